"""German words at which what is told begins and ends."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Bounds
from bot.core.quotes.listed import listed

BOUNDS = Bounds(
    adjuncts=listed("in am bei im auf nach vor gegenüber zu zum zur mit laut während"),
    near=listed("vergangenen vergangene letzten letzte kommenden kommende nächsten nächste diesen diese dieser"),
    clauses=listed("dass weil während wie nachdem obwohl"),
    asking=listed("ob warum wieso weshalb was wie wer wann wo"),
    dated=listed("in seit"),
    as_=listed("wie"),
    contrast=listed("aber während"),
    turning=listed("doch aber"),
)
