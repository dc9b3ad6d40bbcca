"""The language of buttons, switches and notices of a page: short lines made of nothing but its words.

No list of labels is complete, but their words are few and come in any mixture: "Lihat Semua Foto",
"Tautan berhasil disalin", "Lanjutkan membaca di bawah". A line is one when each of its words is of the table
and one of them is of no article.
"""

import re

from index.intake.wordlist import wordlist

LONGEST = 60  # characters
MOST_WORDS = 7

_SURE = wordlist(
    """
    login logout signin signup subscribe unsubscribe share tweet copy copied link links salin disalin
    tersalin bagikan sebarkan scroll gulir geser swipe klik tap click tombol button toggle menu submenu
    navbar sidebar footer header popup ads advertising advertisement advertorial sponsored adsense iklan
    mute unmute autoplay fullscreen play pause skip lewati perbesar perkecil zoom reset default notifikasi
    notification notifications bookmark markah tandai simpan laporkan komentar komentarmu berkomentar reply
    replies balas izinkan aktifkan nonaktifkan cookies cookie password sandi captcha download unduh install
    upload unggah selengkapnya lanjutkan melanjutkan previous next prev slide slideshow carousel thumbnail
    embed print preview playlist fanpage followers following tagar hashtag permalink loading memuat
    infografis newsletter berlangganan langganan premium trending recommended
    """
)  # one of these makes a label of words that are in articles, too
_BESIDE = wordlist(
    """
    a ada all akun anda and app apps aplikasi artikel asli atau atas baca bacaan bagian baru bawah berhasil
    berita beri berikan berikut berikutnya by cari close dan dari daftar default dengan detail di dimulai
    disini dismiss error facebook font foto full gabung galeri gambar gratis google halaman hanya here hide
    hingga home indeks ini instagram ikuti ini itu jadi juga kamu kami kanan ke kembali kiri kirim kecil
    besar konten content lagi lain lainnya lanjut lebih lengkap lihat line list live load login masuk me
    membaca melihat menit more mode mulai my nanti not now of ok oleh on open options our pada page pilih
    pilihan post posts powered pop profil putar read reading rekomendasi saja saluran screen search sekarang
    semua sembunyikan settings setting show sini situs size sign sebelumnya selanjutnya story stories suka
    tampilkan tautan teks telegram terima kasih terbaru terkait terkini teman this tidak to top tonton tulis
    tutup ukuran untuk up url utama via video view volume watch web website whatsapp wa x ya you your
    youtube
    """
)
_SWITCHES = re.compile(
    r"(?:sebelumnya|previous|prev) ?(?:selanjutnya|berikutnya|next)|(?:admin|tim redaksi|artikel asli|"
    r"daftar sekarang|lihat semua foto|play video|putar video|next video|live streaming|baca ini juga)",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]+")


def is_label(line: str) -> bool:
    """Whether the line is made of the words of buttons and notices alone, and is no sentence.

    >>> is_label("Lanjutkan membaca di bawah"), is_label("Cara mengunduh aplikasi")
    (True, False)
    """
    if len(line) > LONGEST or (line.endswith((".", ",", "?", "”", '"')) and not line.endswith("...")):
        return False
    if _SWITCHES.fullmatch(line):
        return True
    words = [word.casefold() for word in _WORDS.findall(line)]
    if not words or len(words) > MOST_WORDS or _SURE.isdisjoint(words):
        return False
    return all(word in _SURE or word in _BESIDE for word in words)


def is_word_of_notices(word: str) -> bool:
    """Whether the word, in lower case, is of buttons and notices, though articles may have it too."""
    return word in _SURE or word in _BESIDE


def is_word_of_switches(word: str) -> bool:
    """Whether the word, in lower case, is of buttons and notices and of hardly any article."""
    return word in _SURE
