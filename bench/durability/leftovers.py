"""What lies in the folder of an index and belongs to nothing."""

from pathlib import Path

from index.columnar.manifest import manifest_name
from index.storage import FILES, LOCK, MARKER, PEOPLE, SOURCES, STEMS, open_generation


def leftovers(folder: Path) -> list[str]:
    """File names, sorted, that are neither of the latest generation nor beside all generations."""
    manifest, lease = open_generation(folder)
    lease.close()
    known = {MARKER, LOCK, STEMS, SOURCES, FILES, PEOPLE, manifest_name(manifest.generation)}
    known |= {name for name, _ in manifest.files()}
    return sorted({path.name for path in folder.iterdir()} - known)
