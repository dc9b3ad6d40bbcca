"""A text as words, and what stands between them."""

from index.intake.names import Span, quoted, split_words


def test_offsets_and_gaps_rebuild_the_text():
    text = "Kata  Ja'far, di\nrumah (KPK)."
    words = split_words(text)
    rebuilt = "".join(gap + word for gap, word in zip(words.gap, words.raw, strict=True))
    assert text.startswith(rebuilt)


def test_glued_words_come_apart_but_camel_case_names_do_not():
    assert split_words("PresidenBudi KPKBudi Joni-Budi McKay LeBron Jae-in").raw == [
        "Presiden", "Budi", "KPK", "Budi", "Joni", "Budi", "McKay", "LeBron", "Jae-in",
    ]  # fmt: skip


def test_a_span_in_quotation_marks_is_seen():
    words = split_words('film "Karvo Mandel" laris')
    assert quoted(words, Span(1, 3))
    assert not quoted(words, Span(0, 3))


def test_initials_and_abbreviations_go_on_and_sentences_end():
    words = split_words("Drs. K. Mandel tiba. Budi pulang: lalu Joni, Karvo")
    assert [words.raw[i] for i in range(len(words)) if words.opens_sentence(i)] == ["Drs", "Budi", "lalu"]
    assert [words.raw[i] for i in range(1, len(words)) if not words.joined(i)] == ["Budi", "lalu", "Karvo"]
