"""Addresses told apart by what is read there, not by how a reader came or on which device."""

import re
from urllib.parse import SplitResult, urlsplit

_DEFAULT_PORTS = {"http": 80, "https": 443}
_MOST_WRAPS = 3  # caches of caches
# Parameters that say how a reader came, never what is read.
_TRACKING = re.compile(
    r"(?:utm_|jx|hsa_|pk_|mtm_|piwik_|matomo_|at_|int_|__cf_)\w+|"
    r"fbclid|fb_\w+|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|mc_[ce]id|"
    r"_ga|_gl|_hs\w+|mkt_tok|s_cid|cmpid|ncid|xtor|spm|ref|ref_src|ref_url|referrer|tag_from|sr_share|share",
    re.IGNORECASE,
)
# Parameters that choose a view of the article that they stand behind, and the values for which they do.
_VIEWS = {
    "page": {"all", "1"},
    "showpage": {"all"},
    "view": {"all", "amp"},
    "single": {"1", "true"},
    "amp": {"", "1", "true", "yes"},
    "output": {"amp"},
    "outputtype": {"amp"},
    "m": {"0", "1"},
}
_DEVICES = ("www", "m", "amp", "mobile", "wap")  # labels of hosts that show the same pages
_AMP_PATH = re.compile(r"^/amp(?=/.)|/amp(?:\.html)?$", re.IGNORECASE)
_CACHE = re.compile(r"^/(?:amp/|[cv]/)(?P<secure>s/)?(?P<rest>[^/]+\.[^/]+/.*)", re.DOTALL)
_GOOGLE = re.compile(r"(?:www\.)?google\.(?:com|co\.id)")


def canonical_url(url: str) -> str | None:
    """An address without what does not tell articles apart; None for something that names no page.

    Scheme, default port, the labels of devices ("www.", "m.", "amp."), AMP and its caches, tracking
    parameters, a closing slash and the fragment go; a fragment that routes within the page (``#/…``, ``#!…``)
    and all other parameters stay, in order of name.

    >>> canonical_url("https://m.suluhpagi.example/a/amp/?utm_source=x&id=7#top")
    'suluhpagi.example/a?id=7'
    """
    try:
        parts = _unwrapped(urlsplit(url.strip()))
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    if parts.scheme not in _DEFAULT_PORTS or not host:
        return None
    host = _without_device(host.rstrip("."))
    if port and port != _DEFAULT_PORTS[parts.scheme]:
        host = f"{host}:{port}"
    path = _AMP_PATH.sub("", parts.path.rstrip("/")).rstrip("/")
    query = "&".join(sorted(part for part in parts.query.split("&") if part and not _is_idle(part)))
    route = f"#{parts.fragment}" if parts.fragment.startswith(("/", "!")) else ""
    if not (path or query or route):
        return None
    return host + path + (f"?{query}" if query else "") + route


def _unwrapped(parts: SplitResult) -> SplitResult:
    """The page behind an AMP cache: "google.com/amp/s/kabar.example/a", "….cdn.ampproject.org/c/s/…"."""
    for _ in range(_MOST_WRAPS):
        host = parts.hostname or ""
        cached = host.endswith(".cdn.ampproject.org") or _GOOGLE.fullmatch(host)
        found = _CACHE.match(parts.path) if cached else None
        if found is None:
            break
        scheme = "https" if found["secure"] else "http"
        query = f"?{parts.query}" if parts.query else ""
        parts = urlsplit(f"{scheme}://{found['rest']}{query}")
    return parts


def _without_device(host: str) -> str:
    """The host without the labels of devices in front, while at least two labels are left."""
    labels = host.split(".")
    while len(labels) > 2 and labels[0] in _DEVICES:
        del labels[0]
    return ".".join(labels)


def _is_idle(parameter: str) -> bool:
    """Whether a parameter says nothing of what is read."""
    name, _, value = parameter.partition("=")
    return bool(_TRACKING.fullmatch(name)) or value.casefold() in _VIEWS.get(name.casefold(), ())
