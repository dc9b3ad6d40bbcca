"""Strings of which a rule needs one, all sought in one pass over a text."""

from collections.abc import Iterable

from ahocorasick_rs import AhoCorasick, Implementation


class Literals:
    """Some strings, as an Aho-Corasick automaton: a look for hundreds costs what a look for five costs.

    They stand as they do in a text in lower case.
    """

    def __init__(self, strings: Iterable[str]) -> None:
        self._automaton = AhoCorasick(sorted(set(strings)), implementation=Implementation.DFA)

    def are_in(self, folded: str) -> bool:
        """Whether one of them is in a text in lower case; of one with half surrogates, that they may be.

        >>> Literals(["foto:", "/antara"]).are_in("dermaga teluk ranum/antara")
        True
        """
        try:
            return bool(self._automaton.find_matches_as_indexes(folded))
        except UnicodeEncodeError:
            return True
