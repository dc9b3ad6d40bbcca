"""Parameters that a path does not know: a misspelt one would silently filter nothing, so it is refused."""

import falcon
from msgspec import Struct

from api import parameters
from search.errors import BadQuery


def refuse_unknown(req: falcon.Request, taken: type[Struct]) -> None:
    """Raises BadQuery with the first of them, in the order of the alphabet."""
    known = parameters.names(taken)
    unknown = sorted(set(req.params) - set(known))
    if unknown:
        raise BadQuery("unknown_parameter", value=unknown[0], choices=", ".join(known) or "none")
