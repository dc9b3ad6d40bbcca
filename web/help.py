"""The query language by example: every row of the help page can be tried.

What each finds stands in the catalogue, under ``example`` and the query.
"""

EXAMPLES = (
    "harga beras",
    "Siapa yang menutup pelabuhan?",
    '"harga beras"',
    '"harga beras"~',
    '"menteri beras"~5',
    "nelayan -pelabuhan",
    "banjir ATAU rob",
    "(banjir ATAU rob) DAN tanggul",
    "bangun*",
    "pelabuan~",
    "=bangun",
    "menlu AS",
    "judul:beras",
    "tokoh:wulandari",
    'outlet:"suara.com"',
    "tanggal:2022-01",
    "tanggal:[2022-01 TO 2022-03]",
)
