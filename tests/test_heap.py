"""Threads of a worker share one heap; glibc tells how many there are."""

import ctypes
import subprocess
import sys

import pytest
from gunicorn import util
from gunicorn.workers.gthread import ThreadWorker

from telusur import server

HEAPS = """
import ctypes, sys
from threading import Barrier, Thread
from telusur.heap import share_one_heap

if sys.argv[1] == "shared":
    share_one_heap()
barrier = Barrier(4)

def hold():
    held = [bytes(1000) for _ in range(1000)]
    barrier.wait()

threads = [Thread(target=hold) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
libc = ctypes.CDLL(None)
libc.malloc_info(0, ctypes.c_void_p.in_dll(libc, "stdout"))
libc.fflush(None)
"""


def heaps(how: str) -> int:
    told = subprocess.run([sys.executable, "-c", HEAPS, how], capture_output=True, text=True, check=True)
    return told.stdout.count("<heap nr=")


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "malloc_info"), reason="the C library is not glibc")
def test_threads_share_a_heap():
    assert heaps("own") > 1
    assert heaps("shared") == 1


def test_a_worker_has_one_before_its_threads_start(monkeypatch):
    done = []
    monkeypatch.setattr(util, "write_error", util.write_error)
    monkeypatch.setattr(server, "share_one_heap", lambda: done.append("heap"))
    monkeypatch.setattr(ThreadWorker, "init_process", lambda _: done.append("threads"))
    server.Worker.init_process(object.__new__(server.Worker))
    assert done == ["heap", "threads"]
