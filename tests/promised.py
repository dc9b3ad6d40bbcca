"""What the API promises: the operation of an address, and whether an answer is of the type that it names."""

import re
from typing import Any

import msgspec

from api.answers import Problem
from api.operations import JSON, OPERATIONS, Operation


def operation_of(path: str) -> Operation:
    """The operation that an address asks for; of two that fit, the one that says more."""
    bare = path.split("?")[0]
    fitting = [one for one in OPERATIONS if re.fullmatch(re.sub(r"\{\w+\}", ".+", one.path), bare)]
    return max(fitting, key=lambda one: len(one.path))


def assert_as_promised(path: str, status: int, answer: Any) -> None:
    """Hold a JSON answer to its type: each field is there, of its type, and none that is not promised."""
    promised = Problem if status >= 400 else operation_of(path).answer[JSON]
    if path.endswith("/similar") and "words" not in answer and status == 200:
        promised = operation_of("/api/v1/articles/x").answer[JSON]  # an article of that very id
    assert promised is not None
    assert msgspec.to_builtins(msgspec.convert(answer, promised)) == answer
