"""Cells → messages: what belongs together stays together, and nothing exceeds a message.

A cell is a text with the rows of buttons that belong to it; a group is a story's cells. A group goes whole into the
message at hand, or else whole into the next; only a group that no message holds is spread, cell by cell, and only a
long text that does not fit is broken, at a sentence's end. A heading never stays behind alone.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.platforms.base import Wire
from bot.platforms.discord.drawing.controls import CHOICES_LIMIT, button, select
from bot.platforms.discord.drawing.markup import markdown, parted
from bot.platforms.shared.fit import cut, line, utf16
from bot.talk.reply import Buttons, Menu, Picture, Spans

TEXT_LIMIT = 4000  # over all text of a message: https://discord.com/developers/docs/components/reference#text-display
COMPONENTS_LIMIT = 40  # nested ones counted: https://discord.com/developers/docs/components/reference#component-object
DESCRIPTION_LIMIT = 1024  # https://discord.com/developers/docs/components/reference#thumbnail
SHORT = 1000  # a text up to this long moves to the next message rather than being broken


def quoted(markup: str) -> str:
    return "\n".join(f"> {part}" for part in markup.split("\n"))


@dataclass(frozen=True, slots=True)
class Cell:
    """A text and what belongs to it. `glue` parts it from a text before; `spans` are given when it may be broken."""

    markup: str
    glue: str = "\n"
    rows: tuple[Buttons | Menu, ...] = ()
    spans: Spans = ()
    quote: bool = False
    heading: bool = False
    picture: Picture | None = None

    @property
    def parts(self) -> int:
        """How many components the rows take, and what stands around a text with a picture."""
        framed = 2 if self.picture else 0
        return framed + sum(
            1 + len(row.actions) if isinstance(row, Buttons) else 2 * -(-len(row.actions) // CHOICES_LIMIT)
            for row in self.rows
        )


@dataclass(frozen=True, slots=True)
class Group:
    """Cells that belong together; `divided`: a line is drawn above when something stands there."""

    cells: tuple[Cell, ...]
    divided: bool = False


@dataclass(slots=True)
class Page:
    """One message in the making."""

    cells: list[Cell] = field(default_factory=list)
    rules: set[int] = field(default_factory=set)  # numbers of the cells with a line above
    characters: int = 0
    components: int = 1  # the container

    def _cost(self, cell: Cell, *, divided: bool) -> tuple[int, int]:
        joins = self._joins(cell) and not divided
        characters = utf16(cell.markup) + (len(cell.glue) if joins and cell.markup else 0)
        display = 1 if cell.markup and not joins else 0
        return characters, display + cell.parts + (1 if divided and self.cells else 0)

    def _joins(self, cell: Cell) -> bool:
        """Whether the cell's text goes on in the text before it; one with a picture stands by itself."""
        last = self.cells[-1] if self.cells else None
        return bool(last and last.markup and not last.rows and not last.picture and not cell.picture)

    def room(self, cell: Cell, *, divided: bool = False) -> int:
        """How many characters are left for this cell's text; negative when its rows do not fit."""
        _, components = self._cost(cell, divided=divided)
        if self.components + components > COMPONENTS_LIMIT:
            return -1
        return TEXT_LIMIT - self.characters - len(cell.glue)

    def add(self, cell: Cell, *, divided: bool = False) -> bool:
        """Take the cell if it fits."""
        characters, components = self._cost(cell, divided=divided)
        if self.characters + characters > TEXT_LIMIT or self.components + components > COMPONENTS_LIMIT:
            return False
        if divided and self.cells:
            self.rules.add(len(self.cells))
        self.cells.append(cell)
        self.characters += characters
        self.components += components
        return True

    def add_group(self, group: Group) -> bool:
        """Take the whole group if it fits."""
        trial = Page(list(self.cells), set(self.rules), self.characters, self.components)
        for number, cell in enumerate(group.cells):
            if not trial.add(cell, divided=group.divided and number == 0):
                return False
        self.cells, self.rules = trial.cells, trial.rules
        self.characters, self.components = trial.characters, trial.components
        return True

    def drawn(self) -> list[Wire]:
        """The components of the message."""
        found: list[Wire] = []
        taken: set[str] = set()
        for number, cell in enumerate(self.cells):
            if number in self.rules:
                found.append({"type": 14, "divider": True, "spacing": 1})
            if cell.picture:
                found.append(_pictured(cell.markup, cell.picture))
            elif cell.markup:
                if found and found[-1]["type"] == 10:
                    found[-1]["content"] += cell.glue + cell.markup
                else:
                    found.append({"type": 10, "content": cell.markup})
            for row in cell.rows:
                if isinstance(row, Buttons):
                    found.append({"type": 1, "components": [button(action, taken) for action in row.actions]})
                    continue
                for start in range(0, len(row.actions), CHOICES_LIMIT):
                    chosen = row.actions[start : start + CHOICES_LIMIT]
                    found.append({"type": 1, "components": [select(row, chosen, taken)]})
        return found


def _pictured(markup: str, picture: Picture) -> Wire:
    """A text with a picture beside it: https://discord.com/developers/docs/components/reference#section."""
    thumbnail: Wire = {"type": 11, "media": {"url": picture.url}}
    if words := cut(line(picture.words), DESCRIPTION_LIMIT):
        thumbnail["description"] = words
    return {"type": 9, "components": [{"type": 10, "content": markup}], "accessory": thumbnail}


def _break(cell: Cell, page: Page, *, divided: bool) -> tuple[Cell, Cell] | None:
    """A long text in two: what still fits on the page, and the rest; None when it is better not broken."""
    room = page.room(replace(cell, rows=()), divided=divided)
    if not cell.spans or utf16(cell.markup) <= SHORT or room < SHORT // 4:
        return None
    # Each line of a quotation is marked with two characters more.
    room = room // 2 if cell.quote else room
    first, *rest = parted(cell.spans, sys.maxsize, first=room, whole=bool(page.cells))
    if not first or not rest:
        return None

    def made(spans: Spans) -> str:
        markup = markdown(spans)
        return quoted(markup) if cell.quote else markup

    head = replace(cell, markup=made(first), spans=first, rows=())
    return head, replace(cell, markup=made(rest[0]), spans=rest[0])


def pages(groups: Sequence[Group]) -> list[Page]:
    """Groups laid out in messages."""
    done: list[Page] = []
    page = Page()

    def turn() -> None:
        nonlocal page
        carried = page.cells.pop() if page.cells and page.cells[-1].heading and len(page.cells) > 1 else None
        if page.cells:
            done.append(page)
        page = Page()
        if carried:
            page.add(carried)

    for group in groups:
        if page.add_group(group):
            continue
        fresh = Page()
        if fresh.add_group(group):
            turn()
            page.add_group(group)
            continue
        waiting = list(reversed(group.cells))
        divided = group.divided
        while waiting:
            cell = waiting.pop()
            if page.add(cell, divided=divided):
                divided = False
            elif broken := _break(cell, page, divided=divided):
                waiting += reversed(broken)
            elif page.cells and not (len(page.cells) == 1 and page.cells[0].heading):
                waiting.append(cell)
                turn()
            else:  # only a cell whose rows alone fill a message comes here: they go on without the text
                page = _spread(cell, page, done)
                divided = False
    turn()
    return done


def _spread(cell: Cell, page: Page, done: list[Page]) -> Page:
    """A cell that no message holds: its text, then row after row."""
    for part in (replace(cell, rows=()), *(Cell("", rows=(row,)) for row in cell.rows)):
        if not page.add(part):
            done.append(page)
            page = Page()
            page.add(part)
    return page
