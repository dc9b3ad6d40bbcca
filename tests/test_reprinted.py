from datetime import date

import pytest

from index.article import Removed
from index.intake.read import read_page
from index.intake.reprinted import printed_first
from index.page import Page

ADDRESS = "https://kabar.example/baca/2018/02/06/93211/garam"


@pytest.mark.parametrize(
    "texts",
    [
        ("Berita ini sudah terbit di Kabar.example pada Selasa, 6 Februari 2018 pukul 06.10 WIB",),
        (f"Berita ini telah dimuat di Kabar.example, {ADDRESS}",),
        ('Berita ini telah dimuat di Kabar.example dengan judul "Panen"', f", {ADDRESS}"),
        (f"Link Artikel : {ADDRESS}",),
        (f"sumber: {ADDRESS}",),
    ],
)
def test_a_notice_tells_the_day_of_the_first_print_or_its_address_does(texts):
    found = printed_first([Removed(text, "share notice") for text in texts])
    assert found is not None
    assert found.day == date(2018, 2, 6)


@pytest.mark.parametrize(
    "text",
    [
        f"Baca juga: {ADDRESS}",
        'Berita ini telah dimuat di Kabar.example dengan judul "Gempa 6 Februari 2018 di Ranum"',
        "Berita ini telah dimuat pada Selasa, 6 Februari",
        "sumber: https://kabar.example/garam",
    ],
)
def test_other_stories_and_titles_tell_none(text):
    assert printed_first([Removed(text, "related link")]) is None


def test_the_day_in_the_text_goes_before_that_of_the_notice():
    text = (
        "Panen Garam Tertunda di Ranum\n\nPetambak menunggu hujan reda, kata Wira, Jumat (9/2/2018).\n\n"
        f"Berita ini telah dimuat di Kabar.example, {ADDRESS}"
    )
    assert read_page(Page(source="a", text=text)).article.date == date(2018, 2, 9)
    assert read_page(Page(source="a", text=text.replace(", Jumat (9/2/2018)", ""))).article.date == date(
        2018, 2, 6
    )


def test_an_english_word_behind_the_source_tells_the_day_too():
    found = printed_first([Removed("Disadur dari Kabar.example (Wira, published 6/2/2018)", "share notice")])
    assert found is not None
    assert (found.day, found.evidence) == (date(2018, 2, 6), "6/2/2018")
