"""Words of the daily language that offices, headlines and the starts of sentences write with a capital.

All lower case. Chosen for being common in news both with and without a capital; names that are also
words ("Cahaya", "Bunga") are left out.
"""

from index.intake.wordlist import wordlist

INDONESIAN = """
    hadirin netizen
    terus sundulan reskrim ditjen subbagian purna jual tim psi ing postingan pengunjung nasib kubu
    kompasianer masjid sosok sekretariat interpreter inspektorat wartawan karyawan wisatawan relawan
    ilmuwan jutawan bangsawan dermawan olahragawan sastrawan hewan cendekiawan sukarelawan budayawan
    negarawan agamawan usahawan seniman rawan mou seminar webinar senin selasa rabu kamis jumat jum'at
    sabtu minggu ahad januari februari maret mei juni juli agustus oktober desember ramadan ramadhan
    idulfitri iduladha idul lebaran natal imlek nyepi waisak allah tuhan nabi rasulullah yesus buddha
    alquran islam kristen katolik hindu muslim yahudi khonghucu wib wita wit ada adalah adapun agar akan
    akibat akhirnya aku alih alhasil amat anda antara apa apabila apakah apalagi asal atas atau awalnya
    awal ayo bagaimana bagi bahkan bahwa baik banyak baru bawa beberapa begini begitu belakangan belum
    berapa berbagai berbeda berdasarkan berdasar berikut berkat bersama besok biar biasanya bila bisa
    boleh bukan cara cukup dahulu dalam dan dapat dari daripada datang demi demikian dengan dia di diduga
    dikutip diketahui dilansir dirinya disebut ditambahkan diberitakan dulu faktanya guna hal halaman
    hampir hanya harap harga hari harus hasil hasilnya hingga ia ialah ini intinya itu itulah jadi jangan
    jauh jelang jika jikalau juga justru kalau kalian kami kamu kapan karena karenanya kasus kata katanya
    ke kebanyakan kedua keduanya ketiga keempat kelima kemarin kemudian kendati kepada ketika khusus
    khususnya kini kita kok kurang lagi lain lainnya lalu lama lambat langkah lantaran lantas lebih lewat
    maka makanya malah malam mari masa masih maupun melalui melihat memang mencari mengapa mengenai
    mengutip menjelang menurut menurutnya mereka meski meskipun misalnya mulai mulanya mungkin nah nama
    namanya namun nanti nantinya oleh otomatis pada padahal pagi paling para pasal pasalnya pasti pekan
    pelan per perlu perihal pernah pertama pertanyaan pihak pihaknya pokoknya puluhan pun ratusan ribuan
    saat saatnya sabar saja salah salahsatu sama sambil sampai sang sangat satu saya seandainya sebab
    sebagai sebagian sebaiknya sebaliknya sebanyak sebelum sebelumnya sebenarnya sebuah secara sedang
    sedangkan segera sehingga sejak sejauh sejumlah sekali sekadar sekarang sekira sekitar selagi selain
    selaku selalu selama selamat selanjutnya seluruh semenjak semakin sementara semestinya semua semoga
    semula sendiri seorang seolah seperti sering serta sesaat sesuai sesudah sesungguhnya setelah
    setelahnya setiap siang siapa silakan simak soal sontak sudah supaya sore syukur tadi tahun tak
    tampaknya tanpa tapi tambah telah tentang tentu tentunya terakhir terkait terlebih termasuk ternyata
    tersebut tetapi tiap tiba tidak tiga dua empat lima enam tujuh delapan sembilan sepuluh ujar ungkap
    untuk untungnya usai waktu walau walaupun yang ya yakni yaitu iya bacajuga baca lihat video loading
    advertisement oh wah halo hai terima kasih maaf luar negeri hukum umum bidang harian pusat daerah
    wilayah nasional rakyat republik negara agung tinggi tetap ekonomi keuangan perdagangan politik sosial
    budaya agama olahraga pemuda sumber daya alam manusia energi mineral hidup kelautan pangan tenaga
    kerja komunikasi informasi informatika teknologi riset dewan badan komisi lembaga komite dinas
    kementerian direktorat biro fraksi majelis mahkamah konstitusi kejaksaan komnas ham kpk humas reserse
    kriminal lintas narkoba satuan satgas gugus tugas unit seksi divisi departemen fakultas jurusan studi
    ilmu kedokteran teknik utama muda madya bicara besar staf istana gedung putih rumah jenderal
    operasional bisnis komersial pemasaran produksi asosiasi himpunan ikatan persatuan serikat perhimpunan
    gabungan federasi forum aliansi gerakan jaringan panitia pansus banggar baleg umat warga kader
    pengurus cabang ranting anak partai pemilu pilkada pilpres pileg pilgub mpr dpr dpd kantor markas
    militer udara darat laut utara timur selatan tengah barat kerajaan kekaisaran kesultanan kota
    presidium sipil pers media massa hakim jaksa tindak pidana korupsi tipikor undang undang-undang perang
    dingin dunia internasional bumi bulan matahari corona covid virus vaksin bpjs jaminan bank sentral
    usaha kecil menengah koperasi industri pokok raya kamar dagang anggaran belanja pendapatan pajak bea
    cukai reformasi birokrasi desa tertinggal transmigrasi kelas muka nomor bab ayat grup klub juara babak
    final semifinal gol skor menit laga musim putaran set ibu cuaca gempa banjir longsor tsunami kebakaran
    tol jembatan kereta api bandara cepat listrik mobil motor emas minyak gas beras polisi tentara
    prajurit densus brimob satpol pp ormas buruh guru siswa mahasiswa dokter pengamat peneliti tokoh ulama
    sidang paripurna rapat kongres munas rakernas musyawarah muktamar konferensi deklarasi perjanjian
    piagam pakta kitab surat keputusan peraturan instruksi inpres perpres kepres putusan nota proklamasi
    pancasila bhinneka garuda merah kabinet maju gotong royong orde baru-baru sejarah abad akhir bagian
    jumlah data survei persen rupiah dolar euro tanah berita sakit lingkungan pengawas kualifikasi
    masyarakat parlemen jasa pariwisata tata bencana batu dana hak update rancangan sistem syariah esports
    go pelaksana orang revisi fashion karhutla keluarga puskesmas lapangan pahlawan bangsa bola
    transportasi bantuan season suci elektronik milik kali hutan penyelenggara koordinasi asasi hubungan
    dong efek kreatif free pekerja terbuka gigi statistik aparatur demokrasi publik wisata laporan saham
    investasi terbaik indeks minta kelapa kredit travel dasar bakar gajah angkasa regional juta layanan
    sehat aksi bahasa puncak capim edaran sebut vs transaksi hulu legislasi manajemen komisioner sepak
    bursa bulu modal peduli rate tempat imigrasi kampus sarana zona call gizi bahan hero pangkalan halal
    food tunggal hijau revolusi biru tepi gratis darurat migas obat angkutan tahap sektor niaga seleksi
    menara brand anti primer seribu standar pribadi kembali sprint jalur tangkis crash point alumni realme
    terpadu rencana audisi panjang hitam mitra penuntut voli hilir strategis administrasi mata kelompok
    core senior siber persis izin makanan uang daftar asrama sampah simpang triliun total area seri
    federal monster penyakit panja pamungkas demo bermotor mikro seksual makan bakal gen naik tani bebas
    redaksi year narkotika induk tingkat intelijen pengelola idol kategori intelligence marathon internet
    seni sawit fair nilai kajian cipta kopi amanat benteng basket adat gelar beasiswa distrik mesin mode
    keliling official pop biasa oil banking level komando badminton acara water balik duo impor
    infrastruktur link inovasi usia pintu ekspor hilal telekomunikasi dollar kuda asuransi zero batik
    masuk penerima tembakau musik gaming miliar ulang barang damkar berat asap bersih stage latihan design
    urusan hit sales buka berbasis mantan royale gerbang jiwa bikin bar depan iklim cek pemadam generasi
    event konservasi mudik law jam full pasukan pelatnas umrah bergerak meninggal tewas tambang network
    spesialis tenis alat antarklub kayu fakta dapatkan antikorupsi konsumen bulutangkis view prestasi mati
    agraria main web wahana bangunan your alhamdulillah kebun semester literasi pukul logistik premium
    langsung peserta test teknis trading human tiket maritim pesisir salat beroperasi cita kuning pintar
    lahan protokol pakai punya tourism tangan multi betis ditangkap aset card resmi prasarana justice
    perangkat lawan saluran janji kg rekor ayam independen bergizi industrial hybrid uji coach player
    damai panti sukses aman advokasi fitur upaya jabatan unggul kampanye rokok veteran positif belajar
    ibadah pendapat aneka kurikulum wajib memanggil sidik agent battle sejati ikan bangun doktor kondisi
    masalah lokal puasa poin parkir tarif perkara insya anugerah pembela ilustrasi aula petugas gaya
    practice class control streaming token tanaman code kreasi timah bayam perintah komplek indoor otonomi
    perak metal turun metropolitan kerjasama migran properti pengganti pabrik tolak ingin kuliah patuh
    siaran aren jazz pedoman display diri jeruk pandemi kena tembus golf room siap exchange zoom beauty
    benua cloud beli bahagia terbang board meeting fit vehicle patung rahim station insinyur gambut inti
    legislatif warisan investigasi match beliau workshop konstruksi komunis posko face sepeda box batas
    pembangkit lab reaksi talent tepat konsulat internal klinik momen ganjil karang camera drive action
    pastikan dinasti berdaya reguler modern pilihan manfaat experience komitmen bersenjata ilegal gaji
    inflasi geologi hujan ringan cadangan talk laboratorium honor playoff tangkap karantina supermarket
    sensor money disiplin spa dermaga swasta juri mau genap tangga panas sepakbola akses wadah strategi
    batubara upacara bawah elite karbon beri sabu profesi dukung dompet presisi harta ribu versi utang
    pasien transfer kimia buaya inisiatif ikut periode bahari berjangka klasemen dengar vokasi startup
    motorsport risiko bersatu partner muncul cross awan paket terbaru mbah polhukam metro angkatan gara
    mahasiswi sarpras aparat buat sambangi maha
"""
ENGLISH = """
    commercial marketing operating corporate communication communications relation relations public
    affairs the of and for in on at to from with by an is are was this that new old big great best top
    first last one two three world national international global day night time times home house street
    game games show star stars war wars smart phone mobile pro max plus mini air note black white red blue
    green gold silver love life live music movie man men woman women girl boy boys king queen captain
    super hyper ultra car cars bike electric high low open private state united states south north east
    west central government ministry department office court council committee party police army navy
    force bureau agency association union federation organization business finance economic trade
    development health science technology security information investment fund authority system service
    services digital social content creator real atletico sporting royal premier grand prix master masters
    tour race racing line way road store shop market online sunday monday tuesday wednesday thursday
    friday saturday january february march april june july august september october november december he
    she it they we you his her but not all more intelligent resource range performance administration
    press publication television film age rise dark light fast furious avengers marvel universe
"""
ORDINARY = wordlist(INDONESIAN + ENGLISH)
