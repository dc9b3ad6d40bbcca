"""One name for each person of an archive: which of the names that articles give are the same person's."""
