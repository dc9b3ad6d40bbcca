"""Groups of copies against a loop over all pairs, however the articles come."""

import random
from dataclasses import replace
from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from index.columnar import copies
from index.columnar.copies import LEAST_OF_OUTLET, LEAST_SAME, NO_GROUPS, PROBED, Groups, Part, linked
from index.columnar.signatures import BANDS, MINIMA


def random_signatures(rng: random.Random, count: int) -> np.ndarray:
    """(BANDS, count) signatures: some new, some like one before that lost so many of its minima."""
    rows: list[bytes] = []
    for _ in range(count):
        if rows and rng.random() < 0.7:
            row = bytearray(rng.choice(rows))
            for place in rng.sample(range(MINIMA), rng.choice([0, 10, 30, 40, 70, 74, 90])):
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


def part(
    signatures: np.ndarray | None, marks: np.ndarray, outlets: list[int] | None = None, **facts: object
) -> Part:
    """A new segment; an outlet is a number, 0 for none."""
    given = {"live": None, "groups": NO_GROUPS, "new": True} | facts
    rows = np.array(outlets or [0] * len(marks), np.uint8)
    return Part(signatures, marks, rows, np.arange(4).astype(np.uint64), **given)


def is_pair(one: np.ndarray, other: np.ndarray, same_outlet: bool) -> bool:
    if not one.any() or not other.any():
        return False
    shared = ((one ^ other) & PROBED == 0).any()
    same = int((one.copy().view(np.uint8) == other.copy().view(np.uint8)).sum())
    return bool(shared) and same >= (LEAST_OF_OUTLET if same_outlet else LEAST_SAME)


def groups_by_loop(signatures: np.ndarray, outlets: list[int]) -> set[frozenset[int]]:
    """What pairs connect, two articles or more."""
    group = {number: {number} for number in range(signatures.shape[1])}
    for one, other in combinations(group, 2):
        same_outlet = outlets[one] == outlets[other] != 0
        if is_pair(signatures[:, one], signatures[:, other], same_outlet) and group[one] is not group[other]:
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
    signatures: np.ndarray, turns: list[list[list[int]]], outlets: list[int] | None = None
) -> tuple[list[list[int]], list[Groups]]:
    """The documents and groups of each part after so many commits of some parts each."""
    parts: list[Part] = []
    numbers: list[list[int]] = []
    for turn in turns:
        for docs in turn:
            marks = np.array([hash_of(number) for number in docs], np.uint64)
            parts.append(part(signatures[:, docs], marks, outlets and [outlets[one] for one in docs]))
            numbers.append(docs)
        found = linked(parts)
        parts = [replace(one, groups=own, new=False) for one, own in zip(parts, found, strict=True)]
    return numbers, [one.groups for one in parts]


def hash_of(number: int) -> int:
    return random.Random(number).getrandbits(64)


@st.composite
def layouts(draw: st.DrawFn) -> tuple[np.ndarray, list[list[list[int]]], list[int]]:
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
    return random_signatures(rng, count), turns, rng.choices(range(4), k=count)


@settings(max_examples=150, deadline=None)
@given(layout=layouts())
def test_groups_are_what_pairs_connect_in_whatever_order_segments_and_commits_articles_come(layout):
    signatures, turns, outlets = layout
    numbers, found = link_in_turns(signatures, turns, outlets)
    assert as_sets(numbers, found) == groups_by_loop(signatures, outlets)
    every = [list(range(signatures.shape[1]))]
    labels = {}
    for numbering, groups in ((numbers, found), link_in_turns(signatures, [every], outlets)):
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
    first = linked([part(one, marks, live=np.array([True, True, False]))])[0]
    assert first.docs.tolist() == [0, 1]
    gone = part(one, marks, live=np.array([False, True, False]), groups=first, new=False)
    before, after = linked([gone, part(one[:, :1], marks[:1] + np.uint64(9))])
    assert before.docs.tolist() == [0, 1]
    assert set(after.labels) == set(before.labels)


def test_a_segment_without_signatures_stays_as_it_is():
    signatures = random_signatures(random.Random(5), 6)
    marks = np.arange(6).astype(np.uint64)
    old = part(None, marks, new=False)
    assert linked([old, part(signatures, marks)])[0] is NO_GROUPS
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
    agreement = copies.agreement
    monkeypatch.setattr(copies, "agreement", lambda *a: compared.append(len(a[1])) or agreement(*a))
    rng = np.random.default_rng(1)
    signatures = rng.integers(1, 2**32, (BANDS, 400), np.uint32)
    signatures[4] = 77  # a phrase that everybody uses
    found = linked([part(signatures, np.arange(400).astype(np.uint64))])[0]
    assert not len(found.docs)
    assert sum(compared) < 400 * 2 * 6
