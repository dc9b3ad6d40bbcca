"""Quick looks spare most texts the slow rules; they never change what the rules say."""

import json
import random
import re
import string
import unicodedata
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis import language
from index.analysis.stopwords import ENGLISH, INDONESIAN
from index.analysis.tokens import spaced_letters, tokens
from index.article import Article, Person, Removed, article_json
from index.columnar import records
from index.intake import credits, furniture, related, repair, sound
from index.intake.repeats import repeats
from index.literals import Literals
from index.page import Line
from index.sources import jsonlines

ODD = "\u0130\u0131\u017f\u212a\u00ad\u200b\u0301\u00a0\u0085\u2028\ufeff\x00\x1b\t\r\n\ud800\u00e2\u20ac&;"
CUES = """\
Baca juga: |baca juga |BACA_JUGA, |Simak Juga “|lihatjuga : |(( tonton juga: |Tonton juga “|Lihat Juga
read also: |juga|pilihan editor : |p\u0131lihan ed\u0130tor:|>> baca juga |(Baca juga:
SCROLL TO CONTINUE WITH CONTENT|[Gambas:Video]|googletag.cmd.push(function() {});
Simak berita selengkapnya di halaman berikutnya
Editor: |editor|Foto: |(Foto: Ist)|/Antara|oleh|Copyright ©|hak cipta|tanpa iklan|silakan masuk
please log in|newsletter|berhenti berlangganan|un\u017fubscribe|recaptcha|dengan mendaftar,
kebijakan privasi layanan|tetap up to date|Jangan lewatkan|unduh aplikasi|caranya klik link |scan QR code
Google News|Ikuti |WhatsApp|#harga with ombak|Halaman Selanjutnya|Penulis |Pewarta : |(sim/wan)|[ant]
(ANTARA).|(c) |Hak Cipta © |Artikel ini telah tayang di |Baca selengkapnya|A post shared by
View in Single Page|Telegram|Ditulis oleh |Kabar.id/jaya |/kabar.net ilustrasi |Dok. Kabar
ANTARA FOTO/Jaya
Simak|Lanjut ke halaman berikut nya|Selanjutnya: Panen Garam|123 Tampilkan Semua|Video by: Jaya
>>> Link 1 >>> Link 2|BACA ARTIKEL SELENGKAPNYA DI SINI|Saksikan selengkapnya di sini
. Panen Garam Ranum Batal Lagi:|(jay/put) kata kunci|(jay/kabar)Yuk,|(K24)|. JAYA PUTRA
View this post on Instagram|pic.twitter.com/karvo12|A post shared by Jaya (@jaya)|<!--S:kabar-->
Artikel ini sebelumnya telah tayang di |Ilustrasi tambak
Tulisan ini pertama kali terbit di majalah |Liputan garam langsung di WhatsApp Anda|Brand Content
Simpan nama, email dan situs web saya pada peramban ini |Alamat email Anda tidak akan dipublikasikan
Menarik Dibaca: Panen Garam Ranum|Label: garam, ranum|Klik untuk berbagi di Twitter|(pexels.com/jaya)
2 tanggapan untuk “Panen Garam”|Saksikan siaran langsung panen garam di sini|← Panen Garam Batal
Ikuti ulasan garam lainnya klik di sini|Kabar adalah platform untuk menulis
Donasi untuk Kabar """.replace("\n", "|").split("|")
WORDS = ("Harga beras naik ", "di pasar, ", "kata warga. ", "x", "A", "the ", "a-b ", " ", "rp5", "…", "  ")


def random_lines(count: int, odd: str = "") -> Iterator[str]:
    """Lines with one to three cues among some words, and now and then an odd character."""
    rng = random.Random(7)
    for _ in range(count):
        pieces = rng.choices(CUES, k=rng.randrange(1, 4)) + rng.choices(WORDS, k=rng.randrange(6))
        pieces += rng.choices(odd, k=rng.randrange(3)) if odd else []
        rng.shuffle(pieces)
        yield "".join(pieces)


@pytest.mark.parametrize("count", [1, 40])
@given(st.lists(st.sampled_from([*WORDS, *ODD, "dan ", "of ", "di", "Rp3", "i ", "S.H.", "_"])))
def test_the_language_is_that_of_the_first_tokens(count, pieces):
    assert language.find_language("".join(pieces) * count) == slow_language("".join(pieces) * count)


@pytest.mark.parametrize(("before", "told"), [("di", "id"), ("the", "en"), ("xyz", "id")])
def test_what_stands_behind_the_beginning_does_not_count(before, told):
    other = " di" if before == "the" else " the"
    text = f"{before} ".ljust(language.READ, "x") + other * 9
    assert language.find_language(text) == slow_language(text) == told


def slow_language(text: str) -> str:
    words = [token.text.lower() for token in tokens(text[: language.READ])]
    english, indonesian = (sum(word in known for word in words) for known in (ENGLISH, INDONESIAN))
    return "en" if english > indonesian else "id"


@given(st.text())
def test_runs_of_letters_are_those_of_the_pattern(text):
    for line in (text, *random_lines(20, ODD)):
        assert spaced_letters(line).split() == re.findall("[a-z]+", line.lower())


@pytest.mark.parametrize("odd", ["", ODD])
@pytest.mark.parametrize("longer", ["", " kata" * 12])
def test_no_rule_that_would_match_a_line_is_passed_over(odd, longer, monkeypatch):
    lines = [repair.collapse(line + longer) for line in random_lines(2_000, odd)]
    lines += [repair.collapse(cue + longer) for cue in CUES] + [repair.collapse(longer + cue) for cue in CUES]
    quick = furniture.furniture_of(lines)
    monkeypatch.setattr(furniture, "_cues", lambda lines: [furniture._ALL_CUES for _ in lines])
    monkeypatch.setattr(furniture, "_folded", furniture._ignoring_case)
    furniture._reason.cache_clear()
    assert [furniture.furniture(line) for line in lines] == quick


@pytest.mark.parametrize("odd", ["", ODD])
def test_links_are_where_the_pattern_finds_them(odd):
    for line in filter(related.has_cue, random_lines(3_000, odd)):
        spans = [(start, end) for start, end, kind in related._marks(line) if kind == related.LINK]
        assert spans == [mark.span() for mark in related._LINK.finditer(line)]


def test_a_page_has_a_cue_when_one_of_its_lines_has_one():
    lines = list(random_lines(1_000, ODD))
    for one, other in pairwise(lines):
        assert related.has_cue(f"{one}\n{other}") >= (related.has_cue(one) or related.has_cue(other))


def test_no_credit_is_passed_over(monkeypatch):
    lines = list(random_lines(3_000))
    quick = [credits.split_end(line) for line in lines]
    monkeypatch.setattr(credits, "_NOTICE_SIGNS", Literals([*string.printable]))
    monkeypatch.setattr(credits, "_CREDITS", tuple((row[0], ("",), row[2]) for row in credits._CREDITS))
    assert [credits.split_end(line) for line in lines] == quick


@given(st.one_of(st.text(), st.lists(st.sampled_from([*WORDS, *ODD])).map("".join)))
def test_a_text_that_looks_plain_needs_no_mending(text):
    encoded = text.encode("utf-8", "replace").decode()
    assert sound.sound(text) == sound._UNSOUND.sub("", sound._LINE_ENDS.sub("\n", encoded))
    if sound.is_plain(text):
        assert repair._LINE_BREAK.sub("\n", text.replace("_x000D_", "")) == text.replace("_x000D_", "")
        assert text.translate(repair._GONE) == text


def test_white_space_is_collapsed_wherever_it_stands():
    for line in (" a  b ", "a\tb", "a\u00a0\u00a0b", *random_lines(1_000, ODD)):
        assert repair.collapse(line) == " ".join(line.split())
        assert sound.sound_line(line) == " ".join(sound.sound(line).split())


def test_repeated_lines_are_those_of_equal_keys():
    title = "Stra\u00dfe ke Pelabuhan Ranum yang Ramai Diperbaiki"
    assert len(title) > 40
    again = title.replace("\u00df", "SS").upper() + " …"
    assert list(repeats([title, "Kata warga.", again])) == [2]
    assert list(repeats([title, "Kata warga.", title[:30]])) == []


@given(st.lists(st.sampled_from([*WORDS, *ODD, "&#769;", "&eacute;", "e\u0301", "“", "…"])).map("".join))
def test_what_was_mended_is_in_its_composed_form(text):
    assert unicodedata.is_normalized("NFC", repair.repair(text))


@pytest.mark.parametrize("marks", ["\u0301\u0323", "&#769;&#803;"])
def test_a_heap_of_marks_on_a_letter_is_cut(marks):
    many = repair.repair(f"Cafe{marks * 200_000} Ranum{marks}")
    assert unicodedata.normalize("NFD", many) == unicodedata.normalize(
        "NFD", repair.repair(f"Cafe{marks * 15} Ranum{marks}")
    )


@given(st.one_of(st.text(), st.lists(st.sampled_from([*WORDS, *ODD])).map("".join)))
def test_articles_are_one_text_where_their_words_are(text):
    sound_text = sound.sound(text)
    assert records._words(sound_text) == " ".join(sound_text.split()).encode()


JSON = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.characters(categories=["Cs"])
    ),
    lambda some: st.one_of(st.lists(some, max_size=3), st.dictionaries(st.text(), some, max_size=3)),
    max_leaves=6,
)
VALUES = st.dictionaries(st.sampled_from(["text", "id", "people", "date", "other", "text\ud800"]), JSON)


@given(
    VALUES, st.booleans(), st.sampled_from([b"", b"\xef\xbb\xbf", b" "]), st.sampled_from([b"", b"\n", b"x"])
)
def test_a_record_is_read_alike_by_both_json_readers(values, ascii_only, before, behind):
    line = json.dumps(values, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    line = Line("a.jsonl:1", before + line + behind)
    assert repr(jsonlines.parse_line(line)) == repr(jsonlines._parse_leniently(line))


@given(st.text().map(sound.sound))
def test_a_stored_article_is_the_json_of_the_json_module(text):
    people = (Person(text, (text, "Ani"), None), Person("Budi", (), text))
    read = {"people": people, "removed": (Removed(text, "byline"),), "url": text, "author": None}
    article = Article("a1", text, text, None, date(2022, 1, 3), "day", "id", **read)
    row = {**article_json(article), "body": ""}
    wanted = json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" + text
    assert records.make_record(article).data == wanted.encode()
