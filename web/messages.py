"""What a question can be wrong about, in the reader's language; the engine's own messages are English."""

from search.errors import BadQuery
from web.catalogue import TRANSLATIONS
from web.language import Lang


def told(error: BadQuery, lang: Lang) -> str:
    """What is wrong with a question, in the reader's language.

    >>> told(BadQuery("not_a_date", name="from", value="kemarin"), "id")
    "'kemarin' bukan tanggal; tulis 2022, 2022-01, atau 2022-01-13"
    """
    if lang == "en":
        return str(error)
    return TRANSLATIONS[lang].gettext(f"error {error.kind}").format(**error.values)
