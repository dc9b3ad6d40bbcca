"""The labels of real pages are places and days alone, from which a gold page is made beside its text."""

from datetime import date

from bench.data import json_lines
from bench.real_pages import LABELS, PARTS, gold_page

ARTICLE = {"id": "a", "title": "Panen Garam", "text": "Garam naik. Baca juga: Ombak Tinggi\nGaram naik."}


def test_a_page_has_the_pieces_that_stand_at_the_places_of_its_label():
    label = {
        "id": "a",
        "date": "2022-01-13",
        "date_alt": [None],
        "outlet": "Suluh",
        "boilerplate": [[12, 35]],
    }
    page = gold_page(label, ARTICLE)
    assert page["boilerplate"] == ["Baca juga: Ombak Tinggi"]
    assert (page["title"], page["text"]) == (ARTICLE["title"], ARTICLE["text"])
    assert (page["dates_in_text"], page["date_alt"]) == ("2022-01-13", [None])
    assert (page["outlet_in_text"], page["outlet_alt"]) == ("Suluh", [])


def test_a_page_whose_day_alone_was_labelled_asks_for_no_more():
    page = gold_page({"id": "a", "date": None, "date_alt": []}, ARTICLE)
    assert (page["boilerplate"], page["outlet_in_text"], page["dates_in_text"]) == ([], None, None)


def test_the_labels_are_sound_and_no_page_is_both_tuned_on_and_held_out():
    labels = list(json_lines(LABELS))
    assert len({label["id"] for label in labels}) == len(labels)
    assert {label["part"] for label in labels} == set(PARTS)
    for label in labels:
        for day in filter(None, [label["date"], *label["date_alt"]]):
            assert date.fromisoformat(day).year > 1997
        assert all(0 <= start < end for start, end in label.get("boilerplate", []))
