"""``/bandingkan``: two to four searches or people over time, in one chart."""

from dataclasses import dataclass

import falcon

from search.engine import Engine
from search.errors import BadQuery
from web.comparing import MEASURES, MOST, Comparing
from web.lines import Lines, lines
from web.links import Link, Search
from web.locale import Locale
from web.messages import told
from web.templating import Templates, locale_of

FEWEST_FIELDS = 2  # for words; one for people


@dataclass(frozen=True, slots=True)
class CompareView:
    """Everything on the page."""

    comparing: Comparing
    words: tuple[str, ...]  # fields of the form, "" the empty ones
    people: tuple[str, ...]
    refused: tuple[tuple[str, str], ...]  # words that cannot be asked, and why
    measures: tuple[Link, ...]
    chart: Lines | None  # None where there is nothing to draw


class ComparePage:
    """``GET /bandingkan?q=beras&q=cabai&person=…&measure=share``."""

    def __init__(self, templates: Templates, engine: Engine) -> None:
        self._templates = templates
        self._engine = engine

    def on_get(self, req: falcon.Request, resp: falcon.Response) -> None:
        asked, locale = Comparing.from_query_string(req.query_string), locale_of(req)
        asked = asked.named(self._engine.shown_names(asked.people))
        searches, refused = self._askable(asked, locale)
        chart = self._chart(asked, searches, locale) if searches else None
        title = locale.text("compare")
        if names := ", ".join(name for name, _ in asked.searches()):
            title = f"{title}: {names}"
        self._templates.render(
            req, resp, "compare.html", title, view=compare_view(asked, refused, chart, locale)
        )

    def on_head(self, req: falcon.Request, resp: falcon.Response) -> None:
        self.on_get(req, resp)

    def _askable(
        self, asked: Comparing, locale: Locale
    ) -> tuple[list[tuple[str, Search]], list[tuple[str, str]]]:
        """The searches that the engine understands, and what is wrong with the others."""
        askable, refused = [], []
        for name, search in asked.searches():
            try:
                self._engine.compare([search.query], asked.among.query)
                askable.append((name, search))
            except BadQuery as error:
                refused.append((name, told(error, locale.lang)))
        return askable, refused

    def _chart(self, asked: Comparing, searches: list[tuple[str, Search]], locale: Locale) -> Lines:
        comparison = self._engine.compare([search.query for _, search in searches], asked.among.query)
        return lines(comparison, searches, asked.measure, locale)


def compare_view(
    asked: Comparing, refused: list[tuple[str, str]], chart: Lines | None, locale: Locale
) -> CompareView:
    """The page of a comparison, with fields for one search more as long as there is room for it."""
    room = MOST - len(asked.words) - len(asked.people)
    words = max(FEWEST_FIELDS - len(asked.words), 1)
    return CompareView(
        comparing=asked,
        words=(*asked.words, *[""] * min(room, words)),
        people=(*asked.people, *[""] * min(room, 1)),
        refused=tuple(refused),
        measures=tuple(
            Link(
                locale.text(f"measure_{measure}"),
                None if measure == asked.measure else asked.measuring(measure).url(),
            )
            for measure in MEASURES
        ),
        chart=chart,
    )
