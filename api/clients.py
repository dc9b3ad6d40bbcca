"""Who asks: the address of a client, also behind proxies."""

import ipaddress
import re

import falcon

NETWORK_BITS = 64  # of IPv6: what one household or server has is one client
_WITH_PORT = re.compile(r"\[([^\]]*)\](?::\d+)?|([\d.]+):\d+")
ADDRESS = "telusur.client"  # in the request's environment, for the log


class Clients:
    """Finds the client of each request; ``proxies`` stand between, and each adds to X-Forwarded-For."""

    def __init__(self, proxies: int = 0) -> None:
        self._proxies = proxies

    def process_request(self, req: falcon.Request, resp: falcon.Response) -> None:
        req.env[ADDRESS] = client(req.remote_addr, req.get_header("X-Forwarded-For"), self._proxies)


def client(peer: str, forwarded: str | None, proxies: int) -> str:
    """The address that the outermost proxy of ours saw; what stands before it anybody may have written.

    >>> client("10.0.0.1", "6.6.6.6, 203.0.113.7", proxies=1), client("10.0.0.1", "6.6.6.6", proxies=0)
    ('203.0.113.7', '10.0.0.1')
    """
    chain = [text.strip() for text in (forwarded or "").split(",") if text.strip()]
    if not proxies or not chain:
        return peer
    return chain[max(0, len(chain) - proxies)][:NETWORK_BITS]


def network(address: str) -> str:
    """What counts as one client: an address of IPv4, the network of one of IPv6, any other text as it is.

    A port that a proxy writes behind the address is another one with each connection. A socket for both
    families gives addresses of IPv4 as ``::ffff:203.0.113.7``, and all of those are in one network of IPv6.

    >>> network("203.0.113.7:5678"), network("::ffff:203.0.113.7"), network("2001:db8:1:2:3:4:5:6")
    ('203.0.113.7', '203.0.113.7', '2001:db8:1:2::')
    """
    match = _WITH_PORT.fullmatch(address)
    try:
        found = ipaddress.ip_address(match[1] or match[2] if match else address)
    except ValueError:
        return address
    if found.version == 4:
        return str(found)
    if found.ipv4_mapped is not None:
        return str(found.ipv4_mapped)
    return str(ipaddress.ip_network((found, NETWORK_BITS), strict=False).network_address)
