"""The command that teaches a shell to complete."""

import click
from click.shell_completion import BashComplete, FishComplete, ShellComplete, ZshComplete

from telusur.exits import DONE

SHELLS: dict[str, type[ShellComplete]] = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}
NAME = "telusur"  # also where somebody says python -m telusur
ASKED_BY = "_TELUSUR_COMPLETE"  # the variable that the script sets when it calls us


@click.command()
@click.argument("shell", type=click.Choice(list(SHELLS)))
@click.pass_context
def completion(context: click.Context, shell: str) -> int:
    """Print the script by which a shell completes commands, options and their values.

    It calls telusur while somebody types, so telusur must be on the PATH.
    """
    script = SHELLS[shell](context.find_root().command, {}, NAME, ASKED_BY)
    click.echo(script.source())
    return DONE
