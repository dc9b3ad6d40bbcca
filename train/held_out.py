"""How pairs of names fare by weights that they had no part in: ``python -m train.held_out``, minutes.

Each sample of ``bench.people_merging`` that is tuned on is left out in turn, the weights are fitted on the
others, and its pairs go by these. Rules and limits have seen all of them, so a sample that nothing was tuned
on may do worse.
"""

from bench.people_archive import Homes, read_archive
from bench.people_merging import judgements, print_kinds, print_score
from index.people.resolve import resolve
from train.namesakes import SAMPLES, TUNED, fit_weights


def main() -> None:
    """Print the figures of each sample and of all together."""
    archive = read_archive()
    every = []
    for sample in SAMPLES:
        weights = fit_weights(archive, [part for part in TUNED if part != sample])
        found = resolve(archive.names, archive.counts, company=archive.company, weights=weights)
        judged = [
            one for one in judgements(Homes(archive, found), archive) if one.part.startswith(f"{sample} ")
        ]
        print_score(sample, judged)
        every += [one._replace(part="held-out") for one in judged]
    print_score("held-out", every)
    print_kinds("held-out", every)


if __name__ == "__main__":
    main()
