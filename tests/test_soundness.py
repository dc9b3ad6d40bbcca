"""Arrays that fit their checksums and not each other: `check` names each, and no backup brings one in."""

import random
import shutil

import numpy as np
import pytest
from archive import PEOPLE, article, make_index, random_articles
from reading import largest

from bench.durability.rewriting import rewrite
from index.backup import backup
from index.check import check
from index.columnar import sound_columns, sound_postings, sound_values
from index.columnar.tally import Tally, draw
from index.restore import restore
from index.tar import BackupDamaged

CROWD = (*PEOPLE, "Yohana Lering", "Sekar Ayuningtyas")  # more of them than stand in a row


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """An index of one segment in which everything occurs: large frequencies, crowds, both languages."""
    articles = [
        *random_articles(random.Random(21), 80),
        *(article(f"k{n}", "Rapat", "Warga rapat di pasar.", people=CROWD, outlet="OBOR.CO") for n in "ab"),
        article("m", "Meeting", "meetings " * 40 + "harga", language="en", people=CROWD[1:]),
    ]
    return make_index(tmp_path_factory.mktemp("made") / "index", articles)


@pytest.fixture
def folder(made, tmp_path):
    return shutil.copytree(made, tmp_path / "index")


def at(place, number):
    """An array with another number in one place."""

    def change(array):
        array[place] = number
        return array

    return change


def more(place, by=1):
    """An array with a number that is larger by one in one place."""

    def change(array):
        array[place] += by
        return array

    return change


def swapped(one, other):
    def change(array):
        array[[one, other]] = array[[other, one]]
        return array

    return change


def turned(array):
    """The first two numbers that differ by two and more moved towards each other: still ascending."""
    place = np.flatnonzero(np.diff(array.astype(np.int64)) > 1)[0]
    array[place] += 1
    return array


def first_known(array):
    """The first stem that is known replaced by another one."""
    array[np.flatnonzero(array > 0)[0]] -= 1
    return array


def unspoken(array):
    """A stem for a form that no document of the language has."""
    array[np.flatnonzero(array == array.max())[0]] = 0
    return array


def without_middle(array):
    """Somebody in the second place of a row is gone, and others stand behind."""
    row = np.flatnonzero(array[:, 3] != array.max())[0]
    array[row, 1] = array.max()
    return array


EDITS = [
    ("columns", "days", at(0, 3_700_000), "a day is none of the calendar"),
    ("columns", "days", at(-1, -5), "a day is none of the calendar"),
    ("columns", "language", at(3, 2), "in no language that there is"),
    ("columns", "text_order", swapped(0, 1), "text_order does not go by text_digest"),
    ("columns", "text_digest", swapped(0, 1), "text_order does not go by text_digest"),
    ("columns", "id_hash", more(4), "an id has another hash"),
    ("columns", "id_blob", at(2, ord("q")), "an id has another hash"),
    ("columns", "person_more", at(0, 0), "person_name does not have the documents"),
    ("columns", "person_more", lambda array: array + 9, "a value of person that has no name"),
    ("columns", "person_more_docs", more(0, 80), "documents of person_more do not ascend"),
    ("columns", "person_more_docs", at(0, 0), "and room for them in person_first"),
    ("columns", "person_first", without_middle, "person_first has a gap"),
    ("columns", "person_first", swapped(0, 1), "person_name does not have the documents"),
    ("columns", "person_counts", more(1), "person_counts does not count the documents"),
    ("columns", "person_keys", lambda array: array[::-1], "person_keys or person_counts do not fit"),
    ("columns", "person_names", lambda array: np.sort(array), "person_offsets does not fit the names"),
    ("columns", "outlet", lambda array: array[::-1], "outlet_name does not have the documents"),
    ("columns", "outlet_keys", lambda array: np.where(array == ord("g"), 122, array), "outlet do not ascend"),
    ("columns", "body_length", more(5), "body_length is not the number of words"),
    ("columns", "title_length", swapped(0, 2), "title_length is not the number of words"),
    ("columns", "body_length", lambda array: array.astype("<i4"), "body_length is of the type <i4"),
    ("columns", "days", lambda array: array.reshape(-1, 1), "days has 2 dimensions"),
    ("terms", "body_exact.stem_id", largest, "a form has a stem that there is not"),
    ("terms", "body_exact.stem_id", first_known, "body: the stems do not stand where the forms do"),
    ("terms", "title_exact.stem_en", unspoken, "has a stem in a language in which it is not"),
    ("terms", "title_exact.stem_en", lambda array: array[:-1], "there is not a stem for each form"),
    ("terms", "body_exact.term_offsets", more(1), "body_exact: the terms do not follow each other"),
    ("terms", "person.container_count", swapped(0, -1), "containers of a term do not hold its postings"),
    ("terms", "body_exact.positions_at", more(1), "not as many positions as its frequencies say"),
    ("docs", "body.low", lambda array: array.astype("<i4"), "body.low is of the type <i4"),
    ("docs", "person_name.low", turned, "person_name does not have the documents"),
    ("docs", "body.low", turned, "body_length is not the number of words"),
    ("freqs", "body_exact.nibbles", more(0), "not as many positions as its frequencies say"),
    ("freqs", "body.nibbles", more(0), "body_length is not the number of words"),
    ("freqs", "body.nibbles", at(0, 0), "a document has a term no times"),
    ("freqs", "body.long", at(0, 3), "large frequencies are not those that four bits cannot tell"),
    ("freqs", "body.long_at", more(0), "large frequencies are not those that four bits cannot tell"),
    ("freqs", "body.long", largest, "body_length is not the number of words"),
    ("positions", "body_exact.positions", at(0, 65_535), "body_exact: "),
    ("positions", "body_exact.positions", largest, "stands behind the end of its document"),
    ("positions", "body_exact.positions", lambda a: a[::-1], "positions of a term in a document do not asc"),
    ("positions", "title_exact.positions", at(0, 0), "a place in a document has no word, or two"),
    ("positions", "person.positions", lambda a: a * 0, "positions of a term in a document do not ascend"),
]


@pytest.mark.parametrize(("ending", "name", "change", "told"), EDITS)
def test_arrays_that_do_not_fit_each_other_are_named_and_not_restored(
    folder, tmp_path, ending, name, change, told
):
    rewrite(folder, ending, name, change)
    damages = check(folder).damages
    assert any(told in damage.reason for damage in damages), damages
    backup(folder, tmp_path / "b.tar")
    with pytest.raises(BackupDamaged):
        restore(tmp_path / "b.tar", tmp_path / "back")
    assert not (tmp_path / "back").exists()


def test_an_article_that_says_something_else_than_the_columns_is_named(folder):
    for name, change, told in (
        ("days", more(0), "has the day"),
        ("digest", more(7), "has the digest"),
        ("outlet_names", lambda array: np.where(array == ord("O"), ord("N"), array), "has the outlet"),
        ("person_names", lambda array: np.where(array == ord("Y"), ord("Z"), array), "has the person"),
    ):
        copy = shutil.copytree(folder, folder.with_name(name))
        rewrite(copy, "columns", name, change)
        (damage,) = check(copy).damages
        assert (damage.file, told in damage.reason) == ("s00000001.articles", True), damage


TEXTS = [
    ("terms", "body_exact.terms", at(-2, ord("z")), "body_exact: the words of the article"),
    ("terms", "title.terms", at(-2, ord("z")), "title: the stems of the article"),
    ("positions", "person.positions", more(-1), "person: the words of the article"),
    ("docs", "outlet.low", turned, "outlet: the words of the article"),
    ("columns", "signature", lambda array: array ^ np.uint32(1), "signature: that of the article"),
    ("columns", "sketch", lambda array: array ^ np.uint32(1), "sketch: that of the article"),
]


@pytest.mark.parametrize(("ending", "name", "change", "told"), TEXTS)
def test_words_that_are_not_those_of_the_articles_are_named(folder, ending, name, change, told, monkeypatch):
    rewrite(folder, ending, name, change)
    damages = check(folder).damages
    assert any(told in damage.reason for damage in damages), damages
    monkeypatch.setattr("index.check.ANALYSIS", "another one")  # by which the words may be others
    assert check(folder).damages == ()


def test_articles_from_before_there_were_signatures_lack_nothing(folder):
    rewrite(folder, "columns", "signature", lambda array: array * np.uint32(0))
    assert not [damage for damage in check(folder).damages if "signature" in damage.reason]


def test_long_articles_and_those_with_rare_characters_are_not_analysed_again(folder, monkeypatch):
    rewrite(folder, "terms", "body_exact.terms", at(-2, ord("z")))
    monkeypatch.setattr("index.columnar.sound_articles.TEXT_BYTES", 10)
    assert check(folder).damages == ()
    monkeypatch.undo()
    assert check(folder).damages
    monkeypatch.setattr("index.columnar.sound_texts._is_settled", lambda article: False)
    assert check(folder).damages == ()


def test_blocks_of_any_size_find_the_same(folder, monkeypatch):
    monkeypatch.setattr(sound_postings, "BLOCK", 7)
    monkeypatch.setattr(sound_postings, "WORDS_AT_ONCE", 3)
    monkeypatch.setattr(sound_columns, "IDS_AT_ONCE", 5)
    monkeypatch.setattr(sound_values, "VALUES_AT_ONCE", 4)
    assert check(folder).damages == ()
    for ending, name, change, told in EDITS[::3] + TEXTS:
        copy = shutil.copytree(folder, folder.with_name(f"{name}-{ending}-{told[:5].strip()}"))
        rewrite(copy, ending, name, change)
        assert any(told in damage.reason for damage in check(copy).damages)


def test_an_id_that_is_out_of_order_at_the_edge_of_a_block_is_found(tmp_path, monkeypatch):
    monkeypatch.setattr(sound_columns, "IDS_AT_ONCE", 2)
    ids = ["a", "b", "c", "d"]
    folder = make_index(tmp_path / "index", map(article, ids))
    rewrite(folder, "columns", "id_blob", lambda array: array[[0, 2, 1, 3]])
    rewrite(folder, "columns", "id_hash_doc", lambda array: np.array([0, 2, 1, 3], np.uint32)[array])
    assert "the ids of a day do not ascend" in {damage.reason for damage in check(folder).damages}


def test_tallies_are_equal_where_documents_have_the_same_things():
    numbers = draw(5)
    one, other = Tally(3), Tally(3)
    one.add(np.array([0, 0, 2]), numbers[[1, 4, 2]])
    other.add(np.array([2, 0, 0]), numbers[[2, 4, 1]])
    assert one.equals(other)
    other.add(np.array([1]), numbers[[0]])
    assert not one.equals(other)


@pytest.fixture
def several(tmp_path):
    """An index in which people have several names, and an article two of one person's."""
    names = (["Yuri Velikarov"], ["Yury Velikarov"], ["Yury Velikarov", "Ratna Wulandari", "Yuri Velikarov"])
    articles = [article(f"a{n}", body=f"Isi {n}.", people=people) for n, people in enumerate(names)]
    return make_index(tmp_path / "index", articles)


@pytest.mark.parametrize(
    ("name", "change", "told"),
    [
        ("ordinals", at(0, 9), "do not ascend"),
        ("ordinals", at(-1, 9), "a name that is not there is one of several"),
        ("rows", at(0, 9), "a name stands for a person who is not there"),
        ("keys", at(0, ord("\n")), "or are not shown each"),
        ("owners", at(0, 1), "owners has other people than the documents name"),
        ("counts", at(0, 9), "counts has other people than the documents name"),
        ("first", at((0, 0), 0), "first has other people than the documents name"),
        ("ordinals", lambda array: array.astype(np.uint8), "is of the type |u1"),
    ],
)
def test_people_of_several_names_are_held_to_the_documents(several, tmp_path, name, change, told):
    ending = next(several.glob("*.people")).name.partition(".")[2]
    assert not check(several).damages
    file = rewrite(several, ending, name, change)
    (damage,) = check(several).damages
    assert damage.file == file
    assert told in damage.reason
