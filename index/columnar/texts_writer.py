"""Writes the postings of the texts of a segment: stems and forms of title and body, words of names.

A form has a stem in each language, so a form in a language goes by a key: form + language · number of forms.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from index.analysis.vocabulary import Numbers, Vocabulary
from index.article import Language
from index.columnar.invert import Inverted, Ordinals, Terms, invert
from index.columnar.places import Places, name_places
from index.columnar.postings import LANGUAGE_CODES
from index.columnar.postings_writer import PostingsWriter
from index.columnar.segment_files import SegmentFiles
from index.schema import EXACT_SUFFIX

_LANGUAGES = get_args(Language)  # in the order of LANGUAGE_CODES
MOST_SHORT = 2**16 - 1  # the last position that uint16 holds
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class _Ranking:
    """The words of a segment by code point."""

    ranks: Terms  # (numbers,) rank of each number that is in use
    numbers: Ordinals  # (ranks,)
    words: list[str]  # (ranks,)


def write_texts(
    files: SegmentFiles, vocabulary: Vocabulary, texts: Mapping[str, Places], languages: NDArray[np.uint8]
) -> None:
    """Stems and forms of each text field; ``languages`` has each document's place in LANGUAGE_CODES."""
    form_count = len(vocabulary.forms)
    shift = languages.astype(np.int32) * np.int32(form_count)
    keys = {field: places.forms + shift[places.docs] for field, places in texts.items()}
    used = {field: _used([found], form_count * len(LANGUAGE_CODES)) for field, found in keys.items()}
    any_key = np.flatnonzero(np.logical_or.reduce(list(used.values())))
    stem_of = _stem_numbers(vocabulary, any_key, form_count)
    used_stems = _used([stem_of], len(vocabulary.stems))
    stems = _ranking(vocabulary.stems, vocabulary.stems_in_order(), used_stems)
    ranks = np.zeros(form_count * len(LANGUAGE_CODES), np.uint32)  # of the stem of each key in use
    ranks[any_key] = stems.ranks[stem_of]
    forms = _forms(vocabulary, [one.forms for one in texts.values()])
    for field, places in texts.items():
        by_stem = invert(ranks[keys[field]], places.docs)
        _write(files, field, by_stem, stems)
        by_form = invert(forms.ranks[places.forms], places.docs, places.positions)
        _write(files, field + EXACT_SUFFIX, by_form, forms)
        for number, code in enumerate(LANGUAGE_CODES):
            mine = forms.numbers[by_form.terms] + form_count * number
            ordinals = np.searchsorted(by_stem.terms, ranks[mine].astype(np.int64))
            ordinals[~used[field][mine]] = len(by_stem.terms)
            files["terms"].add(f"{field}{EXACT_SUFFIX}.stem_{code}", ordinals.astype(np.uint32))


def write_name_words(
    files: SegmentFiles, vocabulary: Vocabulary, names: Sequence[str], fields: Mapping[str, list[list[int]]]
) -> None:
    """The words of the names of each name field; ``fields`` has the numbers of every document's names."""
    numbers, starts = vocabulary.encode_all(names)
    forms = _forms(vocabulary, [numbers])
    for field, documents in fields.items():
        places = name_places(documents, numbers, starts)
        _write(files, field, invert(forms.ranks[places.forms], places.docs, places.positions), forms)


def position_type(most: int) -> type[np.unsignedinteger]:
    """The type that the positions of a field have, by the last of them."""
    return np.uint16 if most <= MOST_SHORT else np.uint32


def _write(files: SegmentFiles, field: str, found: Inverted, ranking: _Ranking) -> None:
    writer = PostingsWriter(files, field, position_type(int(found.positions.max(initial=0))))
    words = "\n".join([*map(ranking.words.__getitem__, found.terms.tolist()), ""])
    writer.append(found, words.encode())
    writer.end()


def _stem_numbers(vocabulary: Vocabulary, keys: Ordinals, form_count: int) -> Numbers:
    """The number of each key's stem."""
    stems = np.empty(len(keys), np.int32)
    for number, language in enumerate(_LANGUAGES):
        mine = keys // max(1, form_count) == number
        stems[mine] = vocabulary.stem_numbers((keys[mine] - form_count * number).astype(np.int32), language)
    return stems


def _used(numbers: Iterable[Numbers], size: int) -> Flags:
    """(size,) which numbers occur."""
    used = np.zeros(size, bool)
    for some in numbers:
        used[some] = True
    return used


def _forms(vocabulary: Vocabulary, numbers: Iterable[Numbers]) -> _Ranking:
    """The forms with these numbers."""
    return _ranking(vocabulary.forms, vocabulary.forms_in_order(), _used(numbers, len(vocabulary.forms)))


def _ranking(words: Sequence[str], in_order: Ordinals, used: Flags) -> _Ranking:
    numbers = in_order[used[in_order]]
    ranks = np.zeros(len(words), np.uint32)
    ranks[numbers] = np.arange(len(numbers), dtype=np.uint32)
    return _Ranking(ranks, numbers, list(map(words.__getitem__, numbers.tolist())))
