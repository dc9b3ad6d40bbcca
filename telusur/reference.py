"""docs/cli.md, made of the definitions of the commands: ``python -m telusur.reference > docs/cli.md``."""

import sys
from collections.abc import Iterator
from inspect import cleandoc

import click

from telusur.cli import cli
from telusur.commands import SECTIONS
from telusur.examples import EXAMPLES

TOP = """\
# The command line

<!-- Made by `make docs` of the definitions in telusur/; change those. -->

`telusur COMMAND --help` says the same, shorter. The examples run on the demo archive as they stand; those of
`index`, `extract` and `people table` expect files of these names:

```sh
telusur demo && export TELUSUR_INDEX=telusur-demo
```
"""
BOTTOM = """\
## For all commands

Answers go to stdout, everything else to stderr: what could not be read, what was understood otherwise,
progress. Whatever an article holds, no control character and no sign that turns the direction of reading
reaches a terminal; JSON has them escaped, and nothing is lost there. In CSV an apostrophe stands before what
a spreadsheet would take for a formula.

| exit code | when |
|---|---|
| 0 | done, also without a hit; also when a reader such as `head` has seen enough |
| 1 | failed: nothing could be read, the index is missing or damaged, an id is unknown |
| 2 | wrong usage; the message names the value and what would do |
| 130 | Ctrl-C; `index` says what was kept, and the same command goes on there |

| variable | what it does |
|---|---|
| `TELUSUR_INDEX` | the index where `--index` names none |
| `TELUSUR_OUTLETS`, `TELUSUR_PEOPLE` | tables of your own, as `--outlets` and `--people` |
| `NO_COLOR` | set: no colours and no bold marks at a terminal |
| `FORCE_COLOR`, `CLICOLOR_FORCE` | set and not 0: both in a pipe too, say for `less -R`; `--color` wins |
| `COLUMNS` | the width of the terminal, where it does not tell |

`--format jsonl` writes hits, each as in the API's answer; `csv`, `citations` (a reference a line) and `ris`
(for reference managers) write articles of one commit, as `/api/v1/export` does. All are written as they are
read, and `--limit all` has no last row. `csv` and `jsonl` hold every copy of an article unless `--copies one`
is said, the API's export only with `copies=all`.
`--format json` is one page exactly as the API answers; its `next` goes into `--cursor`.
"""


def reference() -> str:
    """The whole page."""
    sections = (
        line for heading, rows in SECTIONS.items() for line in _section(heading, [r.name for r in rows])
    )
    return "\n".join((TOP, *sections, BOTTOM))


def _section(heading: str, names: list[str]) -> Iterator[str]:
    yield f"## {heading}\n"
    for name in names:
        command = cli.get_command(click.Context(cli), name)
        if command is not None:
            yield from _command(name, command)


def _command(name: str, command: click.Command) -> Iterator[str]:
    arguments = " ".join(_shown(param) for param in command.params if isinstance(param, click.Argument))
    group = isinstance(command, click.Group)
    yield f"### `telusur {name}{' COMMAND' if group else ''}{f' {arguments}' if arguments else ''}`\n"
    yield f"{cleandoc(command.help or '')}\n"
    options = [param for param in command.params if isinstance(param, click.Option)]
    if options:
        yield "| option | what it does |\n|---|---|"
        yield from map(_option, options)
        yield ""
    yield "```sh"
    yield from (f"{one.line}  # {one.what}" for one in EXAMPLES.get(name, ()))
    yield "```\n"
    if isinstance(command, click.Group):
        for below, one in command.commands.items():
            yield from _command(f"{name} {below}", one)


def _shown(argument: click.Argument) -> str:
    if argument.metavar:
        return argument.metavar
    if isinstance(argument.type, click.Choice):
        return "|".join(map(str, argument.type.choices))
    return str(argument.name).upper() + ("..." if argument.nargs < 0 else "")


def _option(option: click.Option) -> str:
    names = ", ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
    kind = "" if option.is_flag else f" `{_kind(option)}`"
    told = (option.help or "").replace("|", "\\|")
    return f"| {names}{kind.replace('|', chr(92) + '|')} | {told}{_bounds(option)} |"


def _kind(option: click.Option) -> str:
    if isinstance(option.type, click.Choice):
        return "|".join(map(str, option.type.choices))
    return option.metavar or ("N" if isinstance(option.type, click.IntRange) else option.type.name.upper())


def _bounds(option: click.Option) -> str:
    """What click itself adds to the help of an option: range and default."""
    parts = []
    if isinstance(option.type, click.IntRange | click.FloatRange):
        least, most = option.type.min, option.type.max
        parts.append(f"{least:,} to {most:,}" if most is not None else f"{least:,} or more")
    if option.show_default and not option.is_flag:
        parts.append(f"default: {option.default}")
    return f"  [{'; '.join(parts)}]" if parts else ""


if __name__ == "__main__":
    sys.stdout.write(reference())
