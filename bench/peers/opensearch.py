"""OpenSearch or Elasticsearch over HTTP, where one answers; the same terms, no request cache."""

import json
import os
import urllib.error
import urllib.request
from collections.abc import Iterable
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from whoosh.query import And, Every, FuzzyTerm, Not, Or, Phrase, Prefix, Term

from bench.feed import Fed, feed, month_start
from bench.peers.peer import FACET_NAMES, PeerAnswer, Prepared, Timeline
from bench.queries import BenchQuery
from index.analysis.analyzer import Analyzer
from index.names import fold_name
from index.schema import EXACT_SUFFIX
from search.language import parse_query
from search.query import FACET_SIZE, Query
from search.tree import Node

ADDRESS = os.environ.get("TELUSUR_OPENSEARCH", "http://127.0.0.1:9200")
BATCH = 1_000  # articles of one request
TIMEOUT_SECONDS = 600
MOST_MONTHS = 1_000


def is_running() -> bool:
    """Whether a server answers at $TELUSUR_OPENSEARCH."""
    try:
        with urllib.request.urlopen(ADDRESS, timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError, ValueError):
        return False


class OpenSearchPeer:
    """Builds its indexes on the server; the folder here holds only the index's name."""

    name = "opensearch"

    def build(self, corpus: Path, folder: Path) -> None:
        self.write(feed(corpus), folder)

    def write(self, articles: Iterable[Fed], folder: Path) -> None:
        """Index analysed articles and merge them into one segment."""
        index = f"telusur-bench-{folder.name.removesuffix('.new')}"
        _call("DELETE", f"/{index}?ignore_unavailable=true")
        _call("PUT", f"/{index}", _settings())
        waiting = iter(articles)
        while batch := list(islice(waiting, BATCH)):
            rows = (json.dumps(_row(one), ensure_ascii=False) for one in batch)
            _call("POST", f"/{index}/_bulk", "".join(f'{{"index": {{}}}}\n{row}\n' for row in rows))
        _call("POST", f"/{index}/_forcemerge?max_num_segments=1")
        _call("POST", f"/{index}/_refresh")
        folder.mkdir(parents=True)
        (folder / "name").write_text(index, encoding="utf-8")

    def open(self, folder: Path) -> "OpenOpenSearch":
        return OpenOpenSearch((folder / "name").read_text(encoding="utf-8"))


class OpenOpenSearch:
    """An index on the server."""

    def __init__(self, index: str) -> None:
        self._path = f"/{index}/_search?request_cache=false"
        self._analyzer = Analyzer()

    def prepare(self, asked: BenchQuery, facets: bool) -> Prepared:
        request = _request(asked, _node(parse_query(asked.query.q, self._analyzer)), facets)
        return Prepared(partial(_call, "POST", self._path, json.dumps(request)), _read)

    def close(self) -> None:
        """Nothing is held."""


def _request(asked: BenchQuery, words: dict[str, Any], facets: bool) -> dict[str, Any]:
    """Filters stand behind the facets: each facet is counted under every filter but its own."""
    filters = _filters(asked.query)
    request: dict[str, Any] = {
        "query": words,
        "post_filter": {"bool": {"filter": list(filters.values())}},
        "from": asked.offset,
        "size": asked.query.limit,
        "track_total_hits": True,
        "_source": ["id"],
    }
    if asked.query.sort != "relevance":
        request["sort"] = [{"day": "desc" if asked.query.sort == "newest" else "asc"}]
    if facets:
        request["aggs"] = {name: _facet(name, filters) for name in FACET_NAMES}
    return request


def _facet(name: str, filters: dict[str, dict[str, Any]]) -> dict[str, Any]:
    rest = [one for facet, one in filters.items() if facet != name]
    field, size = ("month", MOST_MONTHS) if name == "date" else (f"{name}_name", FACET_SIZE)
    return {
        "filter": {"bool": {"filter": rest}},
        "aggs": {"values": {"terms": {"field": field, "size": size}}},
    }


def _filters(query: Query) -> dict[str, dict[str, Any]]:
    filters: dict[str, dict[str, Any]] = {}
    for name, chosen in (("outlet", query.outlet), ("person", query.person)):
        if chosen:
            filters[name] = {"terms": {f"{name}_name": [fold_name(one) for one in chosen]}}
    if query.from_ or query.to:
        days = {"gte": query.from_, "lte": query.to}
        filters["date"] = {"range": {"day": {key: day.toordinal() for key, day in days.items() if day}}}
    return filters


def _node(node: Node) -> dict[str, Any]:
    """A node of our trees in the query DSL; Not stands only below And."""
    if isinstance(node, Every):
        return {"match_all": {}}
    if isinstance(node, Or):
        return {"bool": {"should": [_node(one) for one in node.subqueries], "minimum_should_match": 1}}
    if isinstance(node, And):
        wanted = [_node(one) for one in node.subqueries if not isinstance(one, Not)]
        return {
            "bool": {
                "must": wanted,
                "must_not": [_node(n.query) for n in node.subqueries if isinstance(n, Not)],
            }
        }
    if isinstance(node, Term):
        return {"term": {node.fieldname: node.text}}
    if isinstance(node, Phrase):
        return {"match_phrase": {node.fieldname: {"query": " ".join(node.words), "slop": node.slop - 1}}}
    if isinstance(node, Prefix):
        return {"prefix": {node.fieldname: node.text}}
    if isinstance(node, FuzzyTerm):
        fuzzy = {"value": node.text, "fuzziness": node.maxdist, "prefix_length": 1, "max_expansions": 1_000}
        return {"fuzzy": {node.fieldname: fuzzy}}
    raise TypeError(f"{node!r} is in none of the benchmark's queries")


def _read(answer: dict[str, Any]) -> PeerAnswer:
    found = answer["hits"]
    facets = {
        name: {row["key"]: row["doc_count"] for row in facet["values"]["buckets"]}
        for name, facet in answer.get("aggregations", {}).items()
    }
    dates = {month_start(int(month)): count for month, count in facets.pop("date", {}).items()}
    ids = tuple(hit["_source"]["id"] for hit in found["hits"])
    return PeerAnswer(found["total"]["value"], ids, facets, Timeline("month", dates) if facets else None)


def _settings() -> dict[str, Any]:
    spaces = {"type": "text", "analyzer": "whitespace"}
    fields: dict[str, dict[str, Any]] = {
        "id": {"type": "keyword"},
        "record": {"type": "text", "index": False},
    }
    for name in ("title", "body"):
        fields[name] = spaces | {"index_options": "freqs"}
        fields[name + EXACT_SUFFIX] = spaces
    for name in ("outlet", "person"):
        fields[name] = spaces
        fields[f"{name}_name"] = {"type": "keyword"}
    fields |= {name: {"type": "integer"} for name in ("day", "month")}
    kept = {"includes": ["id", "record"]}
    settings = {"number_of_shards": 1, "number_of_replicas": 0, "refresh_interval": "-1"}
    return {"settings": settings, "mappings": {"_source": kept, "properties": fields}}


def _row(one: Fed) -> dict[str, Any]:
    return {
        "id": one.id,
        "title": one.title,
        "body": one.body,
        "title_exact": one.title_exact,
        "body_exact": one.body_exact,
        "outlet": list(one.outlet_words),
        "person": list(one.person_words),
        "outlet_name": one.outlet,
        "person_name": list(one.people),
        "day": one.day,
        "month": one.month,
        "record": one.record,
    }


def _call(method: str, path: str, body: str | dict[str, Any] | None = None) -> dict[str, Any]:
    text = json.dumps(body) if isinstance(body, dict) else body
    kind = "application/x-ndjson" if path.endswith("/_bulk") else "application/json"
    request = urllib.request.Request(
        ADDRESS + path, text.encode() if text else None, {"Content-Type": kind}, method=method
    )
    with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as answer:
        found: dict[str, Any] = json.load(answer)
    return found
