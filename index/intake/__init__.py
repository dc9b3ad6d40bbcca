"""From the page as scraped to a dated, attributed article: one file per question asked of the page."""
