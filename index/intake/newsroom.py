"""Whether a page speaks of an outlet as the newsroom that asked, gathered or photographed."""

import re

from index.intake.press import Named

REACH = 90  # characters between a cue and the name

# What news is done to by its own newsroom; "dikutip X", "dilansir X" and "menurut X" tell of another's.
_DONE = "|".join(
    """
    himpun ulas terima temui hubungin? konfirmasi tanya wawancarai pantau lihat peroleh dapat(?:kan)?
    kumpulkan rangkum sambangi jumpai hampiri hadiri ajukan layangkan nukil intip akses
    mintai(?:\\s(?:keterangan|tanggapan|konfirmasi|komentar))?
    """.split()
)
_WAY = r"(?:,? (?:lewat|via|melalui|secara) (?:\w+ ){0,3}\w+| langsung| kembali)?(?: oleh)?"
_ASKED = re.compile(
    rf"(?:\b(?:di ?(?:{_DONE}){_WAY}|"
    r"pantau?an|pantuan|pemantauan|catatan|pengamatan|tinjauan|penelusuran(?: yang dilakukan(?: oleh)?)?|"
    r"kepada|tim|sahabat|pembaca|kantor|magang di|kampus merdeka di|kontributor|pada|"
    r"(?:menjawab|membalas|merespons?) (?:\w+ ){0,2}(?:pertanyaan|pesan)|"
    r"(?:awak )?media,? termasuk|berita (?:ter)?populer(?: \w+)?|"
    r"(?:ber|per)bincang(?:an|-bincang)? dengan|wawancara(?: eksklusif)? dengan|"
    r"di(?:rangkum|himpun|kumpulkan|kutip|lansir) dari [^.\n]{3,60} oleh)"
    r"(?: tim| redaksi| wartawan| reporter| rekan| liputan)?|"
    r"(?<!pemimpin )(?<!wakil )(?<!dewan )\bredaksi) ?[(\[]?$",
    re.IGNORECASE,
)
_FORMER = re.compile(r"\b(?:mantan|eks|bekas) \w+ ?$", re.IGNORECASE)
_CITING = re.compile(r"\b(?:dikutip|dilansir) (?:<\w+>)?$", re.IGNORECASE)
_FROM = re.compile(r" ?(?:</\w+> ?)?dari\b", re.IGNORECASE)
_POSTED = re.compile(  # what somebody posted or released, "dikutip X", was quoted by the page itself
    r"\b(?:instagram|twitter|youtube|tiktok|facebook|akun\w*|unggahan\w*|siaran pers|"
    r"keterangan (?:resmi|tertulis|pers))\b[^.\n]{0,60}\bdikutip(?: oleh)? $",
    re.IGNORECASE,
)
_TEAM = re.compile(r"\b(?:tim|kepada) (?:\w+ ){1,3}\($", re.IGNORECASE)  # "Tim Cek Fakta Kabar (Kabar.id)"
_PRESENTING = re.compile(
    r"\b(?:kali ini|berikut(?: ini)?|artikel ini|di sini|nah),? ?(?:<\w+>)?$", re.IGNORECASE
)
_VERB = re.compile(r"(?:</\w+>)? (?:[a-z]+ )?[a-z]{4,}\b")
_ADVERBS = "|".join(
    """
    telah sudah akan belum sempat ingin coba mencoba berusaha berupaya masih terus hanya bakal juga kembali
    pernah sendiri tengah lantas kemudian kini langsung
    """.split()
)
_DOES = "|".join(  # what newsrooms do, and other media that a page speaks of hardly ever
    """
    merangkum\\w* rang?kum\\w* lansir himpun menghimpun terima hubungi menghubungi\\w*
    (?:me)?wawancarai(?:nya)? temui menemui jumpai bertemu bertanya menanyakan membahas\\w* bahas
    ulas mengulas\\w* mengulik\\w* kutip paparkan berkesempatan mengonfirmasi\\w*
    mengkonfirmasi\\w* meminta memastikan menelusuri\\w* mengumpulkan
    kumpulkan menjajal\\w* mengunjungi mendatangi menyambangi menyusuri merekomendasikan memilihkan menyajikan
    sajikan membagikan jabarkan berkeliling
    """.split()
)
_TELLING = re.compile(
    rf"(?:</\w+>)?\)?(?: ?\([\w.]{{3,20}}\))? ?(?:pun [a-z]|(?:(?:{_ADVERBS}|secara \w+) )*(?:{_DOES}|"
    r"(?:punya|memiliki|mendapat\w*) kesempatan|"
    r"mendapat\w* (?:konfirmasi|informasi|keterangan|penjelas\w*|izin)|"
    r"mencari (?:tahu|jawaban\w*|sudut)|melakukan (?:upaya|penelusuran|pengujian|konfirmasi))\b)"
)
_REACHED = re.compile(  # "kata Jaya kepada X di lokasi", "pertanyaan X melalui pesan"
    r",? ?(?:di lokasi|(?:melalui|lewat|via) (?:sambungan|pesan|telepon|telpon|whatsapp|surel|e-?mail)\b)",
    re.IGNORECASE,
)
_SECTION = re.compile(r"detik[A-Z]\w+")  # which only the house itself quotes
_QUOTING = re.compile(
    r"\b(?:dilansir|dikutip|dilihat|diberitakan|mengutip|melansir)(?: dari)? ?(?:<\w+>)?$", re.IGNORECASE
)
_PHOTO = re.compile(  # "(Kabar.id/Jaya Putra)", "KABAR.ID/JAYA PUTRA Petambak di Ranum"
    r"/(?:[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]*){0,4} ?[)\]\n]|[A-Z][A-Z'.]+ [A-Z'.]{2,}\b)"
)
# Opening a line: "Kabar.id/jayaputra Ilustrasi tambak".
_CAPTION = re.compile(r" ?/ ?\w+(?: [A-Z][\w'’.-]*){1,8}")
_TAKEN_BY = re.compile(
    r"(?:\(Foto: [^()/\n]{3,40}|\bFoto: ?[A-Z][\w'. -]{2,40}|\([A-Z][\w'.-]+(?: [A-Z][\w'.-]+){0,3})/$|"
    r"\([Ff]oto: ?[Dd]ok\.? ?$"
)
_TAG = re.compile(r"<\w[^<>]{0,60}>\s?$")  # "kepada <strong>detikcom</strong>"
_OTHERS = frozenset(  # printed or quoted by many
    "Antara|The Conversation|BBC News Indonesia|VOA Indonesia|DW Indonesia|Rappler Indonesia|Daily Sabah|"
    "The Jakarta Post".split("|")
)


def is_newsroom(text: str, named: Named) -> bool:
    """Whether the outlet appears as the one who asked, was told or gathered."""
    if named.outlet in _OTHERS:
        return False
    before = line_before(text, named)
    asked = _ASKED.search(before)
    if asked and not _FORMER.search(before):
        return True
    if _TEAM.search(before) or _POSTED.search(before):
        return True
    if _CITING.search(before) and _FROM.match(text, named.end):
        return True
    if _SECTION.match(text, named.start) and _QUOTING.search(before):
        return True
    if _PRESENTING.search(before) and _VERB.match(text, named.end):
        return True
    return bool(_TELLING.match(text, named.end) or _REACHED.match(text, named.end))


def is_photographer(text: str, named: Named) -> bool:
    """Whether a picture is credited to the outlet."""
    if named.outlet in _OTHERS:
        return False
    before = line_before(text, named)
    opens_line = not before.strip() and _CAPTION.match(text, named.end, named.end + REACH)
    return bool(opens_line or _PHOTO.match(text, named.end, named.end + REACH) or _TAKEN_BY.search(before))


def line_before(text: str, named: Named) -> str:
    """The line up to the name, no farther than a cue reaches."""
    return _TAG.sub("", text[max(0, named.start - REACH) : named.start].rsplit("\n", 1)[-1])
