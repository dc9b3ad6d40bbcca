"""Lines in which a site speaks of itself: its badge, slogan, company and network, polls and widgets."""

_PRAISE = (
    r"(?:ter(?:kini|baru|depan|percaya|lengkap|populer|hangat|update|aktual|cepat|viral)|tepercaya|akurat|"
    r"aktual|independen|berimbang|tajam|cepat|hari ini|online|daring|indonesia|nasional|dunia|dan|serta|"
    r"di|se|terbaik|\w{4,12}nya|[,&|-])"
)
_TOLD = r"(?:berita|kabar|informasi|info|news)"

BADGES = (
    r"(?:media (?:siber )?(?:ini )?)?(?:telah |sudah )?ter(?:verifikasi|daftar)\b.{0,60}\bdewan "
    r"pers\b.{0,60}|"
    r"(?:verified|anggota|member) .{0,30}\b(?:dewan pers|amsi|jmsi|smsi)\b.{0,40}",
    r"(?:part|member|bagian|anggota) (?:of|dari) [^.]{2,40}\b(?:group|media|network|grup|jaringan)",
    r"a subsidiary of .{3,40}|all rights? reserved\W*",
    r"(?:pt|cv)\b\.? (?-i:[A-Z])[\w. ]{2,40}\b(?:media|pers|siber|digital|multimedia|press|online|cyber|"
    r"network|jaringan|televisi|group)(?: \w{3,12}){0,2}",
)
SLOGANS = (
    rf"(?:[\w.]{{3,24}}(?: [\w.]{{2,20}})? ?[-–|:] ?)?(?:(?:portal|situs|media|pusat|kumpulan) )?"
    rf"{_TOLD}(?: {_PRAISE}| ?, ?{_PRAISE}){{1,8}}(?: \w{{4,12}})?",
    rf"portal (?:{_TOLD}|online)(?: [\w&-]{{2,16}}){{0,2}}",
    rf"[\w. ]{{3,30}} (?:memberikan|menyajikan|menghadirkan) {_TOLD}(?: \w+){{0,3}} (?:terkini|terbaru|"
    rf"akurat|"
    r"terpercaya|tepercaya)\b.{0,250}",
    r"(?:kumpulan|indeks) (?:berita|artikel) (?-i:[A-Z])[\w ]{3,40}",
)
POLLS = (
    r"(?:hasil |lihat )?(?:polling|jajak pendapat|voting|vote)\W*|lihat hasil\W*|"
    r"(?:ya|tidak|kurang|sangat)?,? ?(?:setuju|tidak|ragu-ragu|tidak tahu|puas)",
    r"(?:rate|nilai|beri nilai|beri rating)(?: untuk)? (?:artikel|berita) ini\W*",
    r"(?:apakah|seberapa) (?:artikel|berita|konten|informasi) ini .{3,40}\?",
    r"(?:bagaimana|apa) (?:tanggapan|pendapat|reaksi|komentar) (?:anda|kamu|mu)\b[^?]{0,60}\?.{0,30}",
)
SIDES = (
    r"cuaca (?-i:[A-Z])[\w ]{2,20}?\W{1,3}-?\d{1,2} ?°.{0,10}|kurs(?: rupiah| valas)?|jadwal (?:salat|sholat|"
    r"shalat|imsakiyah|imsak)(?: hari ini)?|ihsg [\d.,]+.{0,24}",
    r"breaking news\W*|live report\W*|eksklusif\W*|poin pembahasan\W*|pilih bahasa|bahasa (?:indonesia|"
    r"inggris)|english(?: version)?|headlines?",
    r"(?:space|ruang|slot) iklan|banner(?: iklan)?|promo\W*",
    r"bersambung ?[.…]*|kembali ke artikel|\(?baca selengkapnya di (?:surat kabar|harian|koran|majalah)\b"
    r".{3,160}|.{0,40}\b(?:ber)?langganan e-?paper\b.{0,60}",
)
APPEALS = (
    r"(?:konten|artikel|tulisan|berita) ini (?:disponsori|dibuat|dipersembahkan|didukung|dihasilkan|"
    r"diproduksi|khusus|hanya untuk|terbatas)\b[^.]{0,100}",
    r"anda (?:telah|sudah) membaca \d{1,2} .{3,60}|(?:artikel|konten) (?:khusus|eksklusif) (?:untuk )?"
    r"(?:pelanggan|member|anggota).{0,40}",
    r"punya (?:opini|tulisan|cerita|informasi|berita|pertanyaan)\b[^?]{0,40}\? ?"
    r"(?:kirim|tulis|hubungi|sampaikan|daftar|klik|email)\b.{0,100}|(?:ingin|mau|tertarik) (?:menulis|"
    r"berkontribusi|beriklan|pasang iklan)\b[^?]{0,60}\? ?(?:kirim|daftar|hubungi|klik)\b.{0,60}",
    r"(?:opini|tulisan|artikel|konten|isi)(?: artikel| tulisan)? ini .{0,40}\b(?:pendapat|pandangan|opini) "
    r"pribadi\b.{0,60}|(?:opini|tulisan|artikel) ini tidak (?:mewakili|mencerminkan)\b.{0,80}",
    r"(?:yuk|ayo|mari|jangan lupa),? (?:\w+ )?(?:subscribe|follow|ikuti|like|gabung|bergabung|kunjungi|unduh|"
    r"download|dukung|baca|simak)\b.{0,60}\b(?:kami|channel|kanal|saluran|akun|situs|aplikasi|newsletter|"
    r"youtube|instagram|media sosial|komunitas|telegram|whatsapp)\b.{0,80}",
    r"(?:join|gabung|ikuti|follow)\b[^.]{0,40}\b(?:(?:channel|saluran|kanal|grup) (?:whatsapp|wa|telegram|"
    r"youtube|"
    r"kami)|(?:whatsapp|wa|telegram|youtube) (?:channel|group|grup))\b.{0,120}|"
    r".{0,120}\bklik (?:channel|saluran|kanal|grup) (?:whatsapp|wa|telegram)\b.{0,120}",
    r"(?:pantau|simak|ikuti|baca|update|cek|nantikan|temukan|dapatkan)(?: terus| selalu)? (?:\w+ ){0,3}?"
    r"(?:berita|kabar|informasi|info|artikel|konten|liputan|ulasan)\b.{0,80}\b(?:di|hanya di|pada|dari|"
    r"melalui)"
    r" (?:kami|aplikasi .{3,60}|[\w-]+\.(?:com|co\.id|co|id|net)\b.{0,40})",
    r"(?:pantau|ikuti|kunjungi) (?:terus )?[\w-]+\.(?:com|co\.id|co|id|net) (?:untuk|agar)\b.{0,80}",
    r"(?:ikuti|simak|baca) (?:terus )?(?:berita|kabar|informasi)(?: \w+){0,2} dari kami\W*",
    r"untuk (?:lebih tahu|mengetahui|mendapatkan|melihat|membaca|info|informasi) .{0,40}\b(?:berita|kabar|"
    r"informasi|info)\b.{0,80}[,:]|(?:bisa |silakan )?(?:klik|klink|kunjungi|buka|cek) (?:link|"
    r"tautan)\b.{0,60}",
    r"(?:spotify|noice|podcast|threads|youtube|instagram|facebook|twitter|tiktok|telegram|ig|fb|yt) ?: ?"
    r"(?-i:[A-Z@])[^\d.\s]{1,24}(?: [^\d.\s]{2,20}){0,2}",
    r"ikuti perkembangan (?:berita|isu|topik|kabar)\b.{0,60}|untuk (?:informasi|berita) (?:lebih lanjut|"
    r"selengkapnya)\b.{0,20}\b(?:simak|lihat|"
    r"klik|baca) [^.]{3,60}|google news(?: [\w.]{3,20}){0,2}|(?:whatsapp|wa) channel(?: [\w.]{3,20}){0,2}",
    r"sumber (?:artikel|berita) berjudul .{5,300}|(?:dilansir|dikutip|dirangkum|diolah|dihimpun) dari "
    r"berbagai sumber\W*",
    r"(?:ikuti|temukan|follow) .{2,40} di media sosial\W*|temukan (?:berita|artikel) (?:menarik|lain|terbaru)"
    r"[^.]{0,60}",
    r"jika (?:kamu|anda) (?:menyukai|suka)\b.{0,40}\b(?:artikel|berita|konten|tulisan)\b.{0,160}|"
    r"halo,? (?:sahabat|pembaca) [\w. ]{2,30}[,!.]?",
    r"dukungan anda akan .{10,200}|isi tulisan ini\W*",
    r"catatan redaksi\W*|(?:ketentuan|aturan) ?: ?komentar .{5,200}|pembaca (?:juga )?(?:dipersilakan|dapat|"
    r"diharapkan) (?:memberi|menulis|mengirim|berkomentar)\b.{5,300}",
    r"akun resmi kami .{3,60}|ikuti kuis .{3,100}|berlangganan [\w+. ]{3,30} (?:untuk|agar|dan)\b.{3,80}",
    r"(?:artikel|tulisan|konten|berita) ini (?:merupakan|adalah) bagian dari (?:konten|rubrik|kanal|"
    r"serial?)\b"
    r".{3,300}",
)
