"""One address → what it brought for each source that has it, stored, and how each does, recorded.

    plan ─→ ask (conditional) ─→ read ─→ keep the response ─→ store for each source ─→ record what it has taken in
              │                    │
            fault                fault, of each

A response is kept before it is taken apart, and a source notes its hash only after everything in it is stored: a crash
between repeats that work from what is kept, without another request, and loses nothing.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

from bot.config import FetchSettings
from bot.core.models import SourceKind
from bot.errors import DatabaseError, UnreadableError
from bot.refresh import conditional, folders
from bot.refresh.decide import Next, Past, Wishes, after_answer, after_fault
from bot.refresh.gathering import Brought, Gatherer, Read
from bot.refresh.notebook import Notebook
from bot.refresh.outcome import Outcome, Status
from bot.refresh.target import Target, plan, wishes_of
from bot.sources.faults import FaultKind, FetchError
from bot.sources.web.client import Fetched, Purpose, Web

if TYPE_CHECKING:
    from bot.library import Library
    from bot.library.news.sources.looks import Asked, SourceState

T = TypeVar("T")

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Answer:
    """What an address holds now, asked or kept; `read` is None when nobody needs it, `digest` its content's hash."""

    fetched: Fetched
    digest: str
    read: Read | None


class Taker:
    """Looks at addresses, many at once, in one round."""

    def __init__(
        self,
        library: Library,
        web: Web,
        fetch: FetchSettings,
        notebook: Notebook,
        now: datetime,
        *,
        insisting: bool = False,
    ) -> None:
        self._library = library
        self._web = web
        self._gatherer = Gatherer(library, web, fetch, now)
        self._every = timedelta(minutes=fetch.minutes)
        self._notebook = notebook
        self._now = now
        self._begun = time.monotonic()
        self._insisting = insisting

    @property
    def _moment(self) -> datetime:
        """Now, for what a server asks to wait from its answer on; a long round goes on for half an hour."""
        return self._now + timedelta(seconds=time.monotonic() - self._begun)

    async def take(self, target: Target) -> list[Outcome]:
        """Look at one address for all its sources. Raises DatabaseError; everything else becomes their fault."""
        begun = time.perf_counter()
        outcomes = await self._take(target)
        for one in outcomes:
            log.info("source read id=%d status=%s new=%d", one.source.id, one.status, one.new)
        seconds = round(time.perf_counter() - begun, 3)
        return [replace(one, seconds=seconds) for one in outcomes]

    async def _take(self, target: Target) -> list[Outcome]:
        if target.kind is SourceKind.FOLDER:
            return [await self._outcome(one, self._folder(one)) for one in target.due]
        planned = plan(target, self._moment, self._every, insisting=self._insisting)
        outcomes = [Outcome(one.source, "gone", fault=one.last_fault or None) for one in target.due if one.gone]
        outcomes += [
            Outcome(one.source, "waiting", fault=one.last_fault if one.failures else None) for one in planned.leave
        ]
        if planned.take:
            answer = await self._safely(self._answer(target, planned.take, ask=planned.ask))
            for one in planned.take:
                done = self._failed(one, answer) if isinstance(answer, FetchError) else self._answered(one, answer)
                outcomes.append(await self._outcome(one, done))
        return outcomes

    async def _outcome(self, state: SourceState, work: Awaitable[Outcome]) -> Outcome:
        """What the work on one source ends with; its fault, when it fails."""
        done = await self._safely(work)
        return await self._failed(state, done) if isinstance(done, FetchError) else done

    async def _safely(self, work: Awaitable[T]) -> T | FetchError:
        """What the work gives, or what went wrong with it. Raises DatabaseError."""
        try:
            return await work
        except FetchError as fault:
            return fault
        except UnreadableError as fault:
            return FetchError(FaultKind.CONTENT, fault.what, fault.remedy)
        except DatabaseError:
            raise
        except Exception:  # a bug of ours on one source's bytes: told once here, and the other sources go on
            log.exception("source broke the reader")
            return FetchError(
                FaultKind.CONTENT, "Reading it failed through a fault of ours.", "The log has the details."
            )

    async def _answer(self, target: Target, takers: Sequence[SourceState], *, ask: bool) -> _Answer:
        kept = target.kept
        fetched = None if ask or kept is None else await conditional.stored(self._library, kept, self._moment)
        if asked := fetched is None:
            fetched = await self._ask(target, takers)
        digest = kept.sha256 if kept is not None and fetched.unchanged else conditional.digest(fetched)
        read = None
        if any(one.sha256 != digest for one in takers):
            read = await self._gatherer.read(target.kind, fetched)
        if asked:
            fetched = await self._keep(target, fetched, digest)
        return _Answer(fetched, digest, read)

    async def _ask(self, target: Target, takers: Sequence[SourceState]) -> Fetched:
        """The server's answer, with the kept content where a 304 stands for something that a source does not know."""
        purpose: Purpose = "feed" if target.kind is SourceKind.FEED else "page"
        if all(target.knows(one) for one in takers):
            return await self._web.fetch(target.address, purpose=purpose, validators=target.validators)
        return await conditional.whole(
            self._library, self._web, target.kept, target.address, target.validators, self._moment, purpose=purpose
        )

    async def _keep(self, target: Target, fetched: Fetched, digest: str) -> Fetched:
        """The answer is kept where it differs from the one before; with the validators that are good from now on."""
        kept, given = target.kept, fetched.validators
        if kept is None:
            await conditional.keep(self._library, target.address, fetched, self._moment)
            return fetched
        before = conditional.validators(kept)
        if fetched.unchanged:
            given = given.confirming(before)
            if given != before:
                await asyncio.to_thread(
                    self._library.responses.confirm, target.address, given.etag, given.last_modified
                )
            return replace(fetched, validators=given)
        if digest != kept.sha256 or given != before or not kept.whole:
            await conditional.keep(self._library, target.address, fetched, self._moment)
        return fetched

    async def _folder(self, state: SourceState) -> Outcome:
        from bot.library.news.sources.looks import Check

        brought = await folders.take(self._library, self._web, state.source, self._now)
        status: Status = "ok" if brought.read else "unchanged"
        await self._notebook.note(state.source.id, Check(self._now, self._now, status))
        return Outcome(state.source, status, brought.new, brought.updated, brought.fault)

    async def _answered(self, state: SourceState, answer: _Answer) -> Outcome:
        from bot.library.news.sources.looks import KEEP, Check

        fetched, read = answer.fetched, answer.read
        if answer.digest == state.sha256 or read is None:
            brought, wishes = Brought(), wishes_of(state)
        else:
            brought = await self._gatherer.store(state.source, read)
            said = brought.feed
            wishes = Wishes(said.ttl, said.skip_hours, said.skip_days) if said else Wishes()
        decided = after_answer(
            _past(state),
            self._moment,
            every=self._every,
            lifetime=fetched.lifetime,
            conditional=bool(fetched.validators),
            moved=fetched.moved,
            wishes=wishes,
        )
        status: Status = "unchanged" if answer.digest == state.sha256 else "ok"
        check = Check(
            self._now,
            decided.next_check,
            status,
            sha256=KEEP if brought.missing else answer.digest,  # not all of it is taken in yet
            moved=fetched.moved,
            title=brought.feed.title if brought.feed else "",
            asked=_asked(decided, wishes),
        )
        await self._notebook.note(state.source.id, check)
        if decided.address != state.source.address:
            await self._notebook.keep()
            await asyncio.to_thread(self._library.responses.follow, state.source.address, decided.address)
            await asyncio.to_thread(self._library.sources.move, state.source.id, decided.address)
            log.info("source moved id=%d", state.source.id)
        return Outcome(state.source, status, brought.new, brought.updated, brought.fault)

    async def _failed(self, state: SourceState, fault: FetchError) -> Outcome:
        from bot.library.news.sources.looks import Check

        decided = after_fault(_past(state), self._moment, fault, every=self._every)
        if state.source.kind is SourceKind.FOLDER:
            decided = replace(decided, next_check=self._now)
        status: Status = "gone" if decided.gone else "failed"
        words = f"{fault.what} {fault.remedy}".strip()
        asked = _asked(decided, wishes_of(state))
        check = Check(self._now, decided.next_check, status, fault=words, kind=str(fault.kind), asked=asked)
        await self._notebook.note(state.source.id, check)
        return Outcome(state.source, status, fault=words)


def _past(state: SourceState) -> Past:
    return Past(state.source.address, state.failures, state.moved, state.moved_seen)


def _asked(decided: Next, wishes: Wishes) -> Asked:
    """What the next look needs to know."""
    from bot.library.news.sources.looks import Asked

    ttl = round(wishes.ttl.total_seconds()) if wishes.ttl else None
    skipped = tuple(sorted(wishes.skip_hours)), tuple(sorted(wishes.skip_days))
    return Asked(decided.not_before, decided.told, ttl, *skipped)
