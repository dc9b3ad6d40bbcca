"""Roots besides those of Sastrawi's dictionary, and entries of it that are none. Written down by hand."""

# Loanwords, compounds written as one, words of the news: each has derived forms in the large corpus.
OWN_ROOTS = frozenset(
    """
    admin agensi akomodir aksesoris aktivasi alihfungsi alpukat ambilalih anaktiri antioksidan audiens
    audisi balita band bansos bebastugas benefit beritahu blunder booking brand branding budget budidaya
    bulutangkis caleg capres cawapres curhat dapil dayaguna download dwigol ekspektasi elektabilitas
    elektoral episenter event fitur follower founder gadget game gamer garisbawah genetik gestur
    gini hadang hybrid idol ikonik ikutserta imut independensi indera inklusi input instal internet
    jejaring jomblo jualbeli kafein kambinghitam kapabilitas kembangbiak kerjasama ketum kinerja komen
    konektivitas kontestasi lakban latarbelakang lepasliar lipatganda lockdown luluhlantak makeup mangkrak
    medsos mitigasi moderasi moncer monetisasi monitoring muasal narkoba nopol okupansi online optimasi
    padupadan parpol perpres politisi polwan ponsel posting prokes promo publisher putarbalik putera
    puteri ranking rating replikasi reset ridho rinci salaharti salahguna salahpaham samarata sebarluas
    sembako sepakbola serahterima server seyogianya seyogyanya sidak skuad smartphone startup swab
    tandatangan tanggungjawab teatrikal terimakasih tindaklanjut titikberat treatment ujicoba unjukrasa
    validasi viral vlog voucher warganegara website wewenang wirausaha
    """.split()
)

# Words with affixes that have left their root: peserta (participant) has nothing of serta (and) any more,
# anggaran (budget) nothing of anggar (fencing). What is derived from them has them as its root.
OWN_MEANING = frozenset(
    """
    akhirnya biasanya khususnya misalnya nampaknya sebagainya sebaiknya sebaliknya sebenarnya
    sebetulnya seandainya seharusnya sekiranya selamanya selanjutnya semestinya sepenuhnya sepertinya
    sesungguhnya seterusnya setidaknya tampaknya umumnya
    alasan anggaran berikut berikutnya bangsawan jurusan karyawan memadai mendadak menurut menurutnya
    meriah pasukan pemilu pendapat peroleh peserta relawan sebanyak sebesar sekilas semoga sepeninggal
    sesama setuju sukarelawan ternyata terlebih terutama wartawan
    """.split()
)

# Entries of the dictionary that are a root with its first sound changed, or no word of today's Indonesian.
NO_ROOTS = frozenset(
    """
    belikan ken manggung marut melintir muas mungut mutih ngebut
    """.split()
)
