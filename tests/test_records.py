"""What the index keeps of an article."""

from archive import article
from hypothesis import given
from hypothesis import strategies as st

from index.columnar.records import digest, make_record

LETTERS = [*"  \n\nab.é"]
PLAIN = st.text(st.sampled_from(LETTERS), max_size=12)
TEXT = st.text(st.sampled_from([*LETTERS, *"\t\r\xa0\x1c\u2028\u3000\u200b"]), max_size=12)


@given(st.one_of(PLAIN, TEXT), st.one_of(PLAIN, TEXT))
def test_the_digest_of_a_text_is_that_of_its_words(title, body):
    words = " ".join(f"{title}\n{body}".split())
    assert make_record(article("a", title, body)).text_digest == digest(words.encode())
