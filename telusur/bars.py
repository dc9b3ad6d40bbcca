"""Bars of a width in eighths of a column, or of # signs where blocks cannot be shown."""

EIGHTHS = " ▏▎▍▌▋▊▉"


def bar(count: int, most: int, columns: int, blocks: bool = True) -> str:
    """A bar as long as ``count`` is of ``most``; what is above zero is seen.

    >>> [bar(count, 16, 4) for count in (16, 9, 1, 0)]
    ['████', '██▎', '▎', '']
    >>> bar(9, 16, 4, blocks=False)
    '##'
    """
    if not count or not most:
        return ""
    if not blocks:
        return "#" * max(1, round(columns * count / most))
    full, rest = divmod(max(1, round(8 * columns * count / most)), 8)
    return "█" * full + EIGHTHS[rest].strip()
