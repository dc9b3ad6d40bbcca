"""What a question can be wrong about."""

from index.errors import TelusurError


class BadQuery(TelusurError):
    """The question cannot be answered as it stands; the message shows the value and what would do."""
