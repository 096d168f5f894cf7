"""Italian words at which what is told begins and ends."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Bounds
from bot.core.quotes.listed import listed

BOUNDS = Bounds(
    adjuncts=listed("""
    a al ai alla alle all' allo in nel nella nell' durante dopo prima davanti con da dal dalla su sul sulla per
    tramite oggi
    ieri attraverso
"""),
    near=listed("questo questa scorso scorsa prossimo prossima ultimo ultima"),
    clauses=listed("che come mentre quando se perché ma e poiché anche"),
    asking=listed("se chi come quando dove cosa quale quanto perché"),
    dated=listed("nel dal"),
    as_=listed("come secondo"),
    openers=listed("se mentre quando anche sebbene"),
    contrast=listed("ma mentre e però"),
    against_it=listed("ma mentre"),
    turning=listed("mentre durante dopo secondo nel nella"),
    leads_back=listed("prima dopo"),
    before_participles=listed("prima dopo"),
    narrating=listed("ma e mentre secondo prima"),
)
