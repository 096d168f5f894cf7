"""Subscriptions, wishes, history and the small memories of a chat."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import time, timedelta
from threading import Barrier

import pytest

from bot.core.models import EVERYBODY, Channel, Source, SourceKind, Story, Subscription, Workspace
from bot.core.stories.terms import OPENING
from bot.errors import UsageError
from bot.library import Follow, Library, Mute, Shown
from tests.library.given import DAY, HERE, HOUR, NOW, THERE, add, article, quote, source

CHANNEL = Channel(HERE, "C1")
OTHER = Channel(HERE, "C2")
SHARED = Channel(Workspace("slack", "T2"), "C1")  # the same room, as another workspace has it
ONE = Subscription(
    "Morgen",
    CHANNEL,
    (time(8), time(17, 30)),
    "Europe/Tallinn",
    ("mon", "fri"),
    ("nato",),
    'a AND "b c"',
    "sport",
    stories=5,
    per_source=2,
    quiet=True,
    owner="U1",
)


class TestSubscriptions:
    def test_one_comes_back_as_it_was_added(self, library):
        added = library.subscriptions.add(ONE, NOW)
        assert library.subscriptions.get(added.id) == replace(ONE, id=added.id) == added

    def test_a_name_is_taken_once_in_a_channel(self, library):
        library.subscriptions.add(ONE, NOW)
        with pytest.raises(UsageError, match="Morgen"):
            library.subscriptions.add(replace(ONE, name="MORGEN"), NOW)
        library.subscriptions.add(replace(ONE, channel=Channel(HERE, "C2")), NOW)
        assert len(library.subscriptions.named("mörgen")) == 2
        assert len(library.subscriptions.named("morgen", channel=CHANNEL)) == 1

    def test_a_removed_one_added_again_keeps_its_deliveries(self, library):
        first = library.subscriptions.add(ONE, NOW)
        library.deliveries.claim(first.id, NOW.date(), time(8), NOW, now=NOW, owner="a")
        assert library.subscriptions.remove(first.id, NOW)
        assert library.subscriptions.list() == []
        assert library.subscriptions.get(first.id) is None
        again = library.subscriptions.add(replace(ONE, stories=3), NOW)
        assert library.subscriptions.get(again.id).stories == 3
        assert library.deliveries.claim(again.id, NOW.date(), time(8), NOW, now=NOW, owner="a") is None

    def test_pauses_and_suspensions_are_lifted_by_a_resume(self, library):
        number = library.subscriptions.add(ONE, NOW).id
        library.subscriptions.pause(number)
        assert library.subscriptions.suspend(number, "archived")
        assert not library.subscriptions.suspend(number, "archived")
        held = library.subscriptions.get(number)
        assert (held.paused, held.suspended) == (True, "archived")
        library.subscriptions.resume(number)
        held = library.subscriptions.get(number)
        assert (held.paused, held.suspended) == (False, "")

    def test_a_change_lifts_a_suspension(self, library):
        one = library.subscriptions.add(ONE, NOW)
        library.subscriptions.suspend(one.id, "archived")
        library.subscriptions.update(replace(one, stories=3), NOW)
        held = library.subscriptions.get(one.id)
        assert (held.stories, held.suspended) == (3, "")

    def test_being_added_to_a_channel_again_lifts_its_suspensions(self, library):
        one = library.subscriptions.add(ONE, NOW)
        other = library.subscriptions.add(replace(ONE, channel=Channel(HERE, "C2")), NOW)
        for number in (one.id, other.id):
            library.subscriptions.suspend(number, "archived")
        assert [lifted.id for lifted in library.subscriptions.lift(CHANNEL)] == [one.id]
        assert library.subscriptions.get(one.id).suspended == ""
        assert library.subscriptions.get(other.id).suspended == "archived"

    def test_a_rename_to_a_taken_name_is_refused(self, library):
        one = library.subscriptions.add(ONE, NOW)
        library.subscriptions.add(replace(ONE, name="Abend"), NOW)
        with pytest.raises(UsageError):
            library.subscriptions.update(replace(one, name="abend"), NOW)
        assert library.subscriptions.update(replace(one, name="Mittag"), NOW).name == "Mittag"

    def test_the_configuration_adds_changes_and_removes_its_own(self, library):
        typed = library.subscriptions.add(replace(ONE, name="typed"), NOW)
        mine = replace(ONE, configured=True, channel=Channel(Workspace("slack"), "C9"))
        library.subscriptions.sync([mine, replace(mine, name="second")], NOW)
        (first,) = library.subscriptions.named("Morgen")
        assert first.configured
        library.subscriptions.pause(first.id)
        library.subscriptions.suspend(first.id, "archived")
        library.subscriptions.sync([mine], NOW)
        kept = library.subscriptions.get(first.id)
        assert (kept.paused, kept.suspended) == (True, "archived")
        assert {one.name for one in library.subscriptions.list()} == {"typed", "Morgen"}
        library.subscriptions.sync([replace(mine, times=(time(9),))], NOW)
        assert library.subscriptions.get(first.id).suspended == ""
        library.subscriptions.sync([], NOW)
        assert [one.id for one in library.subscriptions.list()] == [typed.id]
        library.subscriptions.sync([mine], NOW)
        assert library.subscriptions.named("Morgen")[0].id == first.id

    def test_a_configured_one_moves_to_another_channel(self, library):
        mine = replace(ONE, configured=True, channel=Channel(Workspace("slack"), "C9"))
        library.subscriptions.sync([mine], NOW)
        (before,) = library.subscriptions.list()
        library.subscriptions.sync([replace(mine, channel=Channel(Workspace("discord"), "7"))], NOW)
        (after,) = library.subscriptions.list()
        assert (after.id, after.channel) == (before.id, Channel(Workspace("discord"), "7"))

    def test_a_known_workspace_stays_known(self, library):
        mine = replace(ONE, configured=True, channel=Channel(Workspace("slack"), "C9"))
        library.subscriptions.sync([mine], NOW)
        library.subscriptions.place(Channel(HERE, "C9"))
        library.subscriptions.sync([mine], NOW)
        assert [one.channel.workspace for one in library.subscriptions.list(workspace=HERE)] == [HERE]
        assert library.subscriptions.list(workspace=THERE) == []
        assert library.subscriptions.list(platform="discord") == []

    def test_a_room_that_two_workspaces_share_is_a_channel_of_each(self, library):
        mine = library.subscriptions.add(ONE, NOW)
        theirs = library.subscriptions.add(replace(ONE, channel=SHARED), NOW)
        assert library.subscriptions.list(channel=CHANNEL) == [mine]
        assert library.subscriptions.list(channel=SHARED) == [theirs]
        library.subscriptions.suspend(theirs.id, "archived")
        assert library.subscriptions.lift(CHANNEL) == []

    def test_what_was_kept_for_a_channel_of_no_known_workspace_is_its_workspaces_once_that_is_known(self, library):
        unknown = Channel(Workspace("slack"), "C1")
        library.subscriptions.sync([replace(ONE, configured=True, channel=unknown)], NOW)
        library.shown.remember(unknown, [4], NOW)
        library.history.record([Shown(unknown, 1, 2, "", "m", None, NOW)])
        assert library.subscriptions.unplaced() == {unknown}
        library.subscriptions.place(CHANNEL)
        assert library.subscriptions.unplaced() == set()
        assert [one.name for one in library.subscriptions.list(channel=CHANNEL)] == [ONE.name]
        assert library.shown.last(CHANNEL) == [4]
        assert len(library.history.of_channel(CHANNEL, NOW)) == 1


class TestWishes:
    def test_follows_are_kept_per_channel(self, library):
        assert library.follows.add(CHANNEL, "NATO", now=NOW)
        assert not library.follows.add(CHANNEL, "nato", now=NOW, urgent=True)
        assert library.follows.add(SHARED, "Balkan", now=NOW)
        assert library.follows.list(CHANNEL) == [Follow("nato", True, NOW)]
        assert library.follows.urgent() == [(CHANNEL, [Follow("nato", True, NOW)])]
        assert not library.follows.remove(SHARED, "Nato")
        assert library.follows.remove(CHANNEL, "Nato")
        assert not library.follows.remove(CHANNEL, "Nato")

    def test_mutes_end(self, library):
        library.mutes.add(CHANNEL, "word", "Sport", now=NOW, until=NOW + HOUR)
        library.mutes.add(CHANNEL, "story", "7", now=NOW)
        assert library.mutes.list(CHANNEL, NOW) == [Mute("story", "7"), Mute("word", "Sport", NOW + HOUR)]
        assert library.mutes.list(CHANNEL, NOW + HOUR) == [Mute("story", "7")]
        assert not library.mutes.remove(SHARED, "story", "7")
        assert library.mutes.remove(CHANNEL, "story", "7")
        assert library.mutes.list(CHANNEL, NOW + HOUR) == []

    def test_a_story_is_an_alert_once_and_not_too_often(self, library):
        def claim(story, now=NOW, channel=CHANNEL):
            return library.alerts.claim(channel, story, now=now, per_hour=2)

        assert [claim(1), claim(1), claim(2), claim(3)] == [True, False, True, False]
        assert claim(1, channel=SHARED)
        assert claim(3, NOW + HOUR)
        assert not claim(1, NOW + DAY)


class TestMemories:
    def test_the_last_shown_articles_are_numbered(self, library):
        assert library.shown.last(CHANNEL) == []
        library.shown.remember(CHANNEL, [3, 1, 2], NOW)
        library.shown.remember(CHANNEL, [9, 8], NOW)
        library.shown.remember(SHARED, [7], NOW)
        assert library.shown.last(CHANNEL) == [9, 8]

    @pytest.mark.parametrize("text", ["", "x" * 5000, "nul \x00 and \ud800 too", "~abc"], ids=ascii)
    def test_a_long_argument_is_recalled(self, library, text):
        key = library.recall.keep(text, NOW, workspace=HERE)
        assert key.startswith("~")
        assert len(key) <= 14
        assert library.recall.keep(text, NOW, workspace=HERE) == key
        assert library.recall.text(key, workspace=HERE) == text
        assert library.recall.text(key, workspace=SHARED.workspace) is None

    @pytest.mark.parametrize("key", ["~aaaaaaaaaaaaa", "", "abc", "~", "~\x00"], ids=ascii)
    def test_an_unknown_key_recalls_nothing(self, library, key):
        assert library.recall.text(key, workspace=HERE) is None

    def test_of_several_events_each_is_seen_first_once(self, library):
        assert library.seen.first_of(["a", "b", "a"], NOW) == [True, True, False]
        assert library.seen.first_of(["b", "c"], NOW) == [False, True]

    def test_what_several_channels_saw_is_remembered_at_once_and_the_last_counts(self, library):
        library.shown.remember_all([(CHANNEL, [1]), (OTHER, [2]), (CHANNEL, [3, 4])], NOW)
        assert (library.shown.last(CHANNEL), library.shown.last(OTHER)) == ([3, 4], [2])

    def test_an_event_is_seen_first_once(self, library):
        assert [library.seen.first("e1", NOW), library.seen.first("e1", NOW), library.seen.first("e2", NOW)] == [
            True,
            False,
            True,
        ]


class TestHistory:
    def test_what_was_shown_is_kept_once(self, library):
        shown = Shown(CHANNEL, 1, 2, "ab" * 32, "m1", "https://slack.test/m1", NOW, 5, 1)
        for _ in range(2):
            library.history.record([shown, replace(shown, sentence="")])
        assert library.history.of_channel(CHANNEL, NOW) == [shown, replace(shown, sentence="")]
        assert library.history.of_channel(OTHER, NOW) == []
        assert library.history.of_article(2, NOW - DAY) == [shown, replace(shown, sentence="")]
        assert library.history.of_article(2, NOW + DAY) == []


class TestStories:
    def stored(self, library, *names, **more):
        ids = [add(library, article(f"Text {name}", url=f"https://n.test/{name}"), **more).id for name in names]
        return library.articles.many(ids)

    def test_stories_come_back_with_their_numbers(self, library):
        a, b, c = self.stored(library, "a", "b", "c")
        first, second = library.stories.save(
            [Story((b, a), copies=((0, 1),)), Story((c,))], workspace=EVERYBODY, now=NOW
        )
        assert library.stories.load(NOW - DAY, workspace=EVERYBODY) == [first, second]
        assert first.id != second.id
        assert library.stories.get(first.id, workspace=EVERYBODY) == Story((b, a), first.id, ((0, 1),))
        assert library.stories.of_article(a.id, workspace=EVERYBODY) == first
        assert library.stories.load(NOW, workspace=EVERYBODY) == []

    def test_open_stories_come_with_as_much_of_a_text_as_grouping_reads(self, library):
        text = "Ministers met. " * 1000
        told = library.articles.many([add(library, article(text)).id])
        [story] = library.stories.save([Story(tuple(told))], workspace=EVERYBODY, now=NOW)
        [open_] = library.stories.load(NOW - DAY, workspace=EVERYBODY)
        assert OPENING <= len(open_.lead.text) < len(text)
        assert text.startswith(open_.lead.text)
        assert library.stories.get(story.id, workspace=EVERYBODY).lead.text == text

    def test_an_article_is_in_one_story(self, library):
        a, b, c = self.stored(library, "a", "b", "c")
        first, second = library.stories.save([Story((a, b, a)), Story((b, c))], workspace=EVERYBODY, now=NOW)
        told = {one.id: [of.id for of in one.articles] for one in library.stories.load(NOW - DAY, workspace=EVERYBODY)}
        assert told == {first.id: [a.id, b.id], second.id: [c.id]}

    def test_a_growing_story_keeps_its_number(self, library):
        a, b, c = self.stored(library, "a", "b", "c")
        (first, other) = library.stories.save([Story((a,)), Story((b,))], workspace=EVERYBODY, now=NOW)
        (grown,) = library.stories.save([replace(first, articles=(a, b, c))], workspace=EVERYBODY, now=NOW)
        assert grown.id == first.id
        assert library.stories.load(NOW - DAY, workspace=EVERYBODY) == [grown]
        assert library.stories.get(other.id, workspace=EVERYBODY) is None
        assert library.stories.save([grown], workspace=EVERYBODY, now=NOW) == [grown]

    def test_a_workspace_has_stories_of_its_own(self, library):
        (public,) = self.stored(library, "a")
        (private,) = self.stored(library, "b", source=source(library, "Mine", HERE))
        (shared,) = library.stories.save([Story((public,))], workspace=EVERYBODY, now=NOW)
        (mine,) = library.stories.save([Story((private, public))], workspace=HERE, now=NOW)
        assert library.stories.load(NOW - DAY, workspace=EVERYBODY) == [shared]
        assert library.stories.load(NOW - DAY, workspace=HERE) == [mine]
        assert library.stories.get(mine.id, workspace=THERE) is None
        assert library.stories.get(shared.id, workspace=THERE) == shared


class TestWorkspaces:
    def test_a_workspace_is_paused_and_resumed(self, library):
        assert library.workspaces.pause(HERE, "token revoked", NOW)
        assert not library.workspaces.pause(HERE, "token revoked", NOW)
        assert library.workspaces.paused(HERE) == "token revoked"
        assert library.workspaces.list() == {HERE: "token revoked"}
        assert library.workspaces.resume(HERE)
        assert library.workspaces.paused(HERE) == ""

    def test_all_of_a_platform_are_resumed_together(self, library):
        server = Workspace("discord", "1")
        for workspace in (HERE, SHARED.workspace, server):
            library.workspaces.pause(workspace, "token revoked", NOW)
        assert library.workspaces.resume_all("slack") == 2
        assert list(library.workspaces.list()) == [server]

    def fill(self, library, where):
        workspace = where.workspace
        feed = source(library, "Own", workspace)
        one = article("Own words. " + article().text, url="https://own.test/1")
        add(library, one, source=feed, quotes=[quote(one)])
        subscription = library.subscriptions.add(Subscription("morning", where, (time(8),)), NOW)
        delivery = library.deliveries.claim(subscription.id, NOW.date(), time(8), NOW, now=NOW, owner="a")
        library.deliveries.start(delivery.id, [({}, None)], owner="a", now=NOW)
        library.history.record([Shown(where, 1, 2, "", "m", None, NOW, delivery.id)])
        library.shown.remember(where, [1], NOW)
        library.follows.add(where, "nato", now=NOW)
        library.mutes.add(where, "word", "sport", now=NOW)
        library.alerts.claim(where, 1, now=NOW, per_hour=3)
        library.installations.save(where.platform, "", workspace.id, "U1", {"token": "x"}, NOW)

    def holds(self, library, where):
        return {
            "sources": [one for one in library.sources.list(workspace=where.workspace) if one.workspace],
            "subscriptions": library.subscriptions.list(channel=where),
            "history": library.history.of_channel(where, NOW),
            "shown": library.shown.last(where),
            "follows": library.follows.list(where),
            "mutes": library.mutes.list(where, NOW),
            "installation": library.installations.find(where.platform, "", where.workspace.id),
            "open": [
                one for one in library.deliveries.open(NOW) if library.subscriptions.get(one.subscription_id) is None
            ],
        }

    @pytest.mark.parametrize("articles", [False, True])
    def test_erasing_a_workspace_leaves_nothing_of_it_and_all_of_the_others(self, library, articles):
        self.fill(library, CHANNEL)
        self.fill(library, SHARED)
        before = self.holds(library, SHARED)
        library.workspaces.erase(HERE, articles=articles)
        assert not any(self.holds(library, CHANNEL).values())
        assert self.holds(library, SHARED) == before
        assert all(value for name, value in before.items() if name != "open")
        assert bool(library.articles.recent(workspace=HERE, since=NOW - DAY)) is not articles
        assert bool(library.speakers.find("Mattis", workspace=HERE)) is not articles
        assert library.articles.recent(workspace=SHARED.workspace, since=NOW - DAY)
        assert library.speakers.find("Mattis", workspace=SHARED.workspace)


class TestInstallations:
    def test_the_latest_installation_stands_for_the_workspace(self, library):
        for minutes, (user, token) in enumerate((("U1", "one"), ("U2", "two"))):
            now = NOW + timedelta(minutes=minutes)
            library.installations.save("slack", "E", "T", user, {"token": token}, now)
        assert library.installations.find("slack", "E", "T") == {"token": "two"}
        assert library.installations.find("slack", "", "T") == {"token": "two"}  # who posts knows the team alone
        assert library.installations.find("slack", "", "T2") is None
        assert len(library.installations.everything("slack")) == 3
        library.installations.delete("slack", "", "T")
        assert library.installations.find("slack", "E", "T") is None

    def test_a_team_is_served_by_its_organisation_also_when_only_the_team_is_known(self, library):
        library.installations.save("slack", "E", "", "U1", {"token": "one"}, NOW)
        assert library.installations.find("slack", "", "T") is None
        assert library.installations.find("slack", "E", "T") == {"token": "one"}
        assert library.installations.find("slack", "", "T") == {"token": "one"}
        assert library.installations.teams("slack", "E") == ["T"]
        library.installations.save("slack", "E", "", "U1", {"token": "two"}, NOW)
        assert library.installations.find("slack", "", "T") == {"token": "two"}
        library.installations.delete("slack", "E", "")
        assert library.installations.find("slack", "", "T") is None


def test_processes_that_start_at_once_agree_on_the_configuration(url, library):
    """Each connection is another process's; without a common lock two of them insert the same row."""
    configured = [Subscription(f"d{number}", Channel(Workspace("slack"), "C1"), (time(8),)) for number in range(20)]
    sources = [Source(f"s{number}", SourceKind.FOLDER, f"/folder/{number}") for number in range(20)]
    ready = Barrier(4)

    def start(_: int) -> None:
        with Library.open(url) as opened:
            ready.wait(20)
            opened.sources.sync(sources, NOW)
            opened.subscriptions.sync(configured, NOW)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(start, range(4)))
    assert len(library.subscriptions.list()) == len(library.sources.list(workspace=None)) == 20
