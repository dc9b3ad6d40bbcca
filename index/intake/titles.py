"""Titles, ranks, honorifics and degrees: the words that stand beside a person's name.

All tables hold lower-case words. A title phrase starts with one of ``TITLES`` ("Menteri Luar Negeri
Rusia") and may be lengthened to the left by ``MODIFIERS`` ("mantan Wakil Menteri").
"""

import re

from index.intake.wordlist import wordlist

TITLES = wordlist(
    """
    presiden wapres capres cawapres menteri menko menlu menkeu menhan mendagri menkes mendikbud
    mendikbudristek mendag menag menaker menperin menpora menhub menkominfo mensesneg menkumham mensos
    mentan menpan menkopolhukam menparekraf wamen wamenlu wamenkeu wamenhan wamenkumham wamendag wamenag
    wamenaker walkot wawalkot seskab perdana pm gubernur wagub cagub cawagub walikota wali wawali bupati
    wabup cabup cawabup camat
    lurah kades sekda sekjen sekretaris ketua ketum waketum waketua pimpinan pemimpin direktur dirut
    dirjen direksi komisaris kepala manajer manager deputi asisten staf stafsus kapolri wakapolri kapolda
    wakapolda kapolres wakapolres kapolresta kapolrestabes kapolsek kanit kasat kasatreskrim kasubag
    kasubbag kabag kabid kabidhumas kasi kasie kadis kadinkes kadisdik kabareskrim kadiv karopenmas karo
    kabiro wakil danrem dandim danramil pangdam panglima kasad kasal kasau ksad kapuspen kapuspenkum
    kapendam kajati kajari jaksa hakim pengacara advokat notaris penyidik juru jubir penasihat penasehat
    ajudan pembantu utusan duta dubes konsul anggota senator legislator politisi politikus kader caleg
    paslon rektor dekan dosen guru profesor peneliti pakar ahli pengamat analis ekonom sejarawan sosiolog
    psikolog dokter perawat bidan apoteker ilmuwan epidemiolog kriminolog aktivis koordinator juragan
    founder pendiri ceo cfo coo cto chairman president director minister secretary vp head pengusaha
    pemilik bos pelatih kiper bek gelandang penyerang striker bomber winger pemain kapten pebulutangkis
    petinju pembalap petenis pegolf perenang atlet wasit pesepak legenda penyanyi aktor aktris artis
    pedangdut komedian pelawak presenter pembawa musisi vokalis gitaris drummer basis sutradara produser
    penulis novelis sastrawan penyair seniman pelukis model selebgram youtuber influencer chef desainer
    fotografer wartawan jurnalis pewarta editor pemred redaktur host saksi terdakwa tersangka terpidana
    terduga korban pelaku mendiang almarhum almarhumah warga nelayan petani pedagang sopir supir pengemudi
    penumpang tukang penjual pembeli santri siswa siswi mahasiswa mahasiswi pelajar karyawan pegawai buruh
    tki tkw ibu ayah suami istri anak putra putri adik kakak kakek nenek paman keponakan sepupu menantu
    mertua janda sahabat rekan kekasih pacar tunangan pasangan tokoh ulama kiai kyai pendeta uskup
    kardinal pastor romo paus biksu raja ratu pangeran kaisar kanselir diktator jenderal jend letjen
    mayjen brigjen kolonel letkol mayor lettu letda letnan serka sertu serda serma sersan kopral kopda
    koptu praka pratu prada peltu pelda komjen irjen kombes akbp kompol akp iptu ipda aiptu aipda bripka
    brigpol brigadir briptu bripda bharada bharatu bharaka laksamana laksdya laksda laksma marsekal
    marsdya marsda marsma ajun inspektur spokesman spokeswoman spokesperson chief mitranya timpalannya
    rekannya kuasa ustaz ustadz ustad ustazah ustadzah habib penggugat pemohon pembina penanggung
    inisiator ketuanya pria wanita perempuan lelaki pemuda remaja bocah eksekutif pejabat perwakilan
    kandidat calon bendahara bendum wasekjen danlanud danlanal danyon danpuspom komandan wadan officer
    executive panitera komisioner jamaah spesialis walinagari keuchik geuchik tumenggung adipati sultan
    syekh syaikh imam emir khalifah plt plh pj pjs pjsekda kasubdit kasubbid kabagops kasubsi kaur
    kapuskesmas kalapas karutan kabandara nakhoda nahkoda masinis mualim pilot kopilot
    syahbandar pengasuh pegiat penggiat seismolog vulkanolog astronom antropolog arkeolog klimatolog
    arsitek komposer promotor kurator pustakawan mandor governor regent professor economist analyst
    ambassador envoy lawmaker commissioner prosecutor lawyer goalkeeper midfielder defender researcher
    scientist seismologist historian activist
    """
)

MODIFIERS = wordlist(
    """
    mantan eks bekas plt plh pj pjs wakil calon juru penasihat asisten staf seorang sang ex vice deputy
    former senior tersangka terdakwa anggota perdana wali guru duta kuasa
    """
)

RANKS = wordlist(
    """
    jenderal jend letjen mayjen brigjen kolonel kol letkol mayor kapten lettu letda letnan serka sertu
    serda serma sersan kopral kopda koptu praka pratu prada peltu pelda komjen irjen kombes akbp kompol
    akp iptu ipda aiptu aipda bripka brigpol brigadir briptu bripda bharada bharatu bharaka laksamana
    laksdya laksda laksma marsekal marsdya marsda marsma ajun inspektur pol purn purnawirawan tni inf kav
    arm art jendral
    """
)

HONORIFICS = wordlist(
    """
    h hj hajah haji kh drs dra dr ir prof tgk tgb ustaz ustadz ustad ustazah ustadzah habib kiai kyai
    bapak pak bpk bu ibu mr mrs ms sir mas mbak kang teh om tante sdr sdri saudara saudari almarhum
    almarhumah mendiang alm almh ym yang mulia tuan mbah eyang bunda nyonya ny tn nona syekh syaikh raden
    bang si sang
    """
)

ABBREVIATIONS = RANKS | HONORIFICS | wordlist("moh muh much mohd abd jr sr st jl jln rs pt cv no")

DEGREE = re.compile(
    r"[,.]?\s{0,2}(?:S\.\s?H|SH\b|S\.\s?E\b|SE\b|S\.?\s?I\.?\s?K\b|S\.\s?T\b|ST\b|S\.?\s?Sos|S\.\s?Ag|S\.?Pd|S\.?I\.?P\b"
    r"|S\.?Kom|S\.?Ked|S\.?Farm|S\.?Psi|S\.?STP|Sp\.\s?[A-Z]|M\.\s?H\b|MH\b|M\.?\s?Si\b|M\.\s?M\b|MM\b|M\.?Hum|M\.?Sc"
    r"|M\.\s?A\b|M\.?Kes|M\.?Kom|M\.?Pd|M\.?Ag|M\.?Eng|M\.\s?T\b|MBA\b|M\.?E\b|Ph\.?\s?D|Lc\b|A\.?Md|CPA\b)"
)  # matched where a name ends


def is_courtesy(word: str) -> bool:
    """Whether a lower-case ``word`` is a rank or honorific: evidence for a person, but no office."""
    return word in RANKS or word in HONORIFICS
