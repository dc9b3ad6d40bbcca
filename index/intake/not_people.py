"""Capitalised words that are no part of a person's name: places, organisations, offices, ordinary words.

All tables hold lower-case words. ``is_barred`` says that a word ends a name; the heads ("Jalan", "PT")
and tails ("Group", "City") say that the words beside them name a thing, even if it honours a person.
"""

import re
from functools import lru_cache

from index.intake.given_names import is_given

COUNTRIES = """
    indonesia amerika serikat rusia ukraina china cina tiongkok jepang korea malaysia singapura thailand filipina vietnam laos
    kamboja myanmar brunei timor leste india pakistan bangladesh nepal afghanistan iran irak suriah turki israel palestina
    lebanon yordania saudi arab qatar kuwait bahrain oman yaman uea emirat mesir libya tunisia aljazair maroko sudan somalia ethiopia
    kenya nigeria ghana senegal kamerun kongo afrika selatan inggris britania irlandia skotlandia wales prancis perancis
    jerman italia spanyol portugal belanda belgia luksemburg swiss austria polandia ceko slovakia hongaria rumania bulgaria
    serbia kroasia bosnia slovenia albania yunani norwegia swedia finlandia denmark islandia estonia latvia lithuania
    belarus moldova georgia armenia azerbaijan kazakhstan uzbekistan kanada meksiko brasil argentina chile
    kolombia peru venezuela ekuador uruguay paraguay bolivia kuba panama australia selandia papua nugini fiji taiwan hongkong
    hong kong eropa asia oceania barat soviet uni asean baltik krimea gaza tenggara nusantara usa asing
"""
CITIES = """
    jakarta bandung surabaya medan semarang makassar palembang bekasi depok tangerang bogor batam pekanbaru padang malang
    yogyakarta jogja jogjakarta sleman bantul solo surakarta klaten boyolali sukoharjo karanganyar wonogiri sragen
    denpasar bali buleleng singaraja gianyar badung tabanan lombok mataram ntb ntt kupang flores sumba sumbawa bima dompu
    banten serang cilegon pandeglang lebak cikarang karawang purwakarta subang cirebon indramayu kuningan majalengka sumedang garut
    tasikmalaya ciamis banjar pangandaran cianjur sukabumi cimahi jawa jateng jatim jabar jabodetabek jaksel jaktim jakbar jakpus
    jakut tegal brebes pemalang pekalongan batang kendal demak kudus jepara pati rembang blora grobogan salatiga
    temanggung magelang wonosobo purworejo kebumen banjarnegara purbalingga banyumas purwokerto cilacap gunungkidul kulonprogo
    sidoarjo gresik lamongan tuban bojonegoro ngawi madiun magetan ponorogo pacitan trenggalek tulungagung blitar kediri nganjuk
    jombang mojokerto pasuruan probolinggo lumajang jember bondowoso situbondo banyuwangi madura bangkalan sampang
    pamekasan sumenep sumatera sumatra sumut sumbar sumsel aceh banda lhokseumawe langsa riau kepri kepulauan dumai jambi
    bengkulu lampung bangka belitung pangkalpinang bandar lampung kalimantan kalbar kaltim kalsel kalteng kaltara pontianak singkawang
    samarinda balikpapan banjarmasin banjarbaru palangkaraya palangka raya tarakan bontang kutai penajam paser sulawesi
    sulsel sulut sulteng sultra sulbar gowa maros bone parepare palopo luwu toraja manado bitung minahasa tomohon gorontalo palu
    poso donggala sigi kendari bau-bau mamuju maluku ambon ternate tidore halmahera sorong manokwari jayapura merauke timika
    wamena nduga mimika biak papua minang melayu betawi sunda batak dayak bugis
    washington moskow moscow kremlin kiev kyiv brussel brussels jenewa wina london paris berlin madrid barcelona roma milan turin
    lisbon amsterdam stockholm oslo helsinki kopenhagen warsawa praha budapest athena ankara istanbul riyadh jeddah mekah mekkah
    makkah madinah teheran baghdad damaskus beirut yerusalem dubai doha kairo beijing shanghai wuhan tokyo osaka seoul pyongyang
    bangkok manila hanoi kuala lumpur penang johor sydney melbourne canberra york california los angeles texas
    florida chicago boston hollywood manchester liverpool chelsea arsenal munich muenchen dortmund napoli
    manhattan silicon valley senayan monas kemayoran menteng kebayoran tebet cikini sudirman-thamrin gambir
"""
ORGANISATIONS = """
    golkar gerindra demokrat nasdem hanura perindo pdip pkb pks ppp berkarya garuda gelora muhammadiyah nahdlatul pertamina
    telkom telkomsel indosat pegadaian antam mandiri bulog damri transjakarta google facebook twitter instagram whatsapp
    youtube tiktok microsoft apple samsung huawei xiaomi oppo vivo honda yamaha toyota suzuki daihatsu mitsubishi
    nissan hyundai wuling tesla netflix disney shopee tokopedia bukalapak lazada gojek grab traveloka blibli
    kompas detik detikcom tempo antara liputan6 okezone sindonews tribun tribunnews republika merdeka viva kumparan suara bisnis
    reuters bloomberg interfax sputnik tass xinhua aljazeera guardian twitter polri kejagung kejaksaan mabes bareskrim
    persib persija arema persebaya persipura persela psm juventus inter madrid bayern benfica ajax everton tottenham timnas
    hamas hizbullah taliban isis houthi pentagon kemenkeu kemenkes kemendikbud kemenag kemendagri kemenhub kemensos
    kementan kemendag kemenperin kemenlu bappenas basarnas bawaslu kadin apindo hipmi kominfo kemkominfo kemenkumham polda
    polres polsek polrestabes polresta pemprov pemkab pemkot pemda pemerintah dprd google android iphone windows galaxy
    piala dunia liga premier champions serie bundesliga olimpiade asian games sea twitter mafindo turnbackhoax istimewa
    ist foto sumber shutterstock
"""
THING_HEADS = frozenset(
    """
    pt cv ud firma bank universitas institut akademi sekolah sma smp sd smk smpn sman sdn politeknik pesantren ponpes pondok yayasan
    stadion bandara pelabuhan terminal stasiun jalan jl jln gang kota kabupaten kab provinsi kecamatan kec kelurahan desa
    dusun kampung gunung pulau sungai danau pantai teluk selat laut bukit tanjung waduk bendungan taman pasar mal mall plaza hotel
    gedung masjid mesjid musala gereja pura vihara klenteng candi rumah rs rsud rsup rsu museum monumen tugu jembatan tol
    ruas perumahan apartemen kompleks lapas rutan penjara makam tpu kawasan film serial sinetron drama lagu album single novel
    buku majalah koran harian tabloid portal situs game aplikasi merek produk perusahaan grup band klub tim partai koalisi
    ormas lsm operasi badai topan siklon virus varian kapal kri km kmp pesawat kereta ka bus mobil motor piala turnamen
    liga kejuaraan festival konser pameran program proyek undang-undang uu perda perppu hari bulan akun kafe restoran toko warung
    """.split()  # noqa: SIM905
)
THING_TAILS = frozenset(
    """
    group grup corp corporation inc ltd tbk persero holding company co foundation institute center centre university college
    school club fc city united times post news street journal magazine reporter tv channel radio media online award
    awards cup league championship festival park tower plaza mall hotel resort airport stadium bank capital ventures studio studios
    pictures entertainment records motor motors airlines air airways electric energy power research consulting
    indonesia nusantara mandiri persada sejahtera abadi makmur sentosa lestari utama medika
    """.split()  # noqa: SIM905
)
ENGLISH = """
    the of and for in on at to from with by an is are was this that new old big great best top first last one two three world
    national international global day night time times home house street game games show star stars war wars smart phone mobile
    pro max plus mini air note black white red blue green gold silver love life live music movie man men woman women girl
    boy boys king queen captain super hyper ultra car cars bike electric high low open public private state united states
    south north east west central government ministry department office court council committee party police army navy force
    bureau agency association union federation organization business finance economic trade development health science
    technology security information investment fund authority system service services digital social content creator real
    atletico sporting royal premier grand prix master masters tour race racing line way road store shop market online
    sunday monday tuesday wednesday thursday friday saturday january february march april june july august september
    october november december he she it they we you his her but not all more intelligent resource range performance
    administration press publication television film age rise dark light fast furious avengers marvel universe
"""
ORDINARY = """
    sekretariat interpreter inspektorat wartawan karyawan wisatawan relawan ilmuwan jutawan bangsawan dermawan olahragawan
    sastrawan hewan cendekiawan sukarelawan budayawan negarawan agamawan usahawan seniman rawan
    mou seminar webinar
    senin selasa rabu kamis jumat jum'at sabtu minggu ahad januari februari maret april mei juni juli agustus september oktober november
    desember ramadan ramadhan idulfitri iduladha idul lebaran natal imlek nyepi waisak allah tuhan nabi rasulullah yesus buddha
    alquran islam kristen katolik hindu muslim yahudi khonghucu wib wita wit
    ada adalah adapun agar akan akibat akhirnya aku alih alhasil amat anda antara apa apabila apakah apalagi asal atas atau
    awalnya awal ayo bagaimana bagi bahkan bahwa baik banyak baru bawa beberapa begini begitu belakangan belum berapa
    berbagai berbeda berdasarkan berdasar berikut berkat bersama besok biar biasanya bila bisa boleh bukan cara cukup
    dahulu dalam dan dapat dari daripada datang demi demikian dengan dia di diduga dikutip diketahui dilansir dirinya disebut
    ditambahkan diberitakan dulu faktanya guna hal halaman hampir hanya harap harga hari harus hasil hasilnya hingga
    ia ialah ini intinya itu itulah jadi jangan jauh jelang jika jikalau juga justru kalau kalian kami kamu kapan karena karenanya
    kasus kata katanya ke kebanyakan kedua keduanya ketiga keempat kelima kemarin kemudian kendati kepada ketika khusus khususnya kini kita
    kok kurang lagi lain lainnya lalu lama lambat langkah lantaran lantas lebih lewat maka makanya malah malam mari masa masih maupun
    melalui melihat memang mencari mengapa mengenai mengutip menjelang menurut menurutnya mereka meski meskipun misalnya
    mulai mulanya mungkin nah nama namanya namun nanti nantinya oleh otomatis pada padahal pagi paling para pasal pasalnya pasti
    pekan pelan per perlu perihal pernah pertama pertanyaan pihak pihaknya pokoknya puluhan pun ratusan ribuan saat saatnya
    sabar saja salah salahsatu sama sambil sampai sang sangat satu saya seandainya sebab sebagai sebagian sebaiknya
    sebaliknya sebanyak sebelum sebelumnya sebenarnya sebuah secara sedang sedangkan segera sehingga sejak sejauh sejumlah sekali
    sekadar sekarang sekira sekitar selagi selain selaku selalu selama selamat selanjutnya seluruh semenjak semakin sementara
    semestinya semua semoga semula sendiri seorang seolah seperti sering serta sesaat sesuai sesudah sesungguhnya setelah
    setelahnya setiap siang siapa silakan simak soal sontak sudah supaya sore syukur tadi tahun tak tampaknya tanpa tapi tambah
    telah tentang tentu tentunya terakhir terkait terlebih termasuk ternyata tersebut tetapi tiap tiba tidak tiga dua empat lima enam
    tujuh delapan sembilan sepuluh ujar ungkap untuk untungnya usai waktu walau walaupun yang ya yakni yaitu iya bacajuga baca
    lihat video loading advertisement oh wah halo hai terima kasih maaf
    luar negeri dalam hukum umum khusus bidang harian pusat daerah wilayah nasional rakyat republik negara agung tinggi
    tetap ekonomi keuangan perdagangan politik sosial budaya agama olahraga pemuda sumber daya alam manusia energi mineral
    hidup kelautan pangan tenaga kerja komunikasi informasi informatika teknologi riset dewan badan komisi lembaga komite dinas
    kementerian direktorat biro fraksi majelis mahkamah konstitusi kejaksaan komnas ham kpk humas reserse kriminal lalu lintas narkoba
    satuan satgas gugus tugas unit seksi divisi departemen fakultas jurusan studi ilmu kedokteran teknik pertama utama muda
    madya bicara besar staf istana gedung putih rumah jenderal operasional bisnis komersial pemasaran produksi asosiasi himpunan
    ikatan persatuan serikat perhimpunan gabungan federasi forum aliansi gerakan jaringan tim panitia pansus banggar baleg
    umat warga kader pengurus cabang ranting anak partai pemilu pilkada pilpres pileg pilgub mpr dpr dpd kantor markas
    militer udara darat laut utara timur selatan tengah barat kerajaan kekaisaran kesultanan kota presidium sipil
    pers wartawan media massa hakim jaksa tindak pidana korupsi tipikor undang undang-undang perang dingin dunia internasional global
    bumi bulan matahari corona covid virus vaksin bpjs jaminan bank sentral usaha kecil menengah koperasi industri pokok raya
    kamar dagang anggaran belanja pendapatan pajak bea cukai reformasi birokrasi desa tertinggal transmigrasi kelas
    muka nomor bab ayat grup klub juara babak final semifinal gol skor menit laga musim putaran game set ibu kota cuaca
    gempa banjir longsor tsunami kebakaran tol jembatan kereta api bandara cepat listrik mobil motor emas minyak gas beras
    polisi tentara prajurit densus brimob satpol pp ormas buruh guru siswa mahasiswa dokter pengamat peneliti tokoh ulama
    sidang paripurna rapat kerja kongres munas rakernas musyawarah muktamar konferensi deklarasi perjanjian piagam pakta
    kitab surat keputusan peraturan instruksi inpres perpres kepres putusan nota proklamasi pancasila bhinneka garuda merah
    kabinet maju kerja gotong royong orde lama baru baru-baru sejarah abad akhir bagian jumlah data survei persen rupiah dolar euro
"""

_BARRED = frozenset((COUNTRIES + CITIES + ORGANISATIONS + ENGLISH + ORDINARY).split()) | THING_HEADS | THING_TAILS
PLACES = frozenset((COUNTRIES + CITIES).split())
_DERIVED = re.compile(
    r"(?:ke|pe|per)[a-z]{4,}an|meng[a-z]{4,}|meny[a-z]{4,}|mem[bp][a-z]{4,}|di[a-z]{3,}kan|[a-z]{3,}nya|se[a-z]{4,}nya"
    r"|ber[a-z]{3,}(?:an|kan)|[a-z]{4,}(?:isasi|itas|ologi|isme)|ter[a-z]{4,}kan"
)


@lru_cache(maxsize=65_536)
def is_barred(word: str) -> bool:
    """Whether a lower-case ``word`` cannot be part of a person's name.

    Names win over everything but places: "Putra" and "Agung" stay, "Jawa" goes. Words with the affixes
    of nouns and verbs ("Perhubungan", "Menghadapi") are ordinary without being listed.
    """
    if word in PLACES:
        return True
    if is_given(word):
        return False
    return word in _BARRED or (len(word) < 25 and _DERIVED.fullmatch(word) is not None)
