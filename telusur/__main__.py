"""``telusur`` and ``python -m telusur``: the command line, with Ctrl-C taken from the first moment on."""

import sys
from typing import NoReturn

from telusur.exits import INTERRUPTED


def main() -> NoReturn:
    """Run the command line; the exit codes are those of ``telusur.exits``."""
    try:
        from telusur.cli import run  # takes its time, and may be interrupted

        sys.exit(run())
    except KeyboardInterrupt:
        sys.stderr.write("telusur: interrupted\n")
        sys.exit(INTERRUPTED)


if __name__ == "__main__":
    main()
