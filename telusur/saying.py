"""Lines for people: answers on stdout, everything else on stderr, each safe on a terminal."""

import click

from telusur.printable import one_line, printable


def say(text: str) -> None:
    """A part of the answer, on stdout."""
    click.echo(printable(text))


def tell(message: str) -> None:
    """A line on stderr that is no part of the answer, under our name."""
    click.echo(f"telusur: {one_line(message)}", err=True)


def note(text: str) -> None:
    """Lines on stderr that stand for themselves: a summary, a part of the question with carets below."""
    click.echo(printable(text), err=True)
