"""Whether the names of the news archive are put together as a careful reader would.

``make quality`` prints it. Pairs of the names that extraction finds there were drawn at random, in several
samples, among those that share a word: names that add words to each other (two fifths, lone words among
them), that differ in one word by a letter or two, that have initials, or no more than the word in common.
They were judged from the articles that name them, before the rules saw them; those that nobody could judge
were left out. From the fourth on they were drawn and judged by somebody who did not know the rules, half of
each sample as the others, half as a reader meets names: one of an article at random, and one that shares a
word or is spelt nearly alike, each the likelier the more articles have it. Links are of those that a
resolver had made, drawn from each of its steps; later ones were drawn and judged when the weights were
there. Rules, weights (``train.namesakes``) and limits are tuned on all of them, the table of known people on
the first seven and the links: quote what ``DESIGN.md`` says of samples that the weights have not seen. From
the eighth on a name with stray words of a headline is its person's, and pairs of which neither is a person's
name, or that a judge found doubtful, are left out. Of the tenth, judged mention by mention, there are pairs
of full names alone. Pairs of which the archive has a name no more, as extraction has changed since, are left
out, too.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from time import process_time

from bench.data import NEWS
from bench.lone_names import print_lone_names
from bench.people_archive import home_of, judged_pairs, read_archive
from index.names import fold_name
from index.people.forest import Resolution
from index.people.resolve import resolve

MOST_MENTIONED = 50
# Samples of hard pairs and of ordinary ones.
_OF_TWO = ("fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
PARTS = (
    "first",
    "second",
    "third",
    *(f"{sample}{part}" for sample in _OF_TWO for part in ("", " hard", " ordinary")),
    "links",
    "later links",
)


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
    for part in PARTS:
        _score(part, found, archive.written)
    print_lone_names(found)
    _most_mentioned(archive.people, archive.written, found)


def _score(part: str, found: Resolution, written: Mapping[str, object]) -> None:
    verdicts: Counter[tuple[str, bool]] = Counter()
    for mine, verdict, *pair in judged_pairs():
        one, other = map(fold_name, pair)
        if (mine == part or mine.startswith(f"{part} ")) and one in written and other in written:
            verdicts[verdict, home_of(one, found) == home_of(other, found)] += 1
    if not verdicts:
        return
    right, wrong, missed = verdicts["same", True], verdicts["other", True], verdicts["same", False]
    print(
        f"people, {part} pairs: precision {right / (right + wrong):.3f}, "
        f"recall {right / (right + missed):.3f} ({verdicts.total()} pairs, {right + missed} of one person)"
    )


def _most_mentioned(
    people: Sequence[Sequence[str]], written: Mapping[str, Counter[str]], found: Resolution
) -> None:
    """The people whom most articles name, with the names that were put together, to be judged by eye."""
    counts = Counter(home for names in people for home in {home_of(fold_name(name), found) for name in names})
    forms: dict[str, list[str]] = {}
    for key in written:
        forms.setdefault(home_of(key, found), []).append(key)
    for home, count in counts.most_common(MOST_MENTIONED):
        others = sorted((key for key in forms[home] if key != home), key=lambda key: -written[key].total())
        shown = ", ".join(f"{_shown(key, written)} {written[key].total()}" for key in others)
        name = found.shown.get(home) or _shown(home, written)
        print(f"people, {count:>5,}  {name}" + (f" = {shown}" if shown else ""))


def _shown(key: str, written: Mapping[str, Counter[str]]) -> str:
    return min(written[key], key=lambda name: (-written[key][name], name)) if key in written else key


if __name__ == "__main__":
    main()
