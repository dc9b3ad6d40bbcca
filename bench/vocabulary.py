"""How often words, phrases, outlets and people occur at the beginning of a corpus, to pick queries by."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from bench.feed import Fed, feed
from index.analysis.analyzer import Analyzer
from index.analysis.stopwords import STOPWORDS

SAMPLE = 10_000  # articles, or fewer where the corpus has fewer
LEAST_LETTERS = 4
COMMONEST_FORMS = 200
LEAST_TWICE = 2  # documents that what is picked occurs in


@dataclass(slots=True)
class Vocabulary:
    """Document frequencies of a sample; ``docs`` maps stems to the documents that have them."""

    doc_count: int = 0
    docs: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    forms: Counter[str] = field(default_factory=Counter)
    phrases: Counter[tuple[str, ...]] = field(default_factory=Counter)  # of two and three content words
    outlets: Counter[str] = field(default_factory=Counter)
    people: Counter[str] = field(default_factory=Counter)
    people_of: defaultdict[str, Counter[str]] = field(
        default_factory=lambda: defaultdict(Counter)
    )  # by outlet
    days: Counter[int] = field(default_factory=Counter)
    common_phrases: Counter[tuple[str, ...]] = field(default_factory=Counter)  # of two of the commonest forms

    def plain_words(self) -> list[str]:
        """The stems that, typed as a query, ask for themselves and nothing else; commonest first."""
        analyzer = Analyzer()
        return [stem for stem in self._by_frequency() if _is_plain(stem, analyzer)]

    def _by_frequency(self) -> list[str]:
        counts = {stem: len(docs) for stem, docs in self.docs.items() if len(docs) >= LEAST_TWICE}
        return sorted(counts, key=lambda stem: (-counts[stem], stem))


def read_vocabulary(corpus: Path) -> Vocabulary:
    """Count the first articles of a corpus."""
    sample = list(islice(feed(corpus), SAMPLE))
    found = Vocabulary(len(sample))
    for number, one in enumerate(sample):
        _count(found, number, one)
    common = {form for form, _ in found.forms.most_common(COMMONEST_FORMS)}
    for one in sample:
        grams = _grams(one.body_exact.split(), (2,), common.__contains__)
        found.common_phrases.update(list(dict.fromkeys(grams)))
    return found


def nearest(counts: dict[str, int] | Counter[str], wanted: float, pool: Iterable[str]) -> list[str]:
    """The words of ``pool``, the nearest to ``wanted`` first, as a ratio; then by alphabet."""
    return sorted(pool, key=lambda word: (max(counts[word] / wanted, wanted / counts[word]), word))


def _count(found: Vocabulary, number: int, one: Fed) -> None:
    for stem in dict.fromkeys((*one.title.split(), *one.body.split())):
        found.docs[stem].add(number)
    title, body = one.title_exact.split(), one.body_exact.split()
    found.forms.update(list(dict.fromkeys((*title, *body))))
    found.phrases.update(list(dict.fromkeys(_grams(body, (2, 3), _is_content))))
    found.people.update(one.people)
    if one.outlet:
        found.outlets[one.outlet] += 1
        found.people_of[one.outlet].update(one.people)
    if one.day:
        found.days[one.day] += 1


def _grams(forms: Sequence[str], sizes: Sequence[int], good: object) -> Iterable[tuple[str, ...]]:
    """Neighbouring forms that are all good."""
    fits = [good(form) for form in forms]  # type: ignore[operator]
    for size in sizes:
        for start in range(len(forms) - size + 1):
            if all(fits[start : start + size]):
                yield tuple(forms[start : start + size])


def _is_content(form: str) -> bool:
    return len(form) >= LEAST_LETTERS and form.isascii() and form.isalpha() and form not in STOPWORDS


def _is_plain(stem: str, analyzer: Analyzer) -> bool:
    if not _is_content(stem):
        return False
    tokens = analyzer.analyze(stem, "id")
    return [token.stem for token in tokens] == [stem] and analyzer.stems.stem(stem, "en") == stem
