"""What a question can be wrong about, in Indonesian; the engine's own messages are English."""

from search.errors import BadQuery, Kind
from web.language import Lang

INDONESIAN: dict[Kind, str] = {
    "not_a_date": "{value!r} bukan tanggal; tulis 2022, 2022-01, atau 2022-01-13",
    "not_a_day": "{value!r} tidak ada di kalender",
    "days_reversed": "{first} sesudah {last}; tukarkan kedua tanggal",
    "not_a_number": "{name}={value!r} bukan bilangan dari 1 sampai {most}",
    "not_a_choice": "{name}={value!r} tidak dikenal; pilihannya {choices}",
    "too_many_values": "{count} nilai dipilih; paling banyak {most} sekaligus",
    "broken_cursor": "tautan halaman ini rusak; mulailah dari halaman pertama",
    "other_cursor": "tautan halaman ini milik pencarian lain; mulailah dari halaman pertama",
    "too_long": "pencarian ini terlalu panjang ({words} kata); paling banyak {most_words} kata",
    "too_many_terms": "pencarian ini terlalu panjang; pendekkan",
    "too_many_expansions": "{value!r} mewakili lebih dari {most} kata; tulis lebih banyak huruf",
    "too_many_phrases": "lebih dari {most} frasa dan kata bertanda hubung; kurangi sebagian",
    "common_phrase": "hampir semua artikel memuat setiap kata frasa yang panjang ini; kurangi kata-katanya",
    "common_phrases": "frasanya terlalu banyak untuk kata-kata yang begitu umum; kurangi sebagian frasanya",
    "long_phrase": "frasa sepanjang {count:,} kata; paling banyak {most} yang dicari, jadi kutiplah sebagian",
    "too_many_expanding": "lebih dari {most} kata bertanda * atau ~; kurangi tandanya",
    "stray_star": "{value!r}: bintang hanya boleh di akhir kata, seperti bencan*",
    "too_deep": "tanda kurung atau penghubungnya terlalu bertumpuk; sederhanakan",
    "long_beginning": "{count:,} huruf; paling banyak {most} yang dilengkapi",
    "unknown_parameter": "parameter {value!r} tidak dikenal; yang dikenal {choices}",
}


def told(error: BadQuery, lang: Lang) -> str:
    """What is wrong with a question, in the reader's language.

    >>> told(BadQuery("not_a_date", name="from", value="kemarin"), "id")
    "'kemarin' bukan tanggal; tulis 2022, 2022-01, atau 2022-01-13"
    """
    return INDONESIAN[error.kind].format(**error.values) if lang == "id" else str(error)
