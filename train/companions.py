"""Clusters of words that keep like company in the news: word2vec, then k-means on the sphere.

Mikolov et al. 2013, arXiv:1310.4546; clusters as features of taggers: Turian, Ratinov & Bengio 2010.
"""

import re
from collections.abc import Iterable, Iterator

import numpy as np
from gensim.models import Word2Vec
from numpy.typing import NDArray

from index.intake.names import Words
from train.casing import Cases
from train.news import is_headline, sentences

SIZES = (64, 256, 1024, 3000)  # clusters a level
LEAST_COUNT = 5  # of a word in the archive
ROUNDS = 15  # of k-means
_BLOCK = 8192  # words compared at once


def train_clusters(texts: Iterable[Words], cases: Cases) -> tuple[list[str], NDArray[np.uint16]]:
    """The words of the archive as written, commonest first, and their clusters, (n_words, n_levels)."""
    corpus = [line for words in texts for line in _lines(words, cases)]
    model = Word2Vec(
        corpus, vector_size=64, window=3, min_count=LEAST_COUNT, sg=1, negative=8, epochs=4, sample=1e-4,
        workers=1, seed=1,
    )  # fmt: skip
    vectors = model.wv.vectors / np.linalg.norm(model.wv.vectors, axis=1, keepdims=True)
    levels = [_k_means(vectors.astype(np.float32), size) for size in SIZES]
    return model.wv.index_to_key, np.stack(levels, axis=1).astype(np.uint16)


def _lines(words: Words, cases: Cases) -> Iterator[list[str]]:
    """Sentences; the first word is written as it usually is, digits are all alike."""
    for sentence in sentences(words):
        if len(sentence) < 3 or is_headline(words, sentence):
            continue
        raws = [words.raw[i] for i in sentence]
        low = raws[0].lower()
        if cases.small[low] and cases.small[low] * 2 >= cases.total(low):
            raws[0] = low
        yield [re.sub(r"\d", "0", raw) if raw[0].isdigit() else raw for raw in raws]


def _k_means(vectors: NDArray[np.float32], size: int) -> NDArray[np.int64]:
    """The cluster of each unit vector, by cosine; the first centres are drawn among the commonest words."""
    draw = np.random.default_rng(1)
    centres = vectors[draw.choice(min(len(vectors), 20_000), size, replace=False)]
    for _ in range(ROUNDS):
        nearest = np.concatenate(
            [(vectors[at : at + _BLOCK] @ centres.T).argmax(1) for at in range(0, len(vectors), _BLOCK)]
        )
        sums = np.zeros_like(centres)
        np.add.at(sums, nearest, vectors)
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        centres = np.where(lengths > 0, sums / np.maximum(lengths, 1e-9), centres)
    return nearest
