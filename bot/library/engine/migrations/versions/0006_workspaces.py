"""The workspace becomes part of every key of the chats: a channel that two workspaces share is a channel of each.

Nothing is lost: what a channel was shown goes to the workspace of the digest that showed it, else to every workspace
that keeps something in that channel; where none is known, to the platform's unknown one, until somebody asks there.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WORDS = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
JSON = sa.Text()


def upgrade() -> None:
    _subscriptions()
    op.execute(
        "CREATE TEMPORARY TABLE place AS "
        f"SELECT workspace || '' AS workspace, {_platform('workspace')} || channel AS holder FROM subscriptions "
        "UNION SELECT workspace, holder FROM follows UNION SELECT workspace, holder FROM mutes "
        "UNION SELECT workspace, channel FROM alerts"
    )
    _history()
    _shown()
    op.execute("DROP TABLE place")
    _wishes()
    op.execute("ALTER TABLE workspaces RENAME COLUMN key TO workspace")


def _subscriptions() -> None:
    op.execute(
        "UPDATE subscriptions SET workspace = platform || ':' || workspace WHERE workspace NOT LIKE platform || ':%'"
    )
    name = "uq_subscriptions_workspace_channel_folded"
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint("uq_subscriptions_platform_channel_folded", "subscriptions")
        op.drop_column("subscriptions", "platform")
        op.create_unique_constraint(name, "subscriptions", ["workspace", "channel", "folded"])
        return
    # A rebuilt table keeps its rows' numbers, and with foreign keys off what hangs on them.
    _rebuild(
        "subscriptions",
        [
            sa.Column("id", KEY, nullable=False),
            sa.Column("name", WORDS, nullable=False),
            sa.Column("folded", WORDS, nullable=False),
            sa.Column("workspace", WORDS, nullable=False),
            sa.Column("channel", WORDS, nullable=False),
            sa.Column("times", JSON, nullable=False),
            sa.Column("timezone", WORDS, nullable=False),
            sa.Column("days", JSON, nullable=False),
            sa.Column("topics", JSON, nullable=False),
            sa.Column("include", WORDS, nullable=False),
            sa.Column("exclude", WORDS, nullable=False),
            sa.Column("stories", sa.Integer(), nullable=False),
            sa.Column("per_source", sa.Integer(), nullable=False),
            sa.Column("quiet", sa.Boolean(), nullable=False),
            sa.Column("owner", WORDS, nullable=False),
            sa.Column("paused", sa.Boolean(), nullable=False),
            sa.Column("suspended", WORDS, nullable=False),
            sa.Column("configured", sa.Boolean(), nullable=False),
            sa.Column("added_at", sa.BigInteger(), nullable=False),
            sa.Column("removed_at", sa.BigInteger(), nullable=True),
            sa.PrimaryKeyConstraint("id", name="pk_subscriptions"),
            sa.UniqueConstraint("workspace", "channel", "folded", name=name),
        ],
    )


def _history() -> None:
    op.execute(
        "CREATE TEMPORARY TABLE kept AS SELECT DISTINCT "
        f"coalesce(s.workspace, place.workspace, {_platform('history.channel')}) AS workspace, "
        f"{_without_platform('history.channel')} AS channel, history.story_id, history.article_id, history.sentence, "
        "history.message_id, history.link, history.delivery_id, history.part, history.shown_at "
        "FROM history LEFT JOIN deliveries d ON d.id = history.delivery_id "
        "LEFT JOIN subscriptions s ON s.id = d.subscription_id "
        "LEFT JOIN place ON place.holder = history.channel AND s.id IS NULL"
    )
    unique = ["workspace", "channel", "delivery_id", "article_id", "sentence", "message_id"]
    _from_kept(
        "history",
        [
            sa.Column("id", KEY, nullable=False),
            sa.Column("workspace", WORDS, nullable=False),
            sa.Column("channel", WORDS, nullable=False),
            sa.Column("story_id", KEY, nullable=False),
            sa.Column("article_id", KEY, nullable=False),
            sa.Column("sentence", WORDS, nullable=False),
            sa.Column("message_id", WORDS, nullable=False),
            sa.Column("link", WORDS, nullable=True),
            sa.Column("delivery_id", KEY, nullable=False),
            sa.Column("part", sa.Integer(), nullable=False),
            sa.Column("shown_at", sa.BigInteger(), nullable=False),
            sa.PrimaryKeyConstraint("id", name="pk_history"),
            sa.UniqueConstraint(*unique, name="uq_history_once"),
        ],
        numbered="shown_at",
    )
    op.create_index("ix_history_article_id_shown_at", "history", ["article_id", "shown_at"])
    op.create_index("ix_history_workspace_channel_shown_at", "history", ["workspace", "channel", "shown_at"])
    op.create_index("ix_history_shown_at", "history", ["shown_at"])


def _shown() -> None:
    op.execute(
        f"CREATE TEMPORARY TABLE kept AS SELECT coalesce(place.workspace, {_platform('shown.channel')}) AS workspace, "
        f"{_without_platform('shown.channel')} AS channel, shown.articles, shown.at "
        "FROM shown LEFT JOIN place ON place.holder = shown.channel WHERE shown.channel <> 'check'"
    )
    _from_kept(
        "shown",
        [
            sa.Column("workspace", WORDS, nullable=False),
            sa.Column("channel", WORDS, nullable=False),
            sa.Column("articles", JSON, nullable=False),
            sa.Column("at", sa.BigInteger(), nullable=False),
            sa.PrimaryKeyConstraint("workspace", "channel", name="pk_shown"),
        ],
    )


def _wishes() -> None:
    tables: dict[str, list[sa.Column[Any] | sa.Constraint]] = {
        "follows": [
            sa.Column("folded", WORDS, nullable=False),
            sa.Column("word", WORDS, nullable=False),
            sa.Column("urgent", sa.Boolean(), nullable=False),
            sa.Column("at", sa.BigInteger(), nullable=False),
            sa.PrimaryKeyConstraint("workspace", "channel", "folded", name="pk_follows"),
        ],
        "mutes": [
            sa.Column("kind", sa.String(length=10), nullable=False),
            sa.Column("folded", WORDS, nullable=False),
            sa.Column("value", WORDS, nullable=False),
            sa.Column("until", sa.BigInteger(), nullable=True),
            sa.Column("at", sa.BigInteger(), nullable=False),
            sa.PrimaryKeyConstraint("workspace", "channel", "kind", "folded", name="pk_mutes"),
        ],
        "alerts": [
            sa.Column("story_id", KEY, autoincrement=False, nullable=False),
            sa.Column("at", sa.BigInteger(), nullable=False),
            sa.PrimaryKeyConstraint("workspace", "channel", "story_id", name="pk_alerts"),
        ],
    }
    for name, more in tables.items():
        holder = "channel" if name == "alerts" else "holder"
        chosen = f"workspace, {_without_platform(holder)} AS channel, {_names(more)}"
        op.execute(f"CREATE TEMPORARY TABLE kept AS SELECT {chosen} FROM {name}")
        place = [sa.Column("workspace", WORDS, nullable=False), sa.Column("channel", WORDS, nullable=False)]
        _from_kept(name, [*place, *more])
    op.create_index("ix_alerts_workspace_channel_at", "alerts", ["workspace", "channel", "at"])


def _rebuild(name: str, columns: list[sa.Column[Any] | sa.Constraint]) -> None:
    op.execute(f"CREATE TEMPORARY TABLE kept AS SELECT {_names(columns)} FROM {name}")
    _from_kept(name, columns)


def _from_kept(name: str, columns: list[sa.Column[Any] | sa.Constraint], numbered: str = "") -> None:
    """The table made anew, with the rows that were put by; `numbered` anew, in the order of that column."""
    op.drop_table(name)
    op.create_table(name, *columns)
    given = _names(columns[1:] if numbered else columns)
    op.execute(f"INSERT INTO {name} ({given}) SELECT {given} FROM kept{f' ORDER BY {numbered}' if numbered else ''}")
    op.execute("DROP TABLE kept")


def _names(columns: list[sa.Column[Any] | sa.Constraint]) -> str:
    return ", ".join(column.name for column in columns if isinstance(column, sa.Column))


def _colon(column: str) -> str:
    return f"{'strpos' if op.get_bind().dialect.name == 'postgresql' else 'instr'}({column}, ':')"


def _platform(column: str) -> str:
    """`slack:` of `slack:C1`."""
    return f"substr({column}, 1, {_colon(column)})"


def _without_platform(column: str) -> str:
    """`C1` of `slack:C1`."""
    return f"substr({column}, {_colon(column)} + 1)"


def downgrade() -> None:
    raise NotImplementedError("what a channel was shown in each of its workspaces cannot be told apart any more")
