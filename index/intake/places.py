"""Names that stand where a dateline puts the place, and are no outlets."""

from index.intake.wordlist import wordlist

_CITIES = wordlist(
    """
    jakarta bandung surabaya medan semarang makassar denpasar palembang yogyakarta jogja solo surakarta
    malang bogor depok bekasi tangerang serang cirebon padang pekanbaru batam jambi bengkulu lampung
    pontianak banjarmasin balikpapan samarinda manado palu kendari gorontalo ambon ternate jayapura sorong
    manokwari merauke timika kupang mataram lombok bali aceh cianjur sukabumi garut tasikmalaya karawang
    purwakarta subang indramayu kuningan ciamis tegal brebes kudus pati magelang klaten boyolali sragen
    wonogiri purwokerto cilacap kebumen kediri madiun jember banyuwangi probolinggo pasuruan sidoarjo
    gresik lamongan tuban bojonegoro mojokerto jombang blitar tulungagung trenggalek ponorogo pacitan
    magetan ngawi nganjuk lumajang bondowoso situbondo bangkalan sampang pamekasan sumenep banyumas
    purbalingga banjarnegara wonosobo temanggung kendal batang pekalongan pemalang demak jepara rembang
    blora grobogan salatiga ungaran karanganyar sukoharjo sleman bantul gunungkidul kulonprogo wates lebak
    pandeglang rangkasbitung cilegon tangsel cimahi majalengka sumedang pangandaran banjar cibinong
    cikarang soreang badung gianyar tabanan buleleng singaraja bangli klungkung karangasem jembrana bima
    dompu sumbawa praya selong ende maumere labuanbajo atambua kefamenanu soe ruteng bajawa larantuka
    lembata alor kalabahi langkat deliserdang serdangbedagai asahan kisaran tanjungbalai sibolga
    padangsidimpuan nias gunungsitoli karo kabanjahe dairi sidikalang toba balige samosir simalungun
    langsa lhokseumawe sabang bireuen sigli meulaboh takengon payakumbuh solok sawahlunto pariaman painan
    pasaman agam dharmasraya siak bengkalis kampar bangkinang rokanhulu pelalawan inhu inhil rengat
    tembilahan karimun bintan natuna anambas lingga bungo tebo merangin sarolangun kerinci prabumulih
    lubuklinggau pagaralam lahat muaraenim ogan pringsewu kalianda kotabumi liwa belitung pangkalpinang
    sungailiat muntok ketapang sambas sanggau sintang mempawah kapuas sampit palangkaraya pangkalanbun
    banjarbaru martapura amuntai tabalong bontang kutai tenggarong paser penajam berau malinau bulungan
    bitung minahasa tomohon kotamobagu sangihe talaud bolmong donggala sigi parigi luwuk banggai morowali
    tolitoli buol mamuju polewali majene bone maros gowa takalar jeneponto bantaeng bulukumba sinjai wajo
    sengkang soppeng parepare pinrang enrekang toraja palopo luwu kolaka konawe baubau buton muna wakatobi
    limboto bonebolango tual masohi namlea saumlaki tidore tobelo morotai sofifi nabire biak serui wamena
    sentani fakfak kaimana bintuni rajaampat asmat mimika bandarlampung pematangsiantar binjai dumai
    bukittinggi tarakan poso nunukan singkawang washington london moskow moscow beijing tokyo seoul paris
    berlin brussel brussels jenewa geneva wina vienna roma madrid kairo ankara istanbul teheran riyadh
    bangkok singapura manila hanoi sydney canberra kiev kyiv ramallah gaza baghdad kabul islamabad mumbai
    dhaka colombo hongkong taipei pyongyang milan barcelona manchester liverpool doha dubai vilnius
    """
)
_PHRASES = """
    new york, new delhi, kuala lumpur, hong kong, tel aviv, buenos aires, sao paulo, rio de janeiro, los
    angeles, san francisco, bandar lampung, banda aceh, pangkal pinang, tanjung pinang, palangka raya, den
    haag, abu dhabi, bandar seri begawan, jawa barat, jawa tengah, jawa timur, jabar, jateng, jatim,
    banten, dki jakarta, diy, sumatera utara, sumatera barat, sumatera selatan, sumut, sumbar, sumsel,
    sulawesi selatan, sulawesi tengah, sulawesi utara, sulawesi tenggara, sulsel, sulteng, sulut, sultra,
    sulbar, kalimantan barat, kalimantan timur, kalimantan tengah, kalimantan selatan, kalbar, kaltim,
    kalteng, kalsel, kaltara, riau, kepri, kepulauan riau, babel, bangka belitung, ntb, ntt, nusa tenggara
    timur, nusa tenggara barat, maluku, maluku utara, papua, papua barat, jakarta pusat, jakarta selatan,
    jakarta barat, jakarta timur, jakarta utara, jakpus, jaksel, jakbar, jaktim, jakut, indonesia,
    malaysia, inggris, amerika serikat, as, united states, rusia, russia, ukraina, ukraine, jepang, japan,
    china, tiongkok, india, australia, jerman, prancis, perancis, italia, spanyol, belanda, arab saudi,
    mesir, turki, iran, irak, suriah, israel, palestina, korea selatan, korea utara, thailand, filipina,
    vietnam, myanmar, kamboja, swiss, belgia, austria, polandia, brasil, argentina, kanada, brunei, timor
    leste
"""
_KINDS = wordlist(
    """
    kabupaten kab kota kecamatan kec provinsi desa kelurahan pulau distrik
    """
)
_DAYS = wordlist(
    """
    senin selasa rabu kamis jumat jum'at sabtu minggu monday tuesday wednesday thursday friday saturday
    sunday
    """
)
_PLACES = _CITIES | {" ".join(phrase.split()) for phrase in _PHRASES.split(",")}
_NOT_NAMES = _KINDS | _DAYS


def is_place(name: str) -> bool:
    """Whether a dateline's word is a city, province, country or a day, so far as the lists know.

    >>> is_place("MOSKOW"), is_place("Kabupaten Bima"), is_place("Banda Courier")
    (True, True, False)
    """
    key = name.casefold().strip(" .")
    return key in _PLACES or key.split(" ", 1)[0].rstrip(".") in _NOT_NAMES


def is_day(name: str) -> bool:
    """Whether it is a weekday, or begins with one.

    >>> is_day("Jumat Malam"), is_day("Bandung")
    (True, False)
    """
    return name.casefold().split(" ", 1)[0] in _DAYS
