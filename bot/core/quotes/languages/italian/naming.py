"""Italian names: only names have capitals; the article before an office tells who holds it."""

from __future__ import annotations

from bot.core.quotes.families import romance
from bot.core.quotes.listed import listed

NAMING = romance.naming(men=listed("il lo un uno del al dal dello"), women=listed("la una della alla dalla"))
