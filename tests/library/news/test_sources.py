"""Sources over the years: they fail, go, come back and move, and stay the same sources."""

from __future__ import annotations

from bot.core.models import Source, SourceKind, Workspace
from bot.library import Check, Response
from tests.library.given import DAY, NOW

OLD, NEW = "https://feed.test/rss", "https://feed.test/news"
HARBOUR = Source("Harbour", SourceKind.FEED, OLD)


def failed(library, number, status="failed", fault="It is broken."):
    library.sources.record(number, Check(NOW, NOW + DAY, status, fault=fault))


def test_a_source_that_fails_is_told_once_and_so_is_its_being_back(library):
    source = library.sources.add(HARBOUR, NOW)
    for number in range(1, 6):
        failed(library, source.id)
        assert library.sources.untold(3, []) == ([(source, "It is broken.")] if number == 3 else [])
    for _ in range(2):
        library.sources.record(source.id, Check(NOW, NOW + DAY, "ok"))
    assert library.sources.untold(3, []) == [(source, "")]
    assert library.sources.untold(3, []) == []


def test_a_slip_is_told_to_nobody_and_one_that_is_gone_at_once(library):
    slipped, gone = library.sources.add(HARBOUR, NOW), library.sources.add(Source("Gone", SourceKind.FEED, NEW), NOW)
    failed(library, slipped.id)
    failed(library, gone.id, "gone", "It is gone.")
    assert library.sources.untold(3, []) == [(gone, "It is gone.")]
    library.sources.record(slipped.id, Check(NOW, NOW + DAY, "ok"))
    assert library.sources.untold(3, []) == []


def test_one_that_was_gone_is_due_once_it_is_added_again(library):
    source = library.sources.add(HARBOUR, NOW)
    failed(library, source.id, "gone")
    assert library.sources.due(NOW + 9 * DAY) == []
    assert library.sources.add(HARBOUR, NOW) == source
    assert [one.source for one in library.sources.due(NOW)] == [source]


def test_a_configured_source_that_has_moved_is_known_by_its_old_address(library):
    [source] = library.sources.sync([HARBOUR], NOW).added
    for old, new in ((OLD, NEW), (NEW, NEW + "/2")):
        library.responses.keep(Response(old, new, None, '"one"', None, new, NOW, NOW, "aa"), b"<rss/>")
        library.responses.follow(old, new)
        library.sources.move(source.id, new)
        library.retain(None, now=NOW + 400 * DAY)
        synced = library.sources.sync([HARBOUR], NOW)
        assert [(one.id, one.address) for one in synced.kept] == [(source.id, new)]
        assert (synced.added, synced.removed) == ((), ())


def test_a_source_of_a_chat_is_not_taken_for_a_configured_one_that_has_moved(library):
    theirs = library.sources.add(Source("Theirs", SourceKind.FEED, NEW, Workspace("slack", "T1")), NOW)
    library.responses.keep(Response(OLD, NEW, None, None, None, NEW, NOW, NOW, "aa"), b"<rss/>")
    assert [one.address for one in library.sources.sync([HARBOUR], NOW).added] == [OLD]
    assert theirs in library.sources.list(workspace=None)


def test_of_a_workspace_that_cannot_be_told_yet_nothing_is_given_away(library):
    source = library.sources.add(
        Source("Private", SourceKind.FEED, "https://private.test/", Workspace("slack", "T1")), NOW
    )
    library.sources.record(source.id, Check(NOW, NOW + DAY, "gone", fault="It is gone."))
    assert library.sources.untold(3, [Workspace("slack", "T2")]) == []
    assert library.sources.untold(3, [Workspace("slack", "T1")]) == [(source, "It is gone.")]
