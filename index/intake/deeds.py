"""Words beside a name that tell of a person: verbs of speech, what people do and what is done to them."""

from index.intake.wordlist import wordlist

SAYS_BEFORE = wordlist(
    """
    kata ujar tutur ungkap jelas tegas imbuh sebut lanjut papar ucap terang tambah beber cetus tukas
    pungkas tandas kilah sambung demikian jawab keluh sesal urai kenang cerita ulas timpal seloroh sindir
    kelakar harap pinta tulis kritik katanya ujarnya ucapnya celetuk tanya seru ajak ingat simpul nilai
    aku klaim bantah said says told menurut bernama disapa dipanggil alias sosok almarhum mendiang
    according
    """
)
SAYS_AFTER = wordlist(
    """
    mengatakan menyatakan menambahkan menjelaskan mengungkapkan menuturkan memperingatkan menegaskan
    bilang berkata menyebut menyebutkan mengaku menilai berharap menyampaikan mengungkap memaparkan
    menerangkan membantah mengklaim melanjutkan menceritakan bercerita mengimbau menghimbau mengajak
    meminta memastikan menekankan membenarkan mengakui mengingatkan menyayangkan mengomentari berujar
    bertutur berpesan berpendapat berpandangan menanggapi menjawab menepis mengeluhkan mengapresiasi
    menduga memuji mengkritik menyoroti menyinggung menuding membeberkan mencontohkan menyarankan
    mengusulkan mendesak berjanji mengucapkan menulis memandang menyambut optimistis yakin heran menolak
    mengenang merinci menyesalkan said says told added warned explained stated argued tweeted
    """
)
DOES = wordlist(
    """
    lahir meninggal tewas menikah menangis tersenyum tertawa ditangkap ditahan divonis didakwa dituntut
    diperiksa dilantik dimakamkan disebut mencetak membobol menjebol menendang bermain tampil hadir tiba
    bertemu berangkat terpilih terlihat tampak mengunjungi memimpin ingin akan sudah telah juga pun sempat
    tak tidak belum bisa dapat harus kini masih kemudian lalu yang menjadi menjabat merupakan membuat
    memilih mengunggah merasa memberi mengumumkan memberikan menerima melakukan memiliki mengenakan
    membintangi memerankan
    """
)
BETWEEN = wordlist(
    """
    juga pun kembali sendiri lalu kemudian telah sempat akan sudah turut ikut lantas masih terus pernah
    """
)
PERSON_BEFORE = wordlist(
    """
    gol aksi lewat oleh istri suami anak putra putri ayah ibu adik kakak nama diperankan dibintangi
    dimainkan bersama pasangan duet menunjuk melantik menggandeng mengusung memanggil memeriksa menangkap
    menggantikan melawan mendampingi didampingi dipimpin diwakili tendangan umpan assist sundulan
    penampilan mengalahkan figur kubu kepergian kehadiran calon pernyataan pengacara menemui mendukung
    asuhan besutan arahan mengatasnamakan artis
    """
)
