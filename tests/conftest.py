"""Settings of the whole suite."""

from hypothesis import settings

settings.register_profile("no leftovers", database=None, deadline=None)
settings.load_profile("no leftovers")
