"""Where pages come from: one file per kind of source, one walk over all of them.

A new format is one function ``(Source) -> Iterator[Page | Reject]`` and one row in ``READERS``.
"""
