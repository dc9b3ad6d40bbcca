"""The front door: command line, configuration, version."""
