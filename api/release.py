"""Which program answers: its version, for people, and a mark that any change of its files changes."""

import hashlib
from functools import cache
from importlib import metadata
from pathlib import Path

PACKAGES = ("index", "search", "api", "web")  # what takes part in an answer
KINDS = frozenset({".py", ".html", ".css", ".js", ".tsv", ".txt", ".po"})


@cache
def version() -> str:
    """The version of the distribution; "0" where it runs without being installed."""
    try:
        return metadata.version("telusur")
    except metadata.PackageNotFoundError:
        return "0"


@cache
def build() -> str:
    """A mark of the program's files: an answer that was kept is not taken for that of another program.

    The version would not do: whoever changes a template and starts again would be shown the page from before.
    """
    root = Path(__file__).parent.parent
    digest = hashlib.blake2b(digest_size=6)
    for package in PACKAGES:
        for path in sorted((root / package).rglob("*")):
            if path.suffix in KINDS and path.is_file():
                digest.update(path.read_bytes())
    return digest.hexdigest()
