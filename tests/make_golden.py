"""Freezes the golden index: ``python tests/make_golden.py``, once for each format and never again.

Every later version must open ``data/golden-index-2`` as it is. ``--answers`` only writes down anew what it
answers, for a version that means to rank otherwise.
"""

import json
import shutil
import sys
from datetime import date
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from archive import PEOPLE, article, random_articles

from index import assembly
from index.article import Article, Person, article_json
from index.build import IndexWriter
from index.storage import LOCK
from search.embedded.engine import EmbeddedEngine
from search.query import Query
from search.results import Results, facet_json

DATA = Path(__file__).parent / "data"
INDEX = DATA / "golden-index-2"
KNOWN = DATA / "golden-index-2.json"  # its articles, and what it answers
MOST_BYTES = 150_000
LEAST_RECORDS = 20  # for a dictionary
DELETED = ("a003", "a010", "a011", "pasar")
OWN = (
    article(
        "gempa",
        "Gempa Guncang Sabu Raijua",
        "Gempa terasa di Sabu Raijua pada Selasa pagi.\n\nWarga berlarian ke luar rumah, "
        "kata Ratna Wulandari. “Anak-anak menangis,” ujarnya.\n\nGempa susulan masih terasa sampai siang.",
        outlet="Gaharu",
        date=date(2023, 3, 14),
        people=(Person("Ratna Wulandari", ("Ratna Wulandari", "Ratna"), "Kepala Desa"),),
        url="https://gaharu.example/2023/gempa-sabu?id=1&halaman=2",
        author="Tim Gaharu",
    ),
    article(
        "pasar",
        "Pasar Malam Dibuka Lagi",
        "Pasar malam di alun-alun dibuka lagi. Harga beras turun Rp1.500 per kilogram.",
        outlet="OBOR.CO",
        date=date(2022, 12, 31),
    ),
    article(
        "beras",
        "Harga Beras Naik, Petani Belum Untung",
        "Harga beras naik 12,5 persen sejak awal tahun.\n\nMenteri memimpin rapat di Kupang. Rapat dipimpin "
        "sampai malam, dan pembangunan gudang dibahas.\n\nPetani berkata harga gabah tidak ikut naik.",
        outlet="Suluhpagi.com",
        date=date(2023, 3, 1),
        date_precision="month",
        people=(*PEOPLE, "Maria Seran"),
    ),
    article(
        "summit",
        "Leaders Meet in Labuan Bajo",
        "The leaders were meeting in Labuan Bajo. Two more meetings are planned on the price of rice.",
        language="en",
        date=date(2023, 5, 10),
        people=("Anton Velikar",),
    ),
    article(
        "tanpa-tanggal",
        "Catatan tanpa tanggal",
        "Catatan ini tidak bertanggal; pemimpin redaksi meminta maaf.",
    ),
    article(
        "kembar", "Catatan tanpa tanggal", "Catatan ini tidak  bertanggal; pemimpin redaksi\nmeminta maaf."
    ),
)
QUERIES = (
    *(
        "q=",
        "q=gempa",
        "q=memimpin",
        "q=harga+beras",
        'q="harga+beras"',
        'q="rapat+menteri"~3',
        "q=pem*",
        "q=ger?",
    ),
    *("q=benjir~", "q==memimpin", "q=judul:gempa+OR+meetings", "q=gempa+-Rusia-Ukraina", "q=tokoh:varkonda"),
    *(
        'q=outlet:"obor.co"',
        "q=anak-anak",
        "q=gempa+banjir+harga+beras+naik+turun+sawah",
        "q=gudang&from=2023",
    ),
    *(
        "outlet=Gaharu&outlet=OBOR.CO&sort=newest",
        "person=Ratna+Wulandari&from=2022-06&to=2022-12&sort=oldest",
        "q=gempa&outlet=Gaharu&without=outlet",
        "from=2022-06&without=date&sort=newest",
    ),
    *("q=rapat&person=Éva+Varkonda&limit=3", "q=pasar+AND+(beras+OR+banjir)&limit=50&facet=person:2"),
)


def main() -> None:
    """Write index and answers, or the answers alone."""
    if sys.argv[1:] != ["--answers"]:
        freeze(INDEX)
    rows = [article_json(one) for one in articles()]
    known = {"articles": rows, "answers": answers(EmbeddedEngine(INDEX))}
    KNOWN.write_text(json.dumps(known, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    size = KNOWN.stat().st_size + sum(path.stat().st_size for path in INDEX.iterdir())
    print(f"{INDEX}: {len(rows)} articles, {size:,} bytes with its answers")
    if size > MOST_BYTES:
        raise SystemExit(f"more than {MOST_BYTES:,} bytes are too much for a repository")


def freeze(folder: Path) -> None:
    """Two segments with deletions in both, a dictionary, and the notes beside them."""
    shutil.rmtree(folder, ignore_errors=True)
    first, second = parts()
    with patch.object(assembly, "LEAST_RECORDS", LEAST_RECORDS), IndexWriter(folder, merge=False) as writer:
        for number, one in enumerate(first):
            writer.put(one, path=f"/pages/{one.id}.txt" if number < 3 else None)
    with IndexWriter(folder, merge=False) as writer:
        for one in second:
            writer.put(one)
    with IndexWriter(folder, merge=False) as writer:
        for article_id in DELETED:
            writer.delete(article_id)
    (folder / LOCK).unlink()


def parts() -> tuple[list[Article], list[Article]]:
    """The articles of each segment; the second has new editions of some of the first."""
    found = [*random_articles(Random(2), 38), *OWN]
    again = random_articles(Random(3), 38)[5:8]
    return found[:24], [*found[24:], *again]


def articles() -> list[Article]:
    """What the index holds."""
    first, second = parts()
    return list({one.id: one for one in (*first, *second) if one.id not in DELETED}.values())


def answers(engine: EmbeddedEngine) -> dict[str, Any]:
    """What is asked, as the query string of a link → what an engine answers, as JSON."""
    return {text: _answer(engine.search(Query.from_query_string(text))) for text in QUERIES}


def _answer(results: Results) -> dict[str, Any]:
    return {
        "total": results.total,
        "relaxed": results.relaxed,
        "hits": [[hit.id, round(hit.score, 9)] for hit in results.hits],
        "facets": {name: facet_json(facet) for name, facet in results.facets.items()},
    }


if __name__ == "__main__":
    main()
