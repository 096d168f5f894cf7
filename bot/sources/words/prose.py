"""A fragment of HTML → its words in paragraphs parted by blank lines."""

from __future__ import annotations

import html
import re

NAME = re.compile(r"\w+")
BLOCKS = frozenset(
    NAME.findall(
        "address article aside blockquote center dd details dialog div dl dt fieldset figure footer "
        "h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul"
    )
)
SILENT = frozenset(
    NAME.findall(
        "script style noscript template iframe object embed svg math form button select textarea input "
        "video audio figcaption head title"
    )
)
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]")
# `vector<int>`, `<ann@news.test>`: what begins like a tag and is none of HTML's.
ANGLED = re.compile(
    r"<(?=[a-zA-Z][a-zA-Z0-9]{0,20}(?![\w:-]))(?!(?:a|abbr|acronym|b|bdi|bdo|big|br|cite|code|del|dfn|em|font|i|img|ins|kbd"
    rf"|label|link|map|mark|meta|picture|q|s|samp|small|source|span|strike|strong|sub|sup|time|tt|u|var|wbr|body|html"
    rf"|{'|'.join(sorted(BLOCKS | SILENT))})\b)",
    re.IGNORECASE,
)
SPACES = re.compile(r"\s+")
MARKUP = re.compile(r"<[a-zA-Z/!]|&[a-zA-Z#]")
# Mark-up that was escaped twice on its way here; anything else in angle brackets stays, it may be meant.
INLINE = re.compile(r"</?(?:a|b|br|em|font|i|p|q|span|strong|sub|sup|u)(?: [^<>]{0,300})?/?>", re.IGNORECASE)
TAG = re.compile(
    r"<(?:script|style)\b.*?(?:</(?:script|style)\s*>|\Z)|<!--.*?(?:-->|\Z)|<[^<>]{0,2000}>", re.DOTALL | re.IGNORECASE
)


def line(words: str, most: int = 500) -> str:
    """Text or HTML on one line, without controls, at most `most` characters (an ellipsis says that it was cut)."""
    if len(words) > most * 20:  # a title of 100 kB is not read to its end
        words = words[: most * 20]
    text = SPACES.sub(" ", INLINE.sub("", prose(ANGLED.sub("&lt;", words)))).strip()
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:.-") + "…"


def prose(fragment: str) -> str:
    """The words of an HTML fragment (or of plain text) in paragraphs parted by blank lines. Never raises."""
    fragment = UNPRINTABLE.sub("", fragment)
    if "<![CDATA[" in fragment:  # it was wrapped twice on its way
        fragment = fragment.replace("<![CDATA[", "").replace("]]>", "")
    if not MARKUP.search(fragment):
        return paragraphs(fragment)
    if "<" not in fragment:
        return paragraphs(html.unescape(fragment))
    from lxml import etree

    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, recover=True)
    try:
        root = etree.fromstring(f"<div>{fragment}</div>", parser)
    except (etree.LxmlError, ValueError):
        root = None
    if root is None:
        return _joined([html.unescape(TAG.sub(" ", fragment))])
    return _joined(blocks(root))


def blocks(root: object, breaks: int = 2) -> list[str]:
    """The running text of each block, in order; so many line breaks are a new block, fewer are a white space."""
    from lxml import etree

    found: list[str] = []
    words: list[str] = []
    silent = 0
    broken = False
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        if event == "start":
            if tag in SILENT:
                silent += 1
            if tag in BLOCKS or (tag == "br" and (broken or breaks == 1)):
                found.append("".join(words))
                words = []
            broken = tag == "br"
            if broken:
                words.append("\n")
            if not silent and element.text:
                words.append(element.text)
                broken = False
        else:
            if tag in BLOCKS:
                found.append("".join(words))
                words = []
            if tag in SILENT:
                silent -= 1
            if not silent and element.tail:
                words.append(element.tail)
                broken = broken and not element.tail.strip()
    found.append("".join(words))
    return found


def paragraphs(text: str) -> str:
    """Plain text, parted where it has blank lines; what looks like mark-up in it is meant to be read."""
    return _joined(re.split(r"\n\s*\n", UNPRINTABLE.sub("", text)))


def _joined(blocks: list[str]) -> str:
    trimmed = (SPACES.sub(" ", block).strip() for block in blocks)
    return "\n\n".join(block for block in trimmed if block)
