"""Commands → what Discord registers (slash commands, message menus) and the forms it opens, pure.

Every command may be used in servers and direct messages, by server and by user installs. What a group's managing
members may do is checked by the answer; `default_member_permissions` only decides who sees the group at first, and
server managers can change that in their settings.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.platforms.base import Wire
from bot.platforms.shared.fit import cut, line
from bot.talk.question import Command, Option

# https://discord.com/developers/docs/interactions/application-commands
DESCRIPTION_LIMIT = 100
OPTIONS_LIMIT = 25
# https://discord.com/developers/docs/components/reference#label and #text-input
TITLE_LIMIT = 45
FIELDS_LIMIT = 5
MENU_LIMIT = 25
FIELD_LIMIT = 1000  # characters of one field

MANAGE_CHANNELS = 1 << 4
MANAGE_SERVER = 1 << 5
INSTALLS = [0, 1]  # server, user
CONTEXTS = [0, 1, 2]  # server, direct message with the bot, other private channels

MENUS = (  # name, German name, the command that is asked with the message's first link
    ("Brief this", "Kurzfassung", "brief"),
    ("Quotes in this", "Zitate darin", "quotes"),
)


def payload(commands: Sequence[Command]) -> list[Wire]:
    """The whole registration, in the order of the table; groups from names of two words."""
    registered: dict[str, Wire] = {}
    for command in commands:
        if command.hidden:
            continue
        name, _, inner = command.name.partition(" ")
        top = registered.setdefault(name, _top(name))
        if inner:
            top["options"].append({"type": 1, "name": inner, **_described(command), "options": _options(command)})
        else:
            top |= _described(command)
            top["options"] = _options(command)
        if command.manage:
            top["default_member_permissions"] = MANAGE_SERVER if command.govern else MANAGE_CHANNELS
    for top in registered.values():
        if not top["description"]:  # a group's description is never shown, but must be there
            names = " · ".join(option["name"] for option in top["options"])
            top["description"] = cut(names, DESCRIPTION_LIMIT)
    known = {command.name for command in commands}
    everywhere = {"contexts": CONTEXTS, "integration_types": INSTALLS}
    menus = [
        {"type": 3, "name": name, "name_localizations": {"de": german}, **everywhere}
        for name, german, command in MENUS
        if command in known
    ]
    return [*registered.values(), *menus]


def _top(name: str) -> Wire:
    return {
        "type": 1,
        "name": name,
        "description": "",
        "options": [],
        "default_member_permissions": None,
        "contexts": CONTEXTS,
        "integration_types": INSTALLS,
    }


def _described(entry: Command | Option) -> Wire:
    found: Wire = {"description": cut(line(entry.description), DESCRIPTION_LIMIT)}
    if entry.german:
        found["description_localizations"] = {"de": cut(line(entry.german), DESCRIPTION_LIMIT)}
    return found


def _options(command: Command) -> list[Wire]:
    """Required ones first, as Discord wants; none is required where a form asks for them."""
    ordered = sorted(command.options, key=lambda option: not option.required)
    found: list[Wire] = []
    for option in ordered[:OPTIONS_LIMIT]:
        entry: Wire = {"type": 3, "name": option.name, **_described(option)}
        if option.required and not command.form:
            entry["required"] = True
        if option.choices:
            entry["choices"] = [{"name": choice, "value": choice} for choice in option.choices[:25]]
        elif option.complete:
            entry["autocomplete"] = True
        found.append(entry)
    return found


def form(command: Command, locale: str = "en", given: Mapping[str, str] | None = None) -> Wire:
    """The form that a command opens when it is asked without options: up to five fields, required ones first.

    `given` stands in it already.
    """
    german, given = locale == "de", given or {}
    ordered = sorted(command.options, key=lambda option: not option.required)
    fields: list[Wire] = []
    for option in ordered[:FIELDS_LIMIT]:
        words = option.german if german and option.german else option.description
        if option.choices or option.menu:
            inner = _menu(option, given.get(option.name, ""))
        else:
            inner = {
                "type": 4,
                "custom_id": option.name,
                "style": 1,
                "required": option.required,
                "max_length": FIELD_LIMIT,
            }
            if value := given.get(option.name, "")[:FIELD_LIMIT]:
                inner["value"] = value
        label = cut(option.name.replace("_", " ").capitalize(), TITLE_LIMIT)
        hint = cut(line(words), DESCRIPTION_LIMIT)
        fields.append({"type": 18, "label": label, "description": hint, "component": inner})
    return {"custom_id": f"f1:{command.name}", "title": cut(f"/{command.name}", TITLE_LIMIT), "components": fields}


def _menu(option: Option, given: str) -> Wire:
    """A select: of one of the choices, or of several of the menu; what is given stands in it, listed there or not."""
    listed = list(option.choices or option.menu)
    chosen = [one.strip() for one in given.split(",") if one.strip()]
    listed = [*(one for one in chosen if one not in listed), *listed][:MENU_LIMIT]
    options = [
        {"label": one[:100], "value": one[:100], **({"default": True} if one in chosen else {})} for one in listed
    ]
    inner: Wire = {"type": 3, "custom_id": option.name, "options": options, "required": option.required}
    return inner if option.choices else {**inner, "min_values": int(option.required), "max_values": len(listed)}


# ── registered already? ──────────────────────────────────────────────────────────────────────────


def registered_already(wanted: Sequence[Wire], found: Sequence[Mapping[str, Any]]) -> bool:
    """Whether Discord has exactly these commands; what it adds by itself (ids, versions, defaults) does not count."""
    known = {(entry.get("type", 1), entry.get("name")): entry for entry in found}
    return len(known) == len(wanted) == len(found) and all(
        _covers(known.get((entry["type"], entry["name"])), entry) for entry in wanted
    )


def _covers(found: Any, wanted: Any) -> bool:
    if isinstance(wanted, dict):
        found = found or {}
        return isinstance(found, Mapping) and all(_covers(found.get(key), inner) for key, inner in wanted.items())
    if isinstance(wanted, list):
        found = found or []
        if all(isinstance(entry, int) for entry in wanted):
            return sorted(found) == sorted(wanted)
        return len(found) == len(wanted) and all(map(_covers, found, wanted))
    if wanted is None or wanted is False:
        return not found
    return str(found) == str(wanted)
