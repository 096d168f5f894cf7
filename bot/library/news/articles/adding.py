"""Articles and their quotes → the library, each stored once, however often and wherever it appears.

What is known already is found by address, then by content within one site:

    unknown                                → new, or copy when another article carries nearly the same text
    known, the same text                   → unchanged; it may gain a carrier, a date, a byline
    known, another text                    → updated; the old text's hash is kept
    known, a text that another carrier
    brought before, or only an extract     → unchanged: two carriers do not take turns in replacing each other's text

What one workspace brings never changes what others read. When an article that a workspace had for itself comes from a
public source too, its row becomes everybody's, with the public text.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import Connection, and_, bindparam, delete, exists, insert, or_, select, update

from bot.core.models import EVERYBODY
from bot.library.engine.database import Database
from bot.library.news.articles import carrying
from bot.library.news.articles.arriving import Arrival
from bot.library.news.articles.rows import filtering
from bot.library.news.search import finding as search
from bot.library.news.speakers import quoting
from bot.library.tables.news import addresses, articles, versions

if TYPE_CHECKING:  # numpy is slow to import, and only adding needs it
    from bot.library.news.articles.copying import Marks

TOGETHER = 10  # articles in one transaction: 2.6 ms each instead of 3.4 alone; others who write wait that long
HELD = 0.02  # seconds of a transaction: for so long nobody else writes, and answers write too
LONG_ENOUGH = 200  # characters; below, two addresses with the same headline and text may well be two articles

Outcome = Literal["new", "updated", "unchanged", "copy"]

log = logging.getLogger(__name__)

_OWN = bindparam("own", type_=articles.c.workspace.type)
_SCOPE = filtering(articles.c.workspace)
# A public arrival looks at every workspace's rows: one of them may become everybody's.
_AT = (
    select(articles, addresses.c.address)
    .join(addresses, addresses.c.article_id == articles.c.id)
    .where(
        addresses.c.address.in_(bindparam("keys", expanding=True)),
        or_(_SCOPE == EVERYBODY, _SCOPE == _OWN, _OWN == EVERYBODY),
    )
)
_SAYING = (
    select(articles)
    .where(
        and_(articles.c.content == bindparam("content"), articles.c.site == bindparam("site")),
        or_(_SCOPE == EVERYBODY, _SCOPE == _OWN),
    )
    .order_by(articles.c.workspace, articles.c.id)
    .limit(1)
)
_INSERT = insert(articles).returning(articles.c.id)


@dataclass(frozen=True, slots=True)
class Added:
    """What became of an article: its number, and `lost`, the quotes whose words are not where they say."""

    id: int
    outcome: Outcome
    lost: int = 0


def add_all(database: Database, arrivals: Sequence[Arrival]) -> list[Added]:
    """Store arrivals in order, up to TOGETHER of them in one transaction that ends after HELD seconds.

    Raises DatabaseError, and then nothing of that transaction is stored.
    """
    ready = deque(_ready(new) for new in arrivals)
    added: list[Added] = []
    while ready:
        with database.write(alone=True) as connection:
            told: list[quoting.Told] = []
            begun = time.monotonic()
            for _ in range(min(TOGETHER, len(ready))):
                added.append(_store(connection, *ready.popleft(), told))
                if time.monotonic() - begun > HELD:
                    break
            quoting.insert_all(connection, told)
    return added


def _ready(new: Arrival) -> tuple[Arrival, Marks, int]:
    """What needs no database: the quotes whose words are there, what the text is known by, how many quotes are lost."""
    from bot.library.news.articles.copying import marks

    checked, lost = quoting.checked(new.article, new.quotes)
    if lost:
        log.warning("quotes lost on arrival count=%d site=%s", lost, new.site)
    return replace(new, quotes=checked), marks(new.article.text), lost


def _store(connection: Connection, new: Arrival, known_by: Marks, lost: int, told: list[quoting.Told]) -> Added:
    """Store one arrival; its quotes join those `told` by articles before it, to be stored together."""
    known = find(connection, new)
    if known is None:
        number, outcome = _insert(connection, new, known_by)
        told.append(quoting.Told(number, new.workspace, new.moment, new.sha256, new.quotes or ()))
        workspace = new.workspace
    else:
        quoting.insert_all(connection, told)
        told.clear()
        number, outcome = known.id, _meet(connection, new, known, known_by)
        workspace = known.workspace and new.workspace
    carrying.keep_addresses(connection, new, number, workspace, fresh=known is None)
    carrying.carry(connection, new, number)
    return Added(number, outcome, lost)


def find(connection: Connection, new: Arrival) -> Any:
    """The stored row of the same article that this arrival may meet, or None."""
    if new.keys:
        found = connection.execute(_AT, {"keys": new.keys, "own": new.workspace}).all()
        if found:
            order = {key: place for place, key in enumerate(new.keys)}
            return min(found, key=lambda row: (bool(row.workspace), order[row.address], row.id))
        if len(new.article.text) < LONG_ENOUGH:
            return None
    return connection.execute(_SAYING, {"content": new.content, "site": new.site, "own": new.workspace}).first()


def _insert(connection: Connection, new: Arrival, known_by: Marks) -> tuple[int, Outcome]:
    from bot.library.news.articles import copying

    wire = copying.first_with(connection, known_by, new.workspace)
    found = new.quotes or ()
    row = new.columns() | {
        "workspace": new.workspace,
        "first_seen": new.now,
        "told_by": new.teller,
        "wire_id": wire,
        "quotes_sha256": quoting.fingerprint(new.sha256, found),
    }
    number = connection.execute(_INSERT, row).scalar_one()
    search.index(connection, number, new.article.headline, new.article.text)
    copying.keep(connection, number, known_by)
    return number, "copy" if wire else "new"


def _meet(connection: Connection, new: Arrival, known: Any, known_by: Marks) -> Outcome:
    """A known article arrives again."""
    from bot.library.news.articles import copying

    promoted = bool(known.workspace) and not new.workspace
    completes = new.source is None and known.extract and not new.article.extract  # a page that anybody may read
    if new.workspace and not known.workspace and not completes:
        return "unchanged"  # one workspace does not change everybody's article
    if promoted:
        _promote(connection, new, known)
    article = new.article
    if article.undated:
        article = replace(article, published=known.published, undated=known.undated)
    other = new.sha256 != known.sha256
    less = article.extract and not known.extract
    if other and not promoted and (less or _replaced_before(connection, new, known)):
        return "unchanged"
    arrived = replace(new, article=article)
    if promoted:  # nothing of what the workspace read is left for others
        changed = arrived.columns() | {"told_by": new.teller}
    else:
        changed = _changes(arrived, known, whole=other or new.teller == known.told_by)
    if other:
        _keep_version(connection, new, known)
        wire = copying.follow(connection, known, known_by, EVERYBODY if promoted else known.workspace)
        changed |= {"updated_at": new.now, "told_by": new.teller, "wire_id": wire}
    if changed:
        connection.execute(update(articles).where(articles.c.id == known.id).values(**changed))
    if "headline" in changed or "text" in changed:
        search.index(connection, known.id, changed.get("headline", known.headline), changed.get("text", known.text))
    moment = changed.get("moment", known.moment)
    if new.quotes is not None or other or promoted:
        workspace = EVERYBODY if promoted else known.workspace
        quoting.store(connection, quoting.Told(known.id, workspace, moment, new.sha256, new.quotes or ()))
    elif "moment" in changed:
        quoting.move(connection, known.id, moment)
    return "updated" if other or promoted or "headline" in changed else "unchanged"


def _changes(new: Arrival, known: Any, *, whole: bool) -> dict[str, Any]:
    """The columns that change: all that differ when `whole`, otherwise only what was not known before."""
    columns = new.columns()
    columns["outlet"] = new.article.outlet or known.outlet or columns["outlet"]
    dated = known.undated and not new.article.undated
    if known.published == new.article.published:
        columns["moment"] = known.moment
    changed = {}
    for name, value in columns.items():
        old = getattr(known, name)
        learned = old in (None, "", []) or (dated and name in ("published", "undated", "moment"))
        if value != old and value is not None and (whole or learned):
            changed[name] = value
    return changed


def _keep_version(connection: Connection, new: Arrival, known: Any) -> None:
    either = versions.c.sha256.in_((known.sha256, new.sha256))
    connection.execute(delete(versions).where(versions.c.article_id == known.id, either))
    connection.execute(insert(versions).values(article_id=known.id, sha256=known.sha256, replaced_at=new.now))


def _replaced_before(connection: Connection, new: Arrival, known: Any) -> bool:
    """Whether this text was replaced once, and comes now from a carrier whose text is not the one that stands."""
    if new.teller == known.told_by:
        return False
    old = select(versions).where(versions.c.article_id == known.id, versions.c.sha256 == new.sha256)
    return connection.execute(old).first() is not None


def _promote(connection: Connection, new: Arrival, known: Any) -> None:
    """A workspace's own article becomes everybody's; other workspaces' rows of it give way to it."""
    run = connection.execute
    run(update(articles).where(articles.c.id == known.id).values(workspace=EVERYBODY, quotes_sha256=quoting.OTHER))
    its, public = addresses.c.article_id == known.id, addresses.alias()
    taken = exists().where(public.c.address == addresses.c.address, public.c.workspace == EVERYBODY)
    run(delete(addresses).where(its, taken))  # by another article that everybody reads
    run(update(addresses).where(its).values(workspace=EVERYBODY))
    same = (addresses.c.address.in_(new.keys), addresses.c.article_id != known.id)
    if twins := list(connection.scalars(select(addresses.c.article_id).where(*same).distinct())):
        quoting.clear(connection, twins)
        carrying.give_way(connection, known.id, twins)
