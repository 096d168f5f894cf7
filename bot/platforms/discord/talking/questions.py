"""What Discord sends when somebody types, picks or presses → questions, pure."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import Any

from bot.core.models import Channel, Workspace
from bot.platforms.discord.drawing.controls import FORM_ID, press
from bot.platforms.discord.drawing.registration import MENUS
from bot.platforms.discord.drawing.render import EPHEMERAL
from bot.talk.question import Asker, Command, Question, opens

MENTIONED = re.compile(r"<@!?(\d+)>")
LINK = re.compile(r"https?://[^\s<>\"|\\^`{}]+")
GOVERNING = 1 << 3 | 1 << 5  # administrator, manage server
MANAGING = GOVERNING | 1 << 4  # and manage channels, which may be given for one channel
PRIVATE_CHANNEL = 2  # a context: a group or somebody else's direct conversation
WORDS_LIMIT = 300  # of a message without a link that is to be briefed


class Kind(IntEnum):
    """https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-type"""

    COMMAND = 2
    COMPONENT = 3
    COMPLETION = 4
    FORM = 5


@dataclass(frozen=True, slots=True)
class Knock:
    """One interaction, as plain values. `alone`: in a direct conversation with the bot, where all is private anyway."""

    id: str
    token: str
    application: str
    kind: int
    channel: Channel
    asker: Asker
    given: Mapping[str, Any] = field(default_factory=dict)  # the interaction's data
    direct: bool = False
    alone: bool = False
    message: str = ""  # the id of the message whose component was pressed
    message_private: bool = False


def knock(event: Mapping[str, Any], application: str = "") -> Knock:
    """An interaction as Discord sends it, as plain values. Rights are those that Discord states for this very press.

    Raises KeyError when it has no id, token or person.
    """
    member: Mapping[str, Any] = event.get("member") or {}
    user: Mapping[str, Any] = member.get("user") or event["user"]
    server = event.get("guild_id")
    installs = event.get("authorizing_integration_owners") or {}
    # Used through somebody's own install in a server without the bot: nothing can be posted there, so nothing managed.
    foreign = bool(installs) and "0" not in installs
    rights = int(member.get("permissions") or 0)
    message: Mapping[str, Any] = event.get("message") or {}
    channel = event.get("channel_id") or (event.get("channel") or {}).get("id") or ""
    return Knock(
        id=str(event["id"]),
        token=str(event["token"]),
        application=str(event.get("application_id") or application),
        kind=int(event["type"]),
        channel=Channel(Workspace("discord", str(server) if server else f"dm:{user['id']}"), str(channel)),
        asker=Asker(
            str(user["id"]),
            str(member.get("nick") or user.get("global_name") or user.get("username") or ""),
            manager=not server or (not foreign and bool(rights & MANAGING)),
            here=bool(server) and not rights & GOVERNING,
            locale=str(event.get("locale") or "en")[:2],
        ),
        given=event.get("data") or {},
        direct=not server,
        alone=not server and event.get("context") != PRIVATE_CHANNEL,
        message=str(message.get("id") or ""),
        message_private=bool(int(message.get("flags") or 0) & EPHEMERAL),
    )


@dataclass(frozen=True, slots=True)
class Asked:
    """A question read from an interaction. `page`: its answer takes the place of the message that was pressed."""

    question: Question
    page: bool = False
    form: Command | None = None  # asked without options, to be answered with this form


def asked(knock: Knock, commands: Mapping[str, Command]) -> Asked | None:
    """What an interaction asks; None when it is none of ours."""
    match knock.kind:
        case Kind.COMMAND if knock.given.get("type", 1) == 3:
            return _of_menu(knock)
        case Kind.COMMAND:
            name, options = command_and_options(knock.given)
            command = commands.get(name)
            form = command if command is not None and command.form and not options else None
            return Asked(_question(knock, name, options=options), form=form)
        case Kind.FORM:
            found = FORM_ID.fullmatch(str(knock.given.get("custom_id", "")))
            return Asked(_question(knock, found["command"], options=values(knock.given))) if found else None
        case Kind.COMPONENT:
            chosen = knock.given.get("values") or [knock.given.get("custom_id", "")]
            pressed = press(str(chosen[0]))
            if pressed is None:
                return None
            page = pressed.page and (knock.message_private or knock.alone)
            question = replace(_question(knock, pressed.command, pressed.argument), pressed=True)
            known = commands.get(pressed.command)
            form = known if known is not None and opens(known, pressed.argument) else None
            return Asked(question, page=page, form=form)
        case _:
            return None


def _question(knock: Knock, command: str, argument: str = "", *, options: Mapping[str, str] | None = None) -> Question:
    given = dict(options or {})
    return Question(
        command=command,
        channel=knock.channel,
        asker=knock.asker,
        argument=argument,
        options=given,
        mentioned=tuple(found for value in given.values() for found in MENTIONED.findall(value)),
        direct=knock.direct,
    )


def command_and_options(given: Mapping[str, Any]) -> tuple[str, dict[str, str]]:
    """The command's name ("group word") and the options that were filled in."""
    names, options = _unfolded(given)
    return " ".join(names), {option["name"]: str(option["value"]) for option in options if option.get("value") != ""}


def focused(given: Mapping[str, Any]) -> tuple[str, str] | None:
    """The option that is being typed, and what is typed so far."""
    _, options = _unfolded(given)
    return next(((option["name"], str(option.get("value", ""))) for option in options if option.get("focused")), None)


def completing(knock: Knock) -> Question:
    """The question so far, while it is being typed."""
    name, options = command_and_options(knock.given)
    return _question(knock, name, options=options)


def _unfolded(given: Mapping[str, Any]) -> tuple[list[str], Sequence[Mapping[str, Any]]]:
    names = [str(given.get("name", ""))]
    options: Sequence[Mapping[str, Any]] = given.get("options") or ()
    while options and options[0].get("type") in (1, 2):  # a subcommand, a group of subcommands
        names.append(str(options[0].get("name", "")))
        options = options[0].get("options") or ()
    return names, options


def values(given: Mapping[str, Any]) -> dict[str, str]:
    """The fields of a form by name; those left empty are not there."""
    found: dict[str, str] = {}
    waiting: list[Mapping[str, Any]] = list(given.get("components") or ())
    while waiting:
        component = waiting.pop()
        waiting += component.get("components") or ()
        waiting += [component["component"]] if component.get("component") else ()
        value = str(component.get("value") or ", ".join(component.get("values") or ())).strip()
        if component.get("custom_id") and value:
            found[str(component["custom_id"])] = value
    return found


def _of_menu(knock: Knock) -> Asked | None:
    command = next((command for name, _, command in MENUS if name == knock.given.get("name")), None)
    if command is None:
        return None
    target = str(knock.given.get("target_id", ""))
    messages = (knock.given.get("resolved") or {}).get("messages") or {}
    return Asked(_question(knock, command, subject(messages.get(target) or {})))


def subject(message: Mapping[str, Any]) -> str:
    """The first link in a message, its cards and its components; without one, its words."""
    texts = list(_texts(message))
    for text in texts:
        if found := LINK.search(text):
            # Closing marks belong to the sentence around an address; a parenthesis opened in it belongs to it.
            link = found[0].rstrip(".,;:!?'*_~>")
            return link.rstrip(")].,") if "(" not in link else link
    return " ".join(" ".join(texts).split())[:WORDS_LIMIT]


def _texts(message: Mapping[str, Any]) -> Iterable[str]:
    yield str(message.get("content") or "")
    for embed in message.get("embeds") or ():
        yield from (str(embed.get(key) or "") for key in ("url", "title", "description"))
    waiting: list[Mapping[str, Any]] = list(reversed(message.get("components") or ()))
    while waiting:
        component = waiting.pop()
        yield str(component.get("content") or component.get("url") or "")
        waiting += reversed(component.get("components") or ())
    for forwarded in message.get("message_snapshots") or ():
        yield from _texts(forwarded.get("message") or {})


def addressed(content: str, me: Iterable[str], names: Iterable[str] = ()) -> str | None:
    """What is said to the bot, without its mention; None when it is not addressed.

    `me` holds the ids that mean the bot (its own, its role's); `names` what it is called in plain text.
    """
    pattern = "|".join(rf"<@[!&]?{re.escape(one)}>" for one in me)
    if pattern and re.search(pattern, content):
        return " ".join(re.sub(pattern, " ", content, count=1).split())
    for name in names:
        if found := re.match(rf"\s*@?{re.escape(name)}(?:[,:;!]|\s|$)\s*", content, re.IGNORECASE):
            return " ".join(content[found.end() :].split())
    return None
