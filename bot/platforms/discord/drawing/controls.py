r"""Actions ⇄ what Discord sends back when one is pressed.

A custom id carries all that is needed to ask again, so that buttons work after a restart:

    b1:command:argument     a button: the answer is a new message
    p1:command:argument     a page (◀ ▶): the answer takes the place of the private message that holds the button
    b1.2:command:argument   the second button with the same question in one message, since ids are unique there
    m1.0                    a menu; its choices' values are custom ids of buttons
    f1:command              a form

The number after the letter is the version of this grammar: messages live for years.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from bot.platforms.base import Wire
from bot.platforms.shared.fit import cut, line
from bot.talk.reply import Action, Menu

LABEL_LIMIT = 80
CHOICES_LIMIT = 25
CHOICE_LIMIT = 100
PROMPT_LIMIT = 150
BUTTON_ID = re.compile(r"(?P<kind>[bp])1(?:\.\d+)?:(?P<command>[^:]*):(?P<argument>.*)", re.DOTALL)
MENU_ID = re.compile(r"m1\.\d+")
FORM_ID = re.compile(r"f1:(?P<command>.+)")
_PAGING = re.compile(r"\s*[◀▶⏮⏭«»‹›←→]")  # a label that starts so turns a page


@dataclass(frozen=True, slots=True)
class Press:
    """A button pressed or a choice made: what to ask, and whether the answer takes the message's place."""

    command: str
    argument: str
    page: bool = False


def press(custom_id: str) -> Press | None:
    """What a custom id asks; None when it is none of ours (or of a later version)."""
    found = BUTTON_ID.fullmatch(custom_id)
    return Press(found["command"], found["argument"], page=found["kind"] == "p") if found else None


def custom_id(action: Action, taken: Collection[str] = ()) -> str:
    """The id of an action in a message that holds the ids `taken` already."""
    kind = "p" if _PAGING.match(action.label) else "b"
    words = f"{action.command}:{action.argument}".encode(errors="replace").decode()
    found, number = f"{kind}1:{words}", 1
    while found in taken:
        number += 1
        found = f"{kind}1.{number}:{words}"
    return found


def _style(action: Action) -> int:
    return 4 if action.danger else 1 if action.primary else 2


def button(action: Action, taken: set[str]) -> Wire:
    """A button component; its id is added to `taken`."""
    found = custom_id(action, taken)
    taken.add(found)
    return {
        "type": 2,
        "style": _style(action),
        "label": cut(line(action.label), LABEL_LIMIT) or "…",
        "custom_id": found,
    }


def select(menu: Menu, actions: tuple[Action, ...], taken: set[str]) -> Wire:
    """A select component of up to 25 of the menu's actions; choices that ask the same are one choice."""
    number = sum(1 for other in taken if MENU_ID.fullmatch(other))
    found = f"m1.{number}"
    taken.add(found)
    options: dict[str, Wire] = {}
    for action in actions:
        value = custom_id(action)
        options.setdefault(value, {"label": cut(line(action.label), CHOICE_LIMIT) or "…", "value": value})
    component: Wire = {"type": 3, "custom_id": found, "options": list(options.values())}
    if prompt := cut(line(menu.prompt), PROMPT_LIMIT):
        component["placeholder"] = prompt
    return component
