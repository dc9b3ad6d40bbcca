"""Lines that lead around a site and work its page: menus, buttons, counters, players, forms."""

SECTION = (
    r"(?:home|beranda|news|berita|nasional|internasional|world|dunia|daerah|regional|nusantara|metro|"
    r"megapolitan|ekonomi|economy|bisnis|business|finance|finansial|market|money|keuangan|politik|politics|"
    r"hukum|kriminal|olahraga|sport|sports|bola|sepak bola|liga inggris|liga indonesia|teknologi|tekno|tech|"
    r"otomotif|lifestyle|gaya hidup|hiburan|entertainment|seleb|showbiz|kesehatan|health|travel|wisata|"
    r"kuliner|food|opini|opinion|pendidikan|edukasi|sains|science|indeks|index|login|masuk|daftar|search|"
    r"cari|menu|foto|video|podcast|infografis|e-paper|live|tv|live tv|trending|populer|terkini|terpopuler|"
    r"home page|cek fakta|properti|syariah|lainnya|kanal|viral|headline|women|celebrity|muslim|haji|ototekno|"
    r"grafis|ragam|peristiwa|khazanah|komunitas|untuk anda|company profile|network|terbaru|agenda|"
    r"advertorial|breaking news|live streaming|jabodetabek|"
    r"pemerintahan|kolom|feature|galeri|redaksi|newsletter|sukses|berita viral|kriminalitas|sosok|inspirasi|"
    r"humaniora|lingkungan|mancanegara|pilkada|pilpres|gadget|selebritas|celebrities|musik|film|k-pop|drakor|"
    r"bulu ?tangkis|motogp|basket|liga champions|liga spanyol|liga italia|moto|energi|industri|umkm|islami|"
    r"sejarah|budaya|sastra|esai|resensi|profil|tokoh|sosial|sosial budaya|hukum (?:&|dan) kriminal|"
    r"laporan khusus|"
    r"laporan utama|berita utama|berita daerah|homepage|hot issue|isu terkini)"
)
_NUMBER = r"[\d.,]{1,9} ?(?:k|rb|ribu|jt|juta)?"
_ABOUT = (
    r"tentang kami|about us|redaksi|pedoman (?:media|pemberitaan).{0,30}|disclaimer|kontak(?: kami)?|"
    r"contact us|karir|career|privacy policy|kebijakan privasi|syarat (?:dan|&) ketentuan|"
    r"term(?:s)? (?:of|&) (?:use|service|condition)s?|info iklan|hubungi kami|site ?map|peta situs|rss|"
    r"kode etik(?: \w+)?|media kit|faq|bantuan|help|sign (?:in|up)|log ?out|keluar"
)
_SITE = r"(?:ini|situs|halaman|portal)"

MENUS = (
    rf"(?:home|beranda){SECTION} ?.{{0,30}}",  # glued: "HomeNewsPolitik"
    r"(?:you are here|anda (?:(?:berada )?di ?sini)) ?:.{2,120}",
    rf"(?:#? ?{SECTION} ?(?:[|>›»/•·] ?|(?<= )- )+){{1,12}}(?!.*\b(?:19|20)\d\d\b).{{0,120}}",
    r"(?:home|beranda) (?-i:(?:[A-Z][\w&-]+ ?){4,40})|"
    r"(?:home|beranda) (?-i:[A-Z][\w&-]+(?: (?:[A-Z][\w&-]+|dan|ke|di|dari|untuk|&)){3,20})",
    rf"(?:{SECTION}\s){{3,20}}{SECTION}?",
    # "Terpopuler · Bisnis · Keamanan · Sains"
    r"(?:[^·•\d.!?]{2,27}[·•]){3,20}[^·•\d.!?]{2,26}",
    r"(?:skip|lompat|langsung) (?:to|ke) (?:main )?(?:content|konten|isi)(?: utama)?",
    r"(?:tags?|tag|topik|topic|via|source|kategori|category) ?:?",
    r"(?:tags?|tagar|kata kunci|keywords?|topik) ?: ?[^.!?]{1,120}|tags? ?: ?.{1,120}",
    r"(?:kategori|category|categories|label) ?: ?[^.!?]{2,100}|(?:tagged|filed under|"
    r"posted in) [^.!?]{2,100}",
    rf"kategori (?:{SECTION}|siaran pers|berita)",
    r"daftar isi\W*|daftar halaman",
    r"(?:tentang kami|beranda|home|redaksi)\W?[^.!?]{0,200}(?:pedoman|kebijakan|privasi|redaksi|karir)"
    r"[^.!?]{0,150}",
    rf"(?:{_ABOUT})(?:\W+(?:tentang kami|redaksi|pedoman media siber|disclaimer|kontak(?: kami)?|karir|"
    r"kebijakan privasi|info iklan|hubungi kami|kode etik|sitemap|rss)\b){0,12}\W*",
    r"menu utama|kembali ke atas|back to top|navigasi (?:pos|tulisan|artikel)|(?:post|posts) navigation",
    # What blogs print beside and under a post.
    r"(?:arsip|archives?|blogroll|meta|kategori|categories)(?: blog| berita)?\W*",
    r"[►▼▶▾] ?.{3,40}\(\d{1,5}\)",
    r"(?-i:(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)) "
    r"(?:19|20)\d\d \(\d{1,4}\)",
    r"(?:posting(?:an)?|post|pos|tulisan|artikel|berita|older|newer) (?:lebih baru|lama|lebih lama|terbaru|"
    r"terdahulu|posts?|sebelum(?:nya|ya)|berikut(?:nya)?|selanjutnya)\W*",
    r"(?:previous|next|sebelumnya|selanjutnya|berikutnya) (?:post|article|story|artikel|pos|berita)\W*",
    r"langganan ?: ?(?:posting|postingan|komentar|entri).{0,40}",
    r"(?:diberdayakan|didukung) oleh [\w. ]{3,30}|(?:proudly )?powered by [\w. ]{3,30}",
    r"(?:mengenai|tentang) saya|lihat profil(?: lengkap)?ku|total tayangan(?: halaman| laman)?",
    r"(?:tema|theme) .{3,40}\b(?:diberdayakan|powered)\b.{0,40}",
)
BUTTONS = (
    r"(?:halaman|page)(?: (?:ke )?(?:\d{1,2}|selanjutnya|berikutnya|sebelumnya|all|semua))+\W*",
    r"(?:halaman|laman|pages?) ?: ?[\d |/-]{0,40}(?:(?:all|semua|selanjutnya|next|last) ?){0,3}\W*|"
    r"(?:baca|lanjut(?:kan)?|lihat) (?:di|ke) (?:halaman|laman) \d{1,2}\W*",
    r"(?:halaman|laman|page) (?:ke )?\d{1,2} (?:dari|of) \d{1,2}(?: daftar halaman.{0,40})?\W*",
    r"\d{1,2} (?:dari|of) \d{1,2}(?: (?:halaman|foto|pages?))?\W*",
    r"(?:.{0,40}\W)?view in single page[ \d]*|(?:tampilkan|show|lihat) (?:semua|all)|selanjutnya\W*",
    r"(?:next|previous|prev|sebelumnya|baca selengkapnya|read more|selengkapnya)\W*",
    r"simak .{0,40}\bhalaman (?:selanjutnya|berikutnya)\W*",
    r"(?:lihat|baca|telusuri|indeks|cari|temukan) (?:\w+ ){0,3}(?:selengkapnya|lainnya|lebih banyak|"
    r"terkait)\W*",
    r"(?:lanjutkan|lanjut|continue) (?:membaca|baca|reading)\W*|load more|muat lainnya|lihat lainnya\W*",
    r"(?:lihat|baca|klik|simak|cek) (?:artikel |berita |selengkapnya )?(?:asli|(?:selengkapnya )?(?:di )?"
    r"(?:sini|disini)|lanjutannya|semua|selengkapnya)\W*",
    r"tutup|close|\[x\]|kirim|batal(?:kan)?|simpan|reply|balas|advertiser|setuju|tolak|ok(?:e|ay)?|ya|"
    r"nanti(?: saja)?|"
    r"terima|unduh|download|embed|print|cetak|forum|salin|disalin|copied|notifikasi|bookmark|markah|"
    r"mengerti|saya (?:setuju|mengerti)",
    r"(?:cetak|print|unduh|download|simpan|laporkan|dengarkan|bagikan|salin)(?: (?:halaman|artikel|berita|"
    r"konten|"
    r"laman|pdf|audio|tulisan|kesalahan|this page|version)){1,2}(?: ini)?\W*",
    r"print[- ]ready version|tautan langsung|permalink(?: .{0,80})?|change size|perbesar gambar|"
    r"listen to .{3,30}",
    r"(?:the (?:code|url) has been copied|no media source currently|pop-out player|laporkan (?:tulisan|"
    r"kesalahan)).{0,60}",
    r"dark mode|mode gelap|(?:font|text) sizes?|ukuran (?:huruf|teks|font)|a[- ]a[+ ]a?",
    r"\W*(?:ukuran )?(?:font|teks|huruf)\W*|aa(?: text)?|\W*perbesar(?: gambar)?\W*",
    r"baca di app|(?:button|tombol|image|icon|ikon) (?:ai |title|summar\w+|share|close).{0,20}",
    r"(?:add as (?:a )?preferred source|jadikan .{3,40} sumber (?:pilihan|utama)).{0,40}",
)
COUNTERS = (
    rf"(?:dibaca|dilihat|(?:post )?views?|hits?|pembaca|tayangan)\W{{0,3}}{_NUMBER} ?(?:kali|x|views?|"
    rf"orang)?\W*",
    rf"{_NUMBER} (?:views?|shares?|likes?|hits|kali (?:dibaca|dilihat|dibagikan)|x (?:dibaca|dilihat)|"
    rf"dilihat|"
    r"pembaca|suka|bagikan)\W*",
    rf"{_NUMBER}(?:views?|shares?|likes?|x dibaca|x dilihat)\W*",
    rf"(?:berita|artikel) ini (?:telah |sudah )?(?:(?:dibaca|dilihat) )?{_NUMBER} kali(?: (?:dibaca|"
    rf"dilihat))?.{{0,20}}",
    rf"jumlah (?:pembaca|pengunjung|tayangan)\W{{0,3}}{_NUMBER}",
    r"(?:suka|sedih|marah|kaget|lucu|senang|takut|terhibur|terinspirasi|tidak peduli|love|haha|wow|sad|"
    r"angry|like|dislike)"
    r" ?\(?\d{1,5}\)?%?",
    r"(?:apa|bagaimana) (?:reaksi|tanggapan|perasaan) (?:anda|kamu)\b.{0,30}|what'?s your reaction\W*",
    r"(?:suka|like)(?: ini)? ?:?|(?:menyukai ini|like this) ?:?|(?:suka|like) (?:memuat|loading)\W*",
    r"(?:estimasi )?(?:waktu )?(?:di)?(?:baca|membaca)(?: normal)?\W{0,3}\d{1,3} ?(?:menit|min)\W*",
    r"\d{1,3} (?:menit|min(?:ute)?s?) (?:waktu baca|baca|membaca|read)\W*",
    r"\d{1,3} (?:detik|jam|menit|hari|minggu|pekan|bulan|tahun) (?:yang )?lalu",
    r"-?\d{1,2}(?:[.,]\d)? ?°? ?c|versi(?:on)? \d{1,3}(?:\.\d{1,4}){1,3}|banner \d{2,4} ?x ?\d{2,4}",
)
PLAYERS = (
    r"(?:current time|remaining time|duration|stream type|playback rate|volume|loaded|progress)"
    r"\W{0,3}[\d:.,%x -]{0,14}(?:live)?",
    r"(?=.{0,40}\d{1,2}:\d\d ?VIDEO ?:).{5,200}|\[video\] ?.{5,160}",
    r"(?:dengarkan|dengar|listen)(?: (?:artikel|berita)(?: ini)?| to (?:this )?article)?\W*",
    r"(?:\d{1,2}:\d\d ?/ ?\d{1,2}:\d\d|(?:[\d.]{1,4}x ?){1,8})",
    r"(?:\d{1,2}:)?\d{1,2}:\d\d(?: (?:\d{1,2}:)?\d{1,2}:\d\d){1,3}",
    r"(?:durasi|duration|panjang video)\W{0,3}(?:\d{1,2}[:.])?\d{1,2}[:.]\d\d(?: (?:menit|detik))?",
    r"(?:tonton|saksikan|watch|lihat|buka) (?:di|on|lewat|pada) (?:youtube|facebook|instagram|tiktok|"
    r"twitter|x)\W*",
    r"(?:audio|teks|suara) (?:artikel|berita|ke suara)\W*",
    r"(?:ringkasan|rangkuman) (?:ini )?(?:dibuat|dihasilkan) .{0,60}\bai\b.{0,40}",
    r"(?:intinya sih|poin penting|ringkasan berita|key points|key takeaways)\W*",
    r"\W*(?:gambas|embed) ?:.{0,60}|<!--.{0,200}-->|[\W/]*cdata[\W/]*|!?\[\]\(\S*\)\W*",
    r"img[-_ ]?\d{6,}.{0,20}|(?=.*\.(?:jpe?g|png|webp)$)[\w -]{1,60}\.\w+",
    r"[.#][\w.-]{2,30} ?\{[^{}]{3,200}\}",
)
FORMS = (
    r"(?:halaman ini berisi konten sensitif|usia (?:kamu|anda) belum (?:cukup|sesuai))\b.{0,120}",
    r"premium by .{0,60}\b(?:templates?|themes?)",
    r"(?:lupa|atur ulang) (?:kata sandi|password)\b.{0,60}|konfirmasi (?:e-?mail|surel)",
    r"(?:atau )?(?:masuk|daftar|log ?in) (?:melalui|dengan|via|menggunakan)\b[^.]{0,40}",
    r"(?:belum|sudah) (?:memiliki|punya) akun\b.{0,40}",
    r"jika anda tidak menerima (?:e-?mail|surel)\W*|kirim(?:kan)? (?:lagi|ulang)(?: sekarang)?\W*",
    r"anda bisa menjadi kolumnis\W*|kami membuka kesempatan bagi anda .{0,160}",
    r"network updates|news updates from .{0,30}|personali[sz]e your .{0,20}|get your .{0,30}\bnews\W*",
    r"log ?in to (?:enjoy|read|get) .{0,60}",
    r"(?:lewati|lewatkan|akhir dari|skip|end of) (?:paling|podcast|promosi|whatsapp|konten|most|twitter|"
    r"youtube|tiktok|instagram)\b.{0,60}",
    r"lewat(?:i|kan) (?:bagian (?:berikutnya|selanjutnya)|dan (?:terus|lanjut) membaca|ke konten)\b.{0,60}",
    r"cari(?: untuk| berita)? ?:|search(?: for)? ?:?|kolom pencarian|ketik (?:lalu|dan|untuk) .{0,40}",
    r"konten dari pengguna|user generated content|your opinion matters",
)
MARKS = (r"(?:please )?\W*(?:loading|memuat|tunggu)\b[ .…]*", r".", r"[\W_]+", r"(?:\W*\b\w\b){1,6}\W*")
HASHTAGS = (r"(?:#\w{2,40}[ ,]{0,2}){1,20}", r"# [\w-]+(?: [\w-]+){0,3}")
