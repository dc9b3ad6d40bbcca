"""A table of keys: it gives what a dict gives, for many keys at once."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.codes import FIRST_BITS, CodeTable

# Keys of one first slot, of the last one, and of any.
KEY = st.one_of(
    st.integers(1, 9), st.integers(2**64 - 9, 2**64 - 1), st.integers(1, 2**64 - 1).map(lambda key: key | 1)
)


@given(st.lists(st.tuples(st.dictionaries(KEY, st.integers(-(2**31), 2**31 - 1)), st.lists(KEY)), max_size=6))
def test_it_is_a_dict(rounds):
    table, model = CodeTable(), {}
    for new, asked in rounds:
        new = {key: code for key, code in new.items() if key not in model}
        model |= new
        table.add(np.array([*new], np.uint64), np.array([*new.values()], np.int32))
        assert len(table) == len(model)
        asked = [*asked, *model]
        codes, known = table.find(np.array(asked, np.uint64))
        assert known.tolist() == [key in model for key in asked]
        assert codes.tolist() == [model.get(key, 0) for key in asked]


def test_it_grows():
    numbers = np.random.default_rng(1).permutation(np.arange(1, 5 * 2**FIRST_BITS, dtype=np.int32))
    keys = numbers.astype(np.uint64) << np.uint64(40)
    table = CodeTable()
    for some in np.array_split(np.arange(len(keys)), 7):
        table.add(keys[some], numbers[some])
    codes, known = table.find(keys)
    assert known.all()
    assert codes.tolist() == numbers.tolist()
    assert not table.find(keys + np.uint64(1))[1].any()
