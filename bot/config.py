"""config/bot.toml and the environment → Settings, read once and checked whole.

    Settings
    ├── database · fetch · summary · digest · discord · slack · http     one section each
    ├── sources         [[sources]]: a name and one of feed, page, folder
    └── subscriptions   [[subscriptions]]: a name, a channel and times

Every fault is reported at once, each with file, key and remedy. Secrets come from the environment or from the file
that `…_FILE` names, never from bot.toml.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.core.models import ALGORITHMS, Source, Subscription
from bot.errors import ConfigurationError
from bot.settings_table import Table, read_sources, read_subscriptions

DEFAULT_PATH = Path("config/bot.toml")


@dataclass(frozen=True, slots=True)
class DatabaseSettings:
    url: str = "sqlite:///var/briefbot.db"
    keep_days: int = 400  # articles older than this are erased; 0 keeps all


@dataclass(frozen=True, slots=True)
class FetchSettings:
    allow_networks: tuple[str, ...] = ()
    contact: str = ""
    minutes: int = 60  # between two looks at a feed that has validators
    concurrency: int = 64  # hosts asked at the same time
    pages: bool = True  # fetch the full article behind a feed's entry


@dataclass(frozen=True, slots=True)
class SummarySettings:
    algorithm: str = "briefbot"
    sentences: int = 3


@dataclass(frozen=True, slots=True)
class DigestSettings:
    lateness_hours: float = 6.0
    story_threshold: float = 0.26  # 0: the measured default
    story_window_days: int = 4
    alerts_per_hour: int = 3
    quiet_hours: str = "22:00-07:00"


@dataclass(frozen=True, slots=True)
class DiscordSettings:
    token: str = field(default="", repr=False)
    api_url: str = ""
    gateway_url: str = ""
    plain_text_mentions: bool = False


@dataclass(frozen=True, slots=True)
class SlackSettings:
    bot_token: str = field(default="", repr=False)
    app_token: str = field(default="", repr=False)
    signing_secret: str = field(default="", repr=False)
    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    api_url: str = ""
    prefix: str = ""

    @property
    def ready(self) -> bool:
        return bool(
            (self.bot_token and (self.app_token or self.signing_secret)) or (self.client_id and self.signing_secret)
        )


@dataclass(frozen=True, slots=True)
class HttpSettings:
    host: str = "127.0.0.1"
    port: int = 0  # 0: no server


@dataclass(frozen=True, slots=True)
class Settings:
    database: DatabaseSettings = field(default_factory=DatabaseSettings)
    fetch: FetchSettings = field(default_factory=FetchSettings)
    summary: SummarySettings = field(default_factory=SummarySettings)
    digest: DigestSettings = field(default_factory=DigestSettings)
    discord: DiscordSettings = field(default_factory=DiscordSettings)
    slack: SlackSettings = field(default_factory=SlackSettings)
    http: HttpSettings = field(default_factory=HttpSettings)
    sources: tuple[Source, ...] = ()
    subscriptions: tuple[Subscription, ...] = ()
    path: Path | None = None


def load(environment: Mapping[str, str] | None = None) -> Settings:
    """Settings from the file and the environment. Raises ConfigurationError with every fault."""
    environment = os.environ if environment is None else environment
    path = Path(environment.get("BRIEFBOT_CONFIG") or DEFAULT_PATH)
    return check(_file(path), environment, path)


def check(content: Mapping[str, object], environment: Mapping[str, str], path: Path) -> Settings:
    """Settings from a parsed file. Raises ConfigurationError with every fault."""
    faults: list[str] = []
    top = Table(content, str(path), "", faults)
    env = _Environment(environment, faults)
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


def _discord(table: Table, env: _Environment) -> DiscordSettings:
    table.no_secret("token", "BRIEFBOT_DISCORD_TOKEN")
    settings = DiscordSettings(
        token=env.secret("BRIEFBOT_DISCORD_TOKEN"),
        api_url=env.address("BRIEFBOT_DISCORD_API_URL", ("http://", "https://")),
        gateway_url=env.address("BRIEFBOT_DISCORD_GATEWAY_URL", ("ws://", "wss://")),
        plain_text_mentions=table.flag("plain_text_mentions", default=False),
    )
    table.done()
    return settings


def _slack(table: Table, env: _Environment) -> SlackSettings:
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


class _Environment:
    """The environment's side of the settings; faults name the variable, never its value."""

    def __init__(self, values: Mapping[str, str], faults: list[str]) -> None:
        self._values = values
        self._faults = faults

    def text(self, name: str) -> str:
        return self._values.get(name, "").strip()

    def number(self, name: str, most: int) -> int:
        value = self.text(name)
        if value and not (value.isascii() and value.isdigit() and int(value) <= most):
            self._faults.append(f"{name}: not a whole number from 0 to {most}. Set it to one, or unset it.")
            return 0
        return int(value or 0)

    def address(self, name: str, schemes: tuple[str, ...]) -> str:
        value = self.text(name)
        if value and not value.startswith(schemes):
            self._faults.append(f"{name}: must start with {' or '.join(schemes)}.")
        return value

    def secret(self, name: str) -> str:
        """The value of NAME, or the content of the file that NAME_FILE names."""
        value, file = self.text(name), self.text(f"{name}_FILE")
        if value and file:
            self._faults.append(f"{name}: set both as {name} and {name}_FILE. Unset one of them.")
        if value or not file:
            return value
        try:
            return Path(file).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            self._faults.append(f"{name}_FILE: the file it names cannot be read. Check the path and its permissions.")
            return ""
