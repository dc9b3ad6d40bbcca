"""The access log: one line of JSON a request, written when its answer has been sent."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from gunicorn.glogging import Logger

from api.clients import ADDRESS
from api.export import CUT
from api.request_ids import NAME


class AccessLog(Logger):  # type: ignore[misc]
    """Gunicorn's log with lines of our own; SIGUSR1 opens the file anew, as log rotation asks for.

    A line has the path and not the question: what people search for is theirs.
    """

    def access(self, resp: Any, req: Any, environ: dict[str, Any], request_time: timedelta) -> None:
        """Log one request; ``cut`` where its answer broke off."""
        if self.access_log_enabled:
            self.access_log.info("%s", access_line(resp, environ, request_time))


def access_line(resp: Any, environ: dict[str, Any], request_time: timedelta) -> str:
    """The line; ``request_id`` is null for what was refused before it had a name."""
    row = {
        "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "request_id": environ.get(NAME),
        "client": environ.get(ADDRESS) or environ.get("REMOTE_ADDR"),
        "method": environ.get("REQUEST_METHOD"),
        "path": environ.get("RAW_URI", "").partition("?")[0],
        "status": int(str(resp.status).split()[0]),
        "ms": round(request_time.total_seconds() * 1000, 2),
        "bytes": resp.sent or 0,
    }
    return json.dumps(row | ({"cut": True} if environ.get(CUT) else {}))
