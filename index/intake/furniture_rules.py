"""One table of rules for whole lines that belong to the page and not to the article.

What news sites print around their articles, from many sites; a new kind is one more alternative
in the row of its reason. Patterns are tried on the whole line, so what looks like a sentence of an article
must not fit them: see ``tests/test_furniture.py``.
"""

AGENCIES = "reuters afp ap antara getty epa xinhua bloomberg tass istimewa shutterstock pixabay".split()
_AGENCY = rf"(?:{'|'.join(AGENCIES)})(?: foto| images)?"
HOST_ENDS = "com co.id co id net info".split()
_HOST_END = rf"(?:{'|'.join(HOST_ENDS)})"
SECTION = (
    r"(?:home|beranda|news|berita|nasional|internasional|world|dunia|daerah|regional|nusantara|metro|"
    r"megapolitan|"
    r"ekonomi|economy|bisnis|business|finance|finansial|market|money|keuangan|politik|politics|hukum|"
    r"kriminal|"
    r"olahraga|sport|sports|bola|sepak bola|liga inggris|liga indonesia|teknologi|tekno|tech|otomotif|"
    r"lifestyle|"
    r"gaya hidup|hiburan|entertainment|seleb|showbiz|kesehatan|health|travel|wisata|kuliner|food|opini|"
    r"opinion|"
    r"pendidikan|edukasi|sains|science|indeks|index|login|masuk|daftar|search|cari|menu|foto|video|podcast|"
    r"infografis|e-paper|live|tv|trending|populer|terkini|terpopuler|home page|cek fakta|properti|syariah|"
    r"lainnya|kanal|viral|headline|women|celebrity|muslim|haji|ototekno|grafis|ragam|peristiwa|khazanah|"
    r"komunitas|untuk anda|company profile|network|terkini|terbaru)"
)
_APPS = r"(?:google news|google|whatsapp|wa channel|telegram|channel|saluran|kanal)"


# Each rule reads a whole line, whitespace collapsed, without case.
RULES: tuple[tuple[str, str], ...] = (
    ("page furniture", r"(?:please )?\W*(?:loading|memuat|tunggu)\b[ .…]*|.|[\W_]+|(?:\W*\b\w\b){1,6}\W*"),
    (
        "advert",
        r"\W*(?:advertisements?|iklan|advertorial|scroll (?:to|untuk) .{0,40}(?:content|konten|membaca)|"
        r"pariwara)\W*|"
        r"\W*advertisement\W* scroll to .{0,30}|get \w{3,20} app\b.{0,40}|"
        r"nikmati .{5,90} hanya di \w{3,20}\W*|.{0,60}\btanpa (?:\w{3,12} )?iklan\b.{0,80}|konten premium\W*|"
        r".{0,200}\b(?:silakan|silahkan|please) (?:login|log in|masuk)\b.{0,150}|"
        r"(?:langganan|berlangganan|subscribe)(?: sekarang| now| \w+)?\W*|googletag\.cmd\..*|"
        r"\W*(?:gulir|geser) (?:ke bawah )?untuk .{0,40}|\W*(?:tutup|close|skip|lewati) (?:iklan|ads?)\W*|"
        r"(?:sponsored|promoted)(?: content| by .{1,40})?|konten (?:bersponsor|sponsor)\W*|"
        r"baca berita dengan sedikit iklan.{0,40}|akses edisi mingguan .{0,60}|"
        r".{0,80}\b(?:scan|pindai) qr ?code\b.{0,80}",
    ),
    (
        "page furniture",
        rf"(?:#? ?{SECTION} ?(?:[|>›»/•·-] ?)+){{1,12}}(?!.*\b(?:19|20)\d\d\b).{{0,120}}|"
        r"(?:home|beranda) (?-i:(?:[A-Z][\w&-]+ ?){4,40})|"
        rf"(?:{SECTION}\s){{3,20}}{SECTION}?|"
        r"skip to (?:main )?content|(?:tags?|tag|topik|topic|via|source|kategori|category) ?:?|"
        r"tags? ?: ?.{1,120}|\W*(?:gambas|embed) ?:.{0,60}|<!--.{0,200}-->|"
        r"halaman(?: (?:\d{1,2}|selanjutnya|berikutnya|sebelumnya|all|semua))+\W*|"
        r"(?:.{0,40}\W)?view in single page[ \d]*|(?:tampilkan|show|lihat) (?:semua|all)|selanjutnya\W*|"
        r"(?:halaman ini berisi konten sensitif|usia (?:kamu|anda) belum (?:cukup|sesuai))\b.{0,120}|"
        r"(?:next|previous|prev|sebelumnya|kembali ke atas|back to top|baca selengkapnya|read more|"
        r"selengkapnya)\W*|"
        r"simak .{0,40}\bhalaman (?:selanjutnya|berikutnya)\W*|\d{1,3} (?:jam|menit|hari) (?:yang )?lalu|"
        r"dark mode|mode gelap|(?:font|text) sizes?|ukuran (?:huruf|teks|font)|a[- ]a[+ ]a?|daftar isi\W*|"
        r"\W*(?:ukuran )?(?:font|teks|huruf)\W*|aa(?: text)?|halaman \d{1,2} (?:dari|of) \d{1,2}\W*|"
        r"banner \d{2,4} ?x ?\d{2,4}|-?\d{1,2}(?:[.,]\d)? ?°? ?c|daftar halaman|"
        r"versi(?:on)? \d{1,3}(?:\.\d{1,4}){1,3}|"
        r"baca di app|"
        r"(?:tentang kami|beranda|home|redaksi)\W?[^.!?]{0,200}(?:pedoman|kebijakan|privasi|redaksi|"
        r"karir)[^.!?]{0,150}|"
        r"img[-_ ]?\d{6,}.{0,20}|(?=.*\.(?:jpe?g|png|webp)$)[\w -]{1,60}\.\w+|[\W/]*cdata[\W/]*|"
        r"!?\[\]\(\S*\)\W*|"
        r"premium by .{0,60}\b(?:templates?|"
        r"themes?)|"
        r"(?:lupa|atur ulang) (?:kata sandi|password)\b.{0,60}|konfirmasi (?:e-?mail|surel)|"
        r"(?:atau )?(?:masuk|daftar|log ?in) (?:melalui|dengan|via|menggunakan)\b.{0,40}|"
        r"(?:belum|sudah) (?:memiliki|punya) akun\b.{0,40}|"
        r"jika anda tidak menerima (?:e-?mail|surel)\W*|kirim(?:kan)? (?:lagi|ulang)(?: sekarang)?\W*|"
        r"anda bisa menjadi kolumnis\W*|"
        r"kami membuka kesempatan bagi anda .{0,160}|network updates|news updates from .{0,30}|"
        r"personali[sz]e your .{0,20}|get your .{0,30}\bnews\W*|log ?in to (?:enjoy|read|get) .{0,60}|"
        r"[.#][\w.-]{2,30} ?\{[^{}]{3,200}\}|\W*perbesar(?: gambar)?\W*|\d{1,2} (?:dari|"
        r"of) \d{1,2}(?: (?:halaman|foto|pages?))?\W*|"
        r"(?:lanjutkan|lanjut|continue) (?:membaca|baca|reading)\W*|load more|muat lainnya|"
        r"lihat lainnya\W*|"
        r"(?:lihat|baca|klik|simak|cek) (?:artikel |berita |selengkapnya )?(?:asli|"
        r"(?:selengkapnya )?(?:di )?"
        r"(?:sini|disini)|lanjutannya|semua|selengkapnya)\W*|"
        r"(?:dibaca|dilihat|views?|hits?|pembaca)\W{0,3}[\d.,]+ ?(?:k|rb|ribu|jt)? ?(?:kali|x|views?|"
        r"orang)?\W*|"
        r"[\d.,]{1,9} ?(?:k|rb|ribu|jt)? ?(?:views?|shares?|likes?|hits|kali (?:dibaca|dilihat|dibagikan)|"
        r"x (?:dibaca|dilihat)|dilihat|pembaca|suka|bagikan)\W*|"
        r"(?:estimasi )?(?:waktu )?(?:baca|membaca)\W{0,3}\d{1,3} ?(?:menit|min)\W*|"
        r"\d{1,3} (?:menit|min(?:ute)?s?) (?:waktu baca|baca|membaca|read)\W*|"
        r"(?:dengarkan|dengar|listen)(?: (?:artikel|berita)(?: ini)?| to (?:this )?article)?\W*|"
        r"(?:\d{1,2}:\d\d ?/ ?\d{1,2}:\d\d|(?:[\d.]{1,4}x ?){1,8})|"
        r"(?:audio|teks|suara) (?:artikel|berita|ke suara)\W*|"
        r"(?:ringkasan|rangkuman) (?:ini )?(?:dibuat|dihasilkan) .{0,60}\bai\b.{0,40}|"
        r"(?:tentang kami|about us|redaksi|pedoman (?:media|pemberitaan).{0,30}|disclaimer|"
        r"kontak(?: kami)?|contact us|"
        r"karir|career|privacy policy|kebijakan privasi|syarat (?:dan|&) ketentuan|term(?:s)? (?:of|"
        r"&) (?:use|"
        r"service|condition)s?|info iklan|hubungi kami|site ?map|peta situs|rss|kode etik(?: \w+)?|"
        r"media kit|"
        r"faq|bantuan|help|sign (?:in|up)|log ?out|keluar)(?:\W+(?:tentang kami|redaksi|"
        r"pedoman media siber|"
        r"disclaimer|kontak(?: kami)?|karir|kebijakan privasi|info iklan|hubungi kami|kode etik|sitemap|"
        r"rss)\b){0,12}\W*|"
        r"(?:lewati|akhir dari|skip|end of) (?:paling|podcast|promosi|whatsapp|konten|most|twitter|youtube|"
        r"tiktok|instagram)\b.{0,60}|"
        r"(?:#\w{2,40}[ ,]{0,2}){1,20}|# [\w-]+(?: [\w-]+){0,3}|"
        r"(?:the (?:code|url) has been copied|no media source currently|pop-out player|laporkan (?:tulisan|"
        r"kesalahan)).{0,60}|tutup|close|menu utama|\[x\]|kirim|batal|simpan|reply|balas|advertiser",
    ),
    (
        "embedded post",
        r"(?:a post shared by|sebuah kiriman dibagikan oleh|lihat postingan ini di|"
        r"view this post on|lihat (?:postingan|unggahan) ini)\b.{0,150}|"
        r"[—–-] ?.{1,60}\(@\w{2,40}\) (?:\d{1,2} )?\w{3,9} (?:\d{1,2}, )?\d{4}|"
        r".{1,60}\(@\w{2,40}\) (?:on|pada) (?:instagram|twitter|\w{3,9} \d{1,2}).{0,60}",
    ),
    (
        "related link",
        r"\W*(?:simak|tonton|saksikan|lihat)\b(?: juga| pula| berikut(?: ini)?| selengkapnya)? (?:video|"
        r"live(?:detik(?:pagi)?)?|"
        r"infografis|galeri|foto)\b[^.]{0,200}|"
        r"\W*(?:simak|lihat|baca|tonton) (?:juga|pula) ?[:–—-] ?.{0,200}|(?:[\[(] ?)?(?:baca|"
        r"video) ?: ?[^.]{12,160}|"
        r"\W*(?:baca|simak|klik|bersambung|lanjut|lihat|selengkapnya)\b.{0,120}\bhalaman (?:selanjutnya|"
        r"berikutnya)\b.{0,60}|\W*halaman (?:selanjutnya|berikutnya) ?[:>-].{0,120}|"
        r".{3,80}\bada di halaman (?:selanjutnya|berikutnya)\W*|"
        r"\W*(?:berita|artikel|kabar) lain(?:nya)? .{0,120}\b(?:baca|simak)\b.{0,30}\bdi \w{3,20}\.(?:co|"
        r"com|id)\b.{0,60}|"
        r"saksikan .{0,40}\b(?:di|dalam) ?program.{0,300}|"
        r"read next ?:.{0,200}|baca berita terkait .{0,60}\blainnya\W.{0,160}|"
        r"baca (?!juga).{5,120} di ?sini\W*|"
        r"(?=[^|]*\|$)[^.!?|]{20,160} \||-{2,}\||"
        r"(?:video|jangan lewatkan video) (?:terkait|terbaru|pilihan|rekomendasi)\W.{0,120}",
    ),
    (
        "share notice",
        r"(?:share|bagikan|sebarkan|share this|bagikan (?:berita|artikel) ini)\b[^.]{0,60}|"
        r"(?:follow us|ikuti kami|follow|ikuti)(?: (?:di|on|kami di|us on|akun .{1,40}))?\W*|"
        r"\W*(?:artikel|berita) ini (?:se\w{3,7}nya )?(?:telah|sudah|pernah|pertama kali) (?:tayang|terbit|"
        r"dimuat|ditayangkan|diterbitkan)\b.{0,250}|"
        r"(?:artikel|berita) ini merupakan hasil kerja ?sama .{0,200}|"
        r"\W*(?:tulisan|artikel) ini adalah kiriman .{0,300}|"
        r"\W*disclosure ?: ?.{5,300}|\W*(?:fakta atau hoaks|untuk mengetahui kebenaran informasi).{0,300}|"
        r"(?:(?:share|bagikan|copy link|salin (?:link|tautan)|facebook|twitter|whatsapp|telegram|line|"
        r"email|print|"
        r"cetak|linkedin|pinterest|x)\b\W{0,4}){1,20}|"
        rf"(?:silakan |silahkan |yuk,? )?(?:cek|ikuti|baca|dapatkan|simak|temukan|gabung|bergabung|follow|"
        rf"mari)\b.{{0,200}}\b{_APPS}\b.{{0,150}}",
    ),
    (
        "newsletter",
        r".{0,80}\bnewsletters?\b.{0,80}|"
        r".{0,200}\b(?:berhenti berlangganan|unsubscribe)\b.{0,200}|.{0,200}\brecaptcha\b.{0,200}|"
        r".{0,200}\b(?:dengan mendaftar|by (?:signing up|subscribing)),? .{0,200}|"
        r".{0,100}\b(?:kebijakan privasi|privacy policy)\b.{0,40}\b(?:layanan|service|ketentuan|"
        r"terms)\b.{0,100}|"
        r"(?:tetap up to date|stay up to date|keep up to date|dapatkan (?:update|informasi|berita)|"
        r"jangan lewatkan)"
        r"\b.{0,220}|"
        r".{0,80}\b(?:install|instal|unduh|download)\b.{0,30}\b(?:aplikasi|app)\b.{0,120}|"
        r".{0,60}\blink aktivasi\b.{0,150}|.{0,360}\bcara daftar baca di ?sini\W*|"
        r".{0,60}\b(?:blogger|wordpress) (?:templates?|themes?).{0,80}|"
        r"caranya klik link .{0,200}|.{0,40}\b(?:terima kasih|terimakasih) (?:telah|"
        r"sudah) membaca\b.{0,200}|"
        r"[\w.]{3,30} adalah (?:portal|situs|media)\b.{0,200}\b(?:member|komunitas|berlangganan)\b.{0,200}|"
        r"data dirimu akan digunakan .{0,200}|segera lengkapi data .{0,120}|"
        r"periksa kembali dan lengkapi data.{0,60}|"
        r"tulis komentar dengan menyertakan .{0,120}|"
        r".{0,80}\b(?:menggunakan|uses?) cookies?\b.{0,200}|(?:terima semua|accept all)(?: cookies?)?\W*|"
        r"(?:aktifkan|izinkan|allow) (?:notifikasi|notifications?).{0,80}|\W*yuk,? koleksi buku .{0,150}|"
        r"(?:tulisan|konten|artikel) (?:dari|ini)\b.{1,60}\btidak (?:mewakili|mencerminkan) pandangan "
        r".{0,60}|"
        r"(?:isi|tulisan|opini) .{0,60}\b(?:di luar )?tanggung jawab (?:redaksi|penulis)\b.{0,100}",
    ),
    (
        "photo credit",
        rf"©.{{0,100}}|(?:gambar|sumber)(?: gambar| berita)?(?: dan)?(?: [\w. ]{{2,40}})? header\b.{{0,120}}|"
        rf"\W?(?:foto|photo|ilustrasi|dok|gambar|sumber foto|image|credit)\W*[:/].{{0,120}}|"
        rf"(?:sumber gambar|keterangan (?:gambar|foto|video)|image (?:source|caption)|"
        rf"caption)\W{{0,2}}[,:].{{0,200}}|"
        rf".{{3,160}} ?[/|] ?{_AGENCY}\b.{{0,30}}|.{{3,160}}\((?:foto|photo|dok)\b[^()]{{0,60}}\)|"
        rf"[^.!?”\"]{{3,160}}\({_AGENCY}\b[^()]{{0,60}}\)|"
        # The source first: "Kabar.id/jaya Ilustrasi tambak", "ANTARA FOTO/Jaya Putra Petambak di Ranum".
        rf"(?:[\w-]{{3,30}}\.{_HOST_END}|{_AGENCY}) ?/ ?\w.{{2,220}}|"
        rf"[\w-]{{3,30}}\.{_HOST_END} ilustrasi .{{3,160}}|"
        r".{15,300}[.)] ?(?:foto|photo) ?: ?(?:[^.]|\.(?=\w)){2,70}\.?|"
        # A bracket that names a picture's source, closed or not: "[Dok. Jaya]", "(Instagram/@jaya)".
        r"[^.!?”\"]{5,200}\( ?sumber ?[:/][^()]{2,60}\)|"
        r".{5,300}[(\[] ?(?:(?:foto|photo|gambar|dok)\b ?[.:/]|(?:instagram|twitter|x|facebook|"
        r"youtube|tiktok)"
        r" ?/ ?@?|tangkapan layar|(?:dok|ist|istimewa)\b)[^()\[\]]{0,60}[)\]]?\W?|"
        r"[^.!?]{5,200}[.!?] (?:instagram|twitter|facebook|youtube) ?/ ?@?[\w.]{2,40}|"
        r"(?:istimewa|ist|dok ?: ?.{2,60}|dokumentasi (?!ini|itu).{2,60}|zoom-in .{5,150}|image-\w{2,20})|"
        r"dok\. .{5,200}|ilustrasi (?!tersebut|ini|itu|me)[^.]{3,90}\.?",
    ),
    (
        "copyright",
        r".{0,40}\b(?:19|20)\d\d ?©.{0,120}|"
        r"dilarang (?:keras )?(?:mengambil|menyalin|memperbanyak|mengutip|menggandakan|mengcopy)\b.{0,250}|"
        r".{0,120}\b(?:copyright|hak cipta)\b.{0,160}|.{0,80}\ball rights reserved\b.{0,80}",
    ),
    (
        "byline",
        r"(?:(?:editor|reporter|penulis|pewarta|penerjemah|kontributor|wartawan|author|writer|oleh|sumber|"
        r"uploader|reporter magang|"
        r"redaktur|fotografer|koordinator|rep|red|jurnalis|ditulis oleh|laporan(?: wartawan|"
        r" reporter)?)\W{0,3}[:|/]|"
        r"laporan (?:wartawan|reporter|kontributor)|\(ditulis oleh|periksa fakta [A-Z]|posted by|"
        r"written by|"
        r"diposting oleh|diadaptasi oleh).{0,120}|\W*(?:artikel|tulisan) ini ditulis(?: oleh)? .{5,160}",
    ),
    (
        "byline",
        r"\W*(?:pewarta|reporter|penulis|editor|redaktur)\W*|- ?[\w-]{3,30}\.(?:com|co\.id|id|net)|"
        r"(?-i:author [A-Z][\w ]{2,30})|"
        # The reporter and the site, as printed under a title: "Rima Sari | Kabar.id".
        r"(?-i:(?:[A-Z][\w.'’]+ ){1,5}[|-] (?:[\w-]{3,24}\.(?:com|co\.id|co|id|net|tv)|detik[A-Z]\w{2,12}))",
    ),
    (
        "spam",
        r".{0,120}\b(?:(?:situs|link|agen|bandar|daftar|akun) (?:\w+ )?(?:slot|togel|toto|judi)|"
        r"slot (?:gacor|online|"
        r"dana|qris|thailand|deposit|demo|maxwin|\d{2,4})|(?:rtp|toto) (?:live|slot|macau|togel)|"
        r"mahjong ways|"
        r"gacor (?:hari ini|maxwin))\b[^.]{0,120}",
    ),
    (
        "comments",
        r"(?:no|\d{1,5}|tidak ada|belum ada) (?:comments?|komentar)\W*|(?:komentar|comments?)\W*[\d() :]*|"
        r"(?:tulis|tuliskan|beri|post a|leave a|kirim|tampilkan|lihat|urutkan|muat) (?:semua )?"
        r"(?:komentar|comments?|reply)\b[^.]{0,60}|"
        r"(?:isi )?komentar (?:yang|sepenuhnya|adalah|pembaca|di bawah)\b.{0,60}\btanggung ?jawab\b.{0,120}|"
        r"belum ada komentar\W*jadilah.{0,60}|sort by.{0,30}|"
        r"jadilah (?:orang |yang ){0,2}pertama.{0,20}\b(?:ber)?komentar\b.{0,30}",
    ),
)  # fmt: skip
