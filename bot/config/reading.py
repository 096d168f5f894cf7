"""config/bot.toml and the environment → Settings, read once and checked whole.

Every fault is reported at once, each with file, key and remedy. Secrets come from the environment or from the file
that `…_FILE` names, never from bot.toml.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar, assert_never
from urllib.parse import quote

from bot.config.environment import Environment
from bot.config.settings import (
    DatabaseSettings,
    DigestSettings,
    FetchSettings,
    HttpSettings,
    Settings,
    SummarySettings,
)
from bot.config.table import Table, read_sources, read_subscriptions
from bot.core.models import ALGORITHMS, Subscription
from bot.errors import ConfigurationError
from bot.platforms.registry import PLATFORMS
from bot.platforms.shared.setting import ORIGIN, Kind, Origin

S = TypeVar("S", bound=Any)

BACKUPS = ("off", "daily", "weekly")
POSTGRES_USER = re.compile(r"(postgresql://[^:@/?]+)@")  # without a password
DEFAULT_PATH = Path("config/bot.toml")


def load(environment: Mapping[str, str] | None = None) -> Settings:
    """Settings from the file and the environment. Raises ConfigurationError with every fault."""
    environment = os.environ if environment is None else environment
    path = Path(environment.get("BRIEFBOT_CONFIG") or DEFAULT_PATH)
    return check(_file(path), environment, path)


def check(content: Mapping[str, object], environment: Mapping[str, str], path: Path) -> Settings:
    """Settings from a parsed file. Raises ConfigurationError with every fault."""
    faults: list[str] = []
    top = Table(content, str(path), "", faults)
    env = Environment(environment, faults)
    table = top.table("database")
    database = DatabaseSettings(
        url=_database_url(env, table, faults),
        backup=table.choice("backup", "off", BACKUPS),
        backup_keep=table.number("backup_keep", 7, 1, 1000),
        backup_folder=table.text("backup_folder", "var/backups"),
        keep_days=table.number("keep_days", 400, 0, 100_000),
    )
    table.done()
    table = top.table("fetch")
    fetch = FetchSettings(
        allow_networks=table.networks("allow_networks"),
        contact=table.text("contact", ""),
        minutes=table.number("minutes", 60, 5, 1440),
        concurrency=table.number("concurrency", 64, 1, 1000),
        most_sources=table.number("most_sources", 20_000, 1, 1_000_000),
        pages=table.flag("pages", default=True),
    )
    table.done()
    table = top.table("summary")
    summary = SummarySettings(
        algorithm=table.choice("algorithm", "briefbot", ALGORITHMS), sentences=table.number("sentences", 3, 1, 20)
    )
    table.done()
    table = top.table("digest")
    digest = DigestSettings(
        lateness_hours=table.decimal("lateness_hours", 6.0, 0.0, 24.0),
        story_threshold=table.decimal("story_threshold", 0.265, 0.0, 1.0),
        story_window_days=table.number("story_window_days", 4, 1, 30),
        alerts_per_hour=table.number("alerts_per_hour", 3, 0, 60),
        quiet_hours=table.hours("quiet_hours", "22:00-07:00"),
    )
    table.done()
    platforms = {entry.name: _platform(entry.settings, top.table(entry.name), env) for entry in PLATFORMS}
    table = top.table("http")
    host, port = table.text("host", "127.0.0.1"), table.number("port", 0, 0, 65535)
    http = HttpSettings(env.text("BRIEFBOT_HTTP_HOST") or host, env.number("BRIEFBOT_HTTP_PORT", 65535) or port)
    table.done()
    sources = read_sources(top)
    subscriptions = read_subscriptions(top)
    faults += _unnamed(subscriptions, platforms, path)
    top.done()
    if faults:
        raise ConfigurationError(tuple(faults))
    return Settings(database, fetch, summary, digest, platforms, http, sources, subscriptions, path)


def _unnamed(subscriptions: Sequence[Subscription], platforms: Mapping[str, Any], path: Path) -> list[str]:
    """Digests of channels that may be several workspaces', when they do not say which is meant."""
    shared = {entry.name for entry in PLATFORMS if entry.shared(platforms[entry.name])}
    return [
        f'{path}: subscriptions "{one.name}": channel: several workspaces may share it. Name one, like '
        f'"{one.channel.platform}:T0123/{one.channel.id}".'
        for one in subscriptions
        if one.channel.platform in shared and not one.channel.workspace.id
    ]


def _platform(settings: type[S], table: Table, env: Environment) -> S:
    """A platform's settings, each from where its field says (`platforms.shared.setting`)."""
    values: dict[str, str | bool] = {}
    for one in fields(settings):
        origin: Origin = one.metadata[ORIGIN]
        match origin.kind:
            case Kind.SECRET:
                table.no_secret(one.name, origin.variable)
                values[one.name] = env.secret(origin.variable)
            case Kind.VARIABLE:
                values[one.name] = env.text(origin.variable)
            case Kind.ADDRESS:
                values[one.name] = env.address(origin.variable, origin.schemes)
            case Kind.WORD:
                values[one.name] = table.word(one.name, "")
            case Kind.FLAG:
                values[one.name] = table.flag(one.name, default=False)
            case never:
                assert_never(never)
    table.done()
    filled: S = settings(**values)
    return filled


def _file(path: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        fault = (
            f"{path}: the configuration is missing. Run briefbot where config/bot.toml is, "
            "or name another file in BRIEFBOT_CONFIG."
        )
    except UnicodeDecodeError:
        fault = f"{path}: not UTF-8 text. Save the configuration as UTF-8."
    except OSError as broken:
        fault = f"{path}: cannot be read ({broken.strerror}). Check that it is a file and its permissions."
    except tomllib.TOMLDecodeError as broken:
        fault = f"{path}: not valid TOML ({broken}). Mend that line; values of text need quotation marks."
    raise ConfigurationError((fault,))


def _database_url(env: Environment, table: Table, faults: list[str]) -> str:
    """The address, with the password where that is kept apart from it."""
    given, override = table.text("url", DatabaseSettings().url), env.text("BRIEFBOT_DATABASE_URL")
    url, where = (override, "BRIEFBOT_DATABASE_URL") if override else (given, f"{table.file}: database.url")
    if not url.startswith(("sqlite:///", "postgresql://")):
        scheme = url.split(":", 1)[0][:20]
        faults.append(f'{where}: "{scheme}:…" is no known database. Write sqlite:///PATH or postgresql://….')
    password = env.secret("BRIEFBOT_DATABASE_PASSWORD")
    named = POSTGRES_USER.match(url)
    if password and named is not None:
        return f"{named[1]}:{quote(password, safe='')}@{url[named.end() :]}"
    return url
