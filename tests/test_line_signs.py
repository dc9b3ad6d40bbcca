from index.intake.line_signs import layout, signs

TITLE = "Tanggul Jebol, Warga Teluk Ranum Bergotong Royong"
LEAD = "Warga Teluk Ranum bergotong royong menambal tanggul yang jebol sejak subuh, dibantu para nelayan."
LINES = ["Kabar Kita", TITLE, "Rima Sari", LEAD, "Cerita Warga", LEAD, "Ruang Pembaca"]


def test_a_page_has_its_parts():
    where = layout(LINES, [None] * 7)
    assert [where.zone(at) for at in range(7)] == ["above", "head", "head", "text", "text", "text", "tail"]


def test_a_line_that_ends_in_a_year_is_no_title():
    lines = ["Senin, 10 Januari 2022 - 10:15 WIB", *LINES]
    assert layout(lines, [None] * 8).title == 2


def test_a_line_of_the_site_is_no_title():
    lines = ["KABARRANUM.COM | Pesisir dan Laut", TITLE, LEAD]
    assert layout(lines, [None] * 3).title == 1


def test_a_page_without_prose_has_no_tail():
    where = layout([TITLE, "Rima Sari"], [None] * 2)
    assert (where.lead, where.end) == (2, -1)


def test_signs_tell_a_line_s_company_by_kind():
    reasons = [None, None, None, None, None, "share notice", None]
    found = set(signs(LINES, reasons, layout(LINES, reasons), 6))
    assert {"tail -1 share", "tail +1 edge", "tail between removed and edge", "tail title case"} <= found
    assert "tail behind share" in found


def test_signs_say_how_much_of_a_line_the_title_has():
    lines = [TITLE, "Warga Teluk Ranum", LEAD]
    assert "title said 3" in set(signs(lines, [None] * 3, layout(lines, [None] * 3), 1))
    lines[1] = "Ruang Pembaca"
    assert "title said 0" in set(signs(lines, [None] * 3, layout(lines, [None] * 3), 1))
