"""The files of the dictionaries that articles are compressed with: small, and read whole."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from index.columnar.arrays import FileDamaged, FileEntry, checksum
from index.columnar.frames import FrameReader
from index.files import read_file


def write_dictionary(path: Path, data: bytes) -> FileEntry:
    """Write a new dictionary and sync it to the disk; on an error its file is gone."""
    try:
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return checksum(path)


def read_whole(path: Path, entry: FileEntry) -> bytes:
    """A small file; raises FileDamaged when it is not as it was written."""
    try:
        if checksum(path) == entry:
            return read_file(path)
    except FileNotFoundError:
        raise FileDamaged(f"{path} is missing") from None
    raise FileDamaged(f"{path} does not match its checksum")


def check_dictionaries(folder: Path, dictionaries: Mapping[str, FileEntry]) -> None:
    """Raise FileDamaged where one is not as it was written: without it articles cannot be read."""
    for name, entry in dictionaries.items():
        read_whole(folder / name, entry)


def read_dictionary(folder: Path, dictionaries: Mapping[str, FileEntry]) -> bytes | None:
    """The newest of the dictionaries, with which new articles are compressed; None when there is none."""
    if not dictionaries:
        return None
    name, entry = list(dictionaries.items())[-1]
    return read_whole(folder / name, entry)


def read_frames(folder: Path, dictionaries: Mapping[str, FileEntry]) -> FrameReader:
    """What reads the articles that were compressed with any of them; raises FileDamaged."""
    return FrameReader({name: read_whole(folder / name, entry) for name, entry in dictionaries.items()})


def read_sound_frames(folder: Path, dictionaries: Mapping[str, FileEntry]) -> FrameReader:
    """The same without those that are damaged; articles that need them cannot be read."""
    sound: dict[str, FileEntry] = {}
    for name, entry in dictionaries.items():
        with suppress(FileDamaged, OSError):
            read_frames(folder, {name: entry})
            sound[name] = entry
    return read_frames(folder, sound)
