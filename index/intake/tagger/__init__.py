"""A sequence model that reads which words are a person's name."""
