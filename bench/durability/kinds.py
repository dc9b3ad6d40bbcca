"""Kinds of files in the folder of an index."""

from pathlib import Path

from index.storage import FILES, LOCK, MARKER, PEOPLE, SOURCES, STEMS

WHOLE_NAMES = (LOCK, MARKER, SOURCES, STEMS, FILES, PEOPLE)


def kind_of(path: Path) -> str:
    """Its whole name, "manifest", or its ending; of a draft, the kind of what it will be.

    >>> [kind_of(Path(name)) for name in ("s00000001.docs", ".stems.tsv.77", "manifest-00000012.json")]
    ['docs', 'stems.tsv', 'manifest']
    """
    name = path.name.removeprefix(".")
    if name.startswith("manifest-"):
        return "manifest"
    return next((whole for whole in WHOLE_NAMES if name.startswith(whole)), path.suffix[1:] or "folder")
