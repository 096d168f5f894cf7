"""What the owner sets → Settings: bot.toml and the environment, read once, checked whole, passed in."""

from bot.config.reading import DEFAULT_PATH, check, load
from bot.config.settings import (
    DatabaseSettings,
    DigestSettings,
    FetchSettings,
    HttpSettings,
    Settings,
    SummarySettings,
)

__all__ = [
    "DEFAULT_PATH",
    "DatabaseSettings",
    "DigestSettings",
    "FetchSettings",
    "HttpSettings",
    "Settings",
    "SummarySettings",
    "check",
    "load",
]
