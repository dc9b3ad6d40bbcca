"""Where the measuring data is; it is never part of the project."""

import gzip
import json
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from index.article import Article

DATA = Path(os.environ.get("TELUSUR_DATA", "../shared/data"))
NEWS = DATA / "news" / "articles.jsonl.gz"
DEMO = Path(__file__).parent.parent / "telusur" / "demo" / "pages"


def json_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a JSON Lines file, gzipped or not."""
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def plain_article(article_id: str, title: str, body: str, day: date | None = None) -> Article:
    """A passage without anything to infer, for ranking measurements."""
    return Article(article_id, title, body, None, day, "day" if day else None, "id")
