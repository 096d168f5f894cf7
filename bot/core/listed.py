"""An entry of a feed, or a file of a folder, as it was listed last."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Listed:
    """`mark`: of what it said; `tries` to have its page, in vain so far; `fault`: why it is no article, if so."""

    mark: str
    tries: int = 0
    fault: str | None = None
