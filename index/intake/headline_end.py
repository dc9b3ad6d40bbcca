"""Where a linked headline ends that stands inside a flat paragraph: the best of its guesses, or none.

Weights were set by hand on headlines put into paragraphs of other articles (``bench.cleaning``);
the words that open sentences but hardly stand inside headlines are counted ones.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from index.intake.wordlist import wordlist

SMALL_WORDS = wordlist(
    """
    di ke dari dan atau yang untuk pada dalam dengan soal akibat usai saat jadi bagi oleh hingga sampai
    agar atas demi bila jika kala tak tidak vs serta tapi sebagai sejak karena lewat via per tentang
    terkait jelang pasca setelah sebelum antara hadapi bak para si sang lalu kian lebih juta miliar
    triliun persen gegara ala meski kepada terhadap tanpa selama bersama selain dkk guna sambil lantaran lawan
    of the and to in for on a an is at by with
    """
)  # what a headline in Title Case writes small
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
_PREDICATES = wordlist(
    """
    juga adalah telah akan sudah pun itu ini tersebut sebenarnya tidak tak memang merupakan masih bisa
    dapat harus kini lantas lalu baru belum hanya sendiri ingin mau perlu kembali sempat berharap kata
    ialah yakni pernah bukan tengah sedang dan yang
    """
)
_PLACING = wordlist(
    "di dari untuk pada dalam dengan"
)  # small inside a headline, so capital only at its beginning
_COUNTED = wordlist("ribu juta miliar triliun persen tahun orang hari bulan ini wib kali anak")
_VERB = re.compile(r"(?:me[mnrlwy]|ber|ter|di)[a-z]{4,}")
_COMMON_SHAPE = re.compile(r"(?:Me[mn]|Pe[mn]|Ber)[a-z]{4,}|[A-Z][a-z]{4,}nya")  # affixed, so no proper name
_WORD = re.compile(r"\S+")
_QUOTES = "\"“'‘”"

FIRST = 3  # words of the shortest headline
USUAL = range(5, 14)  # words of most headlines
LEAST = 0.0  # score of a guess at a headline that is not in Title Case
SHORT_TITLE = 6  # words; with fewer capitals in a row the headline may begin with a name only
SURE = 2.0  # score from which such a headline is in Title Case all the same
NAME_REACH = 8  # words before the first small one among which a sentence may open


def guessed_end(stretch: str, around: str) -> int | None:
    """The offset at which the sentence after the headline that opens ``stretch`` begins.

    ``around`` is the text near by: it tells names from other words. In a Title Case headline the
    sentence opens near the first word that the headline would have capitalised; in any other, at
    the capital that looks most like the opening of a sentence. None when nothing looks like one.
    """
    words = list(_WORD.finditer(stretch))
    texts = [word[0] for word in words]
    vocabulary = set(around.split())
    small = next((at for at, text in enumerate(texts) if _is_small(text)), len(texts))
    if small > FIRST:
        scores = _title_case_scores(texts, small, vocabulary, around)
        least = SURE if small <= SHORT_TITLE else -99.0
        stop = _best(scores, least)
        if stop is not None or small > SHORT_TITLE:
            return _offset(words, stop)
    scores = _sentence_case_scores(texts, vocabulary, around)
    return _offset(words, _best(scores, LEAST))


def _offset(words: Sequence[re.Match[str]], at: int | None) -> int | None:
    return None if at is None else words[at].start()


def _best(scores: Mapping[int, float], least: float) -> int | None:
    """The first of the places with the highest score, when it is more than ``least``."""
    best = max(scores, key=lambda at: scores[at], default=None)
    return best if best is not None and scores[best] > least else None


def _is_small(word: str) -> bool:
    """Whether a headline in Title Case would not have the word so."""
    return word[:1].islower() and _plain(word) not in SMALL_WORDS


def _title_case_scores(
    words: Sequence[str], small: int, vocabulary: Collection[str], around: str
) -> dict[int, float]:
    """The scores of the capitals before the first small word, at ``small``; none behind a full stop."""
    scores = {}
    for at in range(FIRST, min(small, len(words) - 1)):
        if words[at - 1].endswith(".") and not words[at - 1].endswith(".."):
            scores = {at: 9.0} if at > FIRST else {}
            break
        if _is_capital(words[at]):
            gap = small - at if small < len(words) else NAME_REACH + 1
            scores[at] = _title_case_score(words, at, gap, vocabulary, around)
    return scores


def _sentence_case_scores(words: Sequence[str], vocabulary: Collection[str], around: str) -> dict[int, float]:
    """The scores of the capitals up to the first full stop."""
    scores = {}
    for at in range(FIRST, len(words) - 1):
        if words[at].endswith("."):
            break
        if _is_capital(words[at]):
            scores[at] = _sentence_case_score(words, at, vocabulary, around)
    return scores


def _is_capital(word: str) -> bool:
    return word.lstrip(_QUOTES)[:1].isupper()


def goes_on(before: str, after: str) -> bool:
    """Whether a headline that reads "… Alot? Begini Kata Pakar" or "… Logat demi "Bumi Bulat"" goes on.

    ``before`` ends in a question or an exclamation, or ``after`` begins with a quotation mark.
    """
    words = after.split(None, 4)[:4]
    last = before.split()[-1:]
    return len(words) > 1 and (
        is_title_case(" ".join(words)) or bool(last and _plain(last[0]) in SMALL_WORDS)
    )


def is_title_case(text: str) -> bool:
    """Whether every word that Title Case capitalises is so written."""
    counted = [word for word in text.split() if _plain(word) not in SMALL_WORDS]
    return bool(counted) and not any(word.lstrip(_QUOTES)[:1].islower() for word in counted)


def opens_surely(text: str) -> bool:
    """Whether the text begins with a word that opens sentences and hardly ever headlines."""
    first = text.split(None, 1)[:1]
    return bool(first) and first[0][:1].isupper() and _plain(first[0]) in SURE_OPENERS


def _sentence_case_score(words: Sequence[str], at: int, vocabulary: Collection[str], around: str) -> float:
    word, before, plain = words[at], words[at - 1], _plain(words[at])
    score = 0.0
    if plain in SURE_OPENERS or (plain in SMALL_WORDS and words[at + 1][:1].islower()):
        score += 4
    elif plain in OPENERS or plain in vocabulary:
        score += 2.5
    elif _COMMON_SHAPE.fullmatch(word.rstrip(",")):
        score += 2
    following = _after_name(words, at)
    if _VERB.fullmatch(following):
        score += 2
    elif following in _PREDICATES:
        score += 1.5
    if word[0] in _QUOTES:
        score += 1.5
    return score + _break(before, word, around) + (0.5 if at in USUAL else -1)


def _title_case_score(
    words: Sequence[str], at: int, gap: int, vocabulary: Collection[str], around: str
) -> float:
    word, plain = words[at], _plain(words[at])
    if word.endswith(",") and plain in SURE_OPENERS:
        return 9.0  # "Namun, "
    if gap > NAME_REACH:
        return 4.0 if plain in SURE_OPENERS else -100.0
    score = 1.0 - gap
    before_small = gap == 1 or word.endswith(",") or words[at + 1][:1].islower()
    if plain in SURE_OPENERS:
        score += 5
    elif plain in _PLACING or (before_small and (plain in SMALL_WORDS or plain in OPENERS)):
        score += 2.5
    elif before_small and plain in vocabulary:
        score += 0.5
    for one, other in pairwise(words[at : at + gap]):
        if around.count(f"{one} {other.rstrip('.,')}") < 2:  # the one at hand is the first
            break
        score += 1.2  # a name that the page has elsewhere too
    return score + _break(words[at - 1], word, around)


def _break(before: str, word: str, around: str) -> float:
    """How well a headline may end in ``before`` with a sentence opening in ``word``."""
    if _plain(before) in SMALL_WORDS or before.endswith((",", ":", ";", "-", "&")):
        return -4
    if before[:1].isupper() and around.count(f"{before} {word.rstrip(',')}") > 1:
        return -3  # a name of two words
    if before[-1:].isdigit() and _plain(word) in _COUNTED:
        return -4
    return -0.5 if before[:1].isupper() else 0.5


def _after_name(words: Sequence[str], at: int) -> str:
    """The first word behind the capitalised ones that begin at ``at``."""
    for word in words[at + 1 : at + 6]:
        if word[:1].islower():
            return _plain(word)
    return ""


def _plain(word: str) -> str:
    return word.strip(",:;.?!\"“”'‘’").lower()
