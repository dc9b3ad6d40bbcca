"""The root of everything that Telusur raises on purpose; each kind sits where it is raised."""


class TelusurError(Exception):
    """Something that the user can mend; the message shows the value and the way out."""
