"""What ``telusur check`` says of a folder, in one text."""

from pathlib import Path

from index.check import check
from index.errors import TelusurError


def checked(folder: Path) -> str:
    """The damaged files and what is wrong with them, or the error that it ends with; "" when all is well."""
    try:
        return "; ".join(f"{damage.file}: {damage.reason}" for damage in check(folder).damages)
    except TelusurError as error:
        return str(error)
