"""What a source asks of those who look at it, and how often an entry was tried, get columns of their own."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

WORDS = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def upgrade() -> None:
    op.add_column("entries", sa.Column("tries", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("entries", sa.Column("fault", WORDS, nullable=True))
    for name, kind in (("not_before", sa.BigInteger()), ("retry_after", sa.BigInteger()), ("ttl", sa.Integer())):
        op.add_column("sources", sa.Column(name, kind, nullable=True))
    for name in ("skip_hours", "skip_days"):
        op.add_column("sources", sa.Column(name, sa.Text(), nullable=False, server_default="[]"))
    _sources()
    _entries()
    op.execute("ALTER TABLE sources DROP COLUMN facts")


def _sources() -> None:
    bind = op.get_bind()
    change = sa.text(
        "UPDATE sources SET not_before = :not_before, retry_after = :told, ttl = :ttl, skip_hours = :skip_hours, "
        "skip_days = :skip_days WHERE id = :id"
    )
    for number, kept in bind.execute(sa.text("SELECT id, facts FROM sources WHERE facts <> '{}'")).all():
        facts: dict[str, Any] = json.loads(kept)
        values: dict[str, Any] = {name: _moment(facts.get(name)) for name in ("not_before", "told")}
        values |= {name: json.dumps(facts.get(name) or []) for name in ("skip_hours", "skip_days")}
        bind.execute(change, values | {"ttl": facts.get("ttl"), "id": number})


def _moment(given: str | None) -> int | None:
    return None if given is None else (datetime.fromisoformat(given) - EPOCH) // timedelta(microseconds=1)


def _entries() -> None:
    """`MARK 2` of an entry that was tried twice, `STAMP words` of a file that could not be read."""
    bind = op.get_bind()
    packed = sa.text("SELECT source_id, key, fingerprint FROM entries WHERE fingerprint LIKE '% %'")
    change = sa.text(
        "UPDATE entries SET fingerprint = :mark, tries = :tries, fault = :fault "
        "WHERE source_id = :source AND key = :key"
    )
    for source, key, fingerprint in bind.execute(packed).all():
        mark, _, rest = fingerprint.partition(" ")
        tried = rest.isascii() and rest.isdecimal() and len(rest) < 4
        values = {"tries": int(rest) if tried else 0, "fault": None if tried else rest}
        bind.execute(change, {"source": source, "key": key, "mark": mark} | values)


def downgrade() -> None:
    raise NotImplementedError("an older version asks every source anew")
