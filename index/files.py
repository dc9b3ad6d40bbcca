"""Writing small files so that a reader, or a crash, sees the old one or the new one and nothing between.

And reading files without waiting: whoever opens a named pipe waits until somebody writes to it.
"""

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO


def open_file(path: Path) -> BinaryIO:
    """Open a file to be read; raises OSError, for a folder, a pipe or a device too."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "it is no file", os.fspath(path))
    return os.fdopen(descriptor, "rb")


def read_file(path: Path) -> bytes:
    """All of a file; raises OSError as ``open_file`` does."""
    with open_file(path) as file:
        return file.read()


def write_file(path: Path, text: str) -> None:
    """Replace a file: written beside it, synced, renamed over it; on failure the old file stays."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with draft.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder last through a power cut, as ``fsync`` does for what is in a file."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
