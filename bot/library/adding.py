"""An article and its quotes → the library, in one transaction: stored once, however often and wherever it appears.

What is known already is found by address, then by content within one site:

    unknown                                → new, or copy when another article carries nearly the same text
    known, the same text                   → unchanged; it may gain a carrier, a date, a full text for an extract
    known, another text                    → updated; the old text's hash is kept
    known, a text that another carrier
    brought before, or only an extract     → unchanged: two carriers do not take turns in replacing each other's text

What one workspace brings never changes what others read. When an article that a workspace had for itself comes from a
public source too, its row becomes everybody's, with the public text.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, and_, delete, func, insert, or_, select, true, update

from bot.core.models import Article, Quote, Source, SourceKind, sha256
from bot.library import quoting, search
from bot.library.addresses import canonical, front_page, site_of
from bot.library.database import Database
from bot.library.tables.news import addresses, articles, bands, carriers, versions
from bot.library.tables.types import storable

LONG_ENOUGH = 200  # characters; below, two addresses with the same headline and text may well be two articles
CANDIDATES = 20  # texts compared in full with a new one

Outcome = Literal["new", "updated", "unchanged", "copy"]

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Added:
    """What became of an article: its number, and `lost`, the quotes whose words are not where they say."""

    id: int
    outcome: Outcome
    lost: int = 0


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article as it comes in, with what identifies it."""

    article: Article
    quotes: Sequence[Quote] | None
    source: Source | None
    workspace: str
    address: str  # where its source has it
    keys: tuple[str, ...]  # canonical addresses
    site: str
    sha256: str
    content: str
    now: datetime

    @property
    def moment(self) -> datetime:
        """What it sorts by: a date in the future does not put it above all others until then."""
        return min(self.article.published or self.now, self.now)

    @property
    def teller(self) -> str:
        """Who says so, and where: whoever brought a text may replace it by another, or by an older one."""
        return f"{self.source.id if self.source else 0} {self.keys[0] if self.keys else ''}"


def arrival(
    article: Article,
    *,
    source: Source | None,
    quotes: Sequence[Quote] | None,
    now: datetime,
    address: str | None,
    workspace: str,
) -> Arrival:
    article = replace(
        article,
        text=storable(article.text),
        published=article.published or now,
        undated=article.undated or article.published is None,
    )
    where = storable(address or article.url or "").strip()
    forms = [canonical(storable(given)) for given in (article.url, where) if given and given.strip()]
    if len(forms) > 1 and (front_page(forms[0]) or site_of(article.url) != site_of(where)):
        forms = forms[1:]  # a page that calls the whole site, or another site's article, its address
    return Arrival(
        article,
        quotes,
        source,
        source.workspace if source else workspace,
        where,
        tuple(dict.fromkeys(forms)),
        (site_of("https:" + forms[0]) if forms else "") or (article.outlet or "").casefold(),
        sha256(article.text),
        sha256(f"{article.headline.strip()}\n{article.text.strip()}"),
        now,
    )


def add(database: Database, new: Arrival) -> Added:
    """Store an arrival. Raises DatabaseError, and then nothing of it is stored."""
    checked, lost = quoting.checked(new.article, new.quotes)
    new = replace(new, quotes=checked)
    if lost:
        log.warning("quotes lost on arrival count=%d address=%s", lost, new.address)
    marks = _marks(new.article.text)
    with database.write(alone=True) as connection:
        known = find(connection, new)
        if known is None:
            number, outcome = _insert(connection, new, marks)
        else:
            number, outcome = known.id, _meet(connection, new, known, marks)
        _address(connection, new, number)
        _carry(connection, new, number)
    return Added(number, outcome, lost)


def find(connection: Connection, new: Arrival) -> Any:
    """The stored row of the same article that this arrival may meet, or None."""
    mine = or_(articles.c.workspace == "", articles.c.workspace == new.workspace)
    if new.keys:
        found = connection.execute(
            select(articles, addresses.c.address)
            .join(addresses, addresses.c.article_id == articles.c.id)
            .where(addresses.c.address.in_(new.keys), mine if new.workspace else true())
        ).all()
        if found:
            order = {key: place for place, key in enumerate(new.keys)}
            return min(found, key=lambda row: (row.workspace != "", order[row.address], row.id))
    if new.keys and len(new.article.text) < LONG_ENOUGH:
        return None
    same = and_(articles.c.content == new.content, articles.c.site == new.site, mine)
    return connection.execute(select(articles).where(same).order_by(articles.c.workspace, articles.c.id)).first()


def _insert(connection: Connection, new: Arrival, marks: list[int]) -> tuple[int, Outcome]:
    wire = _wire(connection, new, marks)
    number = connection.execute(
        insert(articles)
        .values(
            workspace=new.workspace,
            first_seen=new.now,
            told_by=new.teller,
            wire_id=wire,
            quotes_sha256="",
            **_columns(new),
        )
        .returning(articles.c.id)
    ).scalar_one()
    search.index(connection, number, storable(new.article.headline), new.article.text)
    _mark(connection, number, marks)
    quoting.store(connection, number, new.workspace, new.moment, new.sha256, new.quotes or ())
    return number, "copy" if wire else "new"


def _meet(connection: Connection, new: Arrival, known: Any, marks: list[int]) -> Outcome:
    """A known article arrives again."""
    promoted = new.workspace == "" and known.workspace != ""
    if new.workspace and known.workspace == "" and not (new.source is None and known.extract):
        return "unchanged"  # one workspace does not change everybody's article
    if promoted:
        _promote(connection, new, known)
    article = new.article
    if article.undated:
        article = replace(article, published=known.published, undated=known.undated)
    other = new.sha256 != known.sha256
    if other and (
        (article.extract and not known.extract) or (not promoted and _replaced_before(connection, new, known))
    ):
        return "unchanged"
    changed = _changes(replace(new, article=article), known, whole=other or promoted or new.teller == known.told_by)
    if other:
        _keep_version(connection, new, known)
        changed |= {"updated_at": new.now, "told_by": new.teller}
        connection.execute(delete(bands).where(bands.c.article_id == known.id))
        _mark(connection, known.id, marks)
    if changed:
        connection.execute(update(articles).where(articles.c.id == known.id).values(**changed))
    if "headline" in changed or "text" in changed:
        search.index(connection, known.id, changed.get("headline", known.headline), changed.get("text", known.text))
    moment = changed.get("moment", known.moment)
    if new.quotes is not None or other or promoted:
        quoting.store(connection, known.id, "" if promoted else known.workspace, moment, new.sha256, new.quotes or ())
    elif "moment" in changed:
        quoting.move(connection, known.id, moment)
    return "updated" if other or promoted or "headline" in changed else "unchanged"


def _changes(new: Arrival, known: Any, *, whole: bool) -> dict[str, Any]:
    """The columns that change: all that differ when `whole`, otherwise only what was not known before."""
    columns = _columns(new)
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


def _columns(new: Arrival) -> dict[str, Any]:
    article = new.article
    return {
        "headline": storable(article.headline),
        "text": article.text,
        "sha256": new.sha256,
        "content": new.content,
        "url": article.url or (new.address if new.keys else None),
        "site": new.site,
        "byline": article.byline,
        "outlet": article.outlet or (new.source.name if new.source else None),
        "published": article.published,
        "language": article.language,
        "captions": list(article.captions),
        "related": list(article.related),
        "credits": list(article.credits),
        "image": article.image,
        "extract": article.extract,
        "undated": article.undated,
        "moment": new.moment,
    }


def _replaced_before(connection: Connection, new: Arrival, known: Any) -> bool:
    """Whether this text was replaced once, and comes now from a carrier whose text is not the one that stands."""
    if new.teller == known.told_by:
        return False
    old = select(versions).where(versions.c.article_id == known.id, versions.c.sha256 == new.sha256)
    return connection.execute(old).first() is not None


def _promote(connection: Connection, new: Arrival, known: Any) -> None:
    """A workspace's own article becomes everybody's; other workspaces' rows of it give way to it."""
    quoting.clear(connection, [known.id])
    connection.execute(update(articles).where(articles.c.id == known.id).values(workspace="", quotes_sha256=""))
    twins = [
        row.article_id
        for row in connection.execute(
            select(addresses.c.article_id).where(addresses.c.address.in_(new.keys), addresses.c.article_id != known.id)
        )
    ]
    if not twins:
        return
    quoting.clear(connection, twins)
    for row in connection.execute(select(carriers).where(carriers.c.article_id.in_(twins))).all():
        _carry_as(connection, known.id, row.workspace, row, row.address, row.seen_at)
    connection.execute(delete(articles).where(articles.c.id.in_(twins)))


def _address(connection: Connection, new: Arrival, number: int) -> None:
    stored = connection.execute(select(articles.c.workspace).where(articles.c.id == number)).scalar_one()
    here = set(
        connection.scalars(
            select(addresses.c.address).where(addresses.c.workspace == stored, addresses.c.address.in_(new.keys))
        )
    )
    fresh = [{"workspace": stored, "address": key, "article_id": number} for key in new.keys if key not in here]
    if fresh and stored == new.workspace:
        connection.execute(insert(addresses), fresh)


def _carry(connection: Connection, new: Arrival, number: int) -> None:
    if new.source is not None:
        _carry_as(connection, number, new.workspace, new.source, new.address, new.now)
    else:
        nameless = Source(new.article.outlet or new.site, SourceKind.PAGE, new.address)
        known = select(carriers.c.id).where(carriers.c.article_id == number, carriers.c.workspace == new.workspace)
        if connection.execute(known).first() is None:
            _carry_as(connection, number, new.workspace, nameless, new.address, new.now)


def _carry_as(connection: Connection, number: int, workspace: str, source: Any, address: str, now: datetime) -> None:
    identity = (source.source_id if hasattr(source, "source_id") else source.id) or None
    row = {
        "article_id": number,
        "workspace": workspace,
        "name": storable(source.name),
        "address": address,
    }
    same = select(carriers.c.id).where(*(carriers.c[name] == value for name, value in row.items()))
    if connection.execute(same).first() is None:
        connection.execute(
            insert(carriers).values(**row, source_id=identity, kind=str(source.kind), topic=source.topic, seen_at=now)
        )


def _marks(text: str) -> list[int]:
    from bot.library import wire  # numpy is slow to import; only adding needs it

    return wire.bands(wire.runs(text))


def _mark(connection: Connection, number: int, marks: list[int]) -> None:
    if marks:
        connection.execute(insert(bands), [{"band": mark, "article_id": number} for mark in dict.fromkeys(marks)])


def _wire(connection: Connection, new: Arrival, marks: list[int]) -> int | None:
    """The first article known with nearly this text, or None. Its own row then leads the copies too."""
    if not marks:
        return None
    from bot.library import wire

    shared = func.count()
    candidates = connection.execute(
        select(articles.c.id, articles.c.wire_id, articles.c.text)
        .join(bands, bands.c.article_id == articles.c.id)
        .where(bands.c.band.in_(marks), articles.c.workspace.in_(("", new.workspace)))
        .group_by(articles.c.id)
        .order_by(shared.desc(), articles.c.id)
        .limit(CANDIDATES)
    ).all()
    mine = wire.runs(new.article.text)
    best = max(((wire.alike(mine, wire.runs(row.text)), -row.id, row) for row in candidates), default=None)
    if best is None or best[0] < wire.ALIKE:
        return None
    row = best[2]
    if row.wire_id is None:
        connection.execute(update(articles).where(articles.c.id == row.id).values(wire_id=row.id))
    first: int = row.wire_id or row.id
    return first
