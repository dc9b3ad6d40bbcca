"""What somebody probably wanted who used a command in a way that it does not have."""

import re

import click
from click.exceptions import NoSuchCommand, NoSuchOption

SEEKS = ("search", "analyze")  # commands whose words may begin with a minus
CALLED = {  # what other programs call it
    **dict.fromkeys(("find", "query", "grep", "list", "ls"), "telusur search"),
    **dict.fromkeys(("get", "cat", "open", "view"), "telusur show ID"),
    **dict.fromkeys(("add", "import", "init", "update", "put"), "telusur index SOURCE…"),
    **dict.fromkeys(("remove", "rm", "del"), "telusur delete ID…"),
    **dict.fromkeys(("export", "dump", "csv"), "telusur search --format csv --limit all"),
    **dict.fromkeys(("server", "web", "start", "run", "api"), "telusur serve"),
    **dict.fromkeys(("info", "status", "count"), "telusur stats"),
    **dict.fromkeys(("verify", "fsck"), "telusur check"),
    **dict.fromkeys(("optimize", "merge", "vacuum"), "telusur compact"),
    "help": "telusur --help",
    "version": "telusur --version",
}


def way_out(error: click.ClickException) -> str:
    r"""A line behind click's own message; "" where that says enough.

    >>> way_out(NoSuchCommand("export"))
    'Here that is: telusur search --format csv --limit all\n'
    """
    if isinstance(error, NoSuchCommand) and error.command_name in CALLED and _is_ours(error):
        return f"Here that is: {CALLED[error.command_name]}\n"
    command = error.ctx.command.name if isinstance(error, NoSuchOption) and error.ctx else None
    if command in SEEKS and isinstance(error, NoSuchOption) and re.fullmatch(r"-\w", error.option_name):
        return f"Words that begin with a minus stand behind two of them: telusur {command} -- -kata\n"
    return ""


def _is_ours(error: NoSuchCommand) -> bool:
    """Not a command of ``telusur people``."""
    return error.ctx is None or error.ctx.parent is None
