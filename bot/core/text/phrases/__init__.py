"""The set phrases of what surrounds an article's text, in the languages served: each stands once, by what it is for.

pointing (to other articles) · asking (the reader, and a page's own lines) · crediting (whose it is) · picturing.
"""

from __future__ import annotations

import re

from bot.core.text.phrases.asking import ASKING
from bot.core.text.phrases.crediting import CREDIT, CREDIT_SIGNS, CREDIT_START, STAMP
from bot.core.text.phrases.picturing import PICTURE, PICTURE_END, PICTURE_POINTING, PICTURE_PRESENT, PICTURE_START
from bot.core.text.phrases.pointing import RELATED, TEASER

__all__ = [
    "ASKING", "CODE", "CREDIT", "CREDIT_SIGNS", "CREDIT_START", "PICTURE", "PICTURE_END", "PICTURE_POINTING",
    "PICTURE_PRESENT", "PICTURE_START", "RELATED", "STAMP", "TEASER", "anywhere", "opening", "signed",
]  # fmt: skip

# Script and style that leaked out of a page.
CODE = (
    r"window\.\w+|document\.\w+\(|function ?\(|\bvar \w+ ?=|\{ ?['\"]@?\w+['\"] ?:|</?[a-z]+[^>]{0,200}>.*</|"
    r"\$\(|=>|\bnull,|://\S+/\S+/\S+\?\S+"
)


def signed(said: str) -> bool:
    """Whether a credit may stand in these words: a cheap look before the dear pattern."""
    small = said.lower()
    return any(sign in small for sign in CREDIT_SIGNS)


def anywhere(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def opening(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"[\s*•·>|.–—-]{{0,6}}(?:{pattern})", re.IGNORECASE)
