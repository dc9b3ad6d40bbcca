"""The web page: the same results as HTML, rendered here, with all state in the address and no script."""
