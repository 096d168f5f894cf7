"""Tokens of workspaces ⇄ what is stored of them: encrypted, so that a database or a backup alone posts nothing.

The keys come from BRIEFBOT_SECRET_KEY, one a line or parted by commas. The first encrypts, all decrypt; at each start
what an older key encrypted, or none, is encrypted by the first. So a key is changed by putting a new one before it,
starting the bot once, and taking the old one away.
"""

from __future__ import annotations

import base64
import json
import logging
import re
import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.platforms.base import Installations, WorkspaceClosed

SEALED = "sealed"
STATE = 600  # seconds

log = logging.getLogger(__name__)


def keys(secret: str) -> tuple[str, ...]:
    """The keys in the setting, the newest first."""
    return tuple(key for key in re.split(r"[\s,]+", secret) if key)


def _fernet(key: str) -> Fernet:
    """Fernet (AES-128-CBC and HMAC-SHA256) by a key of any letters, made into 32 bytes by HKDF (RFC 5869)."""
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"briefbot installations").derive(key.encode())
    return Fernet(base64.urlsafe_b64encode(derived))


class Sealed:
    """Installations whose content nobody can read without a key. Raises WorkspaceClosed for what no key opens."""

    def __init__(self, kept: Installations, secret: str) -> None:
        self._kept = kept
        self._box = MultiFernet([_fernet(key) for key in keys(secret)])

    async def save(self, enterprise: str, team: str, user: str, content: Mapping[str, Any]) -> None:
        await self._kept.save(enterprise, team, user, self._closed(content))

    async def replace(self, enterprise: str, team: str, user: str, content: Mapping[str, Any]) -> None:
        await self._kept.replace(enterprise, team, user, self._closed(content))

    async def find(self, enterprise: str, team: str) -> Mapping[str, Any] | None:
        content = await self._kept.find(enterprise, team)
        return None if content is None else self._opened(content)

    async def everything(self) -> Sequence[tuple[str, str, str, Mapping[str, Any]]]:
        everything = await self._kept.everything()
        return [(enterprise, team, user, self._opened(content)) for enterprise, team, user, content in everything]

    async def delete(self, enterprise: str, team: str) -> None:
        await self._kept.delete(enterprise, team)

    async def first(self, word: str) -> bool:
        return await self._kept.first(word)

    def state(self) -> str:
        """A new word that opens an installation for STATE seconds. Nothing is written: anybody may ask for one."""
        return self._box.encrypt(secrets.token_bytes(16)).decode()

    async def redeem(self, state: str) -> bool:
        """Whether that word was given out lately and is used for the first time."""
        try:
            word = self._box.decrypt(state.encode("utf-8", "replace"), ttl=STATE)
        except InvalidToken:
            return False
        return await self.first(word.hex())

    async def renew(self) -> None:
        """All that is kept is encrypted by the first key from now on."""
        renewed = 0
        for enterprise, team, user, content in await self._kept.everything():
            try:
                opened = self._opened(content)
            except WorkspaceClosed as closed:
                log.warning("slack.sealed team=%s %s", team, closed)
                continue
            await self.replace(enterprise, team, user, opened)
            renewed += 1
        if renewed:
            log.info("slack.sealed installations=%d", renewed)

    def _closed(self, content: Mapping[str, Any]) -> Mapping[str, Any]:
        return {SEALED: self._box.encrypt(json.dumps(dict(content)).encode()).decode()}

    def _opened(self, content: Mapping[str, Any]) -> Mapping[str, Any]:
        if SEALED not in content:  # of a version that did not encrypt
            return content
        try:
            opened: Mapping[str, Any] = json.loads(self._box.decrypt(str(content[SEALED]).encode()))
        except InvalidToken:
            raise WorkspaceClosed(
                "no key in BRIEFBOT_SECRET_KEY opens its token: install the bot there again"
            ) from None
        return opened
