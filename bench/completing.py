"""How long a completion takes, from a single letter on: ``python -m bench.completing FOLDER``."""

import sys
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

from api.app import create_app
from bench.requests import get
from bench.timing import in_turns
from search.embedded.engine import EmbeddedEngine

BEGINNINGS = (
    *"abdhjkmprst",
    *("be", "di", "ke", "me", "pe", "se", "men", "pem", "ber"),
    *("muhammad", "harga ber", "joko w", "presiden ra", "tokoh:s", "judul:pe", "KP", "zx"),
)


def slowest_completion(folder: Path) -> tuple[float, str]:
    """The median milliseconds of a whole request for the slowest beginning, and that beginning."""
    app = create_app(EmbeddedEngine(folder))
    requests = {typed: partial(get, app, urlencode({"q": typed}), "/api/v1/suggest") for typed in BEGINNINGS}
    times = in_turns(requests)
    slowest = max(times, key=lambda typed: times[typed])
    return times[slowest], slowest


if __name__ == "__main__":
    milliseconds, beginning = slowest_completion(Path(sys.argv[1]))
    print(f"completion, slowest of {len(BEGINNINGS)} beginnings: {milliseconds:.2f} ms ({beginning!r})")
