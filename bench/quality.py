"""Quality: what intake reads, and which articles it takes for copies.

``make quality`` prints it.

What was tuned on a part is not a figure to quote of that part. Of the gold pages, outlet, date and cleaning
were tuned on the first half (pages 1, 3, 5 …), people on the second (2, 4, 6 …).
"""

import html
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from bench import cleaning, invented, mentions, people
from bench.copies import copies
from bench.data import DATA, json_lines
from index.article import article_json
from index.page import Reject
from index.run import read_pages
from index.sources.walk import iter_pages


def intake() -> None:
    """Outlet, date, people and cleaning on the gold pages, by the scorer that comes with them."""
    gold, scorer = DATA / "gold" / "pages.jsonl", DATA.parent / "tools" / "intake_gold.py"
    if not (gold.exists() and scorer.exists()):
        print(f"intake: {gold} or {scorer} is absent, nothing measured")
        return
    lines = gold.read_text(encoding="utf-8").splitlines(keepends=True)
    for name, part in (
        ("1, 3, 5 … (outlet, date, cleaning tuned here; quote people)", lines[::2]),
        ("2, 4, 6 … (people tuned here; quote outlet, date, cleaning)", lines[1::2]),
    ):
        with tempfile.TemporaryDirectory() as folder:
            pages, found = Path(folder, "gold.jsonl"), Path(folder, "found.jsonl")
            pages.write_text("".join(part), encoding="utf-8")
            _run(scorer, "pages", pages, Path(folder, "pages"))
            with found.open("w", encoding="utf-8") as out:
                for reading in read_pages(iter_pages([str(Path(folder, "pages"))])):
                    if not isinstance(reading, Reject):
                        out.write(json.dumps(article_json(reading.article), ensure_ascii=False) + "\n")
            print(f"intake, gold pages {name}:\n  {_run(scorer, 'score', pages, found).strip()}")
            pages.write_text("".join(map(_without_markup, part)), encoding="utf-8")
            read = json.loads(_run(scorer, "score", pages, found))
            print(f"  article_kept where the gold's own tags and entities are read: {read['article_kept']}")
            print(f"  titles: {_titles(part, found)}")


def _without_markup(line: str) -> str:
    """The gold page as a browser shows it; a sentence with tags or entities is in no body."""
    page = json.loads(line)
    page["text"] = html.unescape(re.sub(r"</?[a-z][^<>]*>", "", page["text"]))
    page["boilerplate"] = [html.unescape(junk) for junk in page["boilerplate"]]
    return json.dumps(page, ensure_ascii=False) + "\n"


def _titles(part: list[str], found: Path) -> str:
    """How many titles are gold's, without case and white space, of the pages that have one."""
    rows = {Path(row["source"]).stem: row["title"] for row in json_lines(found)}
    gold = [page for page in map(json.loads, part) if page["title_gold"]]
    right = sum(
        " ".join(rows.get(page["id"], "").casefold().split())
        == " ".join(html.unescape(page["title_gold"]).casefold().split())
        for page in gold
    )
    return f"{right} of {len(gold)} right"


def _run(script: Path, *arguments: object) -> str:
    command = [sys.executable, str(script), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def main() -> None:
    """Print every figure."""
    intake()
    invented.main()
    mentions.main()
    people.main()
    cleaning.main()
    copies()


if __name__ == "__main__":
    main()
