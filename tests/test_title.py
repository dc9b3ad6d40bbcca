import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.intake.title import LONGEST_LEAD, find_title

TITLE = "Harga Garam Ranum Naik Dua Kali Lipat"
LEAD = "Petambak garam di Ranum menjual panennya dua kali lebih mahal daripada musim lalu."


def test_the_first_line_without_a_full_stop_is_the_title():
    assert find_title((TITLE, LEAD)) == (TITLE, (LEAD,))


def test_a_title_printed_several_times_counts_once():
    assert find_title((TITLE, TITLE, TITLE.upper(), LEAD)) == (TITLE, (LEAD,))


def test_a_date_line_above_the_title_is_no_title():
    assert find_title(("Friday 31 December 2021", TITLE, LEAD)) == (TITLE, (LEAD,))


def test_a_title_may_end_in_dots_or_a_quote():
    assert find_title(("Petambak: Garam Kami ...", LEAD))[0] == "Petambak: Garam Kami ..."
    assert find_title(('Petambak pasang "kincir garam"', LEAD))[0] == 'Petambak pasang "kincir garam"'


def test_an_outlet_hung_on_the_title_is_cut():
    assert find_title((f"{TITLE} | tempo.co", LEAD))[0] == TITLE


def test_a_section_of_a_known_site_hung_on_the_title_is_cut_too():
    assert find_title((f"{TITLE} - Okezone News", LEAD))[0] == TITLE
    assert find_title((f"{TITLE} : Okezone Nasional", LEAD))[0] == TITLE
    assert find_title((f"{TITLE} - Suara Petambak", LEAD))[0] == f"{TITLE} - Suara Petambak"


@pytest.mark.parametrize(
    "title",
    [
        "Mulai Bagus, Ranum U-16 Menang di Laga Pertama",
        "Ranum Lawan Sabuk, Tuan Rumah Tertinggal 0-1",
        "Ranum - Sabuk Tingkatkan Kerja Sama Garam",
        "Dibanjiri Pesanan, Ibu-ibu Ranum Menjemur Garam sampai Malam - Tempo.co",
    ],
)
def test_a_title_with_a_hyphen_has_no_dateline(title):
    assert find_title((title, LEAD)) == (title.removesuffix(" - Tempo.co"), (LEAD,))


@pytest.mark.parametrize(
    "dateline", ["Suara.com - ", "RANUM - ", "Jakarta (ANTARA) - ", "Bisnis.com, JAKARTA--", ""]
)
def test_without_a_title_line_the_lead_gives_it_without_its_dateline(dateline):
    title, body = find_title((f"{dateline}{LEAD} Pembeli datang dari jauh.", "Musim kemarau belum usai."))
    assert title == LEAD.removesuffix(".")
    assert body == (f"{dateline}{LEAD} Pembeli datang dari jauh.", "Musim kemarau belum usai.")


def test_a_long_lead_is_cut_at_a_word():
    title, _ = find_title((f"RANUM - Petambak {'yang sabar ' * 20}menunggu hujan.", LEAD))
    assert title.endswith("…")
    assert len(title) <= LONGEST_LEAD + 1
    assert title.removesuffix("…").split()[-1] in ("yang", "sabar")


def test_a_single_line_is_title_and_body():
    assert find_title((LEAD,)) == (LEAD.removesuffix("."), (LEAD,))


def test_no_text_has_no_title():
    assert find_title(()) == ("", ())


@given(st.lists(st.text()))
def test_any_paragraphs_get_an_answer(paragraphs):
    title, body = find_title(paragraphs)
    assert "\n\n" not in title or any(title in p for p in paragraphs)
    assert len(body) <= len(paragraphs)


HOSTILE = ["kata ", "A", "A.", "12/3/", ". "]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_lead_gives_a_short_title_and_stays_in_the_body(piece):
    line = piece * 50_000
    title, body = find_title((line, line))
    assert title.endswith("…")
    assert len(title) <= LONGEST_LEAD + 1
    assert line.startswith(title.removesuffix("…"))
    assert body == (line, line)


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_body_leaves_the_title_alone(piece):
    line = piece * 50_000
    assert find_title((TITLE, line)) == (TITLE, (line,))


@pytest.mark.parametrize(
    "above",
    [
        ("WARTAKARANG.COM | Nusa Tenggara", "Kamis, 10 November 2022 | 19:42 WITA"),
        ("Lombok",),
        ("Wartakarang", "Daerah", "Pantai"),
    ],
)
def test_lines_that_name_the_site_or_a_section_are_no_title(above):
    headline, lead = "Warga Menanam Bakau di Pantai Timur", "Warga kampung itu menanam seribu bakau kemarin."
    assert find_title((*above, headline, lead)) == (headline, (lead,))


def test_a_short_title_with_nothing_better_below_stays_the_title():
    lead = "Warga kampung itu menanam seribu bakau kemarin."
    assert find_title(("Bakau Baru", lead)) == ("Bakau Baru", (lead,))
