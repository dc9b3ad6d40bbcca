"""Examples of every command; they run on the demo archive as they stand, and a test runs them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """A line for a shell, and what it is for."""

    line: str
    what: str


# Beside the index stand a folder pages/, and the files dump.jsonl.gz, outlets.tsv and people.tsv.
EXAMPLES: dict[str, tuple[Example, ...]] = {
    "index": (
        Example("telusur index pages/ dump.jsonl.gz", "a folder with all below it, and a packed dump"),
        Example('cat pages/gaharu.jsonl | telusur index - --outlet "Gaharu"', "what another program gives"),
        Example("telusur index --strict --jobs 1 pages/", "one process; fail when anything cannot be read"),
    ),
    "extract": (
        Example("telusur extract pages/mentah/*.txt", "each page as one line of JSON"),
        Example("telusur extract --outlets outlets.tsv pages/mentah", "with outlets of your own"),
    ),
    "delete": (
        Example("telusur delete 7dbdb9a842fb100d 41e01a2c076637c0", "by the ids that a search shows"),
    ),
    "search": (
        Example('telusur search "harga beras" --from 2023 --facet person', "who is named in such articles"),
        Example("telusur search '\"kereta cepat\" -anggaran' --facet date", "a phrase, over time"),
        Example('telusur search --person "Yosef Lamahala" --sort newest', "no words: everything of a person"),
        Example("telusur search gempa --format csv --limit all > gempa.csv", "every hit for a spreadsheet"),
    ),
    "show": (
        Example("telusur show 7dbdb9a842fb100d", "by the id that a search shows"),
        Example("telusur show 7dbdb9a842fb100d --json", "the same for a program"),
    ),
    "similar": (
        Example("telusur similar 7dbdb9a842fb100d --limit 3", "the three likest"),
        Example("telusur similar 7dbdb9a842fb100d --json", "as the API answers"),
    ),
    "stats": (
        Example("telusur stats", "articles, outlets, people, first and last day, bytes"),
        Example("telusur stats --json", "the same for a program"),
    ),
    "analyze": (
        Example('telusur analyze "Kepemimpinan dipertanyakan"', "its stems"),
        Example("cat pages/mentah/*.txt | telusur analyze --json -", "a whole text"),
    ),
    "people": (
        Example("telusur people list", "whom most articles name, and what was put together"),
        Example('telusur people show "Elena Varkonda"', "the names of one person"),
    ),
    "people list": (Example("telusur people list --limit 5", "the five whom most articles name"),),
    "people show": (
        Example('telusur people show "Yelena Varkonda"', "by any of the names"),
        Example('telusur people show "Yelena Varkonda" --json', "the same for a program"),
    ),
    "people merge": (
        Example('telusur people merge "Yosef Lamahala" "Petrus Laba Wutun"', "the second is the first"),
    ),
    "people split": (
        Example('telusur people split "Elena Varkonda" "Yelena Varkonda"', "the second is somebody else"),
    ),
    "people rename": (Example('telusur people rename "Yosef Lamahala" "Y. Lamahala"', "shown otherwise"),),
    "people forget": (
        Example(
            'telusur people rename "Yosef Lamahala" Yos && telusur people forget Yos', "shown as found again"
        ),
    ),
    "people table": (Example("telusur people table people.tsv", "more people whom everybody knows"),),
    "check": (Example("telusur check", "exits 1 and names what is damaged"),),
    "compact": (Example("telusur compact --wait 60", "queue up a minute while somebody else writes"),),
    "backup": (
        Example("telusur backup arsip.tar.zst", "packed"),
        Example("telusur backup --force arsip.tar", "over the one of yesterday"),
    ),
    "restore": (
        Example("telusur backup arsip.tar && telusur restore arsip.tar --index salinan", "into a new folder"),
    ),
    "serve": (
        Example("telusur serve", "at http://127.0.0.1:8000"),
        Example("telusur serve --port 8001 --workers 4", "elsewhere, on four processors"),
    ),
    "demo": (
        Example("telusur demo", "in ./telusur-demo"),
        Example("telusur demo --serve --port 8001", "and as a web page"),
    ),
    "completion": (
        Example('eval "$(telusur completion bash)"', "this shell; put the line into ~/.bashrc for all"),
        Example("telusur completion zsh > _telusur", "a file for a folder of zsh's $fpath"),
        Example("telusur completion fish > telusur.fish", "a file for ~/.config/fish/completions"),
    ),
}


def examples_text(name: str) -> str | None:
    r"""The examples of a command for its help, which click leaves as they are (\b).

    >>> print(examples_text("check").replace("\b", "(as it is)"))
    (as it is)
    Examples:
      # exits 1 and names what is damaged
      telusur check
    """
    if name not in EXAMPLES:
        return None
    lines = [f"  # {one.what}\n  {one.line}" for one in EXAMPLES[name]]
    return "\n".join(("\b", "Examples:", *lines))
