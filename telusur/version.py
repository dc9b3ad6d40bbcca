"""The version, in one place."""

import platform

VERSION = "0.1.0"


def version_text() -> str:
    """The version, then what else decides how an index is read and what is found.

    >>> version_text().splitlines()[0]
    'telusur 0.1.0'
    """
    from importlib.metadata import version  # here, as no other command needs them

    from index.analysis.version import ANALYSIS
    from index.columnar.manifest import FORMAT

    libraries = ", ".join(f"{name} {version(name)}" for name in ("whoosh3", "numpy", "falcon", "gunicorn"))
    system = f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"
    return f"telusur {VERSION}\nindex format {FORMAT}; analysis {ANALYSIS}\n{libraries}\n{system}"
