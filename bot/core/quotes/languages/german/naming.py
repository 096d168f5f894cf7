"""German names, told from common nouns, which are written with capitals too."""

from __future__ import annotations

import re

from bot.core.quotes.languages.contract import Naming
from bot.core.quotes.languages.german.closed import COMMON
from bot.core.quotes.languages.german.what import BODIES, NAMED
from bot.core.quotes.listed import listed
from bot.core.quotes.page.frames import MARK, Frame, Page
from bot.core.quotes.people import names
from bot.core.quotes.people.runs import Name
from bot.core.quotes.said.unattributed import is_name

_NOBLE = listed("graf gräfin freiherr freifrau baron prinz prinzessin fürst herzog")
_ENGLISH = listed("the of for and is on again you with my")  # a title in English
_ROMAN = re.compile(r"[IVX]{1,5}")


def ordinal(page: Page, index: int) -> bool:
    """Whether a full stop makes a number an ordinal: "am 9. Januar", "Elisabeth II. bat"."""
    number = page.words.forms[index - 1] if index else ""
    if page.words.ends[index - 1] != page.words.starts[index]:
        return False
    if page.inside[index + 1] == MARK and page.words.forms[min(index + 2, len(page.words) - 1)][0].isupper():
        return False  # "… Benedikt XVI. „Wir danken ihm“"
    return (number.isdigit() and len(number) < 3) or _ROMAN.fullmatch(number) is not None


def joins(page: Page, before: int) -> bool:
    """Whether a particle after a word may belong to a name: not in "Aussagen von Lund"."""
    return page.words.lows[before] in names.FIRST | _NOBLE


def end(page: Page, first: int, last: int) -> int:
    """The end of a run without the common nouns of saying: "Lunds Behauptung"."""
    forms, lows = page.words.forms, page.words.lows
    while last - first > 1 and lows[last - 1] in page.language.saying.nouns:
        last -= 1
    if last - first > 1 and forms[first].isupper() and lows[first + 1] in page.language.what.places:
        return first + 1  # "untersagte der IGH Israel die Einreise"
    return last


def owned(page: Page, last: int) -> bool:
    """Whether a name that ends before a word is in the genitive: a noun follows, or it stands bare elsewhere."""
    form = page.words.forms[last - 1]
    if not form.endswith("s") or len(form) < 4 or page.words.lows[last - 1] in names.FIRST:
        return False
    noun = (
        last < len(page.tags) and page.tags[last] in {"NN", "NNS", "JJ"} and page.inside[last] == page.inside[last - 1]
    )
    return (noun and not form.endswith("ss")) or bool(page.places_of(form[:-1]))


def office(page: Page, first: int, last: int) -> tuple[int, int] | None:
    """A common noun before a name: "der Bauer Onno Frerichs"."""
    lows = page.words.lows
    if lows[first] in names.FIRST:
        return None
    known = next((k for k in range(first + 1, last - 1) if lows[k] in names.FIRST), None)
    if known is not None:
        return first, known
    return (first, last - 2) if last - first > 2 and not set(lows[first:last]) & names.PARTICLES else None


def plausible(page: Page, name: Name) -> bool:
    """Whether a noun without an article speaks right before or after: "sagte Larson"."""
    before = name.first - 1
    language, lows = page.language, page.words.lows
    if name.sure or lows[name.last - 1].endswith(COMMON):
        return name.sure
    several = (before >= 0 and lows[before].endswith("ten")) or lows[min(name.last, len(lows) - 1)].endswith("en")
    if len(name.words) == 1 and several:
        return False  # "berichteten Anwohner", "Fachleute nennen"
    return (before >= 0 and lows[before] in language.saying.verbs) or (
        name.last < len(page.words)
        and (lows[name.last] in language.saying.verbs or lows[name.last] in language.saying.particles)
        and (before < 0 or page.tags[before] in {".", ",", "CC", "“", "”", "!", "?", ":"})
    )


def spoken(page: Page, _frame: Frame, first: int, last: int) -> bool:
    """Whether a quoted stretch within a sentence reads as said: no name of a paper or ship, no title in English."""
    return not is_name(page, first, last) and not any(page.words.lows[k] in _ENGLISH for k in range(first, last))


def body(page: Page, first: int, last: int, core: int) -> str | None:
    """For "des guatemaltekischen Kulturministeriums", "die Partei der Mitte", "Medienberichten": in the nominative."""
    head, forms, lows = core - 1, page.words.forms, page.words.lows
    if not forms[head][0].isupper() or not lows[head].endswith(BODIES):
        return None
    begin = first
    while begin < head and page.tags[begin] in {"DT", "PRP$", "CD"}:
        begin += 1
    noun = forms[head]
    while not noun.lower().endswith(NAMED):
        noun = noun[:-1]  # "Gerichts", "Medienberichten"
    one = page.tags[first] != "DT" or lows[first] in {"des", "dem", "das", "der", "die", "den"}
    before = [form[:-1] if one and form[0].islower() and form.endswith("en") else form for form in forms[begin:head]]
    owned = core < last and lows[core] in page.language.small.genitives and lows[core] not in page.language.small.links
    behind = page.words.text[page.words.ends[head] : page.words.ends[last - 1]] if owned else ""
    return " ".join([*before, noun]) + behind


def title(page: Page, first: int, last: int, ended: bool) -> bool:
    """Whether a quoted stretch within a sentence is but a name: it begins with a capital and holds no verb."""
    return ended and is_name(page, first, last) and page.words.forms[last - 1] not in {".", "!", "?"}


NAMING = Naming(
    office=office,
    spoken=spoken,
    body=body,
    title=title,
    plausible=plausible,
    joins=joins,
    end=end,
    owned=owned,
    goes_on=ordinal,
)
