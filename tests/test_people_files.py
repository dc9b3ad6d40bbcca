"""What is read of the people of segments to work out who is who."""

from datetime import date
from pathlib import Path

import pytest
from archive import article, story

from index.article import Person
from index.build import IndexWriter
from index.columnar.dictionaries import read_frames, read_sound_frames
from index.columnar.live_articles import LiveArticles
from index.columnar.people_files import read_company, said_of
from index.columnar.segment import Segment, id_hash
from index.columnar.sketches import place_of
from index.people.contexts import NO_TEXT, Text
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
    segments = [Segment(tmp_path, entry) for entry in manifest.segments]
    company = read_company(segments, names, read_frames(tmp_path, manifest.dictionaries))
    lease.close()
    found = {name: company.names_in(company.articles_of([number])) for number, name in enumerate(names)}
    others = {name: {names[number] for number in numbers} for name, numbers in found.items()}
    crowd = {name.lower() for name in CROWD}
    alone = {"xaverio lamahala": {"xaverio lamahala"}}
    assert others == dict.fromkeys(crowd, crowd) | alone
    assert company.article_count == 4


def test_texts_are_those_of_the_live_articles_of_all_segments_where_they_are_whole(tmp_path: Path):
    ani = Person("Ani Karvo", ("Ani Karvo", "Karvo"))
    for name, people in (("a", ["Budi Telvo"]), ("gone", []), ("b", [ani, "ANI KARVO"])):
        with IndexWriter(tmp_path, merge=False) as writer:
            writer.put(article(name, f"Judul {name}", f"Isi {name}.", people=people))
    with IndexWriter(tmp_path, merge=False) as writer:
        writer.delete("gone")
    manifest, lease = open_generation(tmp_path)
    segments = [Segment(tmp_path, entry) for entry in manifest.segments]
    lease.close()
    texts = LiveArticles(segments).texts(read_frames(tmp_path, manifest.dictionaries))
    assert [texts(0), texts(1)] == [
        Text("Judul a\nIsi a.", {"budi telvo": ("Budi Telvo",)}),
        Text("Judul b\nIsi b.", {"ani karvo": ("Ani Karvo", "Karvo", "ANI KARVO")}),
    ]
    path = tmp_path / f"{segments[-1].name}.articles"
    data = bytearray(path.read_bytes())
    data[data.index(segments[-1].record(0)) + 20] ^= 255
    path.write_bytes(data)
    damaged = LiveArticles([Segment(tmp_path, entry) for entry in manifest.segments])
    assert [damaged.texts(read_frames(tmp_path, {}))(number) for number in (0, 1)] == [texts(0), NO_TEXT]
    assert "ani karvo" in read_who(tmp_path)


def test_a_damaged_dictionary_leaves_who_is_who_what_names_tell(tmp_path: Path):
    with IndexWriter(tmp_path) as writer:
        for number in range(500):
            writer.put(article(str(number), body=story(number), people=[f"Karvo {number}"]))
    manifest, lease = open_generation(tmp_path)
    lease.close()
    (name,) = manifest.dictionaries
    frames = read_sound_frames(tmp_path, manifest.dictionaries)
    texts = LiveArticles([Segment(tmp_path, entry) for entry in manifest.segments]).texts(frames)
    assert texts(0).text
    (tmp_path / name).write_bytes(b"x" * (tmp_path / name).stat().st_size)
    frames = read_sound_frames(tmp_path, manifest.dictionaries)
    texts = LiveArticles([Segment(tmp_path, entry) for entry in manifest.segments]).texts(frames)
    assert texts(0) == NO_TEXT
    assert "karvo 7" in read_who(tmp_path)


def test_topics_are_those_of_the_live_articles_of_all_segments(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for names in (("a", "gone"), ("b", "c")):
        with IndexWriter(tmp_path, merge=False) as writer:
            for day, name in enumerate(names, 4):
                body = "Gempa terasa di Qanduli." if name != "c" else "Panen di Xolonia."
                writer.put(article(name, body=body, date=date(2024, 3, day), people=[f"Karvo {name}"]))
    with IndexWriter(tmp_path, merge=False) as writer:
        writer.delete("gone")
    manifest, lease = open_generation(tmp_path)
    segments = [Segment(tmp_path, entry) for entry in manifest.segments]
    lease.close()
    company = read_company(segments, ["karvo a", "karvo b", "karvo c"], read_frames(tmp_path, {}))
    topics = company.topics
    assert topics is not None
    days = [topics.days[company.articles_of([number]).pop()] for number in range(3)]
    assert days == [date(2024, 3, day).toordinal() for day in (4, 4, 5)]
    assert topics.sample.tolist() == [0, 1, 2]
    place, value = place_of("qanduli")
    found = topics.sketches(topics.sample)
    assert sorted((found[:, place] == value).tolist()) == [False, True, True]
    monkeypatch.setattr("index.columnar.live_articles.SAMPLE", 1)
    some = read_company(segments, ["karvo a", "karvo b", "karvo c"], read_frames(tmp_path, {})).topics
    assert some is not None
    assert len(some.sample) == sum(id_hash(name) % 3 == 0 for name in "abc")


@pytest.mark.parametrize(("place", "same"), [("Qanduli", True), ("Xolonia", False)])
def test_who_is_who_goes_by_what_the_articles_are_about(tmp_path: Path, place: str, same: bool):
    with IndexWriter(tmp_path) as writer:
        for number in range(110):
            name = f"Telvo{'abcdefgh'[number % 8]} Raya"
            writer.put(article(f"x{number}", body=f"Sawah di Kartavo{number}.", people=[name]))
        writer.put(article("y", body="Jembatan velmora di Qanduli.", people=["Rini Qasalino"]))
        writer.put(article("z", body=f"Warga menyeberang di {place}.", people=["Rini Qasalmo"]))
    assert (read_who(tmp_path).forms("Rini Qasalino") == {"rini qasalino", "rini qasalmo"}) is same


def test_who_is_who_does_not_hang_on_the_segments_in_which_articles_of_one_day_stand(tmp_path: Path):
    told = "jembatan velmora gelbor tahapar di Qanduli Xolonia dekat Wulandar"
    bodies = {f"x{n}": (f"Sawah di Kartavo{n}.", f"Telvo Raya{n}") for n in range(110)}
    bodies |= {f"b{n}": (f"Lumbung xerimo{n} di Wolata{n}.", "Rini Qasalino") for n in range(400)}
    bodies |= {"y": (f"Warga: {told}.", "Rini Qasalino"), "z": (f"Nelayan: {told}.", "Rini Qasalmo")}
    day = date(2024, 3, 4)
    every = [article(n, body=body, date=day, people=[name]) for n, (body, name) in bodies.items()]
    said = []
    for apart in (lambda one: False, lambda one: one.id == "y", lambda one: one.id != "y"):
        folder = tmp_path / str(len(said))
        for part in ([one for one in every if apart(one)], [one for one in every if not apart(one)]):
            with IndexWriter(folder, merge=False) as writer:
                for one in part:
                    writer.put(one)
        manifest, lease = open_generation(folder)
        said.append(said_of([Segment(folder, entry) for entry in manifest.segments]).stands)
        lease.close()
    assert said[0] == said[1] == said[2]
