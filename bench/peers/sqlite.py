"""SQLite FTS5 with indexed facet tables: bm25 ranking, and one statement for total, hits and facets."""

import sqlite3
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench.feed import Fed, feed, month_start
from bench.peers.fts import match_expression
from bench.peers.peer import PeerAnswer, Prepared, Timeline
from bench.peers.sql import statement
from bench.queries import BenchQuery
from index.analysis.analyzer import Analyzer
from index.names import fold_name
from search.language import parse_query
from search.query import FacetName, Query

# Terms come ready-made: signs within numbers and compounds belong to them, whatever is not ASCII does anyway.
SCHEMA = """
CREATE VIRTUAL TABLE words USING fts5(
    title, body, title_exact, body_exact, outlet, person, content='', tokenize="ascii tokenchars '-,.'");
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, 'row');
CREATE TABLE value (id INTEGER PRIMARY KEY, kind TEXT, name TEXT, UNIQUE (kind, name));
CREATE TABLE article (id INTEGER PRIMARY KEY, outlet INTEGER, day INTEGER, month INTEGER);
CREATE TABLE article_person (article INTEGER, person INTEGER, PRIMARY KEY (article, person)) WITHOUT ROWID;
CREATE TABLE record (id INTEGER PRIMARY KEY, name TEXT UNIQUE, json TEXT);
"""
INDEXES = """
CREATE INDEX article_outlet ON article (outlet, day, month);
CREATE INDEX article_day ON article (day, outlet, month);
CREATE INDEX person_article ON article_person (person, article);
INSERT INTO words (words) VALUES ('optimize');
ANALYZE;
"""
SETTINGS = "PRAGMA cache_size = -262144; PRAGMA mmap_size = 17179869184; PRAGMA temp_store = MEMORY;"
Rows = list[tuple[str, int | None, int | None]]  # as ``statement`` says


class SqlitePeer:
    """Builds and opens its indexes; an index is one database file in a folder."""

    name = "sqlite"

    def build(self, corpus: Path, folder: Path) -> None:
        self.write(feed(corpus), folder)

    def write(self, articles: Iterator[Fed], folder: Path) -> None:
        """Index analysed articles in one transaction."""
        folder.mkdir(parents=True)
        database = sqlite3.connect(folder / "archive.db", isolation_level=None)
        database.executescript(f"{SETTINGS} PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; {SCHEMA}")
        database.execute("BEGIN")
        values: dict[tuple[str, str], int] = {}
        for number, one in enumerate(articles, 1):
            _insert(database, number, one, values)
        rows = ((ordinal, kind, name) for (kind, name), ordinal in values.items())
        database.executemany("INSERT INTO value VALUES (?, ?, ?)", rows)
        database.execute("COMMIT")
        database.executescript(INDEXES)
        database.close()

    def open(self, folder: Path) -> "OpenSqlite":
        return OpenSqlite(folder)


class OpenSqlite:
    """An open database."""

    def __init__(self, folder: Path) -> None:
        self._database = sqlite3.connect(f"file:{folder / 'archive.db'}?mode=ro", uri=True)
        self._database.executescript(SETTINGS)
        self._analyzer = Analyzer()

    def prepare(self, asked: BenchQuery, facets: bool) -> Prepared:
        tree = parse_query(asked.query.q, self._analyzer)
        match = match_expression(tree, self._starting)
        sql = statement(asked, self._conditions(asked.query), bool(match), facets)
        return Prepared(partial(self._rows, sql, (match,) if match else ()), self._read)

    def close(self) -> None:
        self._database.close()

    def _rows(self, sql: str, values: tuple[str, ...]) -> Rows:
        return self._database.execute(sql, values).fetchall()

    def _starting(self, letter: str) -> list[str]:
        sql = "SELECT term FROM vocabulary WHERE term >= ? AND term < ?"
        return [term for (term,) in self._database.execute(sql, (letter, chr(ord(letter) + 1)))]

    def _conditions(self, query: Query) -> dict[FacetName, str]:
        """Filter → its condition on the columns of ``found``."""
        conditions: dict[FacetName, str] = {}
        if query.outlet:
            conditions["outlet"] = f"outlet IN ({self._ordinals('outlet', query.outlet)})"
        if query.person:
            people = self._ordinals("person", query.person)
            conditions["person"] = f"id IN (SELECT article FROM article_person WHERE person IN ({people}))"
        days = [f"day >= {query.from_.toordinal()}"] if query.from_ else []
        days += [f"day <= {query.to.toordinal()}"] if query.to else []
        return conditions | ({"date": " AND ".join(days)} if days else {})

    def _ordinals(self, kind: str, names: tuple[str, ...]) -> str:
        sql = "SELECT id FROM value WHERE kind = ? AND name = ?"
        rows = [self._database.execute(sql, (kind, fold_name(name))).fetchone() for name in names]
        return ", ".join(str(row[0]) for row in rows if row)

    def _read(self, rows: Rows) -> PeerAnswer:
        found: dict[str, dict[int | None, int]] = {}
        for what, key, number in rows:
            found.setdefault(what, {})[key] = number or 0
        values: dict[str, dict[str, int]] = {
            kind: {self._one("SELECT name FROM value WHERE id = ?", key): n for key, n in found[kind].items()}
            for kind in ("outlet", "person")
            if kind in found
        }
        ids = tuple(self._one("SELECT name FROM record WHERE id = ?", key) for key in found.get("hit", ()))
        months = {month_start(month): n for month, n in found.get("date", {}).items() if month is not None}
        return PeerAnswer(found["total"][None], ids, values, Timeline("month", months) if months else None)

    def _one(self, sql: str, key: int | None) -> str:
        found: tuple[str] = self._database.execute(sql, (key,)).fetchone()
        return found[0]


def _insert(database: sqlite3.Connection, number: int, one: Fed, values: dict[tuple[str, str], int]) -> None:
    outlets, people = " ".join(one.outlet_words), " ".join(one.person_words)
    texts = (number, one.title, one.body, one.title_exact, one.body_exact, outlets, people)
    columns = "rowid, title, body, title_exact, body_exact, outlet, person"
    database.execute(f"INSERT INTO words ({columns}) VALUES (?,?,?,?,?,?,?)", texts)
    outlet = values.setdefault(("outlet", one.outlet), len(values) + 1) if one.outlet else None
    database.execute("INSERT INTO article VALUES (?, ?, ?, ?)", (number, outlet, one.day, one.month))
    for name in one.people:
        person = values.setdefault(("person", name), len(values) + 1)
        database.execute("INSERT INTO article_person VALUES (?, ?)", (number, person))
    database.execute("INSERT INTO record VALUES (?, ?, ?)", (number, one.id, one.record))
