"""Pages read by a process of an indexing run."""

import pytest

from index.intake import people
from index.page import Page, Reject
from index.worker import read_raw, read_raws

PAGES = [
    Page("a.txt", "Rapat Digelar\n\nBupati Sarpono Widiarko tiba."),
    Reject("b.txt", "empty"),
    Page("c.txt", ""),
    Page("d.txt", "Rapat Usai\n\nGubernur Ratna Kusumawati pulang."),
]


def named(pages):
    return [
        None if isinstance(one, Reject) else [person.name for person in one.article.people] for one in pages
    ]


def test_pages_read_together_are_those_read_one_by_one():
    together = read_raws(PAGES, "Obor")
    assert together == [read_raw(page, "Obor") for page in PAGES]
    assert named(together) == [["Sarpono Widiarko"], None, None, ["Ratna Kusumawati"]]


@pytest.fixture
def faulty(monkeypatch):
    """A fault of ours that one page brings out."""
    split = people.split_words

    def fail(text):
        if "Sarpono" in text:
            raise ZeroDivisionError("one")
        return split(text)

    monkeypatch.setattr(people, "split_words", fail)


@pytest.mark.usefixtures("faulty")
def test_a_fault_of_ours_costs_its_page_and_none_that_is_read_with_it():
    found = read_raws(PAGES, None)
    assert named(found) == [None, None, None, ["Ratna Kusumawati"]]
    assert found[0].reason == "could not be read (ZeroDivisionError: one); please report it"
