"""``python -m bench.invented``: the figures of both halves."""

from bench.invented import main

main()
