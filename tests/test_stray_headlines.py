from index.intake.stray_headlines import stray_headlines

TITLE = "Iklan Keselamatan Nelayan Menuai Perhatian Warga Ranum"
LEAD = "Sebuah iklan layanan masyarakat yang dirilis satuan polisi air Ranum menarik perhatian publik."
NEXT = "Dalam iklan itu, dua nelayan beradu pendapat tentang siapa yang lupa membawa jaket pelampung."
LAST = "Polisi air berjanji membuat seri berikutnya dengan pemain dari para nelayan sendiri, bulan depan."
OTHERS = (
    "Diduga Ugal-ugalan, Dua Pengemudi Truk Garam Tabrak Warung hingga Roboh!",
    "Bupati Akui Penanganan Sampah Pasar Belum Maksimal Sejak Tahun Lalu",
)


def gone(*lines: str) -> list[str]:
    return [lines[at] for at in stray_headlines(lines, [None] * len(lines))]


def test_headlines_of_other_stories_between_paragraphs_go():
    assert gone(TITLE, LEAD, OTHERS[0], NEXT, OTHERS[1], LAST) == list(OTHERS)


def test_one_alone_goes_only_when_the_page_has_few_of_its_words():
    assert gone(TITLE, LEAD, OTHERS[0], NEXT, LAST) == [OTHERS[0]]
    told = "Kemarin dua pengemudi truk diduga menabrak warung di Ranum, tetapi mereka tidak ada di iklan itu."
    assert gone(TITLE, LEAD, told, OTHERS[0], NEXT, LAST) == []


def test_a_result_or_a_line_up_alone_stays():
    for own in (
        "Persiranum FC 1 - 0 Garam FC Wira",
        "PERSIRANUM: Wira; Jaya, Put, Rima; Simbolon, Guntur Sakti",
    ):
        assert gone(TITLE, LEAD, own, NEXT, LAST) == []


def test_where_one_speaks_of_the_paragraph_under_it_all_are_subheadings():
    own = "Dua Nelayan Beradu Pendapat tentang Jaket Pelampung di Iklan"
    assert gone(TITLE, LEAD, own, NEXT, OTHERS[1], LAST) == []


def test_numbered_short_and_plain_lines_stay():
    lines = ("1. Diduga Ugal-ugalan Dua Pengemudi Truk Garam Tabrak Warung", "Cerita Warga", "Rating: 4,5")
    assert gone(TITLE, LEAD, lines[0], NEXT, lines[1], LEAD, lines[2], LAST) == []
