"""The model's file and its weights: what each attribute of a word and each context adds to a label."""

import json
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.errors import TelusurError
from index.intake.tagger.contexts import TEMPLATES
from index.intake.tagger.lexicon import Lexicon
from index.intake.tagger.places import OFFSETS

_CODE_BITS = 48  # of a context's key; the number of its template stands above

_UNREADABLE = (
    OSError, EOFError, ValueError, KeyError, IndexError, TypeError, NotImplementedError, RuntimeError,
    zipfile.BadZipFile, zlib.error,
)  # fmt: skip

Arrays = Mapping[str, NDArray[np.generic]]


class ModelDamaged(TelusurError):
    """The model's file is not as it was shipped."""


@dataclass(frozen=True, slots=True)
class Model:
    """A linear chain's weights, laid out for adding up."""

    labels: tuple[str, ...]
    rows: Mapping[str, int]  # an attribute of a word -> its row in ``weights``
    weights: NDArray[np.float32]  # (n_attributes + 1, n_offsets, n_labels), the last row zero
    keys: NDArray[np.int64]  # (n_contexts,) ascending: template and code
    context_weights: NDArray[np.float32]  # (n_contexts + 1, n_labels), the last row zero
    transitions: NDArray[np.float64]  # (from, to)
    lexicon: Lexicon


def context_keys(codes: NDArray[np.int64]) -> NDArray[np.int64]:
    """The keys of all contexts, (n_templates, n_words)."""
    return codes + (np.arange(len(TEMPLATES)) << _CODE_BITS)[:, None]


def context_key(template: str, code: int) -> int:
    """The key of one context, as ``context_keys`` makes it."""
    return (list(TEMPLATES).index(template) << _CODE_BITS) + code


def load_model(path: Path) -> Model:
    """The model of a file; raises ModelDamaged when it is not whole (zip holds a checksum of each array)."""
    try:
        with np.load(BytesIO(path.read_bytes()), allow_pickle=False) as file:
            arrays = {name: file[name] for name in file.files}
        return _model(arrays)
    except _UNREADABLE as error:
        raise ModelDamaged(f"{path.name} cannot be read ({error}); install the package again") from error


def _model(arrays: Arrays) -> Model:
    head = json.loads(arrays["head"].tobytes())
    labels, offsets = tuple(head["labels"]), head["offsets"]
    if offsets != list(OFFSETS) or head["templates"] != list(TEMPLATES):
        raise ValueError("made for other attributes")
    rows, keys = _rows(arrays["attributes"]), arrays["keys"].cumsum()
    weights = _table(arrays["weight_at"], arrays["weight"], (len(rows) + 1, len(offsets), len(labels)))
    contexts = _table(arrays["context_at"], arrays["context"], (len(keys) + 1, len(labels)))
    lexicon = Lexicon(_rows(arrays["words"]), arrays["lexicon"].astype(np.uint16))
    transitions = arrays["transitions"].astype(np.float64)
    return Model(labels, rows, weights, keys, contexts, transitions, lexicon)


def _rows(texts: NDArray[np.generic]) -> dict[str, int]:
    return {text: row for row, text in enumerate(texts.tobytes().decode().split("\n"))}


def _table(
    steps: NDArray[np.generic], values: NDArray[np.generic], shape: tuple[int, ...]
) -> NDArray[np.float32]:
    """A table of zeros but for ``values``, each so many ``steps`` behind the one before."""
    table = np.zeros(shape, np.float32)
    table.reshape(-1)[steps.astype(np.int64).cumsum()] = values
    return table


def pack(texts: Sequence[str]) -> NDArray[np.uint8]:
    """Texts without line breaks as one array, which a model's file can hold."""
    return np.frombuffer("\n".join(texts).encode(), np.uint8)


def save_model(path: Path, arrays: Arrays) -> None:
    """Write a model's file; equal arrays make equal bytes."""
    np.savez_compressed(path, allow_pickle=False, **arrays)
