"""Lines that lead to other stories, and what is left of embedded posts."""

EMBEDDED = (
    r"(?:a post shared by|sebuah kiriman dibagikan oleh|lihat postingan ini di|view this post on|"
    r"lihat (?:postingan|unggahan) ini)\b.{0,150}",
    r"[—–-] ?.{1,60}\(@\w{2,40}\) (?:\d{1,2} )?\w{3,9} (?:\d{1,2}, )?\d{4}",
    r".{1,60}\(@\w{2,40}\) (?:on|pada) (?:instagram|twitter|\w{3,9} \d{1,2}).{0,60}",
)
RELATED = (
    r"\W*(?:judul|link|tautan|url) (?:artikel|berita)(?: asli)? ?: ?.{5,300}",
    r"(?-i:[A-Z][\w.]{2,20}(?: [A-Z][\w.]{2,20}){0,2}) ?[-–|:] ?(?:https?://|www\.)\S{4,200}",  # "Kabar - https://…"
    r"promosi(?-i:[A-Z]).{10,150}(?<![.”\"])",  # "PromosiPanen Garam …", glued
    r"\W*(?:simak|tonton|saksikan|lihat)\b(?: juga| pula| berikut(?: ini)?| selengkapnya)? (?:video|"
    r"live(?:detik(?:pagi)?)?|infografis|galeri|foto)\b[^.]{0,200}",
    r"\W*(?:simak|lihat|baca|tonton) (?:juga|pula) ?[:–—-] ?.{0,200}",
    r"(?:[\[(] ?)?(?:baca|video|infografis|klik) ?: ?(?:[^.]|\.(?=\d)){12,160}|baca juga ?[»>|:–—-]+ "
    r"?.{5,200}",
    r"\W*(?:simak|tonton|saksikan|lihat|baca) juga ?(?:video )?[\"'“‘].{5,200}[\"'”’]\W*",
    # An address alone, or under a label of the site: "Android: https://…".
    r"\W*(?:(?:(?:sumber|source|via|android|ios|play ?store|app ?store|google play|download|unduh|baca|"
    r"selengkapnya|video|youtube|instagram|facebook|twitter|tiktok)(?: \w+){0,2}|link|website) ?[:–-]? ?)?"
    r"(?:https?://|www\.)\S{4,300}",
    r"\W*baca juga artikel terkait\b.{0,200}",
    # A label and a headline without its full stop: "Menarik Dibaca: Resep sambal".
    r"\W*(?:selanjutnya|sebelumnya|(?:menarik|wajib|layak|perlu|patut)(?: untuk)? (?:dibaca|disimak|"
    r"diketahui)|"
    r"(?:berita|artikel|video|konten|infografis) (?:terkait|lainnya|sebelumnya|berikutnya|selanjutnya|"
    r"pilihan|populer)|"
    r"next article|previous article|lanjut baca|baca lagi|related|see also|also read|read more|don['’]t miss|"
    r"jangan lewatkan|jangan lupa baca|lihat selengkapnya|(?:baca|simak|lihat) (?:artikel|berita) "
    r"(?:lain(?:nya)?|terkait)) ?[:>|] ?.{8,160}(?<![.”\"])",
    r"(?:artikel|berita|pos) (?:sebelumnya|selanjutnya|berikutnya)(?-i:[A-Z]).{8,160}|"
    r"(?:previous|next) article(?-i:[A-Z]).{8,160}",
    r"\W*(?:baca|simak|klik|bersambung|lanjut|lihat|selengkapnya)\b.{0,120}\bhalaman (?:selanjutnya|"
    r"berikutnya)\b"
    r".{0,60}|\W*halaman (?:selanjutnya|berikutnya) ?[:>-].{0,120}",
    r".{3,80}\bada di halaman (?:selanjutnya|berikutnya)\W*",
    r"\W*(?:berita|artikel|kabar) lain(?:nya)? .{0,120}\b(?:baca|simak)\b.{0,30}\bdi \w{3,20}\.(?:co|com|"
    r"id)\b.{0,60}",
    r"(?:saksikan|simak|tonton|lihat)\b[^.]{0,60}\b(?:tautan|link|video) (?:ini|berikut(?: ini)?|di "
    r"bawah(?: ini)?)"
    r"\W*",
    r"saksikan .{0,40}\b(?:di|dalam) ?program.{0,300}",
    r"saksikan (?:live ?streaming|siaran langsung|tayangan|program)\b.{0,160}\bdi ?sini\W*",
    r"(?:tonton|simak|baca|lihat|saksikan) (?:lagi|lainnya|berita|artikel|video) ?:|read next ?:.{0,200}|"
    r"baca berita terkait .{0,60}\blainnya\W.{0,160}|baca (?!juga).{5,120} di ?sini\W*",
    r"(?=[^|]*\|$)[^.!?|]{20,160} \||-{2,}\|",
    r"(?:video|jangan lewatkan video) (?:terkait|terbaru|pilihan|rekomendasi)\W.{0,120}",
    r"[←→«»] ?\w(?:[^.!?]|(?<=\d)\.(?=\d)){5,150}[?!]?|\w[^.!?]{5,150} ?[→»]",
)
