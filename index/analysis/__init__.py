"""Words to terms: the index, the query and the snippets all go through here, so that they agree."""
