"""Articles that want to run, to lead away, to turn the page around or to burst it; all of it is invented."""

from datetime import date, timedelta

from archive import article

from index.article import Article, Person, Removed

ALARM = "alert(document.domain)"
FOREIGN = "https://penjahat.example"  # whoever asks it anything has been led away
RUN = (
    f"<script>{ALARM}</script>",
    f"</title><script>{ALARM}</script>",
    f"</mark></a></h2><svg/onload={ALARM}>",
    f"<img src={FOREIGN}/x.png onerror={ALARM}>",
    f'" autofocus onfocus="{ALARM}" x="',
    f"' onmouseover='{ALARM}' style='position:fixed;inset:0' x='",
    f"<iframe src={FOREIGN}></iframe><style>*{{display:none}}</style><base href={FOREIGN}/>",
    f"<meta http-equiv=refresh content=0;url={FOREIGN}>",
    f"<form action={FOREIGN}><button>Cari</button></form><a href=javascript:{ALARM}>Obor</a>",
    f"-->]]><!--<script>{ALARM}</script>",
    "{{ 7 * 7 }} {% raw %} ${7*7} %(q)s {q}",
    f"&lt;script&gt;{ALARM}&lt;/script&gt;",
)
TURN = (
    "\u202eakub halada ini",  # right-to-left override, never closed
    "\u2067\u2067\u202d terbalik \u2066",  # isolates and an override, never closed
    "عناوين الأخبار",
    "\u200f\u061c garam",
)
CONTROL = "".join(map(chr, (*range(32), 127, *range(128, 160), 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF)))
BURST = (
    "garam " + "panen raya " * 95_000,  # 1 MB
    "A" * 1_000_000,
    "g\u0301\u0302\u0303" * 20_000,  # letters under towers of accents
    "&<>\"'" * 50_000,
)
ADDRESSES = (
    f"javascript:{ALARM}",
    f" JaVaScRiPt:{ALARM}",
    f"java\nscript:{ALARM}",
    f"data:text/html,<script>{ALARM}</script>",
    f"https://x.example/\nSet-Cookie: a=b#{RUN[0]}",
    f"//penjahat.example/{RUN[0]}",
    f'https://x.example/" onclick="{ALARM}',
)
IDS = (
    '"><script>',
    "../../etc/passwd",
    "a/./b//c",
    "?q=x#y",
    "%2e%2e%00",
    "\u202edi",
    "spasi di sini",
    "&amp;",
)


def hostile_articles() -> list[Article]:
    """One for each text, in every field that takes a text; all of them have the word "garam"."""
    texts = (*RUN, *TURN, CONTROL)
    return [
        *(_everywhere(number, text) for number, text in enumerate(texts)),
        *(_titled(number, text) for number, text in enumerate(BURST)),
        *(
            article(f"alamat/{n}", f"Garam beralamat {n}", "Harga garam naik.", url=url)
            for n, url in enumerate(ADDRESSES)
        ),
        *(article(one, f"Garam bernomor {n}", "Harga garam naik.") for n, one in enumerate(IDS)),
    ]


def _everywhere(number: int, text: str) -> Article:
    return article(
        f"teks/{number}",
        f"Garam {text}",
        f"{text} garam {text}\n\n{text}\n\nKata Tokoh {number} {text} garam.",
        outlet=f"{number} {text}",
        author=text,
        url=f"https://garam.example/{number}?{text}",
        people=[
            Person(f"Tokoh {number} {text}", (f"Tokoh {number}", text), f"Ketua {text}"),
            Person("Ratna Wulandari"),
        ],
        removed=(Removed(text, text),),
        date=date(2022, 1, 3) + timedelta(weeks=number),
    )


def _titled(number: int, text: str) -> Article:
    return article(
        f"besar/{number}",
        text,
        f"garam {text[:5000]}",
        outlet=text[:3000],
        author=text[:3000],
        people=[Person(text[:2000])],
        removed=(Removed(text[:20_000], "advert"),),
        date=date(2023, 1, 3),
    )
