"""The model's file: what is written is read, and damage is named."""

import json
from pathlib import Path

import numpy as np
import pytest

from index.intake.tagger.contexts import TEMPLATES
from index.intake.tagger.lexicon import BINS, LEVELS
from index.intake.tagger.model import (
    ModelDamaged,
    context_key,
    context_keys,
    load_model,
    pack,
    save_model,
)
from index.intake.tagger.places import OFFSETS
from index.intake.tagger.tag import MODEL


def write(path: Path, **head: object) -> Path:
    """A model of two labels that knows one attribute, one context and one word."""
    head = {"labels": ["B-PER", "O"], "offsets": list(OFFSETS), "templates": list(TEMPLATES), **head}
    save_model(
        path,
        {
            "head": np.frombuffer(json.dumps(head).encode(), np.uint8),
            "attributes": pack(["w:budi", "w:karvo"]),
            "weight_at": np.array([1, 2 * len(OFFSETS)], np.uint16),
            "weight": np.array([0.5, -1.5], np.float16),
            "keys": np.array([context_key("g", 17)], np.int64),
            "context_at": np.array([1], np.uint16),
            "context": np.array([2.5], np.float16),
            "transitions": np.array([[0, 1], [2, 3]], np.float32),
            "words": pack(["Karvo"]),
            "lexicon": np.arange(LEVELS + BINS, dtype=np.uint16)[None] + 1,
        },
    )
    return path


def test_what_is_written_is_read(tmp_path):
    model = load_model(write(tmp_path / "model.npz"))
    assert model.labels == ("B-PER", "O")
    assert model.weights[model.rows["w:budi"], 0].tolist() == [0, 0.5]
    assert model.weights[model.rows["w:karvo"], 0].tolist() == [0, -1.5]
    assert np.count_nonzero(model.weights) == 2
    assert model.context_weights.tolist() == [[0, 2.5], [0, 0]]
    assert model.lexicon.clusters("Karvo") == (1, 2, 3, 4)


def test_equal_models_are_equal_files(tmp_path):
    one, other = write(tmp_path / "one.npz"), write(tmp_path / "other.npz")
    assert one.read_bytes() == other.read_bytes()


def test_a_flipped_byte_is_damage_or_changes_nothing(tmp_path):
    path = write(tmp_path / "model.npz")
    sound, weights = path.read_bytes(), load_model(path).weights
    damaged = 0
    for at in range(0, len(sound), 7):
        path.write_bytes(sound[:at] + bytes((sound[at] ^ 0x55,)) + sound[at + 1 :])
        try:
            np.testing.assert_array_equal(load_model(path).weights, weights)
        except ModelDamaged:
            damaged += 1
    assert damaged > len(sound) / 7 / 3


@pytest.mark.parametrize("content", [b"", b"PK", b"not a model"])
def test_a_file_that_is_no_model_is_named_with_the_way_out(tmp_path, content):
    path = tmp_path / "people.npz"
    path.write_bytes(content)
    with pytest.raises(ModelDamaged, match=r"people\.npz cannot be read .*install the package again"):
        load_model(path)


def test_a_model_made_for_other_attributes_is_refused(tmp_path):
    with pytest.raises(ModelDamaged, match="made for other attributes"):
        load_model(write(tmp_path / "model.npz", templates=["g"]))


def test_contexts_of_all_templates_have_keys_of_their_own():
    keys = context_keys(np.tile([5, 6], (len(TEMPLATES), 1)))
    assert len(np.unique(keys)) == keys.size
    assert keys[list(TEMPLATES).index("kk"), 1] == context_key("kk", 6)


def test_the_shipped_model_is_small_and_whole():
    assert MODEL.stat().st_size < 4_000_000
    assert {"B-PER", "I-PER", "O"} <= set(load_model(MODEL).labels)
