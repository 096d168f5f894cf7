"""Digest ⇄ what is kept of it for who asks "Why these?": its account, why each story is in, what was left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from bot.core.models import Account, Digest, LeftOut


@dataclass(frozen=True, slots=True)
class Accounted:
    """`told` and `left_out` name a story and the reason for its place, the nearest first."""

    account: Account
    told: tuple[LeftOut, ...]
    left_out: tuple[LeftOut, ...]


def accounted(digest: Digest) -> Accounted:
    told = tuple(LeftOut(one.story.lead.headline, one.story.lead.url, one.why) for one in digest.stories)
    return Accounted(digest.account, told, digest.left_out)


def kept(digest: Digest) -> dict[str, Any]:
    """As JSON values."""
    return asdict(accounted(digest))


def restored(values: Mapping[str, Any]) -> Accounted:
    return Accounted(
        Account(**values["account"]),
        tuple(LeftOut(**one) for one in values["told"]),
        tuple(LeftOut(**one) for one in values["left_out"]),
    )
