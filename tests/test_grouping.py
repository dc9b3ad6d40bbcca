"""Which forms are taken for one person."""

import pytest

from index.intake.grouping import group_spans
from index.intake.names import Span, split_words


def groups(text: str) -> list[list[str]]:
    """Forms, parted by commas, as they are grouped; each person by the fullest form first."""
    words = split_words(text)
    breaks = [i for i in range(1, len(words)) if not words.joined(i)]
    spans = [Span(first, last) for first, last in zip([0, *breaks], [*breaks, len(words)], strict=True)]
    return [
        [" ".join(words.raw[span.first : span.last]) for span in group.spans]
        for group in group_spans(words, spans)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Rudi Hartawan, Hartawan",
        "Faisal Abdul Amodi, Faisal Amodi",
        "Rudi Hartawan, R. Hartawan",
        "Yosef Karvano, Yos Karvano",
        "Rudi Hartawan, Rudhar",
        "Muhammad Karvano, Moch. Karvano",
        "Djoko Karvano, Joko Karvano",
        "Rudi Hartawan, Harttawan",
        "Robert Karvandoski, Karvandowski",
        "Dahnil Karvano, Dhanil Karvano",
        "Budi Joni Karvano, BJ Karvano",
        "Hary Karvanosoedibjo, Hary Karvano",
        "Sutarpi Karvano, Sutar",
        "Abdul Karvano, Gus Abdul",
        "Taufiq Karvano, Taufik Karvano",
    ],
)
def test_forms_of_one_name_are_one_group(text):
    assert len(groups(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Rudi Hartawan, Joni Hartawan",
        "Rudi Suryanto, Suryanti",
        "Rudi Hartono, Hartini",
        "Rudi Karvano Hartawan, Bretelan",
        "Anton, Antin",
        "Budi Joni Karvano, BM Karvano",
        "Abdul Karvano, Gus Darso",
    ],
)
def test_names_of_two_people_stay_two(text):
    assert len(groups(text)) == 2
