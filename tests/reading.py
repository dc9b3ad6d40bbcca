"""An index as its files tell it, without the search engine: what tests of writing look at."""

from pathlib import Path

from index.article import Article
from index.columnar.commit import read_whole
from index.columnar.frames import FrameReader
from index.columnar.records import decode_article
from index.columnar.segment import Segment
from index.storage import damage, open_generation


def stored(folder: Path) -> dict[str, Article]:
    """Every live article of the latest generation by id; an id that is live twice is an error."""
    manifest, lease = open_generation(folder)
    with damage(folder):
        dictionaries = {
            name: read_whole(folder / name, entry) for name, entry in manifest.dictionaries.items()
        }
        frames = FrameReader(dictionaries)
        found: dict[str, Article] = {}
        for segment in (Segment(folder, entry) for entry in manifest.segments):
            for doc in filter(segment.is_live, range(segment.n_docs)):
                article = decode_article(frames.decompress(segment.record(doc), segment.articles.path))
                assert article.id not in found
                assert article.id == segment.id(doc)
                found[article.id] = article
    lease.close()
    assert len(found) == sum(entry.live for entry in manifest.segments)
    return found


def names(folder: Path) -> set[str]:
    """The names of the files in a folder."""
    return {path.name for path in folder.iterdir()}
