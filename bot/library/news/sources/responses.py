"""What each address answered last, kept whole: what the next request is conditional on, and what a 304 stands for.

A stored response in the sense of RFC 9111. It belongs to the address and not to a source, so that one request serves
everybody who reads a feed: workspaces that add it later, and the first round after somebody looked at it.
"""

from __future__ import annotations

import zlib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert, literal, select, update

from bot.library.engine.database import Database
from bot.library.engine.upsert import put
from bot.library.tables.news import responses
from bot.library.tables.types import Words

LARGEST = 2_000_000  # bytes, packed: feeds have 3 to 60 kB; of a larger answer only its facts are kept
TOGETHER = 500  # addresses in one question

_FACTS = [column for column in responses.c if column.name != "content"]


@dataclass(frozen=True, slots=True)
class Response:
    """The facts of an answer; `whole` tells whether its content is there too.

    `url` is where it came from, `moved` where permanent redirects alone lead. `until`: it asks not to be asked before.
    """

    address: str
    url: str
    content_type: str | None
    etag: str | None
    last_modified: str | None
    moved: str | None
    at: datetime
    until: datetime
    sha256: str  # of the content
    whole: bool = True


class Responses:
    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, address: str) -> Response | None:
        return self.known([address]).get(address)

    def known(self, addresses: Collection[str]) -> dict[str, Response]:
        """Those of the addresses that have answered before, without their content."""
        wanted = list(addresses)
        facts = select(*_FACTS, responses.c.content.is_not(None).label("whole"))
        found: dict[str, Response] = {}
        with self._database.read() as connection:
            for start in range(0, len(wanted), TOGETHER):
                chosen = facts.where(responses.c.address.in_(wanted[start : start + TOGETHER]))
                found |= {row["address"]: Response(**row) for row in connection.execute(chosen).mappings()}
        return found

    def content(self, address: str, sha256: str) -> bytes | None:
        """The content with that hash; None when it is not kept, or not any more."""
        mine = (responses.c.address == address) & (responses.c.sha256 == sha256)
        with self._database.read() as connection:
            packed = connection.execute(select(responses.c.content).where(mine)).scalar()
        return None if packed is None else zlib.decompress(packed)

    def keep(self, response: Response, content: bytes) -> None:
        """This is what the address answered last."""
        packed = zlib.compress(content)
        with self._database.write() as connection:
            put(connection, responses, **_row(response), content=packed if len(packed) <= LARGEST else None)

    def confirm(self, address: str, etag: str | None, last_modified: str | None) -> None:
        """The server has new names for the same content."""
        with self._database.write() as connection:
            named = {"etag": etag, "last_modified": last_modified}
            connection.execute(update(responses).where(responses.c.address == address).values(**named))

    def follow(self, address: str, to: str) -> None:
        """A source has moved: what its old address answered came from the new one, and is known to lead there."""
        columns = [column for column in responses.c if column.name != "address"]
        with self._database.write() as connection:
            led = (responses.c.address == address) | (responses.c.moved == address)
            connection.execute(update(responses).where(led).values(moved=to))
            here = connection.execute(select(responses.c.address).where(responses.c.address == to)).first()
            if here is None:
                same = select(literal(to, Words), *columns).where(responses.c.address == address)
                connection.execute(insert(responses).from_select(["address", *(one.name for one in columns)], same))


def _row(response: Response) -> dict[str, Any]:
    return {column.name: getattr(response, column.name) for column in _FACTS}
