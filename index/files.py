"""Writing small files so that a reader, or a crash, sees the old one or the new one and nothing between."""

import os
from pathlib import Path


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
