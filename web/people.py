"""What a person's page shows: values that its template only has to write down."""

from collections.abc import Sequence
from dataclasses import dataclass

from search.person import Entries, PersonPage
from search.query import Query
from web.charts import Histogram, histogram
from web.comparing import Comparing
from web.exports import feed
from web.language import Lang
from web.links import Search
from web.locale import Locale
from web.view import HitView, hit_view


@dataclass(frozen=True, slots=True)
class EntryView:
    """A thing that is told, with the address of the search that it stands for."""

    text: str
    count: int
    url: str
    page_url: str | None = None  # of a person


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and a list below it."""

    name: str  # an anchor
    heading: str
    hint: str  # "" where nothing has to be said
    entries: tuple[EntryView, ...]
    more: str  # "dan 12 lainnya"; "" where that is all


@dataclass(frozen=True, slots=True)
class PersonView:
    """Everything on the page."""

    page: PersonPage
    every_url: str  # the search for all articles
    back_url: str | None  # the search that led here
    inside: str | None  # … with this person as a filter
    chart: Histogram | None
    sections: tuple[Section, ...]
    hits: tuple[HitView, ...]
    feed_url: str
    compare_url: str


def person_view(page: PersonPage, behind: Search | None, lang: Lang | None, locale: Locale) -> PersonView:
    """The page of a person; ``behind`` is the search that led to it."""
    every = Search(page.query, lang)
    asked = behind is not None and behind.pairs() != Search(lang=behind.lang).pairs()
    return PersonView(
        page=page,
        every_url=every.url(),
        back_url=behind.url() if behind and asked else None,
        inside=behind.with_filter("person", page.name).url() if behind and asked else None,
        chart=histogram(page.dates, every, locale),
        sections=tuple(section for section in _sections(page, lang, locale) if section.entries),
        hits=tuple(hit_view(hit, every) for hit in page.latest),
        feed_url=feed(every),
        compare_url=Comparing.of(every).url(),
    )


def _sections(page: PersonPage, lang: Lang | None, locale: Locale) -> Sequence[Section]:
    sample = page.roles.sample
    roles = "roles_hint" if sample is None else "roles_sample"
    return (
        _section("names", page.names, locale.text("names_hint"), lang, locale),
        _section("roles", page.roles, locale.count(roles, sample or page.total), lang, locale),
        _section("together", page.people, locale.text("together_hint"), lang, locale),
        _section("outlets", page.outlets, "", lang, locale),
    )


def _section(name: str, entries: Entries, hint: str, lang: Lang | None, locale: Locale) -> Section:
    def view(text: str, count: int, query: Query) -> EntryView:
        page = Search(lang=lang).person(text) if name == "together" else None
        return EntryView(text, count, Search(query, lang).url(), page)

    rest = entries.distinct - len(entries.values)
    return Section(
        name=name,
        heading=locale.text(f"{name}_title"),
        hint=hint,
        entries=tuple(view(one.value, one.count, one.query) for one in entries.values),
        more=locale.count("and_more", rest) if rest else "",
    )
