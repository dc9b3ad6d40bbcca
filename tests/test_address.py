from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.intake.address import canonical_url
from index.intake.identity import article_id

PLAIN = "suluhpagi.example/read/17/garam"


@pytest.mark.parametrize(
    "url",
    [
        "https://suluhpagi.example/read/17/garam",
        "http://www.suluhpagi.example:80/read/17/garam/",
        "HTTPS://SuluhPagi.example./read/17/garam#komentar",
        "https://m.suluhpagi.example/read/17/garam",
        "https://amp.suluhpagi.example/read/17/garam",
        "https://www.m.suluhpagi.example/read/17/garam",
        "https://suluhpagi.example/read/17/garam/amp",
        "https://suluhpagi.example/read/17/garam/amp/",
        "https://suluhpagi.example/amp/read/17/garam",
        "https://suluhpagi.example/read/17/garam?amp",
        "https://suluhpagi.example/read/17/garam?amp=1&page=all",
        "https://suluhpagi.example/read/17/garam?outputType=amp",
        "https://suluhpagi.example/read/17/garam?single=1",
        "https://suluhpagi.example/read/17/garam?page=1",
        "https://suluhpagi.example/read/17/garam?utm_source=x&utm_medium=y&fbclid=z&gclid=1&igshid=2",
        "https://suluhpagi.example/read/17/garam?ref=beranda&jxrecoid=abc&tag_from=wp",
        "https://www.google.com/amp/s/suluhpagi.example/read/17/garam",
        "https://suluhpagi-example.cdn.ampproject.org/c/s/suluhpagi.example/read/17/garam/amp?utm_source=x",
    ],
)
def test_one_article_has_one_address(url):
    assert canonical_url(url) == PLAIN


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://suluhpagi.example/?p=17", "suluhpagi.example?p=17"),
        ("https://suluhpagi.example/baca.php?id=17&utm_source=x", "suluhpagi.example/baca.php?id=17"),
        ("https://suluhpagi.example/baca?kanal=2&id=17", "suluhpagi.example/baca?id=17&kanal=2"),
        ("https://suluhpagi.example/read/17?page=2", "suluhpagi.example/read/17?page=2"),
        ("https://suluhpagi.example/#!/read/17", "suluhpagi.example#!/read/17"),
        ("https://suluhpagi.example:8080/a", "suluhpagi.example:8080/a"),
        ("https://ekonomi.suluhpagi.example/a", "ekonomi.suluhpagi.example/a"),
        ("https://m.example/a", "m.example/a"),
        ("https://suluhpagi.example/amplop/a", "suluhpagi.example/amplop/a"),
        ("https://www.google.com/search?q=garam", "google.com/search?q=garam"),
        ("https://suluhpagi.example/", None),
        ("https://suluhpagi.example/?utm_source=x", None),
        ("mailto:jaya@suluhpagi.example", None),
        ("http://[", None),
    ],
)
def test_what_tells_articles_apart_stays(url, kept):
    assert canonical_url(url) == kept


def test_the_id_goes_by_the_address_so_told_apart():
    ids = {
        article_id(None, f"https://suluhpagi.example/baca?id={n}&utm_source={m}", "")
        for n in (1, 2)
        for m in "ab"
    }
    assert len(ids) == 2


@given(st.text())
def test_any_text_has_an_answer(url):
    canonical = canonical_url(url)
    assert canonical is None or canonical


@given(
    st.lists(st.from_regex(r"[a-z0-9]{1,8}", fullmatch=True), min_size=1, max_size=4),
    st.dictionaries(st.sampled_from(["id", "p", "aid", "story"]), st.integers(0, 999).map(str)),
    st.dictionaries(st.sampled_from(["utm_source", "fbclid", "gclid", "jxrecoid", "amp"]), st.just("1")),
    st.sampled_from(["", "m.", "amp.", "www.", "mobile."]),
)
def test_a_fold_changes_nothing_that_is_read_and_folds_once(path, kept, idle, device):
    plain = f"https://suluhpagi.example/x/{'/'.join(path)}?{urlencode(kept)}"
    dressed = f"http://{device}suluhpagi.example/x/{'/'.join(path)}/?{urlencode(idle | kept)}#top"
    folded = canonical_url(plain)
    assert canonical_url(dressed) == folded
    assert folded is not None
    assert canonical_url(f"https://{folded}") == folded
