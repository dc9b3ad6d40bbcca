"""Where the index is: the option, the environment, or the folder one works in."""

import os
from pathlib import Path

from index.errors import TelusurError

DEFAULT_INDEX = "telusur-index"
DEMO_INDEX = "telusur-demo"  # never mixed with anybody's own articles


class NotYet(TelusurError):
    """The contract names it, this version cannot do it."""


def index_folder(location: str | None) -> Path:
    """The folder that ``--index``, else ``$TELUSUR_INDEX``, else ``./telusur-index`` names."""
    location = (location or os.environ.get("TELUSUR_INDEX") or "").strip() or DEFAULT_INDEX
    if "://" in location:
        raise NotYet(f"--index {location}: only folders are supported so far; name a folder")
    return Path(location)
