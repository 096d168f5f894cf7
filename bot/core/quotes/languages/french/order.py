"""French sentences: the subject first, but after a quotation; no verb without a subject."""

from __future__ import annotations

from bot.core.quotes.families import romance
from bot.core.quotes.listed import listed

WORDS = romance.Romance(
    have=listed("a ont avait avaient aura auront aurait auraient eu ayant eut"),
    be=listed("est sont était étaient fut furent été sera seront serait soit étant"),
    reflexive=listed("s' se"),
    clitics=listed("ne n' se s' le la les l' lui leur y en nous m' me vous t' te"),
    negations=listed("pas jamais guère aucunement point"),
    governing=listed("""
    fait font faisait fit laisse laissé laissent laissait tient tenu tiennent tenait veut voulu vient venait vient tente
    voulait pu peut pouvait su aime aimait continue continuait va allait préfère préféré
"""),
    before_infinitives=listed("à de d'"),
    sharing=listed("pour avant sans après en"),
    adding=listed("et"),
    of=listed("de d'"),
    as_=listed("comme ainsi que qu' où"),
    at=listed("à au aux auprès dans sur devant lors en chez"),
    pointing=listed("c'"),
)

ORDER = romance.order(WORDS)
