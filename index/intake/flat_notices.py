"""Notices that a page without line breaks prints between two sentences, told by their own ends.

Each stands behind the end of a sentence and before a capital or the end, or closes itself.
"""

import re

from index.intake.headline_end import OPENERS, SURE_OPENERS

_BEHIND, _BEFORE = r"(?<=[.!?”\")\]] )", r"(?= [A-Z“\"]|$)"
_ADDRESS = r"https?://\S{4,200}"

MARKS = re.compile(
    rf"{_BEHIND}(?:(?:ADVERTISEMENT|Advertisement)(?! SCROLL)|[Ll]oading\.\.\.|Scroll (?:ke bawah )?untuk "
    rf"(?:melanjutkan|lanjut)(?: membaca)?|Powered by [A-Z]\w{{3,20}}|#[A-Z]\w{{5,30}}|"
    rf"Lanjutkan membaca di bawah(?: ini)?|Nyaman tanpa iklan\. Langganan [\w.]{{3,20}}){_BEFORE}"
)
PAGES = re.compile(
    rf"{_BEHIND}(?:(?:Baca|Simak)(?: berita| artikel)? selengkapnya di [Hh]alaman (?:berikut|"
    rf"selanjut)(?:nya)?|"
    rf"Halaman (?:Selanjut|Berikut)nya|Perbesar|Lihat Foto(?! [A-Z][^\n.!?()]{{3,200}}\()){_BEFORE}"
)
GOOGLE = re.compile(
    r"\b(?:Cek|Lihat|Temukan) (?:Berita|Kabar) (?:dan|atau) (?:Artikel|Tulisan)(?: yang| kami)? lain(?:nya)?"
    r" di Google\s+News(?: (?:dan|serta) (?:WA|WhatsApp) Channel)?|"
    rf"{_BEHIND}(?:Ikuti|Simak|Baca|Follow) [^.\n:]{{3,60}} (?:di|on) Google News{_BEFORE}"
)
VIDEOS = re.compile(
    r"(?<=[.!?”\"] )(?:Simak|Lihat|Tonton|Saksikan)(?: [Jj]uga| pula)? [Vv]ideo ?"
    rf"(?:\"[^\"\n]{{5,160}}\"|“[^”\n]{{5,160}}”|‘[^’\n]{{5,160}}’) ?:?{_BEFORE}|"
    rf"{_BEHIND}(?:Saksikan|Tonton) [Ll]ive [Ss]treaming [^.\n]{{2,60}} di ?sini\.?{_BEFORE}"
)
REPRINTS = re.compile(
    r"\b(?:Artikel|Berita) ini (?:telah|sudah) (?:tayang|(?:di)?terbit(?:kan)?|dimuat) di [^\n\"“]{3,120}"
    r" dengan judul:? ?"
    rf"(?:\"[^\"\n]{{5,200}}\"|“[^”\n]{{5,200}}”)"
    rf"(?:[,.]? ?(?:[Kk]lik|Untuk selengkapnya) [a-z ]{{4,30}}: ?{_ADDRESS})?"
)
LETTERS = re.compile(
    rf"{_BEHIND}(?:Dapatkan|Nikmati) [^.\n]{{5,100}} di (?:e-?mail|surel|ponsel) ?(?:kamu|[Aa]nda|mu)\b\.?"
    rf"(?: Daftarkan (?:e-?mail|surel)\.?)?{_BEFORE}"
)
ALTS = re.compile(  # the text of a picture, glued: "… naik seperlima. kabarranum news logo"
    r"(?<=[a-z0-9”\")][.!?”\"] )[a-z][\w ]{0,50}\b(?:logo|icon|ikon|thumbnail|banner)\b[\w ]{0,30}$"
)
APPS = re.compile(
    rf"\b(?:Download|Unduh) aplikasi [^\n]{{5,100}}: ?Android ?: ?{_ADDRESS}(?: iOS ?: ?{_ADDRESS})?|"
    r"\bUntuk membaca berita [^\n:]{5,120}\b(?:download|unduh) aplikasi [\w .]{3,40}"
    rf"(?: ?-? ?(?:Android|iOS) ?: ?{_ADDRESS}){{1,2}}|"
    r"\bDapatkan update berita pilihan [^\n]{20,240}?(?:kemudian join|lalu bergabung)\.?"
    r"(?: Anda harus install [^\n.]{10,80}\.)?|"
    r"\bSimak breaking news dan berita pilihan kami langsung di ponselmu\."
    rf"(?: Pilih saluran [^\n]{{10,100}}?: ?{_ADDRESS})?(?: Pastikan kamu [^\n.]{{10,80}}\.)?"
)
SHARES = re.compile(
    r"\b(?:Share|Bagikan) ?: ?(?:(?:Facebook|Twitter|X|WhatsApp|Telegram|Line|Email|"
    r"Instagram)(?:[ ,]{1,2}|$)){2,8}"
)
POSTS = re.compile(
    r"\b(?:Sebuah kiriman dibagikan oleh|Unggahan dibagikan) [^\n()]{1,60}\(@[\w.]{2,40}\)|"
    r"\bLihat (?:postingan|unggahan) ini di Instagram\b|"
    r"[—–-]{1,2} ?[^()\n.—–-]{1,50} \(@\w{2,20}\) [A-Z][a-z]{2,8} \d{1,2}, \d{4}|"
    rf"{_BEHIND}https://t\.co/\w{{4,12}}{_BEFORE}"
)
_SOURCE = (
    r"(?:[\w-]{3,24}\.(?:com|COM|co\.id|CO\.ID|id|ID|net|NET)|Suara|Tempo|TEMPO|Kompas|Antara|ANTARA|Bisnis)"
)
CAPTIONS = re.compile(
    rf"{_BEHIND}[A-Z][^\n.!?”\"]{{15,250}}\.? ?[(\[](?:(?:Dok|dok|Foto|foto)[.:]? ?)?{_SOURCE} ?/ ?"
    rf"[A-Z][\w.' ]{{2,40}}[)\]]\.?(?= ?[A-Z“\"])|"
    rf"{_BEHIND}[A-Z][^\n.!?”\"]{{15,250}}\. ?{_SOURCE} ?/ ?[A-Z]{{2,20}}(?: [A-Z]{{2,20}}){{0,3}}(?= "
    rf"[A-Z“\"][a-z])"
)
SEEN = re.compile(  # the button on a picture with its caption and source: "Lihat Foto Ikan bandeng(kabar)"
    r"\bLihat Foto [A-Z][^\n.!?()\"“”]{3,200}(?:\([^()\n]{1,30}\)[^\n.!?()\"“”]{0,150}){0,2}\.? ?"
    r"\([A-Za-z][^()\n\d]{2,60}\)(?= [A-Z“\"\d]|$)|"
    r"\bLihat Foto [A-Z][^\n.!?()\"“”]{3,200} \(\d{1,2}/\d{1,2}/\d{4}\)\.(?= [A-Z“\"\d]|$)"
)
_OPENER = rf" (?:{'|'.join(sorted(word.capitalize() for word in OPENERS | SURE_OPENERS))})\b"
GLUED = re.compile(  # a picture's source, glued to its caption: "kabarIlustrasi tambak di Ranum."
    rf"{_BEHIND}(?:[\w.@&'-]+ ){{0,3}}[\w.@&'/-]{{2,30}}(?<=[a-z0-9])"
    r"(?:Ilustrasi|Tangkapan layar|Tampilan|Logo) "
    rf"(?:(?!{_OPENER})[^.!?\n]){{3,160}}(?:\.(?= |$)|(?={_OPENER}))"
)
HEADS = re.compile(  # the reporters and the day of a page without line breaks
    r"\b(?:Reporter|Penulis|Editor|Oleh) ?: ?[A-Z][\w.' ]{2,40}(?: ?\| ?(?:Reporter|Penulis|Editor) ?: ?"
    r"[A-Z][\w.' ]{2,40})? ?\| ?(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu),? \d{1,2}[-/ ]\w{1,9}"
    r"[-/ ]\d{4}[ ,|-]{1,3}\d\d[:.]\d\d WI(?:B|TA|T)\b"
)
CODE = re.compile(r"\bwindow\.dataLayer = [^;\n]{2,60};|\{\"@context\"[^\n{}]{2,400}\}")

# Each with strings of which its matches have one in lower case, and the reason.
FLAT = (
    (
        MARKS,
        (
            "advertisement",
            "loading...",
            "scroll ",
            "powered by ",
            " #",
            "antara 2",
            "membaca di bawah",
            "nyaman tanpa iklan",
        ),
        "advert",
    ),
    (
        PAGES,
        ("di halaman ", "halaman selanjut", "halaman berikut", " perbesar", " lihat foto"),
        "page furniture",
    ),
    (GOOGLE, ("google",), "share notice"),
    (VIDEOS, ("video", "live streaming"), "related link"),
    (REPRINTS, ("dengan judul",), "share notice"),
    (APPS, ("android", "update berita pilihan", "breaking news dan"), "share notice"),
    (LETTERS, ("di email", "di e-mail", "di surel"), "newsletter"),
    (ALTS, (" logo", " icon", " ikon", " thumbnail", " banner"), "page furniture"),
    (SHARES, ("share:", "share :", "bagikan:", "bagikan :"), "share notice"),
    (POSTS, ("(@", "ini di instagram", "//t.co/"), "embedded post"),
    (
        CAPTIONS,
        (
            *(end + sign for end in (".com", ".co.id", ".id", ".net") for sign in ("/", " /")),
            *(
                name + sign
                for name in ("suara", "tempo", "kompas", "antara", "bisnis")
                for sign in ("/", " /")
            ),
        ),
        "photo credit",
    ),
    (SEEN, ("lihat foto ",), "photo credit"),
    (GLUED, ("ilustrasi ", "tangkapan layar ", "tampilan ", "logo "), "photo credit"),
    (
        HEADS,
        ("reporter:", "reporter :", "penulis:", "penulis :", "editor:", "editor :"),
        "date of publication",
    ),
    (CODE, ("window.datalayer", '"@context"'), "page furniture"),
)
