"""A hook of schemathesis for `make test-api`: which requests are worth asking."""

from typing import Any

import schemathesis


@schemathesis.hook
def filter_query(context: Any, query: dict[str, Any] | None) -> bool:
    """Not those with a blank value: a form sends it for what nobody filled in, and it is as if not given."""
    values = [
        one for value in (query or {}).values() for one in (value if isinstance(value, list) else [value])
    ]
    return all(str(one).strip() for one in values)
