"""Templates with what every page has: its language, its links, and escaping of everything."""

import falcon
import jinja2
from markupsafe import Markup

from web.assets import Assets
from web.excerpt import one_line, short
from web.language import accepted_lang, lang_parameter
from web.links import Search, address, language_pairs, switched
from web.locale import Locale


class Templates:
    """Renders the site's templates; everything that is not Markup is escaped.

    All of them are read at the start: one of a later release, installed meanwhile, would ask for what this
    program does not give it.
    """

    def __init__(self, assets: Assets) -> None:
        self._environment = jinja2.Environment(
            loader=jinja2.PackageLoader("web"),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            auto_reload=False,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals |= {"asset": assets.url, "scripts": ()}
        self._environment.filters["short"] = short
        self._environment.filters["marked"] = Markup  # for the engine's HTML alone: escaped, with <mark>
        for name in self._environment.list_templates(extensions=["html"]):
            self._environment.get_template(name)

    def render(
        self,
        req: falcon.Request,
        resp: falcon.Response,
        template: str,
        title: str = "",
        search: Search | None = None,
        **context: object,
    ) -> None:
        """Answer with a page; ``search`` fills the form in its head."""
        locale = locale_of(req)
        lang = lang_parameter(req.query_string)
        name, tagline = one_line(title), locale.text("tagline")
        resp.content_type = falcon.MEDIA_HTML
        resp.text = self._environment.get_template(template).render(
            context,
            window_title=f"{name} – Telusur" if name else f"Telusur – {tagline}",
            locale=locale,
            t=locale.text,
            search=search or Search(lang=lang),
            home_url=Search(lang=lang).url(),
            help_url=address("/bantuan", language_pairs(lang)),
            api_url=address("/api", language_pairs(lang)),
            compare_url=address("/bandingkan", language_pairs(lang)),
            opensearch_url=address("/opensearch.xml", language_pairs(lang)),
            switch_url=switched(req.query_string, locale.other),
        )


def locale_of(req: falcon.Request) -> Locale:
    """The locale of a request: its ``lang`` parameter, else what the browser accepts."""
    return Locale(lang_parameter(req.query_string) or accepted_lang(req.get_header("Accept-Language")))
