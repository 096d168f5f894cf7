"""A long argument of a button ⇄ a short key that stands for it, also after a restart.

The key comes from the text and its workspace, so that the same text has the same key there, nobody can guess another's,
and a key that somebody saw elsewhere opens nothing.
"""

from __future__ import annotations

import base64
import hashlib
import re
from datetime import datetime

from sqlalchemy import select

from bot.core.models import Workspace
from bot.library.engine.database import Database
from bot.library.engine.upsert import put
from bot.library.tables.chat import recalled

MARK = "~"
KEY = re.compile("~[a-z2-7]{13}")
SIGNS = 13  # of five bits: two texts of a billion share a key with a chance of one in thirty


class Recall:
    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, text: str, now: datetime, *, workspace: Workspace) -> str:
        """The key of a text in a workspace, 14 signs beginning with "~"."""
        key = _key(f"{workspace}\n{text}")
        with self._database.write() as connection:
            put(connection, recalled, key=key, text=text, at=now)
        return key

    def text(self, key: str, *, workspace: Workspace) -> str | None:
        """What a key stands for; None when it is none, too old, or another workspace's."""
        if not KEY.fullmatch(key):
            return None
        with self._database.read() as connection:
            row = connection.execute(select(recalled.c.text).where(recalled.c.key == key)).first()
        if row is None or key not in (_key(f"{workspace}\n{row.text}"), _key(row.text)):  # the latter of older versions
            return None
        return str(row.text)


def _key(words: str) -> str:
    digest = hashlib.sha256(words.encode("utf-8", "surrogatepass")).digest()
    return MARK + base64.b32encode(digest).decode().lower()[:SIGNS]
