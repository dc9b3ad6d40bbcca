"""How newsrooms sign the end of an article: initials, names or codes in brackets, or names in capitals."""

import re

LONGEST = 60  # characters of a signature
LONGEST_TAIL = 420  # of a signature and the keywords or headlines behind it

_INITIALS = re.compile(
    r"(?:^|(?<=[.!?”\"])|(?<=\s))\s?[(\[] ?(?:[A-Za-z][A-Za-z0-9.]{1,15}(?: ?[/\-|] ?[A-Za-z.]{1,12}){1,4}|"
    r"[a-z]{2,5}|\*{1,3}|"
    r"[A-Z][\w-]{3,20}\.(?:com|co\.id|id|net) ?/ ?[A-Z][\w.'’]*(?:[ /]{1,2}[A-Z][\w.'’]*){0,4}|"
    r"(?:ANTARA|Antara|ANT|Ant|Reuters|AFP))"
    r" ?[)\]][.,]{0,3}$"
)
# What might be a word of the article in brackets is a signature only behind the end of a sentence.
_NAME = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}"
_SIGNED = re.compile(
    r"(?:^|(?<=[.!?”\"])|(?<=[.!?”\"] ))[(\[] ?(?!(?:HR|QS|Q\.S|Hadis|Pasal|Ayat)\b)(?:"
    rf"(?:\*|{_NAME}|[\w-]+(?:\.\w+)*) ?[/|,] ?[\w.'’-]*(?: [\w.'’-]+){{0,4}}|"  # (Kabar.id/Jaya), (*/jaya)
    r"[a-z]{3,14}(?: [a-z]{3,14}){1,2} ?[/|] ?[\w.]{2,20}(?: [\w.]{2,20}){0,2}|"  # (jaya putra/kabar)
    rf"{_NAME}(?:, {_NAME})?|[\w-]{{3,20}}\. ?(?:[Cc]om|co\.id|co|id|net)|"
    r"[a-z]{1,14}(?: [a-z]{3,14}){0,2}|[a-z]{2,4}\d|[a-z]{2,3} ?- ?\d{1,3}|"
    r"(?:[A-Z][A-Za-z]{0,2}[. /-]{0,3}){0,4}\d{2,4}(?: ?[/-] ?[A-Z]{0,2}\d{2,4})?"  # (K15), (U.B018/T013)
    r") ?[)\]]$"
)
# Before a full stop: several names or a star, or a sentence ends before it. Else the bracket is a word of the
# sentence: "kartu elektronik (KTP - e)."
_CLOSED = re.compile(r"(?:[.!?”\"] ?[(\[][^()\[\]]*|[(\[][^()\[\]]*[/*|][^()\[\]]*)[)\]]\.$")
# "surut.jp/ap (AFP, Kabar)" and stars: how translated and regional news ends.
_CODED = re.compile(
    r"(?<=[.!?”\"])(?: ?(?:Ed: ?)?[a-z]{2,4}/(?:[a-z]{2,4})?(?: ?\([^()\n]{2,60}\))?| ?\*{3}(?:\d\*{3})?)$"
)
_CAPITALS = re.compile(
    r"(?:(?<=[.!?”\"] )|(?<=[.!?”\"], ))(?:[A-Z][A-Z0-9.']+(?: [A-Z][A-Z.']*){1,3}|[A-Z]{5,}|[A-Z]\d\d-\d\d)"
    r"(?: ?[|/] ?[A-Z][A-Z0-9. ]{2,30}){0,3}$"
)
# "(jay/put) panen garam ranum", "(put/kabar)Video Terpopuler Hari Ini:": keywords and links, no sentence.
_TAIL = re.compile(
    r"(?:^|(?<=[.!?”\"])|(?<=[.!?”\"] ))\((?:(?:[A-Za-z]{1,6}\d{0,2}|\*)/[a-z]{2,6}|jpnn)\)\s?(?=\S)"
    r"[^.\n]{1,400}$|"
    r"(?<=[\w)\]]) ?\([a-z]{2,5}/[a-z]{2,5}\) [a-z0-9][a-z0-9 .&'-]{2,160}$"
)


def signature_start(line: str) -> int | None:
    """Where the signature at the end of the line begins; None without one.

    >>> signature_start("Air surut sore ini. (sim/wan)")
    19
    """
    tail_from = max(0, len(line) - LONGEST_TAIL)
    tail = line[tail_from:]
    if ")" in tail and ("/" in tail or "jpnn" in tail) and (found := _TAIL.search(tail)):
        return tail_from + found.start()
    short_from = max(0, len(line) - LONGEST)
    short = line[short_from:]
    if "/" in short or short.endswith("***"):
        coded = _CODED.search(short)
        if coded:
            return short_from + coded.start()
    if short.rstrip(".,\n").endswith((")", "]")):
        found = _INITIALS.search(short) or _SIGNED.search(short)
        if found and short.endswith(".") and not _CLOSED.search(short, 0, found.end()):
            found = None
    else:
        found = _CAPITALS.search(short) if short[-1:].isupper() or short[-1:].isdigit() else None
    return short_from + found.start() if found else None


def is_joint_signature(line: str) -> bool:
    """Whether the line is nothing but a bracket with several names or codes, which nothing else is.

    >>> is_joint_signature("(sim/wan)"), is_joint_signature("(tertawa)")
    (True, False)
    """
    return len(line) <= LONGEST and line[:1] in "([" and "/" in line and signature_start(line) == 0


def is_signature(line: str) -> bool:
    """Whether the line is only a name in capitals, as some newsrooms sign an article.

    >>> is_signature("RATRI WENING")
    True
    """
    return len(line) <= LONGEST and line.isupper() and all(c.isalpha() or c in " .,|/" for c in line)
