"""Lines that advertise, ask readers to subscribe or share, and what spammers leave."""

_APPS = r"(?:google news|google|whatsapp|wa channel|telegram|channel|saluran|kanal)"
_NETWORK = (
    r"(?:facebook|fb|twitter|x|instagram|ig|whatsapp|wa|telegram|line|e-?mail|surel|print|cetak|linkedin|"
    r"pinterest|tumblr|reddit|google ?\+|google plus|tiktok|youtube|threads|messenger|blogthis|pocket|skype)"
)
_PIECE = r"(?:artikel|berita|tulisan|naskah|kolom|esai|konten|laporan|liputan|wawancara|opini|cerita)"

# What a site says to its reader has one of these; articles tell of newsletters, apps and registers, too.
_TO_READER = (
    r".*\b(?:anda|kamu|kami|kita|your?|us|our|sign|join|subscribe|(?:ber)?langganan|dapatkan|ikuti|terima|"
    r"gratis|daftar)\b"
)
_OF_SITE = (
    r".*(?:\b(?:kami|berita\w*|kabar|artikel|baca\w*|iklan|gratis|e-?paper|news|update|android|ios|majalah|"
    r"koran|konten|informasi)\b|https?:|\bdi ?sini\b|\bklik\b)"
)

ADVERTS = (
    r"\W*(?:advertisements?|iklan|advertorial|adv|scroll (?:to|untuk) .{0,40}(?:content|konten|membaca)|"
    r"pariwara|advertising|konten (?:berbayar|iklan|promosi))\W*|ads by.{0,30}|(?:powered by|"
    r"iklan oleh) .{2,30}",
    r"iklan\W+(?:lanjut|scroll|gulir|geser).{0,60}",
    r"scroll (?:untuk|to) (?:melanjutkan|lanjut|continue|resume)\W*",
    r"\W*advertisement\W* scroll to .{0,30}|get \w{3,20} app\b.{0,40}",
    r"nikmati .{5,90} hanya di \w{3,20}\W*|.{0,60}\btanpa (?:\w{3,12} )?iklan\b.{0,80}|konten premium\W*|"
    r"premium",
    r".{0,200}\b(?:silakan|silahkan|please) (?:login|log in|masuk)\b.{0,150}",
    r"(?:langganan|berlangganan|subscribe)(?: sekarang| now| \w+)?\W*|googletag\.cmd\..*",
    r"\W*(?:gulir|geser) (?:ke bawah )?untuk .{0,40}|\W*(?:tutup|close|skip|lewati) (?:iklan|ads?)\W*",
    r"(?:sponsored|promoted)(?: content| by .{1,40})?|konten (?:bersponsor|sponsor)\W*",
    r"\W*(?:content promotion|konten promosi|brand content|adv|advertorial)\b.{0,60}",
    r"baca berita dengan sedikit iklan.{0,40}|akses edisi mingguan .{0,60}",
    r".{0,80}\b(?:scan|pindai) qr ?code\b.{0,80}",
    r"(?:donasi|dukung (?:kami|jurnalisme))\b[^.]{0,60}",
)
SHARING = (
    r"shares?\W*",
    r"(?:share|bagikan|sebarkan|share this|bagikan (?:berita|artikel) ini)\b[^.]{0,60}",
    r"(?:apa kamu suka|bantu|mari) (?:sebarkan|bagikan).{0,60}",
    r"(?:follow us|ikuti kami|follow|ikuti)(?: (?:di|on|kami di|us on|akun .{1,40}|"
    r"(?:di )?media sosial(?: kami)?))?\W*",
    rf"\W*{_PIECE} ini (?:\w+ ){{0,3}}?(?:telah|sudah|pernah|pertama kali) (?:pertama kali )?(?:tayang|"
    rf"terbit|dimuat|"
    r"ditayangkan|diterbitkan|dipublikasikan|disiarkan)\b.{0,370}",
    rf"\W*{_PIECE} ini (?:\w+ ){{0,2}}?(?:tayang|terbit|dimuat|diterbitkan|dipublikasikan) (?:pertama kali |"
    r"sebelumnya )?(?:di|pada|dalam|oleh) .{0,200}",
    rf"\W*{_PIECE} ini (?:merupakan|adalah|hasil|bagian dari|bersumber dari) (?:hasil |"
    rf"konten )?(?:kerja ?sama|kolaborasi|kiriman|"
    rf"terjemahan|"
    r"saduran|bagian dari (?:serial?|kerja ?sama)).{0,250}",
    rf"\W*{_PIECE} ini (?:bersumber|disadur|dikutip|diambil|diolah) dari .{{3,200}}",
    r"(?:temukan|sukai|like|kunjungi) (?:kami|fan ?page|halaman)\b.{0,60}",
    rf"(?:follow|ikuti) (?:akun )?{_NETWORK} (?:kami|resmi)\b.{{0,60}}",
    r"ikuti terus (?:berita|kabar|informasi|update)\b.{3,120}\bdi .{3,40}",
    r"(?:update|baca|simak|dapatkan|temukan) (?:berita|kabar|informasi|"
    r"artikel)\b.{0,60}\bdi [\w-]+\.[\w.]{2,12}\W*",
    r"(?:info(?:rmasi)? iklan|pasang iklan|pemasangan iklan|(?:alamat )?redaksi ?:|hubungi (?:kami|"
    r"redaksi) ?:).{3,160}",
    r"kirim(?:kan)? (?:berita|tulisan|artikel|naskah|opini|kritik|saran|karya)\b.{0,120}[\w.+-]@[\w-].{2,40}",
    r"\W*(?:disclosure|disclaimer) ?: ?.{5,380}|\W*(?:fakta atau hoaks|"
    r"untuk mengetahui kebenaran informasi).{0,300}",
    r"(?:(?:share|bagikan|copy link|salin (?:link|tautan)|tweet|(?:kirim|berbagi|bagikan|"
    r"kirimkan ini)(?: ke| via|"
    rf" lewat)?|{_NETWORK})\b\W{{0,4}}){{1,20}}",
    rf"(?:kirim(?:kan)?(?: ini)?|berbagi|bagikan|sebarkan|share)(?: \w+){{0,2}} (?:ke|via|lewat|di|on|to|"
    rf"with) {_NETWORK}\W*",
    r"(?:click|klik) (?:to|untuk) (?:share|email|print|berbagi|membagikan|mencetak|mengirimkan)\b.{0,120}",
    rf"(?:bagikan|kirim|share|cetak|berbagi)(?:(?: |\W+)(?:kirim|cetak|halaman|ini|{_NETWORK})){{2,16}}\W*",
    r"(?:whatsapp|telegram|facebook|twitter|email|line|copy link|salin tautan|linkedin|pinterest|x){2,8}",
    rf"(?:silakan |silahkan |yuk,? )?(?:cek|ikuti|baca|dapatkan|simak|temukan|gabung|bergabung|follow|mari)\b"
    rf".{{0,200}}\b{_APPS}\b.{{0,150}}",
    r"(?:jangan lupa )?(?:like|klik like|tekan tombol)\b.{0,20}\b(?:comment|subscribe|suka|lonceng)\b.{0,80}",
    r"\W*ikuti (?:terus )?(?:serial?|ulasan|informasi|kabar|berita|liputan|rubrik|"
    r"update)\b.{0,90}\b(?:klik|di) (?:di )?"
    r"(?:sini|link)\W*",
)
NEWSLETTERS = (
    rf".{{0,24}}\bnewsletters?\b.{{0,24}}|(?!\d)(?={_TO_READER}).{{0,80}}\bnewsletters?\b.{{0,80}}",
    r".{0,200}\b(?:berhenti berlangganan|unsubscribe)\b.{0,200}|.{0,200}\brecaptcha\b.{0,200}",
    r".{0,200}\b(?:dengan mendaftar|by (?:signing up|subscribing)),? (?:(?:maka|berarti) )?(?:anda|kamu|saya|"
    r"you|i)\b.{0,200}",
    r".{0,100}\b(?:kebijakan privasi|privacy policy)\b.{0,40}\b(?:layanan|service|ketentuan|terms)\b.{0,100}",
    r"(?:tetap up to date|stay up to date|keep up to date|dapatkan (?:update|informasi|berita|artikel|kabar))"
    r"\b.{0,220}|jangan lewatkan(?:[^\w ].{0,60}|\W*$|.{0,80}\b(?:berita|kabar|artikel|konten|informasi|info|"
    r"update|video|episode|kami|notifikasi)\b.{0,120})",
    rf"(?!\d)(?={_OF_SITE}).{{0,80}}\b(?:install|instal|unduh|download)\b.{{0,30}}\b(?:aplikasi|apps?)\b"
    r".{0,120}",
    r".{0,60}\blink aktivasi\b.{0,150}|.{0,360}\bcara daftar baca di ?sini\W*",
    r".{0,60}\b(?:blogger|wordpress) (?:templates?|themes?).{0,80}",
    r"caranya klik link .{0,200}|.{0,40}\b(?:terima kasih|terimakasih) (?:telah|sudah) membaca\b.{0,200}",
    r"thank you for reading\W*|terima ?kasih (?:telah|sudah) (?:membaca|berkunjung)\W*",
    r"[\w. ]{3,30} adalah (?:portal|situs|media|platform)\b.{0,200}\b(?:member|komunitas|berlangganan|"
    r"menulis|penulis)\b"
    r".{0,200}",
    r"data dirimu akan digunakan .{0,200}|segera lengkapi data .{0,120}|"
    r"periksa kembali dan lengkapi data.{0,60}",
    r"tulis komentar dengan menyertakan .{0,120}",
    r".{0,80}\b(?:menggunakan|uses?) cookies?\b.{0,200}|(?:terima semua|accept all)(?: cookies?)?\W*",
    r"(?:klik untuk )?(?:meng)?(?:aktifkan|izinkan|allow|enable) (?:notifikasi|notifications?).{0,80}",
    r"\W*yuk,? koleksi buku .{0,150}",
    r"(?:tulisan|konten|artikel) (?:dari|ini)\b.{1,60}\btidak (?:mewakili|mencerminkan) pandangan .{0,60}",
    r"(?:isi|tulisan|opini) .{0,60}\b(?:di luar )?tanggung jawab (?:redaksi|penulis)\b.{0,100}",
    r"isi (?:\w+ ){0,3}di ?luar tanggung ?jawab .{3,80}",
    r"(?:liputan|berita|informasi|kabar) .{3,80} langsung di (?:whatsapp|telegram|ponsel|email|surel|"
    r"hp) (?:anda|mu|kamu)"
    r".{0,20}",
)
SPAM = (
    r".{0,120}\b(?:(?:situs|link|agen|bandar|daftar|akun) (?:\w+ )?(?:slot|togel|toto|judi)|"
    r"slot (?:gacor|online|dana|qris|thailand|deposit|demo|maxwin|\d{2,4})|(?:rtp|toto) (?:live|slot|macau|"
    r"togel)|"
    r"mahjong ways|gacor (?:hari ini|maxwin))\b[^.]{0,120}",
)
