import pytest

from index.intake.clean import clean

BEFORE = (
    "RANUM, KABAR - Sedikitnya 40 hektare tambak garam di Ranum terendam setelah tanggul sepanjang 12 meter "
    "jebol pada hujan semalam. Kami sudah menutup celah dengan karung pasir, ujar kepala desa itu."
)
AFTER = (
    "Pemerintah kabupaten menjanjikan dua alat berat untuk memperbaiki tanggul itu pada pekan ini juga. "
    "Menurut kepala dinas, alat berat berangkat dari kota dan tiba besok pagi di tanggul yang jebol itu."
)


@pytest.mark.parametrize(
    "notice",
    [
        "ADVERTISEMENT",
        "loading...",
        "Scroll untuk melanjutkan membaca",
        "Scroll ke bawah untuk lanjut membaca",
        "Powered by KabarStudio",
        "#JernihkanHarapan",
        "Cek Kabar dan Tulisan kami lainnya di Google News serta WA Channel",
        "Ikuti berita terkini di Google News",
        "Petambak memeriksa tanggul di Ranum. KABAR.COM/RIMA SARI",
        "Nyaman tanpa iklan. Langganan KabarPro",
        "Halaman Selanjutnya",
        "Lihat Foto Petambak memeriksa tanggul (kiri) di Ranum(kabar/jaya)",
        "Lihat Foto Tanggul di Ranum, ramai saat akhir pekan, Sabtu (8/1/2022).",
        "wartakarangIlustrasi tanggul (kiri) di Ranum.",
        "Jaya Putra/Wartakarang.comTangkapan layar tanggul di Ranum.",
        "Nikmati kabar pesisir tiap pekan di surel kamu. Daftarkan surel",
        "Untuk membaca berita lebih nyaman, silahkan download aplikasi Kabar. - Android: https://kabar.example/a",
        "Baca selengkapnya di halaman berikutnya",
        "Perbesar",
        'Simak Video "Panen Garam Tertunda"',
        "Saksikan Live Streaming Kabar di sini.",
        'Artikel ini telah tayang di Kabar.id dengan judul "Panen Garam", Klik untuk baca: https://kabar.example/1.',
        "Download aplikasi Kabar.id di sini: Android: https://kabar.example/a iOS: https://kabar.example/i",
        "Bagikan: Facebook Twitter WhatsApp",
        "Sebuah kiriman dibagikan oleh Ranum (@ranum)",
        "— Ranum (@ranum) January 10, 2022",
        "Petambak memeriksa tanggul di Ranum, Minggu (9/1/2022).(KABAR.COM/RIMA SARI)",
        "Petambak memeriksa tanggul di Ranum. [Kabar.com/Rima Sari]",
        "window.dataLayer = window.dataLayer || [];",
        "[Baca: Panen Garam Tertunda di Ranum]",
    ],
)
def test_a_notice_between_two_sentences_of_a_flat_page_goes_alone(notice):
    assert " ".join(clean(f"{BEFORE} {notice} {AFTER}").paragraphs) == f"{BEFORE} {AFTER}"


@pytest.mark.parametrize(
    "label",
    [
        "Berita Terkait:",
        "Menarik Dibaca:",
        "Jangan Lewatkan:",
        "VIDEO:",
        "Infografis:",
        "Baca:",
        "Simak Pula:",
        "Klik:",
        "Read more:",
        "PILIHAN REDAKSI",
    ],
)
def test_a_label_of_a_link_goes_and_no_sentence_with_it(label):
    cleaned = " ".join(clean(f"{BEFORE} {label} Panen Garam Tertunda di Ranum {AFTER}").paragraphs)
    assert label not in cleaned
    assert cleaned.startswith(BEFORE)
    assert cleaned.endswith(AFTER)


@pytest.mark.parametrize(
    "sentence",
    [
        "Video itu ditonton ribuan orang.",
        "Warga diminta baca: tanda bahaya sudah dipasang.",
        "Iklan Garam Ranum menang lomba.",
        "Pasangan Ranum kalah (Jaya/Putra).",
        "Bagikan: itulah pesan guru itu.",
    ],
)
def test_what_only_looks_like_one_stays(sentence):
    assert " ".join(clean(f"{BEFORE} {sentence} {AFTER}").paragraphs) == f"{BEFORE} {sentence} {AFTER}"


@pytest.mark.parametrize(
    "credit", ["Editor: Rima Sari", "COPYRIGHT © KABAR 2023", "Ikuti Kabar di Google News."]
)
def test_what_goes_on_behind_a_credit_is_the_article(credit):
    assert AFTER in " ".join(clean(f"{BEFORE} {credit} {AFTER}").paragraphs)
    assert clean(f"{BEFORE} {AFTER} {credit}").paragraphs == (f"{BEFORE} {AFTER}",)


def test_the_reporters_and_the_day_of_a_flat_page_go_and_date_it():
    head = "Reporter: Jaya Putra | Editor: Rima Sari | Senin 14-04-2025,09:20 WIB"
    cleaned = clean(f"Panen Garam Tertunda {head} {BEFORE} {AFTER}")
    assert [(piece.text, piece.reason) for piece in cleaned.removed] == [(head, "date of publication")]
    assert head in cleaned.dated


def test_the_glued_text_of_a_logo_goes_from_the_end_of_a_paragraph():
    assert clean(f"{BEFORE} kabar news logo article\n{AFTER}").paragraphs == (BEFORE, AFTER)
    told = "Perusahaan itu memakai gambar perahu. Ia melukis sebuah logo baru."
    assert clean(f"{told}\n{AFTER}").paragraphs == (told, AFTER)


def test_a_glued_caption_without_its_full_stop_ends_where_a_sentence_opens():
    page = f"{BEFORE} Jaya/Karang.comIlustrasi tanggul di Ranum Namun air kini surut. {AFTER}"
    assert " ".join(clean(page).paragraphs) == f"{BEFORE} Namun air kini surut. {AFTER}"
