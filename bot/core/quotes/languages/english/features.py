"""A form → the features that the tagger weighs, and the tags that its look allows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.quotes.languages.english.saying import verbs
from bot.core.quotes.listed import listed
from bot.core.quotes.people.names import FIRST

_CUES = frozenset(verbs())
_DIGIT = re.compile(r"\d")
_RUN = re.compile(r"(.)\1+")
_OPENING = frozenset({".", "!", "?", ":", "“", "‘", "``", "(", "„"})
_CLOSING = frozenset({"”", "’", ")"})


def shape(form: str) -> str:
    """How a form is written: X a capital, x a small letter, d a digit, runs cut short."""
    if form.isalpha():
        if form.islower():
            return "x"
        if form.istitle():
            return "X" if len(form) == 1 else "Xx"
    written = "".join("X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c for c in form[:12])
    return _RUN.sub(r"\1", written)


MOST_HERE, MOST_NEAR = 8, 4


def features(form: str, *, first: bool) -> tuple[list[str], list[str], list[str]]:
    """The features a form gives to its own token, to the two beside it, and to those two away.

    The one that tokens two away get is the first of the others too. `first` in its sentence.
    """
    word = _DIGIT.sub("0", form.lower().replace("’", "'").replace("‘", "'"))
    plain = shape(form)
    tail = word[-3:]
    far = ["w" + word]
    near = [*far, "s" + tail, "l" + plain]
    here = [
        *far,
        "1" + word[-1:],
        "2" + word[-2:],
        "3" + tail,
        "4" + word[-4:],
        "p" + word[:3],
        "l" + plain + ("^" if first else ""),
    ]
    if known := "gn" if word in FIRST and form[:1].isupper() else "gv" if word in _CUES else "":
        near.append(known)
        here.append(known)
    return here, near, far


_IRREGULAR = listed("""
    ate became began bent bet bled blew bore bought bound bred broke brought built burst came cast caught chose
    clung crept cut dealt did dove drank drew drove dug fed fell felt fled flew forbade forgave forgot fought
    found froze gave got grew ground had held hid hit hung hurt kept knew laid lay led left lent let lit lost
    made meant met overcame paid proved put quit ran rang read rebuilt rode rose said sang sank sat saw sent set
    shed shook shone shot shut slept slid sold sought spent spoke spread sprang stole stood stove struck stuck
    stung swam swept swore swung taught thought threw told took tore understood upheld was went were withdrew
    woke won wore wound wrote been begun bitten blown born borne broken chosen come done drawn driven eaten
    fallen flown forgotten frozen given gone grown hidden known ridden risen seen shaken shown spoken stolen
    sung sunk sworn taken thrown torn withdrawn worn written
""")


def possible(form: str, *, first: bool) -> set[str]:
    """The open-class tags that the look of a form allows; what small words are, the training text has shown."""
    low = form.lower()
    if form[:1].isdigit():
        return {"CD", "JJ", "NN", "NNP"}
    if not form[:1].isalpha():
        return set()
    found: set[str] = set()
    if form[0].isupper():
        found |= {"NNP", "NNPS"} if low.endswith("s") else {"NNP"}
        if not first:
            return found | (
                {"JJ"} if low.endswith(("an", "ish", "ese", "ch", "i", "ic", "al")) or "-" in low else set()
            )
    found |= {"NN"} if low.endswith(_NOUN_ENDINGS) else {"NN", "JJ", "VB", "VBP"}
    for ending, tags in _ENDINGS:
        if low.endswith(ending):
            found |= tags
    if low in _IRREGULAR:
        found |= {"VBD", "VBN"}
    return found


_NOUN_ENDINGS = ("tion", "sion", "ment", "ness", "ity", "ism", "ship", "ance", "paper", "hood", "ist", "ogy", "ician")
_ENDINGS: tuple[tuple[str, set[str]], ...] = (
    ("s", {"NNS", "VBZ"}),
    ("ed", {"VBD", "VBN"}),
    ("ing", {"VBG"}),
    ("ly", {"RB"}),
    ("er", {"JJR"}),
    ("est", {"JJS"}),
    ("men", {"NNS"}),
    ("people", {"NNS"}),
)


OPEN_CLASSES = listed("NN NNS NNP NNPS JJ JJR JJS VB VBP VBZ VBD VBN VBG RB FW UH CD")


def firsts(forms: Sequence[str]) -> list[bool]:
    """Which forms open a sentence, as far as the forms before tell; quotation marks are told apart as “ and ”."""
    found = []
    opening = True
    for form in forms:
        found.append(opening)
        opening = form in _OPENING or (opening and form in _CLOSING)
    return found
