"""What a browser needs to search here from its address bar: a description, and completions in its form."""

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from search.suggest import Completion
from web.language import Lang
from web.links import Search, address, language_pairs
from web.locale import Locale
from web.xml_text import document

NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"
MEDIA_TYPE = "application/opensearchdescription+xml"
SUGGESTIONS_TYPE = "application/x-suggestions+json"
TERMS = "{searchTerms}"


def description(host: str, icon: str, lang: Lang | None, locale: Locale) -> bytes:
    """An OpenSearch 1.1 description; ``host`` is what addresses begin with."""
    root = ET.Element("OpenSearchDescription", xmlns=NAMESPACE)
    for name, text in (
        ("ShortName", "Telusur"),
        ("Description", locale.text("search_label")),
        ("InputEncoding", "UTF-8"),
        ("Language", locale.lang),
    ):
        ET.SubElement(root, name).text = text
    ET.SubElement(root, "Image", width="16", height="16", type="image/svg+xml").text = host + icon
    for media_type, path in (
        ("text/html", "/"),
        ("application/atom+xml", "/feed.atom"),
        (SUGGESTIONS_TYPE, "/saran.json"),
    ):
        pairs = language_pairs(lang)
        template = f"{host}{path}?q={TERMS}" + (f"&{address('', pairs)[1:]}" if pairs else "")
        ET.SubElement(root, "Url", type=media_type, template=template)
    return document(root)


def suggestions(
    typed: str, found: Sequence[Completion], host: str, lang: Lang | None, locale: Locale
) -> list[object]:
    """Completions as OpenSearch Suggestions 1.1 has them: what was typed, then terms, facts and addresses."""
    terms = [one.query.q if one.kind == "word" else one.value for one in found]
    facts = [
        locale.count("articles", one.count)
        if one.kind == "word"
        else f"{locale.text(f'suggest_{one.kind}')} · {locale.count('articles', one.count)}"
        for one in found
    ]
    return [typed, terms, facts, [host + Search(one.query, lang).url() for one in found]]
