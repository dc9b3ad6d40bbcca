import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.intake.clean import clean
from index.intake.sign_offs import is_signature, signature_start

LAST = "Petambak di Ranum menutup tanggul sebelum hujan turun lagi."


@pytest.mark.parametrize(
    "signature",
    [
        "(sim/wan)",
        "[ant]",
        "(***)",
        "(Kabarranum.com/Jaya Putra)",
        "(Kabar Ranum/Jaya)",
        "(kabarranum.id, Jaya)",
        "(Jaya Karvo Putra)",
        "(Jaya Putra, Ratri Wening)",
        "(jaya putra)",
        "(jaya putra/kabar online)",
        "(*/)",
        "(*/jaya)",
        "(K24)",
        "(K15-11)",
        "(U.B018/T013)",
        "(T.KR - MH / N005)",
        "(ranum.com)",
        "(ranum. Com)",
        "(gk - 48)",
        "(rnm6)",
        "[ Warta Teluk ]",
        "RATRI WENING",
        "RATRI WENING | KABAR TELUK",
        "KABARTELUK",
        "K97-14",
        "KABAR24 TELUK | RANUM",
        "(jay/ranum)Kamu Sudah Menonton Video Dermaga Ranum Berikut Ini?",
        "(jay/ranum) Berita Selanjutnya: Garam Ranum Naik Lagi Video Terpopuler Hari Ini:",
        "(jay/put) panen garam tanggul ranum petambak",
    ],
)
def test_a_newsroom_s_signature_goes_from_the_end(signature):
    assert clean(f"{LAST}\n{LAST[:-1]} dan pergi. {signature}").paragraphs[-1] == f"{LAST[:-1]} dan pergi."


@pytest.mark.parametrize(
    "ending",
    [
        "Harga garam naik (Rp800).",
        "Harga garam naik di Kabupaten Ranum (Jawa)",
        "Jaya membaca surat itu. (HR Karvo)",
        "Jaya membaca surat itu. (QS Karvo: 12)",
        "Jaya menjual saham PT RANUM",
        "Kecepatannya tiga puluh (km/jam) menurut Jaya. Ia senang.",
        "Jaya datang. Ia menjabat kepala DINAS",
        "Jaya pulang. PBB",
        "Wira memeriksa kartu garam elektronik (KTG - e).",
        "Petambak Ranum unggul (gk - 48)",
        "Harga garam naik 3 persen secara tahunan (yoy).",
    ],
)
def test_what_may_be_the_article_s_own_stays(ending):
    assert signature_start(ending) is None
    assert clean(f"{LAST}\n{ending}").paragraphs[-1] == ending


def test_the_outlet_and_the_reporter_in_brackets_are_a_signature_behind_a_list_too():
    assert signature_start("Garam 2022 Garam Ranum 2022 (Kabar.com/Rima Sari Wening)") == 28
    assert signature_start("Garam 2022 Garam Ranum 2022 (Rima Sari Wening)") is None


def test_a_line_of_capitals_is_a_signature():
    assert is_signature("JAYA PUTRA | RATRI WENING")
    assert not is_signature("JAYA PUTRA 12")


@given(st.text())
def test_a_signature_begins_inside_its_line(line):
    start = signature_start(line)
    assert start is None or 0 <= start < len(line)


@pytest.mark.parametrize("piece", ["(a/b)", "(", "A ", ". (", "(a", "(*/"])
def test_hostile_endings_are_read_in_no_time(piece):
    signature_start(piece * 50_000)
