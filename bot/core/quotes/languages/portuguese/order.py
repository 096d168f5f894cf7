"""Portuguese sentences: subjects need not be said."""

from __future__ import annotations

from bot.core.quotes.families import romance
from bot.core.quotes.listed import listed

ORDER = romance.order(
    romance.Romance(
        have=listed("tem têm tinha tinham teria terá havia haviam tenha tendo ter"),
        be=listed("é são foi foram era eram sido será seria sendo seja"),
        reflexive=listed("se -se"),
        clitics=listed("se lhe lhes o a os as me nos te vos -se -lhe -lhes"),
        negations=listed("não nunca jamais nem"),
        governing=listed("""
    quis quer querido pode pôde costuma voltou volta chegou deixou fez preferiu prefere acabou começou começa vai
    fizeram
    faz aproveitou ainda
"""),
        before_infinitives=listed("a de por em"),
        sharing=listed("para antes após depois sem ao"),
        adding=listed("e"),
        of=listed("de"),
        as_=listed("como segundo conforme que assim"),
        at=listed("a ao à aos às em no na nos nas durante após sobre por pelo pela num numa"),
        pointing=listed("assim é"),
        dropped=True,
    )
)
