"""Text as it may be stored and printed: everything that comes from outside passes through here."""

import re

# Controls, C1 controls, bidi embeddings, overrides and isolates: they hide or turn what a reader sees.
_UNSOUND = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_LINE_ENDS = re.compile(r"\r\n?|\x85|\u2028|\u2029")
_PLAIN_ASCII = bytes((*range(0x20, 0x7F), *b"\n\t"))


def sound(text: str) -> str:
    r"""Text without half surrogates, controls and bidi overrides; every line end is ``\n``.

    >>> sound("Gempa\r\ndi\x1b[31m Sabu\ud83d")
    'Gempa\ndi[31m Sabu?'
    """
    if is_plain(text):
        return text
    return _UNSOUND.sub("", _LINE_ENDS.sub("\n", text.encode("utf-8", "replace").decode("utf-8")))


def sound_line(text: str) -> str:
    """The same on one line, white space collapsed."""
    if text.isprintable() and "  " not in text:  # then every white space in it is a single space
        return text.strip()
    return " ".join(sound(text).split())


def is_plain(text: str) -> bool:
    r"""Whether all its characters are printable, or ``\n``, ``\t`` or a no-break space: a quick look.

    Controls, half surrogates, formatting characters and all other white space are not printable.
    """
    return are_plain(uncommon(text))


def uncommon(text: str) -> str:
    r"""Its characters that are neither printable ASCII nor ``\n`` nor ``\t``, as they follow: few or none."""
    return (
        text.encode("utf-8", "surrogatepass").translate(None, _PLAIN_ASCII).decode("utf-8", "surrogatepass")
    )


def are_plain(uncommon: str) -> bool:
    """``is_plain`` of a text that has these uncommon characters."""
    return uncommon.replace("\xa0", "").isprintable()
