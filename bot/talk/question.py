"""What people ask, as data: the shape of a command, and one question with where and who it comes from."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from bot.core.models import Channel
from bot.talk.reply import Reply

Completion = str  # "speakers" | "topics" | "articles" | "sources" | "subscriptions" | "timezones"
VALUES = "values"  # a completion: what stands in the form of the asked command, a choice for each option, by its name
Kind = Literal["words", "list", "times", "days", "zone", "length"]


@dataclass(frozen=True, slots=True)
class Option:
    """One argument of a command. In typed text, options are `name:value`; the one marked `rest` takes the bare words.

    `example` is a value that people can type; help shows it. `kind` says how much of typed words is its value: one word
    or what stands in quotation marks, a list, or as many words as a time, days, a zone or a length take. `aliases` are
    other names that people type for it. `menu`: the likely values, to choose several from where a form cannot suggest.
    """

    name: str
    description: str
    german: str
    required: bool = False
    complete: Completion | None = None
    choices: tuple[str, ...] = ()
    rest: bool = False  # takes the bare words
    example: str = ""
    kind: Kind = "words"
    aliases: tuple[str, ...] = ()
    menu: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks. `manager`: may manage the channel or workspace, as the platform says now; `here`: the channel alone."""

    id: str
    name: str = ""
    manager: bool = False
    locale: str = "en"
    timezone: str = ""
    here: bool = False

    @property
    def governor(self) -> bool:
        """Whether they may manage the whole workspace."""
        return self.manager and not self.here


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `argument` is what was typed after the command's name; `options` what a form or a slash command
    gave by name. `mentioned` holds the names of chat members mentioned in it, `channels` the ids of the channels by
    their names; `direct`: asked in a direct conversation; `public`: asked by mentioning the bot in front of everybody,
    so briefs and quotes are answered there. `pressed`: a button asks, whose argument may name things by their ids
    (bot.talk.buttons); people name them by words and numbers. An empty `command`: the argument holds the whole line,
    command first.
    """

    command: str
    channel: Channel
    asker: Asker
    argument: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    mentioned: tuple[str, ...] = ()
    direct: bool = False
    public: bool = False
    pressed: bool = False
    channels: Mapping[str, str] = field(default_factory=dict)


# (the newsroom, the question, its options by name) → the answer. This room knows no newsroom: the handlers do.
Handler = Callable[[Any, Question, Mapping[str, str]], Awaitable[Reply]]


async def unanswered(newsroom: object, question: Question, options: Mapping[str, str]) -> Reply:
    """What a command without a handler answers with: a fault in the table. Raises LookupError."""
    del newsroom, options
    raise LookupError(f"nothing answers /{question.command}")


@dataclass(frozen=True, slots=True)
class Command:
    """A command as every platform registers it, with all that is known of it; `name` is one word or "group word".

    `answer`: its handler. `example`: what can be typed after its name. `manage`: needs the right to manage the channel
    or workspace, `govern` that to manage the workspace. `hidden`: reached by buttons only. `form`: asked without
    arguments, platforms that can open a form make one of the options. `private`: answered to the asker only. `reads`:
    tells of articles, so the first of them are waited for. `shareable`: a private answer can be shown to everybody.
    `fetches`: typed, it goes to the web; any other does where a link is given. `aliases`: other names that people type.
    `submit`: what the button of its form says, in English and German. `fills`: buttons open the form too, filled in.
    """

    name: str
    description: str
    german: str
    options: tuple[Option, ...] = ()
    answer: Handler = unanswered
    example: str = ""
    manage: bool = False
    hidden: bool = False
    form: bool = False
    private: bool = False
    reads: bool = False
    shareable: bool = False
    fetches: bool = False
    govern: bool = False
    aliases: tuple[str, ...] = ()
    submit: tuple[str, str] = ("", "")
    fills: bool = False


def opens(command: Command, argument: str) -> bool:
    """Whether a button with this argument opens the command's form: empty, or filled with what it names by its id."""
    return command.fills and argument[:1] in ("", "@", "~")


@dataclass(frozen=True, slots=True)
class Choice:
    """A completion: what is shown, and what is filled in."""

    label: str
    value: str
