"""What Discord refused → the kinds of fault that the rest of the house knows.

Codes: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
"""

from bot.platforms.base import ChannelClosed, PostFault, Refused, TryLater, Uncertain, WorkspaceClosed

PAUSE = 5.0  # seconds to wait where Discord does not say

ALREADY_ACKNOWLEDGED = 40060
UNKNOWN_INTERACTION = 10062
UNKNOWN_MESSAGE = 10008
THREAD_EXISTS = 160004
ARCHIVED = 50083
DEAD_TOKEN = frozenset({10015, 50027})  # an interaction's token lives 15 minutes
CLOSED = frozenset(
    {
        10003,  # unknown channel
        50001,  # missing access
        50007,  # this person takes no direct messages
        50013,  # missing permissions
        50024,  # not in this kind of channel
        ARCHIVED,
        160005,  # the thread is locked
        160006,  # as many threads as there may be
    }
)


class Failure(Exception):  # noqa: N818 - what the platform answered; faults are made of it
    """An answer that is no success: HTTP status, Discord's code (0 when none) and words, seconds to wait where told."""

    def __init__(self, status: int, code: int = 0, words: str = "", after: float | None = None) -> None:
        super().__init__(f"{status} {code} {words}".strip())
        self.status = status
        self.code = code
        self.words = words
        self.after = after


def post_fault(failure: Failure, missing: tuple[str, ...] = ()) -> PostFault:
    """The fault of a post; `missing` names the permissions that the bot lacks there."""
    words = f"{failure.words or 'Discord refused'} ({failure.code or failure.status})"
    if missing:
        words += "; missing permission: " + ", ".join(missing)
    if failure.status == 401:
        return WorkspaceClosed(words)
    if failure.status == 429:
        return TryLater(words, failure.after if failure.after is not None else PAUSE)
    if failure.status == 503:  # turned away at the door
        return TryLater(words, PAUSE)
    if failure.status >= 500:
        return Uncertain(words)
    if failure.status in (403, 404) or failure.code in CLOSED:
        return ChannelClosed(words)
    return Refused(words)
