"""Portuguese names: only names have capitals; the article before an office tells who holds it."""

from __future__ import annotations

from bot.core.quotes.families import romance
from bot.core.quotes.listed import listed

NAMING = romance.naming(men=listed("o um do ao pelo no"), women=listed("a uma da à pela na"))
