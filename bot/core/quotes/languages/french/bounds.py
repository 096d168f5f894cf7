"""French words at which what is told begins and ends."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Bounds
from bot.core.quotes.listed import listed

BOUNDS = Bounds(
    adjuncts=listed("""
    à au aux en dans sur sous par avec lors pendant durant après avant depuis devant chez auprès contre vers via pour
    hier aujourd'hui jeudi vendredi samedi dimanche lundi mardi mercredi
"""),
    near=listed("ce cet cette dernier dernière prochain prochaine"),
    clauses=listed("que qu' comme tandis alors lorsque lorsqu' quand si car mais et ou puisque quoique"),
    asking=listed("si s' pourquoi comment quand où combien qui quel quelle quels quelles"),
    dated=listed("en depuis"),
    as_=listed("comme ainsi"),
    openers=listed("si tandis alors lorsque lorsqu' quand bien"),
    contrast=listed("mais tandis alors et"),
    against_it=listed("mais tandis"),
    turning=listed("lors alors tandis après avant selon dans"),
    leads_back=listed("avant après en"),
    before_participles=listed("avant après en tout"),
    narrating=listed("mais et tandis selon alors avant"),
)
