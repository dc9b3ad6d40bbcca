"""Captions of pictures among a page's lines, told by their photographer or by being printed twice."""

import re
from collections.abc import Iterator, Sequence

from index.intake.dateline import read_dateline
from index.intake.furniture import is_section
from index.intake.furniture_credits import AGENCIES
from index.intake.tense import speaks

LONGEST = 400  # characters of a caption
SHORTEST = 30
LONGEST_SOURCE = 200  # characters of a line that is a source alone
PROSE = 80  # characters of a line behind it that shows the article going on
MOST_BETWEEN = 3  # lines of credits and buttons between a picture's text and its caption
MOST_DOUBLES = 4  # on one page; one that prints more lines twice prints its paragraphs so
MOST_SENTENCES = 2  # of a caption; more are a paragraph with a caption at its end

HEAD_LINES = 16  # of a page, menu, title and buttons
SHORTEST_BETWEEN, LONGEST_BETWEEN = 35, 300  # characters of a caption between two notices
# Of the notices between a title and its text.
HEADS = frozenset(
    (
        "byline",
        "date of publication",
        "share notice",
        "page furniture",
        "photo credit",
        "advert",
        "newsletter",
    )
)

_AGENCY = "|".join(agency.capitalize() for agency in AGENCIES)
_NAME = r"[A-Z@][\w.'’@]+(?: [A-Z][\w.'’]*){0,4}"
_SOURCE = (
    r"(?:[\w-]{3,24}\.(?i:com|co\.id|id|net|tv)|detik\w+|[A-Z]{5,12}(?: [A-Z]{4,12})?|"
    rf"Tempo|Kompas|{_AGENCY})"
)
# "(Kabar.id/Jaya Putra)", "[KABAR/Jaya]", "(Jaya/detikcom)", "… di Ranum. KABAR/Jaya Putra".
_CREDIT = re.compile(
    rf"(?:[(\[] ?(?:{_SOURCE} ?/ ?(?:{_NAME} ?/ ?)?{_NAME}|{_NAME} ?/ ?{_SOURCE}) ?[)\]]|(?:[.\d)] |"
    rf"^){_SOURCE} ?/ ?{_NAME}|(?:[.\d)] |\w-)[A-Z]{{3,12}}/[A-Z][a-z]\w*(?: [A-Z]\w+)?|\w-[A-Z][\w. "
    rf"]{{1,30}}-[A-Z]{{4,12}}(?: ?\.?[A-Za-z]{{2,12}})?|"
    r"(?:19|20)\d\d [\w-]{3,24}\.(?:com|co\.id|id|net) ?/ ?\w[\w.' ]{2,40})\.?"  # its sign © is lost
    r"(?: Foto ?: ?[^\n.]{2,60})?$"
)
_SIGNED = re.compile(
    rf"[.!?”\"] ?\({_NAME} ?/ ?{_NAME}\)$"
)  # under the title: "… di Ranum. (Kabarnews/Jaya)"
_PHOTO_CREDIT = re.compile(
    r"\(Photo (?:by|credit)[^()]{3,90}\)$|ANTARA FOTO/[A-Z][\w' ]{2,40}(?:/[\w' ]{2,20}){0,2}\.?$"
)
_NAMED_END = re.compile(r"[.!?”\"] ?[(\[][A-Z][^()\[\]\d]{1,60}[)\]]$")
LONGEST_CREDIT = 100  # characters
HEAD = 12  # lines
_SENTENCES = re.compile(r"[.!?”\"] ?[A-Z“\"]")
# A picture's source on a line of its own, and the caption under it: with its day, or short.
_LONE_SOURCE = re.compile(
    r"(?:dok ?[:.] ?.{2,60}|istimewa|ist|foto ?: ?[^.!?]{2,60}|zoom-in .{5,200}|"
    r"(?-i:[A-Z])[\w.]{3,20}(?: (?-i:[A-Z])\w+)? ?/ ?(?-i:[A-Z])[\w.'’]+(?: (?-i:[A-Z])[\w.'’]+){0,3}(?: "
    r"\([A-Z]{2,5}\))?)",
    re.IGNORECASE,
)
_SOURCES = tuple(  # how such lines begin: a quick look
    cased for word in ("dok", "ist", "foto", "zoom") for cased in (word, word.capitalize(), word.upper())
)
_ENDS = (".", "!", "?", "”", '"', ":")
_CLOSING = (")", "]", ").", "].")
_CAPTION = re.compile(r"[A-Z][^\n]{10,250}(?:\d|[Ii]lustrasi)\)\.?|[A-Z][^\n.:]{10,60}\.?")
# The button on a picture: its text stands above, its caption below.
_ENLARGE = frozenset(("perbesar", "lihat foto", "lihat fotolihat foto", "zoom in"))
_NAMED_SOURCE = re.compile(r"\([^()\d]*/[^()\d]*\)\.?$|\((?:[Ff]oto|[Dd]ok|[A-Z])[^()\d]*\)$|[a-z6]/[A-Z]")
_OPENS_TEXT = re.compile(r"^[^.!?]{0,60}(?: [-–—]{1,2} |\) ?[-–—])")
_LABEL = re.compile(r"[•*·\W]{0,3}(?:Foto ?: ?)?")


def captions(lines: Sequence[str], title: str) -> Iterator[int]:
    """The places of captions, above the end of the article only: what closes it may be its signature.

    A line counts that ends in a picture's source, one under such a source, and one that is not the title
    and stands twice in a row, as a picture's text and its caption do, when a bracket ends it.
    """
    credited, under, doubled = [], [], []
    under += list(_beside_buttons(lines, title))
    for at, line in enumerate(lines):
        if (line.find("/", -80) >= 0 or (line[-1].isalnum() and line.find("-", -40) >= 0)) and (
            _credited(line) or (at < HEAD and _is_signed(line))
        ):
            credited.append(at)
        if (
            (
                line.startswith(_SOURCES)
                or (at and "/" in line[:21] and not is_section(line.split("/")[0].strip()))
            )
            and _is_source(line)
            and _CAPTION.fullmatch("".join(lines[at + 1 : at + 2]))
            and read_dateline(lines[at + 1]) is None
        ):
            under += [at, at + 1] if "/" in line else [at + 1]
        if at > 1 and line.endswith(_CLOSING) and _doubled(lines[at - 1], line, title):
            doubled.append(at - 1)
    if not (credited or under or doubled):
        return
    prose = (at for at, line in enumerate(lines) if len(line) >= PROSE and at not in credited)
    last = max(prose, default=0)
    yield from (at for at in (*credited, *under) if at < last)
    if len(doubled) <= MOST_DOUBLES:
        yield from (place for at in doubled if at + 1 < last for place in (at, at + 1))


def around_credits(lines: Sequence[str], reasons: Sequence[str | None]) -> Iterator[int]:
    """The places of captions printed twice, once as the picture's text, with its credit between; both go."""
    for at in range(1, len(lines)):
        if reasons[at] is None or lines[at] == lines[0]:
            continue
        above = lines[at - 1]
        if reasons[at - 1] is not None or above == lines[0] or not SHORTEST <= len(above) <= LONGEST:
            continue
        after = range(at + 1, min(at + MOST_BETWEEN + 1, len(lines)))
        again = next((place for place in after if lines[place] == above), None)
        between = range(at, again or at)
        shown = any(reasons[by] == "photo credit" or lines[by].casefold() in _ENLARGE for by in between)
        if again is not None and shown and all(reasons[by] not in (None, "repeated block") for by in between):
            yield from (at - 1, again)
            yield from (place for place in range(again + 1, again + 3) if lines[place : place + 1] == [above])


def captions_between_notices(lines: Sequence[str], reasons: Sequence[str | None]) -> Iterator[int]:
    """The places of single lines that end in a bracket, among the notices of a page's head."""
    for at in range(1, min(HEAD_LINES, len(lines) - 1)):
        if reasons[at] is None and _is_caption(lines[at]) and {reasons[at - 1], reasons[at + 1]} <= HEADS:
            yield at


def _is_caption(line: str) -> bool:
    """Whether the line may be a picture's, between two notices: it ends in a bracket behind a full stop.

    And quotes nobody: a signed paragraph stands between an advert and the page's tags, too.
    """
    if not (SHORTEST_BETWEEN <= len(line) <= LONGEST_BETWEEN and line.endswith((")", "]"))):
        return False
    if line[0] in '“"' or speaks(line):
        return False
    return _NAMED_END.search(line[-80:]) is not None


def _beside_buttons(lines: Sequence[str], title: str) -> Iterator[int]:
    for at, line in enumerate(lines):
        if len(line) > len("lihat fotolihat foto") or line.casefold() not in _ENLARGE:
            continue
        if at > 1 and len(lines[at - 1]) <= LONGEST_SOURCE and not lines[at - 1].endswith(_ENDS):
            yield at - 1
        after = lines[at + 1] if at + 1 < len(lines) else ""
        told = after == title or _OPENS_TEXT.match(after)
        if SHORTEST <= len(after) <= LONGEST and not told and _NAMED_SOURCE.search(after[-70:]):
            yield at + 1


def _is_source(line: str) -> bool:
    return len(line) <= LONGEST_SOURCE and _LONE_SOURCE.fullmatch(line) is not None


def _credited(line: str) -> bool:
    """Whether the line ends in a picture's source, and is no longer than its caption."""
    agency = line.find("(Photo ", -LONGEST_CREDIT) > 0 or line.find("ANTARA FOTO/", -LONGEST_CREDIT) > 0
    if agency and _PHOTO_CREDIT.search(line, max(0, len(line) - LONGEST_CREDIT)):  # of many sentences
        return len(line) <= 2 * LONGEST
    if not SHORTEST <= len(line) <= LONGEST:
        return False
    found = _CREDIT.search(line, max(0, len(line) - 100))
    return found is not None and len(_SENTENCES.findall(line, 0, found.start())) < MOST_SENTENCES


def _is_signed(line: str) -> bool:
    return (
        SHORTEST <= len(line) <= LONGEST
        and _SIGNED.search(line) is not None
        and line.count(". ") < MOST_SENTENCES
    )


def _doubled(line: str, after: str, title: str) -> bool:
    if not (line.endswith(_CLOSING) and SHORTEST <= len(line) <= LONGEST):
        return False
    bare = _bare(line)
    return bare == _bare(after) and bare != title


def _bare(line: str) -> str:
    """The line without a bullet or a label before it."""
    found = _LABEL.match(line)
    return line[found.end() :] if found else line
