"""Quality: what intake reads, and which articles it takes for copies.

``make quality`` prints it.

What was tuned on a part is not a figure to quote of that part. Of the gold pages, outlet, date and cleaning
were tuned on the first half (pages 1, 3, 5 …), people on the second (2, 4, 6 …).
"""

import html
import json
import re
import tempfile
from pathlib import Path

from bench import cleaning, invented, mentions, people, real_pages
from bench.copies import copies
from bench.data import DATA, json_lines
from bench.gold import SCORER, read_gold, score


def intake() -> None:
    """Outlet, date, people and cleaning on the gold pages, by the scorer that comes with them."""
    gold = DATA / "gold" / "pages.jsonl"
    if not (gold.exists() and SCORER.exists()):
        print(f"intake: {gold} or {SCORER} is absent, nothing measured")
        return
    lines = gold.read_text(encoding="utf-8").splitlines(keepends=True)
    for name, part in (
        ("1, 3, 5 … (outlet, date, cleaning tuned here; quote people)", lines[::2]),
        ("2, 4, 6 … (people tuned here; quote outlet, date, cleaning)", lines[1::2]),
    ):
        with tempfile.TemporaryDirectory() as folder:
            pages = Path(folder, "gold.jsonl")
            pages.write_text("".join(part), encoding="utf-8")
            found = read_gold(pages, Path(folder))
            print(f"intake, gold pages {name}:\n  {json.dumps(score(pages, found))}")
            pages.write_text("".join(map(_without_markup, part)), encoding="utf-8")
            kept = score(pages, found)["article_kept"]
            print(f"  article_kept where the gold's own tags and entities are read: {kept}")
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


def main() -> None:
    """Print every figure."""
    intake()
    real_pages.main()
    invented.main()
    mentions.main()
    people.main()
    cleaning.main()
    copies()


if __name__ == "__main__":
    main()
