"""A line of a saved article → what it is: date, byline, caption, credit, address, perhaps a headline."""

import re

from bot.core.text import phrases

_LABELS = {
    "headline": "headline title titel titre título titolo nadpis tytuł rubrik заголовок τίτλος überschrift",
    "byline": "author byline written by autor autorin auteur autore författare автор συντάκτης writer reporter",
    "caption": "caption photo image picture foto bild imagen immagine imagem zdjęcie фото φωτογραφία credit",
    "outlet": "source outlet publisher publication newspaper quelle fuente fonte zdroj źródło källa джерело πηγή",
    "date": "date published publication date datum fecha data дата ημερομηνία",
}
_LABEL = re.compile(
    r"(?P<label>"
    + "|".join(re.escape(name) for names in _LABELS.values() for name in names.split())
    + r"|written by)\s?:\s*",
    re.IGNORECASE,
)
_KIND = {name: kind for kind, names in _LABELS.items() for name in names.split()}
_PICTURE = phrases.anywhere(phrases.PICTURE)
_CREDIT = phrases.anywhere(phrases.CREDIT)
_CREDIT_START = phrases.opening(phrases.CREDIT_START)
_ADDRESS = re.compile(r"(?P<lead>[^\n]{0,40}?[:\s(<]\s*)?(?P<address>https?://[^\s<>\"]+?)[)>.,]?$", re.IGNORECASE)
_ANNOUNCES = re.compile(
    r"(?:original|source|article|full|canonical|quell|original-)?[\s-]?(?:url|link|adresse|address|artikel|article|source)\s?:$",
    re.IGNORECASE,
)
_SAYS_BY = re.compile(r"(?i:by|von|par|por|di|de|av|od|przez|текст|автор|του|της)\s?[:.]?\s+(?=[^\W\d_a-z])")
_PICTURE_BY = re.compile(
    r"[.!?…)\]”»“\"](?:</b>)?\s(?:photo|picture|image|credit|photograph|illustration|foto|bild|grafik|imagen|immagine|"
    r"zdjęcie)s?: "
    r"[^.!?:]{2,60}\.?$",
    re.IGNORECASE,
)
# Before the body a line without a full stop that ends in a proper name after "/" or in brackets is a picture's.
_PROPER = r"[^\W\d_a-z][\w.&’'-]*(?: [^\W\d_a-z][\w.&’'-]*){0,4}"
_PICTURE_FROM = re.compile(rf"(?: / {_PROPER}(?: \([^()]{{2,30}}\))?| \({_PROPER}(?:, [^()]{{2,50}})?\))$")
_AGENCY_ALONE = re.compile(rf"\({_PROPER}(?:/{_PROPER})?\)$")
_NAME = re.compile(
    r"[^\W\d_a-z][^\W\d_]*(?:['’.-][^\W\d_]+)*\.?(?:\s(?:de|van|von|der|den|la|le|du|di|da|del|bin|al|e|y|[^\W\d_a-z][^\W\d_]*(?:['’.-][^\W\d_]+)*\.?)){1,4}"
)
_BETWEEN = re.compile(r"\s*(?:,|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ba\b|\bi\b|\boch\b|&|і|та|και)\s+")
_ROLE = re.compile(
    r"(?:[|,–—-]|\b(?:for|in|at|für|pour|para)\b)\s*.{0,60}$|\s\((?:reuters|ap|afp|dpa|[A-Z]{2,8})\)$", re.IGNORECASE
)
_DIGITS = re.compile(r"\d")
_AFTER_DATE = re.compile(r"\s*(?:[|•·–—-]|,)\s*")


def labelled(line: str) -> tuple[str | None, str]:
    """(kind, value) of a line like `Author: Jane Doe`; (None, "") of any other."""
    found = _LABEL.match(line)
    if not found:
        return None, ""
    kind = _KIND.get(found["label"].lower(), "byline")
    return kind, line[found.end() :].strip()


def address(line: str) -> str | None:
    """The address, when a line is nothing but one, perhaps with words that announce it before."""
    found = _ADDRESS.fullmatch(line)
    if found is None or _SAYS_BY.match(line) or labelled(line)[0] == "byline":
        return None  # of a person's page, and not of the article
    return found["address"]


def announces_address(line: str) -> bool:
    return len(line) < 30 and bool(_ANNOUNCES.match(line))


def is_caption(line: str) -> bool:
    return len(line) < 400 and bool(_PICTURE.search(line) or (":" in line and _PICTURE_BY.search(line)))


def is_early_caption(line: str) -> bool:
    """What is a caption between the headline and the body, though it need not be one further down."""
    return len(line) < 200 and bool(_PICTURE_FROM.search(line))


def is_credit(line: str) -> bool:
    return len(line) < 300 and bool(
        (phrases.signed(line) and _CREDIT.search(line)) or _CREDIT_START.match(line) or _AGENCY_ALONE.match(line)
    )


def is_date_line(line: str) -> bool:
    """Short, with digits, and not a sentence."""
    return (
        len(line) <= 120
        and bool(_DIGITS.search(line))
        and len(line.split()) <= 16
        and len([word for word in line.split() if word.isalpha() and word.islower() and len(word) > 3]) <= 3
    )


def says_by(line: str) -> bool:
    return bool(_SAYS_BY.match(line))


def byline(line: str) -> str | None:
    """Who wrote it, when a line says nothing else: `By Jane Doe, Reuters` or a name alone."""
    if len(line) > 120 or line.endswith(("?", "!", ":")):
        return None
    found = _SAYS_BY.match(line)
    rest = line[found.end() :] if found else line
    if found and rest:
        rest = re.split(r"\s[|•·–—]\s|\s-\s", rest)[0].strip()
    if not found and (_DIGITS.search(rest) or len(rest.split()) > 6):
        return None
    names = _BETWEEN.split(_ROLE.sub("", rest).strip(" .,|")) if found else _BETWEEN.split(rest)
    if names and all(_NAME.fullmatch(name.strip()) or (found and name[:1].isupper()) for name in names):
        return rest.strip(" .,|") if found else rest
    return None


def can_be_headline(line: str) -> bool:
    """At most two sentences' worth of words, not closed like running text."""
    return len(line) <= 250 and len(line.split()) <= 32 and not (line.endswith(".") and len(line.split()) > 16)


def is_title_like(words: str) -> bool:
    return len(words.split()) <= 30
