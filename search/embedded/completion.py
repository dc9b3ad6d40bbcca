"""Completions of what was typed, by the words, people and outlets of a snapshot."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

import numpy as np

from index.analysis.stopwords import STOPWORDS
from index.analysis.tokens import fold
from index.names import fold_name
from index.schema import EXACT_SUFFIX, NAME_FIELDS, TEXT_FIELDS
from search.embedded.aliases import alias_met, beginnings_of
from search.embedded.beginnings import Beginnings
from search.embedded.spelling import commonest_first, word_weight
from search.embedded.values import Values
from search.embedded.view import SegmentView
from search.query import Query
from search.respelling import OPERATORS, TypedWord, in_case_of, respelt, typed_words
from search.suggest import Completion, NameKind, Typed

LOOKED_AT = 100  # words of a dictionary, the commonest ones that begin so
MOST_PEOPLE, MOST_OUTLETS = 4, 2  # beside words, as long as there are enough of those
NAME_WORDS = 3  # of what was typed last, so many may be the beginning of one name
LEAST_WEIGHT = 5e-4  # of the commonest word that begins so; what weighs less is mostly two words run together
FEW = 1_000  # articles of a word that are looked at for deleted ones

Stem = Callable[[str], str]
_ANYWHERE = tuple(name + EXACT_SUFFIX for name in TEXT_FIELDS)
_PLAIN = re.compile(r"[\w\s.,'’-]*")


class Completer:
    """Completions by what live articles have."""

    def __init__(self, views: Sequence[SegmentView], outlet: Values, person: Values) -> None:
        self._views = views
        self._names: dict[NameKind, tuple[Values, Beginnings]] = {
            "person": (person, beginnings_of(person)),
            "outlet": (outlet, beginnings_of(outlet)),
        }

    def beginnings(self, kind: NameKind) -> Beginnings:
        """The values of a facet by the first letters of any of their names."""
        return self._names[kind][1]

    def complete(self, typed: Typed, stem: Stem) -> tuple[Completion, ...]:
        """Words, then people, then outlets, each with the commonest first; ``typed.limit`` at most together.

        The last word is completed, in the field that it is typed for; a name may begin a few words before.
        Of the words with one ``stem``, which find the same articles, only the commonest is given.
        """
        q = typed.q.rstrip()
        words = list(typed_words(q))
        if not words or words[-1].end != len(q):
            return ()
        people, outlets = (list(self._named(kind, q, words, typed.limit)) for kind in ("person", "outlet"))
        names = min(len(people), MOST_PEOPLE) + min(len(outlets), MOST_OUTLETS)
        room = max(typed.limit - names, (typed.limit + 1) // 2)
        found = list(islice(self._words(q, words[-1], stem), room))
        found += people[: max(0, typed.limit - len(found) - min(len(outlets), MOST_OUTLETS))]
        return (*found, *outlets[:MOST_OUTLETS])[: typed.limit]

    def _words(self, q: str, last: TypedWord, stem: Stem) -> Iterator[Completion]:
        """The words that begin as the last one typed, function words left out."""
        seen = set()
        commonest = sorted(self._commonest(fold(last.text), last.fields).items(), key=commonest_first)
        for form, weight in commonest:
            if weight < LEAST_WEIGHT * commonest[0][1]:
                return
            root = form if last.fields[0] in NAME_FIELDS else stem(form)
            if root in seen or form in STOPWORDS or not form.isalpha():
                continue
            if count := max(self._count(form, field) for field in last.fields):
                seen.add(root)
                query = Query(q=respelt(q, {last: form}).strip())
                yield Completion("word", in_case_of(last.text, form), count, query)

    def _commonest(self, prefix: str, fields: Sequence[str]) -> Counter[str]:
        """Words that begin so, with their weight in the dictionaries in which they are common."""
        weights: Counter[str] = Counter()
        for field in fields:
            for view in self._views:
                postings = view.segment.fields[field]
                ordinals = postings.starting(prefix.encode())
                counts = postings.doc_frequencies(ordinals.start, ordinals.stop)
                most = min(LOOKED_AT, len(counts))
                for row in np.argpartition(counts, len(counts) - most)[-most:].tolist() if most else ():
                    term = postings.term(ordinals.start + row).decode()
                    weights[term] += word_weight(field) * int(counts[row])
        return weights

    def _count(self, form: str, field: str) -> int:
        """The articles with a form in a field; deleted ones are left out where few have it."""
        count = 0
        for view in self._views:
            postings = view.segment.fields[field]
            ordinal = postings.find(form.encode())
            if ordinal is not None:
                documents = postings.doc_frequency(ordinal)
                few = view.live is not None and documents <= FEW
                count += len(view.only_live(postings.docs(ordinal))) if few else documents
        return count

    def _named(self, kind: NameKind, q: str, words: Sequence[TypedWord], most: int) -> Iterator[Completion]:
        """Those with a name of which a word begins as what was typed last, the longest one first."""
        values, beginnings = self._names[kind]
        seen: set[int] = set()
        for start in [word.start for word in words[-NAME_WORDS:]]:
            before = q[:start]
            if not _asks_plainly(before) or any(word.fields != _ANYWHERE for word in words):
                continue
            for number in beginnings.commonest(fold_name(q[start:]), most):
                if number not in seen and len(seen) < most:
                    seen.add(number)
                    name = values.name(number)
                    query = replace(Query(q=before.strip()), **{kind: (name,)})  # type: ignore[arg-type]
                    alias = alias_met(values, number, fold_name(q[start:]))
                    yield Completion(kind, name, beginnings.count(number), query, alias)


def _asks_plainly(before: str) -> bool:
    """Whether a name may take the place of what follows: behind plain words and a space, or nothing."""
    words = before.split()
    return (before[-1:].isspace() or not words) and bool(
        _PLAIN.fullmatch(before) and OPERATORS.isdisjoint(words) and not any(w.startswith("-") for w in words)
    )
