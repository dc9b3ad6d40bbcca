"""Lines that say who wrote, took, owns or comments: bylines, photo credits, copyright, comments."""

AGENCIES = "reuters afp ap antara getty epa xinhua bloomberg tass istimewa shutterstock pixabay".split()
_AGENCY = rf"(?:{'|'.join(AGENCIES)})(?: foto| images)?"
HOST_ENDS = "com co.id co id net info".split()
_HOST_END = rf"(?:{'|'.join(HOST_ENDS)})"
STOCK_PHOTOS = "unsplash pexels freepik pixabay shutterstock istock canva flickr wikimedia".split()
_STOCK = rf"(?:{'|'.join(STOCK_PHOTOS)}|getty ?images)"
_NAME = r"(?-i:[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|dan|bin|binti)){0,3})"
_ROLE = (
    r"(?:editor|reporter|penulis|pewarta|penerjemah|kontributor|wartawan|author|writer|oleh|sumber|"
    r"uploader|reporter magang|redaktur|fotografer|koordinator|rep|red|jurnalis|ditulis oleh|"
    r"laporan(?: wartawan| reporter)?)"
)

PHOTOS = (
    r"(?!(?:19|20)\d\d|.*(?:copyright|hak cipta|rights|\(c\)))[^©]{5,300}©(?! ?(?:19|20)\d\d) ?[^©]{2,50}",
    r"©(?! ?(?:19|20)\d\d).{0,100}|(?:gambar|sumber)(?: gambar|"
    r" berita)?(?: dan)?(?: [\w. ]{2,40})? header\b.{0,120}",
    r"\W?(?:foto|photo|ilustrasi|dok|gambar|sumber foto|image|credit)\W*[:/].{0,120}",
    r"(?:sumber gambar|keterangan (?:gambar|foto|video)|image (?:source|caption)|caption)\W{0,2}[,:].{0,200}",
    rf".{{3,160}} ?[/|] ?{_AGENCY}\b.{{0,30}}|.{{3,160}}\((?:foto|photo|dok)\b[^()]{{0,60}}\)",
    rf"[^.!?”\"]{{3,160}}\({_AGENCY}\b[^()]{{0,60}}\)",
    # The source first: "Kabar.id/jaya Ilustrasi tambak", "ANTARA FOTO/Jaya Putra Petambak di Ranum".
    rf"(?:[\w-]{{3,30}}\.{_HOST_END}|{_AGENCY}) ?/ ?\w.{{2,220}}",
    rf"[\w-]{{3,30}}\.{_HOST_END} ilustrasi .{{3,160}}",
    r".{3,300}[.)] ?(?:foto|photo) ?: ?(?:[^.]|\.(?=\w)){2,70}\.?|"
    r"[^.!?]{10,200} (?-i:Foto|FOTO) ?: ?(?:[^.!?]|\.(?= ?\w)){2,50}|"
    r".{15,380}[.)] ?(?-i:Foto|Photo|FOTO) (?-i:[A-Z])?[\w.]{3,30} ?/ ?\w{2,30}(?: \w{2,20})?\.?",
    # A bracket that names a picture's source, closed or not: "[Dok. Jaya]", "(Instagram/@jaya)".
    rf"(?-i:[A-Z0-9])[^.!?”\"]{{5,200}}\( ?[\w-]{{2,30}}\.{_HOST_END}\b[^()]{{0,60}}\)",
    r"[^.!?”\"]{5,200}\( ?sumber ?[:/][^()]{2,60}\)",
    r".{5,300}[(\[] ?(?:(?:foto|photo|gambar|dok)\b ?[.:/]|(?:instagram|twitter|x|facebook|youtube|tiktok)"
    r" ?/ ?@?|tangkapan layar|(?:dok|ist|istimewa)\b)[^()\[\]]{0,60}[)\]]?\W?",
    r"[^.!?]{5,200}[.!?] (?:instagram|twitter|facebook|youtube) ?/ ?@?[\w.]{2,40}",
    rf"[^!?”\"]{{3,200}}[(/\[] ?{_STOCK}(?:\.com)?\b[^()]{{0,60}}[)\]]?\.?",
    r"[^!?”\"]{3,200}[(\[.] ?(?:(?:photo|image) (?:by|from)|foto oleh) [^()]{2,60}[)\]]?\.?",
    r"(?:istimewa|ist|dok ?: ?.{2,60}|dokumentasi (?!ini|itu).{2,60}|zoom-in .{5,150}|image-\w{2,20})",
    r"(?:foto ilustrasi|tangkapan layar)(?! (?:itu|tersebut|ini|yang))[^.]{0,100}\.?|"
    r"dok(?:umentasi)? (?:humas|pribadi|istimewa)[^.]{0,60}|"
    r"/? ?(?:instagram|twitter|facebook|youtube|tiktok|pixabay|pexels|unsplash|"
    r"freepik) ?[/@] ?@?[\w.]{2,40}(?:/.{2,30})?|"
    r"/(?:instagram|twitter|facebook|youtube|tiktok|pixabay|pexels|unsplash|freepik) @?[\w. ]{2,40}/?",
    # The source behind a slash: "Tambak di Ranum. /Kabar Ranum/Jaya/", "Tambak di Ranum/Bisnis".
    r"(?:[^!?”\"()]|\([^()]{1,60}\)){15,300}(?<=[.)a-z ])/ ?(?:pikiran rakyat|bisnis|instagram|twitter|"
    r"facebook|youtube|tiktok|dok|pixabay|pexels|"
    r"kabar \w+|portal \w+|humas|[\w-]{3,24}\.(?:com|co\.id|id))\b[^.]{0,60}",
    r"[^.!?”\"]{15,200} [-–—] (?:bisnis|kontan|reuters|bloomberg|afp|istimewa|ist|freepik|pixabay|unsplash)"
    r"(?:\.(?:com|co\.id|id))?(?:/.{2,40})?|[^!?”\"]{15,250}\. ?\| (?-i:[A-Z])[\w.'’ ]{3,40}",
    r"[^!?”\"]{5,250}\((?:(?:foto )?ilustrasi|arsip|file)\)\.?",
    # "… di Ranum.* /Jaya/", "… di Ranum | Foto: Jaya", "… di Ranum - (Jaya)", "… di Ranum. Dok. Humas".
    r"[^!?”\"]{10,250}\.\*? ?/ ?(?-i:[A-Z])[\w .@]{2,40}/?|"
    r".{5,250} ?[|–-] ?(?:foto|photo|dok)\b ?[.:/].{2,60}",
    r"[^.!?”\"]{10,200} [-–] ?\((?-i:[A-Z])[^()]{2,40}\)|[^!?”\"]{10,250}[.)] ?dok\. ?.{2,60}",
    rf"[-–•] ?[\w-]{{3,24}}\.{_HOST_END} ?/ ?(?-i:[A-Z])[\w. ]{{2,40}}|"
    r"[-–•] ?(?:instagram|twitter|facebook|tiktok|youtube|x) ?@?[\w.]{2,40}|gambar ilustrasi\b.{0,80}",
    r".{5,250}[.,)] ?(?:foto|photo)/ ?(?-i:[A-Z])[\w. ]{2,40}",
    # "… Alat Berat-Jaya-RANUMTV", "… di oprit jembatan--", "… Putus Benang-Foto:dokumen-".
    r"[^!?]{10,250}\w-(?:foto ?:?.{0,60}|[\w. ]{0,40})-|[^!?]{10,250}\w-(?-i:[A-Z][\w.]{1,20}"
    r"(?: [A-Z][\w.]{0,20}){0,2}-[A-Z]{4}[\w. ]*)",
    r".{5,200}[.,)] ?© ?(?:19|20)\d\d [\w. ]{3,30}/ ?[\w. ]{2,40}|.{5,250}[.,)] ?(?:foto|photo)/ "
    r"?dok\b.{2,60}",
    r"[^!?”\"]{10,250} [-–] ?(?-i:[A-Z])[\w.]{3,24} ?/ ?(?-i:[A-Z])[\w. ]{2,40}",
    r"\((?:dok|foto|ist|istimewa)\b[^()]{0,60}\)|foto (?:istimewa|ist|net|internet)\b.{0,40}|"
    r"[^!?”\"]{5,200} ?[/|] ?(?:net|ist|istimewa|internet)\.?",
    r"[^!?”\"]{5,200}\((?:dokumentasi|screenshot|kolase|repro|ig @)\b"
    r"[^()]{0,60}\)\.?|[^.!?”\"]{5,200}\[[^\[\]/]{2,30}/[^\[\]/]{2,30}\]",
    r"[^!?”\"]{5,250}\. ?© ?(?:19|20)\d\d [\w.]{3,30}",
    r"(?:kolase|screenshot) [^.!?]{3,100}(?<![”\"])|(?:infografis|grafis|repro) ?: ?[^.!?]{3,100}(?<![”\"])",
    r"foto oleh .{3,60}|getty images|"
    r"(?:ket\.?|keterangan) ?foto\b.{3,200}|(?:gambar|foto|image|photo) via .{3,60}",
    # The source first: "Kabar Store Ilustrasi tambak." And the owner last: "Foto: Warga di tambak (c) Kabar".
    r"(?-i:[A-Za-z][\w.]{2,20}(?: [A-Z]\w+){0,2}(?:/[\w. ]{2,30})? (?:Ilustrasi|Tangkapan layar)) "
    r"[^.!?”\"]{3,160}\.?|foto ?: ?.{5,250}\(c\) .{2,60}",
    r".{5,200}[\[(] ?(?:sumber|source|kredit) ?(?:gambar|foto|image|photo)(?: ?:[^()\[\]]{0,60})?[)\]]\.?",
    r"dok\. ?(?-i:[A-Z]).{4,250}|ilustrasi (?!tersebut|ini|itu|me)(?:[^.]|\.(?=\w)){3,90}\.?|"
    r"(?:lihat|photo|image) (?:foto|title|credit)",
)
COPYRIGHT = (
    r".{0,40}\b(?:19|20)\d\d ?©.{0,120}|(?:©|\(c\)) ?(?:19|20)\d\d.{0,160}",
    r"dilarang (?:keras )?(?:mengambil|menyalin|memperbanyak|mengutip|menggandakan|mengcopy)\b.{0,250}",
    # What marks the line as the owner's own; articles tell of rights, too.
    r".{0,120}\b(?:copyright|hak cipta)\W{0,3}(?:©|\(c\)|@|(?:19|20)\d\d|by\b|all rights|dilindungi)"
    r".{0,160}|\W*(?:copyright|hak cipta)\W*(?-i:[A-Z][\w. ]{2,40})?|.{0,80}\ball rights reserved\b.{0,80}",
)
BYLINES = (
    rf"(?:{_ROLE}(?:(?: ?[&/|] ?| dan ){_ROLE})?\W{{0,3}}[:|/]|"
    r"laporan (?:wartawan|reporter|kontributor)(?!.*, (?-i:(?:[a-z]+ ){2}[a-z]))|\(ditulis oleh|"
    r"periksa fakta [A-Z]|posted by|written by|"
    r"diposting oleh|diposkan oleh|diadaptasi oleh|oleh ?: |by ?: ).{0,120}",
    rf"(?:video editor|copy ?editor|produser|producer|kameramen|kamerawan|videografer|narator|presenter|"
    rf"penyunting|naskah|"
    rf"peranan)\W{{0,3}}[:|/,] ?{_NAME}(?: ?[,/&] ?{_NAME}){{0,3}}",
    r"(?:peranan|melaporkan dari|dilaporkan dari|reporting from), .{2,80}",
    r"\W*(?:artikel|tulisan) ini ditulis(?: oleh)? .{5,160}",
    r"\W*(?:pewarta|reporter|penulis|editor|redaktur|tim redaksi|redaksi|posted (?:on|by|in)|oleh|by)\W*",
    rf"(?:oleh|by|penulis|reporter|editor|pewarta|jurnalis|peranan|wartawan|author)(?!(?:\W+(?:karena|"
    rf"sebab)\b)),? {_NAME}",
    r"(?:by|oleh) (?:admin|redaksi|tim \w{3,20})|(?:laporan )?tim (?:redaksi|liputan|peliput)(?: "
    r"[\w.]{2,20}){0,3}|"
    rf"(?:ditulis|dilaporkan|disunting|diedit|diterjemahkan|diolah) oleh:? {_NAME}",
    rf"(?:oleh|by|penulis) {_NAME} ?[-–|•·] ?(?:(?-i:[A-Z])[\w. ]{{2,30}}|\d[\d.,k]{{0,6}} (?:views?|"
    rf"dilihat))",
    r"kontributor(?: tetap| lepas)? (?:di|untuk) (?-i:[A-Z])[\w. ]{2,30}",
    rf"laporan {_NAME} ?(?:\||\bI\b) ?(?-i:[A-Z])[\w ]{{2,30}}",
    r"(?-i:OLEH|BY|PENULIS|REPORTER|EDITOR) (?-i:(?!KARENA|SEBAB)[A-Z][A-Z.'’ ]{3,40})",
    r"- ?[\w-]{3,30}\.(?:com|co\.id|id|net)|(?-i:author [A-Z][\w ]{2,30})",
    # The reporter and the site, as printed under a title: "Rima Sari | Kabar.id".
    r"(?-i:(?:[A-Z][\w.'’]+ ){1,5}[|-] (?:[\w-]{3,24}\.(?:com|co\.id|co|id|net|tv)|detik[A-Z]\w{2,12}))",
    # A name printed twice, as a link and its picture's text: "Rima SariRima Sari".
    r"(?-i:(?P<twice>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,4}) ?(?P=twice)|"
    r"(?P<once>[A-Z][a-z]{3,20})(?P=once))",
    rf"(?:editor|reporter|penulis|pewarta|redaktur|kontributor) [-–—] {_NAME}|"
    rf"source[ |]{{0,3}}: ?[|]? ?(?-i:[A-Z]).{{2,60}}",
    rf"[\w-]{{3,24}}\.{_HOST_END}, {_NAME}|redaksi (?-i:[A-Z])[\w.]{{3,20}}|\(sumber ?: ?[^()]{{2,60}}\)",
    rf"{_NAME}, (?:(?-i:C[NB]{{2}}C?|C[BN]{{1,2}}[CN]) indonesia|[\w-]{{3,24}}\.{_HOST_END})",
    r"\W{0,3}penulis adalah (?:seorang )?(?:dosen|guru|peneliti|pengamat|mahasiswa|wartawan|jurnalis|"
    r"ketua|anggota|"
    r"direktur|pegiat|alumn\w+|staf|dokter|pemerhati|praktisi|kandidat|sekretaris|kepala|pengajar|akademisi|"
    r"advokat|pendiri|aktivis|pemimpin|redaktur|editor|kolumnis)\b.{3,160}",
    r"sumber (?:berita|artikel|data|"
    r"gambar)(?: ?:)? ?(?-i:[A-Z])[\w. ]{2,40}(?: dan (?-i:[A-Z])[\w. ]{2,30})?\.?",
    r"sumber berita (?-i:[A-Z])[^.\n]{2,60}[ ,](?:sumber )?gambar header [^.\n]{2,60}\.?",
    # Where a translated story and its picture are from: "Via Kabar & The Post. Header: Kabar."
    r"(?-i:(?:(?:Via|Header ?:|Sumber ?:)(?: (?:&|dan|[A-Z0-9][\w’']*(?:\.\w+)?)){1,6}\. ?){1,3})",
)
COMMENTS = (
    r"(?:no|\d{1,5}|tidak ada|belum ada) (?:comments?|komentar|tanggapan|replies)\W*",
    r"(?:komentar|comments?)\W*[\d() :]*|(?:komentar|tanggapan) anda\W*|facebook comments\W*",
    r"(?:yuk,? |ayo,? )?(?:tulis|beri|berikan|sampaikan) (?:komentar|pendapat|reaksi|tanggapan)(?:mu|"
    r" anda| kamu)\b.{0,60}",
    r"(?:tulis|tuliskan|beri|post a|leave a|kirim|tampilkan|lihat|urutkan|muat|posting|baca|view all|"
    r"view) (?:semua )?"
    r"(?:komentar|comments?|reply)\b[^.]{0,60}",
    r"\d{1,5} (?:tanggapan|komentar|thoughts?|replies|comments?) (?:untuk|pada|on|to|atas)\b.{0,160}",
    r"(?:tinggalkan|leave a|batalkan|cancel) (?:balasan|komentar|reply|jejak)\b.{0,40}",
    r"(?:alamat (?:e-?mail|surel) anda|your e-?mail address)\b.{0,60}\b(?:dipublikasikan|published)\b.{0,80}",
    r"(?:simpan nama|save my name)\b.{0,140}",
    r"(?:name|nama|e-?mail|surel|website|situs web|comment|komentar|alamat e-?mail) ?\*+",
    r"(?:notify of|inline feedbacks|view all comments|beri ?tahu (?:saya|aku)\b.{0,80}|oldest|newest|"
    r"most voted)\W*",
    r"(?:isi )?komentar (?:yang|sepenuhnya|adalah|pembaca|di bawah)\b.{0,60}\btanggung ?jawab\b.{0,120}",
    r"belum ada komentar\W*jadilah.{0,60}|sort by.{0,30}",
    r"jadilah (?:orang |yang ){0,2}pertama.{0,20}\b(?:ber)?komentar\b.{0,30}",
)
