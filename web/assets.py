"""Files that pages need, from our own host; an address names the contents, so browsers may keep them."""

import hashlib
from pathlib import Path

import falcon

FOLDER = Path(__file__).parent / "static"
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
FOREVER = "public, max-age=31536000, immutable"


class Assets:
    """``GET /static/{version}/{name}``: only files there at the start, so no path leads elsewhere.

    One version stands for all of them, so that a script finds the others beside it as they were together.
    """

    def __init__(self, folder: Path = FOLDER) -> None:
        files = [path for path in sorted(folder.iterdir()) if path.suffix in TYPES]
        self._files = {path.name: (path.read_bytes(), TYPES[path.suffix]) for path in files}
        contents = b"".join(hashlib.blake2b(content).digest() for content, _ in self._files.values())
        self._version = hashlib.blake2b(contents, digest_size=6).hexdigest()

    def url(self, name: str) -> str:
        """The address of a file as it is now; KeyError for one that is not there."""
        self._files[name]
        return f"/static/{self._version}/{name}"

    def on_get(self, req: falcon.Request, resp: falcon.Response, path: str) -> None:
        version, _, name = path.rpartition("/")
        if name not in self._files:
            raise falcon.HTTPNotFound
        resp.data, resp.content_type = self._files[name]
        if version == self._version:  # another one may be of a page from before an upgrade
            resp.set_header("Cache-Control", FOREVER)

    def on_head(self, req: falcon.Request, resp: falcon.Response, path: str) -> None:
        self.on_get(req, resp, path)
