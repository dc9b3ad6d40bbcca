"""Templates are those of the program that runs."""

import jinja2
from archive import make_engine
from falcon import testing
from website import article

from web.app import create_app


def test_pages_need_no_file_once_the_site_is_made(tmp_path, monkeypatch):
    site = testing.TestClient(create_app(make_engine(tmp_path, [article(1, id="a")])))

    def gone(*_: object) -> None:
        raise AssertionError("a template was read after the start")

    monkeypatch.setattr(jinja2.PackageLoader, "get_source", gone)
    paths = ("/", "/artikel/a?q=garam", "/tokoh/Tokoh%20Nomor1", "/bandingkan", "/bantuan", "/api")
    assert [site.simulate_get(path).status_code for path in paths] == [200] * len(paths)
    assert site.simulate_get("/tiada").status_code == 404
