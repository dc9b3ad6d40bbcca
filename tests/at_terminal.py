"""A command of ours at a real terminal: a pseudo-terminal that somebody reads."""

import os
import pty
import struct
import sys
import termios
from collections.abc import Mapping
from fcntl import ioctl
from pathlib import Path

ROOT = Path(__file__).parent.parent


def at_terminal(
    words: list[str],
    folder: Path,
    columns: int = 80,
    environment: Mapping[str, str] | None = None,
    typed: bytes = b"",
) -> tuple[int, str]:
    """Exit code, and everything that stdout and stderr send to the terminal, line ends as ``\\n``.

    ``typed`` is typed as soon as something is shown.
    """
    clean = {name: value for name, value in os.environ.items() if "COLOR" not in name and name != "COLUMNS"}
    env = clean | {"PYTHONPATH": str(ROOT), "TERM": "xterm-256color", "PYTHONUTF8": "1"}
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(folder)
        os.execve(sys.executable, [sys.executable, "-m", "telusur", *words], env | dict(environment or {}))
    ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    sent = b""
    while True:
        try:
            piece = os.read(terminal, 65_536)
        except OSError:  # the other end is closed
            break
        if not piece:
            break
        if typed and not sent:
            os.write(terminal, typed)
        sent += piece
    os.close(terminal)
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status), sent.decode().replace("\r\n", "\n")
