"""Every text of the pages, Indonesian and English side by side.

``{name}`` is filled in; ``one|many`` gives English its plural, Indonesian has none.
"""

TEXTS: dict[str, tuple[str, str]] = {
    # Every page
    "tagline": ("Penelusuran arsip berita", "News archive search"),
    "skip": ("Langsung ke isi", "Skip to content"),
    "help": ("Bantuan", "Help"),
    "site_menu": ("Menu situs", "Site menu"),
    "search": ("Cari", "Search"),
    "search_label": ("Cari di arsip berita", "Search the news archive"),
    # Above the results
    "articles": ("{n} artikel", "{n} article|{n} articles"),
    "without_copies": ("{n} tanpa salinan", "{n} without copies"),
    "show_copies": ("Tampilkan setiap salinan", "Show every copy"),
    "hide_copies": ("Sembunyikan salinan", "Hide copies"),
    "unit": ("artikel", "article|articles"),
    "took": ("{ms} milidetik", "{ms} milliseconds"),
    "range": ("Hasil {first}–{last} dari {total}", "Results {first}–{last} of {total}"),
    "order": ("Urutkan", "Sort by"),
    "relevance": ("Relevansi", "Relevance"),
    "recent": ("Relevansi, yang baru didahulukan", "Relevance, recent ones first"),
    "newest": ("Terbaru", "Newest"),
    "oldest": ("Terlama", "Oldest"),
    "suggestion": ("Maksud Anda:", "Did you mean:"),
    "notice_open_quote": (
        "Tanda kutip ini tidak punya pasangan, jadi diabaikan:",
        "This quotation mark has no partner and was passed over:",
    ),
    "notice_open_bracket": (
        "Tanda kurung ini tidak ditutup, jadi diabaikan:",
        "This parenthesis is never closed and was passed over:",
    ),
    "notice_closing_bracket": (
        "Tanda kurung ini tidak dibuka, jadi diabaikan:",
        "This parenthesis closes nothing and was passed over:",
    ),
    "notice_empty_group": (
        "Tidak ada kata di sini, jadi diabaikan:",
        "Nothing stands in here, so it was passed over:",
    ),
    "notice_unknown_field": (
        "Tidak ada bidang “{value}”, jadi dicari sebagai kata; bidangnya judul, outlet, tokoh, tanggal:",
        "There is no field “{value}”, so these are plain words; fields are title, outlet, person, date:",
    ),
    "expanded": ("Dicari juga:", "Also sought:"),
    "expand_off": ("Cari hanya seperti yang diketik", "Search only what was typed"),
    "unexpanded": (
        "Nama tempat dan lembaga dicari hanya seperti yang diketik.",
        "Names of places and institutions are sought only as they were typed.",
    ),
    "expand_on": ("Cari juga bentuk lainnya", "Seek their other forms too"),
    "relaxed": (
        "Tidak semua hasil memuat setiap kata; kata yang tidak ada disebut di bawah hasilnya.",
        "Not every result has all of the words; each says below which it lacks.",
    ),
    "as_typed": ("Dicari persis seperti ditulis: {parts}", "Sought exactly as written: {parts}"),
    # Filters
    "filter_results": ("Saring hasil", "Filter the results"),
    "active_filters": ("Filter yang dipakai", "Filters in use"),
    "remove_filter": ("Hapus filter", "Remove filter"),
    "clear_all": ("Hapus semua", "Clear all"),
    "apply": ("Terapkan", "Apply"),
    "outlet": ("Media", "Outlet"),
    "person": ("Tokoh", "Person"),
    "date": ("Tanggal", "Date"),
    "from": ("Dari", "From"),
    "to": ("Sampai", "To"),
    "date_hint": ("2022, 2022-01, atau 2022-01-13", "2022, 2022-01 or 2022-01-13"),
    "all_people": ("Semua tokoh yang dipilih sekaligus", "All people chosen at once"),
    "find_outlet": ("Cari nama media", "Find an outlet"),
    "find_person": ("Cari nama tokoh", "Find a person"),
    "find_hint": ("cari nama…", "find a name…"),
    "no_names": ("Tidak ada nama yang berawal begitu.", "No name begins so."),
    "not_seeking": ("Tampilkan lagi yang terbanyak", "Show the most frequent again"),
    "without_outlet": ("Tanpa outlet", "No outlet"),
    "without_date": ("Tanpa tanggal", "No date"),
    "since": ("Sejak {day}", "Since {day}"),
    "until": ("Sampai {day}", "Until {day}"),
    "no_values": ("Tidak ada.", "None."),
    "shown_outlets": ("{shown} dari {n} media", "{shown} of {n} outlet|{shown} of {n} outlets"),
    "shown_people": ("{shown} dari {n} nama", "{shown} of {n} name|{shown} of {n} names"),
    "more_outlets": ("Tampilkan lebih banyak media", "Show more outlets"),
    "more_people": ("Tampilkan lebih banyak nama", "Show more names"),
    "fewer": ("Tampilkan lebih sedikit", "Show fewer"),
    # Histogram
    "chart_day": ("Artikel per hari", "Articles by day"),
    "chart_week": ("Artikel per minggu", "Articles by week"),
    "chart_month": ("Artikel per bulan", "Articles by month"),
    "chart_year": ("Artikel per tahun", "Articles by year"),
    "chart_years": ("Artikel per {years} tahun", "Articles by {years} years"),
    "chart_peak": ("terbanyak {n}: {span}", "most {n}: {span}"),
    "chart_undated": ("{n} tanpa tanggal", "{n} without a date"),
    "chart_table": ("Lihat sebagai tabel", "Show as a table"),
    "chart_outside": (
        "Batang bergaris miring berada di luar tanggal yang dipilih.",
        "Hatched bars are outside the dates selected.",
    ),
    "period": ("Waktu", "Time"),
    "count": ("Artikel", "Articles"),
    # Results
    "results": ("Hasil pencarian", "Search results"),
    "untitled": ("(tanpa judul)", "(no title)"),
    "copies": ("{n} salinan", "{n} copy|{n} copies"),
    "people": ("Tokoh:", "People:"),
    "and_more": ("dan {n} lainnya", "and {n} other|and {n} others"),
    "lacks": ("Tidak memuat:", "Lacks:"),
    "pages": ("Halaman hasil", "Pages of results"),
    "previous": ("Sebelumnya", "Previous"),
    "next": ("Berikutnya", "Next"),
    # Nothing found
    "empty_title": ("Tidak ada artikel yang cocok", "No article matches"),
    "empty_words": (
        "Periksa ejaannya, pakai kata yang lebih umum, atau kurangi jumlah kata.",
        "Check the spelling, use more common words, or fewer of them.",
    ),
    "empty_shorter": (
        "Tanpa {part}: {n} artikel",
        "Without {part}: {n} article|Without {part}: {n} articles",
    ),
    "empty_filters": ("Coba tanpa salah satu filter:", "Try without one of the filters:"),
    "empty_without": ("Tanpa filter “{value}”", "Without the filter “{value}”"),
    "empty_no_filters": ("Tanpa filter sama sekali", "Without any filter"),
    "everything": ("Lihat semua artikel", "Look at all articles"),
    "how_to_search": ("Cara mencari", "How to search"),
    "empty_archive": ("Arsip ini belum berisi artikel.", "This archive has no articles yet."),
    # Article
    "back": ("Kembali ke hasil pencarian", "Back to the search results"),
    "to_search": ("Ke pencarian", "To the search"),
    "author": ("Penulis", "Author"),
    "language": ("Bahasa", "Language"),
    "language_id": ("Indonesia", "Indonesian"),
    "language_en": ("Inggris", "English"),
    "source": ("Sumber", "Source"),
    "undated": ("Tanggal tidak diketahui", "Date unknown"),
    "about": ("Keterangan artikel", "About this article"),
    "named": ("Tokoh yang disebut", "People named"),
    "copies_title": ("Salinan artikel ini", "Copies of this article"),
    "copies_hint": (
        "Artikel lain di arsip ini yang teksnya sama atau hampir sama, yang terlama lebih dulu.",
        "Other articles of this archive with the same text or nearly so, the oldest first.",
    ),
    "similar_title": ("Artikel serupa", "Similar articles"),
    "also": ("juga disebut", "also"),
    "removed": (
        "{n} bagian halaman yang bukan isi artikel",
        "{n} part of the page that is not the article|{n} parts of the page that are not the article",
    ),
    "reason": ("Alasan", "Reason"),
    "reason advert": ("iklan", "advert"),
    "reason embedded post": ("kiriman media sosial yang disematkan", "embedded post"),
    "reason page furniture": ("perabot halaman", "page furniture"),
    "reason photo credit": ("keterangan atau kredit foto", "photo credit"),
    "reason related link": ("tautan artikel terkait", "related link"),
    "reason repeated block": ("bagian yang berulang", "repeated block"),
    "reason share notice": ("ajakan berbagi atau mengikuti", "share notice"),
    # Person
    "person_pages": ("Halaman tokoh:", "Pages of people:"),
    "person_page": ("profil", "profile"),
    "naming": (
        "{n} artikel menyebut nama ini",
        "{n} article names this person|{n} articles name this person",
    ),
    "inside": ("Saring pencarian Anda dengan tokoh ini", "Filter your search by this person"),
    "time_title": ("Dari waktu ke waktu", "Over time"),
    "names_title": ("Nama", "Names"),
    "names_hint": (
        "Di sampingnya, berapa artikel memberi nama itu. Tautannya mencari nama itu di dalam teks.",
        "Beside each, how many articles give that name. The links search for it in the text.",
    ),
    "roles_title": ("Jabatan dan sebutan", "Titles"),
    "roles_hint": (
        "Yang tertulis di samping namanya. Tautannya mencari sebutan itu di dalam teks.",
        "What stands beside the name. The links search for it in the text.",
    ),
    "roles_sample": (
        "Yang tertulis di samping namanya dalam {n} artikel yang dibaca, tersebar dari yang terbaru sampai "
        "yang terlama. Tautannya mencari sebutan itu di dalam teks.",
        "What stands beside the name in {n} articles that were read, spread from the newest to the oldest. "
        "The links search for it in the text.",
    ),
    "together_title": ("Disebut bersama", "Named together with"),
    "together_hint": (
        "Tautannya menampilkan artikel yang menyebut keduanya.",
        "The links show the articles that name both.",
    ),
    "outlets_title": ("Media", "Outlets"),
    "latest_title": ("Artikel terbaru", "Latest articles"),
    "every_article": ("Lihat semua artikel yang menyebutnya", "See all articles that name them"),
    "no_person_title": ("Tokoh tidak ditemukan", "Nobody of this name"),
    "no_person": ("Tidak ada artikel yang menyebut tokoh bernama", "No article names anybody called"),
    "near_people": ("Nama yang mirip", "Similar names"),
    "search_words": ("Cari kata-kata ini di dalam artikel", "Search the articles for these words"),
    # Errors
    "400_title": ("Pencarian ini tidak dapat dijawab", "This search cannot be answered"),
    "400": ("Perbaiki di bawah ini, lalu cari lagi.", "Mend it below and search again."),
    "404_title": ("Halaman tidak ditemukan", "Page not found"),
    "404": (
        "Tidak ada halaman atau artikel di alamat ini. Mungkin artikelnya sudah dihapus dari arsip.",
        "There is no page or article at this address. The article may have been taken out of the archive.",
    ),
    "405_title": ("Alamat ini hanya dapat dibaca", "This address can only be read"),
    "405": ("Buka halaman ini tanpa mengirim data.", "Open this page without sending data."),
    "500_title": ("Server berbuat salah", "The server made a mistake"),
    "500": (
        "Kesalahannya sudah dicatat. Coba lagi, atau mulai dari pencarian lain.",
        "The mistake has been logged. Try again, or begin with another search.",
    ),
    "503_title": ("Arsip sedang tidak dapat dibaca", "The archive cannot be read just now"),
    "503": (
        "Indeksnya tidak ada, rusak, atau sedang diganti. Coba lagi sebentar lagi.",
        "Its index is missing, damaged or being replaced. Try again in a moment.",
    ),
    "start_over": ("Mulai lagi dari awal", "Start over"),
    # Help
    "help_intro": (
        "Tulis saja beberapa kata. Artikel yang memuat semuanya ditampilkan, yang paling cocok lebih dulu: "
        "yang sering memuatnya, di judul atau di awal, dan berdekatan. Sebuah pertanyaan dijawab juga oleh "
        "artikel yang tidak memuat setiap katanya.",
        "Just write a few words. Articles that have all of them are shown, the best ones first: those that "
        "have them often, in the title or early, and near each other. A question is answered also by "
        "articles that lack some of its words.",
    ),
    "help_forms": (
        "Imbuhan dan ejaan tidak perlu dipikirkan: “bangun” juga menemukan “membangun” dan “pembangunan”, "
        "“ijin” juga “izin”. Huruf besar dan kecil sama saja, kecuali pada kata penghubung DAN, ATAU, dan "
        "BUKAN. Kata umum seperti “yang” dan “di” tidak wajib ada. Bila sebuah kata salah ketik, “Maksud "
        "Anda” menawarkan ejaan yang ada di arsip.",
        "Affixes and spellings take care of themselves: “bangun” also finds “membangun” and “pembangunan”, "
        "“ijin” also “izin”. Case does not matter, except for the operators AND, OR and NOT. Common words "
        "such as “yang” and “di” need not be there. Where a word is misspelt, “Did you mean” offers the "
        "spelling that the archive has.",
    ),
    "help_type": ("Tulis", "Write"),
    "help_find": ("Yang ditemukan", "What is found"),
    "help_filters_title": ("Menyaring dan mengurutkan", "Filtering and sorting"),
    "help_filters": (
        "Pilih media, tokoh, dan tanggal di samping hasil, lalu tekan Terapkan. Dua media berarti salah "
        "satu dari keduanya; media dan tokoh berarti keduanya sekaligus. Batang pada grafik menyaring "
        "hasil ke waktu itu. “Tanpa outlet” dan “Tanpa tanggal” adalah pilihan seperti yang lain: artikel "
        "yang outlet atau tanggalnya tidak diketahui.",
        "Choose outlets, people and dates beside the results, then press Apply. Two outlets mean either "
        "of them; an outlet and a person mean both at once. A bar of the chart filters the results to "
        "that time. “No outlet” and “No date” are choices like the others: articles of which that is not "
        "known.",
    ),
    "help_numbers": (
        "Angka di samping sebuah nama adalah jumlah artikel yang cocok, dihitung tepat, salinan ikut "
        "dihitung. Dari artikel yang teksnya sama atau hampir sama, hanya yang paling cocok yang tampil; "
        "di bawahnya tertulis berapa salinannya. “Tampilkan setiap salinan” menampilkan semuanya.",
        "The number beside a name is how many articles match, counted exactly and with all copies. Of "
        "articles with the same text, or nearly so, only the best is shown; below it stands how many "
        "copies there are. “Show every copy” shows them all.",
    ),
    "help_people_title": ("Tokoh", "People"),
    "help_people": (
        "Setiap nama di bawah hasil dan di dalam artikel membuka halaman tokoh: nama dan jabatannya, artikel "
        "dari waktu ke waktu, media, dan siapa yang disebut bersamanya. Setiap angka di sana adalah tautan "
        "ke pencarian, dan pencarian Anda sendiri dapat disaring dengan tokoh itu. Di bawah “Tokoh”, tulis "
        "awal nama apa pun, juga nama panggilan, untuk menemukan orang yang tidak ada di daftar pendek. "
        "Dua tokoh berarti salah satu dari keduanya, kecuali “Semua tokoh yang dipilih sekaligus” dicentang.",
        "Each name below the results and in an article opens the page of that person: names and titles, "
        "articles over time, outlets, and who is named together with them. All of it links to searches, and "
        "your own search can be filtered by that person. Below “Person”, write the beginning of any name, a "
        "nickname too, to find people who are not in the short list. Two people mean either of them, unless "
        "“All people chosen at once” is ticked.",
    ),
    "help_link_title": ("Menyimpan dan membagikan", "Keeping and sharing"),
    "help_link": (
        "Alamat halaman memuat seluruh pencarian, jadi cukup simpan atau kirimkan tautannya.",
        "The page's address holds the whole search, so keep or send the link.",
    ),
}
