"""Names that are their own stems: bekasi is no bekas, kediri no diri, berlin no lin.

Provinces, regencies, cities, islands and mountains of Indonesia, countries and well-known cities of the
world, as single words. Written down by hand; common words in names (selatan, tanjung, kota) are not here.
"""

PLACE_NAMES = frozenset(
    """
    aceh bali banten bengkulu gorontalo jakarta jambi jawa kalimantan lampung maluku papua riau sulawesi
    sumatera sumatra yogyakarta jogja jogjakarta jabodetabek jabar jateng jatim sumut sumbar sumsel sulsel
    sulut sulteng sulbar sultra kalbar kalsel kaltim kalteng kaltara kepri babel madura nusantara
    indonesia

    asahan batubara dairi deliserdang humbang karo labuhanbatu langkat mandailing natal nias padanglawas
    pakpak samosir serdang bedagai simalungun tapanuli toba binjai gunungsitoli medan padangsidimpuan
    pematangsiantar siantar sibolga tanjungbalai tebingtinggi bener meriah bireuen gayo lues nagan pidie
    simeulue singkil tamiang banda langsa lhokseumawe sabang subulussalam meulaboh sigli takengon agam
    dharmasraya mentawai pasaman sijunjung solok bukittinggi padang pariaman payakumbuh sawahlunto
    bengkalis indragiri kampar kuantan pelalawan rokan siak dumai pekanbaru meranti bintan karimun lingga
    natuna anambas batam tanjungpinang batanghari bungo kerinci merangin muaro sarolangun tebo penuh
    banyuasin lahat muara enim musi rawas ogan komering ilir ulu lubuklinggau pagaralam palembang
    prabumulih bangka belitung pangkalpinang kaur kepahiang lebong mukomuko rejang seluma mesuji pesawaran
    pringsewu tanggamus tulangbawang waykanan metro bandarlampung sekampung

    lebak pandeglang serang tangerang cilegon tangsel bandung bekasi bogor ciamis cianjur cirebon garut
    indramayu karawang kuningan majalengka pangandaran purwakarta subang sukabumi sumedang tasikmalaya
    banjar cimahi depok banjarnegara banyumas batang blora boyolali brebes cilacap demak grobogan jepara
    karanganyar kebumen kendal klaten kudus magelang pati pekalongan pemalang purbalingga purworejo
    rembang semarang sragen sukoharjo tegal temanggung wonogiri wonosobo salatiga surakarta purwokerto
    bantul gunungkidul kulonprogo progo sleman bangkalan banyuwangi blitar bojonegoro bondowoso gresik
    jember jombang kediri lamongan lumajang madiun magetan malang mojokerto nganjuk ngawi pacitan
    pamekasan pasuruan ponorogo probolinggo sampang sidoarjo situbondo sumenep trenggalek tuban
    tulungagung surabaya badung bangli buleleng gianyar jembrana karangasem klungkung tabanan denpasar
    singaraja ubud kuta bima dompu lombok sumbawa mataram alor belu ende flores kupang lembata malaka
    manggarai nagekeo ngada rote ndao sabu raijua sikka sumba timor bajo maumere ruteng atambua

    bengkayang kapuas hulu kayong ketapang kuburaya landak melawi mempawah sambas sanggau sekadau sintang
    pontianak singkawang balangan barito tapin banjarbaru banjarmasin tabalong kotabaru barabai gunungmas
    katingan kotawaringin lamandau murung pulangpisau seruyan sukamara palangkaraya sampit berau kutai
    mahakam paser penajam balikpapan bontang samarinda bulungan malinau nunukan tarakan sebatik bolaang
    mongondow minahasa sangihe sitaro talaud bitung kotamobagu manado tomohon banggai buol donggala
    morowali parigi moutong poso sigi tojo unauna tolitoli palu bantaeng barru bone bulukumba enrekang
    gowa jeneponto selayar luwu maros pangkep pinrang sidrap sinjai soppeng takalar toraja wajo makassar
    palopo parepare bombana buton kolaka konawe muna wakatobi baubau kendari boalemo bonebolango pohuwato
    majene mamasa mamuju polewali mandar buru aru tanimbar ambon tual halmahera sula taliabu tidore
    ternate morotai seram asmat biak numfor boven digoel deiyai dogiyai intan jaya jayapura jayawijaya
    keerom lanny mamberamo mappi merauke mimika nabire nduga paniai puncak sarmi supiori tolikara waropen
    yahukimo yalimo yapen fakfak kaimana manokwari maybrat pegaf rajaampat sorong tambrauw bintuni wondama
    wamena timika sentani

    merapi merbabu semeru bromo rinjani krakatau anak slamet sinabung kelud agung raung papandayan
    galunggung tambora lawu sindoro sumbing salak gede pangrango dieng ciliwung citarum cisadane bengawan
    serayu brantas menteng senayan giwangan brandan sebesi sebuku menoreh cengkareng kemayoran kebayoran
    tebet cempaka pasar minggu cilandak pejaten jatinegara cipinang cawang pancoran kelapa gading pluit
    ancol cilincing marunda kalideres palmerah slipi tomang grogol semanggi sudirman thamrin soekarno
    hatta halim perdanakusuma juanda ngurah rai kualanamu sepinggan hasanuddin sepaku

    afghanistan afganistan aljazair albania amerika andorra angola argentina armenia australia austria
    azerbaijan bahama bahrain bangladesh barbados belanda belarus belarusia belgia belize benin bhutan
    bolivia bosnia botswana brasil brazil brunei bulgaria burkina burundi ceko chad chile china cina
    denmark djibouti dominika ekuador elsavador eritrea estonia eswatini ethiopia etiopia fiji filipina
    finlandia gabon gambia georgia ghana grenada guatemala guinea guyana haiti honduras hungaria hongaria
    india inggris irak iran irlandia islandia israel italia jamaika jepang jerman kamboja kamerun kanada
    kazakhstan kenya kirgistan kiribati kolombia komoro kongo korea kosovo kostarika kroasia kuba kuwait
    laos latvia lebanon lesotho liberia libya liechtenstein lituania luksemburg madagaskar maladewa malawi
    malaysia mali malta maroko mauritania mauritius meksiko mesir mikronesia moldova monako mongolia
    montenegro mozambik myanmar namibia nauru nepal niger nigeria nikaragua norwegia oman pakistan palau
    palestina panama paraguay peru polandia portugal prancis perancis qatar rumania rusia rwanda samoa
    sanmarino saudi arab selandia senegal serbia seychelles siprus singapura slovakia slovenia somalia
    spanyol srilanka sudan suriah suriname swedia swiss taiwan tajikistan tanzania thailand tiongkok togo
    tonga tunisia turki turkmenistan tuvalu uganda ukraina uruguay uzbekistan vanuatu vatikan venezuela
    vietnam wales yaman melayu yordania yunani zambia zimbabwe skotlandia britania eropa asia afrika
    oseania antarktika arktik

    alexandria ankara athena bagdad baghdad baku bangkok barcelona basel beijing beirut beograd berlin
    bern bilbao birmingham bogota bombay boston brisbane brussel bukares budapest cardiff chicago colombo
    damaskus dakar delhi dallas dhaka doha dortmund dresden dubai dublin edinburgh frankfurt gaza jenewa
    genoa glasgow hamburg hanoi havana helsinki hiroshima hongkong houston istanbul jeddah jerusalem
    yerusalem johannesburg kabul kairo kathmandu karachi kiev kyiv kinshasa kuala lumpur lagos leipzig
    lisbon lisabon liverpool london los angeles lyon madinah madrid makkah mekah melbourne miami milan
    minsk moskow mumbai munich nagasaki nairobi naples napoli newyork osaka oslo ottawa paris perth
    pyongyang praha riyadh roma rotterdam sarajevo seoul sevilla shanghai sofia sydney stockholm suva
    teheran telaviv tokyo toronto tripoli turin valencia venesia vienna wina warsawa washington wellington
    wuhan yangon zagreb zurich catalunya katalunya kembangan ramallah johor penang serawak sarawak sabah
    putrajaya golan melaka patani rohingya rakhine
    """.split()
)

# Names of people that the rules would take for words with affixes; ``names.txt`` has more.
PERSON_NAMES = frozenset(
    """
    aini ambarwati asmawati baroni bayani budiani burhani candrawati dianti erawati hakimi ilhami jamilah
    jimi kadiman kani liani lilian mahmudi mangku marwati meli meriani nasari nilawati pinkan purnamawati
    rasyidi sariwati sarwati satriawan sekarwati seriwati siswati sriwati sukani suriani susilawati terim
    tini triwati zeti
    """.split()
)
