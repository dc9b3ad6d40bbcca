"""Whether the names of the news archive are put together as a careful reader would; ``make quality`` prints it.

Pairs of names that extraction found there were drawn by likeness (spelling, words left out, initials, lone words,
a shared word) and judged by hand, without pairs that nobody could judge. Rules were tuned on those marked
"tune"; quote the others, whose errors nobody has looked at.
"""

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from time import process_time

from bench.data import DATA, json_lines
from index.intake.people import find_people
from index.intake.read import read_page
from index.names import fold_name
from index.people.resolve import Resolution, resolve

NEWS = DATA / "news" / "articles.jsonl.gz"
PAIRS = Path(__file__).with_name("people_pairs.tsv")
MOST_MENTIONED = 50
