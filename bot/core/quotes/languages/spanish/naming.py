"""Spanish names: only names have capitals; the article before an office tells who holds it."""

from __future__ import annotations

from bot.core.quotes.families import romance
from bot.core.quotes.listed import listed

NAMING = romance.naming(men=listed("el un del al"), women=listed("la una"))
