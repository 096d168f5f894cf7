"""German names, told from common nouns, which are written with capitals too."""

from __future__ import annotations

import re

from bot.core.quotes.languages.contract import Naming
from bot.core.quotes.languages.german.closed import ADJECTIVES, COMMON
from bot.core.quotes.languages.german.what import BODIES, NAMED, PLACES, SOURCES
from bot.core.quotes.listed import listed
from bot.core.quotes.page import phrases
from bot.core.quotes.page.frames import MARK, Frame, Page
from bot.core.quotes.people import names
from bot.core.quotes.people.runs import Name
from bot.core.quotes.said.unattributed import is_name

_LONGEST = 12  # words of a name that its short form stands behind
_OF_PEOPLE = (
    "leute",
    "leuten",
    "eltern",
    "experten",
    "kreisen",
    "zeugen",
    "anwohnern",
    "nachbarn",
    "innen",
    "vertrauten",
    "angehörigen",
    "beteiligten",
    "beamten",
    "bekannten",
    "insidern",
)
_VAGUE = listed(
    "definition berichte berichten bericht stand plan planung tradition vorschrift regel ordnung folgen art"
)
_SPELT = {"us": "USA", "eu": "EU", "un": "UN", "uno": "UNO"}  # where nouns of a source are made of them: "US-Angaben"
_NO_NAMES = (*COMMON, *BODIES)  # endings of what is no name
_NOBLE = listed("graf gräfin freiherr freifrau baron prinz prinzessin fürst herzog")
_WITH_ITS_ARTICLE = listed("im am zum zur beim vom ins ans")  # before common nouns: "im Notfall Strom"
_NATIVE = listed("von vom zu zur der den dem")  # particles that are prepositions and articles too
_BEFORE_PARTICLES = names.FIRST | _NOBLE
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
    return page.words.lows[before] in _BEFORE_PARTICLES or page.words.lows[before + 1] not in _NATIVE


def end(page: Page, first: int, last: int) -> int:
    """The end of a run without the common nouns of saying: "Lunds Behauptung"."""
    forms, lows = page.words.forms, page.words.lows
    while last - first > 1 and lows[last - 1] in page.language.saying.nouns:
        last -= 1
    if last - first == 2 and lows[first] not in names.FIRST and _surname(page, first):
        return first + 1  # "Hier sieht Bönte Vorteile"
    if last - first > 1 and forms[first].isupper() and lows[first + 1] in page.language.what.places:
        return first + 1  # "untersagte der IGH Israel die Einreise"
    return last


def _surname(page: Page, index: int) -> bool:
    """Whether a word stands right after a first name elsewhere in the text."""
    places = (at for at in page.places_of(page.words.forms[index]) if at not in {0, index})
    return any(page.words.lows[at - 1] in names.FIRST for at in places)


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
    if lows[first] in names.FIRST or lows[first] in PLACES:
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
    if lows[name.first].endswith(ADJECTIVES) and lows[name.first] not in names.FIRST:
        return False  # "Künstliche Intelligenz"
    if before >= 0 and lows[before] in PLACES:
        return False  # "das Dorf Wadi Rahal"
    several = (before >= 0 and lows[before].endswith("ten")) or lows[min(name.last, len(lows) - 1)].endswith("en")
    if len(name.words) == 1 and several:
        return False  # "berichteten Anwohner", "Fachleute nennen"
    if len(name.words) in {2, 3} and _unlisted(page, name):
        return True
    return (before >= 0 and lows[before] in language.saying.verbs) or (
        name.last < len(page.words)
        and (lows[name.last] in language.saying.verbs or lows[name.last] in language.saying.particles)
        and (before < 0 or page.tags[before] in {".", ",", "CC", "“", "”", "!", "?", ":"})
    )


def _unlisted(page: Page, name: Name) -> bool:
    """Whether two or three capitals that no list knows are a name: they stand together, and none is a common noun."""
    lows, who, what = page.words.lows, page.language.who, page.language.what
    common = any(
        low.endswith(_NO_NAMES) or who.is_role(low) or low in what.times or low in what.places or low in what.works
        for low in lows[name.first : name.last]
    )
    before = page.tags[name.first - 1] if name.first else "."
    common = common or (name.first > 0 and lows[name.first - 1] in _WITH_ITS_ARTICLE)
    return (
        not common
        and before not in {"DT", "PRP$", "JJ", "CD", "NN", "NNP"}
        and all(word[1:].islower() or "-" in word for word in name.words)
    )


def spoken(page: Page, _frame: Frame, first: int, last: int) -> bool:
    """Whether a quoted stretch within a sentence reads as said: no name of a paper or ship, no title in English."""
    return not is_name(page, first, last) and not any(page.words.lows[k] in _ENGLISH for k in range(first, last))


def _head(page: Page, first: int, core: int) -> int:
    """The noun of a phrase before its genitives: in "die Website des Senders" the first."""
    owned = (k for k in range(first + 1, core) if page.words.lows[k] in page.language.small.genitives)
    owner = next((k for k in owned if page.words.forms[k - 1][0].isupper()), core)
    return owner - 1


def body(page: Page, first: int, last: int, core: int) -> str | None:
    """For "des guatemaltekischen Kulturministeriums", "die Partei der Mitte", "Medienberichten": in the nominative."""
    head, forms, lows = _head(page, first, core), page.words.forms, page.words.lows
    short = sum(letter.isupper() for letter in forms[head]) > 1 and "-" not in forms[head]  # "das BVerfG"
    if not forms[head][0].isupper() or not (
        short
        or lows[head].endswith(BODIES)
        or lows[head] in page.language.what.places
        or lows[head] in page.language.what.bodies
    ):
        return None
    if short and (spelt := _spelt_out(page, forms[head])) is not None:
        return spelt
    begin = first
    while begin < head and page.tags[begin] in {"DT", "PRP$", "CD"}:
        begin += 1
    noun = forms[head]
    while not short and lows[head].endswith(BODIES) and not noun.lower().endswith(NAMED):
        noun = noun[:-1]  # "Gerichts", "Medienberichten"
    one = page.tags[first] != "DT" or lows[first] in {"des", "dem", "das", "der", "die", "den"}
    before = [form[:-1] if one and form[0].islower() and form.endswith("en") else form for form in forms[begin:head]]
    after = head + 1
    owned = (
        after < last and lows[after] in page.language.small.genitives and lows[after] not in page.language.small.links
    )
    behind = page.words.text[page.words.ends[head] : page.words.ends[last - 1]] if owned else ""
    return " ".join([*before, noun]) + behind


def source(page: Page, first: int, _last: int, core: int) -> str | None:
    """The paper, body or place after "laut", as it stands; nobody by office or trade. Of "US-Angaben" the place."""
    head, lows, who = _head(page, first, core), page.words.lows, page.language.who
    people = who.is_role(lows[head]) or who.gender(lows[head]) or lows[head].endswith(_OF_PEOPLE)
    if not page.words.forms[head][0].isupper() or people or page.tags[first] in {"PRP", "PRP$"}:
        return None
    begin, form = first, page.words.forms[head]
    while begin < head and page.tags[begin] in {"DT", "CD"}:
        begin += 1
    noun = next((noun for noun in SOURCES if lows[head].endswith(noun)), None)
    if noun is not None and not lows[head].endswith(BODIES):
        owner = form[: len(form) - len(noun)].rstrip("-")
        return (_SPELT.get(owner.lower()) or owner) if len(owner) > 1 else None
    if lows[head] in page.language.saying.nouns or lows[head] in _VAGUE:
        return None
    written = page.words.text[page.words.starts[begin] : page.words.ends[head]]
    return written.removesuffix("s") if lows[first] == "des" and not written.endswith("ss") else written


def _spelt_out(page: Page, short: str) -> str | None:
    """What stands before "(BVerfG)" where a text first gives the short name: "Bundesverfassungsgericht"."""
    forms = page.words.forms
    for at in page.places_of(short):
        if 1 < at < len(forms) - 1 and forms[at - 1] == "(" and forms[at + 1] == ")":
            span = phrases.left(page, at - 2, max(0, at - _LONGEST))
            begin = span[0] if span is not None else at
            while begin < at - 1 and (page.tags[begin] in {"DT", "PRP$"} or forms[begin][0].islower()):
                begin += 1
            return page.words.text[page.words.starts[begin] : page.words.ends[at - 2]] if begin < at - 1 else None
    return None


def gender(page: Page, first: int) -> str | None:
    """What stands after a name and a comma: "Lund, die den Ausschuss leitet", "Lund, der Trainer"."""
    end, count = first, len(page.words)
    while end < count and page.tags[end] == "NNP":
        end += 1
    if end + 1 >= count or page.words.forms[end] != "," or page.inside[end] != page.inside[first]:
        return None
    return {"der": "m", "dessen": "m", "die": "f", "deren": "f"}.get(page.words.lows[end + 1])


def title(page: Page, first: int, last: int, ended: bool) -> bool:
    """Whether a quoted stretch within a sentence is but a name: it begins with a capital and holds no verb."""
    return ended and is_name(page, first, last) and page.words.forms[last - 1] not in {".", "!", "?"}


NAMING = Naming(
    office=office,
    spoken=spoken,
    body=body,
    gender=gender,
    source=source,
    title=title,
    plausible=plausible,
    joins=joins,
    end=end,
    owned=owned,
    goes_on=ordinal,
)
