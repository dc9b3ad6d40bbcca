"""Where a linked headline ends that stands inside a flat paragraph: the best of its guesses, or none."""

import re
from collections.abc import Iterator, Sequence

from index.intake.headline_signs import QUOTES, SMALL_WORDS, is_small, plain, score
from index.intake.wordlist import wordlist

LONGEST_QUOTED = 5  # words that a headline quotes in sentence case
OPENERS = wordlist(
    """
    sebelumnya menurut selain namun dia ia hal kata untuk dalam pada adapun sementara selanjutnya
    sedangkan meski meskipun diketahui dengan kemudian lalu seperti saat ketika setelah sejak
    berdasarkan karena oleh bahkan sebab padahal tetapi tapi berikut sebanyak sejumlah seorang para ini
    itu soal mengenai tak lebih juga selama hingga akibat atas dari di kami kita mereka saya menteri
    ketua presiden wakil kepala direktur juru gubernur bupati wali kabid kapolres kapolda kombes
    komisaris anggota sekretaris jaksa hakim pelatih bila jika salah kalau bukan tidak beberapa dan yang
    sehingga begitu keduanya pihak hanya kini banyak bagi melalui secara sebelum jumlah laporan mantan
    tim kedua hasil kondisi kementerian pemerintah setiap sebuah termasuk sebagian kabar terlihat tampak
    penelitian peristiwa kejadian informasi petugas data pernyataan total angka the he she it according
    meanwhile however
    """
)
SURE_OPENERS = wordlist(
    """
    bahkan namun meski meskipun sementara adapun sebelumnya menurut menurutnya selain sedangkan
    selanjutnya diketahui padahal pasalnya sehingga kendati nah dilansir dikutip melansir mengutip
    misalnya terlebih apalagi tetapi kemudian sayangnya sebab lantas alhasil akibatnya nantinya pihaknya
    sebagaimana rencananya rupanya itulah sebaliknya makanya setidaknya demikian tercatat walaupun walau
    terutama tujuannya contohnya terlepas karenanya memasuki yakni yaitu seiring belakangan dikatakan
    pantauan harapannya senada khususnya dijelaskan disebutkan entah kadang terkadang tepatnya baginya
    melainkan setibanya setelahnya sejatinya tampaknya biasanya awalnya artinya hasilnya menanggapi
    berdasarkan sebanyak keduanya ketiganya maka
    """
)
_LEADING_ON = wordlist(  # no headline ends in one
    """
    di ke dari dan atau yang untuk pada dalam dengan oleh bagi agar atas demi bila jika kala sebagai karena
    tentang terhadap kepada antara para si sang of the and to in for on a an at by with
    """
)
_WORD = re.compile(r"\S+")

FIRST = 3  # words of the shortest headline
LEAST = -3.0  # score of a guess; of worse ones little more than half are right
LEAST_TITLE = 0.5  # of one behind words in Title Case


def guessed_end(stretch: str, around: str) -> int | None:
    """The offset at which the sentence after the headline that opens ``stretch`` begins.

    ``around`` is the text near by: it tells names from other words. Of the capitals that may open the
    sentence the best by ``headline_signs``; None when none is good: the link's words may be lost.
    """
    words = list(_WORD.finditer(stretch))
    texts = [word[0] for word in words]
    small = list(map(is_small, texts))
    scores = {at: score(texts, small, at, around) for at in places(texts)}
    best = max(scores, key=lambda at: scores[at], default=None)
    if best is None or scores[best] < (LEAST if any(small[:best]) else LEAST_TITLE):
        return None
    return words[best].start()


def places(words: Sequence[str]) -> Iterator[int]:
    """The capitals and figures at which a sentence may begin, up to the first full stop."""
    for at in range(FIRST, len(words) - 1):
        first = words[at].lstrip(QUOTES)[:1]
        if (first.isupper() or first.isdigit()) and plain(words[at - 1]) not in _LEADING_ON:
            yield at
        if words[at].endswith(".") and not words[at].endswith(".."):
            return


def goes_on(before: str, after: str) -> bool:
    """Whether a headline that reads "… Alot? Begini Kata Pakar" or "… Logat demi "Bumi Bulat"" goes on.

    ``before`` ends in a question or an exclamation, or ``after`` begins with a quotation mark.
    """
    words = after.split(None, 4)[:4]
    last = before.split()[-1:]
    if _is_speech(after):
        return False
    return len(words) > 1 and (is_title_case(" ".join(words)) or bool(last and plain(last[0]) in SMALL_WORDS))


def _is_speech(after: str) -> bool:
    """Whether a quotation opens that is a sentence, and no name or word of a headline."""
    end = after.find("”" if after[:1] == "“" else '"', 1) if after[:1] in ("“", '"') else -1
    quoted = after[1:end] if end > 0 else after[1:]
    return after[:1] in ("“", '"') and len(quoted.split()) > LONGEST_QUOTED and not is_title_case(quoted)


def is_title_case(text: str) -> bool:
    """Whether every word that Title Case capitalises is so written."""
    counted = [word for word in text.split() if plain(word) not in SMALL_WORDS]
    return bool(counted) and not any(word.lstrip(QUOTES)[:1].islower() for word in counted)


def opens_surely(text: str) -> bool:
    """Whether the text begins with a word that opens sentences and hardly ever headlines."""
    first = text.split(None, 1)[:1]
    return bool(first) and first[0][:1].isupper() and plain(first[0]) in SURE_OPENERS
