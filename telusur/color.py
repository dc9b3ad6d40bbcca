"""Whether an answer has colours and bold marks: the option, then the environment, then where it goes."""

from collections.abc import Mapping
from typing import Literal, get_args

import click

from telusur.options import Decorator

Color = Literal["auto", "always", "never"]
FORCING = ("FORCE_COLOR", "CLICOLOR_FORCE")
COLOR: Decorator = click.option(
    "--color",
    type=click.Choice(get_args(Color)),
    default="auto",
    show_default=True,
    help="Colours and bold marks; auto: on a terminal, unless $NO_COLOR is set, or where $FORCE_COLOR is.",
)


def is_styled(color: Color, environment: Mapping[str, str], on_terminal: bool) -> bool:
    """Whether to style: ``color`` wins, then NO_COLOR (no-color.org), then FORCE_COLOR and CLICOLOR_FORCE.

    An empty variable counts as unset, and a forcing one that is 0 too.

    >>> is_styled("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, on_terminal=True)
    False
    """
    if color != "auto":
        return color == "always"
    if environment.get("NO_COLOR"):
        return False
    if any(environment.get(name, "0") not in ("", "0") for name in FORCING):
        return True
    return on_terminal and environment.get("TERM") != "dumb"
