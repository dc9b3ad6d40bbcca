"""The scorer that comes with the gold pages, over what intake reads of pages like them."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from bench.data import DATA
from index.article import article_json
from index.page import Reject
from index.run import read_pages
from index.sources.walk import iter_pages

SCORER = DATA.parent / "tools" / "intake_gold.py"


def read_gold(gold: Path, folder: Path) -> Path:
    """Have intake read the pages of a file in gold's form, as texts alone; what it read, a line each."""
    pages, found = folder / "pages", folder / "found.jsonl"
    _run("pages", gold, pages)
    with found.open("w", encoding="utf-8") as out:
        for reading in read_pages(iter_pages([str(pages)])):
            if not isinstance(reading, Reject):
                out.write(json.dumps(article_json(reading.article), ensure_ascii=False) + "\n")
    return found


def score(gold: Path, found: Path) -> dict[str, Any]:
    """The scorer's figures."""
    figures: dict[str, Any] = json.loads(_run("score", gold, found))
    return figures


def _run(*arguments: object) -> str:
    command = [sys.executable, str(SCORER), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
