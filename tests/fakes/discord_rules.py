"""What Discord accepts of a bot: its published OpenAPI where it lies beside the project, and the stricter limits always.

The limits: https://discord.com/developers/docs/components/reference and /resources/message, /interactions.
"""

import json
import re
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

from tests.shared import SHARED

V2, EPHEMERAL, SUPPRESS_EMBEDS = 1 << 15, 1 << 6, 1 << 2
SPECIFICATION = SHARED / "specs" / "discord-openapi.json"


def walk(component: Any) -> Any:
    """A component and all that is nested in it."""
    yield component
    for inner in component.get("components") or ():
        yield from walk(inner)
    for name in ("accessory", "component"):
        if component.get(name):
            yield from walk(component[name])


def components(message: dict) -> list[dict]:
    return [part for top in message.get("components") or () for part in walk(top)]


def shown(message: dict) -> str:
    """All words of a message, as markup."""
    return "\n".join(part.get("content", "") for part in components(message) if part["type"] == 10)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def message_faults(message: dict, *, edit: bool = False) -> list[str]:
    """Everything about a message that Discord (or the house) would refuse."""
    faults = []
    flags = message.get("flags") or 0
    every = components(message)
    if message.get("allowed_mentions") != {"parse": []}:
        faults.append(f"allowed_mentions is {message.get('allowed_mentions')}")
    if not flags & V2:
        if not (message.get("content") or message.get("embeds") or message.get("components")):
            faults.append("an empty message")
        if len(message.get("content") or "") > 2000:
            faults.append("content over 2,000")
        if any(part["type"] not in (1, 2, 3) for part in every):
            faults.append("components of version 2 without their flag")
    else:
        if message.get("content") or message.get("embeds"):
            faults.append("content or embeds beside components v2")
        if not every:
            faults.append("no components")
    if len(every) > 40:
        faults.append(f"{len(every)} components")
    words = [part["content"] for part in every if part["type"] == 10]
    if sum(units(text) for text in words) > 4000:
        faults.append(f"{sum(map(units, words))} characters of text")
    if any(not text.strip() for text in words):
        faults.append("an empty text")
    ids = [part["custom_id"] for part in every if part.get("custom_id")]
    if len(set(ids)) != len(ids):
        faults.append("a custom id twice")
    faults += [f"custom id of {len(one)}: {one[:40]}" for one in ids if not 1 <= len(one) <= 100]
    for part in every:
        inner = part.get("components") or ()
        match part["type"]:
            case 1:
                buttons = [one for one in inner if one["type"] == 2]
                if not inner or len(buttons) > 5 or (len(inner) > 1 and len(buttons) != len(inner)):
                    faults.append("a row of too many or mixed components")
            case 2:
                if not 1 <= units(part.get("label") or "") <= 80:
                    faults.append(f"a button label of {units(part.get('label') or '')}")
            case 3:
                values = [option["value"] for option in part["options"]]
                if not 1 <= len(values) <= 25 or len(set(values)) != len(values):
                    faults.append("choices too many or twice")
                if any(not 1 <= len(option[key]) <= 100 for option in part["options"] for key in ("label", "value")):
                    faults.append("a choice too long")
                if units(part.get("placeholder") or "") > 150:
                    faults.append("a placeholder too long")
    text = shown(message)
    if re.search(r"[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]", text):
        faults.append("something invisible in the text")
    if re.search(r"\]\((?!https?://)", re.sub(r"\\[^0-9A-Za-z\s]", "·", text)):
        faults.append("a link that is no web address")
    return faults


def modal_faults(modal: dict) -> list[str]:
    faults = []
    if not 1 <= units(modal["title"]) <= 45:
        faults.append("a title too long")
    fields = modal["components"]
    if not 1 <= len(fields) <= 5:
        faults.append(f"{len(fields)} fields")
    names = [part["custom_id"] for field in fields for part in walk(field) if part.get("custom_id")]
    if len(set(names)) != len(names):
        faults.append("a field twice")
    return faults


def command_faults(command: dict) -> list[str]:
    faults = []
    if command.get("type", 1) == 1:
        if not re.fullmatch(r"[-_'\w]{1,32}", command["name"]) or command["name"] != command["name"].lower():
            faults.append(f"name {command['name']!r}")
        if not 1 <= len(command.get("description", "")) <= 100:
            faults.append(f"description of {command['name']}")
    elif command.get("description"):
        faults.append("a menu entry has no description")
    options = command.get("options") or []
    if len(options) > 25:
        faults.append(f"{len(options)} options in {command['name']}")
    required = [bool(option.get("required")) for option in options if option["type"] > 2]
    if required != sorted(required, reverse=True):
        faults.append(f"a required option after another in {command['name']}")
    for option in options:
        if option.get("choices") and option.get("autocomplete"):
            faults.append("choices and autocomplete exclude each other")
        faults += command_faults({**option, "type": 1})
    texts = [command["name"], command.get("description", "")]
    for option in options:
        texts += [option["name"], option.get("description", "")]
    if sum(map(len, texts)) > 8000:
        faults.append("over 8,000 characters of names and descriptions")
    return faults


# ── the published description ────────────────────────────────────────────────────────────────────


@cache
def _specification() -> dict | None:
    return json.loads(SPECIFICATION.read_text()) if SPECIFICATION.exists() else None


@cache
def _operation(method: str, path: str) -> tuple[str, dict] | None:
    """The operation that a path (without /api/v10) is, literal parts preferred."""
    specification = _specification()
    if specification is None:
        return None
    found = []
    for template, operations in specification["paths"].items():
        pattern = re.sub(r"\\\{[^}]*\\\}", r"[^/]+", re.escape(template))
        if method.lower() in operations and re.fullmatch(pattern, path):
            found.append((template.count("{"), template, operations[method.lower()]))
    return min(found)[1:] if found else None


@cache
def _validator(method: str, template: str) -> Draft202012Validator | None:
    specification = _specification()
    operation = specification["paths"][template][method.lower()]
    schema = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
    if schema is None:
        return None
    return Draft202012Validator({**schema, "components": specification["components"]})


def specification_faults(method: str, path: str, body: Any) -> list[str]:
    """What the OpenAPI description says against a request; nothing when it is not beside the project."""
    if _specification() is None:
        return []
    operation = _operation(method, path)
    if operation is None:
        return [f"no such operation: {method} {path}"]
    validator = _validator(method, operation[0])
    if validator is None:
        return [] if body is None else [f"{method} {path} takes no body"]
    return [f"{fault.json_path}: {fault.message[:200]}" for fault in validator.iter_errors(body)]
