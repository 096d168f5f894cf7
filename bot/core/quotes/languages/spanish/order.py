"""Spanish sentences: subjects need not be said."""

from __future__ import annotations

from bot.core.quotes.families import romance
from bot.core.quotes.listed import listed

ORDER = romance.order(
    romance.Romance(
        have=listed("ha han había habían habrá habría haya haber habiendo"),
        be=listed("es son fue fueron era eran sido será sería siendo sea"),
        reflexive=listed("se"),
        clitics=listed("se le les lo la los las me nos te os"),
        negations=listed("no nunca jamás tampoco"),
        governing=listed("""
    quiso quiere querido puede pudo podido suele vuelve volvió vuelto llegó dejó hizo ha prefirió prefiere acaba
    acabó comenzó empezó empieza va
"""),
        before_infinitives=listed("a de por en"),
        sharing=listed("para antes tras después sin al"),
        adding=listed("y"),
        of=listed("de"),
        as_=listed("como según que así"),
        at=listed("a al en ante durante tras sobre por desde"),
        pointing=listed("así lo es"),
        dropped=True,
    )
)
