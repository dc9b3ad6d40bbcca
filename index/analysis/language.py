"""Which language an article is written in, by its function words."""

from itertools import islice

from index.analysis.stopwords import ENGLISH, INDONESIAN
from index.analysis.tokens import tokens
from index.article import Language

WORDS_READ = 500  # the first words of an article tell


def find_language(text: str) -> Language:
    """``"en"`` when English function words outnumber Indonesian ones, else ``"id"``.

    >>> find_language("The ministers met in Jakarta and agreed that the talks should go on.")
    'en'
    >>> find_language("Gempa 6,4")
    'id'
    """
    words = [token.text.lower() for token in islice(tokens(text), WORDS_READ)]
    return "en" if sum(w in ENGLISH for w in words) > sum(w in INDONESIAN for w in words) else "id"
