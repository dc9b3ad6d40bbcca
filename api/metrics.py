"""Figures of a server for Prometheus: requests, their time, caches, and how much the index holds.

Each worker counts for itself in files of one folder, which ``PROMETHEUS_MULTIPROC_DIR`` names before this is
imported; whichever worker is asked adds all of them up. Without that folder there is one process.
"""

import os
import time
from collections.abc import Iterator
from functools import cache
from threading import Lock

import falcon
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from index.errors import TelusurError
from search.engine import Engine

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
OTHER = "other"  # any route or method that is none of ours, so that strangers cannot make up labels
SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)


class Metrics:
    """Counts each request by method, route and status, and measures it to the first byte of its answer."""

    def __init__(self, engine: Engine) -> None:
        self.registry = CollectorRegistry()
        self._requests = Counter(
            "telusur_requests",
            "Requests by method, route and status.",
            ("method", "route", "status"),
            registry=self.registry,
        )
        self._seconds = Histogram(
            "telusur_request_seconds",
            "Time of a request to the first byte of its answer, in seconds.",
            ("route",),
            buckets=SECONDS,
            registry=self.registry,
        )
        self._lookups = Counter(
            "telusur_cache_lookups",
            "Looks into what is kept of earlier questions, by cache and result.",
            ("cache", "result"),
            registry=self.registry,
        )
        # There are few labels, and to find the count of some takes longer than to count.
        self._counter = cache(self._requests.labels)
        self._histogram = cache(self._seconds.labels)
        self._engine = engine
        self._lock = Lock()
        self._seen: dict[tuple[str, str], int] = {}

    def process_request(self, req: falcon.Request, resp: falcon.Response) -> None:
        req.context.started = time.perf_counter()

    def process_response(
        self, req: falcon.Request, resp: falcon.Response, resource: object, succeeded: bool
    ) -> None:
        route = req.uri_template or OTHER
        method = req.method if req.method in METHODS else OTHER
        self._counter(method, route, resp.status_code).inc()
        self._histogram(route).observe(time.perf_counter() - req.context.started)
        self._count_lookups()

    def _count_lookups(self) -> None:
        """Add what the caches have counted since."""
        with self._lock:
            for key, count in self._engine.cache_lookups().items():
                new = count - self._seen.get(key, 0)
                if new > 0:
                    self._lookups.labels(*key).inc(new)
                    self._seen[key] = count


class _IndexFigures(Collector):
    """How much the index holds at the moment; nothing but 0 for ``telusur_index_ready`` when it is away."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def collect(self) -> Iterator[Metric]:
        """The figures of this moment."""
        ready = GaugeMetricFamily("telusur_index_ready", "1 while the index can be read.")
        try:
            stats = self._engine.stats()
        except (TelusurError, OSError):
            ready.add_metric((), 0)
            yield ready
            return
        ready.add_metric((), 1)
        yield ready
        behind = 0 if stats.behind is None else 1
        yield GaugeMetricFamily("telusur_index_behind", "1 while a later commit is damaged.", value=behind)
        yield GaugeMetricFamily("telusur_index_generation", "Latest commit served.", value=stats.generation)
        yield GaugeMetricFamily("telusur_index_articles", "Articles.", value=stats.articles)
        yield GaugeMetricFamily("telusur_index_segments", "Segments.", value=stats.segments)
        yield GaugeMetricFamily("telusur_index_bytes", "Bytes on the disk.", value=stats.bytes)


class MetricsText:
    """``GET /metrics``: the figures as Prometheus reads them."""

    fresh = True

    def __init__(self, engine: Engine, metrics: Metrics) -> None:
        self._index = _IndexFigures(engine)
        self._metrics = metrics

    def on_get(self, req: falcon.Request, resp: falcon.Response) -> None:
        registry: CollectorRegistry = self._metrics.registry
        if FOLDER in os.environ:
            registry = CollectorRegistry()
            MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        index = CollectorRegistry()
        index.register(self._index)
        resp.data = generate_latest(registry) + generate_latest(index)
        resp.content_type = CONTENT_TYPE_LATEST

    on_head = on_get
