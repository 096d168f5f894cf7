"""English text → words, and forms → Penn tags: the tagger's, put right where a small training text leads it astray."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.quotes.languages.english.roles import ROLES as _ROLES
from bot.core.quotes.languages.english.saying import verbs
from bot.core.quotes.languages.english.tagger import tag as trained
from bot.core.quotes.languages.english.who import WHO
from bot.core.quotes.listed import listed
from bot.core.quotes.page.tokens import cutter
from bot.core.quotes.people.names import FIRST

_VERBS = verbs()
_PAST = frozenset(form for form in _VERBS if form.endswith("ed")) | {"said", "told", "wrote", "went", "spoke"}
_HAVE = frozenset({"have", "has", "had", "'ve", "having", "'d", "'s", "n't", "not", "also"})
_BE = listed("""
    is are was were be been being 's 're am get got gets 'm
""")
_ADVERBS = listed("""
    meanwhile however still also then later earlier now again instead moreover furthermore nevertheless
    nonetheless separately similarly additionally afterward afterwards elsewhere indeed perhaps finally recently
""")
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})


words = cutter(
    """
    Mr Mrs Ms Dr Prof Gov Sen Rep Gen Lt Col Sgt Capt Cmdr Adm Maj Rev Hon Pres Sec Amb Atty St Jr Sr Bros Inc Corp
    Co Ltd Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec No vs Ave Blvd Ala Ariz Ark Calif Colo Conn Del Fla
    Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Dist Det Supt
    Reps Sens Govs Messrs Mt Ft
    """,
    clitics=r"n['’]t|['’](?:s|re|ve|ll|d|m)",
)


def tag(forms: Sequence[str]) -> list[str]:
    """A Penn tag for each form."""
    tags = trained(forms)
    last = len(forms) - 1
    _spread_names(forms, tags)
    looked_at = [place for place, form in enumerate(forms) if tags[place] == "JJ" or form.lower() in _LOOKED_AT]
    for index in looked_at:
        form, made = forms[index], tags[index]
        low = form.lower().replace("’", "'")
        if low in _SHORT_TITLES and form[0].isupper() and index < last and forms[index + 1][0].isupper():
            tags[index] = "NNP"  # "Gov. Strake" at the beginning of a sentence
        elif low in _ADVERBS and made != "RB":
            tags[index] = "RB"
        elif low in FIRST and form[0].isupper() and made in {"NN", "NNS", "JJ", "NNPS", "FW", "VB", "VBP"}:
            tags[index] = "NNP"
        elif (
            low in _ROLES
            and made not in _NOUNS
            and made not in {"JJ", "VBG"}
            and (
                made not in {"VB", "VBP", "VBZ"}
                or (index and tags[index - 1] in _NOUNS | {"DT", "JJ", "POS", "PRP$", "CC", ",", ".", "``", "''"})
            )
        ):
            tags[index] = "NNS" if low.endswith("s") else "NN"
        elif (low == "'s" and made not in {"POS", "VBZ"}) or (
            low == "'s"
            and made == "VBZ"
            and 0 < index < last
            and tags[index - 1] in _NOUNS
            and tags[index + 1] in _NOUNS | {"JJ", "JJS", "CD"}
        ):
            tags[index] = "POS"
        elif (
            made == "JJ"
            and 0 < index < last
            and form[0].islower()
            and tags[index - 1] in {"DT", "JJ", "PRP$", "POS"}
            and tags[index + 1] in {"VBD", "VBZ", "MD"}
        ):
            tags[index] = "NN"
        elif low == "'" and index and tags[index - 1] in _NOUNS and forms[index - 1][-1:] in "sS":
            tags[index] = "POS"
        elif low in _PAST and made in {"VBN", "VBD", "NN", "JJ", "NNP", "VB", "VBP"} and form[0].islower():
            tags[index] = _past(forms, tags, index, made)
            if tags[index] == "VBD" and index and tags[index - 1] in {"VBZ", "VBP"} and not _aux(forms[index - 1]):
                tags[index - 1] = "NNS" if forms[index - 1].endswith("s") else "NN"
        elif low in _ROLES and made == "JJ" and index < last and tags[index + 1] not in _NOUNS | {"JJ", "VBG"}:
            tags[index] = "NN"
        elif (
            made in {"NNS", "NN", "NNP", "NNPS"}
            and low in _THIRD
            and form[0].islower()
            and 0 < index < last
            and tags[index - 1] in _NOUNS
            and (forms[index + 1] in _AFTER_CUE or forms[index + 1].lower() in _AFTER_VERB)
            and (
                tags[index - 1] in {"NNP", "NNPS"}
                or _quoted_before(forms, index)
                or forms[index + 2 : index + 3] == ["“"]  # "the economist replies, “…”"
            )
        ):
            tags[index] = "VBZ"
        elif (
            low == "that"
            and made == "IN"
            and 0 < index < last
            and tags[index - 1] in _NOUNS
            and tags[index + 1] in {"VBD", "VBZ", "MD"}
        ):
            tags[index] = "WDT"
        elif low == "whom":
            tags[index] = "WP"
        elif low == "that" and made in {"WDT", "DT"} and index and forms[index - 1].lower() in _VERBS and index < last:
            tags[index] = "IN"
        if tags[index] == "POS" and index and tags[index - 1] in {"VB", "VBP"} and _owns(forms[index - 1]):
            tags[index - 1] = "NNP"
    return tags


def _owns(form: str) -> bool:
    """Whether what was taken for a verb before "'s" is a name at the beginning of a sentence: "Pike's lawyer"."""
    return form[0].isupper() and form.lower() != "let"


_SHORT_TITLES = frozenset(title for title in WHO.titles if title.endswith("."))
_LOOKED_AT = (
    _SHORT_TITLES | _ADVERBS | _PAST | _ROLES | FIRST | frozenset(_VERBS) | {"'s", "’s", "'", "’", "that", "whom"}
)


def _spread_names(forms: Sequence[str], tags: list[str]) -> None:
    """A capitalised word that is a name in the middle of sentences is one at their beginning."""
    known = {
        form
        for index, (form, tag) in enumerate(zip(forms, tags, strict=True))
        if tag == "NNP" and index and forms[index - 1][:1].isalpha() and form[0].isupper()
    }
    for index in [place for place, form in enumerate(forms) if form in known]:
        if tags[index] in _MISTAKEN and forms[index].lower() not in _VERBS:
            tags[index] = "NNP"


_MISTAKEN = frozenset({"NN", "NNS", "JJ", "VB", "VBP", "VBZ", "RB", "NNPS", "FW", "UH"})


_THIRD = frozenset(form for form in _VERBS if form.endswith("s"))
_AFTER_VERB = listed("that why how whether what if he she they it there")
_AFTER_CUE = frozenset({".", ",", ":", "“", ";", "—"})


def _quoted_before(forms: Sequence[str], index: int) -> bool:
    """Whether a quotation has just ended: "… ,” the board writes"."""
    return any(form in {"”", "’"} for form in forms[max(0, index - 40) : index])


def _aux(form: str) -> bool:
    return form.lower().replace("’", "'") in _HAVE | _BE


def _past(forms: Sequence[str], tags: list[str], index: int, made: str) -> str:
    """Past tense unless an auxiliary stands before; adjectives before nouns stay."""
    for back in range(index - 1, max(-1, index - 5), -1):
        low = forms[back].lower().replace("’", "'")
        if low in _HAVE | _BE and low not in {"also", "not", "n't"} and not (low == "'s" and tags[back] == "POS"):
            return "VBN"
        if tags[back] not in {"RB", "RBR"} and low not in {"also", "not", "n't"}:
            break
    if forms[index].lower() in {"said", "told", "wrote", "went", "spoke"}:
        return "VBD"
    before = tags[index - 1] if index else ""
    after = tags[index + 1] if index + 1 < len(tags) else ""
    if before in {"POS", "PRP$"} and after in _NOUNS:
        return "VBN"
    if made == "VBD":
        return made
    if before in {"DT", "PRP$", "JJ", "IN", "POS"} or (before in _NOUNS and after == "IN" and made == "VBN"):
        return made
    if before in {"NNP", "NNPS", "PRP"} or (before in _NOUNS and made == "VBN" and after not in {"IN", "TO", "RB"}):
        return "VBD"
    return made
