"""Invented articles by number and edition: anybody who knows both knows the whole article."""

from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from random import Random
from typing import Any

from index.article import Article
from index.intake.read import read_page
from index.page import Page
from index.sources.records import page_of

WORDS = (
    "warga desa sawah panen padi jagung pasar harga naik turun beras gula minyak nelayan perahu laut "
    "ombak angin hujan banjir gempa tanah longsor jalan jembatan dibangun membangun pembangunan "
    "diperbaiki perbaikan sekolah guru murid belajar mengajar pelajaran lomba juara pemenang "
    "dimenangkan bupati camat lurah rapat dipimpin memimpin pemimpin menteri anggaran belanja pajak "
    "usaha pengusaha bank pinjaman tabungan petani kebun kopi teh rumah sakit perawat dokter obat "
    "vaksin imunisasi posyandu anak-anak ibu-ibu pemuda olahraga sepak bola renang kereta stasiun "
    "bandara pesawat pelabuhan kapal berlayar pelayaran penumpang tiket liburan pantai gunung hutan "
    "satwa burung rusa penangkaran kebakaran dipadamkan pemadam polisi hakim sidang putusan pengadilan "
    "saksi laporan"
).split()
OUTLETS = ("Suluhpagi.com", "Obor Timur", "Gaharu", "Warta Lontar", "Kabar Cendana")
PEOPLE = (
    "Ratna Wulandari",
    "Yosef Lamahala",
    "Anton Velikar",
    "Elena Varkonda",
    "Maria Seran",
    "Dominggus Taek",
)
FIRST_DAY = date(2021, 1, 1)
DAYS = 700


def edition_word(edition: int) -> str:
    """The word that every article of an edition has in its body."""
    return f"edisi{edition}"


def article_id(number: int) -> str:
    """The id of an article in all its editions."""
    return f"w{number:06d}"


@lru_cache(maxsize=20_000)
def record(number: int, edition: int) -> dict[str, Any]:
    """An article as a record of JSON Lines: a title, 20 to 120 words in paragraphs, and facts."""
    rng = Random(number * 1_000_003 + edition)
    count = rng.randrange(20, 120)
    words = [
        *rng.choices(WORDS, k=count),
        f"nomor{number}",
        edition_word(edition),
        f"petak{rng.randrange(5_000)}",
    ]
    sentences = [" ".join(words[at : at + 12]).capitalize() + "." for at in range(0, len(words), 12)]
    return {
        "id": article_id(number),
        "title": " ".join(rng.choices(WORDS, k=rng.randrange(3, 8))).capitalize(),
        "text": "\n\n".join(" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)),
        "outlet": rng.choice(OUTLETS),
        "date": (FIRST_DAY + timedelta(rng.randrange(DAYS))).isoformat(),
        "people": rng.sample(PEOPLE, rng.randrange(6)),
    }


def page(number: int, edition: int) -> Page:
    """An article before it is read; its source tells its edition."""
    return page_of(record(number, edition), f"{article_id(number)}@{edition}")


@lru_cache(maxsize=20_000)
def article(number: int, edition: int) -> Article:
    """An article as an index gives it back, but for the place it was read from."""
    return replace(read_page(page(number, edition)).article, source="")
