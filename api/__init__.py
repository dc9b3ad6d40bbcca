"""The JSON API: HTTP in, an engine's answer out. It translates and never decides."""
