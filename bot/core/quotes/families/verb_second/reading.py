"""A frame while its reports are read: its fields, what was told so far, and where words stand in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.core.quotes.families.verb_second.fields import Clause, Field
from bot.core.quotes.families.verb_second.words import Second
from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.said.beginnings import quote_closes, quote_opens
from bot.core.quotes.said.clauses import Passage
from bot.core.quotes.said.report import FINITE, Report


@dataclass(slots=True)
class Reading:
    """A frame, its fields and its reports; what was told so far."""

    words: Second
    page: Page
    frame: Frame
    reports: list[Report]
    fields: list[Field]
    found: list[Passage] = field(default_factory=list)

    def number(self, index: int) -> int:
        """The number of the field a word stands in."""
        return next((n for n, part in enumerate(self.fields) if index < part.last), len(self.fields) - 1)

    def floor(self, before: int) -> int:
        """Where what stands before a word may begin: after a colon, or what was told before."""
        page = self.page
        floor = max([self.frame.first, *(p.last for p in self.found if p.last <= before)])
        for part in self.fields:
            if part.mark in {":", ";"} and part.first < before:
                floor = max(floor, part.first)
        while floor < before and (
            (page.inside[floor] == OUTSIDE and not page.words.forms[floor][0].isalnum())
            or quote_closes(page, floor) is not None
        ):
            floor += 1
        return floor

    def finite(self, first: int, last: int) -> bool:
        page = self.page
        return any(page.inside[k] == OUTSIDE and page.tags[k] in FINITE for k in range(first, last))

    def after(self, index: int) -> Field | None:
        """The field that begins after a word."""
        return next((part for part in self.fields if part.first > index), None)

    def mood(self, field: Field) -> bool:
        """Whether the finite verb of a field is in the mood of what another one said."""
        return field.verb is not None and self.words.mood(self.page.words.lows[field.verb])

    def reporting(self, field: Field) -> bool:
        return any(
            self.words.mood(self.page.words.lows[k])
            for k in range(field.first, field.last)
            if self.page.tags[k] in FINITE
        )

    def main(self, first: int, last: int) -> bool:
        """Whether a finite verb of a main clause stands among words."""
        return any(
            part.kind is Clause.MAIN or (part.kind is Clause.PART and part.verb is not None)
            for part in self.fields
            if part.first >= first and part.first < last
        )

    def piece(self, report: Report, first: int, last: int) -> list[Passage]:
        """Words as a passage; a whole quotation as one."""
        page = self.page
        number = quote_opens(page, first)
        if number is not None and page.bounds[number][1] + 1 >= last:
            return [Passage(*page.bounds[number], report, number)]
        return [Passage(first, last, report)] if last > first else []

    def run(self, report: Report, number: int, limit: int) -> list[Passage]:
        """A quotation and those that follow it at once: "„…“ und „…“"."""
        page = self.page
        found = [Passage(*page.bounds[number], report, number)]
        at = page.bounds[number][1] + 1
        while at < limit:
            other = quote_opens(page, at)
            if other is not None:
                found.append(Passage(*page.bounds[other], report, other))
                at = page.bounds[other][1] + 1
            elif page.words.forms[at] == "," or page.words.lows[at] in page.language.small.adding:
                at += 1
            else:
                break
        return found
