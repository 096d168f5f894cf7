"""The parts of a delivery: each one message as drawn, and what is known of its posting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

Wire = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Part:
    """One message. `thread_of` is the number of the part whose thread it belongs to; `doubtful`: it may stand there
    although `message_id` is not known.
    """

    number: int
    wire: Wire
    thread_of: int | None
    message_id: str | None
    doubtful: bool
    posted_at: datetime | None


def part(row: Any) -> Part:
    return Part(row.number, row.wire, row.thread_of, row.message_id, row.doubtful, row.posted_at)
