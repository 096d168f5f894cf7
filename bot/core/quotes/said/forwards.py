"""Drafts → the same, where a quotation that runs on over paragraphs is told only at its end whose it is."""

from __future__ import annotations

from bot.core.models import Attribution
from bot.core.quotes.given.voices import Voice
from bot.core.quotes.page.frames import Page
from bot.core.quotes.said.draft import Draft
from bot.core.quotes.said.standing import SAME

LONGEST_RUN = 12  # paragraphs


def given_forwards(page: Page, drafts: list[Draft]) -> None:
    """Gives each quoted paragraph that does not close to whoever a later paragraph of the same quotation names.

    "“We opened it.¶ “It was empty,” said Lund": a paragraph left open goes on in the next, so the next one's speaker is
    its own, whoever spoke before.
    """
    opening = {_paragraph(page, draft): draft for draft in reversed(drafts) if _opens(page, draft)}
    for number in sorted(opening, reverse=True):
        draft = opening[number]
        after = opening.get(number + 1)
        if after is None or draft.report is not None or draft.stretch is None or page.stretches[draft.stretch].closed:
            continue
        told = after.report is not None or after.attribution_told
        if told and after.voice.mention is not None:
            voice = after.voice
            draft.voice = Voice(voice.mention, voice.person, Attribution.CONTINUATION, voice.certainty)
            draft.factor, draft.group, draft.attribution_told = SAME, after.group, True


def _paragraph(page: Page, draft: Draft) -> int:
    return page.frames[draft.frame].paragraph


def _opens(page: Page, draft: Draft) -> bool:
    """Whether a draft is a quotation that opens its paragraph."""
    if draft.stretch is None:
        return False
    return draft.first <= page.paragraphs[_paragraph(page, draft)][0] + 1
