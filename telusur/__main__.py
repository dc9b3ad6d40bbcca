"""``python -m telusur``."""

from telusur.cli import main

if __name__ == "__main__":
    main()
