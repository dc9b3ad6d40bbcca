"""The pages, one resource each: read the address, ask the engine, render."""

from urllib.parse import parse_qsl

import falcon

from index.article import Article
from search.engine import Engine
from search.errors import BadQuery
from search.names import NameSearch
from search.query import Query
from web.comparing import Comparing
from web.help import EXAMPLES
from web.language import lang_parameter
from web.links import Search, is_web_address, person_address
from web.people import person_view
from web.reading import carried, reading
from web.templating import Templates, locale_of
from web.view import page_title, results_view
from web.ways_out import ways_out

SIMILAR_SHOWN = 5  # articles
LONGEST_NAME = 100  # letters of a question that may be somebody's name


class _Page:
    def __init__(self, templates: Templates) -> None:
        self._templates = templates


class SearchPage(_Page):
    """``GET /``: search and browse."""

    def __init__(self, templates: Templates, engine: Engine) -> None:
        super().__init__(templates)
        self._engine = engine

    def on_get(self, req: falcon.Request, resp: falcon.Response) -> None:
        search = Search.from_query_string(req.query_string)
        locale = locale_of(req)
        results = self._engine.search(search.asked)
        sizes = dict(search.query.facet)
        sought = [
            self._engine.names(NameSearch(name, prefix, search.query, sizes[name]))
            for name, prefix in search.prefixes
        ]
        named = self._engine.shown_names((*search.query.person, search.query.q[:LONGEST_NAME]))
        ways = () if results.total else ways_out(search, self._engine, locale)
        view = results_view(results, search, locale, sought, named, ways)
        title, scripts = page_title(search, results.offset, locale), ("facets.js", "brush.js")
        self._templates.render(req, resp, "search.html", title, search, view=view, scripts=scripts)

    def on_head(self, req: falcon.Request, resp: falcon.Response) -> None:
        self.on_get(req, resp)


class ArticlePage(_Page):
    """``GET /artikel/{id}?q=…``: one article, with the words marked by which it was found."""

    def __init__(self, templates: Templates, engine: Engine) -> None:
        super().__init__(templates)
        self._engine = engine

    def on_get(self, req: falcon.Request, resp: falcon.Response, article_id: str) -> None:
        article = self._engine.article(article_id)
        search, plain = _search_behind(req.query_string), Search(lang=lang_parameter(req.query_string))
        near = carried(search, plain)
        copies = self._engine.copies(article_id)
        similar = self._engine.similar(article_id, SIMILAR_SHOWN)
        named = self._engine.people_of(article)
        people_urls = [name and near.person(name) for name in named]
        read = reading(article, *self._marked(article, search.query if search else Query()), people_urls)
        self._templates.render(
            req,
            resp,
            "article.html",
            article.title,
            search,
            article=article,
            reading=read,
            scripts=("marks.js",) if read.marks else (),
            people_linked=list(zip(article.people, people_urls, strict=True)),
            source_url=article.url if is_web_address(article.url) else None,
            plain=plain,
            copies=copies,
            copies_linked=[(one, near.article(one.id)) for one in copies.first],
            similar_linked=[(hit, plain.article(hit.id)) for hit in similar.hits],
            back_url=search.url() if search and search.pairs() else None,
        )

    def on_head(self, req: falcon.Request, resp: falcon.Response, article_id: str) -> None:
        self.on_get(req, resp, article_id)

    def _marked(self, article: Article, query: Query) -> tuple[str, tuple[str, ...]]:
        """Title and paragraphs as HTML; a query that cannot be read marks nothing."""
        try:
            return self._engine.highlight(article, query)
        except BadQuery:
            return self._engine.highlight(article, Query())


class PersonByName(_Page):
    """``GET /tokoh/{name}?q=…``: a person; any name of theirs leads to the one under which they are shown.

    Not for good: who stands for whom may change with each commit.
    """

    def __init__(self, templates: Templates, engine: Engine) -> None:
        super().__init__(templates)
        self._engine = engine

    def on_get(self, req: falcon.Request, resp: falcon.Response, name: str) -> None:
        (shown,) = self._engine.shown_names((name,))
        if shown is not None and shown != name:
            pairs = parse_qsl(req.query_string, keep_blank_values=True, errors="replace")
            resp.status, resp.location = falcon.HTTP_302, person_address(shown, pairs)
            resp.content_type = falcon.MEDIA_HTML
            return
        search, locale = _search_behind(req.query_string), locale_of(req)
        page = self._engine.person(name)
        view = person_view(page, search, lang_parameter(req.query_string), locale)
        self._templates.render(req, resp, "person.html", page.name, search, view=view)

    def on_head(self, req: falcon.Request, resp: falcon.Response, name: str) -> None:
        self.on_get(req, resp, name)


class HelpPage(_Page):
    """``GET /bantuan``: how to search, by examples that can be tried."""

    def on_get(self, req: falcon.Request, resp: falcon.Response) -> None:
        plain = Search(lang=lang_parameter(req.query_string))
        rows = [(example, plain.asking(example).url()) for example in EXAMPLES]
        example = Comparing(words=("beras", "gempa"), lang=plain.lang).url()
        self._templates.render(
            req,
            resp,
            "help.html",
            locale_of(req).text("how_to_search"),
            rows=rows,
            compare_example=example,
        )

    def on_head(self, req: falcon.Request, resp: falcon.Response) -> None:
        self.on_get(req, resp)


def _search_behind(query_string: str) -> Search | None:
    """The search that led to an article; None when its address is broken."""
    try:
        return Search.from_query_string(query_string)
    except BadQuery:
        return None
