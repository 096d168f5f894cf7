"""What became of one source in one round."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.core.models import Source

Status = Literal["ok", "unchanged", "failed", "gone", "waiting"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A row of `briefbot fetch`. `fault` is worded for people."""

    source: Source
    status: Status
    new: int = 0
    updated: int = 0
    fault: str | None = None
    seconds: float = 0.0

    @property
    def name(self) -> str:
        return self.source.name
