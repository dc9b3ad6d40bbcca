"""XML of texts that come from anywhere: ElementTree escapes them, but lets control signs through."""

import re
from xml.etree import ElementTree as ET

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def only_xml(text: str) -> str:
    """A text without the signs that no XML document can hold, however they are written (XML 1.0, 2.2).

    >>> only_xml("gempa\\x00\\x1b bumi")
    'gempa bumi'
    """
    return _NOT_XML.sub("", text)


def document(root: ET.Element) -> bytes:
    """The bytes of a document, with its declaration."""
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written
