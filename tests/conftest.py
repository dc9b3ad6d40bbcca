"""Settings of the whole suite, and the site that the tests of pages share."""

import pytest
from falcon import testing
from hypothesis import settings
from make_golden import INDEX
from website import ARTICLES

from index.build import IndexWriter
from index.columnar.manifest import read_manifest
from search.embedded.engine import EmbeddedEngine
from web.app import create_app

collect_ignore = ["asked.py"]  # schemathesis' own, for `make test-api`
settings.register_profile("no leftovers", database=None, deadline=None)
settings.load_profile("no leftovers")


@pytest.fixture
def golden_analysis(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in the version that wrote the golden index: only its own takes articles into it."""
    manifest = read_manifest(max(INDEX.glob("manifest-*.json")))
    monkeypatch.setattr("index.storage.ANALYSIS", manifest.analysis)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> testing.TestClient:
    """The whole site over the archive of ``website``."""
    folder = tmp_path_factory.mktemp("site")
    with IndexWriter(folder) as writer:
        for one in ARTICLES:
            writer.put(one)
    return testing.TestClient(create_app(EmbeddedEngine(folder)))
