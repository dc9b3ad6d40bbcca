"""The names of an archive: those put together that differ in spelling alone, and which stand for others."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from math import prod

from index.people.spelling import Tokens, name_tokens, written_words

SHORTEST_HALF = 3  # letters; "Prabowo-Gibran" is two people, "Tae-yong" is one name
ENOUGH = 1_000  # names that tell how many strangers there are
STRANGERS = 0.015  # that bear a name by chance, where another spelling of it may be another person
UNSEEN = 0.2  # names that have a word, besides those that were seen
PARTICLES = frozenset("da de del di do dos van von der den".split())  # with which no whole name begins
KNOWN_ALONE = 5  # articles of a lone word behind the hyphen of a name, by which it is somebody by itself


class Clusters:
    """Names by their spelling; a cluster may turn out to be short for another one, and then has a link to it.

    Clusters are numbered in the order of their forms, so that nothing depends on the order of the names. A
    lone name is a cluster by itself: "Dedi" and "Deddy" are as good as never one person.
    """

    def __init__(self, names: Sequence[str], counts: Sequence[int]) -> None:
        self.names = names  # (n,) folded, each once
        self.counts = counts  # (n,) articles that have each
        self.written = written_words(names)  # (n,)
        self.words = name_tokens(self.written)  # (n,)
        self._parted: list[tuple[str, str]] = []  # forms of spellings, and that of the commonest one
        by_form: dict[str, list[int]] = {}
        for number, words in enumerate(self.words):
            form = "".join(words) if len(words) > 1 else f"{self._bare_word(number)} "
            same = by_form.get(form)
            if same is None:
                by_form[form] = [number]
            else:
                same.append(number)
        self._part_spellings(by_form)
        forms = sorted(by_form)
        self.members = [by_form[form] for form in forms]
        for members in self.members:
            if len(members) > 1:
                members.sort(key=lambda one: (-counts[one], names[one]))
        self.tokens = [self.words[members[0]] for members in self.members]
        self.weights = [
            counts[members[0]] if len(members) == 1 else sum(counts[one] for one in members)
            for members in self.members
        ]
        self._numbers = dict(zip(forms, range(len(forms)), strict=True))
        self.links: dict[int, tuple[int, str]] = {}  # cluster → that for which it stands, and why
        self.labels: dict[int, str] = {}  # root → the known name of its people
        self._totals = list(self.weights)  # of roots

    def _part_spellings(self, by_form: dict[str, list[int]]) -> None:
        """Make names of the spellings of one that strangers bear, too; the commonest keeps the form.

        "Ahmad" and "Achmad" Nurdin may well be two.
        """
        if len(self.words) < ENOUGH:
            return
        bearers = Counter(chain.from_iterable(self.words))  # of lone words, too: they are few
        full = len(self.words)
        for form, same in [(form, same) for form, same in by_form.items() if len(same) > 1]:
            words = self.words[same[0]]
            if len(words) < 2:
                continue
            shares = [(bearers[word] - len(same) + UNSEEN) / full for word in words if len(word) > 1]
            if full * prod(shares) <= STRANGERS:
                continue
            spelt: dict[str, list[int]] = {}
            for one in same:
                spelt.setdefault(self._plain(one), []).append(one)
            if len(spelt) > 1:
                counts = {plain: sum(self.counts[one] for one in names) for plain, names in spelt.items()}
                first, *others = sorted(spelt, key=lambda plain: (-counts[plain], plain))
                by_form[form] = spelt[first]
                by_form |= {f"{form} {plain}": spelt[plain] for plain in others}
                self._parted += [(f"{form} {plain}", form) for plain in others]

    def _plain(self, name: int) -> str:
        """A name as it is written, but for signs and for what is no part of it."""
        written, words = self.written[name], self.words[name]
        return "".join(written if len(written) == len(words) else words)

    @property
    def spellings(self) -> list[tuple[int, int]]:
        """Clusters that are other spellings of a commoner one, and that one; strangers may bear them, too."""
        return [(self._numbers[one], self._numbers[form]) for one, form in self._parted]

    def find(self, words: Tokens) -> int | None:
        """The cluster of a name of two words and more."""
        return self._numbers.get("".join(words))

    def spelt(self, number: int) -> list[str]:
        """The words of a cluster's commonest name as they are written, one for each of its keys."""
        written, keys = self.written[self.members[number][0]], self.tokens[number]
        if len(written) == len(keys):
            return written
        every = [one[0] for one in name_tokens([[word] for word in written])]
        first = next(at for at in range(len(every)) if tuple(every[at : at + len(keys)]) == keys)
        return written[first : first + len(keys)]

    @cached_property
    def frequencies(self) -> Counter[str]:
        """How many clusters of two words and more have each word."""
        return Counter(word for words in self.tokens if len(words) > 1 for word in words)

    @cached_property
    def firsts(self) -> Counter[str]:
        """How many clusters of two words and more begin with each word."""
        return Counter(words[0] for words in self.tokens if len(words) > 1)

    @cached_property
    def added(self) -> Counter[str]:
        """How many clusters each word begins that are otherwise the name of one with more articles."""
        found: Counter[str] = Counter()
        for number, words in enumerate(self.tokens):
            if len(words) > 2:
                rest = self.find(words[1:])
                if rest is not None and self.weights[rest] > self.weights[number]:
                    found[words[0]] += 1
        return found

    @cached_property
    def full(self) -> list[int]:
        """The clusters of two words and more that are one person's name."""
        return [
            number
            for number, words in enumerate(self.tokens)
            if len(words) > 1
            and not ("-" in (name := self.names[self.members[number][0]]) and self._is_pair(name))
            and not (len(words) > 3 and self._is_run(number, words))
        ]

    def _is_pair(self, name: str) -> bool:
        """Whether the hyphen of a name stands between the names of two people.

        Not that within a name that has words stuck behind it: "Tae-yong Lim Kudus".
        """
        if is_pair(name):
            return not self._has_tail(name)
        before, _, behind = name.partition("-")
        first, second = name_tokens(written_words([before, behind]))
        if len(second) > 1:  # "Trump-Xi Jinping"
            return self.find(second) is not None
        alone = max((self.weights[one] for one in self.lone.get("".join(second), ())), default=0)
        return len(first) > 1 and alone >= KNOWN_ALONE and self.find(first) is not None  # "Rudi Hartawan-Uu"

    def _has_tail(self, name: str) -> bool:
        """Whether a name with a hyphen is one that stands by itself, too, and words behind it."""
        words = name.split()
        last = max(place for place, word in enumerate(words) if "-" in word)
        known = self.find(name_tokens(written_words([" ".join(words[: last + 1])]))[0])
        return known is not None and self.weights[known] >= KNOWN_ALONE

    def _is_run(self, number: int, words: Tokens) -> bool:
        """Whether a name is rather two names that stand more often by themselves."""
        most = self.weights[number]
        for place in range(2, len(words) - 1):
            if words[place] in PARTICLES:
                continue
            parts = [self.find(words[:place]), self.find(words[place:])]
            if all(part is not None and self.weights[part] > most for part in parts):
                return True
        return False

    @cached_property
    def lone(self) -> dict[str, list[int]]:
        """The clusters of one word, by the word's key."""
        found: dict[str, list[int]] = {}
        for number, words in enumerate(self.tokens):
            if len(words) == 1:
                found.setdefault(words[0], []).append(number)
        return found

    def bearers(self, number: int) -> dict[int, int]:
        """The clusters that have a lone word in their names, and the articles of those names.

        The word as it is written, not its key: "Nike" is not short for "Nicke Widyawati".
        """
        return self._bearers.get(self.lone_words[number], {})

    @cached_property
    def lone_words(self) -> dict[int, str]:
        """The words of the clusters of one word as they are written."""
        return {
            number: self._bare_word(self.members[number][0])
            for numbers in self.lone.values()
            for number in numbers
        }

    def _bare_word(self, name: int) -> str:
        """The word that is left of a lone name, as it is written: "djoko" of "pak djoko"."""
        written = self.written[name]
        if len(written) < 2:
            return written[0] if written else self.names[name]
        return next(word for word in written if name_tokens([[word]])[0] == self.words[name])

    @cached_property
    def _bearers(self) -> dict[str, dict[int, int]]:
        found: dict[str, dict[int, int]] = {word: {} for word in self.lone_words.values()}
        for number in self.full:
            for name in self.members[number]:
                written = self.written[name]
                for word in {written[0], written[-1]}:  # nobody is called by a word from between
                    weights = found.get(word)
                    if weights is not None:
                        weights[number] = weights.get(number, 0) + self.counts[name]
        return found

    def root(self, number: int) -> int:
        """The cluster at the end of the links."""
        while number in self.links:
            number = self.links[number][0]
        return number

    def roots(self) -> list[int]:
        """The root of each name."""
        found = [0] * len(self.names)
        for number, members in enumerate(self.members):
            root = self.root(number)
            for one in members:
                found[one] = root
        return found

    def total(self, root: int) -> int:
        """The articles of everything that ends at a root, one that has two of its names counted twice."""
        return self._totals[root]

    def link(self, number: int, other: int, why: str) -> bool:
        """Let a root stand for whom another cluster stands for; False where both are known, and different."""
        root = self.root(other)
        known = self.labels.get(number), self.labels.get(root)
        if number == root or (known[0] and known[1] and known[0] != known[1]):
            return False
        self.links[number] = (other, why)
        self._totals[root] += self._totals[number]
        if known[0]:
            self.labels[root] = known[0]
        return True


def is_pair(name: str) -> bool:
    """Whether a folded name is rather that of two people, a hyphen between them.

    >>> [is_pair(name) for name in ("joni raya-budi sana", "raya-sana", "tae-yong lim", "ana raya-sana")]
    [True, True, False, False]
    """
    if "-" not in name:
        return False
    words = name.split()
    if len(words) == 1:
        return min(map(len, name.split("-"))) > SHORTEST_HALF
    return any("-" in word for word in words[1:-1])
