"""`nato NOT sport since:2026-11 until:May outlet:bbc lang:de` → words, days, an outlet and a language to look for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.core.models import Article
from bot.core.query import filters
from bot.core.query.fold import fold
from bot.core.when import past
from bot.errors import UsageError

OPTIONS = {"since": "since", "until": "until", "outlet": "outlet", "lang": "lang", "language": "lang"}
HINT = "These are: since:2026-11-01, until:May, outlet:name and lang:de."

_OPTION = re.compile(r"(?P<name>[^\W\d_]{2,20}):(?P<value>\"[^\"]*\"|[^\s\"/]\S*)")
_LANGUAGE = re.compile("[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What is looked for: a filter of words, from when on and until when (UTC), an outlet's name, a language."""

    filter: filters.Filter
    since: datetime | None = None
    until: datetime | None = None
    outlet: str = ""
    language: str = ""

    def comes_from(self, outlet: str) -> bool:
        return self.outlet in fold(outlet)

    def admits(self, article: Article) -> bool:
        """Whether an article is of those days, that outlet and that language; its words are not looked at."""
        published = article.published
        if (self.since or self.until) and published is None:
            return False
        if published is not None and (
            (self.since and published < self.since) or (self.until and published >= self.until)
        ):
            return False
        if self.language and (article.language or "")[:2] != self.language[:2]:
            return False
        return self.comes_from(f"{article.outlet or ''} {article.url or ''}")


def is_option(word: str) -> bool:
    """Whether a word as typed is an option, no link: `since:3d`."""
    return _OPTION.fullmatch(word) is not None


def narrowed(words: str, now: datetime, given: Mapping[str, str] | None = None) -> Narrowed:
    """Reads the words, and options that were `given` by name.

    Raises UsageError for an option that is not known, a day that is none, or a filter that is none.
    """
    options = {name: value for name, value in (given or {}).items() if value and name in OPTIONS}
    for option in _OPTION.finditer(words):
        name = OPTIONS.get(option["name"].lower())
        if name is None:
            raise UsageError(f"“{option['name']}:” is no option here.", HINT)
        options[name] = option["value"].strip('"')
    language = options.get("lang", "").strip().lower()
    if language and not _LANGUAGE.fullmatch(language):
        raise UsageError(f"“{language[:30]}” is no language.", "Write its two letters, like lang:de.")
    since = past.stretch(options["since"], now).start if "since" in options else None
    until = past.stretch(options["until"], now).end if "until" in options else None
    if since and until and since >= until:
        raise UsageError("That ends before it begins.", "Write the earlier day behind since:, the later behind until:.")
    expression = " ".join(_OPTION.sub(" ", words).split())
    return Narrowed(filters.parse(expression), since, until, fold(options.get("outlet", "")), language)
