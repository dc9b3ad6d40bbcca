"""The command line: ``telusur COMMAND``. Answers go to stdout, everything else to stderr."""

import os
import sys
from contextlib import suppress
from io import StringIO, TextIOWrapper, UnsupportedOperation
from pathlib import Path

import click

from index.errors import TelusurError
from search.errors import BadQuery
from telusur.commands import Commands, ReaderLeft
from telusur.completion import ASKED_BY, NAME
from telusur.exits import DONE, FAILED, INTERRUPTED, WRONG_USAGE
from telusur.narrow import NARROW
from telusur.printable import printable
from telusur.saying import tell
from telusur.version import version_text
from telusur.way_out import way_out


def _show_version(context: click.Context, option: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        click.echo(version_text())
        context.exit(DONE)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_show_version,
    help="Show the versions of what matters and exit.",
)
def cli() -> None:
    """Search archives of Indonesian news, by words, outlet, date and people.

    \b
    telusur demo --serve                     try it on an invented archive
    telusur index pages/                     make your own, of files and folders
    telusur search "harga beras"             find articles
    telusur serve                            the same as a web page and a JSON API

    The index is ./telusur-index, or what --index or $TELUSUR_INDEX names. Answers go to stdout, everything
    else to stderr. Exit codes: 0 done (also without a hit), 1 failed, 2 wrong usage, 130 after Ctrl-C.
    "telusur COMMAND --help" shows options and examples; the examples run on the demo archive, once
    TELUSUR_INDEX=telusur-demo is exported.
    """


def run() -> int:
    """Run a command and say in one line what went wrong, if anything did."""
    _mend_streams()
    try:
        code = int(cli.main(prog_name=NAME, complete_var=ASKED_BY, standalone_mode=False) or DONE)
        sys.stdout.flush()  # here, where a full disk or a reader that left can still be told
        return code
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        return _fail_usage(error)
    except BadQuery as error:
        return _fail(str(error), WRONG_USAGE)
    except TelusurError as error:
        return _fail(str(error), FAILED)
    except (ReaderLeft, BrokenPipeError):  # the reader, say `head`, has seen enough
        _drop_output()
        return DONE
    except (KeyboardInterrupt, click.Abort):
        return _fail("interrupted", INTERRUPTED)
    except OSError as error:
        _drop_output()  # what could not be written would be tried again, and fail again, at the end
        return _fail(f"{error.filename or 'input or output'}: {error.strerror or error}", FAILED)


def _mend_streams() -> None:
    """A stream that was closed reads and takes nothing; a narrow encoding costs a sign, not the answer."""
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 (open as long as we run)
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    if sys.stdin is None:
        sys.stdin = Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=NARROW)


def _drop_output() -> None:
    with suppress(UnsupportedOperation):  # a stream in memory takes everything
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fail(message: str, code: int) -> int:
    tell(message)
    return code


def _fail_usage(error: click.ClickException) -> int:
    """As click shows it, safe also where a file has a hostile name, and then the way out."""
    shown = StringIO()
    error.show(shown)
    click.echo(printable(shown.getvalue() + way_out(error)), err=True, nl=False)
    return error.exit_code
