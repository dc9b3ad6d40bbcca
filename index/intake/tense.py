"""How a text speaks of a day that it names: as today's, as that of speaking, as past, or as one to come."""

import re
from enum import IntEnum

from index.intake.days import Mention

REACH = 160  # characters before a day in which its sentence is read
AFTER = 60  # characters behind it

_CLAUSE = re.compile(r"[.!?;,\"”“()\n]")
# A full stop ends one without a space behind it, too: "kata dia.Api", but not "Kabar.com", "R.A.Karvo" and
# "Kab.Ranum".
_SHORT = "".join(
    rf"(?<!\b{word}\.)"
    for word in "Prof prof Kab kab Kec kec Kel kel Pemkab Pemkot Pemprov No no Jl jl Jln dr Drs Dra".split()
)
_SENTENCE = re.compile(rf"[!?;\"”“\n]|\.(?:\s|(?<=[a-z0-9)]{{2}}\.){_SHORT}(?=[A-Z]))")
_SPEECH = re.compile(
    r"\b(?:(?:kata|ujar|ucap|tutur|jelas|ungkap|tegas|papar|imbuh|lanjut|sebut|terang|tambah|"
    r"tandas|beber|sambung|pungkas|tukas|cetus)(?:nya)?|tulis|"
    r"meng?atakan|membeberkan|menyebut\w*|menyatakan|menegaskan|mengungkap\w*|menjelaskan|menuturkan|"
    r"memastikan|"
    r"menilai|meminta|"
    r"menambahkan|menyampaikan|disampaikan|diungkapkan|dikatakan|mengumumkan|mengaku|berharap|dilaporkan|"
    r"keterangan\w*|dihubungi|ditemui|"
    r"konferensi|"
    r"kepada|dikonfirmasi|dikutip|mengutip|dilansir|melansir|dihimpun|dirangkum|disadur|dinukil|pantauan|"
    r"cuit|"
    r"said|says|told)\b",
    re.IGNORECASE,
)
# "Akan" that is no preposition ("sarat akan gengsi", but "kebutuhan akan dipasok") and opens no sentence
# ("Akan tetapi").
_FONDLY = "".join(
    rf"(?<!\b{noun} akan)"
    for noun in "sarat syarat kaya kebutuhan kesadaran haus rindu sadar ingat ketakutan permintaan minat "
    "percaya penuh".split()
)
_WILL_BE = rf"akan(?! tetapi)(?:(?= (?:di|me|ber|ter)[a-z]{{3}})|{_FONDLY})"
_BAKAL = r"bakal(?! calon| ca[pw]| cagub| caleg)"  # but no "bakal calon bupati"
_COMING = re.compile(
    rf"\b(?:{_WILL_BE}|takkan|{_BAKAL}|rencananya|dijadwalkan|direncanakan|"
    rf"ditargetkan|"
    r"menjadwalkan|(?-i:will)|lusa|jadwal|menatap|(?:dalam|sabar|untuk) melakoni|berikutnya|"
    r"selanjutnya(?! di[a-z]{4})(?!,? (?:yakni )?(?:saat|ketika)\b)|"
    r"jatuh tempo|"
    r"jatuh pada|nantinya|undian|tak sabar|siap|diprediksi|diagendakan|mengagendakan|"
    r"(?<!yang )berencana (?:me|ber|di)[a-z]{3,}|(?<!yang )berpotensi|"
    r"belum dimainkan|modal (?:untuk )?(?:hadapi|menghadapi|melawan|menjamu)|"
    r"segera (?:bergulir|digelar|dihelat|tayang|dirilis|diluncurkan|dibuka))\b|"
    r"^\W*rencana\b|\b(?:diperkirakan|diharapkan) (?:berakhir|mulai|tiba|rampung|selesai|berlangsung|"
    r"digelar|jatuh)\b",
    re.IGNORECASE,
)
_PLAN = re.compile(
    rf"\b(?:{_WILL_BE}|{_BAKAL}|dijadwalkan|menjadwalkan|direncanakan|"
    rf"diprediksi|"
    r"diagendakan)\b",
    re.IGNORECASE,
)
# Beside a bare day these mean that it is to come; of a marked one news also tells what began or ended then.
_COMING_BARE = re.compile(
    r"\b(?:mengundang|diundang|undangan|jelang|menjelang|menyongsong|menyambut|menghadapi|seharusnya|"
    r"agenda|pelantikan|besok|diperkirakan)\b",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\b(?:pekan|minggu|bulan|tahun) depan\b", re.IGNORECASE)
_SAID = re.compile(r"\b(?:kata|ujar|ucap|tutur|jelas|ungkap|tegas|papar)(?:nya)?\b", re.IGNORECASE)
_SHOULD = re.compile(r"\b(?:seharusnya|semestinya)\b", re.IGNORECASE)
_ON_DAY = re.compile(r"\b(?:pada|mulai|hingga)(?: (?:hari|tanggal))?$", re.IGNORECASE)
_AHEAD_BEFORE = re.compile(
    r"\b(?:(?:ditunda|diundur|dimundurkan|mundur)(?: \w+)? (?:hingga|sampai|ke|menjadi)|paling lambat|"
    r"tenggat|rencananya|mendatang|selambatnya|selambat-lambatnya|nanti|untuk tanggal|"
    r"scheduled|upcoming|deadline|due)\b|\b(?:pekan|minggu|bulan|tahun) depan[ ,(]{0,3}$",
    re.IGNORECASE,
)
_AHEAD_BEFORE_BARE = re.compile(
    r"\b(?:hingga|sampai|sebelum|batas|s\.?/?d|mulai|berlaku|depan|setelah ini|periode|tersedia|tunggu|"
    r"target\w*|berakhir|until|starting)\b|[-–—] ?$",
    re.IGNORECASE,
)
# "Sudah tayang mulai 12 Januari 2022".
_BEGUN = re.compile(
    r"(?:\b(?:telah|sudah(?! bisa| dapat)|resmi|baru saja)\b[^.]{0,60}\b|terhitung )(?:mulai|"
    r"berlaku)(?: per| sejak| pada)?(?: tanggal)?$",
    re.IGNORECASE,
)
_AHEAD_AFTER = re.compile(
    r"[) ]{0,3}(?:(?:malam|pagi|siang|sore|waktu setempat|wib|wita)\W{1,2})*"
    r"(?:mendatang|nanti|yang akan datang|(?:(?:pekan|minggu|bulan) )?depan|lusa|,? ?(?:akan(?! tetapi)|"
    r"bakal))\b",
    re.IGNORECASE,
)
# The last day of what lasts, "mulai Senin (10/1) hingga Kamis (13/1)", unless it lasted: "sejak", a night.
_LASTING = re.compile(
    r"^(?![^\n]*\b(?:sejak|malam)\b)[^\n]*(?:\b(?:mulai|dimulai|dari (?:hari|tanggal|be?sok|esok)|"
    r"berlangsung|digelar|dihelat|berlaku|dibuka|menggelar|mengikuti|diselenggarakan|diadakan|"
    r"selama)\b[^\n]*|\)[^\n.;]{0,12}) (?:hingga|sampai(?: dengan)?|s\.?/?d\.?) (?:hari |tanggal )?$|"
    r"\bterhitung mulai (?:hari |tanggal )?$|\bakhir pekan (?:ini|nanti)[ ,(]*$",
    re.IGNORECASE,
)
# A quick look: what the patterns above end in.
_LAST = re.compile(
    r"(?:hingga|sampai|dengan|s\.?/?d\.?|mulai|ini|nanti)[ ,(]+(?:hari |tanggal )?$", re.IGNORECASE
)
# "Hingga 12 Januari 2022, petani telah memanen": what was so by then.
_BY_NOW = re.compile(r"^\W*(?:hingga|sampai|per)(?: (?:hari|tanggal))?$", re.IGNORECASE)
_GONE = re.compile(
    r"[) ]{0,3}(?:(?:pagi|siang|sore|petang|malam|dini hari) )?(?:kemarin|lalu|silam|tadi)\b", re.IGNORECASE
)
_LONG_GONE = re.compile(  # nobody speaks on "Senin (3/1) lalu" in news of the day of speaking
    r"[) ]{0,3}(?:(?:pagi|siang|sore|petang|malam|dini hari) )?(?:yang )?(?:lalu|silam)\b", re.IGNORECASE
)
_SINCE_DAY = re.compile(r"\bsejak(?: hari| tanggal)?$", re.IGNORECASE)
_SAYS_AFTER = re.compile(
    r"[) ]{0,3},? ?(?:mengatakan|menyatakan|menjelaskan|menegaskan|menuturkan|mengungkapkan|menyebut|"
    r"menyebutkan|menambahkan|menyampaikan)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(  # "bakal ditutup setelah longsor pada Senin (3/1)"
    r"\b(?:usai|seusai|setelah|selepas|pasca|akibat|yang (?:terjadi|berlangsung|digelar|diumumkan|"
    r"disampaikan))\b"
    r"(?![^,]*\b(?:akan|bakal)\b)",
    re.IGNORECASE,
)
# "Laga yang dijadwalkan Rabu (12/1) urung digelar": news tells of it on that day.
_CALLED_OFF = re.compile(r"[^\n.;]{0,45}\burung\b", re.IGNORECASE)
_WILL = re.compile(
    r"(?<!saat )(?<!ketika )\b(?:akan|bakal)\b(?! calon| ca[pw]| cagub| caleg| bertolak| berangkat)",
    re.IGNORECASE,
)
_LONG_AGO = re.compile(
    r"\b(?:menikah|sejak|didirikan|berdiri|tahun silam|since|founded)\b",
    re.IGNORECASE,
)
_BORN = re.compile(r"\b(?:lahir|kelahiran|born)\b", re.IGNORECASE)  # "lahir di Ranum, 3 Mei 1970"
_PAST = re.compile(
    r"\b(?:telah|sudah|lalu|tadi|kemarin|usai|berakhir|menang|kalah|imbang|tewas|meninggal|ditangkap|"
    r"diamankan|terjadi)\b",
    re.IGNORECASE,
)
_TODAY_BEFORE = re.compile(
    r"(?:\b|(?-i:(?<=[A-Z])))(?:hari|pagi|siang|sore|petang|malam) ini[ ,(]{0,3}(?:(?:yakni|yaitu|tanggal|"
    r"pada|hari)[ ,(]{1,2})?$|"
    r"\btoday[ ,(]{0,3}$",
    re.IGNORECASE,
)
_THIS_DAY = re.compile(
    r"[) ]{0,3}(?:(?:(?:pagi|siang|sore|petang|malam) )?hari ini|(?:pagi|siang|sore|petang|malam)"
    r"(?: (?:wib|wita|wit))? ini)\b",
    re.IGNORECASE,
)
_TODAY_AFTER = re.compile(
    r"[) ]{0,3}(?:(?:pagi|siang|sore|petang|malam) )?(?:(?:hari )?ini(?! (?:mendatang|depan))|today)\b",
    re.IGNORECASE,
)
_TOMORROW_BEFORE = re.compile(
    r"\b(?:besok|esok|keesokan|tomorrow)(?: hari)?(?: (?:pagi|siang|sore|petang|malam))?[ ,(]{0,3}"
    r"(?:(?:hari|pada|tanggal) )?$",
    re.IGNORECASE,
)
_TOMORROW_AFTER = re.compile(
    r"[) ]{0,3}(?:(?:pagi|siang|sore|petang|malam) )?(?:besok|tomorrow)\b", re.IGNORECASE
)


class Tense(IntEnum):
    """In rising order of how well the day tells that of publication."""

    AHEAD = 0
    TOMORROW = 8  # "besok, Kamis (13/1/2022)": the day before is that of publication
    HISTORY = 1  # of long ago, or one that opens a period
    NAMED = 2  # past, as far as the words around it tell
    LASTING = (
        3  # marked, but the last of a period that may go on, or of a plan: any other marked one goes first
    )
    TOLD = 4  # past, and marked as news marks its day: beside the weekday or in brackets
    OVER = 5  # marked, and something was over by then: "telah", "berakhir"
    SURE = 6  # marked, and somebody speaks in the sentence
    TODAY = 7  # "hari ini, Kamis (13/1/2022)"


def sentence_before(text: str, at: int) -> str:
    """The part of a sentence that stands before a place in it."""
    return _SENTENCE.split(text[max(0, at - REACH) : at].rstrip(" ("))[-1]


def speaks(sentence: str) -> bool:
    """Whether somebody says, writes or is quoted in it."""
    return bool(_SPEECH.search(sentence))


def looks_ahead(text: str, at: int) -> bool:
    """Whether the words before a bare day or month make it one to come."""
    sentence = sentence_before(text, at)
    return bool(_COMING.search(sentence) or _AHEAD_BEFORE_BARE.search(sentence[-60:]))


def _is_lasting(text: str, at: int) -> bool:
    return bool(_LAST.search(text, max(0, at - 30), at) and _LASTING.search(_line_before(text, at)))


def _line_before(text: str, at: int) -> str:
    """The sentence before a place to its last space, what is quoted in it too."""
    return text[max(0, at - REACH) : at].rsplit("\n", 1)[-1].rsplit(". ", 1)[-1]


def tense_of(text: str, mention: Mention) -> Tense:
    """How the words around a mention make its day.

    "Akan" in the same clause makes a coming one, and in the same sentence unless somebody speaks there:
    in "Harga akan naik, kata Budi, Kamis (13/1)" the day is that of speaking.
    """
    before = text[max(0, mention.start - REACH) : mention.start].rstrip(" (")
    after = text[mention.end : mention.end + AFTER]
    if _TODAY_BEFORE.search(before[-40:]) or (mention.weekday is not None and _THIS_DAY.match(after)):
        return Tense.TODAY
    if _TOMORROW_BEFORE.search(before[-30:]) or _TOMORROW_AFTER.match(after):
        return Tense.TOMORROW
    sentence = sentence_before(text, mention.start)
    in_brackets = mention.weekday is not None and text[mention.end : mention.end + 1] == ")"
    clause = _CLAUSE.split(sentence)[-1]
    announced = _WILL.search(clause) and not _THIS_DAY.match(after)
    if in_brackets and _TODAY_AFTER.match(after) and not (announced or _AHEAD_BEFORE.search(sentence)):
        return Tense.TODAY
    bare = mention.weekday is None and not mention.bracketed
    spoken = speaks(sentence)
    if bare and mention.year and _BY_NOW.match(sentence) and _PAST.search(after):
        return Tense.NAMED
    if _is_ahead(sentence, clause, after, spoken, bare):
        return Tense.AHEAD
    if mention.weekday is None and (
        mention.spans or _LONG_AGO.search(clause[-50:]) or _BORN.search(sentence[-60:])
    ):
        return Tense.HISTORY
    if bare:
        return Tense.NAMED
    if mention.weekday is not None and _TODAY_AFTER.match(after) and not announced:
        return Tense.TODAY
    if _is_lasting(text, mention.start) and not _GONE.match(after):
        return Tense.LASTING
    return _of_past(sentence, clause, after, spoken)


def _of_past(sentence: str, clause: str, after: str, spoken: bool) -> Tense:
    """How a marked day is told that is neither today nor to come."""
    if spoken and (_LONG_GONE.match(after) or _SINCE_DAY.search(clause)):
        return Tense.OVER
    if spoken or _SAYS_AFTER.match(after):
        if not _is_plan(sentence):
            return Tense.SURE
        return Tense.AHEAD if _ON_DAY.search(clause) else Tense.LASTING
    over = _PAST.search(clause) or _PAST.search(after.split(".", 1)[0])
    return Tense.OVER if over else Tense.TOLD


def _is_plan(sentence: str) -> bool:
    """Whether what is to come is said last: "Jaya menjelaskan, dewan akan bersidang, Rabu (12/1)"."""
    if "kan" not in sentence and "akal" not in sentence:  # a quick look
        return False
    last = max((found.end() for found in _WILL.finditer(sentence)), default=None)
    return last is not None and not speaks(sentence[last:])


def _is_next_week(clause: str) -> bool:
    """Whether a clause says "pekan depan", and nobody speaks behind it."""
    _, said, behind = clause.rpartition(" depan ")
    return bool(said) and _NEXT.search(clause) is not None and not _SAID.search(behind)


def _is_ahead(sentence: str, clause: str, after: str, spoken: bool, bare: bool) -> bool:
    if _GONE.match(after):
        return False
    if _AHEAD_AFTER.match(after):
        return True
    if not bare and _CALLED_OFF.match(after):
        return False
    if not bare and _SINCE.search(clause[-60:]):
        return False
    if not spoken and (_COMING.search(sentence) or (bare and _COMING_BARE.search(sentence))):
        return True
    if bare and _SHOULD.search(clause):
        return True
    if _COMING.search(clause[-60:]) or _AHEAD_BEFORE.search(clause[-60:]):
        return True
    if _ON_DAY.search(clause) and ((_PLAN.search(clause) and not speaks(clause)) or _is_next_week(clause)):
        return True
    if bare and _BEGUN.search(sentence):
        return False
    return bare and bool(_AHEAD_BEFORE_BARE.search(clause[-60:]))
