"""The commands by what one wants to do; each is loaded when it is called, so that a shell need not wait."""

from dataclasses import dataclass
from importlib import import_module
from typing import Any

import click

from telusur.examples import examples_text


@dataclass(frozen=True, slots=True)
class Row:
    """A command: its name, where it is, and what it does in one line."""

    name: str
    where: str  # "module:function"
    does: str


SECTIONS: dict[str, tuple[Row, ...]] = {
    "Fill an archive": (
        Row("index", "telusur.filling:index", "add or update articles from files, folders and archives"),
        Row("extract", "telusur.indexing:extract", "see what is read from pages, without indexing them"),
        Row("delete", "telusur.indexing:delete", "take articles out"),
    ),
    "Ask it": (
        Row(
            "search",
            "telusur.searching:search",
            "find articles by words, outlet, person and date; export them",
        ),
        Row("show", "telusur.asking:show", "open one article, with everything that was read of it"),
        Row("similar", "telusur.asking:similar", "find articles like one"),
        Row("stats", "telusur.asking:stats", "count what it holds"),
        Row("analyze", "telusur.asking:analyze", "see how a text becomes terms"),
    ),
    "Keep it": (
        Row("people", "telusur.people:people", "say who is who, where names were put together or kept apart"),
        Row("check", "telusur.keeping:check", "verify every file"),
        Row("compact", "telusur.keeping:compact", "make it smaller and quicker"),
        Row("backup", "telusur.keeping:backup", "write it to one file, also while somebody indexes"),
        Row("restore", "telusur.keeping:restore", "make an index of a backup"),
    ),
    "Serve it": (
        Row("serve", "telusur.serving:serve", "run the web page and the JSON API"),
        Row("demo", "telusur.serving:demo", "make an archive of invented news, to try all of this"),
    ),
    "Your shell": (
        Row("completion", "telusur.completion:completion", "complete commands and options with the Tab key"),
    ),
}
ROWS = {row.name: row for rows in SECTIONS.values() for row in rows}


class ReaderLeft(Exception):
    """Nobody reads our output any more; click would take a BrokenPipeError for a failure."""


class Commands(click.Group):
    """The group of all commands."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; raises ReaderLeft."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise ReaderLeft from error

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every name, in the order of the sections."""
        return list(ROWS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command with its examples, loaded now; None for a name that is none."""
        row = ROWS.get(cmd_name)
        if row is None:
            return None
        module, name = row.where.split(":")
        command: click.Command = getattr(import_module(module), name)
        with_examples(command, row.name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click has it, with near names also of commands that are not loaded."""
        try:
            return super().resolve_command(ctx, args)
        except click.exceptions.NoSuchCommand as error:
            raise click.exceptions.NoSuchCommand(error.command_name, possibilities=ROWS, ctx=ctx) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """A list for each section."""
        for heading, rows in SECTIONS.items():
            with formatter.section(heading):
                formatter.write_dl([(row.name, row.does) for row in rows])


def with_examples(command: click.Command, name: str) -> None:
    """Let the help of a command, and of those below it, end with its examples."""
    command.epilog = examples_text(name)
    if isinstance(command, click.Group):
        for below, one in command.commands.items():
            with_examples(one, f"{name} {below}")
