"""What speaks for and against a run of words being a person, seen from the words beside it."""

import re
from dataclasses import dataclass

from index.intake.given_names import is_given, is_name_like
from index.intake.names import Span, Words, is_capitalised, quoted
from index.intake.not_people import PLACES, THING_HEADS, THING_TAILS, is_barred
from index.intake.titles import DEGREE, HONORIFICS, MODIFIERS, RANKS, TITLES, is_courtesy

MAX_TITLE_WORDS = 16

_SAYS_BEFORE = frozenset(
    """
    kata ujar tutur ungkap jelas tegas imbuh sebut lanjut papar ucap terang tambah beber cetus tukas pungkas tandas kilah
    sambung demikian jawab keluh sesal urai kenang cerita ulas timpal seloroh sindir kelakar harap pinta tulis kritik
    katanya ujarnya ucapnya celetuk tanya seru ajak ingat simpul nilai aku klaim bantah said says told menurut bernama disapa
    dipanggil alias sosok almarhum mendiang according
    """.split()  # noqa: SIM905
)
_SAYS_AFTER = frozenset(
    """
    mengatakan menyatakan menambahkan menjelaskan mengungkapkan menuturkan memperingatkan menegaskan bilang berkata menyebut
    menyebutkan mengaku menilai berharap menyampaikan mengungkap memaparkan menerangkan membantah mengklaim melanjutkan menceritakan
    bercerita mengimbau menghimbau mengajak meminta memastikan menekankan membenarkan mengakui mengingatkan menyayangkan
    mengomentari berujar bertutur berpesan berpendapat berpandangan menanggapi menjawab menepis mengeluhkan mengapresiasi menduga
    memuji mengkritik menyoroti menyinggung menuding membeberkan mencontohkan menyarankan mengusulkan mendesak berjanji
    mengucapkan menulis memandang menyambut optimistis yakin heran menolak mengenang merinci menyesalkan
    said says told added warned explained stated argued tweeted
    """.split()  # noqa: SIM905
)
_DOES = frozenset(
    """
    lahir meninggal tewas menikah menangis tersenyum tertawa ditangkap ditahan divonis didakwa dituntut diperiksa dilantik dimakamkan
    disebut mencetak membobol menjebol menendang bermain tampil hadir tiba bertemu berangkat terpilih terlihat tampak mengunjungi memimpin
    ingin akan sudah telah juga pun sempat tak tidak belum bisa dapat harus kini masih kemudian lalu yang menjadi menjabat merupakan
    membuat memilih mengunggah merasa memberi mengumumkan memberikan menerima melakukan memiliki mengenakan membintangi memerankan
    """.split()  # noqa: SIM905
)
_BETWEEN = frozenset("juga pun kembali sendiri lalu kemudian telah sempat akan sudah turut ikut lantas masih terus pernah".split())  # noqa: SIM905
_PERSON_BEFORE = frozenset(
    """
    gol aksi lewat oleh istri suami anak putra putri ayah ibu adik kakak nama diperankan dibintangi dimainkan bersama pasangan
    duet menunjuk melantik menggandeng mengusung memanggil memeriksa menangkap menggantikan melawan mendampingi didampingi
    dipimpin diwakili tendangan umpan assist sundulan penampilan mengalahkan figur kubu kepergian kehadiran calon
    pernyataan pengacara menemui mendukung asuhan besutan arahan mengatasnamakan artis
    """.split()  # noqa: SIM905
)
_STOPS = frozenset(
    """
    yang di ke pada saat ini itu adalah ialah akan telah sudah dengan oleh karena bahwa agar jika ketika setelah sebelum serta atau juga
    tidak tak tetapi tapi namun hingga sampai untuk seperti sebagai kepada dalam kata ujar menurut dia ia mereka kami kita saya pun
    """.split()  # noqa: SIM905
)
_TITLE_LINKS = frozenset("dan bidang dari umum urusan luar negeri dalam keamanan nasional".split())  # noqa: SIM905
_INSIDE_TITLE = frozenset((" ", "  ", " (", ") ", " - ", "-", "/", " & ", "\xa0"))
_NOT_BEFORE_TITLE = frozenset(
    "jalan jl jln stadion bandara film pemilihan kantor direktorat sekretariat inspektorat bandar museum".split()  # noqa: SIM905
)
_VERB = re.compile(r"me[mnlrwy][a-z]{3,}|ber[a-z]{3,}|di[a-z]{4,}|ter[a-z]{4,}")
_AGE = re.compile(r"\s?[(,]\s?\d{1,2}(?:\)|\s(?:tahun|thn|th)\b)")
_NOMINAL = frozenset("direktur direksi direktorat dirjen dinas divisi berita dirut bersama berlian terdakwa tersangka".split())  # noqa: SIM905

WEIGHTS = {
    "title": 3.0,
    "courtesy": 3.0,
    "says_before": 3.0,
    "says_after": 2.0,
    "degree": 3.0,
    "age": 3.0,
    "apposition": 2.5,
    "does": 0.5,
    "context": 2.0,
    "given": 2.0,
    "name_like": 1.0,
    "known_mononym": 0.5,
    "several_words": 1.0,
    "neighbour": 2.0,
}
AGAINST = {"thing_head": -4.0, "thing_tail": -3.0, "place_before": -2.5, "quoted": -2.0, "place_tail": -1.5, "code": -2.0}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one occurrence of a name tells."""

    kinds: frozenset[str]  # keys of WEIGHTS and AGAINST
    role: str | None  # the title phrase beside it


def read_evidence(words: Words, span: Span) -> Evidence:
    """All that the words around ``span`` say of it."""
    kinds = _own_words(words, span) | _behind(words, span) | _before(words, span)
    role = None
    title = title_before(words, span)
    if title is not None:
        kinds.add("title" if title.first < title.last else "courtesy")
        role = _role_text(words, title)
    if role is None and "apposition" in kinds:
        role = _apposition_text(words, span)
    return Evidence(frozenset(kinds), role)


def _own_words(words: Words, span: Span) -> set[str]:
    low = words.low[span.first : span.last]
    kinds = set()
    if len(low) > 1:
        kinds.add("several_words")
        if is_given(low[0]):
            kinds.add("given")
        if any(map(is_name_like, low[1:])) or (is_name_like(low[0]) and not is_given(low[0])):
            kinds.add("name_like")
    elif is_name_like(low[0]):
        kinds.add("known_mononym")
    if quoted(words, span):
        kinds.add("quoted")
    return kinds


def _behind(words: Words, span: Span) -> set[str]:
    """What the words after the span say."""
    kinds = set()
    offset, k = words.end[span.last - 1], span.last
    if _AGE.match(words.text, offset):
        kinds.add("age")
    if DEGREE.match(words.text, offset):
        kinds.add("degree")
    if k >= len(words):
        return kinds
    if words.gap[k] == ", " and words.low[k] in TITLES and words.raw[k][0].islower():
        kinds.add("apposition")
    if words.gap[k] not in {" ", "  ", ", "}:
        return kinds
    if words.low[k] == "selaku":
        kinds.add("apposition")
    if words.gap[k] != ", " and words.raw[k][0].isupper():
        if words.low[k] in THING_TAILS:
            kinds.add("thing_tail")
        elif words.low[k] in PLACES or is_barred(words.low[k]):
            kinds.add("place_tail")
        elif not words.raw[k].isalpha() or words.raw[k].isupper():
            kinds.add("code")
        return kinds
    if words.raw[k][0].isdigit() and words.gap[k] != ", ":
        kinds.add("code")
    if words.low[k] in _DOES and words.gap[k] != ", ":
        kinds.add("does")
    while k < len(words) - 1 and k < span.last + 3 and words.low[k] in _BETWEEN:
        k += 1
    if words.low[k] in _SAYS_AFTER:
        kinds.add("says_after")
    return kinds


def _before(words: Words, span: Span) -> set[str]:
    """What the words just before the span say."""
    if span.first == 0:
        return set()
    kinds, k = set(), span.first - 1
    low, near = words.low[k], words.joined(span.first)
    if near and low in _SAYS_BEFORE:
        kinds.add("says_before")
    if near and low in _PERSON_BEFORE:
        kinds.add("context")
    if near and low in {"di", "ke"}:
        kinds.add("place_before")
    if near and low in THING_HEADS:
        kinds.add("thing_head")
    while near and is_courtesy(low) and k > 0 and words.joined(k):  # Jalan Jenderal, RSUD dr
        k -= 1
        low = words.low[k]
        if low in THING_HEADS:
            kinds.add("thing_head")
    if near and words.raw[k].isupper() and len(words.raw[k]) > 1 and k and words.low[k - 1] in THING_HEADS:
        kinds.add("thing_head")
    return kinds


def title_before(words: Words, span: Span) -> Span | None:
    """The title phrase that leads up to the span; an empty one for a bare rank or honorific.

    Organisations and places may stand between, and one comma at the end: "kepala dinas kota, Budi".
    """
    k = span.first - 1
    if k < 0 or words.gap[span.first] not in {" ", "  ", ", ", ". ", ".", ") ", "), ", " , "}:
        return None
    if words.gap[span.first] in {". ", "."} and not words.joined(span.first):
        return None
    courtesy, last = False, span.first
    while k >= 0 and is_courtesy(words.low[k]) and _leads(words, k, last, courtesy):
        courtesy, last, k = True, k, k - 1
    first = _title_start(words, k, last)
    if first is None:
        return Span(last, last) if courtesy else None
    return Span(first, last)


def _leads(words: Words, k: int, last: int, courtesy: bool) -> bool:
    """Whether a rank or honorific at word ``k`` stands right before the name or another of its kind."""
    return words.joined(last) or words.gap[last] in {". ", ".", ") ", " ("} or (courtesy and words.gap[last] == ", ")


def _title_start(words: Words, k: int, last: int) -> int | None:
    """Where the title phrase begins that ends before word ``last``, looking left from word ``k``."""
    comma = last <= k + 1 and words.gap[last] in {", ", " , ", "), "}
    small = 0
    for i in range(k, max(-1, k - MAX_TITLE_WORDS), -1):
        low, raw = words.low[i], words.raw[i]
        if low in TITLES or low.removesuffix("nya") in TITLES:
            return None if _names_a_thing(words, i) else _lengthen(words, i)
        if not raw[0].isupper():
            small += 1
            if low in _STOPS - {"untuk", "dalam", "pada"} or small > 4 or (_VERB.fullmatch(low) and low not in _NOMINAL):
                return None
        elif not comma and _is_foreign_name(words, i, last):
            return None
        if i == 0 or (words.gap[i] not in _INSIDE_TITLE and words.gap[i] != ", "):
            return None
        if words.gap[i] == ", " and not raw[0].isupper():
            return None
    return None


def _is_foreign_name(words: Words, i: int, last: int) -> bool:
    """Whether word ``i`` looks like another person's name, who then owns the title."""
    return i < last - 1 and is_name_like(words.low[i]) and is_capitalised(words.raw[i]) and not words.joined(i + 1)


def _names_a_thing(words: Words, i: int) -> bool:
    """Whether the title at word ``i`` is part of a street, building or office: "Jalan Jenderal Sudirman"."""
    if words.low[i] == "ibu" and i + 1 < len(words) and words.low[i + 1] == "kota":
        return True
    return i > 0 and words.joined(i) and words.low[i - 1] in _NOT_BEFORE_TITLE


def _lengthen(words: Words, i: int) -> int:
    """The start of the longest title phrase that word ``i`` is part of: "Ketua Dewan Pimpinan"."""
    first = i
    for k in range(i - 1, max(-1, i - MAX_TITLE_WORDS), -1):
        low, raw = words.low[k], words.raw[k]
        if words.gap[k + 1] not in _INSIDE_TITLE:
            break
        if low in MODIFIERS or low in TITLES:
            first = k
        elif raw[0].isupper() and not raw.isupper() and is_name_like(low) and not is_barred(low):
            break
        elif not raw[0].isupper() and (low in _STOPS or raw[0].isdigit() or low not in _TITLE_LINKS):
            break
    return first


def _role_text(words: Words, title: Span) -> str | None:
    """The title as written, without a rank at its end unless it is all there is."""
    first, last = title.first, title.last
    while last - 1 > first and (words.low[last - 1] in RANKS or words.low[last - 1] in HONORIFICS):
        last -= 1
    while first < last and words.low[first] in {"seorang", "sang"}:
        first += 1
    if first >= last or (last - first == 1 and words.low[first] in HONORIFICS):
        return None
    text = words.text[words.start[first] : words.end[last - 1]]
    behind = words.text[words.end[last - 1] : words.end[last - 1] + 1]
    return " ".join(text.split()) + (")" if behind == ")" and "(" in text else "")


def _apposition_text(words: Words, span: Span) -> str | None:
    """The phrase after "Nama, " or "Nama selaku " up to the next comma or verb."""
    first = span.last + (words.low[span.last] == "selaku")
    last = first + 1
    while last < len(words) and last - first < 8 and words.joined(last) and words.low[last] not in _STOPS:
        if _VERB.fullmatch(words.low[last]) and words.raw[last][0].islower():
            break
        last += 1
    return words.text[words.start[first] : words.end[last - 1]] if first < len(words) else None
