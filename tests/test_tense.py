import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.intake.days import mentions
from index.intake.tense import Tense, tense_of


def tense(text: str) -> Tense:
    return tense_of(text, next(mentions(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Panen dimulai hari ini, Kamis (13/1/2022).", Tense.TODAY),
        ("Garam dijual pada Kamis (13/1/2022) hari ini.", Tense.TODAY),
        ("Lelang akan digelar besok, Kamis (13/1/2022).", Tense.TOMORROW),
        ("“Garam naik,” kata Jaya, Kamis (13/1/2022).", Tense.SURE),
        ("Lelang di Ranum pada Kamis (13/1/2022) berakhir tanpa pembeli.", Tense.OVER),
        ("Garam bakal diekspor, demikian dirangkum dari berbagai sumber, Kamis (13/1/2022).", Tense.SURE),
        ("Lelang akan digelar pada Kamis (13/1/2022) hari ini.", Tense.TODAY),
        ("Lelang akan digelar pada Kamis (13/1/2022) malam WIB ini.", Tense.TODAY),
        ("Dewan dijadwalkan bersidang pada Kamis (13/1/2022) ini.", Tense.TODAY),
        ("Di Ranum TVmalam ini, Kamis 13 Januari 2022, akan ada lelang.", Tense.TODAY),
        ("Di Ranum matahari ini, 13 Januari 2022, terik.", Tense.NAMED),
        ("Pesta sarat akan makna itu digelar pada Kamis (13/1/2022).", Tense.TOLD),
        ("Akan tetapi, Jaya datang ke Ranum, Kamis (13/1/2022).", Tense.TOLD),
        ("Aturan itu untuk selanjutnya ditetapkan di Ranum, Kamis (13/1/2022).", Tense.TOLD),
        ("Lelang berikutnya dan selanjutnya di Ranum, Kamis (13/1/2022).", Tense.AHEAD),
        ("Lelang yang akan dibuka pejabat yang diumumkan Kamis (13/1/2022).", Tense.TOLD),
        ("Lelang yang dijadwalkan Kamis (13/1/2022) siang urung digelar.", Tense.TOLD),
        ("Dihimpun dari warga, gudang terbakar, Kamis (13/1/2022) lalu.", Tense.OVER),
        ("“Hujan,” kata warga, sebab banjir sejak Kamis (13/1/2022).", Tense.OVER),
        ("Camat Ranum, Kamis (13/1/2022) mengatakan air surut.", Tense.SURE),
        ("Hal itu disampaikan Jaya di Ranum, Kamis (13/1/2022).", Tense.SURE),
        ("“Hujan,” kata warga.Gudang itu terbakar Kamis (13/1/2022).", Tense.TOLD),
        ("Jaya membuka Kabar.com di Ranum, kata warga, Kamis (13/1/2022).", Tense.SURE),
        ("Film itu resmi tayang mulai 13 Januari 2022 di Ranum.", Tense.NAMED),
        ("Tiket sudah bisa dibeli mulai 13 Januari 2022.", Tense.AHEAD),
        ("Jaya mengumumkan pesta batal, yang seharusnya digelar 13 Januari 2022.", Tense.AHEAD),
        ("Dewan berencana bersidang pada Kamis (13/1/2022).", Tense.AHEAD),
        ("Sidang pembunuhan berencana itu dibuka Kamis (13/1/2022).", Tense.TOLD),
        ("Sidang di Ranum ditunda hingga Kamis (13/1/2022).", Tense.AHEAD),
        ("Ranum berpotensi banjir pada Kamis (13/1/2022).", Tense.AHEAD),
        ("Puncak panen diperkirakan terjadi pada 13 Januari 2022.", Tense.AHEAD),
        ("Jalan dibersihkan Kamis (13/1/2022) pekan depan.", Tense.AHEAD),
        ("Panen dibuka Kamis (13/1/2022) lusa.", Tense.AHEAD),
        ("Garam dijual di pameran yang digelar Kamis (13/1/2022) lusa.", Tense.AHEAD),
        ("Jaya mengatakan pada Kamis pekan depan (13/1/2022) lelang dibuka.", Tense.AHEAD),
        ("Ranum takkan diperkuat Jaya saat melawan Sabuk, Kamis (13/1/2022).", Tense.AHEAD),
        ("Hingga 13 Januari 2022, petani telah memanen sembilan ton.", Tense.NAMED),
        ("Jaya mengatakan dewan akan bersidang, Kamis (13/1/2022).", Tense.LASTING),
        ("Pameran berlangsung di Ranum sampai dengan Kamis (13/1/2022).", Tense.LASTING),
        ("Jalan ditutup terhitung mulai Kamis (13/1/2022).", Tense.LASTING),
        ("Lomba dihelat akhir pekan ini (13/1/2022).", Tense.LASTING),
        ("Hujan turun sejak pekan lalu hingga Kamis (13/1/2022).", Tense.OVER),
        ("Lomba digelar Rabu malam hingga Kamis (13/1/2022) dini hari.", Tense.TOLD),
        ("Lelang akan digelar besok malam, 13 Januari 2022.", Tense.TOMORROW),
        ("Jalan bakal ditutup lama setelah banjir pada Kamis (13/1/2022).", Tense.TOLD),
        ("Lelang akan diulang, sebab gagal Kamis (13/1/2022) lalu.", Tense.OVER),
        ("Bakal calon bupati Ranum tiba pada Kamis (13/1/2022).", Tense.TOLD),
        ("Penyanyi Will Karvo tiba di Ranum, Kamis (13/1/2022).", Tense.TOLD),
        ("Air surut di Ranum, Kamis (13/1/2022).", Tense.TOLD),
        ("Hingga Kamis (13/1/2022) sebelas tambak kering.", Tense.TOLD),
        ("Tanggul itu diresmikan pada 13 Januari 2022.", Tense.NAMED),
        ("Tambak itu dibuka sejak 13 Januari 2022.", Tense.HISTORY),
        ("Jaya, lahir di Ranum, 13 Januari 1970, bertani garam.", Tense.HISTORY),
        ("Pameran 13-15 Januari 2022 ramai.", Tense.HISTORY),
        ("Promo berlaku hingga 13 Januari 2022.", Tense.AHEAD),
        ("Lelang akan digelar di Ranum, Kamis (13/1/2022).", Tense.AHEAD),
        ("Laga berikutnya di Ranum, Kamis (13/1/2022).", Tense.AHEAD),
        ("Nanti rencananya Kamis (13/1/2022) ini lelang dibuka.", Tense.AHEAD),
        ("Pada 13 Januari 2022, akan ada lelang.", Tense.AHEAD),
        ("Lomba usai pada Kamis (13/1/2022) malam WIB. Akan tetapi, hadiahnya belum tiba.", Tense.OVER),
        ("Puncak panen di tambak Ranum diprediksi terjadi pada Kamis (13/1/2022).", Tense.AHEAD),
        ("Rencana, Kamis (13/1/2022) bupati membuka tanggul.", Tense.AHEAD),
        ("Panen diperkirakan rampung Kamis (13/1/2022).", Tense.AHEAD),
        ("Banjir diperkirakan terjadi pada Kamis (13/1/2022).", Tense.OVER),
        ("Lelang bakal digelar pada Kamis (13/1/2022) ini.", Tense.AHEAD),
        ("Lelang bakal digelar pada Kamis (13/1/2022) hari ini.", Tense.TODAY),
        ("Jaya diminta pekan depan memberi keterangan pada Kamis (13/1/2022).", Tense.AHEAD),
        ("Lelang dibuka pekan depan kata Jaya pada Kamis (13/1/2022).", Tense.SURE),
        ("Lelang akan dibuka Kamis (13/1/2022) ini.", Tense.AHEAD),
        ("Sejak tanggal 13 Januari 2022 garam langka.", Tense.HISTORY),
        ("Dinas Keluarga Berencana Ranum membuka posko, Kamis (13/1/2022).", Tense.TOLD),
        ("Polisi menahan pelaku yang berencana kabur, Kamis (13/1/2022).", Tense.TOLD),
        ("Jaya berencana menjual garam pada Kamis (13/1/2022).", Tense.AHEAD),
        ("Banjir yang berpotensi meluas melanda Ranum pada Kamis (13/1/2022).", Tense.TOLD),
        ("Peminat akan diuji di Ranum, Kamis (13/1/2022).", Tense.AHEAD),
        ("Kebutuhan akan dipasok mulai Kamis (13/1/2022).", Tense.AHEAD),
        ("Lelang yang sarat akan gengsi digelar Kamis (13/1/2022).", Tense.TOLD),
        ("Garam naik, kata Prof.Wira di Kab.Ranum, Kamis (13/1/2022).", Tense.SURE),
        (
            "Jaya mengungkapkan, dewan menjadwalkan sidang tentang tanggul garam di teluk sebelah timur "
            "Ranum pada Kamis (13/1/2022).",
            Tense.AHEAD,
        ),
    ],
)
def test_the_words_around_a_day_tell_when_it_is(text, expected):
    assert tense(text) is expected


def test_what_somebody_says_will_happen_does_not_move_the_day_of_speaking():
    assert tense("Lelang akan digelar, kata Jaya di Ranum, Kamis (13/1/2022).") is Tense.SURE


@given(st.text(), st.text())
def test_any_words_around_a_day_get_an_answer(before, after):
    text = f"{before} 13 Januari 2022 {after}"
    assert all(isinstance(tense_of(text, mention), Tense) for mention in mentions(text))
