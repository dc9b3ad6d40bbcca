"""Words that are known or shaped like people's names, wherever they come from.

Common given names and surnames, written down by hand; endings that are almost only found in names
add the rest. All lower case, spelt as in the news; ``spelling`` folds old and new spellings.
"""

import re
import unicodedata
from functools import lru_cache

from index.intake.wordlist import wordlist

GIVEN = wordlist(
    """
    ma'ruf maruf ma'mun jum'an abdul abdullah abdurrahman abimanyu abu achmad ade adi adinda adit aditya
    adnan adrian afandi agung agus agustinus ahmad ahmat airlangga aisyah ajeng akbar akhmad alam albert
    aldi alex alfian ali alif alwi alya amalia amanda amin amien amir ana anang andi andika andre andreas
    andri andy angga anggun anies anggraini anisa anita anjas annisa anton antonius anwar ardi ardian
    arief arif arifin aries aris arman arya asep asri astrid astuti ateng aulia ayu azhar azis aziz azwar
    bagas bagus bahrul bahtiar baiq bakri bambang basuki bayu benny beni bima bintang bobby boby boy budi
    budiman burhanuddin cahya cahyo candra catur chairul chandra chairil christian christine cici citra
    daniel danang dani danny dedi dedy deddy deni denny dendi desi desy devi dewa dewi dhani dian diana
    dicky didi didik didin dimas dina dini djoko dodi dody doni donny dwi dyah edi edy eddy effendi efendi
    eka eko elly emil endang endra enggar erick erik erna erni ernawati erwin esti fachri fadhil fadil
    fadli fahmi fahri fahrul faisal faizal fajar farhan farid fauzan fauzi febri febrian fenny ferdi
    ferdian ferdinand ferdy ferry fery firdaus firman fitri fitria fransiskus fuad galih galuh gatot gede
    gilang gita grace guntur gunawan gusti hadi hafiz haikal hakim hamdan hamid hamzah handoko hanif hari
    harry hartono haryanto hasan hasanuddin hasbi hasyim helmi helmy hendra hendri hendro henry heri
    herman hermanto herry heru hesti hidayat hilman hilmi husein husin husni ibnu ibrahim ida idham idris
    iis ika ikhsan iksan ilham imam iman imelda inayah indah indra indri intan ira irfan irma irman irwan
    isa iskandar ismail ismed ita ivan iwan jaelani jaenal jajang jamal jamaluddin jazuli jihan joko johan
    johanes johannes johnny joni jusuf juwita kadek kamal kamaruddin karim kartika kartini kemal ketut
    khairul kholid khoirul komang komaruddin kosasih krisna kurnia kurniawan kusnadi kusuma laila laksmi
    lalu lanny laras lestari lia lies lilis lina linda lisa lukman lusi lutfi luthfi made mahendra mahfud
    mahmud maman mansur maria marlina martha marwan maya mega melati meli mia mila mira moch mochamad
    mochammad moh mohamad mohammad mohammed muh muhamad muhammad muhajir muhtar mukhlis mukhtar mulyadi
    mulyono munir murni musa musthofa mustafa mustofa muzakir nabila nadia nana nandang nanang nasir
    nasrul nasrullah natalia neneng ngurah nia nico niken nina ningsih nita noor nova novi novia nugroho
    nunung nur nuraini nurul nurdin nurhadi nurhayati nuri nurlaela nyoman oki okky oktavia oman otto
    panji parman pipit prabowo pradana prasetyo pratama pratiwi priyo puji purnomo purwanto puspita puteri
    putra putri putu rachmat raden raditya rafi rahma rahman rahmat rahmawati raka rama ramadhan ramdan
    ramli rani rano ratih ratna ratu rendra rendy reni reza rhoma ria rian riana ricky rida ridho ridwan
    rifki rifqi rika rina rini rio risma rismawati rita riyadi rizal rizka rizki rizky robert robi roby
    rochmat rohman romi roni ronny rosa rosi rosyid roy rudi rudy rully rusdi ruslan rustam ryan sabrina
    saiful saifuddin salim samsul samuel sandi sandiaga sandra santi santoso sapto sari sarwono satria
    satya septi septian setia setiawan setyo sharon shinta sigit silvia simon sinta siska siti slamet
    soleh sofyan soni sonny sri stefanus steven subagyo sudirman sugeng suharto suhartono sukarno sulaiman
    sulastri sumarno sunarto sunardi supardi suparman supriyadi supriyanto surya suryadi suryo susan
    susanti susanto susi susilo sutarto sutikno sutopo sutrisno suwarno suyanto syahrul syahrial syaiful
    syamsul syamsuddin syarif syarifuddin tania tanti taufan taufik taufiq tedy teddy teguh tengku teten
    teuku thomas tia tika tina tini tio tito titi titin tjahjo toni tono tony topan totok tri triyono
    tubagus tuti udin ujang uli umar ummi untung usman utami utomo vera vero veronica vicky victor vina
    vita wahid wahyu wahyudi wahyuni wahyono wati wawan wayan wibowo wida widi widodo widya wijaya wildan
    willy winarno wiranto wisnu wulan yadi yahya yandi yani yanti yanto yanuar yasin yati yayan yayuk yeni
    yenny yogi yohanes yoga yono yopi yosef yoyok yudha yudhi yudi yuli yulia yuliana yulianti yulianto
    yuni yunita yunus yusril yusron yusuf zaenal zainal zainuddin zainudin zaki zakaria zulfikar zulkifli
    zulkarnain tigor togar poltak monang maruli hotman parulian saut tiur rotua sahat bonar binsar ruhut
    megawati hatta ariel liliana melissa felicia jessica kevin hendrawan tjandra tan lim liem oei ong kwik
    lie wong chen wang zhang liu li xi hu park kim lee choi jung kang cho son hiroshi fumio taro kenji
    nguyen pham tran aung narendra rahul najib muhyiddin hun rodrigo benigno leni aaron adam alan alastair
    alberto alejandro aleksandr aleksei alexander alexandre alexei alexis alfred alice alvaro andrea
    andrei andres andrew andriy angela anna anne anthony antoine antonio antony arjen arsene arthur ben
    benjamin bernard bernie bill boris brad brian bruce bruno carl carles carlo carlos caroline catherine
    cesar charles charlie chelsea chris christopher cristiano claudio craig dan darren dave david dean
    dejan denis dennis diego dimitri dmitry dmitri dominic donald donnie douglas edward elizabeth ellen
    elon emily emma emmanuel eric erling ernesto ethan eva evan fabio felipe felix fernando fidel filippo
    florian francesco francis francisco francois frank franck fred frederic gabriel gareth gary gavin
    george gerard gerald giorgio giovanni gonzalo graham greg gregory guillermo gustavo hans harold heinz
    helen hillary hugo ian igor jack jackie jacob jake james jamie jan jane janet jason javier jean jeff
    jeffrey jen jennifer jens jeremy jerome jim jimmy joachim joao joe joel john jon jonathan jonas jordan
    jorge jose josep joseph joshua juan jude julia julian juergen jurgen justin karl kate kathy keith ken
    kenneth larry laura leo leonardo leonel leonid liam lindsey lionel lloyd louis luca lucas luis luka
    luke marc marcelo marco marcos marcus mario mark martin mary mason mateo matt matthew mauricio mauro
    max melania michael michel miguel mike mikhail mitch mohamed molly nancy natalie nathan neil nicolas
    nicole nigel nikita nikki nikola oleg oliver olivier oscar pablo paolo patrick paul paulo pavel pedro
    peter phil philip philippe pierre rafael ralf raphael raul raymond rebecca recep rex richard rob
    roberto robin roger roland ronald ronaldo ruben rupert russell sadio salman sam sarah scott sebastian
    serena serge sergei sergey sergio simone sofia sophie stan stanley stephen steve stuart sven taylor
    ted teresa terry theresa tiger timothy toby tom tommy trevor tyler tyson ursula valentino vicente
    victoria viktor vincent virgil vitaly vladimir volodymyr walter warren wayne wendy will william xavi
    xavier yevgeny yuri yury kylie benyamin hassan hussein khaled mahmoud mahmood omar osama saad salah
    tariq yasser
    agustina anastasia angelina antonia benediktus bernadus bernardus dominikus elena elisa emilia
    fatimah fatma fikri gabriella halimah hendrik ignatius irina ivana jefri jerry johanis khadijah kirana
    kristian kristina lukas magdalena margaretha markus marthen matius mikael olga paulus petrus rangga
    rico riko salsabila sumiati svetlana tatiana theresia veronika yakobus yohana yosep zahra
    """
)

AMBIGUOUS = wordlist(
    """
    agung alam lestari jaya indah bintang raya fajar dewi surya utami setia satria untung budiman kang
    salah lie sang sari ana dan will mega murni melati rosa rani
    """
)  # names only beside another name, as they are words or parts of offices, too

SURNAMES = wordlist(
    """
    siregar nasution lubis harahap hasibuan simanjuntak panjaitan hutagalung sitompul pardede nainggolan
    sihombing sinaga situmorang simatupang silaban tambunan sitorus pasaribu manurung marpaung tobing
    hutapea napitupulu simbolon saragih purba ginting sembiring tarigan damanik sirait siahaan pohan
    daulay batubara rangkuti pane ritonga tanjung chaniago koto piliang sikumbang rumengan mokoginta
    sondakh lumentut kandou manoppo pattinasarany latuconsina tuasikal wenda kogoya baswedan assegaf
    alatas shihab alhabsyi attamimi bafadal basalamah bachdim tohir thohir siddiq asshiddiqie hadikusumo
    natalegawa sastroamidjojo notonegoro hutomo hadiwinoto suryanegara wiguna smith johnson williams jones
    brown taylor davies wilson evans walker roberts robinson thompson widjaja salim
    """
)

ENDING = re.compile(
    r".{2,}(?:wati|yono|iono|anto|yanto|wanto|nto|yadi|nadi|riadi|ryadi|wardi|awan|iawan|su[a-z]+man|ningsih|ningrum|ningtyas|astuti"
    r"|ujianto|sono|sudin|uddin|udin|ullah|ulloh|rrahman|yudi|prasetya|sari|kusumo|negara|winata|dinata|mulya"
    r"|ovich|vich|enko|nsky|vsky|sky|skiy|skyy|rov|kov|nov|lov|tov|mov|yev|eev|ova|eva|sson|ssen|oglu|shvili|escu|opoulos)"
)


@lru_cache(maxsize=65_536)
def is_given(word: str) -> bool:
    """Whether a lower-case ``word`` is a common given name, so that a person may start with it."""
    return word in GIVEN


@lru_cache(maxsize=65_536)
def is_name_like(word: str) -> bool:
    """Whether a lower-case ``word`` is a known name or ends as only names do.

    >>> is_name_like("suryaningsih"), is_name_like("gedung")
    (True, False)
    """
    return word in GIVEN or word in SURNAMES or (len(word) < 20 and ENDING.fullmatch(word) is not None)


def is_lone_name(word: str) -> bool:
    """Whether a lower-case ``word`` is likely a person even without a second name."""
    return is_name_like(word) and word not in AMBIGUOUS


@lru_cache(maxsize=65_536)
def spelling(word: str) -> str:
    """One key for the ways to write a name: Yuri and Yury, Soekarno and Sukarno, Mochammad and M.

    >>> spelling("Djoko") == spelling("Joko"), spelling("Mochamad") == spelling("Muhammad")
    (True, True)
    """
    letters = "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if c.isalnum())
    if re.fullmatch(r"m[ou](?:h|ch|kh)(?:a?m+[ae]d)?d?", letters):
        return "muhamad"
    for old, new in (
        ("oe", "u"),
        ("dj", "j"),
        ("tj", "c"),
        ("sj", "sy"),
        ("ph", "f"),
        ("kh", "h"),
        ("ch", "h"),
        ("y", "i"),
        ("v", "f"),
        ("q", "k"),
    ):
        letters = letters.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", letters)
