"""The query language by example: every row of the help page can be tried."""

from dataclasses import dataclass

from web.language import Lang


@dataclass(frozen=True, slots=True)
class Example:
    """A query, and what it finds in the words of each language."""

    q: str
    id: str
    en: str

    def meaning(self, lang: Lang) -> str:
        """What it finds."""
        return self.id if lang == "id" else self.en


EXAMPLES = (
    Example("harga beras", "kedua kata, dalam bentuk apa pun", "both words, in any form"),
    Example(
        "Siapa yang menutup pelabuhan?",
        "jawaban terbaik dulu, juga bila sebuah kata tidak ada",
        "the best answers first, also where a word is lacking",
    ),
    Example('"harga beras"', "frasa ini, persis begitu", "this phrase, exactly so"),
    Example('"harga beras"~', "frasa ini dalam bentuk kata apa pun", "this phrase in any form of its words"),
    Example(
        '"menteri beras"~5',
        "kedua kata dalam urutan ini, paling jauh lima kata",
        "both in this order, within five words",
    ),
    Example("nelayan -pelabuhan", "nelayan, tanpa pelabuhan", "nelayan, without pelabuhan"),
    Example("banjir ATAU rob", "salah satu atau keduanya", "either or both; OR works too"),
    Example(
        "(banjir ATAU rob) DAN tanggul", "tanda kurung mengelompokkan", "parentheses group; AND works too"
    ),
    Example("bangun*", "kata yang berawalan bangun", "words that begin with bangun"),
    Example(
        "pelabuan~",
        "kata yang ejaannya mirip, misalnya pelabuhan",
        "words spelt much like it, such as pelabuhan",
    ),
    Example("=bangun", "bentuk ini saja, bukan membangun", "this form alone, not membangun"),
    Example(
        "menlu AS",
        "juga “Amerika Serikat”: nama tempat dan lembaga dicari dalam bentuk lainnya",
        "“Amerika Serikat” too: names of places and institutions are sought in their other forms",
    ),
    Example("judul:beras", "beras di dalam judul", "beras in the title; title: works too"),
    Example(
        "tokoh:wulandari",
        "artikel yang menyebut tokoh bernama itu",
        "articles naming such a person; person: too",
    ),
    Example('outlet:"suara.com"', "artikel dari media itu", "articles of that outlet"),
    Example("tanggal:2022-01", "artikel bulan Januari 2022", "articles of January 2022; date: works too"),
    Example("tanggal:[2022-01 TO 2022-03]", "dari Januari sampai Maret 2022", "from January to March 2022"),
)
