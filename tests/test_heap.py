"""The heap of a worker: glibc tells how many there are, Linux what a process holds."""

import ctypes
import subprocess
import sys

import pytest
from gunicorn import util
from gunicorn.workers.gthread import ThreadWorker

from telusur import server
from telusur.heap import private_bytes

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


# Bytes held, and bytes after the answer that followed; the first keeps the heap from shrinking by itself.
GIVEN_BACK = """
from telusur.heap import Heap, private_bytes

heap = Heap()
pieces = [bytes(1_000) for _ in range(150_000)]
last = bytes(1_000)
held = private_bytes()
del pieces
assert heap.after_an_answer()
print(held, private_bytes())
"""


def python(script: str) -> str:
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return told.stdout.strip()


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


told = pytest.mark.skipif(not private_bytes(), reason="the system does not tell")


@told
def test_much_is_given_back_once_it_is_free():
    held, freed = map(int, python(GIVEN_BACK).split())
    assert held > 100_000_000
    assert freed < held / 2


@told
def test_nothing_is_looked_for_while_little_is_held():
    assert python("from telusur.heap import Heap; print(Heap().after_an_answer())") == "False"
