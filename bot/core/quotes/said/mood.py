"""A sentence in the mood of what another one said → whose it is: "Sie komme am Montag"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.core.quotes.given.voices import NOBODY, Voice
from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.said.draft import Draft, Heir
from bot.core.quotes.said.report import FINITE

DASHES = frozenset({"–", "—"})
_LEAST, _LEAD = 3, 8  # words of a sentence that goes on with what somebody said; and of one that leads to a quotation
_NEAR = 3  # sentences over which a voice is still heard
_SURE = 0.9  # how certain a mood or a voice is that stands for itself
_LATER = 0.9  # what a voice keeps of its certainty farther on, and where the sentence before is about somebody else


def end(page: Page, frame: Frame) -> int:
    """Where what is told in a frame ends: before a colon and a quotation; its first word where that is too little."""
    last = frame.last - (page.words.forms[frame.last - 1] in {".", "!", "?"})
    least = _LEAST
    for stretch in frame.stretches:
        colon = page.bounds[stretch][0] - 2
        if frame.first < colon < last and page.words.forms[colon] == ":" and page.inside[colon] == OUTSIDE:
            last, least = colon, _LEAD
    dashes = [k for k in range(frame.first, last) if page.words.forms[k] in DASHES and page.inside[k] == OUTSIDE]
    if len(dashes) % 2 and not any(page.tags[k] in FINITE for k in range(dashes[-1], last)):
        last = dashes[-1]  # "Das sei systematisch – eine Voraussetzung für die Klage"
    return last if last - frame.first >= least else frame.first


def heir(
    page: Page, drafts: Sequence[Draft], about: Callable[[int], Voice], number: int, certain: float
) -> Heir | None:
    """Whoever spoke last in the paragraph, else whom the sentence before is about, else who spoke before that."""
    said = drafts[-1] if drafts else None
    paragraph = page.frames[number].paragraph
    if said is not None and page.frames[said.frame].paragraph == paragraph:
        if not said.voice.mention:
            return None
        if said.frame < number - 1 and another(about(number - 1), said.voice):
            return Heir(about(number - 1), certain * _LATER, None)
        return Heir(said.voice, certain if number - said.frame <= _NEAR else certain * _LATER, None)
    if certain < _SURE:
        return None
    setting = about(number - 1) if number and page.frames[number - 1].paragraph == paragraph else NOBODY
    if setting.person is not None and setting.certainty >= _SURE:
        return Heir(setting, certain, None)
    if said is None or not said.voice.mention:
        return None
    return Heir(said.voice, certain, None) if number - said.frame <= _NEAR else None


def another(about: Voice, voice: Voice) -> bool:
    """Whether a sentence is about somebody else than whoever spoke."""
    person = about.person
    return person is not None and not person.body and person is not voice.person and about.certainty >= _SURE
