"""One table of rules for whole lines that belong to the page and not to the article.

What news sites print around their articles, from many sites. A new kind is one more alternative in the list
of its idea (``furniture_navigation``, ``_promotion``, ``_links``, ``_credits``, ``_site``, ``_themes``).
Patterns are tried on the whole line, so what looks like a sentence of an article must not fit them: see
``tests/test_furniture.py``.
"""

from index.intake.furniture_credits import BYLINES, COMMENTS, COPYRIGHT, PHOTOS
from index.intake.furniture_links import EMBEDDED, RELATED
from index.intake.furniture_navigation import BUTTONS, COUNTERS, FORMS, HASHTAGS, MARKS, MENUS, PLAYERS
from index.intake.furniture_promotion import ADVERTS, NEWSLETTERS, SHARING, SPAM
from index.intake.furniture_site import APPEALS, BADGES, POLLS, SIDES, SLOGANS
from index.intake.furniture_themes import ACCOUNTS, PICTURES, WIDGETS
from index.intake.furniture_themes import BUTTONS as THEME_BUTTONS

# Each rule reads a whole line, whitespace collapsed, without case. The first that fits gives the reason.
RULES: tuple[tuple[str, tuple[str, ...]], ...] = tuple(
    (reason, tuple(alternatives))
    for reason, alternatives in (
        ("page furniture", MARKS),
        ("advert", ADVERTS),
        ("page furniture", (*MENUS, *BUTTONS, *COUNTERS, *PLAYERS, *FORMS, *HASHTAGS)),
        ("embedded post", EMBEDDED),
        ("related link", RELATED),
        ("share notice", SHARING),
        ("newsletter", NEWSLETTERS),
        ("photo credit", PHOTOS),
        ("copyright", COPYRIGHT),
        ("byline", BYLINES),
        ("spam", SPAM),
        ("comments", COMMENTS),
        (
            "page furniture",
            (*ACCOUNTS, *THEME_BUTTONS, *WIDGETS, *PICTURES, *BADGES, *SLOGANS, *POLLS, *SIDES),
        ),
        ("share notice", APPEALS),
    )
)
