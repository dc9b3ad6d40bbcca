"""Stands between this process and a folder: whatever will change the folder is shown before it happens.

Whoever watches may raise OSError in its place, or play the death of the process. What other processes do
is not seen.
"""

import io
import os
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, NoReturn, Self
from unittest.mock import patch

Kind = Literal["open", "write", "sync", "sync folder", "rename", "unlink", "make folder"]


@dataclass(frozen=True, slots=True)
class Operation:
    """Something that is about to happen; of a rename, ``path`` is the new name."""

    kind: Kind
    path: Path


Watch = Callable[[Operation], None]


class Killed(BaseException):
    """The process is dead in play: it does nothing to the folder any more, not even to clean up."""


class Disk:
    """While the block lasts, ``watch`` is called before each operation on ``folder`` or below it."""

    def __init__(self, folder: Path, watch: Watch) -> None:
        self._folder = os.fspath(folder.resolve())
        self._watch = watch
        self._killed = False
        self._patches = ExitStack()

    def __enter__(self) -> Self:
        for module, name in (
            (io, "open"),
            *((os, name) for name in ("open", "fsync", "replace", "rename", "unlink", "remove", "mkdir")),
        ):
            inner = getattr(module, name)
            outer = getattr(self, "_" + {"open": f"{module.__name__}_open"}.get(name, name))
            self._patches.enter_context(patch.object(module, name, _with(outer, inner)))
        return self

    def __exit__(self, *_: object) -> None:
        self._patches.close()

    def kill(self) -> NoReturn:
        """For the watch: let nothing happen to the folder from now on."""
        self._killed = True
        raise Killed

    def _shows(self, kind: Kind, path: Any) -> bool:
        """Show an operation, if it is one on the folder; raises what the watch raises, and Killed."""
        if isinstance(path, int):
            path = Path(f"/proc/self/fd/{path}").readlink()
        place = os.fspath(Path(os.path.abspath(path)))  # noqa: PTH100 (links must not be followed)
        if place != self._folder and not place.startswith(self._folder + os.sep):
            return False
        if self._killed:
            raise Killed
        self._watch(Operation(kind, Path(place)))
        return True

    def _writes(self, path: Any) -> bool:
        """Show a write; False when a dead process has left it in a buffer."""
        return not self._killed and self._shows("write", path)

    def _io_open(
        self, inner: Callable[..., Any], file: Any, mode: str = "r", *rest: Any, **named: Any
    ) -> Any:
        if isinstance(file, int) or not set(mode) & set("wxa+") or not self._shows("open", file):
            return inner(file, mode, *rest, **named)
        raw = _Written(file, mode.replace("b", "").replace("t", ""), lambda: self._writes(file))
        buffered = io.BufferedWriter(raw)
        if "b" in mode:
            return buffered
        return io.TextIOWrapper(buffered, encoding=named.get("encoding", "utf-8"))

    def _os_open(self, inner: Callable[..., Any], path: Any, flags: int, *rest: Any, **named: Any) -> Any:
        if flags & (os.O_WRONLY | os.O_RDWR):
            self._shows("open", path)
        return inner(path, flags, *rest, **named)

    def _fsync(self, inner: Callable[..., Any], descriptor: Any) -> Any:
        number = descriptor if isinstance(descriptor, int) else descriptor.fileno()
        is_folder = os.path.isdir(f"/proc/self/fd/{number}")  # noqa: PTH112
        self._shows("sync folder" if is_folder else "sync", number)
        return inner(descriptor)

    def _replace(self, inner: Callable[..., Any], source: Any, target: Any, **named: Any) -> Any:
        self._shows("rename", target)
        return inner(source, target, **named)

    _rename = _replace

    def _unlink(self, inner: Callable[..., Any], path: Any, **named: Any) -> Any:
        self._shows("unlink", path)
        return inner(path, **named)

    _remove = _unlink

    def _mkdir(self, inner: Callable[..., Any], path: Any, *rest: Any, **named: Any) -> Any:
        self._shows("make folder", path)
        return inner(path, *rest, **named)


class _Written(io.FileIO):
    """A file that asks before each write."""

    def __init__(self, file: Any, mode: str, ask: Callable[[], bool]) -> None:
        super().__init__(file, mode)
        self._ask = ask

    def write(self, data: Any) -> int:
        return super().write(data) if self._ask() else memoryview(data).nbytes


def _with(outer: Callable[..., Any], inner: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *arguments, **named: outer(inner, *arguments, **named)
