"""How a server was started, as far as its answers depend on it."""

from dataclasses import dataclass

from api.rate import RateLimiter

ANY = "*"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a server does beyond answering; by default nothing of it."""

    cors: tuple[str, ...] = ()  # origins whose pages may read: "https://berita.example", or ANY
    proxies: int = 0  # of ours between the clients and the server, each adding to X-Forwarded-For
    limiter: RateLimiter | None = None
    site: str = ""  # where readers find it, "https://arsip.example"; "" is where each request says


DEFAULTS = Settings()
