"""Many strings, all sought in one pass over a text."""

from collections.abc import Iterable

from ahocorasick_rs import AhoCorasick, Implementation


class Literals:
    """Some strings, as an Aho-Corasick automaton: a look for hundreds costs what a look for five costs."""

    def __init__(self, strings: Iterable[str]) -> None:
        self._strings = sorted(set(strings))
        self._automaton = AhoCorasick(self._strings, implementation=Implementation.DFA)

    def are_in(self, text: str) -> bool:
        """Whether one of them is in the text as it stands; True for a text with half surrogates.

        >>> Literals(["foto:", "/antara"]).are_in("dermaga teluk ranum/antara")
        True
        """
        try:
            return bool(self._automaton.find_matches_as_indexes(text))
        except UnicodeEncodeError:
            return True

    def found_in(self, text: str) -> set[str]:
        """Those that are in the text as it stands; all of them for a text with half surrogates.

        >>> sorted(Literals(["foto", "foto:", "antara"]).found_in("foto: antara"))
        ['antara', 'foto', 'foto:']
        """
        try:
            found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:
            return set(self._strings)
        return {self._strings[number] for number, _, _ in found}

    def count(self, text: str) -> int:
        """How often they stand in a text without half surrogates; two may share a letter.

        >>> Literals([" the ", " of "]).count(" one of the many ")
        2
        """
        return len(self._automaton.find_matches_as_indexes(text, overlapping=True))
