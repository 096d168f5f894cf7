"""Swedish, Norwegian and Danish verbs of saying."""

from __future__ import annotations

from bot.core.quotes.languages.plain.words import Plain
from bot.core.quotes.listed import listed

SWEDISH = Plain(
    ("sv",),
    listed("""
    säger sa sade menar berättar berättade förklarar förklarade skriver skrev hävdar hävdade konstaterar konstaterade
    tycker lovar lovade varnar varnade svarar svarade frågar frågade uppger uppgav kommenterar kommenterade betonar
    betonade tillägger lade understryker poängterar fortsätter fortsatte medger medgav suckar suckade skrattar
    skrattade jublade jublar minns påpekar påpekade anser ansåg bekräftar bekräftade
"""),
)
NORWEGIAN = Plain(
    ("no", "nb", "nn"),
    listed("""
    sier sa seier mener meiner forteller fortalte fortel forklarer forklarte skriver skrev hevder hevdet konstaterer
    konstaterte synes lover lovet advarer advarte svarer svarte spør spurte opplyser opplyste kommenterer kommenterte
    understreker understreket påpeker påpekte fortsetter fortsatte innrømmer innrømmet sukker sukket ler lo jublet
    jubler husker bekrefter bekreftet legger slår fastslår utdyper
"""),
)
DANISH = Plain(
    ("da",),
    listed("""
    siger sagde mener mente fortæller fortalte forklarer forklarede skriver skrev hævder hævdede konstaterer
    konstaterede
    synes lover lovede advarer advarede svarer svarede spørger spurgte oplyser oplyste kommenterer kommenterede
    understreger understregede påpeger påpegede fortsætter fortsatte erkender erkendte indrømmer indrømmede sukker
    griner
    grinede jublede husker bekræfter bekræftede fastslår fastslog rettede uddyber uddybede vurderer
"""),
)
