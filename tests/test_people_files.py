"""What is read of the people of segments to work out who is who."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from archive import article

from index.build import IndexWriter
from index.columnar.people_files import read_company
from index.columnar.segment import Segment, id_hash
from index.columnar.sketches import place_of
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


def test_stories_are_those_of_the_live_articles_of_all_segments(tmp_path: Path):
    story = " ".join(f"Gempa nomor {n} terasa di Teluk Gaharu." for n in range(9))
    for names in (("a", "gone"), ("b", "c")):
        with IndexWriter(tmp_path, merge=False) as writer:
            for day, name in enumerate(names, 4):
                body = story if name != "c" else " ".join(reversed(story.split()))
                writer.put(article(name, body=body, date=date(2024, 3, day), people=[f"Karvo {name}"]))
    with IndexWriter(tmp_path, merge=False) as writer:
        writer.delete("gone")
    manifest, lease = open_generation(tmp_path)
    names = ["karvo a", "karvo b", "karvo c"]
    company = read_company([Segment(tmp_path, entry) for entry in manifest.segments], names)
    lease.close()
    assert company.stories is not None
    a, b, c = (company.articles_of([number]).pop() for number in range(3))
    days = {name: company.stories.days[number] for name, number in zip("abc", (a, b, c), strict=True)}
    assert days == {name: date(2024, 3, day).toordinal() for name, day in (("a", 4), ("b", 4), ("c", 5))}
    signatures = company.stories.signatures(np.array([a, b, c]))
    assert (signatures[0] == signatures[1]).all()
    assert (signatures[0] == signatures[2]).sum() < 9


def test_topics_are_those_of_the_live_articles_of_all_segments(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for names in (("a", "gone"), ("b", "c")):
        with IndexWriter(tmp_path, merge=False) as writer:
            for name in names:
                body = "Gempa terasa di Qanduli." if name != "c" else "Panen di Xolonia."
                writer.put(article(name, body=body, people=[f"Karvo {name}"]))
    with IndexWriter(tmp_path, merge=False) as writer:
        writer.delete("gone")
    manifest, lease = open_generation(tmp_path)
    segments = [Segment(tmp_path, entry) for entry in manifest.segments]
    lease.close()
    topics = read_company(segments, ["karvo a", "karvo b", "karvo c"]).topics
    assert topics is not None
    assert topics.sample.tolist() == [0, 1, 2]
    place, value = place_of("qanduli")
    found = topics.sketches(topics.sample)
    assert sorted((found[:, place] == value).tolist()) == [False, True, True]
    monkeypatch.setattr("index.columnar.people_files.SAMPLE", 1)
    some = read_company(segments, ["karvo a", "karvo b", "karvo c"]).topics
    assert some is not None
    assert len(some.sample) == sum(id_hash(name) % 3 == 0 for name in "abc")


def test_who_is_who_goes_by_the_stories_in_which_names_stand(tmp_path: Path):
    crowd = [f"{first} {last}" for first in ("Rini", "Rina") for last in ("Tahapari", "Gelbo", "Santoro")]
    story = " ".join(f"Gempa nomor {n} terasa di Teluk Gaharu." for n in range(9))
    with IndexWriter(tmp_path) as writer:
        for number, name in enumerate(crowd):
            writer.put(article(f"x{number}", body=f"Isi {number}.", people=[name]))
        writer.put(article("y", body=story, people=["Rini Qasalino"]))
        writer.put(article("z", body=f"{story} Sekian.", people=["Rini Qasalmo"]))
    assert read_who(tmp_path).forms("Rini Qasalino") == {"rini qasalino", "rini qasalmo"}


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
