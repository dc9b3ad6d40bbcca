"""Lines for people: answers on stdout, everything else on stderr, each safe on a terminal."""

import os
import sys

import click

from telusur.printable import one_line, printable


def say(text: str) -> None:
    """A part of the answer, on stdout."""
    click.echo(printable(text))


def tell(message: str) -> None:
    """A line on stderr that is no part of the answer, under our name."""
    note(f"telusur: {one_line(message)}")


def note(text: str) -> None:
    """Lines on stderr that stand for themselves: a summary, a part of the question with carets below.

    When nobody reads stderr any more, say behind ``2>&1 | head``, the work goes on in silence.
    """
    try:
        print(printable(text), file=sys.stderr, flush=True)  # click would write past a progress bar
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
