"""Whether an index outlasts what happens to it: ``python -m bench.durability``."""
