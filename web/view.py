"""What the search page shows of results: values that templates only have to write down."""

from collections.abc import Sequence
from dataclasses import dataclass

from search.names import NameFound, NamesFound
from search.notices import Notice, notices
from search.query import FACET_SIZE, MAX_FACET_SIZE, MayLack, Query
from search.results import DateFacet, FacetValue, Hit, NoValue, Results, ValueFacet
from web.charts import Histogram, histogram
from web.comparing import Comparing
from web.excerpt import cut_html, short
from web.exports import exports, feed
from web.links import PREFIXES, Filter, Link, Search
from web.locale import Locale
from web.pointing import Pointed, pointed_at

PEOPLE_SHOWN = 6  # of one hit; an article may name a hundred
TITLE_CHARACTERS = 300  # a scraped "title" may be the whole page
COPIES_ANCHOR = "salinan"  # of the article page
MORE = 5  # times as many values with each "show more"
_NAMES: dict[Filter, tuple[str, str]] = {
    "outlet": ("shown_outlets", "more_outlets"),
    "person": ("shown_people", "more_people"),
}


@dataclass(frozen=True, slots=True)
class HitView:
    """A hit with its links."""

    hit: Hit
    title_html: str
    url: str
    copies_url: str  # where its copies are named
    people: tuple[Link, ...]
    more_people: int


@dataclass(frozen=True, slots=True)
class FacetView:
    """A group of checkboxes, and a field in which other values are sought."""

    name: Filter
    values: Sequence[FacetValue | NameFound]
    parameter: str | None  # of what is sought; None where all values are here
    prefix: str  # what is sought
    in_vain: bool  # no name begins so
    told: str  # how many names begin so; "" where none is sought
    all_url: str | None  # the same without seeking
    without: NoValue | None  # None where there is nothing to choose
    shown: str  # "9 dari 240 nama"; "" when that is all
    more: Link | None
    fewer: str | None  # address


@dataclass(frozen=True, slots=True)
class ResultsView:
    """Everything on the search page below its form."""

    results: Results
    title: str  # what the search is called
    ways_out: tuple[Link, ...]  # the search without one of its parts; only where nothing was found
    shown: int  # articles on all pages together, and in an export: copies count once unless each is asked for
    exports: tuple[Link, ...]  # none where nothing was found
    feed_url: str
    compare_url: str
    notices: tuple[tuple[str, Pointed | None], ...]  # what was passed over in the question, and where
    filters: tuple[Link, ...]  # each leads to the search without it
    named: tuple[Link, ...]  # pages of the people who were asked for
    orders: tuple[Link, ...]
    hits: tuple[HitView, ...]
    facets: tuple[FacetView, ...]
    chart: Histogram | None
    undated: NoValue | None  # None where there is nothing to choose
    took: str
    copies: Link | None  # to every copy, or back to one of each; None where no two that match are copies
    range: str
    page: str  # "Halaman 2 dari 7"
    previous: str | None
    next: str | None


def results_view(
    results: Results,
    search: Search,
    locale: Locale,
    sought: Sequence[NamesFound] = (),
    named: Sequence[str | None] = (),
    ways_out: Sequence[Link] = (),
) -> ResultsView:
    """The page of an answer to ``search``.

    ``sought`` are searches inside facets, ``named`` people who were asked for, ``ways_out`` searches of fewer
    parts that find something.
    """
    dates = results.facets.get("date")
    shown = results.groups if search.query.copies == "one" else results.total
    return ResultsView(
        results=results,
        title=search_title(search, locale),
        ways_out=tuple(ways_out),
        shown=shown,
        exports=exports(search, locale) if results.total else (),
        feed_url=feed(search),
        compare_url=Comparing.of(search).url(),
        notices=tuple(notice_view(one, results.query.q, locale) for one in notices(results.query.q)),
        filters=tuple(Link(text, without.url()) for text, without in filters_in_use(search, locale)),
        named=tuple(Link(name, search.person(name)) for name in dict.fromkeys(named) if name),
        orders=orders(search, locale),
        hits=tuple(hit_view(hit, search) for hit in results.hits),
        facets=facet_views(results, sought, search, locale),
        chart=histogram(dates, search, locale) if isinstance(dates, DateFacet) else None,
        undated=choosable(dates.without) if isinstance(dates, DateFacet) else None,
        took=locale.text("took", ms=locale.number(results.took_ms, 1)),
        copies=copies_link(search, locale) if results.groups < results.total else None,
        range=range_text(results, shown, locale) if results.hits else "",
        page=page_text(results, shown, locale),
        previous=None if results.previous is None else search.at(results.previous).url(),
        next=None if results.next is None else search.at(results.next).url(),
    )


def range_text(results: Results, shown: int, locale: Locale) -> str:
    """Which hits a page has, of all that are shown."""
    ends = {"first": results.offset + 1, "last": results.offset + len(results.hits), "total": shown}
    return locale.text("range", **{name: locale.number(n) for name, n in ends.items()})


def page_text(results: Results, shown: int, locale: Locale) -> str:
    """Which page it is, of how many; after a commit a cursor may lead into the middle of one."""
    limit = results.query.limit
    return locale.text(
        "page_of", n=locale.number(results.offset // limit + 1), pages=locale.number(-(-shown // limit))
    )


def notice_view(notice: Notice, q: str, locale: Locale) -> tuple[str, Pointed | None]:
    """What was passed over, in words, and the question with its place."""
    text = locale.text(f"notice_{notice.kind}", value=notice.value)
    return text, pointed_at(q, notice.position, notice.length)


def search_title(search: Search, locale: Locale) -> str:
    """What a search is called: its words, and its filters; "" for everything."""
    filters = ", ".join(short(text) for text, _ in filters_in_use(search, locale))
    words = short(search.query.q, TITLE_CHARACTERS)
    return f"{words} ({filters})" if words and filters else words or filters


def page_title(search: Search, offset: int, locale: Locale) -> str:
    """… with the page, from the second one on."""
    title = search_title(search, locale)
    if not offset:
        return title
    page = locale.text("page", n=locale.number(offset // search.query.limit + 1))
    return f"{title}, {page}" if title else page


def filters_in_use(search: Search, locale: Locale) -> tuple[tuple[str, Search], ...]:
    """The filters in use, each with the search without it."""
    query = search.query
    found = [(value, search.without_filter("outlet", value)) for value in query.outlet]
    found += _unknown("outlet", search, locale)
    found += [(value, search.without_filter("person", value)) for value in query.person]
    if query.people == "all" and len(query.person) > 1:
        found.append((locale.text("all_people"), search.with_people("any")))
    if period := period_text(query, locale):
        found.append((period, search.without_days()))
    return (*found, *_unknown("date", search, locale))


def _unknown(name: MayLack, search: Search, locale: Locale) -> list[tuple[str, Search]]:
    """The filter of articles without an outlet or a date, where it is in use."""
    selected = name in search.query.without
    return [(locale.text(f"without_{name}"), search.without_unknown(name))] if selected else []


def period_text(query: Query, locale: Locale) -> str:
    """The days selected, in words; "" for all."""
    if query.from_ and query.to:
        return locale.span(query.from_, query.to)
    if query.from_:
        return locale.text("since", day=locale.day(query.from_))
    return locale.text("until", day=locale.day(query.to)) if query.to else ""


def orders(search: Search, locale: Locale) -> tuple[Link, ...]:
    """The orders to choose from; without words there is no relevance to sort by."""
    now = search.asked.sort
    names = ("relevance", "recent", "newest", "oldest") if search.query.q else ("newest", "oldest")
    return tuple(
        Link(locale.text(name), None if name == now else search.in_order(name).url())  # type: ignore[arg-type]
        for name in names
    )


def copies_link(search: Search, locale: Locale) -> Link:
    """The way to every copy, or back to one of each."""
    if search.query.copies == "one":
        return Link(locale.text("show_copies"), search.with_copies("all").url())
    return Link(locale.text("hide_copies"), search.with_copies("one").url())


def hit_view(hit: Hit, search: Search) -> HitView:
    """A hit; its people lead to their pages, which know the way back and offer the filter."""
    people = tuple(Link(name, search.person(name)) for name in hit.people[:PEOPLE_SHOWN])
    title = cut_html(hit.title_html, TITLE_CHARACTERS)
    url, more_people = search.article(hit.id), max(0, len(hit.people) - PEOPLE_SHOWN)
    return HitView(hit, title, url, f"{url}#{COPIES_ANCHOR}", people, more_people)


def choosable(without: NoValue | None) -> NoValue | None:
    """The choice of articles without a value; None where that would find none and is not selected."""
    return without if without and (without.count or without.selected) else None


def facet_views(
    results: Results, sought: Sequence[NamesFound], search: Search, locale: Locale
) -> tuple[FacetView, ...]:
    """The facets that have names, with what is sought inside them."""
    inside = {one.asked.facet: one for one in sought}
    return tuple(
        facet_view(name, facet, inside.get(name), search, locale)
        for name in _NAMES
        if isinstance(facet := results.facets.get(name), ValueFacet)
    )


def facet_view(
    name: Filter, facet: ValueFacet, sought: NamesFound | None, search: Search, locale: Locale
) -> FacetView:
    """A facet, or what is sought inside it behind the values selected, and the way to more of its values."""
    shown_key, more_key = _NAMES[name]
    size = dict(search.query.facet)[name]
    found = sought or facet
    names = {value.value for value in found.values}
    selected = [
        NameFound(value.value, value.count, selected=True, alias=None)
        for value in facet.values
        if value.selected and value.value not in names
    ]
    listed = sum(value.count > 0 for value in found.values)
    bigger = min(size * MORE, MAX_FACET_SIZE)
    more = f"{search.showing(name, bigger).url()}#{name}"
    return FacetView(
        name=name,
        values=[*selected, *found.values] if sought else facet.values,
        parameter=PREFIXES[name] if sought or facet.truncated else None,
        prefix=sought.asked.prefix if sought else "",
        in_vain=sought is not None and not sought.values,
        told=locale.count("names_found", found.distinct) if sought else "",
        all_url=f"{search.not_seeking(name).url()}#{name}" if sought else None,
        without=choosable(facet.without),
        shown=locale.count(shown_key, found.distinct, shown=locale.number(listed)) if found.truncated else "",
        more=Link(locale.text(more_key), more) if found.truncated and bigger > size else None,
        fewer=f"{search.showing(name, FACET_SIZE).url()}#{name}" if size > FACET_SIZE else None,
    )
