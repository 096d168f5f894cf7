"""Alembic's door: runs the steps on the connection that `bot.library.engine.migrate` hands over, in its transaction."""

from __future__ import annotations

from alembic import context

from bot.library.tables import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    transactional_ddl=True,  # the caller's transaction holds all steps, on SQLite too
)
with context.begin_transaction():
    context.run_migrations()
