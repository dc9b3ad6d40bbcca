"""Stems that no rule finds, or that the rules get wrong: the exceptions, a line a root."""

_LINES = """
    biarawan: biarawati
    cek: mengecek pengecekan
    erti: dimengerti
    evolusi: berevolusi
    isi: berisikan
    juntai: berjuntai menjuntai
    kacau: mengacau pengacau
    karyawan: karyawati
    kawal: mengawal pengawal pengawalan
    kekang: mengekang pengekangan
    kepak: mengepak mengepakkan
    kepul: kepulan
    landai: melandai
    makan: pemakan
    menang: menangi
    olahraga: olahragawati
    pos: mengepos
    ramal: peramalan
    sah: mengesahkan
    sejarah: sejarawan
    sekadar: sekedar sekedarnya sekadarnya
    silakan: silahkan dipersilakan dipersilahkan mempersilakan mempersilahkan
    titi: meniti dititi
    tuai: menuai dituai
    ubah: dirubah merubah
    wartawan: wartawati
"""


def word_lists(lines: str) -> dict[str, str]:
    """Word → what stands before the colon of its line, and that → itself.

    >>> word_lists("izin: ijin idzin")
    {'ijin': 'izin', 'idzin': 'izin'}
    """
    found = {}
    for line in lines.strip().splitlines():
        meant, _, words = line.partition(":")
        found.update(dict.fromkeys(words.split(), meant.strip()))
    return found


OWN_STEMS = word_lists(_LINES)
