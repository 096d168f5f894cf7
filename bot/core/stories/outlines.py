"""A story by numbers alone: what a day's stories are ranked by without a text of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.core.models import Story

NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Outline:
    """The numbers of a story's articles in order, and for each the group of copies it is in, 0 for none."""

    id: int
    articles: tuple[int, ...]
    turns: tuple[int, ...]
    latest: datetime

    @classmethod
    def of(cls, story: Story) -> Outline:
        turns = {place: turn for turn, group in enumerate(story.copies, 1) for place in group}
        latest = max((one.published for one in story.articles if one.published), default=NEVER)
        numbers = tuple(article.id for article in story.articles)
        return cls(story.id, numbers, tuple(turns.get(place, 0) for place in range(len(numbers))), latest)

    @property
    def independent(self) -> int:
        """As `Story.independent`."""
        groups = Counter(turn for turn in self.turns if turn)
        return len(self.turns) - groups.total() + len(groups)


def copies(turns: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """The places of each group of copies."""
    groups: dict[int, list[int]] = {}
    for place, turn in enumerate(turns):
        if turn:
            groups.setdefault(turn, []).append(place)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)
