"""A long argument of a button ⇄ a short key that stands for it, also after a restart.

The key comes from the text itself, so that the same text has the same key and nobody can guess another's.
"""

from __future__ import annotations

import base64
import hashlib
import re
from datetime import datetime

from sqlalchemy import select

from bot.library.engine.database import Database
from bot.library.engine.upsert import put
from bot.library.tables.chat import recalled

MARK = "~"
KEY = re.compile("~[a-z2-7]{13}")
SIGNS = 13  # of five bits: two texts of a billion share a key with a chance of one in thirty


class Recall:
    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, text: str, now: datetime) -> str:
        """The key of a text, 14 signs beginning with "~"."""
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
        key = MARK + base64.b32encode(digest).decode().lower()[:SIGNS]
        with self._database.write() as connection:
            put(connection, recalled, key=key, text=text, at=now)
        return key

    def text(self, key: str) -> str | None:
        """What a key stands for; None when it is none, or too old."""
        if not KEY.fullmatch(key):
            return None
        with self._database.read() as connection:
            row = connection.execute(select(recalled.c.text).where(recalled.c.key == key)).first()
        return None if row is None else str(row.text)
