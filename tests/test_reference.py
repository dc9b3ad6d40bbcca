"""The page on the command line is that of the commands as they are."""

from pathlib import Path

from telusur.commands import ROWS
from telusur.reference import reference

PAGE = Path(__file__).parent.parent / "docs" / "cli.md"


def test_the_page_is_not_stale():
    assert PAGE.read_text(encoding="utf-8") == reference(), "say: make docs"


def test_the_page_has_every_command_with_its_bounds_and_defaults():
    page = reference()
    assert all(f"\n### `telusur {name}" in page for name in ROWS)
    assert "one a processor" in page
    assert "[1 to 65,535; default: 8000]" in page
    assert "text\\|json\\|jsonl\\|csv" in page
