"""Function words of Indonesian and English: never required of a hit, and the mark of a text's language.

Our own lists, of closed word classes only: prepositions, conjunctions, pronouns, auxiliaries, particles,
question words. A noun or a content verb never belongs here, however common.
"""

INDONESIAN = frozenset(
    """
    ada adalah agar akan aku anda antara apa apabila apakah apalagi atas atau bagaimana bagaimanakah bagi
    bahkan bahwa beberapa begini begitu belum berapa berapakah bila bilakah bisa boleh bolehkah bukan
    bukankah dalam dan dapat dapatkah dari daripada dengan di dia dialah dirinya dong guna hanya harus
    hingga ialah ini inilah itu itulah jadi jika jikalau juga kah kalau kalian kami kamu kapan kapankah
    karena ke kenapa kenapakah kepada ketika kita kok kita lagi lah lalu lewat maka mana manakah manakala
    masih maupun melainkan melalui mereka merupakan meski meskipun mengapa mengapakah namun nan nih nya
    oleh pada padahal para per pernah pula pun saat saja saling sambil sampai sana sang saya se seakan
    sebab sebagai sebagaimana sebelum sebuah secara sedang sedangkan sehingga sejak sekadar selagi selain
    selama seluruh semua seorang seolah seperti seraya sering serta sesudah setelah setiap siapa siapakah
    sih si sini situ suatu sudah sudahkah supaya tanpa tapi telah tentang terhadap tetap tetapi tiap
    tidak tidakkah tak toh untuk untukmu usai walau walaupun yaitu yakni yang yg dgn utk dlm tdk krn pd
    sbg
    """.split()
)
QUESTION_WORDS = frozenset(
    """
    apa apaan apakah bagaimana bagaimanakah berapa berapakah bilakah darimana darimanakah dimana dimanakah
    gimana kapan kapankah kemana kemanakah kenapa kenapakah mana manakah mengapa mengapakah seberapa siapa
    siapakah how what when where which who whom whose why
    """.split()
)
ENGLISH = frozenset(
    """
    a about above after again all also am an and any are as at be because been before being below between
    both but by can could did do does doing during each few for from further had has have having he her
    here hers him his how i if in into is it its itself just me more most my no nor not now of off on
    once only or other our ours out over own same she should so some such than that the their theirs them
    then there these they this those through to too under until up very was we were what when where which
    while who whom whose why will with would you your yours
    """.split()
) - {
    "as",
    "in",
    "on",
    "am",
    "me",
    "us",
    "at",
    "all",
    "here",
}  # AS is the United States; the rest are names and words
STOPWORDS = INDONESIAN | ENGLISH | QUESTION_WORDS
