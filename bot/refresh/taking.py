"""One source → what it brought, stored, and how it does, recorded."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.config import FetchSettings
from bot.core.models import SourceKind
from bot.errors import DatabaseError, UnreadableError
from bot.refresh import folders
from bot.refresh.decide import Next, Past, Tell, Wishes, after_answer, after_fault
from bot.refresh.gathering import Brought, Gatherer
from bot.refresh.notebook import Notebook
from bot.refresh.outcome import Outcome, Status
from bot.sources.faults import FaultKind, FetchError
from bot.sources.web import Fetched, Validators, Web

if TYPE_CHECKING:
    from bot.library import Library
    from bot.library.sources import SourceState

BEGINNING = datetime.min.replace(tzinfo=UTC)

log = logging.getLogger(__name__)


class Taker:
    """Looks at sources, many at once, in one round."""

    def __init__(self, library: Library, web: Web, fetch: FetchSettings, notebook: Notebook, now: datetime) -> None:
        self._library = library
        self._web = web
        self._gatherer = Gatherer(library, web, fetch, now)
        self._every = timedelta(minutes=fetch.minutes)
        self._notebook = notebook
        self._now = now

    async def take(self, state: SourceState) -> Outcome:
        """Look at one source. Raises DatabaseError; everything else becomes the source's fault."""
        begun = time.perf_counter()
        try:
            outcome = await self._take(state)
        except FetchError as fault:
            outcome = await self._failed(state, fault)
        except UnreadableError as fault:
            outcome = await self._failed(state, FetchError(FaultKind.CONTENT, fault.what, fault.remedy))
        except DatabaseError:
            raise
        except Exception:  # a bug of ours on one source's bytes: told once here, and the other sources go on
            log.exception("source broke the reader id=%d", state.source.id)
            ours = FetchError(
                FaultKind.CONTENT, "Reading it failed through a fault of ours.", "The log has the details."
            )
            outcome = await self._failed(state, ours)
        log.info("source read id=%d status=%s new=%d", outcome.source.id, outcome.status, outcome.new)
        return replace(outcome, seconds=round(time.perf_counter() - begun, 3))

    async def _take(self, state: SourceState) -> Outcome:
        if state.source.kind is SourceKind.FOLDER:
            return await self._folder(state)
        if state.gone:
            return Outcome(state.source, "gone", fault=state.last_fault or None)
        if _not_before(state) > self._now:
            return Outcome(state.source, "waiting", fault=state.last_fault if state.failures else None)
        fetched = await self._web.fetch(
            state.source.address,
            purpose="feed" if state.source.kind is SourceKind.FEED else "page",
            validators=Validators(state.etag, state.last_modified),
        )
        digest = state.sha256 if fetched.unchanged else hashlib.sha256(fetched.content).hexdigest()
        if digest == state.sha256:
            return await self._answered(state, fetched, digest, Brought(), _wishes(state))
        brought = await self._gatherer.gather(state.source, fetched)
        said = brought.feed
        wishes = Wishes(said.ttl, said.skip_hours, said.skip_days) if said else Wishes()
        return await self._answered(state, fetched, digest, brought, wishes)

    async def _folder(self, state: SourceState) -> Outcome:
        from bot.library.sources import Check

        brought = await folders.take(self._library, self._web, state.source, self._now)
        status: Status = "ok" if brought.read else "unchanged"
        await self._notebook.note(state.source.id, Check(self._now, self._now, status))
        tell = Tell.NOTHING
        if bool(state.told) and await asyncio.to_thread(self._library.sources.told, state.source.id, ""):
            tell = Tell.BACK
        return Outcome(state.source, status, brought.new, brought.updated, brought.fault, tell=tell)

    async def _answered(
        self, state: SourceState, fetched: Fetched, digest: str | None, brought: Brought, wishes: Wishes
    ) -> Outcome:
        from bot.library.sources import Check

        given = fetched.validators
        if fetched.unchanged:  # a 304 need not repeat what it confirms
            given = Validators(given.etag or state.etag, given.last_modified or state.last_modified)
        decided = after_answer(
            _past(state),
            self._now,
            every=self._every,
            lifetime=fetched.lifetime,
            conditional=bool(given),
            moved=fetched.moved,
            wishes=wishes,
        )
        status: Status = "unchanged" if digest == state.sha256 else "ok"
        check = Check(
            self._now,
            decided.next_check,
            status,
            etag=given.etag,
            last_modified=given.last_modified,
            sha256=digest,
            moved=fetched.moved,
            title=brought.feed.title if brought.feed else "",
            facts=_facts(decided, wishes),
        )
        await self._notebook.note(state.source.id, check)
        if decided.address != state.source.address:
            await self._notebook.keep()
            await asyncio.to_thread(self._library.sources.move, state.source.id, decided.address)
            log.info("source moved id=%d", state.source.id)
        return Outcome(state.source, status, brought.new, brought.updated, tell=await self._told(state, decided))

    async def _failed(self, state: SourceState, fault: FetchError) -> Outcome:
        from bot.library.sources import Check

        decided = after_fault(_past(state), self._now, fault, every=self._every)
        if state.source.kind is SourceKind.FOLDER:
            decided = replace(decided, next_check=self._now)
        status: Status = "gone" if decided.gone else "failed"
        words = f"{fault.what} {fault.remedy}".strip()
        facts = _facts(decided, _wishes(state))
        check = Check(self._now, decided.next_check, status, fault=words, kind=str(fault.kind), facts=facts)
        await self._notebook.note(state.source.id, check)
        return Outcome(state.source, status, fault=words, tell=await self._told(state, decided))

    async def _told(self, state: SourceState, decided: Next) -> Tell:
        """What is to be told now; remembered first, so that a second round or a second process stays silent."""
        if decided.tell is Tell.NOTHING:
            return Tell.NOTHING
        word = str(Tell.FAILING) if decided.tell is Tell.FAILING else ""
        news = await asyncio.to_thread(self._library.sources.told, state.source.id, word)
        return decided.tell if news else Tell.NOTHING


def _past(state: SourceState) -> Past:
    told = state.told == str(Tell.FAILING)
    return Past(state.source.address, state.failures, state.moved, state.moved_seen, told=told)


def _facts(decided: Next, wishes: Wishes) -> dict[str, Any]:
    """What the next look needs to know, as JSON."""
    return {
        "not_before": decided.not_before.isoformat(),
        "ttl": wishes.ttl.total_seconds() if wishes.ttl else None,
        "skip_hours": sorted(wishes.skip_hours),
        "skip_days": sorted(wishes.skip_days),
    }


def _wishes(state: SourceState) -> Wishes:
    """What the feed wished when its text was last read; a 304 does not repeat it."""
    ttl = state.facts.get("ttl")
    return Wishes(
        timedelta(seconds=ttl) if ttl else None,
        frozenset(state.facts.get("skip_hours") or ()),
        frozenset(state.facts.get("skip_days") or ()),
    )


def _not_before(state: SourceState) -> datetime:
    given = state.facts.get("not_before")
    return datetime.fromisoformat(given) if given else BEGINNING
