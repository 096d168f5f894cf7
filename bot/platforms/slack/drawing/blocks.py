"""A Reply's blocks → Slack's blocks, each within its own limits.

Heading    header; rich text in bold where it holds a link or a sign that Slack would interpret
Paragraph  rich_text_section        Quotation  rich_text_quote      Bullets  rich_text_list
Note       context                  Buttons    actions              Menu     static_select in actions
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, assert_never

from bot.platforms.shared.fit import cut
from bot.platforms.slack.drawing.limits import (
    ALT,
    CARD,
    HEADER,
    LABEL,
    LINK_LABEL,
    OPTION_VALUE,
    OPTIONS,
    PLACEHOLDER,
    SECTION,
    VALUE,
)
from bot.platforms.slack.drawing.spans import Element, length, one_line, portions, small
from bot.talk.reply import (
    Action,
    Block,
    Bullets,
    Buttons,
    Card,
    Divider,
    Heading,
    Menu,
    Note,
    Paragraph,
    Quotation,
    Text,
    plain,
)

Drawn = dict[str, Any]  # a block, or one element of a rich_text block that is still to be joined with its neighbours

ACTION = "b1:"  # opens every action_id of ours; the number is the version of what follows it
MENU = "b1!menu"
RICH = ("rich_text_section", "rich_text_quote", "rich_text_list")

_INTERPRETED = re.compile(r"[&<>]|:[\w+'-]+:")
_NUMBER = re.compile(r"\d+\.\s*")
_CUT_OFF: Element = {"type": "text", "text": "\n\n"}
_NEXT_LINE: Element = {"type": "text", "text": "\n"}


def draw_block(block: Block) -> list[Drawn]:
    """The pieces that one block is drawn as, in order; none for a block that shows nothing."""
    match block:
        case Heading():
            words = one_line(plain(block.spans))
            if all(isinstance(span, Text) for span in block.spans) and not _INTERPRETED.search(words):
                if not words:
                    return []
                return [{"type": "header", "text": _plain(cut(words, HEADER))}]
            return [_element("rich_text_section", part) for part in portions(block.spans, LINK_LABEL * 2, bold=True)]
        case Card():
            return _card(block)
        case Paragraph():
            return [_element("rich_text_section", part) for part in portions(block.spans, SECTION)]
        case Quotation():
            return [_element("rich_text_quote", part) for part in portions(block.spans, SECTION)]
        case Bullets():
            return [drawn for place, entry in enumerate(block.entries) for drawn in _entry(entry, place, block.start)]
        case Note():
            mrkdwn = small(block.spans)
            if mrkdwn is not None:
                return [{"type": "context", "elements": [{"type": "mrkdwn", "text": mrkdwn, "verbatim": True}]}]
            return [_element("rich_text_section", part) for part in portions(block.spans, SECTION)]
        case Divider():
            return [{"type": "divider"}]
        case Buttons():
            return [buttons(block.actions)]
        case Menu():
            return [_menu(block)] if block.actions else []
        case _:
            assert_never(block)


def _card(card: Card) -> list[Drawn]:
    """A section with a picture beside it, where its words can be written so; else rich text and small print."""
    picture = card.picture
    rows = [mrkdwn for spans in (card.title, card.body) if spans and (mrkdwn := small(spans, CARD))]
    if picture is not None and len(rows) == len([spans for spans in (card.title, card.body) if spans]):
        image = {"type": "image", "image_url": picture.url, "alt_text": cut(one_line(picture.words), ALT) or "…"}
        text = {"type": "mrkdwn", "text": "\n".join((f"*{rows[0]}*", *rows[1:])), "verbatim": True}
        section: list[Drawn] = [{"type": "section", "text": text, "accessory": image}]
    else:
        section = [_element("rich_text_section", part) for part in portions(card.title, LINK_LABEL * 2, bold=True)]
        section += [_element("rich_text_section", part) for part in portions(card.body, CARD)]
    return [*section, *(draw_block(Note(card.small)) if card.small else ())]


def _plain(text: str) -> Drawn:
    return {"type": "plain_text", "text": text, "emoji": False}


def _element(kind: str, elements: Sequence[Element]) -> Drawn:
    return {"type": kind, "elements": list(elements)}


def _entry(spans: tuple[Any, ...], place: int, start: int) -> list[Drawn]:
    """One entry of a list; a very long one goes on in paragraphs."""
    parts = portions(spans, SECTION)
    if not parts:
        return []
    entry: Drawn = {
        "type": "rich_text_list",
        "style": "ordered" if start else "bullet",
        "indent": 0,
        "elements": [_element("rich_text_section", parts[0])],
    }
    if start:
        entry["offset"] = start - 1 + place
    return [entry, *(_element("rich_text_section", part) for part in parts[1:])]


def buttons(actions: Iterable[Action], *, values: Sequence[str] = ()) -> Drawn:
    """A row of buttons; `values` stand in for the actions' arguments where those are too short for them.

    `action_id` is `b1:command`, with `#n` behind it from a row's second button of that command on: it must be unique.
    """
    elements: list[Element] = []
    seen: dict[str, int] = {}
    for place, action in enumerate(actions):
        number = seen[action.command] = seen.get(action.command, 0) + 1
        value = values[place] if place < len(values) else action.argument
        button: Element = {
            "type": "button",
            "action_id": f"{ACTION}{action.command}" + (f"#{number}" if number > 1 else ""),
            "text": _plain(cut(one_line(action.label), LABEL) or "…"),
        }
        if value:
            button["value"] = value[:VALUE]
        if action.primary or action.danger:
            button["style"] = "danger" if action.danger else "primary"
        elements.append(button)
    return {"type": "actions", "elements": elements}


def pressed(action_id: str, value: str) -> tuple[str, str] | None:
    """What a button or a chosen option asks: (command, argument); None when it is none of ours."""
    if action_id == MENU:
        command, _, argument = value.partition("|")
        return command, argument
    if action_id.startswith(ACTION):
        return action_id.removeprefix(ACTION).partition("#")[0], value
    return None


def _menu(menu: Menu) -> Drawn:
    options = [
        {"text": _plain(cut(one_line(action.label), LABEL) or "…"), "value": f"{action.command}|{action.argument}"}
        for action in menu.actions[:OPTIONS]
    ]
    assert all(len(option["value"]) <= OPTION_VALUE for option in options)
    select = {
        "type": "static_select",
        "action_id": MENU,
        "placeholder": _plain(cut(one_line(menu.prompt), PLACEHOLDER) or "…"),
        "options": options,
    }
    return {"type": "actions", "elements": [select]}


# ── joining ──────────────────────────────────────────────────────────────────────────────────────


def assemble(drawn: Iterable[Drawn]) -> list[Drawn]:
    """Slack's blocks: neighbouring pieces of rich text share a block as far as SECTION allows."""
    blocks: list[Drawn] = []
    taken = 0
    for piece in drawn:
        if piece["type"] not in RICH:
            blocks.append(piece)
            continue
        size = _size(piece)
        joins = bool(blocks) and blocks[-1]["type"] == "rich_text" and taken + size + 2 <= SECTION
        if joins:
            _join(blocks[-1]["elements"], piece)
            taken += size + 2
        else:
            blocks.append({"type": "rich_text", "elements": [_copy(piece)]})
            taken = size
    return blocks


def _join(elements: list[Drawn], piece: Drawn) -> None:
    last = elements[-1]
    if piece["type"] == "rich_text_section" == last["type"]:
        last["elements"] += [_NEXT_LINE if _is_title(last) else _CUT_OFF, *piece["elements"]]
    elif piece["type"] == "rich_text_list" == last["type"] and _continues(last, piece):
        last["elements"] += piece["elements"]
    else:
        elements.append(_copy(piece))


def _is_title(section: Drawn) -> bool:
    """Whether a section is all bold but for a number before it, so that what follows belongs right beneath it."""
    first, *others = section["elements"]
    return (_bold(first) or bool(_NUMBER.fullmatch(first.get("text", "")))) and all(map(_bold, others))


def _bold(element: Element) -> bool:
    return bool(element.get("style", {}).get("bold"))


def _continues(before: Drawn, piece: Drawn) -> bool:
    expected = before.get("offset", 0) + len(before["elements"])
    return before["style"] == piece["style"] and ("offset" not in piece or piece["offset"] == expected)


def _copy(piece: Drawn) -> Drawn:
    return {**piece, "elements": list(piece["elements"])}


def _size(piece: Drawn) -> int:
    return sum(_size(child) if "elements" in child else length(child) for child in piece["elements"])
