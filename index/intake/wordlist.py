"""Word tables written as text, which reads better than a thousand quoted strings."""


def wordlist(text: str) -> frozenset[str]:
    """The words of ``text``, split at white space.

    >>> sorted(wordlist("kata ujar"))
    ['kata', 'ujar']
    """
    return frozenset(text.split())
