"""How long a person's page and a search inside the facet take: ``python -m bench.people_pages [FOLDER…]``.

Without a folder over the indexes of news that other benchmarks have left. Whole requests, warm.
"""

import sys
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

from api.app import create_app
from bench.folder import FOLDER
from bench.requests import get
from bench.timing import in_turns, warn_when_busy
from search.embedded.engine import EmbeddedEngine
from search.query import Query
from search.results import ValueFacet
from web.app import create_app as create_site

INDEXES = ("telusur-news-100000", "telusur-news-1000000")
MOST_NAMED = 3  # people whose pages are asked for, those whom most articles name
PREFIXES = ("", "a", "m", "s", "jok", "muhammad ", "presiden republik", "zx")
FILTERS = ("", "q=harga+beras", "q=presiden&from=2020", "outlet=Antara")


def slowest(folder: Path) -> dict[str, tuple[float, str]]:
    """What was asked → the median milliseconds of a whole request for the slowest, and which that is."""
    engine = EmbeddedEngine(folder)
    facet = engine.search(Query(facet=(("person", MOST_NAMED),))).facets["person"]
    people = [one.value for one in facet.values] if isinstance(facet, ValueFacet) else []
    api, site = create_app(engine), create_site(engine)
    kinds = {
        "a person through the API": {
            name: partial(get, api, "", f"/api/v1/people/{name}") for name in people
        },
        "a person as a page": {name: partial(get, site, "", f"/tokoh/{name}") for name in people},
        "a search inside the facet of people": {
            f"prefix={prefix} {filters}": partial(
                get, api, f"{urlencode({'prefix': prefix})}&{filters}", "/api/v1/facets/person"
            )
            for prefix in PREFIXES
            for filters in FILTERS
        },
    }
    found = {}
    for kind, requests in kinds.items():
        times = in_turns(requests)
        name = max(times, key=lambda one: times[one])
        found[kind] = times[name], name
    return found


if __name__ == "__main__":
    warn_when_busy()
    folders = [Path(one) for one in sys.argv[1:]] or [FOLDER / name for name in INDEXES]
    for folder in folders:
        if not folder.is_dir():
            print(f"{folder} is not there yet; python -m bench.speed makes it")
            continue
        for kind, (milliseconds, name) in slowest(folder).items():
            print(f"{folder.name}: {kind}, slowest: {milliseconds:.1f} ms ({name.strip()!r})")
