"""Whether the names of the news archive are put together as a careful reader would.

``make quality`` prints it. Pairs of the names that extraction finds there were drawn at random, in several
samples, among those that share a word: names that add words to each other (two fifths, lone words among
them), that differ in one word by a letter or two, that have initials, or no more than the word in common.
They were judged from the articles that name them, before the rules saw them; those that nobody could judge
were left out. From the fourth on they were drawn and judged by somebody who did not know the rules, half of
each sample as the others, half as a reader meets names: one of an article at random, and one that shares a
word or is spelt nearly alike, each the likelier the more articles have it. Links are of those that a
resolver had made, drawn from each of its steps; later ones were drawn and judged when the weights were
there. From the eighth on a name with stray words of a headline is its person's, and pairs of which neither is
a person's name, or that a judge found doubtful, are left out. From the tenth on a name stands with one of its
articles, and what both mean there was judged, by two readers each. Pairs of which the archive has a name no
more, as extraction has changed since, are left out, too. Rules, weights (``train.namesakes``) and limits are
tuned on all samples but the twelfth: quote that one.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from time import process_time
from typing import NamedTuple

from bench.data import NEWS
from bench.lone_names import print_lone_names
from bench.people_archive import MENTIONS, Archive, Homes, judged_pairs, read_archive
from index.names import fold_name
from index.people.resolve import resolve

MOST_MENTIONED = 50
# Samples of hard pairs and of ordinary ones.
_OF_TWO = ("fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth")
QUOTED = "twelfth"  # on which nothing is tuned
PARTS = (
    "first",
    "second",
    "third",
    *(f"{sample}{part}" for sample in _OF_TWO for part in ("", " hard", " ordinary")),
    "links",
    "later links",
)


class Judged(NamedTuple):
    """A pair of names, what a reader said of it, and whether who is who shows both under one name."""

    part: str
    verdict: str  # "same" or "other"
    linked: bool
    full: bool  # whether both have two words at least


def main() -> None:
    """Print every figure; what is read of the news, in some minutes, is kept in $TELUSUR_BENCH."""
    if not NEWS.exists():
        print(f"people: {NEWS} is absent, nothing measured")
        return
    archive = read_archive()
    started = process_time()
    found = resolve(archive.names, archive.counts, company=archive.company)
    spent = process_time() - started
    print(
        f"people: {len(archive.names):,} names of {len(archive.people):,} articles resolved in {spent:.2f} s"
    )
    print(f"people: {len(found.stands) - len(found.absent):,} of them stand for others")
    homes = Homes(archive, found)
    print(f"people: {len(found.told):,} lone words more are told by their articles")
    judged = judgements(homes, archive)
    for part in PARTS:
        print_score(part, judged)
    print_kinds(QUOTED, judged)
    print_lone_names(homes)
    _most_mentioned(archive, homes, found.shown)


def judgements(homes: Homes, archive: Archive) -> list[Judged]:
    """Every judged pair of which the archive has both names."""
    return [*_by_name(homes, archive.written), *_by_mention(homes, archive)]


def _by_name(homes: Homes, written: Mapping[str, object]) -> Iterator[Judged]:
    for part, verdict, *pair in judged_pairs():
        one, other = map(fold_name, pair)
        if one in written and other in written:
            yield Judged(part, verdict, homes.usual(one) == homes.usual(other), " " in one and " " in other)


def _by_mention(homes: Homes, archive: Archive) -> Iterator[Judged]:
    named = {
        (article, fold_name(name))
        for article, names in zip(archive.ids, archive.people, strict=True)
        for name in names
    }
    for part, verdict, one, of_one, other, of_other in judged_pairs(MENTIONS):
        pair = (of_one, fold_name(one)), (of_other, fold_name(other))
        if named.issuperset(pair):
            mine, theirs = (homes.of(name, article) for article, name in pair)
            yield Judged(part, verdict, mine == theirs, all(" " in name for _, name in pair))


def print_kinds(part: str, judged: Sequence[Judged]) -> None:
    """The same of its pairs of names in full, and of those with a lone word."""
    for kind, full in (("full", True), ("lone", False)):
        named = f"{part} {kind}"
        some = [one for one in judged if one.full is full and one.part.split()[0] == part]
        print_score(named, [one._replace(part=named) for one in some])


def print_score(part: str, judged: Iterable[Judged]) -> None:
    """Print precision and recall of a part, where it has pairs."""
    verdicts: Counter[tuple[str, bool]] = Counter()
    for one in judged:
        if one.part == part or one.part.startswith(f"{part} "):
            verdicts[one.verdict, one.linked] += 1
    if not verdicts:
        return
    right, wrong, missed = verdicts["same", True], verdicts["other", True], verdicts["same", False]
    print(
        f"people, {part} pairs: precision {right / (right + wrong):.3f}, "
        f"recall {right / (right + missed):.3f} ({verdicts.total()} pairs, {right + missed} of one person)"
    )


def _most_mentioned(archive: Archive, homes: Homes, shown_as: Mapping[str, str]) -> None:
    """The people whom most articles name, with the names that were put together, to be judged by eye."""
    written = archive.written
    counts: Counter[str] = Counter()
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for article, names in zip(archive.ids, archive.people, strict=True):
        keys = {key: homes.of(key, article) for key in map(fold_name, names)}
        counts.update(set(keys.values()))
        for key, home in keys.items():
            forms[home][key] += 1
    for home, count in counts.most_common(MOST_MENTIONED):
        others = sorted((key for key in forms[home] if key != home), key=lambda key: -forms[home][key])
        shown = ", ".join(f"{_shown(key, written)} {forms[home][key]}" for key in others)
        name = shown_as.get(home) or _shown(home, written)
        print(f"people, {count:>5,}  {name}" + (f" = {shown}" if shown else ""))


def _shown(key: str, written: Mapping[str, Counter[str]]) -> str:
    return min(written[key], key=lambda name: (-written[key][name], name)) if key in written else key


if __name__ == "__main__":
    main()
