"""English words at which what is told begins and ends."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Bounds
from bot.core.quotes.listed import listed

BOUNDS = Bounds(
    adjuncts=listed("""
    in on at during to after before via through from by with for over as about of following amid late early when
    last this next earlier while upon into outside inside near
"""),
    near=listed("last this next past late early earlier"),
    clauses=listed("""
    that while although though if because as when after before since whereas whether once until unless than but
    and even how what why where like
"""),
    asking=listed("if whether why what how who when where"),
    dated=listed("in since of"),
    leading=listed("so as even not only just"),
    attending=listed("with"),
    against=listed("against"),
    what=listed("what"),
    as_=listed("as"),
    likening=listed("like"),
    openers=listed("while when as if although though since after because where even"),
    contrast=listed("but while although though yet whereas even and as"),
    against_it=listed("but while although though"),
    leads_back=listed("before after while when in by without during"),
    before_participles=listed("before after while by"),
    including=listed("including"),
    meanwhile=listed("as while before after when"),
    narrating=listed("but and while although citing according as though after before"),
)
