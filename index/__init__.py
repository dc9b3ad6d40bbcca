"""Raw pages in, a searchable index out."""
