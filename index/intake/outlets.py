"""The table of known outlets: a row gives an outlet one display name for all its hosts and spellings."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news outlet, as readers, datelines and addresses know it."""

    name: str  # as shown
    hosts: tuple[str, ...]  # without "www."; subdomains belong to them
    forms: tuple[str, ...] = ()  # further spellings, in datelines, keys and records


OUTLETS = (
    Outlet("Antara", ("antaranews.com",), ("ANTARA News", "LKBN Antara", "Kantor Berita Antara")),
    Outlet("BBC News Indonesia", ("bbc.com", "bbc.co.uk"), ("BBC Indonesia",)),
    Outlet("Berita Satu", ("beritasatu.com", "beritasatu.id"), ("BeritaSatu.com",)),
    Outlet("Bisnis.com", ("bisnis.com",), ("Bisnis Indonesia", "Bisnis,com")),
    Outlet("Bola.com", ("bola.com",)),
    Outlet("Bola.net", ("bola.net",)),
    Outlet("BolaSport.com", ("bolasport.com",)),
    Outlet("CNBC Indonesia", ("cnbcindonesia.com",)),
    Outlet("CNN Indonesia", ("cnnindonesia.com",)),
    Outlet("Daily Sabah", ("dailysabah.com",), ("Harian Sabah",)),
    Outlet("DailySocial", ("dailysocial.id",)),
    Outlet(
        "detikcom",
        ("detik.com",),
        (
            "detikNews", "detikFinance", "detikInet", "detikTravel", "detikHot", "detikSport",
            "detikOto", "detikFood", "detikHealth", "detikJatim", "detikJateng", "detikJabar",
            "detikSumut", "detikSulsel", "detikBali", "detikEdu", "detikX", "20detik",
        ),
    ),
    Outlet("Elshinta.com", ("elshinta.com",), ("Radio Elshinta",)),
    Outlet("Fajar.co.id", ("fajar.co.id",), ("Harian Fajar",)),
    Outlet("Fimela", ("fimela.com",)),
    Outlet("Gelora.co", ("gelora.co",)),
    Outlet("Goal Indonesia", ("goal.com",), ("Goal.com",)),
    Outlet("Grid.id", ("grid.id",)),
    Outlet("Harian Jogja", ("harianjogja.com",), ("Harianjogja.com",)),
    Outlet("Hipwee", ("hipwee.com",)),
    Outlet("Hukumonline", ("hukumonline.com",)),
    Outlet("IDN Times", ("idntimes.com",)),
    Outlet("iNews", ("inews.id", "inews.co.id"), ("iNews.id", "MNC Portal Indonesia")),
    Outlet("Inilah.com", ("inilah.com",)),
    Outlet("Investor Daily", ("investor.id",), ("Investor.id",)),
    Outlet("Jakarta Globe", ("jakartaglobe.id",), ("The Jakarta Globe",)),
    Outlet("Jawa Pos", ("jawapos.com",), ("JawaPos.com",)),
    Outlet("JPNN.com", ("jpnn.com",), ("JPNN",)),
    Outlet("Juara.net", ("juara.net", "juara.bolasport.com")),
    Outlet("KapanLagi.com", ("kapanlagi.com",), ("KapanLagi",)),
    Outlet("Katadata", ("katadata.co.id",), ("Katadata.co.id",)),
    Outlet("Kominfo", ("kominfo.go.id",)),
    Outlet("Kompas.com", ("kompas.com",), ("Kompas", "Kompas Cyber Media")),
    Outlet("Kompas.id", ("kompas.id",), ("Harian Kompas",)),
    Outlet("Kompas TV", ("kompas.tv",), ("KompasTV",)),
    Outlet("Kontan", ("kontan.co.id",), ("Kontan.co.id", "Harian Kontan")),
    Outlet("kumparan", ("kumparan.com",)),
    Outlet("Lampost.co", ("lampost.co",), ("Lampung Post",)),
    Outlet("Liputan6.com", ("liputan6.com",)),
    Outlet("Media Indonesia", ("mediaindonesia.com",)),
    Outlet("Merdeka.com", ("merdeka.com",)),
    Outlet("Metro TV", ("metrotvnews.com", "medcom.id"), ("Metrotvnews.com", "Medcom.id")),
    Outlet("NU Online", ("nu.or.id",)),
    Outlet("Okezone", ("okezone.com",), ("Okezone.com",)),
    Outlet("Pikiran Rakyat", ("pikiran-rakyat.com",), ("Pikiran-Rakyat.com", "PR")),
    Outlet("Pos Kota", ("poskotanews.com", "poskota.co.id"), ("Poskotanews.com", "Poskota")),
    Outlet("Posmetro Medan", ("posmetro-medan.com",)),
    Outlet("Republika", ("republika.co.id", "republika.id"), ("Republika.co.id", "Republika Online")),
    Outlet("Rimanews", ("rimanews.com",)),
    Outlet("RMOL", ("rmol.id", "rmol.co"), ("RMOL.id", "Kantor Berita Politik RMOL")),
    Outlet("RMOL Lampung", ("rmollampung.id",)),
    Outlet("SINDOnews", ("sindonews.com",), ("Sindonews.com", "Koran Sindo")),
    Outlet("Solopos", ("solopos.com",), ("Solopos.com",)),
    Outlet("Suara.com", ("suara.com",)),
    Outlet("Suara Merdeka", ("suaramerdeka.com",)),
    Outlet("Tempo.co", ("tempo.co", "tempointeraktif.com"), ("Tempo", "Koran Tempo", "Tempo Interaktif")),
    Outlet("The Conversation", ("theconversation.com",)),
    Outlet("The Jakarta Post", ("thejakartapost.com",), ("Jakarta Post", "JP")),
    Outlet("Tirto", ("tirto.id",), ("tirto.id",)),
    Outlet("Tribunnews.com", ("tribunnews.com", "tribunnews.co"), ("Tribun",)),
    Outlet("TurnBackHoax", ("turnbackhoax.id",)),
    Outlet("tvOne", ("tvonenews.com",), ("tvOnenews.com",)),
    Outlet("VIVA", ("viva.co.id",), ("VIVA.co.id", "VIVAnews")),
    Outlet("VOA Indonesia", ("voaindonesia.com",)),
    Outlet("Wartakotalive.com", ("wartakotalive.com",), ("Warta Kota",)),
    Outlet("Warta Ekonomi", ("wartaekonomi.co.id",), ("WartaEkonomi.co.id",)),
    Outlet("WowKeren", ("wowkeren.com",), ("WowKeren.com",)),
)  # fmt: skip
