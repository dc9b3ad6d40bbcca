"""A guard before Whoosh's pickles: stock segments hold them, and a pickle can run code.

Importing this module puts the guard in place; ``index.storage``, through which every index is opened, does.
"""

import io
import pickle
from typing import Any, BinaryIO

import whoosh.codec.whoosh3
import whoosh.filedb.structfile


class _DataUnpickler(pickle.Unpickler):
    """Reads the data classes that Whoosh's own files are made of, and nothing else."""

    ALLOWED = frozenset(
        {
            ("whoosh.codec.whoosh3", "W3Codec"),
            ("whoosh.codec.whoosh3", "W3Segment"),
            ("array", "_array_reconstructor"),
            ("array", "array"),
            ("builtins", "set"),
            ("builtins", "int"),
            ("collections", "defaultdict"),
            ("_codecs", "encode"),  # how old protocols spell bytes
        }
    )

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in self.ALLOWED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} does not belong into an index")


def _load(file: BinaryIO) -> Any:
    return _DataUnpickler(file).load()


def _loads(data: bytes) -> Any:
    return _DataUnpickler(io.BytesIO(data)).load()


# Whoosh offers no place to hand in an unpickler; its table of contents, term infos and posting blocks are
# read through these two names. The schema never comes from disk: `open_index` gives ours.
for _module, _name, _reader in (
    (whoosh.filedb.structfile, "load", _load),
    (whoosh.codec.whoosh3, "loads", _loads),
):
    if not hasattr(_module, _name):
        raise ImportError(
            f"this version of whoosh3 reads pickles elsewhere than in {_module.__name__}.{_name}"
        )
    setattr(_module, _name, _reader)
