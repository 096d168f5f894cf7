"""The one clock: now, aware and in UTC; everything that depends on time is handed this."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    return datetime.now(UTC)
