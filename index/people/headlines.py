"""Names with words of a headline stuck to them: what stands behind a name is a verb, or nobody's name."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from index.people.clusters import Clusters
from index.people.spelling import Tokens, word_keys

MOST_ARTICLES = 4  # of a name with a headline's words; more have it right
COMMONER = 3  # times its articles that the name has without them
STRANGE = 3  # names that have a word which is hardly a name,
STRANGER = 8  # … where it stands before another one
SOMEBODY = 5  # articles of a word alone, or of a name, that is another person's

VERB = re.compile(r"(?:be[rl]|di|ke|me|pe|ter)[a-z]{4,}|[a-z]{3,}kan|akui")
_CERTAIN = re.compile(r"di[a-z]{4,}|[a-z]{3,}kan|akui")  # while "Medinsky" may be a name
_VERBS = word_keys(
    """
    absen ajak akan akui ambil ancam anggap apresiasi bagikan bakal balas bangga banjir bantah batal
    beberkan bela beri bilang bocorkan bongkar buka cerita ceritakan copot curhat dapat dengan desak
    dianggap dorong duduk dukung ejek enggan foto gabung gagal gandeng gelar geram gugat hadiri
    harap heran hingga imbau incar ingatkan ingin isyaratkan jabat jadi janji janjikan jawab jenguk
    kaget kalah kecam keceplosan kembali kenang kini kirim klaim komentari kritik kunjungi lantik
    lapor larang lempar marah masih menang minta mundur ngaku nilai ogah optimistis pakai pamer
    pamit panggil pecat periksa picu pilih pimpin posting prihatin pulang punya raih resmi respons
    rilis saat salip sambangi sambut sebut segera sentil siap sindir singgung soroti syok tak takut
    tampil tanggapi tantang tegaskan teken tembus temui tengok terima tetap tidak tinjau titip tolak
    tuai tuding tunjuk tutup ucapkan umumkan unggah ungguli ungkap ungkapkan untuk upayakan usai
    usili usul utus waspada yakin
    """
)  # that stand behind a name, and are nobody's
_BEFORE = word_keys("dan dengan gara harapan kata oleh yakin")  # … before it
_FIGURES = re.compile(r"(?:rp)?[0-9][0-9.,]*[a-z]{0,2}")


class Headline(NamedTuple):
    """A name, the one that it holds, and whether the words that it has more stand behind that."""

    number: int
    name: int
    behind: bool
    is_certain: bool  # figures, that is


def headline_names(clusters: Clusters) -> list[Headline]:
    """Names that hold a much commoner one and words that are hardly anybody's name."""
    weights = clusters.weights
    lone = (
        (number, one)
        for alone in clusters.lone.values()
        for number in alone
        for one in clusters.bearers(number)
    )
    found = []
    for number, one in (*lone, *_inside(clusters)):
        if weights[one] <= MOST_ARTICLES and weights[number] >= COMMONER * weights[one]:
            headline = _headline(clusters, one, number)
            if headline is not None:
                found.append(headline)
    return found


def _inside(clusters: Clusters) -> Iterator[tuple[int, int]]:
    """Names of two words and more that begin or end another one, and that."""
    for one in clusters.full:
        words = clusters.tokens[one]
        if clusters.weights[one] <= MOST_ARTICLES:
            for length in range(2, len(words)):
                for name in (words[:length], words[-length:]):
                    number = clusters.find(name)
                    if number is not None and number != one:
                        yield number, one


def _headline(clusters: Clusters, one: int, number: int) -> Headline | None:
    words, name = clusters.tokens[one], clusters.tokens[number]
    if words[: len(name)] == name:
        added, behind = words[len(name) :], True
    elif words[-len(name) :] == name:
        added, behind = words[: -len(name)], False
    else:
        return None
    told = _kind(clusters, number, added, behind)
    if (
        told is None
        or clusters.find(added) is not None
        or any(_is_somebody(clusters, word) for word in added if word not in name)
    ):
        return None
    return Headline(one, number, *told)


def _kind(clusters: Clusters, name: int, added: Tokens, behind: bool) -> tuple[bool, bool] | None:
    """What words beside a name are: whether they tell as if they stood behind it, and whether for certain."""
    if not added or not (behind or len(added) == 1 or set(added) <= _BEFORE):
        return None  # a relative with a name of their own, it may be
    if set(added) <= _BEFORE if not behind else added[0] in _VERBS or all(map(_FIGURES.fullmatch, added)):
        return True, True
    if set(added) <= set(clusters.tokens[name]) and _is_meant(clusters, name):
        return True, False  # "Karno Karno", as captions have it
    if behind and VERB.fullmatch(added[0]) and (_is_meant(clusters, name) or _CERTAIN.fullmatch(added[0])):
        return True, False
    most = STRANGE if behind else STRANGER
    if all(clusters.frequencies[word] <= most for word in added) and _is_meant(clusters, name):
        return behind, False
    return None


def _is_meant(clusters: Clusters, number: int) -> bool:
    """Whether a name of one word has more articles by itself than the names that have it."""
    if len(clusters.tokens[number]) > 1:
        return True
    others = sum(clusters.bearers(number).values())
    return clusters.weights[number] >= others


def _is_somebody(clusters: Clusters, word: str) -> bool:
    return any(clusters.weights[one] >= SOMEBODY for one in clusters.lone.get(word, ()))
