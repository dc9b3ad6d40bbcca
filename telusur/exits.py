"""Exit codes of every command."""

DONE = 0  # also without a hit
FAILED = 1
WRONG_USAGE = 2
INTERRUPTED = 130  # as shells have it for a command that Ctrl-C ended
