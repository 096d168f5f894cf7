"""What comes in → there, and in its stories, before it is asked for."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from bot.core.models import SourceKind
from bot.errors import NotFoundError
from bot.newsroom.desk import FirstRound, Newsroom
from bot.newsroom.placing import place_everywhere, unplaced

if TYPE_CHECKING:
    from bot.refresh import Outcome

# Seconds after the start that questions wait for the very first articles, for these to be in their stories, and between
# two looks.
FIRST_WITHIN, GROUPED_WITHIN, LOOK = 15.0, 6.0, 0.2


async def ready(newsroom: Newsroom) -> None:
    """The library is open and has read its folders: at the first question, and never again by this.

    Where rounds do that (`opening.first`), nothing waits for them, except in the first seconds of a library without
    articles. Raises NotFoundError when it has none then.
    """
    opening = newsroom.opening
    async with opening.turn:
        if opening.done:
            return
        if opening.first is None:
            await read_folders(newsroom)
            await placed(newsroom)
        elif not await newsroom.aside(newsroom.library.articles.any) and not await _first(newsroom, opening.first):
            raise NotFoundError("The first articles are just being read.", "Please ask again in a moment.")
        opening.done = True


async def _first(newsroom: Newsroom, first: FirstRound) -> bool:
    """Whether there are any articles, and in their stories unless that takes long, or the round is over without."""
    now = asyncio.get_running_loop().time
    while not first.over.is_set() and now() < first.begun + FIRST_WITHIN:
        if await newsroom.aside(_anything, newsroom, grouped=now() < first.begun + GROUPED_WITHIN):
            return True
        with suppress(TimeoutError):
            async with asyncio.timeout(LOOK):
                await first.over.wait()
    return first.over.is_set() or await newsroom.aside(_anything, newsroom, grouped=False)


def _anything(newsroom: Newsroom, *, grouped: bool) -> bool:
    """Whether there is any article; with `grouped`, and all that are new are in their stories."""
    return newsroom.library.articles.any() and not (grouped and unplaced(newsroom))


async def read_folders(newsroom: Newsroom) -> list[Outcome]:
    """New and changed files of every folder source are in the library. Raises DatabaseError."""
    from bot.refresh import refresh

    library = await newsroom.aside(lambda: newsroom.library)
    listed = await newsroom.aside(library.sources.list, workspace=None)
    folders = [source.name for source in listed if source.kind is SourceKind.FOLDER]
    if not folders:
        return []
    outcomes = await refresh(library, await newsroom.web(), newsroom.settings, newsroom.clock(), folders)
    if any(one.new or one.updated for one in outcomes):
        await placed(newsroom)
    return outcomes


async def placed(newsroom: Newsroom) -> None:
    """New articles have joined their stories, and what was answered before is not given again."""
    await newsroom.aside(place_everywhere, newsroom)
    newsroom.forget()
