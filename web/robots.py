"""What crawlers may read: articles and people, each once; searches lead to searches without end."""

import falcon

MEDIA_TYPE = "text/plain; charset=utf-8"
DAY = "max-age=86400"
# Articles lead to articles like them, so nothing of the archive is lost to a crawler that reads no search.
PROGRAMS = ("/api/", "/bandingkan", "/feed.atom", "/health/", "/metrics", "/saran.json")
# Not "/?" as well: Python's own parser, for one, takes that for "/", which is everything.
RULES = ("/*?", *PROGRAMS)
TEXT = "User-agent: *\n" + "".join(f"Disallow: {rule}\n" for rule in RULES)


class Robots:
    """``GET /robots.txt`` (RFC 9309)."""

    def on_get(self, req: falcon.Request, resp: falcon.Response) -> None:
        resp.text, resp.content_type = TEXT, MEDIA_TYPE
        resp.set_header("Cache-Control", DAY)

    def on_head(self, req: falcon.Request, resp: falcon.Response) -> None:
        self.on_get(req, resp)
