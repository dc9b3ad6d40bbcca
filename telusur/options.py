"""Options that several commands share."""

from collections.abc import Callable
from math import isnan
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from index.sources.contents import FORMATS

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


class Seconds(click.FloatRange):
    """A number of seconds; "nan" reads as a number, too, and would never be over."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """The number; fails as click does."""
        seconds = float(super().convert(value, param, ctx))
        return self.fail(f"{value!r} is not a number.", param, ctx) if isnan(seconds) else seconds


INDEX: Decorator = click.option(
    "--index",
    "location",
    metavar="LOCATION",
    shell_complete=lambda context, option, typed: [CompletionItem(typed, type="dir")],
    help="Folder of the index.  [default: $TELUSUR_INDEX, else ./telusur-index]",
)
WAIT: Decorator = click.option(
    "--wait",
    type=Seconds(min=0),
    default=0,
    metavar="SECONDS",
    show_default=True,
    help="Queue up so long for an index that somebody else is writing.",
)
SOURCES: Decorator = click.argument(
    "sources", nargs=-1, required=True, metavar="SOURCE...", type=click.Path()
)
FORMAT: Decorator = click.option(
    "--format",
    "source_format",
    type=click.Choice(FORMATS),
    default="auto",
    show_default=True,
    help="What the sources are, packed or not; auto goes by their content.",
)
OUTLET: Decorator = click.option(
    "--outlet", metavar="NAME", help="Outlet of pages that give none; goes before what their text tells."
)
OUTLETS: Decorator = click.option(
    "--outlets",
    "outlet_table",
    type=click.Path(path_type=Path),
    metavar="FILE",
    envvar="TELUSUR_OUTLETS",
    help="Further outlets, a line each: name, hosts, spellings, parted by tabs.  [default: $TELUSUR_OUTLETS]",
)
PEOPLE: Decorator = click.option(
    "--people",
    "people_table",
    type=click.Path(path_type=Path),
    metavar="FILE",
    envvar="TELUSUR_PEOPLE",
    help="Known people, a line each: name, further names, parted by a tab; kept with the index.  "
    "[default: $TELUSUR_PEOPLE]",
)


def clean_argument(text: str) -> str:
    """An argument as text, whatever bytes the shell handed over."""
    return text.encode("utf-8", "replace").decode("utf-8")
