"""Spellings of one root that readers take for one word: all are folded to one, mostly that of KBBI.

Loanwords as they were written before 1972 or are written by ear (kwalitas, atlit, obyek), Arabic ones
(sholat), and -ir for -asi (koordinir). Written down by hand. Names have no place here: people choose
how theirs is spelt.
"""

from index.analysis.own_stems import word_lists

_LINES = """
    akhirat: akherat
    akhlak: ahlak
    akta: akte
    aktif: aktip
    aktivis: aktifis
    aktivitas: aktifitas
    aktual: aktuil
    alquran: quran
    amandemen: amendemen
    ambulans: ambulan
    analisis: analisa
    andal: handal
    antre: antri
    apotek: apotik
    asas: azas
    astronaut: astronot
    asyik: asik
    atlet: atlit
    atmosfer: atmosfir
    autopsi: otopsi
    azan: adzan
    baterai: batere baterei
    blanko: blangko
    bus: bis
    cabai: cabe
    cedera: cidera
    cendekia: cendikia
    dekret: dekrit
    desain: disain
    detail: detil
    diagnosis: diagnosa
    dominasi: dominir
    efektivitas: efektifitas
    eksklusivitas: eksklusifitas
    ekstrem: ekstrim
    ekuivalen: ekwivalen
    eliminasi: eliminir
    embus: hembus
    empas: hempas
    energi: enerji
    entak: hentak
    esai: essay essai
    februari: pebruari
    fondasi: pondasi
    formal: formil
    foto: photo
    frekuensi: frekwensi
    hadits: hadis hadist
    hafal: hapal
    hakikat: hakekat
    hektare: hektar
    hipotesis: hipotesa
    ijazah: ijasah
    imbau: himbau
    impit: himpit
    influenza: influensa
    intelijen: intelejen
    isap: hisap
    istri: isteri
    isu: isyu issue
    izin: ijin
    jadwal: jadual
    jagat: jagad
    jenazah: jenasah jenajah
    jeriken: jerigen
    justru: justeru
    karier: karir
    kaus: kaos
    kendur: kendor
    khawatir: kuatir kawatir
    khotbah: khutbah
    komersial: komersil komersiil
    komoditas: komoditi
    kompleks: komplek
    komplet: komplit
    konfrontasi: konfrontir
    kongres: konggres
    konkret: konkrit kongkret kongkrit
    konsekuen: konsekwen
    konsekuensi: konsekwensi
    konvensional: konvensionil
    koordinasi: koordinir kordinasi
    kos: kost
    kreatif: kreatip
    kreativitas: kreatifitas
    kuadrat: kwadrat
    kualifikasi: kwalifikasi
    kualitas: kwalitas kwalitet
    kuantitas: kwantitas
    kuartal: kwartal
    kuintal: kwintal
    kuitansi: kwitansi
    kuorum: kworum
    kuota: kwota
    lanskap: lansekap landskap
    lembap: lembab
    lokalisasi: lokalisir
    lubang: lobang
    majelis: majlis
    makhluk: mahluk
    manajemen: managemen menejemen
    manajer: menejer
    masjid: mesjid
    massal: masal
    materai: meterai meterei
    menteri: mentri
    merek: merk
    metode: metoda
    miliar: milyar milyard
    miliarder: milyarder
    mobilisasi: mobilisir
    moral: moril
    mukjizat: mujizat
    musala: mushola musholla mushalla musolla
    museum: musium
    nafsu: napsu
    napas: nafas
    nasihat: nasehat
    negatif: negatip
    negeri: negri
    normalisasi: normalisir
    november: nopember
    objek: obyek
    objektif: obyektif obyektip
    objektivitas: objektifitas obyektifitas obyektivitas
    operasional: operasionil
    organisasi: organisir
    orisinal: orisinil
    otentik: autentik
    paham: faham
    pasif: pasip
    paspor: pasport
    peduli: perduli
    pelat: plat
    persentase: prosentase
    personel: personil
    pihak: fihak
    pikir: fikir
    positif: positip
    praktik: praktek
    primitif: primitip
    produktif: produktip
    produktivitas: produktifitas
    profesional: profesionil
    prognosis: prognosa
    provinsi: propinsi
    publikasi: publisir
    rapi: rapih
    rasional: rasionil
    realisasi: realisir
    realitas: realita
    rekrutmen: rekruitmen
    relatif: relatip
    relativitas: relatifitas
    respons: respon
    rezeki: rejeki
    risiko: resiko
    roboh: rubuh
    salat: sholat shalat solat
    saraf: syaraf
    sastra: sastera
    saus: saos
    sekretaris: sekertaris
    sensitivitas: sensitifitas
    seprai: sprei
    sintesis: sintesa
    sistem: sistim
    sopir: supir
    sportivitas: sportifitas
    stabilisasi: stabilisir
    standar: standard
    standarisasi: standardisasi
    stres: stress
    subjek: subyek
    subjektif: subyektif subyektip
    sunah: sunnah
    surga: sorga syurga
    survei: survey
    syukur: sukur
    takhta: tahta
    taksi: taxi
    takwa: taqwa
    tekad: tekat
    teknik: tehnik
    teknis: tehnis
    teknologi: tehnologi
    teladan: tauladan
    telanjur: terlanjur
    telantar: terlantar
    telepon: telpon tilpon
    telur: telor
    tenteram: tentram
    teoretis: teoritis
    terampil: trampil
    terompet: trompet
    tim: team
    tradisional: tradisionil
    triliun: trilyun
    umat: ummat
    umrah: umroh
    universal: universil
    ustaz: ustadz ustad
    utang: hutang
    varietas: varitas
    wudu: wudhu
    zaman: jaman
    zikir: dzikir
    zona: zone
"""

USUAL = word_lists(_LINES)
