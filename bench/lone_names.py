"""Whom one word of a name means in an article: intake and who is who together, by mention.

``make quality`` prints it. The mentions were drawn at random from those of the news archive in which one word
was all that intake had of somebody's name, and judged by readers who did not know the code, with the article
and a search of the archive: a person with a fuller name, somebody whose fuller name the archive does not have
("self"), or nobody ("none"). Names are as the archive has them, or as the article does.
"""

import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.data import NEWS, json_lines
from bench.people_archive import Homes
from index.article import Person
from index.names import fold_name
from index.page import Reject
from index.run import read_pages
from index.sources.walk import iter_pages

LABELS = Path(__file__).with_name("lone_names.tsv")
PARTS = {"tuned": "tuned on", "held": "held out (quote these)"}
LEAST_WORDS = 2  # of a name that another one has all of, by which both are one person's


class Mention(NamedTuple):
    """A word that is all that is left of a name, and whom it means."""

    part: str
    article: str  # its id in the archive
    word: str
    verdict: str  # "person", "self" or "none"
    name: str  # "" but of a person


def mentions() -> list[Mention]:
    """The judged ones."""
    rows = LABELS.read_text(encoding="utf-8").splitlines()[1:]
    return [Mention(*row.split("\t")) for row in rows]


def outcome(mention: Mention, people: Sequence[Person], home: Callable[[str], str]) -> str:
    """What became of a mention: "right", "wrong", "missed", or "rest", a word that rightly stays as it is.

    ``home`` gives the name under which a name is shown.
    """
    owner = _owner(mention.word, people)
    if owner is None:
        return "missed" if mention.verdict == "person" else "rest"
    linked = home(owner) != fold_name(mention.word)
    if mention.verdict != "person":
        return "wrong" if linked else "rest"
    if _is_same(owner, mention.name, home):
        return "right"
    return "wrong" if linked else "missed"


def _owner(word: str, people: Sequence[Person]) -> str | None:
    """The name of who is called so: by the word alone, else within a longer form."""
    folded = fold_name(word)
    for person in people:
        if folded in map(fold_name, (person.name, *person.mentions)):
            return person.name
    for person in people:
        if any(folded in fold_name(form).split() for form in (person.name, *person.mentions)):
            return person.name
    return None


def _is_same(name: str, meant: str, home: Callable[[str], str]) -> bool:
    """Whether two names are shown as one, or one has all words of the other, which has two at least."""
    if home(name) == home(meant):
        return True
    for one in (fold_name(name), home(name)):
        for other in (fold_name(meant), home(meant)):
            fewer, more = sorted((set(one.split()), set(other.split())), key=len)
            if len(fewer) >= LEAST_WORDS and fewer <= more:
                return True
    return False


def print_lone_names(homes: Homes) -> None:
    """Print the figures of each part by who is who in the archive."""
    judged = mentions()
    people = _people({mention.article for mention in judged})
    outcomes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for mention in judged:

        def home(name: str, article: str = mention.article) -> str:
            return homes.of(fold_name(name), article)

        outcomes[mention.part][outcome(mention, people[mention.article], home)] += 1
    for part, name in PARTS.items():
        right, wrong = outcomes[part]["right"], outcomes[part]["wrong"]
        meant = sum(mention.part == part and mention.verdict == "person" for mention in judged)
        print(
            f"people, {outcomes[part].total()} lone words, {name}: "
            f"precision {right / (right + wrong):.3f} ({right} of {right + wrong}), "
            f"recall {right / meant:.3f} ({right} of {meant} who have a fuller name)"
        )


def _people(wanted: set[str]) -> Mapping[str, tuple[Person, ...]]:
    """The people of some articles of the archive, as intake reads them."""
    with tempfile.TemporaryDirectory() as folder:
        some = Path(folder, "some.jsonl")
        articles = (article for article in json_lines(NEWS) if article["id"] in wanted)
        some.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
        readings = [one for one in read_pages(iter_pages([str(some)])) if not isinstance(one, Reject)]
    return {reading.article.id: reading.article.people for reading in readings}
