"""What Slack accepts: a message or a view as JSON → the faults Slack would answer with, by slack_sdk's models and by limits.

The numbers stand here a second time on purpose: a wrong limit in the renderer is not to be copied by its judge.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

RAW = re.compile(r"<(?!https?://|!date\^)")  # in mrkdwn: anything but a link or a date


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def elements(value: Any) -> Iterator[dict[str, Any]]:
    """Every object within a JSON value, itself included."""
    if isinstance(value, dict):
        yield value
        for child in value.values():
            yield from elements(child)
    elif isinstance(value, list):
        for child in value:
            yield from elements(child)


def shown(value: Any) -> str:
    """Everything that can be read in blocks, in order."""
    parts = []
    for element in elements(value):
        parts += [element[key] for key in ("text", "fallback") if isinstance(element.get(key), str)]
    return "\n".join(parts)


def block_faults(blocks: list[dict[str, Any]], most: int) -> list[str]:
    faults = []
    if not 1 <= len(blocks) <= most:
        faults.append(f"{len(blocks)} blocks")
    for block in blocks:
        parsed = Block.parse(dict(block))
        if parsed is None:
            faults.append(f"unknown block {block.get('type')}")
            continue
        try:
            parsed.validate_json()
        except SlackObjectFormationError as wrong:
            faults.append(f"{block['type']}: {wrong}")
        ids = [element["action_id"] for element in elements(block) if "action_id" in element]
        if len(ids) != len(set(ids)):
            faults.append(f"action_id twice in one block: {ids}")
        if (
            block["type"] == "rich_text"
            and sum(units(e["text"]) for e in elements(block) if isinstance(e.get("text"), str)) > 3000
        ):
            faults.append("rich text over 3,000")
        if block["type"] == "context":
            if len(block["elements"]) > 10:
                faults.append("context over 10 elements")
            faults += [
                f"raw mark-up: {e['text']}"
                for e in block["elements"]
                if e["type"] == "mrkdwn" and RAW.search(e["text"])
            ]
        if block["type"] == "actions" and len(block["elements"]) > 25:
            faults.append("actions over 25 elements")
        faults += [fault for element in elements(block) for fault in element_faults(element)]
    return faults


def element_faults(element: dict[str, Any]) -> Iterator[str]:
    kind, text = element.get("type"), element.get("text")
    if kind in {"text", "plain_text", "mrkdwn"} and (not isinstance(text, str) or not 1 <= units(text) <= 3000):
        yield f"{kind} of a wrong length"
    if kind == "header" and units(element["text"]["text"]) > 150:
        yield "header over 150"
    if kind == "button" and (units(element["text"]["text"]) > 75 or not 0 < units(element.get("value", "-")) <= 2000):
        yield "button over its limits"
    if kind == "button" and len(element["action_id"]) > 255:
        yield "action_id over 255"
    if (
        kind in {"rich_text_section", "rich_text_quote", "rich_text_list", "rich_text", "actions", "context"}
        and not element["elements"]
    ):
        yield f"empty {kind}"
    if kind == "link" and not re.match(r"(?i)https?://[^\s<>|]+$", element["url"]):
        yield f"no address: {element['url']!r}"
    if kind == "date" and not (isinstance(element["timestamp"], int) and element["format"] and element.get("fallback")):
        yield "date incomplete"
    if "options" in element:
        if not 1 <= len(element["options"]) <= 100:
            yield "options over 100"
        for option in element["options"]:
            if units(option["text"]["text"]) > 75 or not 1 <= units(option["value"]) <= 150:
                yield "option over its limits"


def message_faults(message: dict[str, Any]) -> list[str]:
    """Why Slack would refuse a message, or a person would be disturbed by it."""
    faults = []
    text = message.get("text")
    if not isinstance(text, str) or not 1 <= units(text) <= 4000:
        faults.append("no top-level text")
    elif "<" in text or ">" in text or re.search(r"&(?!amp;|lt;|gt;)", text):
        faults.append("top-level text not escaped")
    if message.get("unfurl_links") is not False or message.get("unfurl_media") is not False:
        faults.append("previews unroll")
    if units(json.dumps({"text": text, "blocks": message.get("blocks")}, ensure_ascii=False)) > 13_200:
        faults.append("msg_blocks_too_long")
    if "blocks" in message:
        faults += block_faults(message["blocks"], 50)
    return faults


def view_faults(view: dict[str, Any]) -> list[str]:
    faults = block_faults(view["blocks"], 100)
    if view["type"] == "modal":
        faults += [
            f"{key} over 24"
            for key in ("title", "submit", "close")
            if key in view and not 1 <= units(view[key]["text"]) <= 24
        ]
        if any(block["type"] == "input" for block in view["blocks"]) and "submit" not in view:
            faults.append("inputs without a submit button")
        try:
            View(**view).validate_json()
        except SlackObjectFormationError as wrong:
            faults.append(str(wrong))
    if units(view.get("private_metadata", "")) > 3000:
        faults.append("private_metadata over 3,000")
    return faults
