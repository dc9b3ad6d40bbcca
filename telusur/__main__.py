"""``telusur`` and ``python -m telusur``: the command line, with Ctrl-C taken from the first moment on."""

import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line; the exit code is 0 done, 1 failed, 2 wrong usage."""
    try:
        from telusur.cli import run  # takes its time, and may be interrupted

        sys.exit(run())
    except KeyboardInterrupt:
        sys.exit("telusur: interrupted")


if __name__ == "__main__":
    main()
