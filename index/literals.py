"""Many strings, all sought in one pass over a text."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from itertools import accumulate

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

    def found_in_each(self, lines: Sequence[str]) -> list[Collection[str]]:
        """The same for each of several lines without line breaks, sought in all of them at once.

        >>> list(map(sorted, Literals(["foto", "antara"]).found_in_each(["foto: antara", "", "foto"])))
        [['antara', 'foto'], [], ['foto']]
        """
        found: list[Collection[str]] = [()] * len(lines)
        try:
            places = self._automaton.find_matches_as_indexes("\n".join(lines), overlapping=True)
        except UnicodeEncodeError:
            return [self.found_in(line) for line in lines]
        if places:
            starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
            for number, start, _ in places:
                line = bisect_right(starts, start) - 1
                found[line] = {*found[line], self._strings[number]}
        return found

    def places(self, text: str) -> list[int]:
        """Where they begin in the text as it stands, in order; a place may come twice.

        >>> Literals(["video", "video:"]).places("video lama, video: baru")
        [0, 12, 12]
        """
        whole = text.encode("utf-8", "replace").decode()  # a half surrogate becomes one character
        found = self._automaton.find_matches_as_indexes(whole, overlapping=True)
        return sorted(start for _, start, _ in found)

    def count(self, text: str) -> int:
        """How often they stand in a text without half surrogates; two may share a letter.

        >>> Literals([" the ", " of "]).count(" one of the many ")
        2
        """
        return len(self._automaton.find_matches_as_indexes(text, overlapping=True))
