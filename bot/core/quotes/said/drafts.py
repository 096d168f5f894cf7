"""Page and people → drafts of quotes: what is said in each frame, joined over frames and paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.core.models import Attribution
from bot.core.quotes.given.interviews import interviews
from bot.core.quotes.given.posts import posts
from bot.core.quotes.given.transcripts import Turn, turns
from bot.core.quotes.given.voices import NOBODY, Voice, Voices
from bot.core.quotes.page import phrases
from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.people.everybody import People
from bot.core.quotes.said import mood, standing
from bot.core.quotes.said.contents import passages
from bot.core.quotes.said.draft import Draft, Heir, scant
from bot.core.quotes.said.equated import equated
from bot.core.quotes.said.forwards import given_forwards
from bot.core.quotes.said.report import FINITE, Report
from bot.core.quotes.said.unattributed import is_speech


class Drafting:
    """Reads a page frame by frame and keeps what later frames need: who spoke, what a colon announced."""

    def __init__(self, page: Page, people: People) -> None:
        self.page = page
        self.voices = Voices(page, people)
        self.people = people
        self.drafts: list[Draft] = []
        self.group = 0
        self.colon: tuple[int, Voice] | None = None  # a frame that ends in a colon, and its speaker

    def read(self, reports: Sequence[list[Report]]) -> list[Draft]:
        """The drafts of the page, in order; `reports` are those of each frame."""
        spoken = interviews(self.page, self.people) or turns(self.page, self.people)
        spoken |= posts(self.page, self.people)
        self.reports = reports
        for number, (frame, found) in enumerate(zip(self.page.frames, reports, strict=True)):
            turn = spoken.get(frame.paragraph)
            if turn is not None:
                if turn.begin == frame.first:
                    self._turn(number, turn)
                continue
            self._retold(number, frame)
            new = self._told(number, frame, found)
            new += self._going_on(number, frame, new)
            new += self._rest(number, frame, new, found)
            new.sort(key=lambda draft: (draft.first, draft.last))
            self.drafts += new
            for draft in new:
                self.voices.heard(number, draft.voice)
                if draft.stretch is None:
                    self.voices.told.update(range(draft.first, draft.last))
            self._note_colon(number, frame, found)
            self._signed(number)
        given_forwards(page=self.page, drafts=self.drafts)
        return self.drafts

    def _turn(self, number: int, turn: Turn) -> None:
        """What follows a name and a colon, to the end of its paragraph."""
        first, last = turn.first, turn.last
        bare = not any(self.page.tags[k] in FINITE for k in range(first, last))
        if bare and not turn.verbatim and self.page.words.forms[last - 1][-1].isalnum():
            return  # "Lund: Two new holidays" is a heading
        self.group += 1
        mention = (turn.name if turn.name != (first, first) else None) if turn.name else (turn.begin, first - 1)
        voice = Voice(mention, turn.person, Attribution.NAMED, 0.9) if turn.person else NOBODY
        while not turn.verbatim and last > first and self.page.words.forms[last - 1] in {".", ","}:
            last -= 1
        self.drafts.append(Draft(first, last, None, number, voice, None, self.group, verbatim=turn.verbatim))
        self.voices.heard(number, voice)

    def _signed(self, number: int) -> None:
        """For "– Lund", "Lund, mayor" after a quotation that stands alone."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.frame != number - 1 or last.stretch is None or last.report is not None:
            return
        span = standing.signature(self.page, self.people, number)
        voice = self.voices.of(number, span)
        if voice.person is not None:
            last.voice, last.factor = voice, 0.95

    def _retold(self, number: int, frame: Frame) -> None:
        """For "“…” Those were the words of Lund": the sentence after a quotation that stands alone."""
        page = self.page
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.frame != number - 1 or last.stretch is None or last.report is not None:
            return
        retelling = page.language.order.retelling(page, frame)
        if retelling is not None:
            last.voice, last.factor = self.voices.of(number, retelling), standing.SAME
            self.voices.heard(number, last.voice)
        elif last.voice.person is None:
            voice = self.voices.of(number, standing.retold(page, frame))
            if voice.person is not None:
                last.voice, last.factor = voice, standing.TELLING

    def _told(self, number: int, frame: Frame, found: list[Report]) -> list[Draft]:
        groups: dict[int, int] = {}
        new = []
        told = (self.page.language.order.told or passages)(self.page, frame, found)
        pieces = Counter(id(passage.report) for passage in told)
        for passage in told:
            key = id(passage.report)
            if key not in groups:
                self.group += 1
                groups[key] = self.group
            voice = self.voices.telling(number, passage.report)
            voice = self.voices.itself(voice, passage.first)
            if voice.person is None:
                voice = self.voices.source(passage.report) or voice
            self.voices.heard(number, voice)
            factor = standing.SMALL if scant(self.page, passage, alone=pieces[key] == 1) else 1.0
            new.append(
                Draft(passage.first, passage.last, passage.stretch, number, voice, passage.report, groups[key], factor)
            )
        return new

    def _rest(self, number: int, frame: Frame, told: list[Draft], found: list[Report]) -> list[Draft]:
        """The quoted stretches that no report claims."""
        page = self.page
        claimed = {page.inside[k] for draft in told for k in range(draft.first, draft.last) if page.inside[k] >= 0}
        new: list[Draft] = []
        alone = all(
            page.inside[k] != OUTSIDE or not page.words.forms[k][0].isalnum() for k in range(frame.first, frame.last)
        )
        for stretch in frame.stretches:
            first, last = page.bounds[stretch]
            if stretch in claimed or first < frame.first:
                continue
            announced = (
                self._announced(number, frame, first, found, told)
                or standing.name_after(page, self.voices, number, last)
                or self._equated(number, frame, first, last)
            )
            if announced is not None:
                new.append(self._new(number, stretch, announced, 0.9))
                continue
            earlier = [draft for draft in (*told, *new) if draft.first < first]
            heir = self._heir(number, earlier, alone=alone)
            if heir is not None and is_speech(page, frame, stretch, alone=alone, following=True):
                new.append(self._inherited(number, stretch, heir))
            elif is_speech(page, frame, stretch, alone=alone):
                voice, factor = (
                    self._setting(number) if alone else (self._reported(number, frame, first), standing.UNTOLD)
                )
                new.append(self._new(number, stretch, voice, factor))
        return new

    def _reported(self, number: int, frame: Frame, first: int) -> Voice:
        """The subject of a frame; where the subjunctive tells that another one's words go on, whoever spoke before."""
        page = self.page
        subject = self._in_view_of(number, frame) or self._subject(number, frame, first)
        if not self.drafts or not page.language.order.heard(page, frame, subject.person is not None):
            return subject
        said = self.drafts[-1]
        before = page.frames[said.frame].paragraph == frame.paragraph and said.voice.mention
        return said.voice if before else subject

    def _in_view_of(self, number: int, frame: Frame) -> Voice | None:
        """For "Für den Theologen Lund sei der Rücktritt „verständlich“"."""
        voice = self.voices.of(number, self.page.language.order.viewing(self.page, frame))
        return voice if voice.person is not None else None

    def _going_on(self, number: int, frame: Frame, told: list[Draft]) -> list[Draft]:
        """A whole sentence in the mood of what another one said, which names nobody: "Sie komme am Montag"."""
        certain = 0.0 if told else self.page.language.order.foretold(self.page, frame)
        last = mood.end(self.page, frame) if certain else frame.first
        heir = mood.heir(self.page, self.drafts, self._about, number, certain) if last > frame.first else None
        if heir is None:
            return []
        self.group += 1
        return [Draft(frame.first, last, None, number, heir.going_on(), None, self.group, heir.factor)]

    def _equated(self, number: int, frame: Frame, first: int, last: int) -> Voice | None:
        voice = self.voices.of(number, equated(self.page, frame, first, last))
        return voice if voice.person is not None else None

    def _new(self, number: int, stretch: int, voice: Voice, factor: float) -> Draft:
        self.group += 1
        return Draft(*self.page.bounds[stretch], stretch, number, voice, None, self.group, factor)

    def _announced(self, number: int, frame: Frame, first: int, found: list[Report], told: list[Draft]) -> Voice | None:
        """The voice of what stands before a colon right before a quotation: "Lund: “…”"."""
        page = self.page
        colon = first - 2
        if colon < frame.first or page.words.forms[colon] != ":" or page.inside[colon] != OUTSIDE:
            return None
        before = next((draft for draft in told if draft.report is None and draft.last == colon), None)
        if before is not None:
            return before.voice
        speakers = [report.speaker for report in found if report.speaker and report.cue < colon]
        if speakers:
            return self.voices.of(number, speakers[-1])
        voice = NOBODY
        for span in page.language.order.announcing(page, frame, colon):
            voice = self.voices.of(number, span)
            if page.tags[span[0]] == "PRP$" and self.drafts:
                said = self.drafts[-1]  # "Seine Zuversicht hat einen Grund: “…”"
                if page.frames[said.frame].paragraph == frame.paragraph and said.voice.mention:
                    return said.voice
            if voice.person is not None:
                break
        return voice

    def _heir(self, number: int, here: list[Draft], *, alone: bool) -> Heir | None:
        """Whose a quotation is that stands alone: the last speaker's, or the one's whom a colon announced."""
        page = self.page
        frame = page.frames[number]
        if alone and self.colon is not None and self.colon[0] == number - 1:
            return Heir(self.colon[1], 0.95, None)
        last = here[-1] if here else self.drafts[-1] if self.drafts else None
        if last is None or (not alone and last.frame != number):
            return None
        for draft in reversed([*self.drafts[-6:], *here]):
            # a quotation goes on from a quotation rather than from a clause told beside it
            if (
                draft.stretch is not None
                and page.frames[draft.frame].paragraph == frame.paragraph
                and draft.voice is not NOBODY
            ):
                last = draft
                break
        if last.frame == number:
            return Heir(last.voice, standing.SAME, last.group) if last.stretch is not None else None
        before = page.frames[last.frame]
        if last.frame == number - 1 and before.paragraph == frame.paragraph:
            return Heir(last.voice, standing.SAME, last.group)
        if last.frame == number - 1 and last.stretch is not None and not page.stretches[last.stretch].closed:
            return Heir(last.voice, standing.SAME, last.group)
        if last.frame == number - 1 and before.paragraph + 1 == frame.paragraph:
            return Heir(last.voice, standing.NEXT, None)
        if before.paragraph == frame.paragraph and not mood.another(self._about(number - 1), last.voice):
            return Heir(last.voice, standing.LATER, None)
        return None

    def _inherited(self, number: int, stretch: int, heir: Heir) -> Draft:
        self.group += heir.group is None
        group = self.group if heir.group is None else heir.group
        return Draft(*self.page.bounds[stretch], stretch, number, heir.going_on(), None, group, heir.factor)

    def _subject(self, number: int, frame: Frame, at: int) -> Voice:
        """The subject of a frame's first verb."""
        return self.voices.of(number, self.page.language.order.subject(self.page, frame, at, []))

    def _about(self, number: int) -> Voice:
        """Whom a sentence is about."""
        frame = self.page.frames[number]
        return self._subject(number, frame, frame.last)

    def _setting(self, number: int) -> tuple[Voice, float]:
        """Whom the sentence before was about, in the same paragraph or that before, and how sure that makes a quotation
        after it that stands alone: "Lund said the following. “…”", "Lund was angry. “We …”".
        """
        page = self.page
        if number == 0 or page.frames[number].paragraph - page.frames[number - 1].paragraph > 1:
            return NOBODY, 0.0
        before = page.frames[number - 1]
        near = before.paragraph == page.frames[number].paragraph
        spoke = [report.speaker for report in self.reports[number - 1] if report.speaker and not report.noun]
        if spoke:
            voice = self.voices.of(number - 1, spoke[-1])
            if voice.person is not None:
                return voice, standing.TELLING
        voice = self._subject(number - 1, before, before.last)
        opening = self.people.at.get(before.first)
        if voice.person is None and opening is not None and opening.sure:
            voice = self.voices.of(number - 1, phrases.right(page, before.first, before.last))
        if voice.person is None or voice.person.body:
            return (voice, standing.UNTOLD) if near else (NOBODY, 0.0)
        if near:
            return voice, standing.ABOUT
        plain = (
            not standing.speaks_of_itself(page, number) or standing.signature(page, self.people, number + 1) is not None
        )
        return voice, standing.UNTOLD if plain else standing.ABOUT

    def _note_colon(self, number: int, frame: Frame, found: list[Report]) -> None:
        page = self.page
        if page.words.forms[frame.last - 1] != ":" or page.inside[frame.last - 1] != OUTSIDE:
            return
        speakers = [report.speaker for report in found if report.speaker]
        voice = self.voices.of(number, speakers[-1]) if speakers else self._subject(number, frame, frame.last)
        if voice.mention is None:
            span = phrases.left(page, frame.last - 2, frame.first)
            voice = self.voices.of(number, span)
        self.colon = (number, voice)
