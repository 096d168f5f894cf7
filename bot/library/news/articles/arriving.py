"""An article as a source hands it over → what identifies it: canonical addresses, site, and hashes of its content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.core.models import Article, Quote, Source, Workspace, sha256
from bot.core.text.addresses import canonical, front_page, site_of
from bot.library.tables.types import storable


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article as it comes in, with what identifies it."""

    article: Article
    quotes: Sequence[Quote] | None
    source: Source | None
    workspace: Workspace
    address: str  # where its source has it
    keys: tuple[str, ...]  # canonical addresses
    site: str
    sha256: str  # of the text
    content: str  # of headline and text
    now: datetime

    @property
    def moment(self) -> datetime:
        """What it sorts by: a date in the future does not put it above all others until then."""
        return min(self.article.published or self.now, self.now)

    @property
    def teller(self) -> str:
        """Who says so, and where: whoever brought a text may replace it by another, or by an older one."""
        return f"{self.source.id if self.source else 0} {self.keys[0] if self.keys else ''}"

    def columns(self) -> dict[str, Any]:
        """The article's columns, but for those that only its history decides."""
        article = self.article
        return {
            "headline": article.headline,
            "text": article.text,
            "sha256": self.sha256,
            "content": self.content,
            "url": article.url or (self.address if self.keys else None),
            "site": self.site,
            "byline": article.byline,
            "outlet": article.outlet or (self.source.name if self.source else None),
            "published": article.published,
            "language": article.language,
            "captions": list(article.captions),
            "related": list(article.related),
            "credits": list(article.credits),
            "image": article.image,
            "extract": article.extract,
            "undated": article.undated,
            "moment": self.moment,
        }


def arrival(
    article: Article,
    *,
    source: Source | None,
    quotes: Sequence[Quote] | None,
    now: datetime,
    address: str | None,
    workspace: Workspace,
) -> Arrival:
    article = replace(
        article,
        headline=storable(article.headline),
        text=storable(article.text),
        published=article.published or now,
        undated=article.undated or article.published is None,
    )
    where = storable(address or article.url or "").strip()
    forms = [canonical(storable(given)) for given in (article.url, where) if given and given.strip()]
    if len(forms) > 1 and (front_page(forms[0]) or site_of(article.url) != site_of(where)):
        forms = forms[1:]  # a page that calls the whole site, or another site's article, its address
    return Arrival(
        article,
        quotes,
        source,
        source.workspace if source else workspace,
        where,
        tuple(dict.fromkeys(forms)),
        (site_of("https:" + forms[0]) if forms else "") or (article.outlet or "").casefold(),
        sha256(article.text),
        sha256(f"{article.headline.strip()}\n{article.text.strip()}"),
        now,
    )
