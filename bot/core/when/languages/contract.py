"""What the reading of times needs of a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Patterns (regular expressions without groups) and names, in lower case; 0 is Monday."""

    days: Mapping[str, int]
    short_days: Mapping[str, int]  # of two letters: days only beside another day
    noon: str
    midnight: str
    clock: str  # after an hour
    early: str  # after an hour: before noon
    late: str  # after an hour: after noon
    past: Mapping[str, int]  # before an hour: minutes after it, or before it when negative
    numbers: Mapping[str, int]
    at: str
    joining: str
    to: str
    starting: str  # before a range or a day
    daily: str
    weekdays: str
    weekends: str
    weekly: str
    excepting: str
    unheard: str  # how often a digest cannot come
    parts_of_day: str
    units: Mapping[str, str]  # pattern → minute | hour | day | week | month | year
    forever: str
    lasting: str  # before a length
    until: str
    zone: str  # after the name of a place
    filling: str  # words around a schedule that say nothing of it
    about: str  # before topics
    without: str  # before excluded topics
    only: str  # before what must be there
