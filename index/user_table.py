"""A table of the user's own: lines of UTF-8 text with columns parted by tabs, of outlets or of people."""

from pathlib import Path

from index.errors import TelusurError


def read_lines(path: Path, what: str, most_bytes: int, bad: type[TelusurError]) -> list[str]:
    """The lines of a table of ``what``; raises ``bad`` for a file that cannot be one, with the way out."""
    try:
        with path.open("rb") as file:
            data = file.read(most_bytes + 1)
        if len(data) > most_bytes:
            raise bad(f"{path}: more than {most_bytes:,} bytes, no table of {what}")
        return data.decode("utf-8-sig").splitlines()
    except OSError as error:
        raise bad(f"{path}: {error.strerror}; name a file of {what}") from error
    except UnicodeDecodeError as error:
        raise bad(f"{path}: not UTF-8 at byte {error.start:,}; save it as UTF-8") from error
