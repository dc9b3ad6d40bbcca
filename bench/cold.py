"""How long a new process takes to open an index and answer: ``python -m bench.cold FOLDER QUERY``.

The interpreter's imports are done before the clock starts. Prints milliseconds to the opened engine and to
the answer, as JSON.
"""

import json
import sys
import time
from pathlib import Path

from search.embedded.engine import EmbeddedEngine
from search.query import Query


def main() -> None:
    """Open, ask, print."""
    folder, text = sys.argv[1:]
    query = Query.from_query_string(text)
    started = time.perf_counter()
    engine = EmbeddedEngine(Path(folder))
    opened = time.perf_counter()
    engine.answer(query)
    answered = time.perf_counter()
    print(json.dumps([1000 * (opened - started), 1000 * (answered - started)]))


if __name__ == "__main__":
    main()
