"""The configuration of this folder → an App for one command, which says on stderr when the database has another one."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from bot.service.app import App


def opened(taking: Literal["READING", "ACTING", "STARTING", "APPLYING"]) -> App:
    """`taking` names what kind of command it is; see `bot.service.configured`. Raises ConfigurationError."""
    from bot import config
    from bot.service import app, clock
    from bot.service.configured import Taking

    return app.App(config.load(), clock.now, Taking[taking], lambda words: print(f"briefbot: {words}", file=sys.stderr))
