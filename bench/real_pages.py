"""Outlet, date and cleaning on pages of the news archive, as careful readers labelled them.

``make quality`` prints it. The pages were drawn evenly over the outlets of the archive, 600 to 6,000
characters long, and labelled by readers who did not know the code, after the rules of the gold pages: dates
on all, outlet and furniture on some. The labels are days, names of outlets and places in the archive's texts.
Of the part "held", which two readers read each, no error was looked at before it was scored: quote it, as
long as that is so. The part "tuned" had its errors read, and its dates were read twice only in part.
"""

import json
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from bench.data import NEWS, json_lines
from bench.gold import SCORER, read_gold, score

LABELS = Path(__file__).with_name("real_pages.jsonl")
PARTS = {"tuned": "tuned on", "held": "held out (quote these)"}
# What a gold page has besides, and these have not.
_UNLABELLED = {
    "raw": False,
    "people": [],
    "byline_people": [],
    "optional_people": [],
    "outlet_in_text": None,
    "boilerplate": [],
}


def gold_page(label: Mapping[str, Any], article: Mapping[str, Any]) -> dict[str, Any]:
    """A labelled article in the form of a gold page.

    >>> label = {"id": "a", "date": None, "date_alt": [], "outlet": "Suluh", "boilerplate": [[0, 4]]}
    >>> gold_page(label, {"id": "a", "title": "Garam", "text": "Iklan"})["boilerplate"]
    ['Ikla']
    """
    text = article["text"]
    page = _UNLABELLED | {"id": label["id"], "title": article["title"], "text": text}
    page |= {"dates_in_text": label["date"], "date_alt": label["date_alt"]}
    if "boilerplate" in label:
        page["boilerplate"] = [text[start:end] for start, end in label["boilerplate"]]
        page |= {"outlet_in_text": label["outlet"], "outlet_alt": label.get("outlet_alt", [])}
    return page


def main() -> None:
    """Print the figures of each part."""
    if not (NEWS.exists() and SCORER.exists()):
        print(f"real pages: {NEWS} or {SCORER} is absent, nothing measured")
        return
    labels = list(json_lines(LABELS))
    wanted = {label["id"] for label in labels}
    articles = {article["id"]: article for article in json_lines(NEWS) if article["id"] in wanted}
    for part, name in PARTS.items():
        mine = [label for label in labels if label["part"] == part]
        _print(name, mine, ("date_right", "date_invented"), articles)
        cleaned = [label for label in mine if "boilerplate" in label]
        figures = ("outlet_right", "outlet_invented", "boilerplate_gone", "article_kept")
        _print(name, cleaned, figures, articles)


def _print(
    part: str, labels: Iterable[Mapping[str, Any]], figures: Iterable[str], articles: Mapping[str, Any]
) -> None:
    pages = [gold_page(label, articles[label["id"]]) for label in labels]
    with tempfile.TemporaryDirectory() as folder:
        gold = Path(folder, "gold.jsonl")
        gold.write_text("".join(json.dumps(page) + "\n" for page in pages), encoding="utf-8")
        found = score(gold, read_gold(gold, Path(folder)))
    told = ", ".join(f"{name} {found[name]:.4f}" for name in figures)
    print(f"real pages, {part}: {len(pages)}; {told}; {_counts(pages)}")


def _counts(pages: Iterable[Mapping[str, Any]]) -> str:
    """Of how many the figures are."""
    dated = outlets = strings = 0
    for page in pages:
        dated += page["dates_in_text"] is not None
        outlets += page["outlet_in_text"] is not None
        strings += len(page["boilerplate"])
    return f"{dated} dated, {outlets} with an outlet, {strings} pieces of furniture"


if __name__ == "__main__":
    main()
