"""What is read of the people of segments to work out who is who."""

from pathlib import Path

from archive import article

from index.build import IndexWriter
from index.columnar.people_files import read_company
from index.columnar.segment import Segment
from index.storage import open_generation
from index.who import read_who

CROWD = ["Karvo Mandel", "Ratna Wulandari", "Budi Telvo", "Sari Ondang", "Joni Raya", "Wati Qanduli"]


def test_company_is_that_of_the_live_articles_of_all_segments(tmp_path: Path):
    people = {
        "a": ["Karvo Mandel", "Ratna Wulandari"],
        "b": CROWD,  # more than stand in a row of their own
        "c": [],
        "gone": ["Karvo Mandel", "Xaverio Lamahala"],
        "d": ["Xaverio Lamahala", "XAVERIO LAMAHALA"],
    }
    for names in (("a", "b"), ("c", "gone", "d")):
        with IndexWriter(tmp_path, merge=False) as writer:
            for name in names:
                writer.put(article(name, body=f"Isi {name}.", people=people[name]))
    with IndexWriter(tmp_path, merge=False) as writer:
        writer.delete("gone")
    manifest, lease = open_generation(tmp_path)
    names = sorted({name.lower() for named in people.values() for name in named})
    company = read_company([Segment(tmp_path, entry) for entry in manifest.segments], names)
    lease.close()
    found = {name: company.names_in(company.articles_of([number])) for number, name in enumerate(names)}
    others = {name: {names[number] for number in numbers} for name, numbers in found.items()}
    crowd = {name.lower() for name in CROWD}
    alone = {"xaverio lamahala": {"xaverio lamahala"}}
    assert others == dict.fromkeys(crowd, crowd) | alone
    assert company.article_count == 4


def test_who_is_who_goes_by_the_company_that_names_keep(tmp_path: Path):
    with IndexWriter(tmp_path) as writer:
        for number in range(80):
            writer.put(
                article(f"x{number}", body=f"Isi {number}.", people=[f"Telvo{'abcdefgh'[number % 8]} Raya"])
            )
        for number, names in enumerate(
            (["Qodir Sartavo", "Bly Tarnovka"], ["Qodir Sartova", "Bly Tarnovka"])
        ):
            writer.put(article(f"y{number}", body=f"Lain {number}.", people=names))
    assert read_who(tmp_path).forms("Qodir Sartavo") == {"qodir sartavo", "qodir sartova"}
