"""Roots besides those of Sastrawi's dictionary, and entries of it that are none. Written down by hand."""

# Loanwords, compounds written as one, words of the news: each has derived forms in the large corpus.
OWN_ROOTS = frozenset(
    """
    admin aksesoris aktivis aktivitas aktivasi akomodir akuisisi alihfungsi alpukat ambilalih anaktiri
    analisis antioksidan apotek atlet audiens audisi balita band bansos barter bebastugas benefit beritahu
    blunder booking brand branding budget budidaya bulutangkis caleg capres cawapres cedera curhat dapil
    dayaguna debat debut deportasi desain detail deteksi diagnosis distribusi donasi download dwigol
    edukasi efisien ekspektasi eksplorasi eksploitasi ekspor ekspresi ekstradisi elektabilitas elektoral
    episenter estimasi evaluasi evakuasi event fasilitas fitur follower founder gadget game gamer
    garisbawah genetik genre gestur gosip hadang handal hentak hibah himbau himpit hisap hybrid identifikasi
    idol idola ikonik ikutserta imbau implementasi imunisasi imut indera indikasi independensi informasi
    infeksi inisiatif inklusi inovasi input inspirasi instal integrasi internet intervensi intimidasi
    inventarisasi investasi investigasi isolasi istri izin jejaring jomblo jualbeli kafein
    kambinghitam kampanye kapabilitas karantina karier kembangbiak kerjasama kinerja klaim klarifikasi
    koalisi kolaborasi komen komersial komitmen kompensasi komplikasi komunikasi kondisi konektivitas
    konfirmasi konfrontasi konsentrasi konser konservasi konsolidasi konsultasi konsumsi kontak kontaminasi
    kontestasi kontribusi kontrol kooperatif koordinasi korelasi kos kreativitas kreasi kriminalisasi
    kualifikasi kuliner lakban latarbelakang legislasi lembap lepasliar lipatganda lisensi lockdown
    lokalisasi luluhlantak makeup mangkrak masyarakat meja mediasi medsos mekanisme memori
    migrasi minimal mitigasi mobilisasi moderasi modifikasi monetisasi moncer monitor monitoring motivasi
    muasal mutasi narasi narkoba navigasi negosiasi netral nikah nobat nominasi nopol normalisasi nominal
    observasi okupansi online operasi optimal optimis optimasi organisasi orientasi otonomi otopsi
    padupadan parpol parkir partisipasi pasok patroli personel plat polarisasi polusi pondasi ponsel
    populer porsi posisi positif posting potensi praktik prediksi prioritas privatisasi prokes produksi
    produktivitas profesi prognosis program promo promosi proses protes proteksi provokasi publikasi
    publisher putarbalik ranking rapi rating realisasi realita reboisasi refleksi registrasi rehabilitasi
    rekomendasi rekonstruksi relokasi renovasi replikasi reset resolusi respons revisi revitalisasi
    rezeki ridho rinci rotasi saksi salaharti salahguna salahpaham samarata sanksi sebarluas selebrasi
    sembako sentral sepakbola serahterima server sholat sidak simulasi sinergi sinkronisasi situasi skuad
    smartphone sosialisasi spekulasi sponsor stabil standar standardisasi startup stimulus stres subsidi
    suplai survei swab syukur takhta takwa tandatangan tanggungjawab teatrikal tenteram
    terimakasih tes tindaklanjut titikberat tradisi transaksi transfer transformasi transmisi treatment
    tren ujicoba umrah unggah unjukrasa vaksin vaksinasi validasi variasi verifikasi viral visualisasi vlog
    voucher warganegara website wewenang wirausaha wudhu oksida lempem shalat
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
    belikan manggung marut melintir muas mungut mutih
    """.split()
)
