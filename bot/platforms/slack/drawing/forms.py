"""Command → the modal that asks for its options, and back: what was filled in → options by name.

Option with `complete`   external_select, answered while people type; what they typed is always a choice too
Option with `choices`    static_select
any other                plain_text_input
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.platforms.shared.fit import cut, line, utf16
from bot.platforms.shared.words import say
from bot.platforms.slack.drawing.blocks import Drawn
from bot.platforms.slack.drawing.limits import (
    INPUT_LABEL,
    LABEL,
    METADATA,
    OPTION_VALUE,
    OPTIONS,
    PLACEHOLDER,
    SECTION,
    TITLE,
)
from bot.platforms.slack.drawing.render import draw_view
from bot.platforms.slack.talking.place import Payload, Place
from bot.talk.question import Choice, Command, Option
from bot.talk.reply import Note, Paragraph, Reply, plain

FORM = "b1form:"  # opens the callback_id of every form; the command's name follows
SUGGEST = "b1?"  # opens the action_id of a select that is filled while typing: b1?kind:command
GIVEN = "b1given"  # the action_id of the other inputs
ERROR = 500  # signs beside a field: what is wrong, and what to do
SHOWN = "b1shown"  # the callback_id of a modal that only shows something


def _plain(text: str, limit: int) -> Drawn:
    return {"type": "plain_text", "text": cut(line(text), limit) or "…", "emoji": False}


def form(command: Command, place: Place, *, locale: str = "en", given: Mapping[str, str] | None = None) -> Drawn:
    """The modal of a command; `given` fills options in beforehand."""
    given = given or {}
    blocks = [_input(command, option, locale, given.get(option.name, "")) for option in command.options]
    note = command.german if locale.startswith("de") else command.description
    return {
        "type": "modal",
        "callback_id": FORM + command.name,
        "title": _plain(_title(command), TITLE),
        "submit": _plain(command.submit[locale.startswith("de")] or say("submit", locale), TITLE),
        "close": _plain(say("cancel", locale), TITLE),
        "private_metadata": _pack(place),
        "blocks": [{"type": "section", "text": _plain(note, SECTION)}, *blocks],
    }


def _title(command: Command) -> str:
    return command.name.capitalize()


def _input(command: Command, option: Option, locale: str, given: str) -> Drawn:
    explained = option.german if locale.startswith("de") else option.description
    element: Drawn
    if option.complete is not None:
        element = {
            "type": "external_select",
            "action_id": f"{SUGGEST}{option.complete}:{command.name}",
            "min_query_length": 0,
            "placeholder": _plain(explained, PLACEHOLDER),
        }
        if given:
            element["initial_option"] = _option(Choice(given, given))
    elif option.choices:
        choices = [_option(Choice(choice, choice)) for choice in option.choices[:OPTIONS]]
        element = {
            "type": "static_select",
            "action_id": GIVEN,
            "placeholder": _plain(explained, PLACEHOLDER),
            "options": choices,
        }
        if given in option.choices:
            element["initial_option"] = _option(Choice(given, given))
    else:
        element = {"type": "plain_text_input", "action_id": GIVEN, "placeholder": _plain(explained, PLACEHOLDER)}
        if given:
            element["initial_value"] = given
    return {
        "type": "input",
        "block_id": option.name,
        "optional": not option.required,
        "label": _plain(option.name.capitalize(), INPUT_LABEL),
        "hint": _plain(explained, INPUT_LABEL),
        "element": element,
    }


def _option(choice: Choice) -> Drawn:
    return {"text": _plain(choice.label, LABEL), "value": choice.value}


def suggestions(choices: Iterable[Choice], typed: str) -> list[Drawn]:
    """The options of a select that is filled while typing; those whose value Slack cannot hold are left out."""
    found = [choice for choice in choices if choice.value and utf16(choice.value) <= OPTION_VALUE][: OPTIONS - 1]
    wanted = line(typed)[:LABEL]
    if wanted and wanted.casefold() not in {choice.value.casefold() for choice in found}:
        found.append(Choice(wanted, wanted))
    return [_option(choice) for choice in found]


def suggested(action_id: str) -> tuple[str, str] | None:
    """What a select asks for: (kind of completion, command); None when it is none of ours."""
    if not action_id.startswith(SUGGEST):
        return None
    kind, _, command = action_id.removeprefix(SUGGEST).partition(":")
    return kind, command


def filled(view: Payload) -> dict[str, str]:
    """What was filled in, by option; empty inputs are left out."""
    found: dict[str, str] = {}
    for name, actions in ((view.get("state") or {}).get("values") or {}).items():
        for element in actions.values():
            selected = element.get("selected_option") or {}
            value = element.get("value") or selected.get("value") or ""
            if str(value).strip():
                found[name] = str(value).strip()
    return found


def errors(view: Payload, reply: Reply) -> dict[str, str]:
    """The fault beside the field that it is of, else beside the first."""
    inputs = [str(block.get("block_id")) for block in view.get("blocks") or () if block.get("type") == "input"]
    said = " ".join(plain(block.spans) for block in reply.blocks if isinstance(block, Paragraph | Note))
    field = reply.field if reply.field in inputs else inputs[0] if inputs else ""
    return {field: cut(line(said), ERROR)} if field else {}


def shown(reply: Reply, place: Place, *, locale: str = "en") -> Drawn:
    """A modal that shows a reply."""
    return {
        "type": "modal",
        "callback_id": SHOWN,
        "title": _plain("Briefbot", TITLE),
        "close": _plain(say("close", locale), TITLE),
        "private_metadata": _pack(place),
        "blocks": draw_view(reply) or _section(reply.summary),
    }


def loading(place: Place, *, locale: str = "en") -> Drawn:
    """The modal that stands there at once, until the answer is known."""
    return {
        "type": "modal",
        "callback_id": SHOWN,
        "title": _plain("Briefbot", TITLE),
        "close": _plain(say("close", locale), TITLE),
        "private_metadata": _pack(place),
        "blocks": _section(say("working", locale)),
    }


def home(reply: Reply, channel: str) -> Drawn:
    """The Home tab; it remembers the direct conversation it belongs to."""
    return {
        "type": "home",
        "private_metadata": _pack(Place("", channel, "", home=True)),
        "blocks": draw_view(reply) or _section(reply.summary),
    }


def _section(text: str) -> list[Drawn]:
    return [{"type": "section", "text": _plain(text, SECTION)}]


# ── what a view remembers of where it was opened ─────────────────────────────────────────────────


def _pack(place: Place) -> str:
    """The place as `private_metadata`; a response_url is left out where it would not fit."""
    kept: dict[str, Any] = {"channel": place.channel, "thread": place.thread, "home": place.home}
    for remembered in ({**kept, "response_url": place.response_url}, kept):
        packed = json.dumps({key: value for key, value in remembered.items() if value})
        if len(packed) <= METADATA:
            return packed
    return "{}"


def unpack(metadata: str | None) -> dict[str, Any]:
    """What `_pack` kept: channel, thread, response_url, home; nothing for a view that is not ours."""
    try:
        found = json.loads(metadata or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def prefilled(command: Command, timezone: str) -> dict[str, str]:
    """What a form can know beforehand: the asker's time zone."""
    zones: Sequence[Option] = [option for option in command.options if option.complete == "timezones"]
    return {option.name: timezone for option in zones if timezone}
