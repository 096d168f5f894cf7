"""German text → words, and forms → Penn-like tags."""

from __future__ import annotations

from bot.core.quotes.languages.german.tagger import tag
from bot.core.quotes.page.tokens import cutter

__all__ = ["tag", "words"]

words = cutter(
    """
    Dr Prof Hr Fr Frl St Nr Mr Mrs Ms Sen Gen Lt Col Sgt Capt Rev Jr Sr Inc Corp Co Ltd Jan Feb Febr Mär Apr Jun Jul Aug
    Sept Sep Okt Oct Nov Dez Dec Bd Abs Art No vs
    """,
    clitics=r"['’](?:s|re|ve|ll|d|m)",
)
