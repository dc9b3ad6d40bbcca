"""Every text of the pages: a gettext catalogue for each language, read from its ``.po`` file at the start."""

import gettext
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from web.language import LANGS, Lang

FOLDER = Path(__file__).parent / "catalogues"


def read_catalogue(lang: Lang) -> Catalog:
    """The catalogue as translators edit it; a broken file is an error and not a page without words."""
    with (FOLDER / f"{lang}.po").open("rb") as file:
        return read_po(file, locale=lang, abort_invalid=True)


def translations(lang: Lang) -> gettext.GNUTranslations:
    """The same as Python's gettext asks it; a name that it does not have is its own text."""
    compiled = BytesIO()
    write_mo(compiled, read_catalogue(lang))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


TRANSLATIONS = {lang: translations(lang) for lang in LANGS}
