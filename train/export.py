"""A trained model of CRFsuite as the arrays that are shipped."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
import pycrfsuite
from numpy.typing import NDArray

from index.intake.tagger.contexts import TEMPLATES
from index.intake.tagger.lexicon import Lexicon
from index.intake.tagger.model import Arrays, context_key, pack
from index.intake.tagger.places import OFFSETS

LEAST_WEIGHT = 0.01  # smaller ones change nothing that was measured

Row = Mapping[int, float]  # column -> weight


def export(path: Path, lexicon: Lexicon) -> Arrays:
    """The arrays of a model's file for what CRFsuite wrote to ``path``."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    info, labels = tagger.info(), sorted(tagger.labels())
    number = {label: i for i, label in enumerate(labels)}
    weights = (
        (name, number[label], weight)
        for (name, label), weight in info.state_features.items()
        if abs(weight) >= LEAST_WEIGHT
    )
    words, contexts = _sorted_out(weights, len(labels))
    names, keys = sorted(words), sorted(contexts)
    transitions = np.zeros((len(labels), len(labels)), np.float32)
    for (one, other), weight in info.transitions.items():
        transitions[number[one], number[other]] = weight
    weight_at, weight = _flat([words[name] for name in names], len(OFFSETS) * len(labels))
    context_at, context = _flat([contexts[key] for key in keys], len(labels))
    head = {"labels": labels, "offsets": list(OFFSETS), "templates": list(TEMPLATES)}
    return {
        "head": np.frombuffer(json.dumps(head).encode(), np.uint8),
        "attributes": pack(names),
        "weight_at": weight_at,
        "weight": weight,
        "keys": np.diff(np.array(keys, np.int64), prepend=0),
        "context_at": context_at,
        "context": context,
        "transitions": transitions,
        "words": pack(list(lexicon.rows)),
        "lexicon": lexicon.table,
    }


def _sorted_out(
    weights: Iterable[tuple[str, int, float]], labels: int
) -> tuple[dict[str, dict[int, float]], dict[int, dict[int, float]]]:
    """Rows of attributes of words, a column an offset and label, and rows of contexts, a column a label."""
    slots = {sign: slot for slot, sign in enumerate(OFFSETS)}
    words: dict[str, dict[int, float]] = defaultdict(dict)
    contexts: dict[int, dict[int, float]] = defaultdict(dict)
    for name, label, weight in weights:
        template, _, code = name.partition("=")
        if template in TEMPLATES:
            contexts[context_key(template, int(code))][label] = weight
        else:
            words[name[1:]][slots[name[0]] * labels + label] = weight
    return words, contexts


def _flat(rows: Sequence[Row], width: int) -> tuple[NDArray[np.uint16], NDArray[np.float16]]:
    """Steps from one weight's place to the next in a table of ``width`` columns, and the weights."""
    cells = [
        (number * width + column, row[column]) for number, row in enumerate(rows) for column in sorted(row)
    ]
    steps = np.diff(np.array([place for place, _ in cells], np.int64), prepend=0)
    if steps.max(initial=0) > np.iinfo(np.uint16).max:
        raise ValueError("a gap between two weights does not fit into 16 bits")
    return steps.astype(np.uint16), np.array([weight for _, weight in cells]).astype(np.float16)
