"""German forms → Penn-like tags, by closed lists, the forms of verbs, endings, capitals, and where a word stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.quotes.languages.german import verbs
from bot.core.quotes.languages.german.closed import (
    ADJECTIVES,
    COMMON,
    CUES,
    INFINITIVES,
    NOUN_LIKE,
    PARTICIPLES,
    PREDICATES,
    TAGS,
)
from bot.core.quotes.listed import listed
from bot.core.quotes.people import names

_PARTICLES = frozenset({"von", "van", "zu", "de"})
_OPENING = frozenset({".", "!", "?", ":", '"', "„", "“", "»", "«", "…"})
_PARTING = frozenset({",", ";", ":", ".", "!", "?", "–", "—", "“", "”", "(", ")"})
_SUBORDINATE = listed("""
    dass daß weil wenn ob obwohl als wie nachdem damit sodass indem falls bevor da während wo wohin woher warum wieso
    weshalb was wer wem wen welche welcher welches welchen woraufhin wobei womit wodurch worauf wofür seitdem sobald
    solange sofern bis
""")
_RELATIVE = listed("der die das dem den dessen deren denen")
_BEFORE_NOUNS = frozenset({"DT", "PRP$", "JJ", "CD"})
_NOUNS = frozenset({"NN", "NNP"})
_AUXILIARIES = listed("""
    haben hat hatte hatten habe hätte hätten sein ist sind war waren sei seien wäre wären werden wird wurde wurden werde
    würde würden worden gewesen
""")
_NOUNS_TOO = listed("""
    morgen etwa beide alle von zu weg recht laut dank all jemand abends morgens samt statt trotz kraft zeit nein ja erst
""")  # closed words that are nouns or names as well
_WITH_ARTICLE = re.compile(r"[a-z]{2,3}-[A-ZÄÖÜ]")
_NAMED = frozenset({"van", "bin", "ibn", "de", "del", "della", "di", "ter", "ten"})  # parts of names
_ARTICLES = frozenset({"der", "den", "de", "la"})  # that may stand behind those
_WITH_TO = tuple(prefix + "zu" for prefix in verbs.SEPARABLE)
_PLAIN = listed("""
    echt schlecht acht zutiefst weit bunt laut kalt alt satt matt nackt sanft exakt intakt dicht feucht ernst meist fast
    selbst bewusst berühmt bekannt
""")
_BARE = listed("haben sein werden können müssen dürfen sollen wollen")  # infinitives that are finite forms too
_INFLECTED = ("e", "en", "er", "es", "em")


@dataclass(frozen=True, slots=True)
class _Known:
    """What the whole text tells of its words."""

    small: frozenset[str]  # written small somewhere
    common: frozenset[str]  # with an article or an adjective before them somewhere
    surnames: frozenset[str]  # after a first name somewhere


def _known(forms: Sequence[str]) -> _Known:
    small = {form for form in forms if form[:1].islower()}
    common: set[str] = set()
    surnames: set[str] = set()
    before = ""
    for form in forms:
        if form[:1].isupper():
            low = before.lower()
            if low in names.FIRST and before[:1].isupper():
                surnames.add(form)
            elif before[:1].islower() and TAGS.get(low) in {"DT", "PRP$"} and low != "des":
                common.add(form)
        before = form
    return _Known(frozenset(small), frozenset(common), frozenset(surnames))


def tag(forms: Sequence[str]) -> list[str]:
    """A tag for each form."""
    found: list[str] = []
    known = _known(forms)
    first, finite, subordinate = True, False, False
    for index, form in enumerate(forms):
        low = form.lower()
        if not form[:1].isalnum():
            made = {"(": "-LRB-", ")": "-RRB-"}.get(form, form[:1])
            if form in _PARTING:
                finite, subordinate = False, _opens_clause(forms, index + 1)
        elif form[0].isdigit():
            made = "NNP" if "-" in form and form[-3:].isalpha() else "CD"  # der 58-Jährige
        elif form[0].islower() or (first and _small(forms, index, low, known)):
            final = subordinate and not _second(forms, index)
            made = _word(forms, index, low, found[-1] if found else "", finite=finite, subordinate=final)
        else:
            made = _capital(forms, index, low, found[-1] if found else "", known)
        if made in {"VBD", "VBZ", "VBP", "MD"}:
            finite = True
        elif made == "CC":
            finite = False
            subordinate = subordinate and _opens_clause(forms, index + 1)
        found.append(made)
        first = form in _OPENING or (first and form in {"”", "“", ")"})
    return found


def _opens_clause(forms: Sequence[str], index: int) -> bool:
    """Whether the clause that begins here has its verb at its end."""
    if index >= len(forms):
        return False
    low = forms[index].lower()
    if low in _RELATIVE and forms[index][0].islower():
        return index > 0 and forms[index - 1] == ","
    if TAGS.get(low) == "IN" and index + 1 < len(forms) and forms[index - 1] == ",":
        return forms[index + 1] in _RELATIVE  # ", bei denen"
    return low in _SUBORDINATE


def _second(forms: Sequence[str], index: int) -> bool:
    """Whether a word stands right behind ", die Kneipen": second, so that what looks relative is an article."""
    opening = forms[max(index - 3, 0) : index]
    return len(opening) == 3 and opening[0] == "," and opening[1] in _RELATIVE and opening[2][:1].isupper()


def _small(forms: Sequence[str], index: int, low: str, known: _Known) -> bool:
    """Whether a capital only opens a sentence."""
    if low in TAGS or low in known.small:
        return not (low in _PARTICLES and _surname(forms, index))
    if low in names.FIRST or forms[index] in known.common | known.surnames or low in NOUN_LIKE:
        return False
    after = forms[index + 1] if index + 1 < len(forms) else "."
    if low in CUES or verbs.known(low):
        return not after[:1].isupper() or low in CUES
    if low.endswith(PREDICATES) and len(low) > 5:
        return True
    return low.startswith("ge") and low.endswith(("t", "en")) and after.lower() in _AUXILIARIES  # "Geplant sei"


def _surname(forms: Sequence[str], index: int) -> bool:
    """Whether a particle that opens a sentence belongs to a surname: a verb of saying follows."""
    last = index + 1 + (forms[index + 1 : index + 2] in (["der"], ["den"], ["de"]))
    return last + 1 < len(forms) and forms[last][:1].isupper() and forms[last + 1] in CUES


def _capital(forms: Sequence[str], index: int, low: str, before: str, known: _Known) -> str:
    """The tag of a word written with a capital, which does not open its sentence or is a noun there."""
    form = forms[index]
    if low not in _NOUNS_TOO and low not in names.FIRST and not form.isupper():
        small = TAGS.get(low)
        if small in {"DT", "PRP"} or (small in {"CC", "RB", "IN", "WP", "WRB", "CD"} and before not in _BEFORE_NOUNS):
            return small  # after a heading, which has no full stop
    if low in names.FIRST or form in known.surnames or (form.isupper() and len(form) > 1):
        return "NNP"
    if low.endswith(COMMON) and "-" not in low:
        return "NN"
    return "NN" if form in known.common and before in _BEFORE_NOUNS and not _beside(forms, index) else "NNP"


def _beside(forms: Sequence[str], index: int) -> bool:
    """Whether another capital stands right behind."""
    return index + 1 < len(forms) and forms[index + 1][:1].isupper()


def _within_name(forms: Sequence[str], index: int, low: str, after: str) -> bool:
    """Whether a small word is part of a name: "van", and "der" behind it, before a capital."""
    if low in _NAMED:
        beyond = forms[index + 2] if index + 2 < len(forms) else ""
        return after[:1].isupper() or (after in _ARTICLES and beyond[:1].isupper())
    return low in _ARTICLES and index > 0 and forms[index - 1].lower() == "van" and after[:1].isupper()


def _word(forms: Sequence[str], index: int, low: str, before: str, *, finite: bool, subordinate: bool) -> str:
    """The tag of a word written small."""
    after = forms[index + 1] if index + 1 < len(forms) else "."
    if ("-" in low and _WITH_ARTICLE.match(forms[index])) or _within_name(forms, index, low, after):
        return "NNP"  # "al-Rumaithi", "van der Hulst"
    if low == "zu" and after[:1].islower() and after.endswith("n") and (after not in TAGS or after in _BARE):
        beyond = forms[index + 2] if index + 2 < len(forms) else "."
        verb = verbs.known(after) == verbs.INFINITIVE or after in INFINITIVES or after in _BARE
        return "TO" if verb or not beyond[:1].isupper() else "IN"  # "zu großen Teilen"
    if before == "TO" and low.endswith("n"):
        return "VB"
    if low in TAGS:
        return TAGS[low]
    if low.endswith("n") and low.startswith(_WITH_TO):
        return "VB"  # "aufzuklären"
    noun_follows = after[:1].isupper() and after.lower() not in TAGS
    attributive = low.endswith(_INFLECTED) and before in _BEFORE_NOUNS and (noun_follows or after[:1].islower())
    if low in CUES:
        if attributive and noun_follows:
            return "JJ"  # "die genannte Zahl"
        if low in PARTICIPLES:
            return "VBN"
        if (
            finite
            and low.endswith("t")
            and low.startswith(verbs.INSEPARABLE)
            and (after in _PARTING or after.lower() in _AUXILIARIES)
        ):
            return "VBN"  # "hat erklärt", "ist versichert"
        if low in INFINITIVES:
            return _ending_in_en(before, after, finite=finite, subordinate=subordinate)
        return "VBD"
    strong = verbs.known(low)
    if strong is not None and not (attributive and noun_follows and strong != verbs.PAST):
        if strong == verbs.INFINITIVE:
            return _ending_in_en(before, after, finite=finite, subordinate=subordinate)
        return strong
    if attributive and noun_follows:
        return "JJ"
    if low.startswith("un") and low.endswith(("t", "en")) and len(low) > 6 and not low.startswith("unter"):
        return "RB"  # "unbegründet"
    if low.startswith("ge") and low.endswith("t") and len(low) > 5:
        return "VBN"
    if low.endswith("ene") and low not in CUES:
        return "JJ"  # "getroffene"
    if low.endswith(("te", "ten", "e")):
        if after in {"und", "oder"} and _paired(forms, index):
            return "JJ"  # "akute oder chronische Gefahren"
        return _ending_in_e(low, before, after, finite=finite, subordinate=subordinate, noun_follows=noun_follows)
    if low.endswith(ADJECTIVES) or (low.endswith(("er", "es", "em")) and noun_follows):
        return "JJ"
    if low.endswith("t"):
        return _ending_in_t(low, after, finite=finite, subordinate=subordinate)
    if low.endswith(("en", "ern", "eln")):
        if noun_follows and (before in {"IN", *_BEFORE_NOUNS} or finite):
            return "JJ"
        return _ending_in_en(before, after, finite=finite, subordinate=subordinate)
    return "RB"


def _paired(forms: Sequence[str], index: int) -> bool:
    """Whether a word, "und" and another adjective stand before a noun."""
    beyond = forms[index + 2 : index + 4]
    return len(beyond) == 2 and beyond[0].endswith(_INFLECTED) and beyond[0][0].islower() and beyond[1][:1].isupper()


def _ending_in_e(low: str, before: str, after: str, *, finite: bool, subordinate: bool, noun_follows: bool) -> str:
    """A past ("sagte"), a subjunctive ("zeichne") or an adjective."""
    adjective = low.endswith(ADJECTIVES) or (noun_follows and (before in {"IN", "CC", *_BEFORE_NOUNS} or finite))
    parted = after in _PARTING or after in {"und", "oder"}
    if low.endswith("ste") and before in {"DT", "PRP$"} and not finite:
        return "JJ"  # "auch die kleinste"
    if low.endswith(("te", "ten")):
        if before in _BEFORE_NOUNS and low.endswith(_INFLECTED) and after.endswith(_INFLECTED) and after not in TAGS:
            return "JJ"  # "die letzten großen Feste"
        if not finite and before in {*_NOUNS, "PRP", "RB", "”", "-RRB-"} and not subordinate:
            return "VBD"
        if TAGS.get(after) in {"DT", "PRP", "IN", "PRP$", "RB"} or parted:
            return "VBD"  # an adjective stands before its noun
        return "JJ" if adjective else "VBD"
    if adjective or (finite and not subordinate and not parted):
        return "JJ"
    if subordinate:
        verb = not noun_follows and (
            verbs.known(low + "n") == verbs.INFINITIVE or not after.endswith(_INFLECTED) or after in TAGS
        )
        return "VBZ" if parted or verb or after.lower() in _AUXILIARIES else "JJ"
    return (
        "VBZ" if before in {*_NOUNS, "PRP", "RB", "DT", "”", "CD", "-RRB-", ",", "CC", "JJ", "WP", "–", "—"} else "JJ"
    )


def _ending_in_t(low: str, after: str, *, finite: bool, subordinate: bool) -> str:
    """A present ("zeigt") or a participle ("verletzt")."""
    inseparable = low.startswith(verbs.INSEPARABLE) or low.endswith("iert")
    if low.endswith(("haft", "wert", "recht", "fest", "leicht", "ekt", "olut", "spät", "ent", "ant")) or low in _PLAIN:
        return "RB"
    if inseparable and (finite or after.lower() in _AUXILIARIES):
        return "VBN"
    return "RB" if finite and not subordinate and low.endswith(("est", "ert")) else "VBZ"


def _ending_in_en(before: str, after: str, *, finite: bool, subordinate: bool) -> str:
    """A plural present ("melden") or an infinitive."""
    if before == "TO" or finite or (subordinate and after.lower() in _AUXILIARIES):
        return "VB"
    if subordinate:
        return "VBP" if after in _PARTING or after == "und" else "VB"
    return "VBP" if before in {*_NOUNS, "PRP", "RB", "CD", "”", "-RRB-", ",", "VB", "JJ"} else "VB"
