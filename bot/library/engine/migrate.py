"""A database of any age → today's schema, by Alembic, under a lock that lets one process at a time migrate.

All steps run in one transaction on both databases: a step that fails leaves the schema as it was.
"""

from __future__ import annotations

import logging
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from bot.errors import DatabaseError
from bot.library.engine.database import Database
from bot.library.engine.faults import explained
from bot.library.tables import metadata

HEAD = "0009"  # the last step; a test holds it to the files. Known here so that an up-to-date start skips Alembic
LOCK = 0x6D696772  # the advisory lock of migrations: "migr"
SCRIPTS = Path(__file__).parent / "migrations"

log = logging.getLogger(__name__)


def migrate(database: Database) -> None:
    """Bring the schema up to date. Raises DatabaseError when it is newer than this code or somebody else's."""
    with database.read() as connection:
        if _version(connection) == HEAD:
            return
    with database.write(durable=True, rebuilding=True) as connection:
        if not database.sqlite:
            connection.execute(text("SET LOCAL lock_timeout = 0"))  # another start may be migrating: wait for it
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})
        version = _version(connection)
        if version == HEAD:
            return
        _check(connection, version)
        _upgrade(connection)
        log.info("schema migrated from=%s to=%s", version or "nothing", HEAD)


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _check(connection: Connection, version: str | None) -> None:
    if version is not None and not list((SCRIPTS / "versions").glob(f"{version}_*.py")):
        raise DatabaseError(
            f"The database was made by a newer Briefbot (its schema is {version}, this one knows {HEAD}).",
            "Install the newer version again, or name another database.",
        )
    if version is None:
        strange = sorted(set(inspect(connection).get_table_names()) & set(metadata.tables))
        if strange:
            raise DatabaseError(
                f'The database is not Briefbot\'s: it already has a table "{strange[0]}" of another program.',
                "Name a database of its own in database.url or BRIEFBOT_DATABASE_URL.",
            )


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    with explained():
        command.upgrade(config, "head")
