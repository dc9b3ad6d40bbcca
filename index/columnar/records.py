"""The article as the index keeps it: its JSON, there and back, and the digests that tell articles apart."""

from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

import msgspec

from index.article import Article, Language, Person, Precision, Removed

# The bytes that json.dumps gives with ensure_ascii=False and without spaces, in a third of its time.
_dumps = msgspec.json.Encoder().encode
_loads = msgspec.json.Decoder().decode
# In the order of ``article_json``; people, pieces and days become the JSON that they have there.
_FIELDS = (
    *("id", "title", "outlet", "date", "date_precision", "language"),
    *("people", "url", "author", "body", "removed"),
)
_PRINTABLE = bytes((*range(0x20, 0x7F), *b"\n"))  # of ASCII


@dataclass(frozen=True, slots=True)
class Record:
    """What is kept of an article besides its postings; the digests have 64 bits."""

    data: bytes  # the whole article: a line of JSON, then the body as it is
    digest: int  # of everything but the place it was read from: it changes when the article does
    text_digest: int  # equal for articles whose title and body are equal word for word


class Facts(msgspec.Struct, frozen=True):
    """What a list of articles shows of one besides its text and people; fields as ``Article`` has them."""

    id: str
    title: str
    outlet: str | None
    date: date | None
    date_precision: Precision | None
    language: Language
    url: str | None


class _Person(msgspec.Struct, frozen=True):
    name: str
    mentions: tuple[str, ...]


class Named(msgspec.Struct, frozen=True):
    """Whom an article names, and its title; fields as ``Article`` has them."""

    title: str
    people: tuple[_Person, ...]


_facts = msgspec.json.Decoder(Facts).decode
_named = msgspec.json.Decoder(Named).decode


def make_record(article: Article) -> Record:
    """The record of an article. The body stands apart since it is long and JSON would quote it."""
    source = _dumps(article.source)
    row = {name: getattr(article, name) for name in _FIELDS}
    row["body"] = ""
    rest = _dumps(row) + b"\n" + article.body.encode()
    words = _words(f"{article.title}\n{article.body}")
    return Record(b'{"source":' + source + b"," + rest[1:], digest(rest), digest(words))


def decode_article(data: bytes) -> Article:
    """The article of a record's data; raises ValueError, KeyError or TypeError on what is no record.

    >>> page = Article("a1", "Judul", "Isi.\\nIsi.", None, date(2022, 1, 13), "day", "id", (Person("Ani"),))
    >>> decode_article(make_record(page).data) == page
    True
    """
    head, _, body = data.partition(b"\n")
    row = _loads(head)
    row["body"] = body.decode()
    row["date"] = date.fromisoformat(row["date"]) if row["date"] else None
    row["people"] = tuple(Person(p["name"], tuple(p["mentions"]), p["role"]) for p in row["people"])
    row["removed"] = tuple(Removed(**removed) for removed in row["removed"])
    return Article(**row)


def decode_facts(data: bytes) -> tuple[Facts, str]:
    """Facts and body of a record's article, in a third of the time of all of it; raises ValueError.

    >>> page = Article("a1", "Judul", "Isi.\\nIsi.", None, date(2022, 1, 13), "day", "id", (Person("Ani"),))
    >>> facts, body = decode_facts(make_record(page).data)
    >>> facts.title, facts.date == page.date, body == page.body
    ('Judul', True, True)
    """
    head, _, body = data.partition(b"\n")
    return _facts(head), body.decode()


def decode_named(data: bytes) -> tuple[Named, str]:
    """Title, people and body of a record's article; raises ValueError.

    >>> page = Article("a1", "Judul", "Isi Ani.", None, None, None, "id", (Person("Ani", ("Ani",)),))
    >>> named, body = decode_named(make_record(page).data)
    >>> named.title, [(one.name, one.mentions) for one in named.people], body
    ('Judul', [('Ani', ('Ani',))], 'Isi Ani.')
    """
    head, _, body = data.partition(b"\n")
    return _named(head), body.decode()


def digests(data: bytes, article: Article) -> tuple[int, int]:
    """The digests that the record's data had when it was made; ``article`` is what it says.

    >>> page = Article("a1", "Judul", "Isi.", "Suluh", None, None, "id", source="a.txt")
    >>> digests(make_record(page).data, page) == (make_record(page).digest, make_record(page).text_digest)
    True
    """
    source = b'{"source":' + _dumps(article.source) + b","
    return digest(b"{" + data.removeprefix(source)), digest(_words(f"{article.title}\n{article.body}"))


def digest(data: bytes) -> int:
    """64 bits that tell data apart: among a million articles, two meet in one archive of 37 million."""
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "little")


def _words(text: str) -> bytes:
    """The text with one space for any white space: ``" ".join(text.split())`` in less than half its time."""
    data = text.encode()
    if not data.translate(None, _PRINTABLE).decode().isprintable():  # it may have white space of other kinds
        return " ".join(text.split()).encode()
    data = b" ".join(filter(None, data.split(b"\n"))).strip()
    while b"  " in data:  # seldom: what stands between paragraphs is gone
        data = data.replace(b"  ", b" ")
    return data
