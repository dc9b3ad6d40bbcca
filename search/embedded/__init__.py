"""The engine in this process: arrays over the Whoosh index on disk."""
