"""A saved article's text → Article: its headline, date, byline, captions, body, pointers, credits, address."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

from bot.core.models import Article
from bot.core.text import lines as kinds
from bot.core.text.boilerplate import POINTER, first_pointer, is_boilerplate
from bot.core.text.dates import address_date, moment, moment_otherwise
from bot.core.text.language import detect
from bot.core.text.segments import paragraphs, split
from bot.errors import UnreadableError

_REMEDY = "Save the article's words as plain text."
_LARGEST = 2_000_000  # characters: ten novels' chapters; no article is longer
_LONGEST_LINE = 200_000
_PARAGRAPHS = 5_000  # more are a list, not an article
_HEADER = 8  # paragraphs among which headline, date, byline and first caption stand
_MARKUP = re.compile(
    r"</?(?:u|b|i|em|strong|span|a|p|br|div|font|sup|sub|mark|q|small|cite|h[1-6])(?:\s[^<>]{0,400})?/?>", re.IGNORECASE
)
_UNSEEN = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\x00-\x08\x0e-\x1f\x7f]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffd]")


@dataclass(slots=True)
class _Found:
    """What has been told apart so far."""

    headline: str = ""
    published: datetime | None = None
    byline: str | None = None
    signed: str = ""  # the whole line of the byline
    outlet: str | None = None
    url: str | None = None
    body: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)


def parts(raw: str) -> Article:
    """The article that a text file holds; raises UnreadableError with the reason when it holds none.

    `Article.text` is the body's paragraphs parted by blank lines, without mark-up; a date without a time is that day
    at 0:00 UTC.
    """
    _refuse(raw)
    text = html.unescape(raw) if re.search(r"&(?:#\d+|[a-z]{2,8});", raw) else raw
    text = _UNSEEN.sub("", _MARKUP.sub("", text)).replace("\xa0", " ").replace("\r\n", "\n").replace("\r", "\n")
    found = _Found()
    language = detect(text) or "en"
    stretches = list(_paragraphs(text))
    if len(stretches) > _PARAGRAPHS:
        raise UnreadableError(f"This is not an article: it has {len(stretches):,} paragraphs.", _REMEDY)
    _sort(stretches, found, language)
    words = sum(len(paragraph.split()) for paragraph in found.body)
    if words < 5:
        raise UnreadableError("This is not an article: it has no running text.", _REMEDY)
    body = "\n\n".join(found.body)
    host = _host(found.url) if found.url else None
    spelt = _spelt(host, found.signed)
    return Article(
        headline=found.headline,
        text=body,
        url=found.url,
        byline=re.sub(rf"[,|]\s*{re.escape(spelt)}$", "", found.byline) if spelt and found.byline else found.byline,
        outlet=found.outlet or spelt or host,
        published=found.published or (address_date(found.url) if found.url else None),
        language=detect(body),
        captions=tuple(found.captions),
        related=tuple(found.related),
        credits=tuple(found.credits),
    )


def _refuse(raw: str) -> None:
    if not raw.strip():
        raise UnreadableError("The file is empty.", _REMEDY)
    if len(raw) > _LARGEST:
        raise UnreadableError(f"The file is too long for an article: {len(raw):,} characters.", _REMEDY)
    beginning = raw[:20_000]
    if "\x00" in beginning or len(_CONTROL.findall(beginning)) > 0.02 * len(beginning) + 2:
        raise UnreadableError("This is not text: it holds bytes that are no letters.", _REMEDY)
    if max(map(len, raw.splitlines()), default=0) > _LONGEST_LINE:
        raise UnreadableError("This is not an article: one line of it is longer than any text.", _REMEDY)
    head = beginning.lstrip("\ufeff \r\n\t")[:200].lower()
    if head.startswith(("<!doctype", "<html", "<?xml", "<rss")):
        raise UnreadableError(
            "This is a web page or feed, not the plain text of an article.", "Give it the ending .html."
        )
    if head.startswith(('{"', "[{", "%pdf", "{\n", "{\\rtf")):
        raise UnreadableError("This is not the plain text of an article.", _REMEDY)
    if sum(map(str.isalpha, beginning)) < 0.3 * len(beginning.replace(" ", "")):
        raise UnreadableError("This is not an article: it is mostly not made of words.", _REMEDY)


def _paragraphs(text: str) -> Iterator[str]:
    for start, end in paragraphs(text):
        said = " ".join(text[start:end].split())
        if said:
            yield said


def _sort(paragraphs: list[str], found: _Found, language: str) -> None:
    awaiting = False  # an address is to follow "Original url:"
    for place, said in enumerate(paragraphs):
        address = kinds.address(said)
        if address or (awaiting and re.match(r"\S+\.\S+$", said)):
            found.url = found.url or address or said
            awaiting = False
            continue
        if kinds.announces_address(said):
            awaiting = True
            continue
        if not found.body and place < _HEADER and _header(said, found, language):
            continue
        _running(said, found, language)
    if found.headline and not found.body:  # one paragraph only: it is the text
        found.body.append(found.headline)
        found.headline = ""


def _header(said: str, found: _Found, language: str) -> bool:
    """Whether a paragraph before the body is one of the header's lines; it is taken in."""
    label, value = kinds.labelled(said)
    if label == "headline" and not found.headline:
        found.headline = value
        return True
    if kinds.is_caption(said) or (found.headline and kinds.is_early_caption(said)):
        found.captions.append(value if label == "caption" else said)
        return True
    if kinds.is_date_line(said):
        read = moment(said, language) or moment_otherwise(value or said, language)
        if read:
            found.published = found.published or read
            if not found.byline:
                found.byline = kinds.byline(said)
            return True
    name = value if label == "byline" else kinds.byline(said)
    if name and (found.headline or label or kinds.says_by(said)):
        found.byline = found.byline or name
        found.signed = found.signed or said
        return True
    if label == "outlet":
        found.outlet = found.outlet or value
        return True
    if not found.headline and kinds.can_be_headline(said):
        found.headline = said
        return True
    return bool(found.headline) and said == found.headline


def _running(said: str, found: _Found, language: str) -> None:
    """Puts one paragraph of the body, or of what stands between and below, where it belongs."""
    if kinds.is_caption(said):
        found.captions.append(said)
        return
    if kinds.is_credit(said):
        found.credits.append(said)
        return
    pointer = first_pointer(said)
    if pointer and (pointer.start() == 0 or kinds.is_title_like(said[pointer.end() :])):
        said = _without_pointers(said, found, language)
    elif is_boilerplate(said):
        read = moment(said, language) if found.published is None and kinds.is_date_line(said) else None
        found.published = found.published or read
        return
    if said and said != found.headline:
        found.body.append(said)


def _without_pointers(said: str, found: _Found, language: str) -> str:
    kept = []
    whole_line = POINTER.match(said)
    if whole_line and kinds.is_title_like(said[whole_line.end() :]) and not said.endswith("."):
        found.related.append(said[whole_line.end() :].strip())
        return ""
    for sentence in split(said, language):
        whole = sentence.of(said)
        pointer = POINTER.match(whole)
        if pointer:
            found.related.append(whole[pointer.end() :].strip())
        else:
            kept.append(whole)
    return " ".join(kept)


def _spelt(host: str | None, byline: str | None) -> str | None:
    """The outlet as the byline spells it, where it is the address' host: `Ada Marrow, Harbour Courier`."""
    if host and byline:
        for name in re.split(r"\s*[,|]\s*", byline):
            if (
                len(name) > 3
                and re.sub(r"\W", "", name).casefold() == re.sub(r"\W", "", host.rsplit(".", 1)[0]).casefold()
            ):
                return name
    return None


def _host(url: str) -> str | None:
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
