"""Capitalised words that are no part of a person's name: places, organisations, offices, ordinary words.

All tables hold lower-case words. ``is_barred`` says that a word ends a name; the heads ("Jalan", "PT")
and tails ("Group", "City") say that the words beside them name a thing, even if it honours a person.
"""

import re
from functools import lru_cache

from index.intake.given_names import is_given
from index.intake.ordinary import ORDINARY
from index.intake.wordlist import wordlist

COUNTRIES = """
    pilipina
    indonesia amerika serikat rusia ukraina china cina tiongkok jepang korea malaysia singapura thailand
    filipina vietnam laos kamboja myanmar brunei timor leste india pakistan bangladesh nepal afghanistan
    iran irak suriah turki israel palestina lebanon yordania saudi arab qatar kuwait bahrain oman yaman
    uea emirat mesir libya tunisia aljazair maroko sudan somalia ethiopia kenya nigeria ghana senegal
    kamerun kongo afrika selatan inggris britania irlandia skotlandia wales prancis perancis jerman italia
    spanyol portugal belanda belgia luksemburg swiss austria polandia ceko slovakia hongaria rumania
    bulgaria serbia kroasia bosnia slovenia albania yunani norwegia swedia finlandia denmark islandia
    estonia latvia lithuania belarus moldova georgia armenia azerbaijan kazakhstan uzbekistan kanada
    meksiko brasil argentina chile kolombia peru venezuela ekuador uruguay paraguay bolivia kuba panama
    australia selandia papua nugini fiji taiwan hongkong hong kong eropa asia oceania barat soviet uni
    asean baltik krimea gaza tenggara nusantara usa asing
"""
CITIES = """
    sirkuit balai ruang nusa tangsel cilincing nias kertajati mandala ende graha mapolres soekarno mapolda
    jerez muara ancol hangzhou manggarai mako anfield camp juanda natuna bundaran jayawijaya ogan bintan
    morowali abqaiq kalideres toronto pinang ketapang slipi taipei british sepang afganistan hawaii
    rusunawa changi kanjuruhan istora cipayung wisma manahan circuit insta las miami pakansari
    palabuhanratu kuta kotawaringin dukuh stamford semenanjung kulon kertanegara vatikan oxford
    silverstone lanud tambun indragiri jiexpo jatinegara kashmir babakan merangin parc ballroom sentani
    pidie paviliun sei kasablanka solok bologna wembley kualanamu bukittinggi uncen kampar buru delhi
    pendopo yogya langkat banyuasin deli pancoran fairmont samudera auditorium lenteng nabire mapolsek
    bengkalis tambora lembang tomang sampit sidrap sarawak transmart clairefontaine matraman syamsudin
    cisauk cikeas stadio setu dharmasraya masalembu mamberamo asahan bandarlampung galeri maguwoharjo
    siliwangi fujian cengkareng mugello tapanuli padangsidimpuan pattimura gili abepura cisarua unhas
    shenzhen busan ilaga karangasem gandaria muaro guangzhou soetta balaikota binjai modang bidara fakfak
    tanzania jakabaring detasemen nevada pasir kanal ubud ciputat supadio zimbabwe lamandau lubuklinggau
    tanjungpinang jakarta bandung surabaya medan semarang makassar palembang bekasi depok tangerang bogor
    batam pekanbaru padang malang yogyakarta jogja jogjakarta sleman bantul solo surakarta klaten boyolali
    sukoharjo karanganyar wonogiri sragen denpasar bali buleleng singaraja gianyar badung tabanan lombok
    mataram ntb ntt kupang flores sumba sumbawa bima dompu banten serang cilegon pandeglang lebak cikarang
    karawang purwakarta subang cirebon indramayu kuningan majalengka sumedang garut tasikmalaya ciamis
    banjar pangandaran cianjur sukabumi cimahi jawa jateng jatim jabar jabodetabek jaksel jaktim jakbar
    jakpus jakut tegal brebes pemalang pekalongan batang kendal demak kudus jepara pati rembang blora
    grobogan salatiga temanggung magelang wonosobo purworejo kebumen banjarnegara purbalingga banyumas
    purwokerto cilacap gunungkidul kulonprogo sidoarjo gresik lamongan tuban bojonegoro ngawi madiun
    magetan ponorogo pacitan trenggalek tulungagung blitar kediri nganjuk jombang mojokerto pasuruan
    probolinggo lumajang jember bondowoso situbondo banyuwangi madura bangkalan sampang pamekasan sumenep
    sumatera sumatra sumut sumbar sumsel aceh banda lhokseumawe langsa riau kepri kepulauan dumai jambi
    bengkulu lampung bangka belitung pangkalpinang bandar kalimantan kalbar kaltim kalsel kalteng kaltara
    pontianak singkawang samarinda balikpapan banjarmasin banjarbaru palangkaraya palangka raya tarakan
    bontang kutai penajam paser sulawesi sulsel sulut sulteng sultra sulbar gowa maros bone parepare
    palopo luwu toraja manado bitung minahasa tomohon gorontalo palu poso donggala sigi kendari bau-bau
    mamuju maluku ambon ternate tidore halmahera sorong manokwari jayapura merauke timika wamena nduga
    mimika biak papua minang melayu betawi sunda batak dayak bugis washington moskow moscow kremlin kiev
    kyiv brussel brussels jenewa wina london paris berlin madrid barcelona roma milan turin lisbon
    amsterdam stockholm oslo helsinki kopenhagen warsawa praha budapest athena ankara istanbul riyadh
    jeddah mekah mekkah makkah madinah teheran baghdad damaskus beirut yerusalem dubai doha kairo beijing
    shanghai wuhan tokyo osaka seoul pyongyang bangkok manila hanoi kuala lumpur penang johor sydney
    melbourne canberra york california los angeles texas florida chicago boston hollywood manchester
    liverpool chelsea arsenal munich muenchen dortmund napoli manhattan silicon valley senayan monas
    kemayoran menteng kebayoran tebet cikini sudirman-thamrin gambir
"""
ORGANISATIONS = """
    golkar gerindra demokrat nasdem hanura perindo pdip pkb pks ppp berkarya garuda gelora muhammadiyah
    nahdlatul pertamina telkom telkomsel indosat pegadaian antam mandiri bulog damri transjakarta google
    facebook twitter instagram whatsapp youtube tiktok microsoft apple samsung huawei xiaomi oppo vivo
    honda yamaha toyota suzuki daihatsu mitsubishi nissan hyundai wuling tesla netflix disney shopee
    tokopedia bukalapak lazada gojek grab traveloka blibli kompas detik detikcom tempo antara liputan6
    okezone sindonews tribun tribunnews republika merdeka viva kumparan suara bisnis reuters bloomberg
    interfax sputnik tass xinhua aljazeera guardian polri kejagung kejaksaan mabes bareskrim persib
    persija arema persebaya persipura persela psm juventus inter madrid bayern benfica ajax everton
    tottenham timnas hamas hizbullah taliban isis houthi pentagon kemenkeu kemenkes kemendikbud kemenag
    kemendagri kemenhub kemensos kementan kemendag kemenperin kemenlu bappenas basarnas bawaslu kadin
    apindo hipmi kominfo kemkominfo kemenkumham polda polres polsek polrestabes polresta pemprov pemkab
    pemkot pemda pemerintah dprd nato fbi cia interpol fifa uefa afc danareksa bri bni bca btn unpad ugm itb
    unair undip unhas kemenpora dukcapil ducati ferrari mercedes nokia sony nintendo psg kpai icw walhi mui
    pbnu android iphone windows galaxy piala dunia liga premier champions serie bundesliga olimpiade asian
    games sea mafindo turnbackhoax istimewa ist foto sumber shutterstock
"""
THING_HEADS = wordlist(
    """
    pt cv ud firma bank universitas institut akademi sekolah sma smp sd smk smpn sman sdn politeknik
    pesantren ponpes pondok yayasan stadion bandara pelabuhan terminal stasiun jalan jl jln gang kota
    kabupaten kab provinsi kecamatan kec kelurahan desa dusun kampung gunung pulau sungai danau pantai
    teluk selat laut bukit tanjung waduk bendungan taman pasar mal mall plaza hotel gedung masjid mesjid
    musala gereja pura vihara klenteng candi rumah rs rsud rsup rsu rspad rspp rsia museum monumen tugu
    jembatan tol ruas perumahan apartemen kompleks lapas rutan penjara makam tpu kawasan film serial
    sinetron drama lagu album single novel buku majalah koran harian tabloid portal situs game aplikasi
    merek produk perusahaan grup band klub tim partai koalisi ormas lsm operasi badai topan siklon virus
    varian kapal kri km kmp pesawat kereta ka bus mobil motor piala turnamen liga kejuaraan festival
    konser pameran program proyek undang-undang uu perda perppu hari bulan akun kafe restoran toko warung
    """
)
THING_TAILS = wordlist(
    """
    group grup corp corporation inc ltd tbk persero holding company co foundation institute center centre
    university college school club fc city united times post news street journal magazine reporter tv
    channel radio media online award awards cup league championship festival park tower plaza mall hotel
    resort airport stadium bank capital ventures studio studios pictures entertainment records motor
    motors airlines air airways electric energy power research consulting indonesia nusantara mandiri
    persada sejahtera abadi makmur sentosa lestari utama medika palace athletic villa hotspur wanderers
    rovers albion
    """
)

GROUPS = wordlist(
    """
    komisi yayasan lembaga asosiasi perhimpunan universitas institut klub tim partai kelompok koperasi
    perusahaan pt bank forum ikatan persatuan gerakan pesantren sanggar komunitas organisasi paguyuban
    aliansi grup kedutaan club party foundation university commission
    """
)  # nouns whose next words name the group, whatever these look like
NAMED_AFTER = THING_HEADS | wordlist("universitas institut yayasan pesantren darul darus baitul")  # people
HARD_TAILS = THING_TAILS - wordlist(
    """
    indonesia nusantara mandiri persada sejahtera abadi makmur sentosa lestari utama medika
    """
)  # tails that stand behind nothing but a thing's name

_BARRED = wordlist(COUNTRIES + CITIES + ORGANISATIONS) | ORDINARY | THING_HEADS | THING_TAILS
PLACES = wordlist(COUNTRIES + CITIES)
_DERIVED = re.compile(
    r"(?:ke|pe|per)[a-z]{4,}an|meng[a-z]{4,}|meny[a-z]{4,}|mem[bp][a-z]{4,}|di[a-z]{3,}kan|[a-z]{3,}nya|se[a-z]{4,}nya"
    r"|ber[a-z]{3,}(?:an|kan)|ber[^nrt][a-z]{4,}|ter[a-z]{4,}kan"
    r"|[a-z]{4,}(?:asi|usi|ensi|ansi|atif|itas|ologi|isme|tion|tions|ment|ness|ical|ics|tech|soft)"
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
    return word in _BARRED or is_derived(word)


def is_derived(word: str) -> bool:
    """Whether a lower-case ``word`` has the affixes of a noun or verb: "Perhubungan", "Menghadapi"."""
    return len(word) < 25 and _DERIVED.fullmatch(word) is not None
