"""Stand-in."""

from bot.core.models import Speaker
from bot.core.text.fold import fold


def same_person(a: Speaker, b: Speaker) -> bool:
    for x in {a.name, *a.aliases}:
        for y in {b.name, *b.aliases}:
            p, q = fold(x).split(), fold(y).split()
            if p == q:
                return True
    return False
