import pytest

from index.intake.imprint import own_outlet

REST = "Petambak garam di Ranum mulai memanen setelah hujan berhenti pekan ini."


@pytest.mark.parametrize(
    "line",
    [
        "“Garamnya bersih,” kata Jaya saat dihubungi melalui sambungan telepon oleh Okezone.",
        "“Garamnya bersih,” kata Jaya saat di hubungi Okezone, Selasa.",
        "“Garamnya bersih,” kata Jaya kepada awak media, termasuk Okezone, di Ranum.",
        "Dinas Garam belum menjawab pertanyaan Okezone soal harga.",
        "Dinas Garam belum merespons pesan Okezone.",
        "Pertanyaan yang diajukan Okezone melalui pesan WhatsApp belum dijawab.",
        "Sudah lama kering, kata Jaya pada Okezone di lokasi.",
        "Lima tambaknya bakal diulas Okezone berikut ini.",
        "Berikut caranya, dirangkum dari berbagai sumber oleh Okezone.",
        "Penelusuran yang dilakukan Okezone menemukan tambak kering.",
        "“Panen lagi,” tulis Jaya di akun Instagram miliknya seperti dikutip Okezone, Selasa.",
        "Okezone pun menelusuri tambak itu.",
        "Okezone masih melakukan upaya konfirmasi.",
        "Nah, Okezone sudah mengumpulkan lima cara memanen.",
        "Kali ini Okezone akan menampilkan lima tambak.",
        "okezone (okezone.com) telah menghubungi Jaya.",
        "Okezone mencoba menjajal perahu garam.",
        "Berikut berita populer Ekonomi Okezone sepanjang kemarin.",
        "Tulisan ini dibuat peserta Kampus Merdeka di Okezone.",
        "Okezone/jayaputra Ilustrasi tambak garam",
        "Tambak di Ranum. Foto: Jaya Putra/Okezone",
        "Tambak di Ranum (Jaya/Okezone)",
        "Tambak di Ranum (Foto: dok Okezone)",
        "Kepada Karang (Okezone Network), Jaya mengaku senang.",
    ],
)
def test_the_newsroom_that_asked_gathered_or_photographed_is_the_outlet(line):
    assert own_outlet(f"{REST}\n{line}\n{REST}") == "Okezone"


@pytest.mark.parametrize(
    "line",
    [
        "“Garamnya bersih,” kata Jaya, dikutip Okezone, Selasa.",
        "Hal itu disampaikan Jaya, seperti diberitakan oleh Okezone.",
        "Pameran garam digelar oleh Okezone dan Dinas Garam.",
        "Program itu mendapat teguran, dan Okezone mendapat teguran pula.",
        "Menurut Okezone, harga garam naik.",
        "Jaya bertemu warga di Menara Okezone.",
        "Tiga media hadir, yaitu Okezone, Harian Fajar dan Banten Pos.",
        "Okezone melaporkan harga garam naik.",
        "Jaya, mantan reporter Okezone, bertani garam.",
        "Lima orang memukul wartawan Okezone di tambak.",
    ],
)
def test_an_outlet_that_is_quoted_or_only_takes_part_is_not(line):
    assert own_outlet(f"{REST}\n{line}\n{REST}") is None


def test_a_section_of_detik_is_its_house_however_it_is_quoted():
    assert own_outlet(f"{REST} Mengutip detikINET, tambak kering.") == "detikcom"
    assert own_outlet(f"{REST} Mengutip detikcom, tambak kering.") is None
