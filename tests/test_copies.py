"""Groups of copies against a loop over all pairs, however the articles come."""

import random
from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from index.columnar import copies
from index.columnar.copies import LEAST_SAME, NO_GROUPS, PROBED, Groups, Part, linked
from index.columnar.signatures import BANDS, MINIMA


def random_signatures(rng: random.Random, count: int) -> np.ndarray:
    """(BANDS, count) signatures: some new, some like one before that lost so many of its minima."""
    rows: list[bytes] = []
    for _ in range(count):
        if rows and rng.random() < 0.7:
            row = bytearray(rng.choice(rows))
            for place in rng.sample(range(MINIMA), rng.choice([0, 10, 50, 70, 74, 90])):
                row[place] = rng.randrange(256)
        else:
            row = bytearray(rng.randbytes(MINIMA))
        rows.append(bytes(row))
    if rng.random() < 0.5:
        rows[0] = bytes(MINIMA)  # one without words
    return np.frombuffer(b"".join(rows), "<u4").reshape(count, BANDS).T.copy()


def fresh(seed: int) -> np.ndarray:
    """(BANDS,) a signature like no other."""
    return np.random.default_rng(seed).integers(1, 2**32, BANDS, np.uint32)


def is_pair(one: np.ndarray, other: np.ndarray) -> bool:
    if not one.any() or not other.any():
        return False
    shared = ((one ^ other) & PROBED == 0).any()
    return (
        bool(shared) and int((one.copy().view(np.uint8) == other.copy().view(np.uint8)).sum()) >= LEAST_SAME
    )


def groups_by_loop(signatures: np.ndarray) -> set[frozenset[int]]:
    """What pairs connect, two articles or more."""
    group = {number: {number} for number in range(signatures.shape[1])}
    for one, other in combinations(group, 2):
        if is_pair(signatures[:, one], signatures[:, other]) and group[one] is not group[other]:
            group[one] |= group[other]
            for member in group[other]:
                group[member] = group[one]
    return {frozenset(members) for members in group.values() if len(members) > 1}


def as_sets(parts: list[list[int]], found: list[Groups]) -> set[frozenset[int]]:
    """The groups as sets of the numbers that the documents of each part have."""
    by_label: dict[int, set[int]] = {}
    for numbers, groups in zip(parts, found, strict=True):
        for doc, label in zip(groups.docs.tolist(), groups.labels.tolist(), strict=True):
            by_label.setdefault(label, set()).add(numbers[doc])
    return {frozenset(members) for members in by_label.values()}


def link_in_turns(
    signatures: np.ndarray, turns: list[list[list[int]]]
) -> tuple[list[list[int]], list[Groups]]:
    """The documents and groups of each part after so many commits of some parts each."""
    parts: list[Part] = []
    numbers: list[list[int]] = []
    for turn in turns:
        for docs in turn:
            marks = np.array([hash_of(number) for number in docs], np.uint64)
            parts.append(Part(signatures[:, docs], marks, None, NO_GROUPS, True))
            numbers.append(docs)
        found = linked(parts)
        parts = [Part(p.bands, p.marks, p.live, g, False) for p, g in zip(parts, found, strict=True)]
    return numbers, [part.groups for part in parts]


def hash_of(number: int) -> int:
    return random.Random(number).getrandbits(64)


@st.composite
def layouts(draw: st.DrawFn) -> tuple[np.ndarray, list[list[list[int]]]]:
    count = draw(st.integers(1, 24))
    rng = random.Random(draw(st.integers(0, 10**6)))
    order = rng.sample(range(count), count)
    turns, left = [], order
    while left:
        turn = []
        for _ in range(rng.randrange(1, 3)):
            size = rng.randrange(1, 1 + count)
            turn.append(sorted(left[:size]))
            left = left[size:]
        turns.append([docs for docs in turn if docs])
    return random_signatures(rng, count), turns


@settings(max_examples=150, deadline=None)
@given(layout=layouts())
def test_groups_are_what_pairs_connect_in_whatever_order_segments_and_commits_articles_come(layout):
    signatures, turns = layout
    numbers, found = link_in_turns(signatures, turns)
    assert as_sets(numbers, found) == groups_by_loop(signatures)
    every = [list(range(signatures.shape[1]))]
    labels = {}
    for numbering, groups in ((numbers, found), link_in_turns(signatures, [every])):
        pairs = zip(numbering, groups, strict=True)
        labels[len(labels)] = {
            part[doc]: label
            for part, own in pairs
            for doc, label in zip(own.docs.tolist(), own.labels.tolist(), strict=True)
        }
    assert labels[0] == labels[1]


def test_deleted_articles_are_linked_with_nobody_and_a_group_outlasts_its_members():
    one = np.repeat(fresh(3)[:, None], 3, axis=1)
    marks = np.arange(1, 4).astype(np.uint64)
    first = linked([Part(one, marks, np.array([True, True, False]), NO_GROUPS, True)])[0]
    assert first.docs.tolist() == [0, 1]
    gone = Part(one, marks, np.array([False, True, False]), first, False)
    before, after = linked([gone, Part(one[:, :1], marks[:1] + np.uint64(9), None, NO_GROUPS, True)])
    assert before.docs.tolist() == [0, 1]
    assert set(after.labels) == set(before.labels)


def test_a_segment_without_signatures_stays_as_it_is():
    signatures = random_signatures(random.Random(5), 6)
    marks = np.arange(6).astype(np.uint64)
    old = Part(None, marks, None, NO_GROUPS, False)
    assert linked([old, Part(signatures, marks, None, NO_GROUPS, True)])[0] is NO_GROUPS
    assert not len(linked([old])[0].docs)


def test_a_new_article_that_is_like_two_groups_makes_one_of_them_in_every_segment():
    left, right = fresh(8), fresh(9)
    both = np.concatenate((left[: BANDS // 2], right[BANDS // 2 :]))
    signatures = np.stack([left, left, right, right, both], axis=1)
    numbers, found = link_in_turns(signatures, [[[0, 2]], [[1, 3]]])
    assert as_sets(numbers, found) == {frozenset({0, 1}), frozenset({2, 3})}
    numbers, found = link_in_turns(signatures, [[[0, 2]], [[1, 3]], [[4]]])
    assert as_sets(numbers, found) == {frozenset(range(5))}


def test_work_is_bounded_where_many_articles_share_a_band_and_are_no_copies(monkeypatch):
    monkeypatch.setattr(copies, "MOST_NEAR", 5)
    compared = []
    agreement = copies._agreement
    monkeypatch.setattr(copies, "_agreement", lambda *a: compared.append(len(a[1])) or agreement(*a))
    rng = np.random.default_rng(1)
    signatures = rng.integers(1, 2**32, (BANDS, 400), np.uint32)
    signatures[4] = 77  # a phrase that everybody uses
    found = linked([Part(signatures, np.arange(400).astype(np.uint64), None, NO_GROUPS, True)])[0]
    assert not len(found.docs)
    assert sum(compared) < 400 * 2 * 6
