"""Italian sentences: subjects need not be said."""

from __future__ import annotations

from bot.core.quotes.families import romance
from bot.core.quotes.listed import listed

ORDER = romance.order(
    romance.Romance(
        have=listed("ha hanno aveva avevano avrà avrebbe abbia avendo ebbe"),
        be=listed("è sono era erano fu furono stato stata sarà sarebbe essendo"),
        reflexive=listed("si s'"),
        clitics=listed("si s' ci c' vi gli le lo la l' ne mi m' ti te me li"),
        negations=listed("non mai neppure nemmeno"),
        governing=listed("""
    fa fatto fece fanno vuole voluto tiene tenuto lascia lasciato può potuto torna tornato arriva continua inizia
    limitato
    comincia viene lasciano manda mandato mandano
"""),
        before_infinitives=listed("a di"),
        sharing=listed("per prima dopo senza"),
        adding=listed("e"),
        of=listed("di"),
        as_=listed("come secondo quanto così che"),
        at=listed("a al ai alla alle all' allo in nel nella nell' durante su sul sulla davanti da dal"),
        pointing=listed("lo così è"),
        dropped=True,
    )
)
