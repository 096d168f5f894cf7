"""Dutch words at which what is told begins and ends."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Bounds
from bot.core.quotes.listed import listed

BOUNDS = Bounds(
    adjuncts=listed("in op aan bij tegen tijdens na voor over met via naar"),
    near=listed("vorige volgende afgelopen komende deze dit"),
    clauses=listed("dat omdat terwijl toen als hoewel nadat maar en want"),
    asking=listed("of waarom hoe wat wie wanneer waar"),
    dated=listed("in sinds"),
    as_=listed("zoals"),
    contrast=listed("maar terwijl"),
    turning=listed("maar terwijl aldus volgens"),
)
