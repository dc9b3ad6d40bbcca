"""Wrong usage gets a message that leads on."""

import shlex
import sys

import pytest

from telusur.cli import run
from telusur.commands import ROWS
from telusur.way_out import CALLED


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("serch gempa", "Did you mean one of: 'search', 'serve'?"),
        ("export", "Here that is: telusur search --format csv --limit all"),
        ("search -gempa", "telusur search -- -kata"),
        ("search --outlett Gaharu", "--outlet"),
        (
            "search --limit 500",
            "is not a whole number from 1 to 100; --format jsonl, csv, citations, ris take any",
        ),
        (
            "search --format csv --limit semua",
            "is not a whole number from 1 to 999999999, or all",
        ),
        ("search --sort terbaru", "'terbaru' is not one of 'relevance', 'recent', 'newest', 'oldest'"),
        ("people list --limit 0", "0 is not in the range 1<=x<=10000"),
        ("people merge A", "Missing argument 'B...'"),
        ("people export", "No such command 'export'"),
    ],
)
def test_wrong_usage_leads_on(words, told, monkeypatch, capfd):
    monkeypatch.setattr(sys, "argv", ["telusur", *shlex.split(words)])
    assert run() == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert told in " ".join(err.split())


def test_other_names_lead_to_commands_of_ours():
    assert not set(CALLED) & set(ROWS)
    assert {line.split()[1] for line in CALLED.values()} - {"--help", "--version"} <= set(ROWS)
