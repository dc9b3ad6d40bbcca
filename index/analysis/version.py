"""Which analysis made the terms of an index: terms of two analyses do not meet, so they share no index."""

from importlib.metadata import version

RULES = (
    2  # of our own: tokens, folding, stems and their tables; another number where a text gives other terms
)
ANALYSIS = (
    f"telusur {RULES}, PySastrawi {version('PySastrawi')}, PyStemmer {version('PyStemmer').split('.')[0]}"
)
