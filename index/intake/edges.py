"""What stands between the title and the text and behind the text's end, told by the company it keeps.

No list of names, labels and headlines is ever complete. But a short line beside the day and the share buttons
under a title is none of the article, nor is what stands behind its signature and holds no prose.
"""

import re
from collections.abc import Iterator, Sequence

from index.intake.captions import HEADS
from index.intake.dates import LONGEST_DATE_LINE, is_date_line
from index.intake.headings import heads_tags
from index.intake.headline_end import is_title_case
from index.intake.lists import LONGEST_ITEM, is_ago, is_bullet
from index.intake.prose import PARAGRAPH, reads_like_prose
from index.intake.sign_offs import is_joint_signature, signature_start

LONGEST_LABEL, MOST_LABEL_WORDS = 50, 5  # characters and words of a name, an office or a section
ANY_CASE_WORDS = 3  # of a label that need not be capitalised: "by", "in Daerah"
MOST_LABELS = 6  # between a title and its text; more are the article's own list
TITLE_LENGTH = 35  # characters of a line that is surely no label
HEADLINE_WORDS = 4  # of the shortest headline above a snippet
LONGEST_SNIPPET = 300  # characters of another story's first sentence
LONGEST_GAP = 3  # lines between two notices at the end of a page that are surely none of the article

Reason = str | None  # why a line goes; None while it stays

_SENTENCE_END = (".", "!", "?", ":", ";", ",", "”", '"', "…")
_SURE = frozenset(("byline", "copyright", "comments", "list of other stories", "spam"))
_LOOSE = frozenset(("share notice", "newsletter", "page furniture", "advert", "related link"))
_CREDITS = frozenset(("byline", "photo credit"))
_SOURCE = re.compile(r"sumber\b", re.IGNORECASE)  # closes a table as well as an article
_LISTED = re.compile(r"\d| vs |:", re.IGNORECASE)
_BY = re.compile(
    r"(?:\w+ ){0,2}?(?:oleh|by|penulis|reporter|pewarta|editor)\W+(?P<name>[^|/(]{5,40})", re.IGNORECASE
)
_OFFERING = frozenset(("share notice", "newsletter", "advert"))
_READER = re.compile(r"\b(?:anda|kamu|kami|your|we)\b", re.IGNORECASE)
_OFFERED = re.compile(
    r"\b(?:artikel|berita|konten|informasi|redaksi|aplikasi|kanal|saluran|channel|donasi|dukungan|gratis|"
    r"promo|"
    r"vouce?r|voucher|langganan|berlangganan|notifikasi|newsletter|e-?mail|surel|klik|daftar|akun|"
    r"komunitas|platform|"
    r"menulis|karya|pembaca|tautan|link|situs|portal|media|cookies?|privasi|pengalaman|unduh|download|"
    r"bergabung|ikuti|"
    r"dapatkan|nikmati|simak|jurnalisme|peramban|browser|suggestions|share|articles?|subscribers?|readers?|"
    r"news)\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"(?:e-?mail|surel|telp|telepon|tlp|phone|fax|faks|hp|wa|whatsapp|call center|sms|website|situs|laman|"
    r"twitter|x|fb|"
    r"facebook|ig|instagram|youtube|tiktok|kontak|contact|alamat|address)\b[./ a-z]{0,16}[:@ ].{3,120}|"
    r"(?:jl|jalan|gedung)\b\.? .{3,100}\d.{0,60}|[\w.+-]{2,40}@[\w-]{2,40}\.[\w.]{2,20}",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://|www\.")
FEWEST_CONTACTS = 2  # and addresses of sites
FEWEST_BEHIND = 5  # lines of a page's foot
_HEADLINE_ENDS = ("...", "…", "?", "!", ":")  # of other stories' headlines and first sentences


def between_title_and_text(lines: Sequence[str], reasons: Sequence[Reason]) -> Iterator[int]:
    """The places of names, offices and sections in the lines under the title.

    Only where one of the lines there is a day, a byline or a button, and no more than a page's head has.
    """
    title = next((at for at, line in enumerate(lines) if reasons[at] is None and _is_title(line)), None)
    if title is None or lines[title].endswith((".", ":", ";")):
        return
    labels, sure = [], False
    for at in range(title + 1, len(lines)):
        line, reason = lines[at], reasons[at]
        if reason is not None:
            sure = sure or (reason in HEADS and _has_words(line))
        elif len(line) > LONGEST_DATE_LINE:
            break
        elif _is_day(line):
            sure = True
        elif _is_label(line):
            labels.append(at)
        else:
            break
    else:
        return
    if sure and len(labels) <= MOST_LABELS and _opens(lines[at]):
        yield from labels


def labels_between_credits(lines: Sequence[str], reasons: Sequence[Reason]) -> Iterator[int]:
    """The places of single short lines beside a credit, with a removed line on the other side, too.

    And of names between adverts, and of single words in lower case between paragraphs, as scripts leave them.
    """
    for at in range(1, len(lines) - 1):
        line = lines[at]
        if reasons[at] is not None or len(line) > LONGEST_LABEL or line.endswith(_SENTENCE_END):
            continue
        above, below = reasons[at - 1], reasons[at + 1]
        if above and below:
            credited = not _CREDITS.isdisjoint((above, below)) and len(line.split()) <= ANY_CASE_WORDS
            credited = credited and not any(map(str.isdigit, line))
            if credited or (above == below == "advert" and line.isupper()):
                yield at
        elif _is_variable(line) and all(reasons[by] or _is_paragraph(lines[by]) for by in (at - 1, at + 1)):
            yield at


def _is_variable(line: str) -> bool:
    return line.isalnum() and not line[0].isupper() and any(map(str.isalpha, line))


def _is_paragraph(line: str) -> bool:
    return len(line) >= PARAGRAPH and line.endswith((".", "”", '"'))


def behind_end(lines: Sequence[str], reasons: Sequence[Reason]) -> Iterator[int]:
    """The places of what stands behind the end of the text and no rule knows.

    The end is shown by a byline, a signature, a copyright or comment line or a list of other stories behind
    which no prose stands. Behind other notices only few lines go, and only before one more notice.
    """
    start = _signed_end(lines, reasons) or _end_of_prose(lines, reasons)
    if start in (0, len(lines)):
        return
    end = next((at for at in range(start, len(lines)) if _ends_text(lines[at], reasons[at])), len(lines))
    before = range(start, end)
    found = {
        *range(end, len(lines)),
        *_in_gaps(lines, reasons, before),
        *_contacts(lines, reasons, before),
        *_offers(lines, reasons, before),
        *_abouts(lines, reasons).intersection(before),
        *_shouted(lines, reasons, start),
    }
    yield from sorted(at for at in found if reasons[at] is None)


def _shouted(lines: Sequence[str], reasons: Sequence[Reason], start: int) -> Iterator[int]:
    """The place of a writer or slogan in capitals between the text and what is known to be furniture."""
    told = reasons[start] is None and list(reasons[start + 1 : start + 2]) not in ([], [None])
    if (
        told
        and lines[start].isupper()
        and _is_label(lines[start])
        and not any(map(str.isdigit, lines[start]))
    ):
        yield start


def _offers(lines: Sequence[str], reasons: Sequence[Reason], tail: range) -> Iterator[int]:
    """What the site says to its reader behind a notice of its own."""
    yield from (at for at in tail if _follows_offer(reasons, at) and _is_offer(lines[at]))


def _end_of_prose(lines: Sequence[str], reasons: Sequence[Reason]) -> int:
    """The place behind the last line of the article that is prose; 0 when none is."""
    abouts = _abouts(lines, reasons)
    for at in reversed(range(len(lines))):
        told = (
            reasons[at] is None
            and reads_like_prose(lines[at])
            and at not in abouts
            and not _is_snippet(lines, at)
        )
        if (
            told
            and not lines[at].endswith(" ...")
            and not (_is_offer(lines[at]) and _follows_offer(reasons, at))
        ):
            return at + 1
    return 0


def _signed_end(lines: Sequence[str], reasons: Sequence[Reason]) -> int:
    """The place of a copyright line or a signature with many lines behind it and no sentence; 0 without."""
    first = next((at for at, line in enumerate(lines) if len(line) > LONGEST_ITEM), len(lines))
    for at in range(first + 1, len(lines)):
        signed = reasons[at] == "byline" and is_joint_signature(lines[at])
        if signed or (reasons[at] == "copyright" and not reads_like_prose(lines[at])):
            behind = lines[at + 1 :]
            told = any(reads_like_prose(line) and not line.endswith(_HEADLINE_ENDS) for line in behind)
            return at if len(behind) >= FEWEST_BEHIND and not told else 0
    return 0


def _is_snippet(lines: Sequence[str], at: int) -> bool:
    """Whether a headline and how long ago it came out stand above the line."""
    if at < 3 or len(lines[at]) > LONGEST_SNIPPET or not is_ago(lines[at - 1]):
        return False
    return len(lines[at - 2].split()) >= HEADLINE_WORDS and not reads_like_prose(lines[at - 2])


def _in_gaps(lines: Sequence[str], reasons: Sequence[Reason], tail: range) -> Iterator[int]:
    """The few lines between two notices; what has figures may be the article's own list."""
    gap: list[int] | None = None
    for at in tail:
        if reasons[at] is None:
            if gap is not None:
                gap.append(at)
        elif _has_words(lines[at]):
            if gap and len(gap) <= LONGEST_GAP and not any(_may_be_told(lines[place]) for place in gap):
                yield from gap
            gap = [] if reasons[at] in _LOOSE else None


def _may_be_told(line: str) -> bool:
    """Whether the line may be of a list or a talk that the article gives."""
    return line.endswith(_SENTENCE_END) or _LISTED.search(line) is not None


def _has_words(line: str) -> bool:
    return len(line) > 2 and any(map(str.isalpha, line))


def _ends_text(line: str, reason: Reason) -> bool:
    if reason is None:
        return signature_start(line) == 0 and not is_bullet(line)
    return (reason in _SURE and not _SOURCE.match(line)) or heads_tags(line)


def _contacts(lines: Sequence[str], reasons: Sequence[Reason], tail: range) -> Iterator[int]:
    """Addresses and numbers in a row, as press offices print them, and the office above them."""
    contacts = [at for at in tail if _CONTACT.fullmatch(lines[at])]
    links = (at for at in tail if reasons[at] == "related link" and _ADDRESS.match(lines[at]))
    if not contacts or len(contacts) + len(list(links)) < FEWEST_CONTACTS:
        return
    yield from contacts
    if contacts[0] - 1 in tail and _is_label(lines[contacts[0] - 1]):
        yield contacts[0] - 1


def _abouts(lines: Sequence[str], reasons: Sequence[Reason]) -> set[int]:
    """The places of the last lines that say who wrote the article: "Rima Sari adalah wartawan lepas"."""
    if "byline" not in reasons:
        return set()
    names = {
        found["name"].strip().casefold()
        for at, line in enumerate(lines)
        if reasons[at] == "byline" and (found := _BY.match(line))
    }
    last = [at for at in range(len(lines)) if reasons[at] is None][-2:]
    return {
        at for at in last if at and any(lines[at].casefold().startswith(f"{name} adalah ") for name in names)
    }


def _follows_offer(reasons: Sequence[Reason], at: int) -> bool:
    """Whether one of the few lines before is an advert or asks to subscribe or share."""
    return not _OFFERING.isdisjoint(reasons[max(0, at - LONGEST_GAP) : at])


def _is_offer(line: str) -> bool:
    """Whether a sentence speaks of the site to its reader, and quotes nobody."""
    if len(line) > LONGEST_SNIPPET or '"' in line or "“" in line or not _READER.search(line):
        return False
    return len({word.casefold() for word in _OFFERED.findall(line)}) > 1


def _is_title(line: str) -> bool:
    return len(line) >= TITLE_LENGTH and not _is_day(line)


def _is_day(line: str) -> bool:
    return len(line) <= LONGEST_DATE_LINE and any(map(str.isdigit, line)) and is_date_line(line)


def _opens(line: str) -> bool:
    """Whether a text may begin so; else a scraper broke its first sentence into the lines above."""
    return line[0].isupper() or line[0] in "\"“'‘" or line[0].isdigit()


def _is_label(line: str) -> bool:
    if len(line) > LONGEST_LABEL:
        return False
    words = line.split()
    if len(words) > MOST_LABEL_WORDS or line.endswith((*_SENTENCE_END, "(")):
        return False
    if line[0].isdigit() and not (len(words) == 1 and line.isalnum() and not line.isdigit()):  # "20WARTA"
        return False
    return len(words) <= ANY_CASE_WORDS or is_title_case(line)
