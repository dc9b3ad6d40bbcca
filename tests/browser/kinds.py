"""Every kind of page there is, by an example of the demo archive."""

import json
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import quote, urlencode

NAMES = (
    *("everything", "results", "second page", "filtered", "sought in a facet", "relaxed", "notice"),
    *("nothing", "nothing for filters", "article", "article with copies", "article in English"),
    *(
        "person",
        "comparison",
        "comparison form",
        "programs",
        "help",
        "no such page",
        "no such person",
        "bad date",
        "bad query",
    ),
)


ERRORS = {"no such page": 404, "no such person": 404, "bad date": 400, "bad query": 400}


@dataclass(frozen=True, slots=True)
class Kinds:
    """Name of a kind → its address on the server, without a language."""

    paths: dict[str, str]

    @classmethod
    def of(cls, address: str) -> Self:
        """Addresses as the server at ``address`` has them: ids and cursors are looked up there."""
        found = dict(_addresses(address))
        assert tuple(found) == NAMES
        return cls(found)

    def path(self, name: str, lang: str = "id") -> str:
        """The address of a kind in a language."""
        path = self.paths[name]
        return f"{path}{'&' if '?' in path else '?'}lang={lang}"


def _addresses(address: str) -> Iterator[tuple[str, str]]:
    everything = _get(address, "limit=10")
    with_marks = _get(address, "q=gempa")["hits"][0]["id"]
    with_copies = next(hit for hit in _get(address, "limit=100")["hits"] if hit["duplicates"])["id"]
    in_english = next(hit for hit in _get(address, "limit=100")["hits"] if hit["language"] == "en")["id"]
    person = everything["facets"]["person"]["values"][0]["value"]
    outlet = everything["facets"]["outlet"]["values"][0]["value"]
    yield "everything", "/"
    yield "results", "/?q=gempa"
    yield "second page", "/?" + urlencode({"cursor": _get(address, "limit=10&sort=newest")["next"]})
    filters = [
        ("outlet", outlet),
        ("person", person),
        ("from", "2022"),
        ("to", "2024-06"),
        ("sort", "oldest"),
    ]
    yield "filtered", "/?" + urlencode(filters)
    yield "sought in a facet", "/?" + urlencode({"person_prefix": "w", "person": person})
    yield "relaxed", "/?" + urlencode({"q": "apa kata menlu AS tentang beras di Jakarta?"})
    yield "notice", "/?" + urlencode({"q": 'wilayah:timur "gempa (bumi'})
    yield "nothing", "/?" + urlencode({"q": "gempaa bumii"})
    yield "nothing for filters", "/?" + urlencode({"q": "gempa", "outlet": "Layang.id", "from": "2024-12"})
    yield "article", f"/artikel/{quote(with_marks)}?q=gempa"
    yield "article with copies", f"/artikel/{quote(with_copies)}"
    yield "article in English", f"/artikel/{quote(in_english)}?q=rice"
    yield "person", f"/tokoh/{quote(person)}?q=gempa"
    yield (
        "comparison",
        "/bandingkan?" + urlencode({"q": ["gempa", "beras", "tanggal:x"], "person": person}, True),
    )
    yield "comparison form", "/bandingkan"
    yield "programs", "/api"
    yield "help", "/bantuan"
    yield "no such page", "/artikel/tidak-ada"
    yield "no such person", "/tokoh/Yosep%20Lamahalo"
    yield "bad date", "/?q=gempa&from=kemarin&outlet=Gaharu"
    yield "bad query", "/?" + urlencode({"q": "tanggal:2022-45"})


def _get(address: str, query_string: str) -> dict[str, Any]:
    with urllib.request.urlopen(f"{address}/api/v1/search?{query_string}", timeout=30) as answer:
        found: dict[str, Any] = json.load(answer)
    return found
