"""Portuguese words at which what is told begins and ends."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Bounds
from bot.core.quotes.listed import listed

BOUNDS = Bounds(
    adjuncts=listed("""
    a ao à aos às em no na nos nas durante após ante com desde até antes depois sobre por pelo pela hoje ontem nesta
    neste
    nessa nesse num numa
"""),
    near=listed("nesta neste nessa nesse passado passada próximo próxima último última esta este"),
    clauses=listed("que como enquanto embora quando se porque mas e pois"),
    asking=listed("se quem como quando onde qual quais por"),
    dated=listed("em desde"),
    as_=listed("como conforme segundo"),
    openers=listed("se enquanto embora quando apesar"),
    contrast=listed("mas enquanto embora e"),
    against_it=listed("mas enquanto"),
    turning=listed("enquanto embora após segundo durante depois"),
    leads_back=listed("antes depois ao"),
    before_participles=listed("antes depois ao"),
    narrating=listed("mas e enquanto segundo antes"),
)
