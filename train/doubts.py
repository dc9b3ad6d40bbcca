"""Marks of a careless gold set, held to a model that has not seen them.

Halves of the set are read by a model trained on the other half and on careful sets. A name that it is
sure of and that nobody marked is marked; a sentence with marks that it thinks impossible is left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.intake.tagger.tag import Tagger
from train.gold import Sentence, spans_of

SURE = 0.85  # of each word of a name, to mark it
UNLIKELY = 0.03  # of a word that is marked
CERTAIN = 0.95  # of a word that is marked as something else


def settle(sentences: Sequence[Sentence], tagger: Tagger) -> Iterator[Sentence]:
    """The sentences without doubt, names added."""
    labels = tagger.model.labels
    begin, inside = labels.index("B-PER"), labels.index("I-PER")
    for sentence in sentences:
        found = tagger.label(sentence.words)
        person = dict(zip(found.at.tolist(), found.chances[:, (begin, inside)].sum(1).tolist(), strict=True))
        marked = sentence.word_tags()
        if any(_impossible(marked[at], chance) for at, chance in person.items()):
            continue
        read = ["O"] * len(marked)
        for at, label in zip(found.at.tolist(), found.best.tolist(), strict=True):
            read[at] = labels[label]
        tags = list(sentence.tags)
        for first, last in spans_of(read):
            if all(marked[i] == "O" and person[i] > SURE for i in range(first, last)):
                homes = range(sentence.homes[first], sentence.ends[last - 1])
                tags[homes.start : homes.stop] = ["B-PER", *["I-PER"] * (len(homes) - 1)]
        yield replace(sentence, tags=tuple(tags))


def _impossible(mark: str, chance: float) -> bool:
    if mark.endswith("PER"):
        return chance < UNLIKELY
    return mark != "O" and chance > CERTAIN
