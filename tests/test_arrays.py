"""Files of flat arrays that are copied piece by piece."""

import numpy as np
import pytest

from index.columnar import arrays
from index.columnar.arrays import ArrayFile, ArrayFileWriter

WRITTEN = {
    "one": np.arange(1_000, dtype="<u4"),
    "rows": np.arange(77, dtype="<u2").reshape(7, 11),
    "bytes": np.frombuffer(b"beliung", np.uint8),
    "none": np.zeros((0, 5), "<u8"),
    "days": np.array([-3, 0, 700_000], "<i4"),
}


@pytest.mark.parametrize("at_once", [8, 100, 2**24])  # bytes: an array ends within a piece, or at its end
def test_a_file_that_is_copied_is_the_same_byte_for_byte(tmp_path, monkeypatch, at_once):
    monkeypatch.setattr(arrays, "COPIED_AT_ONCE", at_once)
    with ArrayFileWriter(tmp_path / "written") as writer:
        for name, array in WRITTEN.items():
            writer.add(name, array)
        written = writer.close()
    with ArrayFileWriter(tmp_path / "copied") as writer:
        writer.copy(ArrayFile(tmp_path / "written", written))
        copied = writer.close()
    assert copied == written
    assert (tmp_path / "copied").read_bytes() == (tmp_path / "written").read_bytes()
    found = ArrayFile(tmp_path / "copied", copied)
    for name, array in WRITTEN.items():
        np.testing.assert_array_equal(found[name], array, strict=True)
