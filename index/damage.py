"""What is told when reading an index runs into something: damage by its file, a fault of ours as it is.

Damaged arrays can make any code raise anything, and so can a mistake in the code. Which of the two it was is
decided by looking the index over, and only once something was raised: nothing of it is paid for otherwise.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from index.check import Damage, check
from index.columnar.arrays import FileDamaged
from index.errors import TelusurError
from index.storage import FILES, LOCK, PEOPLE, SOURCES, STEMS, WAY_OUT, Generation, IndexDamaged, generation

SOUND_SECONDS = 60  # for which an index that was looked over counts as sound,
SOUND_TIMES = 20  # … or so many times as long as looking took: questions that raise must not keep us busy
_BESIDE = (STEMS, SOURCES, FILES, PEOPLE, LOCK)  # no question reads them

_lock = Lock()
_sound: dict[str, tuple[Generation, float]] = {}  # by folder: what was sound, and until when it counts


@contextmanager
def damage(folder: Path, *passing: type[Exception]) -> Iterator[None]:
    """What reading ``folder`` runs into inside the block is IndexDamaged, if the index is damaged.

    Our other errors and ``passing`` pass, and so does whatever a sound index cannot be the reason of.
    """
    try:
        yield
    except FileDamaged as error:
        raise IndexDamaged(f"{error}; {WAY_OUT}") from error
    except Exception as error:  # MemoryError too: a length that has a wrong bit asks for the moon
        if isinstance(error, (TelusurError, *passing)):
            raise
        if isinstance(error, OSError):
            told = f"{error.filename or folder} cannot be read: {error.strerror or error}"
        elif (found := _found(folder)) is not None:
            told = f"{folder / found.file}: {found.reason}"
        else:
            raise
        raise IndexDamaged(f"{told}; {WAY_OUT}") from error


def _found(folder: Path) -> Damage | None:
    """The first damage of an index; None where there is none, or none can be looked for."""
    with _lock:
        now, place = generation(folder), os.fspath(folder)
        generation_before, until = _sound.get(place, (None, 0.0))
        started = time.monotonic()
        if generation_before == now and started < until:
            return None
        try:
            damages = check(folder).damages
        except (OSError, MemoryError):
            return None
        found = next((one for one in damages if one.file not in _BESIDE), None)
        if found is None:
            ended = time.monotonic()
            _sound[place] = (now, ended + max(SOUND_SECONDS, SOUND_TIMES * (ended - started)))
        return found
