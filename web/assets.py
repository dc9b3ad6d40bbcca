"""Files that pages need, from our own host; an address names the content, so browsers may keep it."""

import hashlib
from pathlib import Path

import falcon

FOLDER = Path(__file__).parent / "static"
TYPES = {".css": "text/css; charset=utf-8", ".svg": "image/svg+xml"}
FOREVER = "public, max-age=31536000, immutable"


class Assets:
    """``GET /static/{name}?v={version}``: only files there at the start, so no path leads elsewhere."""

    def __init__(self, folder: Path = FOLDER) -> None:
        files = [path for path in sorted(folder.iterdir()) if path.suffix in TYPES]
        self._files = {path.name: (path.read_bytes(), TYPES[path.suffix]) for path in files}
        self._versions = {
            name: hashlib.blake2b(content, digest_size=6).hexdigest()
            for name, (content, _) in self._files.items()
        }

    def url(self, name: str) -> str:
        """The address of a file as it is now."""
        return f"/static/{name}?v={self._versions[name]}"

    def on_get(self, req: falcon.Request, resp: falcon.Response, name: str) -> None:
        if name not in self._files:
            raise falcon.HTTPNotFound
        resp.data, resp.content_type = self._files[name]
        if req.get_param("v") == self._versions[name]:  # another version may be a page from before an upgrade
            resp.set_header("Cache-Control", FOREVER)

    def on_head(self, req: falcon.Request, resp: falcon.Response, name: str) -> None:
        self.on_get(req, resp, name)
