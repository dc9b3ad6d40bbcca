from datetime import date

import pytest

from bench.invented import TUNED, Errors, Marked, errors_of, marked_pages, tuned_pages

# Furniture that nothing shows to be it.
UNMARKED = {
    # A headline between two sentences of a flat paragraph: subheadings look the same.
    "Jadwal Siaran Langsung Liga Pesisir Pekan Ini, Ada Laga Sabuk United Kontra Teluk Ranum",
    # A caption without a credit above a lead without a dateline: it may be the lead.
    "Pemain Sabuk United menyanyikan mars klub sebelum menghadapi Teluk Ranum pada babak kedua di "
    "Stadion Muara, Ranum, Kamis (5/3/2020).",
    # Under the only removed lines of a page: a name, a variable of a script, offices, a life.
    "Jaya Putra - 20WARTA",
    "zxc2",
    "tentang",
    "Kategori Siaran Pers | jaya001",
    "Biro Humas Dinas Komunikasi dan Informatika",
    "Universitas Ranum Kampus Sabuk, Jl. Pendidikan No. 1 Ranum 12345",
    "Rima Sari, lahir di Ranum. Menulis puisi dan cerita pendek.",
    "Press Release",
    # Headlines and glued days behind sentences that seem to end the text.
    "3 Resep Sambal Terasi Khas Pesisir",
    "02 Jun 2022, 11:00 WIBFood",
}


@pytest.mark.parametrize("page", list(tuned_pages()), ids=lambda page: page.name)
def test_of_an_invented_page_the_furniture_goes_and_day_and_sentences_stay(page):
    wrong = errors_of(page)
    assert wrong.day == ()
    assert wrong.lost == ()
    assert [left for left in wrong.left if left not in UNMARKED] == []


def test_pages_have_names_of_their_own_in_every_file():
    names = [page.name for part in (*TUNED, "blind") for page in marked_pages(part)]
    assert len(set(names)) == len(names) > 100


def test_a_marked_page_says_what_goes_and_what_stays():
    page = next(
        page for page in marked_pages("tuned") if page.name == "paragraf datar dengan tajuk tanpa label"
    )
    assert "(ysw)" in page.gone
    assert "Gol tunggal dicetak Samuel Rumaropen pada menit ke-78." in page.kept
    assert "⟦" not in page.text
    assert "~" not in page.text


def test_what_is_left_and_what_is_lost_are_told():
    sentence = "Warga Teluk Ranum menambal tanggul yang jebol sejak subuh."
    text = f"Tanggul Jebol di Teluk Ranum Lagi\n\n{sentence}"
    page = Marked("page", date(2022, 1, 13), text, gone=(sentence,), kept=("Tidak ada di sini.",))
    assert errors_of(page) == Errors(day=(None,), left=(sentence,), lost=("Tidak ada di sini.",))
