"""How pairs of names fare by weights that they had no part in: ``make held-out``, minutes.

Each sample of ``bench.people_merging`` that is tuned on is left out in turn, the weights of pairs are fitted
on the others, and its pairs go by these. Rules, limits and the weights of lone words in single articles have
seen all of them, so a sample that nothing was tuned on may do worse.
"""

from collections.abc import Mapping
from dataclasses import replace

from bench.people_archive import Archive, Homes, read_archive
from bench.people_merging import Judged, judgements, print_kinds, print_score
from index.people.odds import Weights
from index.people.resolve import resolve
from train.namesakes import SAMPLES, TUNED, fit_weights


def main() -> None:
    """Print the figures of each sample and of all together, and of these where no texts are read."""
    archive = read_archive()
    every, unread = [], []
    for sample in SAMPLES:
        weights = fit_weights(archive, [part for part in TUNED if part != sample])
        mine = _judged(archive, sample, weights)
        print_score(sample, mine)
        every += [one._replace(part="held-out") for one in mine]
        blind = replace(archive, company=replace(archive.company, texts=None))
        unread += [one._replace(part="unread") for one in _judged(blind, sample, weights)]
    for part, judged in (("held-out", every), ("unread", unread)):
        print_score(part, judged)
        print_kinds(part, judged)


def _judged(archive: Archive, sample: str, weights: Mapping[str, Weights]) -> list[Judged]:
    """The pairs of a sample by these weights."""
    found = resolve(archive.names, archive.counts, company=archive.company, weights=weights)
    return [one for one in judgements(Homes(archive, found), archive) if one.part.startswith(f"{sample} ")]


if __name__ == "__main__":
    main()
