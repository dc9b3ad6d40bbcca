"""What a question can be wrong about: one kind, its values, and a message of them."""

from typing import Literal, Self, get_args

from index.errors import TelusurError

Kind = Literal[
    "not_a_date",
    "not_a_day",
    "days_reversed",
    "not_a_number",
    "not_a_choice",
    "too_many_values",
    "broken_cursor",
    "other_cursor",
    "too_long",
    "too_many_terms",
    "too_many_expansions",
    "too_many_expanding",
    "too_many_phrases",
    "common_phrase",
    "common_phrases",
    "long_phrase",
    "stray_star",
    "too_deep",
    "unknown_parameter",
    "long_beginning",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
MESSAGES: dict[Kind, str] = {
    "not_a_date": "{name}={value!r} is not a date; write 2022, 2022-01 or 2022-01-13",
    "not_a_day": "{name}={value!r} is not a day of the calendar",
    "days_reversed": "{first} is after {last}; swap the two days",
    "not_a_number": "{name}={value!r} is not a whole number from 1 to {most}",
    "not_a_choice": "{name}={value!r} is none of {choices}",
    "too_many_values": "{count} values for {name}; at most {most} can be selected",
    "broken_cursor": "cursor={value!r} is not a cursor of ours; leave it out to begin at the first page",
    "other_cursor": "cursor={value!r} belongs to another search; leave it out to begin at the first page",
    "too_long": (
        "the query has {words:,} words and {characters:,} characters; "
        "at most {most_words} words and {most_characters:,} characters are searched, so shorten it"
    ),
    "too_many_terms": "the query asks for {count:,} terms; at most {most:,} are searched, so shorten it",
    "too_many_expansions": "{value!r} stands for more than {most:,} words; type more letters",
    "too_many_expanding": "more than {most} words with * or ~; leave some of these signs out",
    "too_many_phrases": "more than {most} phrases and compound words; leave some of them out",
    "common_phrase": "nearly every article has all words of this long phrase; leave some of them out",
    "common_phrases": (
        "the phrases of the query are too many for words as common as theirs; leave some of the phrases out"
    ),
    "long_phrase": "a phrase of {count:,} words; at most {most} are sought, so quote a part of it",
    "stray_star": "{value!r}: a star stands only at the end of a word, as in bencan*",
    "too_deep": "too many parentheses or operators inside each other; flatten the query",
    "long_beginning": "{count:,} characters; at most {most} are completed, so send the last words alone",
    "unknown_parameter": "unknown parameter {value!r}; known are {choices}",
}
LONGEST_VALUE = 60  # characters of a value that a message shows


class BadQuery(TelusurError):
    """The question cannot be answered as it stands; the message shows the value and what would do.

    ``kind`` and ``values`` let a caller say the same in another language, with that kind's template.
    ``position`` and ``length`` say where in the query's text it is, in characters; None where it is nowhere
    in particular, or not in the text at all.
    """

    position: int | None = None
    length: int = 0

    def __init__(self, kind: Kind, **values: object) -> None:
        self.kind = kind
        self.values = values | {"value": _shown(values.get("value"))}
        super().__init__(MESSAGES[kind].format(**self.values))

    def at(self, start: int | None, end: int | None) -> Self:
        """The same with its place, unless it has a closer one already."""
        if self.position is None and start is not None and end is not None:
            self.position, self.length = start, max(1, end - start)
        return self


def _shown(value: object) -> object:
    if isinstance(value, str) and len(value) > LONGEST_VALUE:
        return value[:LONGEST_VALUE] + "…"
    return value
