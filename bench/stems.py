"""Stems: agreement with treebanks and a paradigm table, names left alone, and the time of a cold start.

``make quality`` prints it. Constants and own tables were tuned on the half of the words whose CRC-32 is even;
quote the figures of the others. Types are pairs of a form and its lemma in UD (GSD and CSUI, content words,
without case); names are told apart by their part of speech. One type in sixteen has the form itself as its
lemma where affixes are plain (kenaikan: kenaikan), so no stemmer can agree with all; ``inflected`` are the
types whose lemma is another word than the form. Last stands the gain over Sastrawi under other definitions
of agreement, so that none is chosen for its figure.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from time import process_time
from zlib import crc32

import Stemmer as snowball

from bench.agreement import DEFINITIONS, Stem, Type, agreement
from bench.data import DATA, json_lines
from bench.fit_stems import NAME_SHARE, NEWS, Seen, count
from index.analysis.indonesian import indonesian_stem
from index.analysis.sastrawi import sastrawi
from index.analysis.spellings import USUAL
from index.analysis.stemmer import StemTable
from index.analysis.tokens import fold
from index.intake.people import find_people

TREEBANKS = ("gsd", "csui")
CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "ADV"))
UD_BAR, UNIMORPH_BAR, COLD_BAR = 0.025, 0.965, 4.0  # over Sastrawi; share; seconds
COLD_WORDS = 120_000
NAMES = 300
KINDS = frozenset(("kabupaten", "kecamatan", "kelurahan", "kepulauan"))
EVERY = 4  # of the articles whose people are sought
# What the blueprint lists; where several roots could be meant, all that may come out.
LISTED = {
    "kerusakan": "rusak", "gerakan": "gerak", "penarikan": "tarik", "perpajakan": "pajak",
    "senilai": "nilai", "penegakan": "tegak", "perbankan": "bank", "pasukan": "pasukan",
    "penyelidikan": "selidik", "memasuki": "masuk", "berbasis": "basis", "menangis": "tangis",
    "relawan": "relawan", "mengatakan": "kata",
    **{name: name for name in ("bali", "susi", "bekasi", "berlin", "kediri", "merapi", "jokowi")},
}  # fmt: skip


def treebank_types(treebanks: Sequence[str] = TREEBANKS) -> list[Type]:
    """The content words of some treebanks, by form and lemma."""
    names: dict[tuple[str, str], bool] = {}
    counts: Counter[tuple[str, str]] = Counter()
    for treebank in treebanks:
        for form, lemma, kind, tokens in _rows(f"ud-{treebank}-form-lemma.tsv"):
            if kind in CONTENT:
                key = fold(form), fold(lemma)
                names[key] = kind == "PROPN" and names.get(key, True)
                counts[key] += int(tokens)
    return [Type(*key, name, counts[key]) for key, name in sorted(names.items())]


def paradigms() -> list[tuple[str, str]]:
    """(lemma, form) of UniMorph, as often as there are rows."""
    return [(fold(lemma), fold(form)) for lemma, form, _ in _rows("unimorph-ind.tsv")]


def _rows(file: str) -> Iterator[list[str]]:
    lines = (DATA / "stem" / file).read_text(encoding="utf-8").splitlines()
    return (line.split("\t") for line in lines[1:])


def half(word: str) -> int:
    """0 for the words tuned on, 1 for those to quote."""
    return crc32(word.encode()) % 2


def one_term(stem: Stem, rows: Iterable[tuple[str, str]]) -> float:
    """The share of rows whose form and lemma have one stem."""
    pairs = list(rows)
    return sum(stem(lemma) == stem(form) for lemma, form in pairs) / len(pairs)


def _stemmers() -> dict[str, Stem]:
    theirs, other = sastrawi(), snowball.Stemmer("indonesian")
    return {
        "none": lambda word: word,
        "Snowball": other.stemWord,
        "Sastrawi": lru_cache(None)(lambda word: theirs.stem_word(word) or word),
        "ours": lru_cache(None)(indonesian_stem),
    }


def treebanks(stemmers: dict[str, Stem]) -> None:
    """Agreement with UD by halves and kinds of types."""
    types = treebank_types()
    for part, told in ((0, "tuned on"), (1, "others (quote these)")):
        rows = [row for row in types if half(row.form) == part]
        kinds = {
            "all": rows,
            "without names": [row for row in rows if not row.name],
            "inflected": [row for row in rows if row.form != row.lemma],
        }
        for kind, chosen in kinds.items():
            shares = {name: agreement(stem, chosen) for name, stem in stemmers.items()}
            gain = shares["ours"] - shares["Sastrawi"]
            verdict = f" (bar {UD_BAR:+.3f}: {'pass' if gain >= UD_BAR else 'FAIL'})" if kind == "all" else ""
            print(f"stems, UD, {told}, {kind}, {len(chosen):,} types: {_told(shares)}, {gain:+.4f}{verdict}")
        spelt = [row._replace(lemma=USUAL.get(row.lemma, row.lemma)) for row in rows]
        print(f"  where spellings of lemmas are folded, too: ours {agreement(stemmers['ours'], spelt):.4f}")
        itself = sum(stemmers["ours"](row.form) != row.form == row.lemma for row in rows) / len(rows)
        print(f"  we take affixes off, and the lemma is the form: {itself:.4f}")


def definitions(stemmers: dict[str, Stem]) -> None:
    """The gain over Sastrawi in points under each definition, by treebanks, with and without names."""
    for part, told in ((0, "tuned on"), (1, "others (quote these)")):
        for treebanks in (TREEBANKS, *((one,) for one in TREEBANKS)):
            rows = [row for row in treebank_types(treebanks) if half(row.form) == part]
            for kind, chosen in (("all", rows), ("without names", [row for row in rows if not row.name])):
                shares = {
                    name: [agree(stemmers[stemmer], chosen) for stemmer in ("ours", "Sastrawi")]
                    for name, agree in DEFINITIONS.items()
                }
                gains = (f"{name} {100 * (ours - theirs):+.2f}" for name, (ours, theirs) in shares.items())
                where = " and ".join(treebanks)
                print(f"stems, UD in points, {told}, {where}, {kind}: {', '.join(gains)}")


def table(stemmers: dict[str, Stem]) -> None:
    """UniMorph by halves of its lemmas."""
    for part, told in ((0, "tuned on"), (1, "others (quote these)")):
        rows = [row for row in paradigms() if half(row[0]) == part]
        shares = {name: one_term(stem, rows) for name, stem in stemmers.items()}
        verdict = "pass" if shares["ours"] >= UNIMORPH_BAR else "FAIL"
        print(f"stems, UniMorph, {told}: {_told(shares)}, {len(rows):,} rows (bar {UNIMORPH_BAR}: {verdict})")


def _told(shares: dict[str, float]) -> str:
    return ", ".join(f"{name} {share:.4f}" for name, share in shares.items())


def listed(stemmers: dict[str, Stem]) -> None:
    """The words that the blueprint lists."""
    for name in ("Sastrawi", "ours"):
        wrong = [word for word, root in LISTED.items() if stemmers[name](word) != root]
        print(f"stems, listed words: {name} {len(wrong)} of {len(LISTED)} wrong {' '.join(wrong)}")


def names(stemmers: dict[str, Stem], rows: list[dict[str, str]], seen: Seen) -> None:
    """The most mentioned people and places: a word of their name that is changed is damage.

    People are those that intake finds in every fourth article. Places are words written with a capital
    behind di, ke or dari, but for kinds of places (Kepulauan). What is mostly a common word is no name.
    """
    people: Counter[str] = Counter()
    for row in rows[::EVERY]:
        for person in find_people(row["title"], row["text"]):
            people[person.name] += 1
    for kind, found in (("people", people), ("places", _places(rows))):
        most = [name for name, _ in found.most_common(10 * NAMES) if _is_name(name, seen)][:NAMES]
        for stemmer in ("Sastrawi", "ours"):
            damaged = [name for name in most if any(stemmers[stemmer](word) != word for word in _words(name))]
            print(f"stems, names: {stemmer} damages {len(damaged)} of {len(most)} {kind} {damaged[:5]}")


def _places(rows: Iterable[dict[str, str]]) -> Counter[str]:
    found: Counter[str] = Counter()
    for row in rows:
        words = row["text"].split()
        for before, word in pairwise(words):
            place = word.strip(",.")
            if before in ("di", "ke", "dari") and place.istitle() and place.lower() not in KINDS:
                found[place] += 1
    return found


def _words(name: str) -> list[str]:
    return [fold(word) for word in name.replace("-", " ").split()]


def _is_name(name: str, seen: Seen) -> bool:
    words = _words(name)
    return all(word.isascii() and word.isalpha() for word in words) and any(
        seen.name_share(word) >= NAME_SHARE for word in words
    )


def cold_start(seen: Seen) -> None:
    """Seconds of one core for so many distinct words, tables read before; and once more."""
    words = sorted({*seen.lower, *seen.capital, *seen.start}, key=lambda word: crc32(word.encode()))
    started = process_time()
    table = StemTable()
    table.stem("memulai", "id")
    read = process_time()
    for word in words[:COLD_WORDS]:
        table.stem(word, "id")
    stemmed = process_time()
    for word in words[:COLD_WORDS]:
        table.stem(word, "id")
    print(
        f"stems, {len(words[:COLD_WORDS]):,} distinct words: tables {read - started:.2f} s, "
        f"cold {stemmed - read:.2f} s (bar {COLD_BAR:.0f}), again {process_time() - stemmed:.3f} s"
    )


def main() -> None:
    """Print every figure; takes two minutes."""
    if not ((DATA / "stem").exists() and NEWS.exists()):
        print(f"stems: {DATA / 'stem'} or {NEWS} is absent, nothing measured", file=sys.stderr)
        return
    rows = list(json_lines(NEWS))
    seen = count(row["text"] for row in rows)
    cold_start(seen)  # first: nothing is kept yet
    stemmers = _stemmers()
    treebanks(stemmers)
    definitions(stemmers)
    table(stemmers)
    listed(stemmers)
    names(stemmers, rows, seen)


if __name__ == "__main__":
    main()
