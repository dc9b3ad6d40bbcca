"""A page of hits as an Atom feed (RFC 4287)."""

import uuid
from datetime import date
from xml.etree import ElementTree as ET

from search.results import Hit, Results
from web.excerpt import one_line
from web.links import Search, is_web_address
from web.xml_text import document, only_xml

ATOM = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml"
LONGEST_TITLE = 300  # characters
UNDATED = "1970-01-01T00:00:00Z"  # Atom asks for a day of each entry; nobody takes this one for a day of news


def atom(results: Results, search: Search, host: str, self_url: str, title: str) -> bytes:
    """The feed of a search: ``host`` is what addresses begin with, ``self_url`` where the feed was read.

    Entries stand in the order of the hits. Ids do not depend on the host, the language or the words by which
    an article was found, so a reader knows it again.
    """
    feed = ET.Element("feed", xmlns=ATOM)
    _add(feed, "title", one_line(title, LONGEST_TITLE))
    _add(feed, "id", _urn("search", results.query.identity()))
    _add(feed, "updated", max((moment(hit.date) for hit in results.hits), default=UNDATED))
    _link(feed, "self", self_url, MEDIA_TYPE)
    _link(feed, "alternate", host + search.url(), "text/html")
    _add(_add(feed, "author"), "name", "Telusur")
    _add(feed, "generator", "Telusur")
    for hit in results.hits:
        _entry(feed, hit, search, host)
    return document(feed)


def moment(day: date | None) -> str:
    """When a day of news begins in Jakarta.

    >>> moment(date(2022, 1, 13))
    '2022-01-13T00:00:00+07:00'
    """
    return f"{day.isoformat()}T00:00:00+07:00" if day else UNDATED


def _entry(feed: ET.Element, hit: Hit, search: Search, host: str) -> None:
    entry = _add(feed, "entry")
    _add(entry, "title", one_line(hit.title, LONGEST_TITLE) or hit.id)
    _add(entry, "id", _urn("article", hit.id))
    _add(entry, "updated", moment(hit.date))
    if hit.date:
        _add(entry, "published", moment(hit.date))
    _link(entry, "alternate", host + search.article(hit.id), "text/html")
    if hit.url and is_web_address(hit.url):
        _link(entry, "via", hit.url)
    if hit.outlet:
        _add(_add(entry, "author"), "name", one_line(hit.outlet))
    for person in hit.people:
        _add(entry, "category", term=only_xml(person))
    _add(entry, "summary", "".join(f"<p>{snippet}</p>" for snippet in hit.snippets), type="html")


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    added = ET.SubElement(parent, name, attributes)
    added.text = only_xml(text)
    return added


def _link(parent: ET.Element, rel: str, url: str, media_type: str = "") -> None:
    _add(parent, "link", rel=rel, href=only_xml(url), **({"type": media_type} if media_type else {}))


def _urn(kind: str, name: str) -> str:
    known = f"telusur:{kind}:{name}".encode(errors="replace").decode()
    return uuid.uuid5(uuid.NAMESPACE_URL, known).urn
