"""Trials of an index: ``python -m bench.durability [TRIAL …]``, in about 40 minutes all of them.

A trial that fails says how to see it again, with its seed, and keeps its folder.
"""

import argparse
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from random import Random, SystemRandom
from tempfile import mkdtemp

from bench.durability import edits, flips, kills, limits, readers
from bench.durability.crashes import crash_everywhere
from bench.durability.disk import Kind
from bench.durability.outcome import Failed
from bench.durability.powercut import Cuts
from bench.durability.refusals import REFUSALS, refuse_everywhere
from index.columnar.segment import ENDINGS

LIMITS = list(range(0, 24_000, 2_000))  # bytes that a file may have
SYNCS: tuple[tuple[Kind, str], ...] = (
    *(("sync", ending) for ending in ENDINGS),
    *(("sync", kind) for kind in ("deleted", "dict", "manifest")),
    ("sync folder", "folder"),
)
EVERY_DEATH = 3  # operations between one and the next
CUTS = 5  # scripts that are run, each with images of its own
Wanted = argparse.Namespace


def _kills(folder: Path, wanted: Wanted) -> None:
    hits = kills.run(kills.Kills(folder, Random(wanted.seed)), wanted.kills)
    print(f"{wanted.kills} kills: each time the index held the last acknowledged commit. What they hit:")
    _print_counts(hits)


def _crashes(folder: Path, _: Wanted) -> None:
    print(f"{crash_everywhere(folder)} deaths, before every operation: the index was whole, and went on")


def _power(folder: Path, wanted: Wanted) -> None:
    images = 0
    for number in range(CUTS):
        cuts = Cuts(folder / str(number), wanted.seed + number)
        cuts.run()
        images += cuts.count
    print(f"{images} images of a disk behind a power cut: each held an acknowledged commit")
    print(f"{_cuts_behind_deaths(folder, wanted.seed)} images behind a death and a power cut: the same")
    for forgotten in SYNCS:
        _must_fail(Cuts(folder / "-".join(forgotten), wanted.seed, forgotten=forgotten), forgotten)
    print(f"without any one of {len(SYNCS)} kinds of syncing, one of them did not")


def _cuts_behind_deaths(folder: Path, seed: int) -> int:
    """A writer dies, another goes on, then the power goes; how many images that makes."""
    images = 0
    for number in count(1, EVERY_DEATH):
        cuts = Cuts(folder / f"death-{number}", seed + number)
        if not cuts.die(number):
            break
        cuts.run()
        images += cuts.count
    return images


def _must_fail(cuts: Cuts, forgotten: tuple[Kind, str]) -> None:
    try:
        cuts.run()
    except Failed:
        return
    raise Failed(f"the {' of '.join(forgotten)} is of no use, or its lack is not seen")


def _flips(folder: Path, wanted: Wanted) -> None:
    flips.make_index(folder / "index")
    tables = flips.run(folder / "index", wanted.seed, wanted.flips)
    print(f"{wanted.flips} damages, each named by `telusur check`:")
    names = ("flip", "cut", "extend", "lose", *flips.TOLD)
    print(f"{'':14}" + "".join(f"{name:>24}" if name in flips.TOLD else f"{name:>8}" for name in names))
    for kind, counts in tables.items():
        cells = (f"{counts[name]:{24 if name in flips.TOLD else 8}}" for name in names)
        print(f"{kind:14}" + "".join(cells))


def _edits(folder: Path, wanted: Wanted) -> None:
    found = edits.run(folder / "index", wanted.seed, wanted.edits)
    print(f"{wanted.edits} edits of arrays with right checksums:")
    _print_counts(found)


def _refusals(folder: Path, _: Wanted) -> None:
    for refusal in REFUSALS:
        found = refuse_everywhere(folder, refusal)
        print(f"a disk that is {refusal.name}: {found.total()} operations refused, told, and made good:")
        _print_counts(found)


def _disks(folder: Path, _: Wanted) -> None:
    limits.close_folder()
    print("a folder that may only be read: searched, and refused by name")
    print(f"files that may not grow: {limits.limit_files(folder, LIMITS)} runs refused, told, and made good")
    command = ["unshare", "--map-root-user", "--mount"]
    if shutil.which("unshare") is None or subprocess.run([*command, "true"], capture_output=True).returncode:
        print("small disks: LEFT OUT, since nothing may be mounted here (unshare --map-root-user --mount)")
        return
    small = [sys.executable, "-m", "bench.durability.smalldisk", str(folder)]
    if subprocess.run([*command, *small]).returncode:
        raise Failed("small disks: see above")


def _readers(folder: Path, wanted: Wanted) -> None:
    counts = readers.run(folder / "index", wanted.seconds, wanted.seed)
    print(f"{wanted.seconds:g} s of one writer and four readers, without an error or a step back:")
    _print_counts(counts)


TRIALS: dict[str, Callable[[Path, Wanted], None]] = {
    "kills": _kills,
    "crashes": _crashes,
    "power": _power,
    "flips": _flips,
    "edits": _edits,
    "refusals": _refusals,
    "disks": _disks,
    "readers": _readers,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the trials; 1 when one has failed."""
    wanted = _flags().parse_args(arguments)
    failed = 0
    for name in wanted.trials or TRIALS:
        folder = Path(mkdtemp(prefix=f"telusur-{name}-"))
        started = time.monotonic()
        try:
            TRIALS[name](folder, wanted)
        except Failed as failure:
            failed = 1
            print(f"FAILED: {name}: {failure}\nseed {wanted.seed}, folder {folder}")
        else:
            shutil.rmtree(folder)
        print(f"({name}: {time.monotonic() - started:.0f} s)\n", flush=True)
    return failed


def _print_counts(counts: Counter[str]) -> None:
    for name, times in counts.most_common():
        print(f"{times:8,}  {name}")


def _flags() -> argparse.ArgumentParser:
    flags = argparse.ArgumentParser(prog="python -m bench.durability", description=__doc__)
    flags.add_argument("trials", nargs="*", metavar="TRIAL", help=", ".join(TRIALS), choices=[*TRIALS, []])
    flags.add_argument(
        "--seed", type=int, default=SystemRandom().randrange(10**6), help="[default: another each time]"
    )
    flags.add_argument("--kills", type=int, default=300, metavar="N")
    flags.add_argument("--flips", type=int, default=1_000, metavar="N", help="and other damages")
    flags.add_argument("--edits", type=int, default=500, metavar="N", help="of arrays, checksums made right")
    flags.add_argument("--seconds", type=float, default=60, help="of the readers")
    return flags


if __name__ == "__main__":
    sys.exit(main())
