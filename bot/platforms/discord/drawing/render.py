"""Reply → Discord messages (wire JSON), pure.

Drawn with components v2, not embeds, because of how a phone shows them: buttons stand right below the story they
belong to instead of in one heap under everything; text takes the whole width (an embed's column is narrower and breaks
"Full text" out of sight); 4,000 characters hold a whole digest where an embed's 6,000 are spread over titles and fields
of 256 and 1,024; and links never unroll into preview cards. Each message is one container: its edge tells a brief from
the talk around it, red for faults. Buttons stand in rows, not beside the text, where they would take half its width.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import assert_never

from bot.platforms.base import Wire
from bot.platforms.discord.drawing.layout import TEXT_LIMIT, Cell, Group, pages, quoted
from bot.platforms.discord.drawing.markup import escape, markdown, shortened
from bot.platforms.shared.fit import cut, inert, line, utf16
from bot.talk.reply import (
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
    Reply,
    Spans,
    plain,
)

COMPONENTS_V2 = 1 << 15
EPHEMERAL = 1 << 6
NO_MENTIONS: Wire = {"parse": []}  # nobody is ever notified by what stands in an article
ACCENT, FAULT_ACCENT = 0x3B6FD4, 0xC9372C
HEADING_LIMIT = 256  # visible characters: a headline of 5,000 is no headline
ENTRY_LIMIT = 600  # of one entry of a list
NOTE_LIMIT = 900
CARD_LIMIT = 400  # of what a card tells: a sentence
THREAD_NAME_LIMIT = 100  # https://discord.com/developers/docs/resources/channel#channel-object


def draw(reply: Reply) -> list[Wire]:
    """The reply as one or more messages, in order; its thread is not included. Always at least one message."""
    made = pages(tuple(_groups(reply.blocks)))
    accent = FAULT_ACCENT if reply.error else ACCENT
    if not made:
        words = escape(cut(inert(reply.summary), TEXT_LIMIT // 2)) or "…"
        return [_message([{"type": 10, "content": words}], accent)]
    return [_message(page.drawn(), accent) for page in made]


def _message(components: list[Wire], accent: int) -> Wire:
    return {
        "flags": COMPONENTS_V2,
        "components": [{"type": 17, "accent_color": accent, "components": components}],
        "allowed_mentions": {**NO_MENTIONS},
    }


def _groups(blocks: Iterable[Block]) -> Iterable[Group]:
    """Blocks → stories: a new one starts at a heading and at a divider."""
    cells: list[Cell] = []
    divided = False
    for block in blocks:
        if isinstance(block, Heading | Divider):
            starts = isinstance(block, Divider) or not (cells and cells[-1].heading)
            if starts and cells:
                yield Group(tuple(cells), divided)
                cells, divided = [], False
            divided = divided or isinstance(block, Divider)
        # A line in bold serves as a heading: what follows it stands close.
        apart = bool(cells) and not cells[-1].heading and not cells[-1].markup.endswith("**")
        for cell in _cells(block, apart=apart):
            if cell.markup:
                cells.append(cell)
            elif cells:
                last = cells.pop()
                cells.append(Cell(last.markup, last.glue, last.rows + cell.rows, last.spans, last.quote))
            elif cell.rows:
                cells.append(cell)
    if cells:
        yield Group(tuple(cells), divided)


def _cells(block: Block, *, apart: bool) -> Iterable[Cell]:
    match block:
        case Heading():
            if words := _fitting(block.spans, HEADING_LIMIT):
                yield Cell(f"### {words}", heading=True)
        case Card():
            yield Cell(_card(block), "\n\n" if apart else "\n", picture=block.picture)
        case Paragraph():
            yield Cell(markdown(block.spans), "\n\n" if apart else "\n", spans=block.spans)
        case Quotation():
            if words := markdown(block.spans):
                yield Cell(quoted(words), spans=block.spans, quote=True)
        case Bullets():
            for number, entry in enumerate(block.entries, block.start):
                if words := _fitting(entry, ENTRY_LIMIT):
                    yield Cell(f"{number}. {words}" if block.start else f"- {words}")
        case Note():
            if words := _fitting(block.spans, NOTE_LIMIT):
                yield Cell(f"-# {words}")
        case Divider():
            pass
        case Buttons():
            yield Cell("", rows=(block,))
        case Menu():
            if block.actions:
                yield Cell("", rows=(block,))
        case _:
            assert_never(block)


def _card(card: Card) -> str:
    """A headline, what it tells and the small print, a line each."""
    rows = [_fitting(card.title, HEADING_LIMIT), _fitting(card.body, CARD_LIMIT)]
    small = _fitting(card.small, NOTE_LIMIT)
    return "\n".join(row for row in (*rows, f"-# {small}" if small else "") if row)


def _fitting(spans: Spans, limit: int) -> str:
    """Spans on one line, cut; without their links where these alone would fill a message."""
    words = shortened(spans, limit)
    return words if utf16(words) <= TEXT_LIMIT - 8 else escape(cut(line(plain(spans)), limit))


# ── names for threads ────────────────────────────────────────────────────────────────────────────

_ESCAPED = re.compile(r"\\([^0-9A-Za-z\s])")
_TIME = re.compile(r"<t:(-?\d+)(?::[a-zA-Z])?>")
_LINK = re.compile(r"\[((?:\\.|[^\]\\])*)\]\([^)]*\)")
_LEADING = re.compile(r"^(?:#{1,3} |-# |> |- |\d+\. )+")


def texts(message: Wire) -> list[str]:
    """The text of a message, display by display, wherever it is nested."""
    found: list[str] = []
    waiting = list(reversed(message.get("components") or ()))
    while waiting:
        component = waiting.pop()
        if component.get("type") == 10:
            found.append(str(component.get("content", "")))
        waiting.extend(reversed(component.get("components") or ()))
    return found


def title(message: Wire) -> str:
    """The first line of a message without markup, as the name of a thread or forum post (1 to 100 characters)."""
    first = next((part.split("\n", 1)[0] for part in texts(message) if part.strip()), "")
    first = _LEADING.sub("", first)
    first = _LINK.sub(r"\1", first)
    first = _TIME.sub(lambda found: datetime.fromtimestamp(int(found[1]), UTC).strftime("%Y-%m-%d"), first)
    words = re.sub(r"(?<!\\)(?:\*\*|\*|_)", "", first)
    return cut(line(_ESCAPED.sub(r"\1", words)), THREAD_NAME_LIMIT) or "…"
