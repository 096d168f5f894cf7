"""What people ask, as data: the shape of a command, and one question with where and who it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.core.models import Channel

Completion = str  # "speakers" | "topics" | "articles" | "sources" | "subscriptions" | "timezones"


@dataclass(frozen=True, slots=True)
class Option:
    """One argument of a command. In typed text, options are `name:value`; the first option takes the bare words."""

    name: str
    description: str
    german: str
    required: bool = False
    complete: Completion | None = None
    choices: tuple[str, ...] = ()
    rest: bool = False  # takes the bare words


@dataclass(frozen=True, slots=True)
class Command:
    """A command as every platform registers it; `name` is one word or "group word".

    `manage`: needs the right to manage the channel or workspace. `hidden`: reached by buttons only.
    `form`: asked without arguments, platforms that can open a form made from the options.
    `private`: answered to the asker only.
    """

    name: str
    description: str
    german: str
    options: tuple[Option, ...] = ()
    manage: bool = False
    hidden: bool = False
    form: bool = False
    private: bool = False


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks. `manager`: may manage the channel or workspace, as the platform says now."""

    id: str
    name: str = ""
    manager: bool = False
    locale: str = "en"
    timezone: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `argument` is what was typed after the command's name; `options` what a form or a slash command
    gave by name. `mentioned` holds the names of chat members mentioned in it; `direct`: asked in a direct conversation;
    `public`: asked by mentioning the bot in front of everybody, so briefs and quotes are answered there. An empty
    `command`: the argument holds the whole line, command first.
    """

    command: str
    channel: Channel
    asker: Asker
    argument: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    mentioned: tuple[str, ...] = ()
    direct: bool = False
    public: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """A completion: what is shown, and what is filled in."""

    label: str
    value: str
