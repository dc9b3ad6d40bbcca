"""Whether the arrays of a segment fit each other: what checksums cannot tell, since they hold any bytes.

What has passed can be searched and merged: no place leads outside its array, nothing asks for more memory or
time than its size says, and the arrays that tell the same in two ways agree. Whether the words are those of
the articles is not asked here: ``sound_articles`` reads a sample.
"""

from collections.abc import Iterator

from index.columnar.arrays import ArrayFile
from index.columnar.segment import STEM_FIELDS, VALUE_FIELDS, Segment
from index.columnar.sound_arrays import odd_kinds
from index.columnar.sound_columns import column_faults
from index.columnar.sound_copies import copy_faults
from index.columnar.sound_people import people_faults
from index.columnar.sound_postings import layout_faults, posting_faults, stem_faults
from index.columnar.sound_values import posting_value_faults, value_faults

Fault = tuple[ArrayFile, str]  # the file, and what is wrong in it


def faults(segment: Segment) -> Iterator[Fault]:
    """What does not fit; raises whatever decoding runs into.

    Of two arrays that contradict each other one is named, since nobody knows which is right. What leans on
    something that is not sound is not looked at any more.
    """
    odd = [(file, told) for file in segment.files() for told in odd_kinds(file)]
    yield from odd
    if odd:
        return
    columns = [*column_faults(segment), *copy_faults(segment), *value_faults(segment)]
    yield from ((segment.columns, told) for told in columns)
    broken: set[str] = set()
    for field in (*segment.fields, *segment.values):
        for ending, told in _field_faults(segment, field, readable=not columns):
            broken.add(field)
            yield getattr(segment, ending), f"{field}: {told}"
    if columns or broken:
        return
    if segment.people is not None:
        yield from ((segment.people.file, told) for told in people_faults(segment))
    for field in VALUE_FIELDS:
        facet = field.removesuffix("_name")
        yield from ((segment.docs, told) for told in posting_value_faults(segment, facet))
    for text in STEM_FIELDS:
        yield from ((segment.terms, told) for told in stem_faults(segment, text))


def _field_faults(segment: Segment, field: str, readable: bool) -> Iterator[tuple[str, str]]:
    layout = list(layout_faults(segment, field))
    yield from layout
    if readable and not layout:
        yield from posting_faults(segment, field)
