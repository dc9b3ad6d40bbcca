"""Writes a file of an index anew with one array changed, and a manifest that has its new checksum."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from index.columnar.arrays import Array, ArrayFile, ArrayFileWriter
from index.columnar.manifest import manifest_name, write_manifest
from index.storage import open_generation


def rewrite(folder: Path, ending: str, name: str, change: Callable[[Array], Array]) -> str:
    """Change an array of the first segment; the manifest agrees. The name of the file comes back."""
    manifest, lease = open_generation(folder)
    lease.close()
    entry = manifest.segments[0]
    path = entry.path(folder, ending)
    file, names = ArrayFile(path, entry.files[ending]), _names(path.read_bytes())
    path.unlink()
    with ArrayFileWriter(path) as writer:
        for one in names:
            writer.add(one, change(file[one].copy()) if one == name else file[one])
        entry = replace(entry, files=entry.files | {ending: writer.close()})
    write_manifest(folder, replace(manifest, segments=(entry, *manifest.segments[1:])))
    return path.name


def _names(data: bytes) -> list[str]:
    """The arrays of a file in their order."""
    footer = data[-16 - int.from_bytes(data[-16:-8], "little") : -16]
    return list(json.loads(footer))


@contextmanager
def rewritten(folder: Path, ending: str, name: str, change: Callable[[Array], Array]) -> Iterator[str]:
    """The same while the block lasts; the name of the file."""
    manifest, lease = open_generation(folder)
    lease.close()
    paths = folder / manifest_name(manifest.generation), manifest.segments[0].path(folder, ending)
    before = [path.read_bytes() for path in paths]
    try:
        yield rewrite(folder, ending, name, change)
    finally:
        for path, data in zip(paths, before, strict=True):
            path.write_bytes(data)
