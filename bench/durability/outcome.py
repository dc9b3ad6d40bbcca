"""How a trial ends badly."""


class Failed(Exception):
    """The index did not outlast something; the message says what, and where to look."""
