"""Small archives for tests: invented articles, and random ones for comparison with a slow loop."""

import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from index.article import Article, Person
from index.build import IndexWriter
from search.embedded.engine import EmbeddedEngine

VOCABULARY = (
    "gempa banjir harga beras naik turun memimpin dipimpin pemimpin rapat menteri warga anak-anak pasar "
    "Rusia-Ukraina membangun pembangunan dibangun 2022 KTT di yang meeting meetings sawah"
).split()
SYLLABLES = "ba ru ka lo men ti su ga per wa ni du sa lam po".split()
OUTLETS = ("Suluhpagi.com", "OBOR.CO", "obor.co", "Gaharu", None)
PEOPLE = (
    "Ratna Wulandari",
    "ratna wulandari",
    "Yosef Lamahala",
    "Anton Velikar",
    "Elena Varkonda",
    "Éva Varkonda",
)


def article(article_id: str, title: str = "Judul", body: str = "Isi berita.", **facts: object) -> Article:
    """An article with few words; ``people`` may be names."""
    people = tuple(p if isinstance(p, Person) else Person(str(p)) for p in facts.pop("people", ()))  # type: ignore[attr-defined]
    day = facts.get("date")
    fields: dict[str, object] = {"outlet": None, "date": day, "date_precision": "day" if day else None}
    fields |= {"language": "id", "people": people} | facts
    return Article(article_id, title, body, **fields)  # type: ignore[arg-type]


def story(seed: int, words: int = 120) -> str:
    """Invented words, others for each seed."""
    rng = random.Random(seed)
    return " ".join("".join(rng.choices(SYLLABLES, k=rng.randrange(2, 4))) for _ in range(words))


def random_articles(rng: random.Random, count: int) -> list[Article]:
    """Articles over a vocabulary so small that every query has hits, ties and misses."""
    found = []
    for number in range(count):
        day = date(2022, 1, 1) + timedelta(rng.randrange(400)) if rng.random() < 0.9 else None
        found.append(
            article(
                f"a{number:03d}",
                " ".join(rng.choices(VOCABULARY, k=rng.randrange(1, 5))),
                " ".join(rng.choices(VOCABULARY, k=rng.randrange(3, 30))),
                outlet=rng.choice(OUTLETS),
                date=day,
                language="en" if rng.random() < 0.1 else "id",
                people=rng.sample(PEOPLE, rng.randrange(3)),
            )
        )
    return found


def with_copies(rng: random.Random, articles: list[Article]) -> list[Article]:
    """The articles, and after some of them copies: by other outlets, on other days, a word longer or not."""
    found = []
    for one in articles:
        found.append(one)
        for number in range(rng.choice([0, 0, 1, 3])):
            changed = rng.choice(["", " sawah", " rapat warga"]) if len(one.body.split()) >= 25 else ""
            day = one.date and one.date + timedelta(rng.randrange(3))
            copied = replace(one, id=f"{one.id}-{number}", body=one.body + changed, date=day)
            found.append(replace(copied, outlet=rng.choice(OUTLETS), people=()))
    return found


def make_index(
    folder: Path, articles: Iterable[Article], segments: int = 1, deleted: Iterable[str] = ()
) -> Path:
    """An index of the articles over so many commits, some of them deleted again."""
    articles = list(articles)
    for part in range(segments):
        with IndexWriter(folder, merge=False) as writer:
            for one in articles[part::segments]:
                writer.put(one)
    with IndexWriter(folder, merge=False) as writer:
        for article_id in deleted:
            writer.delete(article_id)
    return folder


def make_engine(folder: Path, articles: Iterable[Article], **how: object) -> EmbeddedEngine:
    """An engine over such an index."""
    return EmbeddedEngine(make_index(folder, articles, **how))  # type: ignore[arg-type]
