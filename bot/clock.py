"""The one clock: now, aware and in UTC; everything that depends on time is handed this."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def now() -> datetime:
    return datetime.now(UTC)
