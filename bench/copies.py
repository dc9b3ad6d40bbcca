"""Near-copies on articles that were edited as outlets edit them, and on the archive as it is.

Real articles are the originals. Each has five copies under the names of other outlets, one that its own
outlet has again, and two that are none: another outlet's story with the last third of this one as its
background, and its own outlet's next story, half of which is this one. The least
agreements were tuned on the first half of the originals: quote the second.
"""

import gzip
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice
from random import Random
from time import process_time

import numpy as np

from bench.data import NEWS
from index.analysis.vocabulary import Vocabulary
from index.article import Article
from index.columnar.copies import NO_GROUPS, NO_OUTLET, Part, agreement, linked
from index.columnar.signatures import MINIMA, Bands, TermHashes, signatures
from index.intake.read import read_page
from index.page import BadArticle
from index.sources.records import page_of

SEED = 7
DRAWN = 42  # the seed of the groups that DESIGN.md judges
ORIGINALS = 1_000  # of each half
LEAST_SENTENCES = 6
GROUPS = 20  # that are shown, to be judged
BACKGROUND, NEXT = "background", "next story"  # what is no copy
AT_ONCE = 512  # articles
SENTENCES = re.compile(r"(?<=[.!?”\"])\s+")
PLACES = ("Bandar Suluh", "Teluk Gaharu", "Kota Velika", "Muara Obor")
OUTLETS = ("Suluh Pagi", "Obor", "Gaharu", "Kabar Teluk")

Sentences = list[str]
Edit = Callable[[Sentences, Sentences, Random], Sentences]  # its sentences, all words to draw from, chance


def cut(sentences: Sentences, words: Sentences, random: Random) -> Sentences:
    """The end is missing, up to two fifths."""
    return sentences[: round(len(sentences) * random.uniform(0.6, 0.9))]


def reworded(sentences: Sentences, words: Sentences, random: Random) -> Sentences:
    """Up to a quarter of the sentences have every third word replaced."""
    share = random.uniform(0.1, 0.25)
    return [_reworded(one, words, random) if random.random() < share else one for one in sentences]


def dateline(sentences: Sentences, words: Sentences, random: Random) -> Sentences:
    """Another place and outlet in front, a credit and a link behind."""
    front = f"{random.choice(PLACES).upper()}, {random.choice(OUTLETS)} - {sentences[0]}"
    link = " ".join(random.choices(words, k=9))
    return [front, *sentences[1:], f"Baca juga: {link}.", f"Disunting oleh redaksi {random.choice(OUTLETS)}."]


def shuffled(sentences: Sentences, words: Sentences, random: Random) -> Sentences:
    """Some sentences stand elsewhere, one or two are gone, some have a word more or less."""
    kept = [one for one in sentences if random.random() > 0.08]
    for _ in range(len(kept) // 6):
        kept.insert(random.randrange(len(kept)), kept.pop(random.randrange(len(kept))))
    return [_touched(one, words, random) if random.random() < 0.2 else one for one in kept]


def all_at_once(sentences: Sentences, words: Sentences, random: Random) -> Sentences:
    """A little of each."""
    kept = sentences[: round(len(sentences) * random.uniform(0.8, 0.95))]
    kept = [_reworded(one, words, random) if random.random() < 0.1 else one for one in kept]
    return dateline(kept, words, random)


def again(sentences: Sentences, words: Sentences, random: Random) -> Sentences:
    """Scraped again: a word here and there, another link."""
    kept = [_touched(one, words, random) if random.random() < 0.1 else one for one in sentences]
    return [*kept, f"Baca juga: {' '.join(random.choices(words, k=9))}."]


EDITS: tuple[Edit, ...] = (cut, reworded, dateline, shuffled, all_at_once)  # by other outlets


def _reworded(sentence: str, words: Sentences, random: Random) -> str:
    old = sentence.split()
    return " ".join(random.choice(words) if place % 3 == 1 else word for place, word in enumerate(old))


def _touched(sentence: str, words: Sentences, random: Random) -> str:
    old = sentence.split()
    place = random.randrange(len(old) + 1)
    return " ".join([*old[:place], random.choice(words), *old[place + random.randint(0, 1) :]])


@dataclass(frozen=True, slots=True)
class Case:
    """An article of the trial."""

    family: str  # articles of one family are copies of each other
    kind: str
    article: Article


def trial(originals: Sequence[Article], random: Random) -> Iterator[Case]:
    """Each original, its copies, and the two that are none."""
    words = [word for one in originals for word in one.body.split()]
    for number, one in enumerate(originals):
        own = sentences(one)
        # Those of others, reworded: or it would be their copy.
        others = (sentence for before in range(1, 9) for sentence in sentences(originals[number - before]))
        other = [_reworded(sentence, words, random) for sentence in islice(others, len(own))]
        yield Case(one.id, "original", one)
        for edit in EDITS:
            text, outlet = " ".join(edit(own, words, random)), random.choice(OUTLETS)
            yield Case(one.id, edit.__name__, replace(one, body=text, outlet=outlet))
        yield Case(one.id, "again", replace(one, body=" ".join(again(own, words, random))))
        third, half = len(own) // 3, len(own) // 2
        for kind, new, old, outlet in (
            (BACKGROUND, other[third:], own[-third:], random.choice(OUTLETS)),
            (NEXT, other[: len(own) - half], own[:half], one.outlet),
        ):
            text = " ".join([*new, *old])
            yield Case(f"{one.id} {kind}", kind, replace(one, body=text, outlet=outlet))


def sentences(article: Article) -> Sentences:
    """About the sentences of a body."""
    return [one for one in SENTENCES.split(article.body.replace("\n", " ")) if one.split()]


def score(cases: Sequence[Case]) -> str:
    """Precision over all pairs that stand in a group; recall over pairs of an original and its copy."""
    group = groups([case.article for case in cases])
    original = {case.family: group[n] for n, case in enumerate(cases) if case.kind == "original"}
    wanted = [n for n, case in enumerate(cases) if case.kind not in ("original", BACKGROUND, NEXT)]
    missed = Counter(cases[n].kind for n in wanted if group[n] != original[cases[n].family])
    together, right = 0, 0
    ends = np.cumsum(np.unique(group, return_counts=True)[1])
    for members in np.split(np.argsort(group, kind="stable"), ends):
        families = Counter(cases[n].family for n in members.tolist())
        together += len(members) * (len(members) - 1) // 2
        right += sum(count * (count - 1) // 2 for count in families.values())
    recall = 1 - sum(missed.values()) / len(wanted)
    told = ", ".join(f"{name} {count}" for name, count in sorted(missed.items()))
    return f"precision {right / together:.4f}, recall {recall:.4f} of {len(wanted):,} copies (missed: {told})"


def signed(articles: Sequence[Article]) -> Bands:
    """The signatures of articles, as an index makes them."""
    vocabulary = Vocabulary()
    hashes = TermHashes(vocabulary.forms)
    found = []
    for start in range(0, len(articles), AT_ONCE):
        texts = [text for one in articles[start : start + AT_ONCE] for text in (one.title, one.body)]
        numbers, starts = vocabulary.encode_all(texts)
        found.append(signatures(hashes(numbers), starts))
    return np.concatenate(found, axis=1)


def groups(articles: Sequence[Article], bands: Bands | None = None) -> np.ndarray:
    """(n,) the group of each article, one of its own where it has no copies."""
    marks = np.arange(len(articles), dtype=np.uint64)
    names, outlets = np.unique([one.outlet or "" for one in articles], return_inverse=True)
    outlet_marks = np.where(names == "", NO_OUTLET, np.arange(1, len(names) + 1).astype(np.uint64))
    bands = signed(articles) if bands is None else bands
    (found,) = linked([Part(bands, marks, outlets, outlet_marks, None, NO_GROUPS, True)])
    group = marks.astype(np.int64)
    group[found.docs] = found.labels.astype(np.int64)
    return group


def read_news() -> list[Article]:
    """The archive's articles; people are not looked for. Prints how fast intake is, signatures included."""
    with gzip.open(NEWS, "rb") as file:
        lines = file.readlines()
    started = process_time()
    rows = [json.loads(line) for line in lines]
    loaded = process_time() - started
    found = []
    for row in rows:
        with suppress(BadArticle):
            found.append(read_page(page_of(row | {"people": []}, str(row["id"]))).article)
    read = process_time() - started
    signed(found)
    took = process_time() - started
    share = (
        f"json.loads {loaded / took:.0%}, reading {(read - loaded) / took:.0%}, words and signatures the rest"
    )
    print(f"intake without people: {len(rows) / took:,.0f} articles/s a core ({share})")
    print(f"json.loads of the same lines: {len(rows) / loaded:,.0f}/s")
    return found


def print_groups(articles: Sequence[Article], bands: Bands, group: np.ndarray) -> None:
    """How many copies the archive has, and some groups, to be judged by a reader."""
    names, counts = np.unique(group, return_counts=True)
    several = names[counts > 1].tolist()
    count = counts[counts > 1].sum()
    print(f"near-copies of {len(articles):,} articles: {count:,} in {len(several):,} groups")
    for name in Random(DRAWN).sample(several, min(GROUPS, len(several))):
        members = np.flatnonzero(group == name)
        others = agreement(bands, np.repeat(members[0], len(members)), members)
        print(f"group of {len(members)}:")
        for number, same in zip(members.tolist(), others.tolist(), strict=True):
            one = articles[number]
            facts = f"{one.outlet} {one.date} {one.title[:90]}"
            print(f"  {same / MINIMA:.2f} {facts} ({len(one.body):,} characters)")


def copies() -> None:
    """Print precision and recall of both halves, and groups of the archive."""
    if not NEWS.exists():
        print(f"near-copies: {NEWS} is absent, nothing measured")
        return
    articles, random = read_news(), Random(SEED)
    bands = signed(articles)
    group = groups(articles, bands)
    names, counts = np.unique(group, return_counts=True)
    alone = set(names[counts == 1].tolist())  # the archive's own copies would count as mistakes
    fit = [one for n, one in enumerate(articles) if group[n] in alone]
    fit = [one for one in random.sample(fit, 3 * ORIGINALS) if len(sentences(one)) >= LEAST_SENTENCES]
    for half, start in (("first (tuned here)", 0), ("second", ORIGINALS)):
        cases = list(trial(fit[start : start + ORIGINALS], random))
        print(f"near-copies, edited articles, {half} half: {score(cases)}")
    print_groups(articles, bands, group)


if __name__ == "__main__":
    copies()
