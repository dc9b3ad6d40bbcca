"""Lines that the software of a site prints, mostly in English: log-ins, comment forms, players, widgets."""

ACCOUNTS = (
    r"welcome(?: back)?!.{0,60}|log ?in to (?:your|my) .{2,40}|sign (?:in|up) (?:to|with|for|or)\b.{0,40}",
    r"your (?:user ?name|password|e-?mail|name|website|comment)(?: address)?\W*",
    r"(?:forgot(?:ten)?|lost|recover|retrieve|reset|remember) (?:your )?(?:password|me|user ?name)\b.{0,30}|"
    r"password recovery|get help|a password will be .{0,40}",
    r"please enter (?:your|an?|the) .{3,80}|you have entered an? incorrect .{3,40}|"
    r"required fields are marked\W*",
    r"(?:you (?:must|need to|have to) be|you are not) (?:logged|signed) in\b.{0,40}|"
    r"(?:anda )?harus (?:masuk|login|log in|mendaftar)\b.{0,20}\bberkomentar\b.{0,20}|"
    r"log ?in untuk (?:ber|mem)?(?:komentar|memberi|membaca|balas)\b.{0,40}",
    r"masukkan (?:alamat )?(?:e-?mail|surel) anda\W*|"
    r"daftarkan (?:alamat )?(?:e-?mail|surel)\b.{0,60}",
    r"sudah (?:berlangganan|punya akun|jadi member)\b.{0,30}",
)
BUTTONS = (
    r"(?:muat|tampilkan|lihat|load) (?:lebih banyak|more)\W*|ind(?:eks|ex) berita\W*|berita foto|headline "
    r"news|"
    r"tersimpan|(?:pin|email|tweet|print|share) (?:it|this)|(?:buka|baca|unduh)(?: di)? aplikasi\W*|"
    r"get it on .{3,20}|search\W*|ketik kata kunci.{0,20}|log ?in ?/? ?register|(?:profil|akun) saya|ubah "
    r"profil|"
    r"situs lain(?:nya)?|jaringan media|[\w.]{3,20} network|teks(?: a)+|hi, \w{2,20}|fb comments",
    r"nama lengkap\W*|(?:alamat e-?mail|email address|alamat surel)\W*|beri rating|"
    r"kebijakan data pribadi|ketentuan (?:layanan|penggunaan)|komentar pembaca|be the first to "
    r"comment.{0,20}",
    r"(?:(?:senang|sedih|marah|kaget|lucu|takut|suka|bangga|terhibur|terinspirasi|biasa)\b ?\d{0,5} ?){2,8}",
    r"(?:apakah )?(?:anda|kamu) (?:menyukai|suka|puas)\b.{0,30}\b(?:artikel|berita|konten) ini\W*",
    r"space available|artikel (?:ini )?(?:lanjut|berlanjut|dilanjutkan) (?:setelah|di bawah) .{0,30}",
)
WIDGETS = (
    r"(?:related articles )?more from (?:author|this (?:author|category))|no results?\W*|view all results?|"
    r"browse by \w{3,12}|popular (?:categor(?:y|ies)|tags?|posts?)|recent (?:news|posts?|comments?)|"
    r"editor['’]?s? picks?|in case you missed it|you may have missed",
    r"(?:estimated )?read(?:ing)? time\W{0,3}\d{1,3} ?min\w*(?: read)?|"
    r"discussion (?:about|on) this .{2,20}",
    r"(?:this|situs|blog|website) (?:site |website |blog |ini )?(?:uses?|menggunakan) akismet\b.{0,160}|"
    r"(?:learn how your comment|pelajari bagaimana data komentar)\b.{0,60}",
    r"comments? (?:are|is) (?:closed|off|disabled)\W*|exit mobile version|source link|"
    r"(?:tweet|share|pin|post) (?:on|to) \w{1,12}|switch skin|random article|open in app",
    r"(?:sorry,? )?(?:your (?:browser|country|device)|this (?:video|content|browser|page))\b.{0,40}"
    r"(?:\bnot\b|n['’]t\b|\bunavailable\b|\bprivate\b).{0,60}",
    r"error loading .{0,60}|an error (?:has )?occurred.{0,60}|something went wrong.{0,60}|"
    r"no playable .{0,40}|page not found|terjadi (?:galat|kesalahan) (?:saat|ketika|dalam|pada) .{0,50}",
    r"(?:maaf,? )?(?:video|konten|halaman)(?: ini)? tidak (?:tersedia|dapat (?:diputar|ditampilkan|"
    r"ditemukan|diakses))\W*",
    r"(?:get|receive) the latest .{3,80}|support us\W*|(?:playing|up) next\W*|url berhasil di\w{4,8}",
    r"(?:verified|hosted|designed|developed|managed) by .{2,40}|verified|(?:community|guest|staff) writer|"
    r"editorial team|(?:see|show|view|load|read|browse)(?: \w+)? (?:more|all|less)|top|bookmark the "
    r"permalink\W*|"
    r"image of .{2,60}|created by .{3,40}|[\w.]{2,20}(?: \w{2,12}){0,2} logo(?: \w{2,12})?|kembali|"
    r"written by|share article|discover|latest in \w+",
    r"this article (?:is|was|has|appeared|originally)\b.{5,380}",
    r"(?:previous|next) (?:post|article|story|page) ?:.{3,160}",
    r"(?:(?:facebook|twitter|whatsapp|telegram|instagram|linkedin|pinterest|copy|link|youtube|x|line|"
    r"email)(?: (?:icon|logo))? ?){2,12}",
    r"(?:(?:facebook|instagram|youtube|twitter|tiktok|whatsapp|linkedin|telegram)(?:_\w{3,8})?){2,8}",
    r"\S{0,200}%[0-9a-f]{2}\S{0,200}",  # an address that a scraper printed
)
PICTURES = (
    r"foto (?:ke-?)?\d{1,3} ?(?:dari|/|of) ?\d{1,3}|galeri (?:foto|gambar|video)",
    r"(?:klik|tap|ketuk|sentuh|geser)(?: pada)?(?: (?:gambar|foto))? (?:untuk|agar) (?:memperbesar|melihat|"
    r"diperbesar)\b.{0,30}",
    r"(?:unggahan|postingan) (?:instagram|twitter|facebook|tiktok|akun)?:? ?@[\w.]{2,40}|@[\w.]{3,40}|"
    r"pic\.twitter\.com/\w{4,12}",
    r"(?-i:[A-Z][A-Z.' ]{2,30}) ?/ ?(?-i:[A-Z][A-Z.' ]{2,30})|ilustrasi|keterangan foto",
    r"[^\w\s!-~€£“”‘’–—…]{1,3} ?\d[\d.,]{0,9} ?k?",  # a sign and how many have seen the page
)
