"""Reply → Slack messages as JSON, drawn to Slack's limits (limits.py): pure.

A message is {"text", "blocks", "unfurl_links": False, "unfurl_media": False}. What does not fit into one message goes
on in the next: stories stay whole where they can, paragraphs part at sentence edges, buttons stay with their story.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from bot.platforms.base import Wire
from bot.platforms.shared.fit import cut, line, utf16
from bot.platforms.slack.drawing.blocks import Drawn, assemble, draw_block
from bot.platforms.slack.drawing.limits import BLOCKS, MESSAGE, TEXT, VIEW_BLOCKS
from bot.platforms.slack.drawing.spans import escape
from bot.talk.reply import Block, Buttons, Divider, Heading, Menu, Paragraph, Reply, Text, plain

_FRAME = 120  # the JSON of a message around its text and blocks
_NUMBERED = 12  # " (12/34)"


def draw(reply: Reply) -> list[Wire]:
    """The messages of a reply, without those of its thread."""
    text = summary(reply)
    room = MESSAGE - _FRAME - _NUMBERED - _json(text)
    parts = list(_packed(_groups(reply.blocks or (Paragraph((Text(reply.summary or "…"),)),)), room))
    count = len(parts)
    return [
        {
            "text": text if count == 1 else f"{text} ({number}/{count})",
            "blocks": blocks,
            "unfurl_links": False,
            "unfurl_media": False,
        }
        for number, blocks in enumerate(parts, 1)
    ]


def draw_view(reply: Reply, *, reserved: int = 0) -> list[Drawn]:
    """The blocks of a modal or Home: what is beyond its limit ends in "…"; `reserved` blocks are left free."""
    blocks = assemble(drawn for block in reply.blocks for drawn in draw_block(block))
    room = VIEW_BLOCKS - reserved
    if len(blocks) <= room:
        return blocks
    return [*blocks[: room - 1], {"type": "context", "elements": [{"type": "mrkdwn", "text": "…", "verbatim": True}]}]


def summary(reply: Reply) -> str:
    """The top-level text, escaped: notifications and screen readers get this."""
    words = line(reply.summary)
    if not words:
        words = next(
            (
                found
                for block in reply.blocks
                if isinstance(block, Heading | Paragraph) and (found := line(plain(block.spans)))
            ),
            "…",
        )
    return escape(cut(words, TEXT, lambda text: len(escape(text))))


# ── packing ──────────────────────────────────────────────────────────────────────────────────────

Atom = list[Drawn]  # pieces that stay together: a paragraph's end and its buttons
Group = list[Atom]  # a story: from one heading or divider to the next


def _groups(blocks: Iterable[Block]) -> Iterator[Group]:
    group: Group = []
    for block in blocks:
        drawn = draw_block(block)
        if not drawn:
            continue
        if isinstance(block, Heading | Divider) and group and not _only_dividers(group):
            yield group
            group = []
        if isinstance(block, Buttons | Menu) and group:
            group[-1] = group[-1] + drawn
        else:
            group += [[piece] for piece in drawn]
    if group and not _only_dividers(group):
        yield group


def _only_dividers(group: Group) -> bool:
    return all(piece["type"] == "divider" for atom in group for piece in atom)


def _packed(groups: Iterable[Group], room: int) -> Iterator[list[Drawn]]:
    """Messages' blocks: as many groups in each as fit; a group that fits nowhere is parted at its atoms."""
    groups = list(groups)
    page = _bare([piece for group in groups for atom in group for piece in atom])
    if _fits(page, room):  # as nearly always: measured once instead of group by group
        groups = []
    else:
        page = []
    for group in groups:
        whole = [piece for atom in group for piece in atom]
        if _fits(page + whole, room):
            page = _bare(page + whole)
            continue
        if page and _fits(_bare(whole), room):
            yield _page(page)
            page = _bare(whole)
            continue
        for atom in group:
            for unit in [atom] if _fits(_bare(atom), room) else [[piece] for piece in atom]:
                if page and not _fits(page + unit, room):
                    yield _page(page)
                    page = []
                page = _bare(page + unit)
    if page:
        yield _page(page)


def _page(pieces: list[Drawn]) -> list[Drawn]:
    return assemble(_bare(pieces[::-1])[::-1])


def _bare(pieces: list[Drawn]) -> list[Drawn]:
    """Without dividers at the beginning: they would part nothing."""
    start = next((place for place, piece in enumerate(pieces) if piece["type"] != "divider"), len(pieces))
    return pieces[start:]


def _fits(pieces: list[Drawn], room: int) -> bool:
    blocks = assemble(pieces)
    return len(blocks) <= BLOCKS and _json(blocks) <= room


def _json(value: object) -> int:
    """The length of a value's JSON text; characters beyond U+FFFF count as two."""
    return utf16(json.dumps(value, ensure_ascii=False))
