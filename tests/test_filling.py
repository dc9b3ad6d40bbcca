"""``telusur index`` has its processes start beside its own imports where several will read."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from index import pool
from telusur import filling

PAGE = "Panen Garam Ranum Batal\n\nRANUM – Hujan turun lebih awal, kata petambak di Teluk Ranum.\n"


@pytest.fixture(name="started")
def started_modules(monkeypatch) -> list[str]:
    modules: list[str] = []
    monkeypatch.setattr(filling, "start_early", modules.append)
    return modules


def fill(source: str | Path, index: Path, jobs: int) -> Result:
    return CliRunner().invoke(filling.index, [str(source), "--index", str(index), "--jobs", str(jobs)])


@pytest.mark.parametrize(("jobs", "bytes_of_a_file", "folder", "early"), [
    (2, 10, False, False),
    (2, filling.LARGE_BYTES, False, True),
    (2, 10, True, True),
    (1, filling.LARGE_BYTES, True, False),
])  # fmt: skip
def test_processes_start_early_for_a_folder_or_a_large_file(
    tmp_path, started, jobs, bytes_of_a_file, folder, early
):
    pages = tmp_path / "pages"
    pages.mkdir()
    page = pages / "garam.txt"
    page.write_text(PAGE + " " * (bytes_of_a_file - len(PAGE)))
    source = pages if folder else page
    assert fill(source, tmp_path / "index", jobs).exit_code == 0
    assert started == ["index.worker"] * early


@pytest.mark.parametrize("source", ["tidak-ada.txt", "a\0b", "-"])
def test_what_is_no_file_starts_nothing(tmp_path, started, source, monkeypatch):
    monkeypatch.chdir(tmp_path)
    fill(source, tmp_path / "index", 2)
    assert started == []


def test_where_there_is_an_index_most_may_be_passed_over_and_nothing_starts(tmp_path, started):
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "garam.txt").write_text(PAGE)
    for _ in range(2):
        assert fill(pages, tmp_path / "index", 2).exit_code == 0
    assert started == ["index.worker"]


def test_a_process_that_starts_early_is_the_one_that_workers_come_from():
    code = (
        "from index.pool import Workers, start_early; from index.worker import PageReader\n"
        "from multiprocessing import forkserver\n"
        "start_early(PageReader.__module__); before = forkserver._forkserver._forkserver_pid\n"
        "with Workers(2, PageReader, None): print(before == forkserver._forkserver._forkserver_pid)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"


def test_where_no_process_can_be_started_early_nothing_is_said(monkeypatch):
    asked: list[list[str]] = []

    def refuse() -> None:
        raise OSError(os.strerror(11))

    monkeypatch.setattr(pool.forkserver, "ensure_running", refuse)
    monkeypatch.setattr(pool.forkserver, "set_forkserver_preload", asked.append)
    pool.start_early("index.worker")
    assert asked == [["__main__", "index.worker"]]
