"""Cleaning and titles over a large news corpus that nobody labelled: what is known because it was put there.

Headlines of other articles are put into paragraphs as related links, and titles are put above texts in the
ways in which scrapers print them. Odd articles were tuned on, even ones are the figure to quote.
"""

import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable
from typing import Any

from bench.data import NEWS, json_lines
from index.intake.clean import clean
from index.intake.related import pieces
from index.intake.title import find_title

LONG_PARAGRAPH = 300  # characters of a paragraph that a link is put into
SEED = 11
_SENTENCE_END = re.compile(r"(?<=[a-z][.]) (?=[A-Z“\"])")

Article = dict[str, Any]

PLACEMENTS: dict[str, Callable[[str, str, str], str]] = {
    "a line of its own": lambda title, text, _: f"{title}\n\n{text}",
    "three times": lambda title, text, _: f"{title}\n\n{title}\n\n{title}\n\n{text}",
    "under a day": lambda title, text, _: f"Friday 31 December 2021\n\n{title}\n\n{text}",
    "under a section": lambda title, text, _: f"Nasional\n{title}\n{text}",
    "under a breadcrumb": lambda title, text, _: f"Home > News > Nasional\n{title}\n{text}",
    "over reporter and day": lambda title, text, _: (
        f"{title}\nReporter: Rima Sari\nJumat, 31 Desember 2021 | 10:15 WIB\n{text}"
    ),
    "with the site's name": lambda title, text, outlet: f"{title} - {outlet}\n{text}",
    "over loading and letters": lambda title, text, _: f"{title}\nloading...\nA\nA\nA\n{text}",
    "under a long menu": lambda title, text, _: f"{MENU}\n{title}\n{text}",
    "over share buttons": lambda title, text, _: f"{title}\nBagikan:\nFacebook\nTwitter\nWhatsApp\n{text}",
    "under an advert": lambda title, text, _: f"Nyaman tanpa iklan. Langganan sekarang\n\n{title}\n\n{text}",
}
MENU = "\n".join(
    "Home News Nasional Regional Ekonomi Bola Olahraga Otomotif Tekno Seleb Travel Kuliner Login".split()
)
SITES = {"kompas": "Kompas.com", "detik": "detikNews", "tempo": "Tempo.co", "okezone": "Okezone News"}


def links(half: int) -> None:
    """How often a link in a flat paragraph is cut exactly, too short, too long, or kept when unsure."""
    rng = random.Random(SEED)
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for outlet, articles in by_outlet().items():
        for article in articles[half::2]:
            if put := with_link(article, rng.choice(articles)["title"].strip(), rng):
                found[outlet][_cut(*put)] += 1
    total = sum(found.values(), Counter())
    shares = ", ".join(
        f"{how} {total[how] / total.total():.3f}" for how in ("exact", "short", "long", "kept")
    )
    name = "even articles" if half else "odd articles, tuned on"
    print(f"links in flat paragraphs, {name}: {shares} of {total.total():,}")


def titles(half: int) -> None:
    """How often the title is read as it was put, by the way in which it was put."""
    right: Counter[str] = Counter()
    asked = 0
    for outlet, articles in by_outlet().items():
        for article in articles[half::8]:
            title = " ".join(article["title"].split())
            if len(title.split()) < 4 or title.endswith(".") or "\n" not in article["text"].strip():
                continue
            asked += 1
            for name, put in PLACEMENTS.items():
                page = put(title, article["text"], SITES.get(outlet, "Kompas.com"))
                right[name] += find_title(clean(page).paragraphs)[0] == title
    shares = ", ".join(f"{name} {right[name] / asked:.3f}" for name in PLACEMENTS)
    print(f"titles put above the text, {'even' if half else 'odd'} articles, {asked:,}: {shares}")


def removals() -> None:
    """What cleaning takes out of the corpus, by reason, and how much of all characters that is."""
    pieces_of: Counter[str] = Counter()
    characters = removed = articles = 0
    for article in json_lines(NEWS):
        articles += 1
        characters += len(article["text"])
        for piece in clean(article["text"]).removed:
            pieces_of[piece.reason] += 1
            removed += len(piece.text)
    reasons = ", ".join(f"{reason} {count:,}" for reason, count in pieces_of.most_common())
    print(f"removed from {articles:,} articles: {removed / characters:.4f} of the characters; {reasons}")


def by_outlet() -> dict[str, list[Article]]:
    """The articles of the archive by outlet, in its order."""
    articles = defaultdict(list)
    for article in json_lines(NEWS):
        articles[article["outlet"]].append(article)
    return articles


def with_link(article: Article, headline: str, rng: random.Random) -> tuple[str, str, str] | None:
    """A paragraph before and after a sentence's end, and the link between; None where there is no place."""
    paragraphs = [p for p in article["text"].split("\n") if len(p) > LONG_PARAGRAPH and "aca" not in p]
    if not paragraphs or len(headline) < 20:
        return None
    paragraph = rng.choice(paragraphs)
    ends = [found.end() for found in _SENTENCE_END.finditer(paragraph)]
    if not ends:
        return None
    at = rng.choice(ends)
    return paragraph[:at], f"Baca juga: {headline}", paragraph[at:]


def _cut(before: str, link: str, after: str) -> str:
    gone = [text.strip() for text, reason in pieces(f"{before}{link} {after}") if reason]
    cut = next((text for text in gone if text.startswith("Baca juga")), None)
    if cut is None:
        return "kept"
    return "exact" if cut == link else "short" if len(cut) < len(link) else "long"


def main() -> None:
    """Print every figure."""
    if not NEWS.exists():
        print(f"cleaning: {NEWS} is absent, nothing measured")
        return
    for half in (0, 1):
        links(half)
        titles(half)
    removals()


if __name__ == "__main__":
    main()
