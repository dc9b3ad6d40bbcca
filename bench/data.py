"""Where the measuring data is; it is never part of the project."""

import gzip
import json
import os
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from index.article import Article
from index.page import Page
from index.sources.walk import iter_pages

DATA = Path(os.environ.get("TELUSUR_DATA", "../shared/data"))
DEMO = Path(__file__).parent.parent / "telusur" / "demo" / "pages"


def json_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a JSON Lines file, gzipped or not."""
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def news(count: int) -> list[Page]:
    """The first so many news records as pages; the demo archive when the data is absent."""
    path = DATA / "news" / "articles.jsonl.gz"
    if not path.exists():
        print(f"({path} is absent: measuring on the demo archive)")
        return [page for page in iter_pages([str(DEMO)]) if isinstance(page, Page)]
    keys = ("id", "url", "outlet", "date", "title", "text")
    return [
        Page(**{key: row[key] for key in keys}, source=f"news:{number}")
        for number, row in enumerate(islice(json_lines(path), count), 1)
    ]


def plain_article(article_id: str, title: str, body: str, day: date | None = None) -> Article:
    """A passage without anything to infer, for ranking measurements."""
    return Article(article_id, title, body, None, day, "day" if day else None, "id")
