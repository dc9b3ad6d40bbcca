"""Measurements: quality on gold data, speed beside stock Whoosh. Run with ``make quality`` and ``make bench``."""
