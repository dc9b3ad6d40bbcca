import pytest

from index.intake.behind_signature import behind_signature

TOLD = "Warga Teluk Ranum bergotong royong menambal tanggul yang jebol sejak subuh, dibantu para nelayan."
OTHER = "KETUA koperasi garam mengumumkan pengurus yang baru."


def gone(*lines: str) -> list[str]:
    return [lines[at] for at in behind_signature(lines, [None] * len(lines))]


@pytest.mark.parametrize("signature", ["(H-4)", "(jay/put)", "(flo/kbr)"])
def test_behind_a_signature_the_first_sentences_of_other_stories_go(signature):
    assert gone("Tanggul Jebol", TOLD, f"{TOLD} {signature}", OTHER, OTHER) == [OTHER, OTHER]


def test_an_article_that_goes_on_behind_it_stays():
    assert gone("Tanggul Jebol", f"{TOLD} (jay/put)", TOLD, TOLD) == []
    assert gone("Tanggul Jebol", TOLD, f"{TOLD} (jay/put)", '"Ombaknya tinggi," kata Wira.') == []


@pytest.mark.parametrize("end", ["(tertawa)", "(KTP/SIM)", "(Kabar.id/Jaya)", "tahun lalu (ytd/yoy)"])
def test_other_brackets_sign_nothing(end):
    assert gone("Tanggul Jebol", TOLD, f"{TOLD[:-1]} {end}", OTHER) == []


def test_a_signature_at_the_end_has_nothing_behind_it():
    assert gone("Tanggul Jebol", TOLD, f"{TOLD} (jay/put)") == []
