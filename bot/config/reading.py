"""config/bot.toml and the environment → Settings, read once and checked whole.

Every fault is reported at once, each with file, key and remedy. Secrets come from the environment or from the file
that `…_FILE` names, never from bot.toml.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path

from bot.config.environment import Environment
from bot.config.settings import (
    DatabaseSettings,
    DigestSettings,
    DiscordSettings,
    FetchSettings,
    HttpSettings,
    Settings,
    SlackSettings,
    SummarySettings,
)
from bot.config.table import Table, read_sources, read_subscriptions
from bot.core.models import ALGORITHMS
from bot.errors import ConfigurationError

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
        url=_database_url(env.text("BRIEFBOT_DATABASE_URL"), table, faults),
        keep_days=table.number("keep_days", 400, 0, 100_000),
    )
    table.done()
    table = top.table("fetch")
    fetch = FetchSettings(
        allow_networks=table.networks("allow_networks"),
        contact=table.text("contact", ""),
        minutes=table.number("minutes", 60, 5, 1440),
        concurrency=table.number("concurrency", 64, 1, 1000),
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
        story_threshold=table.decimal("story_threshold", 0.26, 0.0, 1.0),
        story_window_days=table.number("story_window_days", 4, 1, 30),
        alerts_per_hour=table.number("alerts_per_hour", 3, 0, 60),
        quiet_hours=table.hours("quiet_hours", "22:00-07:00"),
    )
    table.done()
    discord = _discord(top.table("discord"), env)
    slack = _slack(top.table("slack"), env)
    table = top.table("http")
    host, port = table.text("host", "127.0.0.1"), table.number("port", 0, 0, 65535)
    http = HttpSettings(env.text("BRIEFBOT_HTTP_HOST") or host, env.number("BRIEFBOT_HTTP_PORT", 65535) or port)
    table.done()
    sources = read_sources(top)
    subscriptions = read_subscriptions(top)
    top.done()
    if faults:
        raise ConfigurationError(tuple(faults))
    return Settings(database, fetch, summary, digest, discord, slack, http, sources, subscriptions, path)


def _discord(table: Table, env: Environment) -> DiscordSettings:
    table.no_secret("token", "BRIEFBOT_DISCORD_TOKEN")
    settings = DiscordSettings(
        token=env.secret("BRIEFBOT_DISCORD_TOKEN"),
        api_url=env.address("BRIEFBOT_DISCORD_API_URL", ("http://", "https://")),
        gateway_url=env.address("BRIEFBOT_DISCORD_GATEWAY_URL", ("ws://", "wss://")),
        plain_text_mentions=table.flag("plain_text_mentions", default=False),
    )
    table.done()
    return settings


def _slack(table: Table, env: Environment) -> SlackSettings:
    for key in ("bot_token", "app_token", "signing_secret", "client_secret"):
        table.no_secret(key, f"BRIEFBOT_SLACK_{key.upper()}")
    settings = SlackSettings(
        bot_token=env.secret("BRIEFBOT_SLACK_BOT_TOKEN"),
        app_token=env.secret("BRIEFBOT_SLACK_APP_TOKEN"),
        signing_secret=env.secret("BRIEFBOT_SLACK_SIGNING_SECRET"),
        client_id=env.text("BRIEFBOT_SLACK_CLIENT_ID"),
        client_secret=env.secret("BRIEFBOT_SLACK_CLIENT_SECRET"),
        api_url=env.address("BRIEFBOT_SLACK_API_URL", ("http://", "https://")),
        prefix=table.word("prefix", ""),
    )
    table.done()
    return settings


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


def _database_url(override: str, table: Table, faults: list[str]) -> str:
    given = table.text("url", DatabaseSettings().url)
    url, where = (override, "BRIEFBOT_DATABASE_URL") if override else (given, f"{table.file}: database.url")
    if not url.startswith(("sqlite:///", "postgresql://")):
        scheme = url.split(":", 1)[0][:20]
        faults.append(f'{where}: "{scheme}:…" is no known database. Write sqlite:///PATH or postgresql://….')
    return url
