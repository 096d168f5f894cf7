"""Names as languages spell them → how they sound: Zelensky, Zelenskyy, Selenskyj, Зеленский are one.

Newsrooms write the names of other scripts by the rules of their own language. What differs is a handful of sounds:
the letters for sibilants, for v and u, for i and j, and the ends of surnames. Names of one's own script keep their
spelling: Meier is not Meyer.
"""

from __future__ import annotations

import re
from functools import cache

from bot.core.query.fold import fold

_CYRILLIC = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "e", "ж": "s", "з": "s",
        "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
        "с": "s", "т": "t", "у": "u", "ў": "v", "ф": "f", "х": "h", "ц": "s", "ч": "s", "ш": "s", "щ": "s", "ъ": "",
        "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia", "'": "", "ʼ": "",
    }
)  # fmt: skip
_SOUNDS = (
    (re.compile(r"tsch|tch|tsh|sch|shch|dsch|sh|cz|sz|ch|zh|rz|ts|tz|dz|zs"), "s"),
    (re.compile(r"c(?=[eiy])|z|ß"), "s"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"th"), "t"),
    (re.compile(r"ck|c|q"), "k"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"w"), "v"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"[yj]"), "i"),
    (re.compile(r"ie(?=$|[^aeiou])"), "e"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"(?:ev|iov|of|ef|iof)$"), "ov"),
    (re.compile(r"enka$"), "enko"),
    (re.compile(r"ine$"), "in"),
    (re.compile(r"ski?i?$"), "ski"),
)
_SOFT = re.compile(r"(?<![st])ch(?!k)")
_BORROWED = re.compile(
    r"(?:ski|enko|ov|ova|skaia|ska|is?uk|vis|sin|tin|ahu|ani|alni|oigu)$"
)  # ends of surnames, as they sound
_SHORTEST = 5  # letters of a surname that is compared so
_FIRST_NAMES = """
    vladimir volodimir uladsimir | aleksandr oleksandr aleksander alexandre aliaksandr | dmitri dmitro dmitrii dimitri
    sergei sergi serhi serge sergii | mihail mihailo misail mikhail michail | nikolai mikola | pavel pavlo
    petr petro piotr | andrei andri andrii | evgeni evgen evhen ievgeni ievhen evgenii | oleg oleh | igor ihor
    elena olena ielena | anna hanna | ekaterina katerina iekaterina | iuri iurii | vasili vasil | vitali vitalii
    valeri valerii | iulia iuliia | maria mariia | natalia natalka natalii | anatoli anatolii | gennadi gennadii
    grigori hrihori | aleksei oleksi aleksi oleksii | lev leo | viktor victor viktor | maksim maxim | denis denys
    iosif iosip | konstantin kostiantin | benjamin biniamin beniamin
"""


@cache
def sounds(word: str) -> frozenset[str]:
    """How a name may sound, roughly: "Selenskyj" → "selenski"; German and French mean two things by ch."""
    made = fold(word).translate(_CYRILLIC)
    return frozenset(_sound(reading) for reading in (made, _SOFT.sub("h", made)))


def _sound(made: str) -> str:
    for pattern, letter in _SOUNDS:
        made = pattern.sub(letter, made)
    return made


_ALIKE = {
    sound: group
    for group, written in enumerate(_FIRST_NAMES.replace("\n", "|").split("|"))
    for name in written.split()
    for sound in sounds(name)
}


def borrowed(surname: str) -> bool:
    """Whether a surname may come from another script: by its end, or because it stands in that script."""
    written = any("\u0400" <= letter <= "\u052f" for letter in surname)
    return any(len(made) >= _SHORTEST and (written or _BORROWED.search(made)) for made in sounds(surname))


def sound_alike(one: str, other: str) -> bool:
    """Whether two surnames are one, as languages spell it."""
    return bool(sounds(one) & sounds(other)) and borrowed(one) and borrowed(other)


def first_names_alike(one: str, other: str) -> bool:
    """Whether two first names are one, as languages have it: Vladimir, Wladimir, Volodymyr."""
    a, b = sounds(one), sounds(other)
    return bool(a & b) or bool(
        {_ALIKE[sound] for sound in a & _ALIKE.keys()} & {_ALIKE[sound] for sound in b & _ALIKE.keys()}
    )
