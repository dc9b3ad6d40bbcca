"""Who held an office from when until when, which tells the time that an article speaks of.

Only terms that the public record fixes to the day; a name counts beside its office, never a former holder's.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from index.intake.days import Mention, plausible, today


@dataclass(frozen=True, slots=True)
class Term:
    """A stretch of time in which somebody held an office."""

    start: date
    end: date  # date.max while it lasts


# Office, surname as news prints it, terms.
_TERMS = r"""
    Presiden (?:RI |Republik Indonesia |Indonesia )?(?:Joko Widodo|Jokowi)           2014-10-20..2024-10-20
    Presiden (?:RI |Republik Indonesia |Indonesia )?Prabowo                          2024-10-20..
    Presiden (?:RI |Republik Indonesia )?(?:Susilo Bambang Yudhoyono|SBY)            2004-10-20..2014-10-20
    Presiden (?:RI )?Megawati                                                        2001-07-23..2004-10-20
    (?:Wakil Presiden|Wapres)(?: RI)? (?:Jusuf Kalla|JK)        2004-10-20..2009-10-20 2014-10-20..2019-10-20
    (?:Wakil Presiden|Wapres)(?: RI)? Boediono                                       2009-10-20..2014-10-20
    (?:Wakil Presiden|Wapres)(?: RI)? (?:KH )?Ma['’]?ruf                             2019-10-20..2024-10-20
    (?:Wakil Presiden|Wapres)(?: RI)? Gibran                                         2024-10-20..
    Presiden (?:AS|Amerika(?: Serikat)?),? (?:Donald )?Trump               2017-01-20..2021-01-20 2025-01-20..
    Presiden Donald Trump                                                  2017-01-20..2021-01-20 2025-01-20..
    President (?:Donald )?Trump                                            2017-01-20..2021-01-20 2025-01-20..
    Presiden (?:AS |Amerika Serikat |Amerika )?,?(?:Joe )?Biden                      2021-01-20..2025-01-20
    President (?:Joe )?Biden                                                         2021-01-20..2025-01-20
    Presiden (?:AS |Amerika Serikat |Amerika )?(?:Barack )?Obama                     2009-01-20..2017-01-20
    Kapolri,? Jenderal (?:Pol(?:isi)? )?(?:H )?(?:M )?(?:Muhammad )?Tito             2016-07-13..2019-10-22
    Kapolri,? Jenderal (?:Pol(?:isi)? )?Idham                                        2019-11-01..2021-01-27
    Kapolri,? Jenderal (?:Pol(?:isi)? )?Listyo                                       2021-01-27..
    Panglima TNI,? Jenderal (?:TNI )?Gatot                                           2015-07-08..2017-12-08
    Panglima TNI,? Marsekal (?:TNI )?Hadi                                            2017-12-08..2021-11-17
    Panglima TNI,? Jenderal (?:TNI )?Andika                                          2021-11-17..2022-12-19
    Panglima TNI,? Laksamana (?:TNI )?Yudo                                           2022-12-19..2023-11-22
    Panglima TNI,? Jenderal (?:TNI )?Agus Subiyanto                                  2023-11-22..
    Gubernur (?:DKI )?Jakarta,? Basuki                                               2014-11-19..2017-05-09
    Gubernur (?:DKI )?Jakarta,? Djarot                                               2017-06-15..2017-10-15
    Gubernur (?:DKI )?Jakarta,? Anies                                                2017-10-16..2022-10-16
    Gubernur (?:DKI )?Jakarta,? Pramono                                              2025-02-20..
    Gubernur Jawa Barat,? (?:M )?Ridwan Kamil                                        2018-09-05..2023-09-05
    Gubernur Jawa Barat,? Dedi Mulyadi                                               2025-02-20..
    Gubernur Jawa Tengah,? Ganjar                                                    2013-08-23..2023-09-05
    Gubernur Jawa Timur,? Soekarwo                                                   2009-02-12..2019-02-12
    Gubernur Jawa Timur,? Khofifah                              2019-02-13..2024-02-13 2025-02-20..
    Ketua (?:Komisi Pemberantasan Korupsi|KPK),? Agus Rahard?jo                      2015-12-21..2019-12-20
    Ketua (?:Komisi Pemberantasan Korupsi|KPK),? (?:Komjen )?Firli                   2019-12-20..2023-12-28
    Ketua DPR(?: RI)?,? Bambang Soesatyo                                             2018-01-15..2019-09-30
    Ketua DPR(?: RI)?,? Puan                                                         2019-10-01..
    (?:Menteri Dalam Negeri|Mendagri),? Tjahjo                                       2014-10-27..2019-10-01
    (?:Menteri Dalam Negeri|Mendagri),? Tito                                         2019-10-23..
    (?:Menteri Luar Negeri|Menlu)(?: RI)?,? Retno                                    2014-10-27..2024-10-20
    (?:Menteri Luar Negeri|Menlu)(?: RI)?,? Sugiono                                  2024-10-21..
    (?:Menteri Perhubungan|Menhub),? Budi Karya                                      2016-07-27..2024-10-20
    (?:Menteri Perhubungan|Menhub),? Dudy                                            2024-10-21..
    (?:Menteri Keuangan|Menkeu),? Sri Mulyani                   2005-12-07..2010-05-20 2016-07-27..2025-09-08
    (?:Menteri Keuangan|Menkeu),? Purbaya                                            2025-09-08..
    (?:Menteri BUMN|Menteri Badan Usaha Milik Negara(?: \(BUMN\))?),? Rini           2014-10-27..2019-10-20
    (?:Menteri BUMN|Menteri Badan Usaha Milik Negara(?: \(BUMN\))?),? Erick          2019-10-23..2025-09-17
    (?:Menko Polhukam|Menkopolhukam),? Wiranto                                       2016-07-27..2019-10-20
    (?:Menko Polhukam|Menkopolhukam),? Mahfud                                        2019-10-23..2024-02-02
    (?:Menteri Pendidikan[\w ]{0,30}|Mendikbud(?:ristek)?),? Nadiem                  2019-10-23..2024-10-20
    (?:Menteri Pertahanan|Menhan),? Ryamizard                                        2014-10-27..2019-10-20
    (?:Menteri Pertahanan|Menhan),? Prabowo                                          2019-10-23..2024-10-20
    (?:Menteri Agama|Menag),? Lukman                                                 2014-06-09..2019-10-20
    (?:Menteri Agama|Menag),? Fachrul                                                2019-10-23..2020-12-22
    (?:Menteri Agama|Menag),? Yaqut                                                  2020-12-23..2024-10-20
    (?:Menteri Agama|Menag),? Nasaruddin                                             2024-10-21..
    (?:Menteri Perdagangan|Mendag),? Enggar                                          2016-07-27..2019-10-20
    (?:Menteri Perdagangan|Mendag),? Zulkifli                                        2022-06-15..2024-10-20
    (?:Menteri Kesehatan|Menkes),? Nila                                              2014-10-27..2019-10-20
    (?:Menteri Kesehatan|Menkes),? Terawan                                           2019-10-23..2020-12-23
    (?:Menteri Kesehatan|Menkes),? Budi Gunadi                                       2020-12-23..
    (?:Menteri Kelautan[\w ]{0,20}|Menteri KKP),? Susi                               2014-10-27..2019-10-20
    (?:Menpora|Menteri Pemuda[\w ]{0,20}),? Imam Nahrawi                             2014-10-27..2019-09-19
    Presiden Rusia,? (?:Vladimir )?Putin                        2000-05-07..2008-05-07 2012-05-07..
    Presiden (?:Prancis|Perancis),? (?:Emmanuel )?Macron                             2017-05-14..
    Presiden (?:Ukraina )?(?:Volodymyr )?Zelensk?yy?                                 2019-05-20..
    Presiden Filipina,? (?:Rodrigo )?Duterte                                         2016-06-30..2022-06-30
    Presiden Iran,? (?:Hassan )?Rouhani                                              2013-08-03..2021-08-03
    Perdana Menteri Inggris,? (?:Theresa )?May                                       2016-07-13..2019-07-24
    Perdana Menteri Inggris,? (?:Boris )?Johnson                                     2019-07-24..2022-09-06
    Perdana Menteri Malaysia,? (?:Datuk Seri )?Anwar                                 2022-11-24..
"""
_FORMER = re.compile(
    r"\b(?:mantan|eks|bekas|calon|wakil|istri|putra|anak|former|vice)[ -]$|\bca(?:wa)?pres[ -]$",
    re.IGNORECASE,
)
_HINT = re.compile(r"Pres|Wapres|Kapolri|Panglima|Gubernur|Ketua|Men|Perdana")
_LONGEST_FORMER = 12  # characters


def year_in_office(text: str, days: Sequence[Mention]) -> int | None:
    """The one year in which each day falls on its weekday and into the terms of all whom the text names.

    None when no year or several do, or nobody is named in office. ``days`` stand beside their weekdays.

    >>> from index.intake.days import mentions
    >>> text = "Presiden AS Joe Biden tiba Senin (10/1)."
    >>> year_in_office(text, list(mentions(text)))
    2022
    """
    holders = _holders_in(text) if days and _HINT.search(text) else []
    if not holders:
        return None
    starts = [min(term.start for term in terms) for terms in holders]
    fitting = [year for year in range(max(starts).year, today().year + 1) if _fits(year, days, holders)]
    return fitting[0] if len(fitting) == 1 else None


def _fits(year: int, days: Sequence[Mention], holders: Sequence[tuple[Term, ...]]) -> bool:
    for mention in days:
        day = mention.on(year)
        if day is None or day.weekday() != mention.weekday or not plausible(day):
            return False
        if not all(any(term.start <= day <= term.end for term in terms) for terms in holders):
            return False
    return True


def _holders_in(text: str) -> list[tuple[Term, ...]]:
    """The terms of each holder whom the text names beside the office."""
    return [
        terms
        for office, terms in _OFFICES
        if any(
            not _FORMER.search(text, max(0, named.start() - _LONGEST_FORMER), named.start())
            for named in office.finditer(text)
        )
    ]


def _table() -> Iterator[tuple[re.Pattern[str], tuple[Term, ...]]]:
    for line in _TERMS.strip().splitlines():
        office, *terms = re.split(r"\s{2,}|(?<=[\d.])\s(?=\d{4}-)", line.strip())
        yield re.compile(rf"{office}\b"), tuple(map(_term, terms))


def _term(written: str) -> Term:
    start, end = written.split("..")
    return Term(date.fromisoformat(start), date.fromisoformat(end) if end else date.max)


_OFFICES = tuple(_table())
