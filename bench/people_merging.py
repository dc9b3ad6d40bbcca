"""Whether the names of the news archive are put together as a careful reader would.

``make quality`` prints it. Pairs of the names that extraction finds there were drawn at random, in several
samples, among those that share a word: names that add words to each other (two fifths, lone words among
them), that differ in one word by a letter or two, that have initials, or no more than the word in common.
They were judged from the articles that name them, before the rules saw them; those that nobody could judge
were left out. From the fourth on they were drawn and judged by somebody who did not know the rules, half of
each sample as the others, half as a reader meets names: one of an article at random, and one that shares a
word or is spelt nearly alike, each the likelier the more articles have it. Rules were tuned on the first
five: quote the sixth, scored once when they were done, whose errors nobody has looked at. Names that the
archive no longer has, as extraction has changed since, count as if one article had each.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import process_time

import numpy as np

from bench.copies import AT_ONCE
from bench.data import DATA
from bench.folder import FOLDER, made_once
from bench.pool import chunks
from index.analysis.vocabulary import Vocabulary
from index.article import Article
from index.columnar.signatures import TermHashes, signatures
from index.columnar.sketches import Rarities, place_of, sketches
from index.names import fold_name
from index.page import Reject
from index.people.company import make_company
from index.people.resolve import Resolution, resolve
from index.people.stories import Stories
from index.people.topics import Topics
from index.run import read_pages
from index.sources.walk import iter_pages

NEWS = DATA / "news" / "articles.jsonl.gz"
PAIRS = Path(__file__).with_name("people_pairs.tsv")
MOST_MENTIONED = 50
_OF_TWO = ("fourth", "fifth", "sixth")  # samples, of hard pairs and of ordinary ones
PARTS = (
    "first",
    "second",
    "third",
    *(f"{sample}{part}" for sample in _OF_TWO for part in ("", " hard", " ordinary")),
)


def main() -> None:
    """Print every figure; what is read of the news, in some minutes, is kept in $TELUSUR_BENCH."""
    if not NEWS.exists():
        print(f"people: {NEWS} is absent, nothing measured")
        return
    kept = made_once(FOLDER / "news-sketched.jsonl", _read)
    articles = [json.loads(line) for line in kept.read_text(encoding="utf-8").splitlines()]
    people = [names for names, *_ in articles]
    written: dict[str, Counter[str]] = {}
    for names in people:
        for name in names:
            written.setdefault(fold_name(name), Counter())[name] += 1
    for _, _, *pair in _pairs():
        for name in pair:
            written.setdefault(fold_name(name), Counter({name: 1}))
    keys = sorted(written)
    numbers = {key: number for number, key in enumerate(keys)}
    named = ([numbers[fold_name(name)] for name in names] for names in people)
    company = make_company(named, _stories(articles), _topics(articles))
    started = process_time()
    found = resolve(keys, [written[key].total() for key in keys], company=company)
    spent = process_time() - started
    print(f"people: {len(keys):,} names of {len(people):,} articles resolved in {spent:.2f} s")
    print(f"people: {len(found.stands) - len(found.absent):,} of them stand for others")
    for part in PARTS:
        _score(part, found)
    _most_mentioned(people, written, found)


def _read(path: Path) -> None:
    """The names of people, the day, the signature and the sketch of each article, a JSON array a line."""
    readings = read_pages(iter_pages([str(NEWS)]))
    articles = (reading.article for reading in readings if not isinstance(reading, Reject))
    sketcher = _Sketcher()
    with path.open("w", encoding="utf-8") as out:
        for some in chunks(articles, AT_ONCE):
            for article, told in zip(some, sketcher.told(some), strict=True):
                names = [person.name for person in article.people]
                day = article.date.toordinal() if article.date else 0
                out.write(json.dumps([names, day, *told], ensure_ascii=False) + "\n")


class _Sketcher:
    """Makes signatures and sketches, as an index does."""

    def __init__(self) -> None:
        self._vocabulary = Vocabulary()
        self._hashes, self._rarities = TermHashes(self._vocabulary.forms), Rarities(self._vocabulary)

    def told(self, articles: Sequence[Article]) -> list[tuple[str, str]]:
        """The signature and the sketch of each article, in figures."""
        texts = [text for one in articles for text in (one.title, one.body)]
        numbers, starts = self._vocabulary.encode_all(texts)
        hashes = self._hashes(numbers)
        rarities = self._rarities(numbers, starts, [one.language for one in articles])
        rows = signatures(hashes, starts).T.copy(), sketches(hashes, rarities, starts).T.copy()
        return [(one.tobytes().hex(), other.tobytes().hex()) for one, other in zip(*rows, strict=True)]


def _stories(articles: Sequence[tuple[list[str], int, str, str]]) -> Stories:
    signatures = np.array([list(bytes.fromhex(signature)) for _, _, signature, _ in articles], np.uint8)
    return Stories(np.array([day for _, day, *_ in articles]), signatures.__getitem__)


def _topics(articles: Sequence[tuple[list[str], int, str, str]]) -> Topics:
    found = np.array([np.frombuffer(bytes.fromhex(sketch), "<u2") for *_, sketch in articles])
    days = np.array([day for _, day, *_ in articles])
    return Topics(days, np.arange(len(days)), found.__getitem__, place_of)


def _pairs() -> list[list[str]]:
    """Part, verdict and two names a row."""
    return [line.split("\t") for line in PAIRS.read_text(encoding="utf-8").splitlines()[1:]]


def _score(part: str, found: Resolution) -> None:
    verdicts: Counter[tuple[str, bool]] = Counter()
    for mine, verdict, *pair in _pairs():
        if mine == part or mine.startswith(f"{part} "):
            one, other = (_home(fold_name(name), found) for name in pair)
            verdicts[verdict, one == other] += 1
    right, wrong, missed = verdicts["same", True], verdicts["other", True], verdicts["same", False]
    print(
        f"people, {part} pairs: precision {right / (right + wrong):.3f}, "
        f"recall {right / (right + missed):.3f} ({verdicts.total()} pairs, {right + missed} of one person)"
    )


def _most_mentioned(
    people: Sequence[Sequence[str]], written: Mapping[str, Counter[str]], found: Resolution
) -> None:
    """The people whom most articles name, with the names that were put together, to be judged by eye."""
    counts = Counter(home for names in people for home in {_home(fold_name(name), found) for name in names})
    forms: dict[str, list[str]] = {}
    for key in written:
        forms.setdefault(_home(key, found), []).append(key)
    for home, count in counts.most_common(MOST_MENTIONED):
        others = sorted((key for key in forms[home] if key != home), key=lambda key: -written[key].total())
        shown = ", ".join(f"{_shown(key, written)} {written[key].total()}" for key in others)
        name = found.shown.get(home) or _shown(home, written)
        print(f"people, {count:>5,}  {name}" + (f" = {shown}" if shown else ""))


def _home(key: str, found: Resolution) -> str:
    return found.stands.get(key, key)


def _shown(key: str, written: Mapping[str, Counter[str]]) -> str:
    return min(written[key], key=lambda name: (-written[key][name], name)) if key in written else key


if __name__ == "__main__":
    main()
