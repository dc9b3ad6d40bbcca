from index.intake.labelled import under_labels

TOLD = "Warga Teluk Ranum bergotong royong menambal tanggul yang jebol sejak subuh, dibantu para nelayan."


def gone(text: str, marked: dict[int, str]) -> list[tuple[str, str]]:
    lines = text.split("\n")
    reasons = [marked.get(at) for at in range(len(lines))]
    return [(lines[at], reason) for at, reason in under_labels(lines, reasons)]


def test_the_name_under_a_reporter_s_label_goes():
    text = f"Tanggul Jebol\nReporter :\nJaya Putra\nEditor :\nRima Sari\n{TOLD}"
    assert gone(text, {1: "byline", 3: "byline"}) == [("Jaya Putra", "byline"), ("Rima Sari", "byline")]


def test_a_source_behind_a_dash_goes():
    assert gone(f"Tanggul Jebol\nSumber :\n- istimewa\n{TOLD}", {1: "byline"}) == [("- istimewa", "byline")]


def test_a_sentence_under_a_label_stays():
    assert gone(f"Tanggul Jebol\nReporter :\n{TOLD}", {1: "byline"}) == []


def test_a_label_that_no_rule_knows_as_the_page_s_own_heads_nothing():
    assert gone(f"Tanggul Jebol\nSumber :\nBalai Lelang\n{TOLD}", {}) == []


def test_what_a_site_says_of_itself_goes():
    about = "Kabar Ranum adalah media warga yang menyajikan kabar pesisir."
    assert gone(f"{TOLD}\nABOUT US\n{about}", {1: "page furniture"}) == [(about, "page furniture")]


def test_a_writer_s_life_goes_with_the_name_above_it():
    life = "Bergabung dengan Kabar Ranum sejak 2012. Lulusan Universitas Muara ini meliput isu pesisir."
    text = f"Tanggul Jebol\n{TOLD}\nRima Sari\n{life}"
    assert [line for line, _ in gone(text, {})] == ["Rima Sari", life]


def test_under_a_subheading_the_article_goes_on():
    text = f"Tanggul Jebol\n{TOLD}\nCerita Warga\nWira Santana sudah tiga kali menambal tanggul itu."
    assert gone(text, {}) == []
