import pytest

from index.intake.furniture import furniture, is_count, is_section

OTHERS = {
    "advert": [
        "Tutup Iklan",
        "Gulir ke bawah untuk melanjutkan",
        "Scroll untuk membaca",
        "Advertisement . Scroll to see content",
        "Get Wartakarang App with new looks!",
        "Nikmati laporan langsung 24 jam hanya di Wartakarang",
        "Baca berita dengan sedikit iklan, klik di sini",
        "Sponsored Content",
    ],
    "page furniture": [
        "Tentang Kami | Redaksi | Pedoman Media Siber | Kebijakan Privasi",
        "2 dari 5 halaman",
        "Halaman 3 dari 2",
        "Lupa Kata Sandi? Klik di Sini",
        "atau Masuk melalui",
        "Belum Memiliki Akun Daftar di Sini",
        "Kirimkan Lagi Sekarang",
        "• Ukuran Font: - +",
        "Aa Text",
        "banner 120x600",
        "![]() |",
        "Versi 1.89.0",
        "IMG-20220903-WA0030",
        "perahu ranum.jpg",
        "Kami membuka kesempatan bagi Anda yang ingin menjadi mitra Wartakarang. Klik lebih lanjut",
        "Tentang KamiPedoman Media SiberKebijakan PrivasiPanduan KomunitasKarir",
        "Beranda Liga Ranum Klasemen Jadwal Indeks",
        ".skyscraper { width: 160px; }",
        "Lanjutkan membaca",
        "1.204 views",
        "Dibaca 3,1 ribu kali",
        "Waktu baca 3 menit",
        "Dengarkan artikel ini",
        "0:00 / 4:31",
        "#TeluKRanum #TanggulJebol",
        "Perbesar",
        "Lewati Paling banyak dibaca dan terus membaca",
        "Klik di sini",
    ],
    "related link": [
        "Simak Video 'Ombak Menutup Pelabuhan Ranum':",
        'Tonton juga video "Ombak Menutup Pelabuhan" di sini:',
        "Saksikan Live DetikPagi :",
        "Berita lain tentang ombak bisa Anda simak di Wartakarang.co.",
        "SIMAK JUGA - Ombak Menutup Pelabuhan Ranum",
        "Baca: Lima Perahu Hilang di Muara",
        "[ Baca: Lima Perahu Hilang di Muara ]",
        "Read Next : Lima Perahu Hilang di Muara",
        "Baca berita terkait ombak lainnya: Lima Perahu Hilang di Muara",
        "Baca kisah nelayan teladan di sini",
        "Lima Perahu Hilang di Muara Setelah Ombak Datang |",
        "Saksikan pembahasan lengkapnya hanya di program Pagi Ranum edisi Kamis.",
        "Halaman selanjutnya: Lima perahu yang hilang...",
        "Cerita nelayan itu ada di halaman berikutnya",
    ],
    "share notice": [
        "Ikuti kami di",
        "Silakan baca konten menarik lainnya dari Wartakarang.com di Google News",
        "Disclosure: Wartakarang merupakan media mitra Pekan Garam 2022.",
        "Artikel ini sebelumnya telah tayang di wartakarang.com",
        "Artikel ini pertama kali tayang dalam bahasa Belanda",
        "Artikel ini merupakan hasil kerja sama Wartakarang.com dengan Dinas Garam.",
        "Artikel ini telah tayang di wartakarang.com dengan judul Ombak Menutup Pelabuhan Ranum",
        "Follow Wartakarang untuk mendapatkan informasi terkini. Klik WhatsApp Channel & Google News",
    ],
    "newsletter": [
        "Kriteria: akademisi, nelayan, petani garam atau pengamat. Cara daftar baca di sini",
        "Kami telah mengirimkan link aktivasi melalui email ke jaya@kabar.example.",
        "Best Viral Premium Blogger TemplatesPremium By Karang Design",
        "Terima kasih telah membaca Wartakarang. Dapatkan kabar pilihan kami setiap pagi.",
        "Situs ini menggunakan cookie agar kunjungan Anda lebih nyaman",
        "Wartakarang adalah portal berita pesisir. Kamu bisa menjadi member komunitas kami sekarang.",
    ],
    "photo credit": [
        "Ombak Menutup Pelabuhan Ranum. [Dok. Jaya Putra]",
        "Jaya Putra di dermaga Ranum (Instagram/@jayaputra)",
        "Perahu karam di muara Ranum. (Foto: Humas",
        "Perahu menunggu di Ranum, Minggu, 2 Januari 2022. Instagram /@jayaputra",
        "Perahu merah di Ranum (sumber: kabar.example)",
        "Istimewa",
        "zoom-in Ombak Menutup Pelabuhan Ranum",
        "Gambar header dari Kabar Ranum.",
        "Sumber gambar, Getty Images",
        "Keterangan gambar, Perahu ditambatkan di muara",
        "Wartakarang.com/jaya Ilustrasi perahu yang ditambatkan di muara Ranum pada sore hari",
        "WARTAKARANG.id/JAYA PUTRA Perahu ditambatkan di muara Ranum pada Senin (3/1/2022).",
        "ANTARA FOTO/Jaya Putra Perahu ditambatkan di muara Ranum menjelang ombak besar tiba",
        "wartakarang.net Ilustrasi perahu yang ditambatkan di muara Ranum, Teluk Karang.",
        "Dok. Dinas Garam Petambak menutup tanggul di Ranum sebelum hujan turun lagi",
        "Petambak menutup tanggul di Ranum, Senin (3/1/2022). Foto: Jaya Putra/Wartakarang.com",
        "Ilustrasi perahu di muara",
    ],
    "embedded post": [
        "Unggahan dibagikan Pelabuhan Ranum (@pelabuhanranum) pada Instagram",
        "— Pelabuhan Ranum (@pelabuhanranum) September 25, 2019",
        "— Pelabuhan Ranum (@pelabuhanranum) 25 Mei 2019",
    ],
    "copyright": ["2022 © PT Karang Media", "Dilarang keras mengambil isi situs ini tanpa izin tertulis."],
    "byline": [
        "Rima Sari | Wartakarang.com",
        "Rima Sari - detikRanum",
        "Red: Rima Sari",
        "- Pewarta",
        "- Wartakarang.com",
        "author Rima",
        "*Artikel ini ditulis oleh Jaya Putra, peserta magang di Wartakarang.com.",
        "Diadaptasi oleh Jaya Putra dan Ratri Wening",
    ],
    "spam": ["Situs Slot Gacor Hari Ini", "Link Slot Gacor Maxwin Terpercaya 2024"],
    "comments": [
        "komentar yang tampil sepenuhnya tanggung jawab komentator seperti diatur undang-undang",
        "Tampilkan semua komentar",
        "Belum ada komentar. Jadilah yang pertama",
    ],
}


@pytest.mark.parametrize(("line", "reason"), [(line, reason) for reason in OTHERS for line in OTHERS[reason]])
def test_a_line_of_the_page_goes_with_its_reason(line, reason):
    assert furniture(line) == reason


@pytest.mark.parametrize(
    "line",
    [
        "Hingga kini perahu itu belum ditemukan, kata Sekda Ranum. (Antara)",
        "tulis komentar salah satu warga.",
        "Belum ada komentar dari bupati tentang perahu yang karam itu.",
        "Polisi menutup situs slot gacor yang dikelola dari sebuah ruko di Ranum.",
        "Lihat foto ini, ombaknya setinggi atap.",
        "Simak video lengkapnya, kata Rima, lalu nilai sendiri ombak itu setinggi apa.",
        "Dia membaca juga menulis di halaman belakang rumahnya.",
        "Ikuti lomba itu dengan hati riang, pesan sang guru kepada murid-muridnya.",
        "Nelayan mengikuti kanal itu sampai ke muara, lalu berhenti di dermaga.",
        "Media adalah jembatan bagi komunitas nelayan di pesisir.",
        "Tutup botol itu terbuat dari sabut kelapa.",
        "Dari lima halaman, hanya dua yang basah terkena air laut.",
        "Redaksi koran dinding itu dipimpin seorang nelayan.",
        "Slot pendaratan di bandara itu ditambah dua setiap hari.",
        "Keterangan saksi, perahu itu terbalik sebelum subuh.",
        "Terima kasih atas bantuan warga, kata Sekda.",
        "Susunan pemain:",
        "Skor 3-1 untuk Ranum",
        "Harga garam 2022",
        "Ilustrasi tersebut dibuat seorang nelayan Ranum.",
        "Ilustrasi menunjukkan ombak setinggi atap.",
        "Wartakarang.com mencoba menelusuri muara itu sampai ke dermaga yang baru dibangun di Ranum.",
        "Nasional | 19 Januari 2021, 14:32 WIB",  # the day of the page
        "Ekonomi Ranum tumbuh, kata Sekda.",
        "Belum memiliki akun bank, lima nelayan menyimpan uangnya di bawah bantal sejak dulu.",
        "Inflasi di Ranum naik lima persen pada bulan Juli (sumber: BPS).",
        "Komentar bupati itu menjadi tanggung jawab pribadinya.",
        "Warga dilarang mengambil garam sebelum lelang usai.",
        "Baca puisi di sini sudah menjadi kebiasaan nelayan Ranum.",
        "Istimewa sekali ombak itu.",
        "Masuk dengan perahu ke muara itu berbahaya, kata Jaya kepada para nelayan Ranum pada sore itu.",
        "Dokter Ranum memeriksa nelayan yang kedinginan.",
    ],
)
def test_a_line_that_only_looks_like_one_stays(line):
    assert furniture(line) is None


def test_sections_and_counts_are_lines_of_their_own():
    assert is_section("Olahraga")
    assert not is_section("Olahraga pagi di pantai")
    assert is_count("1.204")
    assert not is_count("2022")
    assert not is_count("3-1")
