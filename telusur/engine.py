"""The engine that answers for a location. Apart, since commands that only write need not wait for it."""

from search.embedded.engine import EmbeddedEngine
from search.engine import Engine
from telusur.config import index_folder


def open_engine(location: str | None) -> Engine:
    """The engine for a location; raises IndexMissing or IndexDamaged."""
    return EmbeddedEngine(index_folder(location))
