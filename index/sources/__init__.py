"""Where pages come from: one file per kind of source, one walk over all of them.

A new format is one function ``(Source) -> Iterator[Raw]``, a row in ``contents.READERS``, and what its first
bytes are in ``kinds``. A reader holds a page at a time, tells what it cannot read and goes on behind it, and
lets Broken and OSError pass.
"""
