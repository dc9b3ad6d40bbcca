"""The question that the options of a search make."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import click

from search.query import COPIES, MAY_LACK, PEOPLE, SORTS, Query
from telusur.options import clean_argument

OPTIONS = (
    click.option("--outlet", multiple=True, metavar="O", help="Only this outlet; repeat for several."),
    click.option(
        "--person",
        multiple=True,
        metavar="P",
        help="Only articles that name this person, by any name; repeat for several.",
    ),
    click.option("--people", type=click.Choice(PEOPLE), help="Name any of --person, or all.  [default: any]"),
    click.option("--from", "from", metavar="D", help="First day: 2022, 2022-01 or 2022-01-13."),
    click.option("--to", metavar="D", help="Last day, month or year, inclusive."),
    click.option(
        "--without",
        type=click.Choice(MAY_LACK),
        multiple=True,
        help="Only articles without an outlet or a date, beside those of --outlet or of the days.",
    ),
    click.option(
        "--sort",
        type=click.Choice(SORTS),
        default="relevance",
        show_default=True,
        help="Order; recent is relevance with new articles preferred.",
    ),
    click.option(
        "--copies",
        type=click.Choice(COPIES),
        help="Of articles that are copies of each other, show one or all.  "
        "[default: one; all in csv and jsonl]",
    ),
    click.option("--cursor", metavar="C", help="Where to go on, from the answer before."),
    click.option(
        "--facet",
        multiple=True,
        metavar="NAME[:N]",
        help="Count by outlet, person or date (a histogram); N values, 1 to 1,000.  [default: none; N: 10]",
    ),
    click.option("--explain", is_flag=True, help="Show of what each score is made."),
    click.option(
        "--expand/--no-expand",
        default=True,
        help="Seek names of places and institutions in their other forms too (AS: Amerika Serikat).  "
        "[default: expand]",
    ),
)


def asking(command: Callable[..., Any]) -> Callable[..., Any]:
    """The command with the options that make up its question, in their order."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


def read_query(words: Sequence[str], limit: int, asked: Mapping[str, Any]) -> Query:
    """The question of the words and of the options by their names; raises BadQuery."""
    pairs = [("q", " ".join(words)), ("limit", str(limit))]
    for name, given in asked.items():
        if isinstance(given, tuple):
            pairs += [(name, value) for value in given]
        elif isinstance(given, bool):
            pairs.append((name, str(int(given))))
        else:
            pairs.append((name, given or ""))
    return Query.from_pairs([(name, clean_argument(value)) for name, value in pairs])
