"""Requests at random, as Hypothesis makes them up: from the archive's own words, nasty texts and noise."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode

from hypothesis import strategies as st

from index.analysis.stopwords import STOPWORDS

NASTY = tuple(Path(__file__).with_name("nasty.txt").read_text(encoding="utf-8").splitlines())
SIGNS = (
    *('"', "“", "”", "(", ")", "[", "]", "-", "~", "~2", "~5", "*", "=", "^2", ":", " ", " ", " ", "\\", "'"),
    *(" AND ", " OR ", " NOT ", " DAN ", " ATAU ", " BUKAN ", " TO ", " SAMPAI ", "|", ",", "/", ";", "\x00"),
    *("judul:", "title:", "outlet:", "tokoh:", "person:", "tanggal:", "date:", "tanggal:[2019 TO 2020]"),
)
LONGEST = 6_000  # characters of a question
Pairs = list[tuple[str, str]]
Texts = st.SearchStrategy[str]


@dataclass(frozen=True, slots=True)
class Asked:
    """One request."""

    path: str  # as a browser shows it
    pairs: Pairs
    method: str = "GET"

    @property
    def query_string(self) -> str:
        """The parameters as a client sends them."""
        return urlencode(self.pairs, errors="surrogatepass")

    def __str__(self) -> str:
        return f"{self.method} {quote(self.path, errors='replace')}?{self.query_string}"


@dataclass(frozen=True, slots=True)
class Archive:
    """Words and values of an archive, to ask for."""

    words: Sequence[str]
    people: Sequence[str]
    outlets: Sequence[str]
    ids: Sequence[str]


def questions(archive: Archive) -> Texts:
    """What may stand in ``q``: plain, in all signs of the language, common phrases, repeated, or noise."""
    word, person = st.sampled_from(archive.words), st.sampled_from(archive.people)
    common = st.sampled_from(sorted(STOPWORDS))
    piece = st.one_of(word, word, st.sampled_from(SIGNS), st.sampled_from(NASTY), st.text(max_size=8))
    expanding = st.builds(
        "{}{}".format, st.one_of(word, word.map(lambda one: one[:2])), st.sampled_from("*~=")
    )
    named = st.builds('tokoh:"{}"'.format, person) | person.map(lambda name: f"tokoh:{name[:4]}*")
    row = st.lists(word | common, min_size=2, max_size=6).map(" ".join)
    phrase = st.builds('"{}"{}'.format, row, st.sampled_from(("", "", "~", "~5", "~50")))
    part = st.one_of(word, expanding, named, phrase, piece)
    return st.one_of(
        st.sampled_from(NASTY),
        st.lists(word, min_size=1, max_size=12).map(" ".join),
        st.lists(part, min_size=1, max_size=9).map(" ".join),
        st.lists(phrase, min_size=1, max_size=24).map(" OR ".join),
        st.lists(piece, max_size=40).map("".join),
        st.text(max_size=200),
        st.builds(lambda one, times: (one * times)[:LONGEST], piece, st.integers(1, 2_000)),
    )


def _parameters(archive: Archive, value: Texts) -> st.SearchStrategy[Pairs]:
    """Some parameters besides ``q``, right and wrong."""
    day = st.one_of(st.dates().map(str), st.integers(0, 10_000).map(str), value)
    known: dict[str, Texts] = {
        "outlet": st.sampled_from(archive.outlets),
        "person": st.sampled_from(archive.people),
        "from": day,
        "to": day,
        "without": st.sampled_from(("outlet", "date")),
        "sort": st.sampled_from(("relevance", "newest", "oldest")),
        "copies": st.sampled_from(("one", "all")),
        "limit": st.integers(-1, 101).map(str),
        "facet": st.sampled_from(("outlet:1000", "person:1000", "date", "person", "person:0")),
        "explain": st.sampled_from("01"),
        "expand": st.sampled_from("01"),
        "cursor": value,
        "lang": st.sampled_from(("id", "en")),
    }
    pairs = [st.tuples(st.just(name), st.one_of(values, values, value)) for name, values in known.items()]
    return st.lists(st.one_of(*pairs, *pairs, st.tuples(value, value)), max_size=4)


def requests(archive: Archive) -> st.SearchStrategy[Asked]:
    """Any request: mostly searches, and what else can be read."""
    q = questions(archive)
    value = st.one_of(st.sampled_from(NASTY), st.text(max_size=30))
    few = _parameters(archive, value)
    searched = st.builds(lambda text, pairs: [("q", text), *pairs], q, few)
    article = st.one_of(*3 * [st.sampled_from(archive.ids)], value)
    method = st.sampled_from(("GET", "GET", "GET", "HEAD"))
    return st.one_of(
        *3 * [st.builds(Asked, st.just("/api/v1/search"), searched, method)],
        *2 * [st.builds(Asked, st.just("/"), searched, method)],
        st.builds(Asked, st.just("/api/v1/suggest"), q.map(lambda text: [("q", text)]), method),
        st.builds(lambda one, pairs, way: Asked(f"/artikel/{one}", pairs, way), article, searched, method),
        st.builds(lambda one, way: Asked(f"/api/v1/articles/{one}", [], way), article, method),
        st.builds(lambda one, way: Asked(f"/api/v1/articles/{one}/similar", [], way), article, method),
        st.builds(Asked, value.map(lambda path: f"/{path}"), few, method),
    )
