"""The index on disk: immutable segments of flat arrays under a manifest, behind Whoosh's own abstractions."""
