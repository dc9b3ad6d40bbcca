"""Cues of furniture: the words and strings without which a line is not worth the slow rules, or any.

Two kinds, both in lower case: a word that opens the line, and a string anywhere in it.
"""

from index.intake.furniture_credits import AGENCIES, HOST_ENDS, STOCK_PHOTOS
from index.intake.wordlist import wordlist

# What the slowest rules match has one of these, however long it is.
_OPENINGS_OF = {
    "advert": wordlist(
        """
        ads adv advertisement advertisements advertising advertorial akses baca berlangganan brand close
        content donasi dukung geser get googletag gulir iklan konten langganan lewati nikmati pariwara
        powered premium promoted scroll skip sponsored subscribe tutup
        """
    ),
    "newsletter": wordlist(
        """
        accept aktifkan allow artikel caranya dapatkan data enable isi izinkan jangan keep konten opini
        periksa segera stay terima terimakasih tetap thank tulis tulisan yuk
        """
    ),
    "copyright": {"dilarang"},
    "photo credit": {
        *wordlist("caption credit dok dokumentasi foto gambar ilustrasi image"),
        *wordlist("kolase screenshot infografis grafis repro"),
        *wordlist("ist istimewa ket keterangan photo sumber tangkapan zoom"),
        *wordlist("facebook instagram tiktok twitter youtube pexels unsplash freepik"),
        *AGENCIES,
    },
}
_INSIDE_OF = {
    "advert": ("iklan", "pindai qr", "please", "scan qr", "silahkan", "silakan"),
    "newsletter": (
        *(
            "adalah media",
            "adalah platform",
            "adalah portal",
            "adalah situs",
            "berlangganan",
            "cookie",
            "download",
        ),
        *("instal", "membaca", "link aktivasi", "daftar baca", "blogger t", "wordpress t"),
        *(
            "langsung di ",
            "klik untuk",
            "mencerminkan pandangan",
            "mendaftar",
            "mewakili pandangan",
            "newsletter",
            "privacy",
        ),
        *(f"langsung di {where}" for where in ("whatsapp", "telegram", "ponsel", "email", "surel", "hp")),
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
            "(ilustrasi",
            "(arsip",
            "(file",
            "(gambar",
            "(ist",
        ),
        *(
            "/net",
            "/ist",
            "/ net",
            "/ ist",
            "| ist",
            "|ist",
            "| net",
            "(dokumentasi",
            "(screenshot",
            "(kolase",
        ),
        *(
            "(repro",
            "(ig ",
            "(instagram",
            "(twitter",
            "(tiktok",
            "(youtube",
            "(facebook",
            " foto:",
            " foto :",
        ),
        *("--", ".*", ") dok", ".dok", ". dok", "| foto", "|foto", "- foto", "-foto", " - (", "(source"),
        *(
            "./",
            ". /",
            "* /",
            "*/",
            "| dok",
            "- dok",
            "foto/",
            "photo/",
            "photo/dok",
            "foto/ dok",
            "| sumber",
            "- sumber",
            "(kredit",
            "[kredit",
            "[source",
        ),
        *("[dok", "[foto", "[ist", "[sumber", "photo by", "foto oleh", "image by", "photo from"),
        *STOCK_PHOTOS,
        *(
            site + sign
            for site in ("instagram", "twitter", "facebook", "youtube", "tiktok")
            for sign in ("/", " /")
        ),
        *("(x/", "[x/", "tangkapan layar", " ilustrasi "),
        *(end + photo for end in (".", ". ", ")", ") ") for photo in ("foto", "photo")),
        *(
            sign + source
            for sign in ("/", "/ ")
            for source in (
                "pikiran rakyat",
                "bisnis",
                "instagram",
                "twitter",
                "facebook",
                "youtube",
                "tiktok",
                "dok",
                "pexels",
                "unsplash",
                "freepik",
                "kabar ",
                "portal ",
                "humas",
            )
        ),
        *(f" {dash} {source}" for dash in "-–—" for source in ("bisnis", "kontan", "bloomberg", "ist")),
        *(f" {dash} {agency}" for dash in "-–—" for agency in AGENCIES),
        *(". |", ".|", *(f"{host}/@" for host in ("instagram", "twitter", "tiktok"))),
        *(sign + agency for agency in AGENCIES for sign in ("(", "/", "/ ", "|", "| ")),
        *(f".{end}{sign}" for end in HOST_ENDS for sign in ("/", " /", " ilustrasi")),
    ),
    "copyright": ("©", "copyright", "hak cipta", "rights reserved"),
    "spam": ("gacor", "judi", "mahjong", "rtp", "slot", "togel", "toto"),
}
# Longer lines that other rules match have one of these.
_OPENINGS_OF_OTHERS = wordlist(
    """
    a akhir alamat artikel author baca bagikan bantu beranda bergabung beri berita bersambung cari cek cetak
    click comment comments copy diadaptasi diposting diposkan ditulis editor email embed end facebook fakta
    follow fotografer gabung gambas halaman header home ikuti jadilah jangan judul kabar kategori kirim
    kirimkan klik komentar kontributor also alamat android disclaimer don ios keyword keywords kunjungi
    link next play previous related see source sukai tagar via you koordinator label lanjut laporan
    laporkan leave lewati lewatkan lihat like line linkedin mari muat oleh periksa permalink pewarta
    penerjemah penulis pinterest please post posted print produser rangkuman redaktur reporter ringkasan
    saksikan salin save sebarkan sebuah selengkapnya share show simak simpan skip sort sumber tag tagged
    tags tampilkan telegram temukan tinggalkan tonton tulis tulisan tuliskan twitter uploader urutkan usia
    video view wartawan whatsapp writer written x your
    anda ayo berlangganan catatan created get ihsg image join ketentuan masukkan nantikan pantau pelajari
    pembaca portal punya silakan sorry update
    """
)
_PIECES = wordlist("naskah kolom esai konten laporan liputan wawancara opini cerita")
_LABELS = wordlist(
    """
    dibaca disimak diketahui selanjutnya sebelumnya berikutnya terkait lainnya pilihan populer article lagi
    """
)
_INSIDE_OTHERS = (
    *(
        "dewan pers",
        "promosi",
        "this article",
        "akismet",
        "logged in",
        "klik channel",
        "klik saluran",
        "klik kanal",
        "klik grup",
    ),
    *("memberikan berita", "menyajikan berita", "menghadirkan berita", "memberikan informasi", "e-paper"),
    *("%2", "%3", "pendapat pribadi", "pandangan pribadi", "opini ini tidak", "untuk berkomentar"),
    *("anda di sini", "anda disini", "anda berada", "di luar tanggung", "diluar tanggung", "jumlah pembaca"),
    *("jumlah pengunjung", "jumlah tayangan", "kata kunci", "info iklan", "informasi iklan", "pasang iklan"),
    *("pemasangan iklan", "hubungi kami", "hubungi redaksi", "redaksi:", "redaksi :", "penulis adalah"),
    *("update berita", "update kabar", "update informasi", "update artikel"),
    *("http", "www.", "video:", "video :", "[video]"),
    *("(@", "ada di halaman", "ada komentar", "has been copied", "mengetahui kebenaran", "no media source"),
    *("pop-out player", "link aktivasi", "daftar baca", "pedoman media", "kebijakan privasi", "read next"),
    *(
        "single page",
        " |",
        " · ",
        "artikel di atas",
        " • ",
        "disclosure",
        "kami membuka",
        "←",
        "→",
        "«",
        "»",
        "tanggapan untuk",
        "komentar pada",
    ),
    *(f"{piece} ini {is_}" for piece in _PIECES for is_ in ("telah", "sudah", "pernah", "pertama", "terbit")),
    *(
        f"{piece} ini {is_}"
        for piece in _PIECES
        for is_ in ("tayang", "dimuat", "merupakan", "adalah", "hasil")
    ),
    *(label + sign for label in _LABELS for sign in (":", " :", ">", " >", "|")),
)

OPENINGS = frozenset(_OPENINGS_OF_OTHERS).union(*_OPENINGS_OF.values())
INSIDE = frozenset(_INSIDE_OTHERS).union(*_INSIDE_OF.values())
CUES_OF = {  # by reason
    reason: frozenset((*_OPENINGS_OF.get(reason, ()), *inside)) for reason, inside in _INSIDE_OF.items()
}
