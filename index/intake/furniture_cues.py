"""Cues of furniture: the words and strings without which a line is not worth the slow rules, or any.

Two kinds, both in lower case: a word that opens the line, and a string anywhere in it.
"""

from index.intake.furniture_rules import AGENCIES, HOST_ENDS

# What the slowest rules match has one of these, however long it is.
_OPENINGS_OF = {
    "advert": """
        advertisement advertisements advertorial akses baca berlangganan close geser get googletag gulir iklan
        konten langganan nikmati lewati pariwara promoted scroll skip sponsored subscribe tutup
    """.split(),
    "newsletter": """
        accept aktifkan allow artikel caranya dapatkan data isi izinkan jangan keep konten opini periksa
        segera stay terima tetap tulis tulisan yuk
    """.split(),
    "copyright": ["dilarang"],
    "photo credit": [
        *"caption credit dok dokumentasi foto gambar ilustrasi image".split(),
        *"ist istimewa keterangan photo sumber zoom".split(),
        *AGENCIES,
    ],
}
_INSIDE_OF = {
    "advert": ("iklan", "pindai qr", "please", "scan qr", "silahkan", "silakan"),
    "newsletter": (
        *("adalah media", "adalah portal", "adalah situs", "berlangganan", "cookie", "download", "instal"),
        *(
            "membaca",
            "link aktivasi",
            "daftar baca",
            "blogger t",
            "wordpress t",
            "mencerminkan pandangan",
            "mendaftar",
            "mewakili pandangan",
            "newsletter",
            "privacy",
        ),
        *("privasi", "recaptcha", "signing up", "subscribing", "unduh", "unsubscribe"),
    ),
    "photo credit": (
        *(
            "©",
            "(dok",
            "( dok",
            "( foto",
            " header",
            "(foto",
            "(photo",
            "(sumber",
            "(gambar",
            "(ist",
            "[dok",
            "[foto",
            "[ist",
            "[sumber",
        ),
        *(
            site + sign
            for site in ("instagram", "twitter", "facebook", "youtube", "tiktok")
            for sign in ("/", " /")
        ),
        *("(x/", "[x/", "tangkapan layar"),
        *(end + photo for end in (".", ". ", ")", ") ") for photo in ("foto", "photo")),
        *(sign + agency for agency in AGENCIES for sign in ("(", "/", "/ ", "|", "| ")),
        *(f".{end}{sign}" for end in HOST_ENDS for sign in ("/", " /", " ilustrasi")),
    ),
    "copyright": ("©", "copyright", "hak cipta", "rights reserved"),
    "spam": ("gacor", "judi", "mahjong", "rtp", "slot", "togel", "toto"),
}
# Longer lines that other rules match have one of these.
_OPENINGS_OF_OTHERS = """
    a akhir artikel author baca bagikan beranda bergabung beri berita bersambung cek
    cetak comment comments
    copy diadaptasi diposting ditulis editor email embed end facebook fakta follow fotografer gabung gambas
    halaman home ikuti jadilah jangan kabar kirim klik komentar kontributor koordinator lanjut laporan
    laporkan leave lewati lihat line linkedin mari muat oleh periksa pewarta penerjemah penulis pinterest
    please post posted print rangkuman redaktur reporter ringkasan saksikan salin sebarkan sebuah
    selengkapnya share show simak skip sort sumber tag tags tampilkan telegram temukan tonton tulis tulisan
    tuliskan twitter uploader urutkan usia video view wartawan whatsapp writer written x
""".split()
_INSIDE_OTHERS = (
    *("(@", "ada di halaman", "ada komentar", "has been copied", "mengetahui kebenaran", "no media source"),
    *(
        "pop-out player",
        "link aktivasi",
        "daftar baca",
        "pedoman media",
        "kebijakan privasi",
        "read next",
        "single page",
        " |",
    ),
    *(
        "disclosure",
        "kami membuka",
    ),
)

OPENINGS = frozenset(_OPENINGS_OF_OTHERS).union(*_OPENINGS_OF.values())
INSIDE = frozenset(_INSIDE_OTHERS).union(*_INSIDE_OF.values())
CUES_OF = {  # by reason
    reason: frozenset((*_OPENINGS_OF.get(reason, ()), *inside)) for reason, inside in _INSIDE_OF.items()
}
