"""Spanish words at which what is told begins and ends."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Bounds
from bot.core.quotes.listed import listed

BOUNDS = Bounds(
    adjuncts=listed("""
    a al en durante tras ante con desde hasta antes después sobre por mediante hoy ayer
"""),
    near=listed("este esta pasado pasada próximo próxima último última"),
    clauses=listed("que como mientras aunque cuando si porque pero y pues"),
    asking=listed("si quién quiénes cómo cuándo dónde qué cuál por"),
    dated=listed("en desde"),
    as_=listed("como según"),
    openers=listed("si mientras aunque cuando"),
    contrast=listed("pero mientras aunque y"),
    against_it=listed("pero mientras"),
    turning=listed("mientras aunque tras según durante después"),
    leads_back=listed("antes después al"),
    before_participles=listed("antes después al"),
    narrating=listed("pero y mientras según antes"),
)
