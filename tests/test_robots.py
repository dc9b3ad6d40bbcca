"""What crawlers are asked to leave alone."""

import re
from urllib.robotparser import RobotFileParser

import pytest


def banned(text: str, path: str) -> bool:
    """Whether a crawler that goes by RFC 9309 leaves a path alone."""
    rules = re.findall(r"^Disallow: (.+)$", text, re.MULTILINE)
    return any(re.match(re.escape(rule).replace(r"\*", ".*"), path) for rule in rules)


@pytest.fixture
def text(site) -> str:
    answer = site.simulate_get("/robots.txt")
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert "accept-language" not in answer.headers.get("vary", "").lower()
    return answer.text


@pytest.mark.parametrize("path", ["/", "/artikel/berita/1", "/tokoh/Ratna%20Wulandari", "/bantuan", "/api"])
def test_crawlers_may_read_articles_and_people_also_simple_ones(text, path):
    simple = RobotFileParser()
    simple.parse(text.splitlines())
    assert simple.can_fetch("merayap", path)
    assert not banned(text, path)


@pytest.mark.parametrize(
    "path",
    [
        *("/?q=garam", "/?outlet=Gaharu", "/artikel/berita/1?q=garam", "/bandingkan?q=garam"),
        *("/feed.atom", "/api/v1/export", "/metrics"),
    ],
)
def test_they_are_kept_from_searches_and_from_what_is_for_programs(text, path):
    assert banned(text, path)


def test_they_need_not_ask_again_every_time(site):
    assert site.simulate_head("/robots.txt").headers["cache-control"] == "max-age=86400"
