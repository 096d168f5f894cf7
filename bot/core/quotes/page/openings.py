"""Text → where the news of a paragraph begins: after its dateline, its agency, its list sign, its label.

Agencies sign in capitals; those that sign small are named here, and so are the labels, which papers of any language
print in English capitals.
"""

from __future__ import annotations

import re

_CAPITAL = r"[^\W\d_a-zà-öø-ÿ]"
_PLACE = rf"{_CAPITAL}[\w.'’-]*(?:[ ,/]{{1,2}}{_CAPITAL}[\w.'’-]*){{0,4}}"
_CAPITALS = (
    rf"{_CAPITAL}{{2}}[^\W\d_a-zà-öø-ÿ]{{0,20}}(?:[ '’.-]{{1,2}}{_CAPITAL}{{2,20}}){{0,3}}"
    rf"(?:, {_CAPITAL}[\w.]*(?: {_CAPITAL}[\w.]*){{0,2}})?"
)
_DAY = r",? (?:[^\W\d_]{3,9}\.? \d{1,2}|\d{1,2}\.? [^\W\d_]{3,9}\.?)(?:,? \d{4})?"
_AGENCY = rf"[(\[](?:{_CAPITAL}[\w.&’' /-]{{1,30}}|dpa|apa|epd|sda|ots|sid)[)\]]"
_DASH = r"(?: --? ?| ?(?:--|[–—―]) ?)"
_NEWS = rf"(?=[\"“„«»'‘]|{_CAPITAL})"
_OPENING = re.compile(
    "|".join(
        (
            rf"(?:{_PLACE}(?:{_DAY})?,? )?{_AGENCY}(?:{_DASH}|: ){_NEWS}",  # OTTAWA, June 7 (Reuters) - · (AP) —
            rf"{_CAPITALS}(?:{_DAY})? ?(?:--|[–—―]) ?{_NEWS}",  # BRUSSELS — · WASHINGTON, D.C. —
            rf"{_CAPITAL}{{5,20}}(?:{_DAY})? - {_NEWS}",  # a hyphen joins short names too: EU - Russia
            rf"{_PLACE}{_DAY}{_DASH}{_NEWS}",  # Brussels, June 7 —
            r"[•·▪◦‣●■*]\s*",  # a list
            rf"\d{{1,2}}[.)] {_NEWS}",
            rf"(?:--|[–—]) ?{_NEWS}(?=[^\n]{{100}})",  # what is left of "(CNN) -- "; a short one is a signature
            r"(?:FILE PHOTO|FILE|PHOTO|UPDATE|VIDEO|WATCH|EXCLUSIVE|BREAKING|ANALYSIS|OPINION) ?[:–—-] ",
        )
    )
)
_PARAGRAPH = re.compile(r"[^\n]+")
_SIGNS = re.compile(r"[-–—―(\[•·▪◦‣●■*:]|\A\d{1,2}[.)]")
_REACH = 90  # characters within which an opening ends


def openings(text: str) -> list[int]:
    """Where something other than news stands before the news of a paragraph: the offsets at which the news begins."""
    found = []
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        while start < end and text[start].isspace():
            start += 1
        if _SIGNS.search(text[start : min(end, start + _REACH)]) is None:
            continue
        match = _OPENING.match(text, start, end)
        if match is not None and match.end() < min(end, start + _REACH):
            found.append(match.end())
    return found
