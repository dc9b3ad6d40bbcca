"""The server: gunicorn over the whole site, as every worker of it runs."""

import logging
import os
from functools import partial
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from gunicorn import util
from gunicorn.app.base import BaseApplication
from gunicorn.workers.gthread import ThreadWorker

from api.settings import Settings
from index.errors import TelusurError
from search.late import LateEngine
from search.query import Query
from telusur.access_log import AccessLog
from telusur.engine import open_engine
from telusur.heap import Heap, share_one_heap
from telusur.patience import PatientSocket, patient
from telusur.refusals import write_refusal

LOG = logging.getLogger("telusur")
THREADS = 4  # of a worker: one slow reader does not keep the others waiting
LONGEST_REQUEST_LINE = 8190


class Worker(ThreadWorker):  # type: ignore[misc]
    """Gunicorn's worker with threads, which refuses in problem documents as the API does."""

    def init_process(self) -> None:
        share_one_heap()
        util.write_error = write_refusal  # the one place through which every refusal of gunicorn goes
        self.heap = Heap()
        super().init_process()

    def handle(self, conn: Any) -> Any:
        if not isinstance(conn.sock, PatientSocket):
            conn.sock = patient(conn.sock)  # before anybody waits for it by its number
        conn.sock.await_request()
        return super().handle(conn)


class Server(BaseApplication):  # type: ignore[misc]
    """Gunicorn; each worker opens the index for itself, as open files do not survive a fork well."""

    def __init__(
        self, location: str | None, address: str, workers: int, settings: Settings, access_log: str | None
    ) -> None:
        self._location = location
        self._access_log = access_log
        self._counts = mkdtemp(prefix="telusur-metrics-")  # in which all workers count
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = self._counts
        self._address = address
        self._workers = workers
        self._settings = settings
        super().__init__()

    def load_config(self) -> None:
        settings = {
            "bind": self._address,
            "workers": self._workers,
            "worker_class": Worker,
            "logger_class": AccessLog,
            "accesslog": self._access_log,
            "post_request": lambda worker, request, environ, response: worker.heap.after_an_answer(),
            "on_exit": lambda arbiter: rmtree(self._counts, ignore_errors=True),
            "threads": THREADS,
            "limit_request_line": LONGEST_REQUEST_LINE,
            "loglevel": "warning",
            "proc_name": "telusur",
            "control_socket_disable": True,
        }
        for name, value in settings.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Any:
        from web.app import create_app  # templates, which no other command needs

        engine = LateEngine(partial(open_engine, self._location))
        try:
            engine.search(Query(q="telusur"))  # loads the dictionary, so that the first visitor need not wait
        except TelusurError as error:  # a worker that does not start would take the others down with it
            LOG.error("%s; this worker answers 503 until it can be read", error)
        return create_app(engine, self._settings)
