"""A delivery is claimed once, held by one process at a time, and every step of it survives a crash."""

from datetime import date, time, timedelta

import pytest

from bot.core.models import Channel, DeliveryState, Subscription, Workspace
from bot.library import LeaseLost
from tests.library.given import DAY, HERE, HOUR, NOW

MINUTE = timedelta(minutes=1)
DATE, EIGHT = date(2026, 3, 10), time(8)


def subscribe(library, channel: str = "1", workspace: Workspace = HERE):
    return library.subscriptions.add(Subscription("morning", Channel(workspace, channel), (EIGHT,)), NOW)


@pytest.fixture
def subscription(library):
    return subscribe(library)


@pytest.fixture
def claimed(library, subscription):
    return library.deliveries.claim(subscription.id, DATE, EIGHT, NOW, now=NOW, owner="a")


def test_a_delivery_is_claimed_once(library, subscription, claimed):
    assert (claimed.state, claimed.attempt, claimed.due) == (DeliveryState.PENDING, 0, NOW)
    for owner in ("a", "b"):
        assert library.deliveries.claim(subscription.id, DATE, EIGHT, NOW, now=NOW, owner=owner) is None
    assert library.deliveries.skip_all([(subscription.id, DATE, EIGHT, NOW, "late")], now=NOW) == 0
    assert library.deliveries.claim(subscription.id, DATE, time(8, 1), NOW, now=NOW, owner="b") is not None
    assert library.deliveries.claim(subscription.id, DATE + DAY, EIGHT, NOW, now=NOW, owner="b") is not None


def test_a_skipped_delivery_is_not_open(library, subscription):
    assert library.deliveries.skip_all([(subscription.id, DATE, EIGHT, NOW, "too late")], now=NOW) == 1
    skipped = library.deliveries.last(subscription.id)
    assert (skipped.state, skipped.reason) == (DeliveryState.SKIPPED, "too late")
    assert library.deliveries.open(NOW) == []
    assert library.deliveries.last(subscription.id) == skipped


def test_a_delivery_runs_its_course(library, subscription, claimed):
    number, held = claimed.id, {"owner": "a", "now": NOW}
    started = library.deliveries.start(number, [({"text": "one"}, None), ({"text": "two"}, 0)], **held)
    assert (started.state, started.attempt) == (DeliveryState.SENDING, 1)
    library.deliveries.doubt(number, 0, **held)
    assert [part.doubtful for part in library.deliveries.parts(number)] == [True, False]
    library.deliveries.posted(number, 0, "m1", now=NOW)
    library.deliveries.doubt(number, 1, **held)
    library.deliveries.undoubt(number, 1, **held)
    library.deliveries.retry(number, NOW + MINUTE, "rate limit", **held)
    (first, second) = library.deliveries.parts(number)
    assert (first.message_id, first.posted_at, first.doubtful, first.thread_of) == ("m1", NOW, False, None)
    assert (second.message_id, second.wire, second.doubtful, second.thread_of) == (None, {"text": "two"}, False, 0)
    assert library.deliveries.take(NOW, owner="b") == []
    (taken,) = library.deliveries.take(NOW + MINUTE, owner="b")
    assert (taken.messages, taken.state, taken.reason) == (("m1",), DeliveryState.RETRY, "rate limit")
    held = {"owner": "b", "now": NOW + MINUTE}
    again = library.deliveries.start(number, [({"text": "drawn anew"}, None)], **held)
    assert again.attempt == 2
    assert [part.wire["text"] for part in library.deliveries.parts(number)] == ["one", "two"]
    library.deliveries.posted(number, 1, "m2", now=NOW)
    library.deliveries.sent(number, **held)
    done = library.deliveries.get(number)
    assert (done.state, done.messages, done.retry_at) == (DeliveryState.SENT, ("m1", "m2"), None)
    assert library.deliveries.open(NOW + DAY) == []
    assert library.deliveries.take(NOW + DAY, owner="c") == []
    assert library.deliveries.last(subscription.id, state=DeliveryState.SENT) == done
    assert library.deliveries.last(subscription.id, state=DeliveryState.FAILED) is None


def test_what_is_held_is_not_given_to_another_until_the_lease_runs_out(library, claimed):
    assert library.deliveries.take(NOW + MINUTE, owner="b") == []
    library.deliveries.renew_all(owner="a", now=NOW + MINUTE)
    assert library.deliveries.take(NOW + 2 * MINUTE, owner="b") == []
    (taken,) = library.deliveries.take(NOW + 3 * MINUTE, owner="b")
    assert taken.id == claimed.id


@pytest.mark.parametrize(
    "step",
    [
        lambda library, number: library.deliveries.start(number, [({}, None)], owner="a", now=NOW),
        lambda library, number: library.deliveries.doubt(number, 0, owner="a", now=NOW),
        lambda library, number: library.deliveries.sent(number, owner="a", now=NOW),
        lambda library, number: library.deliveries.failed(number, "why", owner="a", now=NOW),
        lambda library, number: library.deliveries.skipped(number, "why", owner="a", now=NOW),
        lambda library, number: library.deliveries.retry(number, NOW, "why", owner="a", now=NOW),
        lambda library, number: library.deliveries.unknown(number, NOW, "why", owner="a", now=NOW),
        lambda library, number: library.deliveries.release(number, owner="a", now=NOW),
    ],
    ids=["start", "doubt", "sent", "failed", "skipped", "retry", "unknown", "release"],
)
def test_who_lost_the_lease_can_change_nothing(library, claimed, step):
    library.deliveries.take(NOW + 3 * MINUTE, owner="b")
    before = library.deliveries.get(claimed.id)
    with pytest.raises(LeaseLost):
        step(library, claimed.id)
    assert library.deliveries.get(claimed.id) == before
    assert library.deliveries.parts(claimed.id) == []


def test_what_was_posted_is_kept_even_after_the_lease_was_lost(library, claimed):
    library.deliveries.start(claimed.id, [({}, None)], owner="a", now=NOW)
    library.deliveries.take(NOW + 3 * MINUTE, owner="b")
    library.deliveries.posted(claimed.id, 0, "m1", now=NOW)
    assert library.deliveries.get(claimed.id).messages == ("m1",)


def test_an_ended_delivery_stays_as_it_ended(library, claimed):
    library.deliveries.sent(claimed.id, owner="a", now=NOW)
    with pytest.raises(LeaseLost):
        library.deliveries.failed(claimed.id, "no", owner="a", now=NOW)


def test_what_a_stopping_process_releases_is_taken_at_once(library, claimed):
    library.deliveries.release(claimed.id, owner="a", now=NOW)
    assert [one.id for one in library.deliveries.take(NOW, owner="b")] == [claimed.id]


def test_an_unknown_delivery_is_given_out_again_with_its_doubt(library, claimed):
    library.deliveries.start(claimed.id, [({}, None)], owner="a", now=NOW)
    library.deliveries.doubt(claimed.id, 0, owner="a", now=NOW)
    library.deliveries.unknown(claimed.id, NOW, "line broke", owner="a", now=NOW)
    (taken,) = library.deliveries.take(NOW, owner="b")
    assert taken.state == DeliveryState.UNKNOWN
    assert library.deliveries.parts(taken.id)[0].doubtful


def test_workspaces_take_turns(library):
    busy = [subscribe(library, f"busy{number}", Workspace("slack", "BUSY")) for number in range(5)]
    quiet = subscribe(library, "quiet", Workspace("slack", "QUIET"))
    for turn, one in enumerate([*busy, quiet]):
        library.deliveries.claim(one.id, DATE, EIGHT, NOW + turn * MINUTE, now=NOW, owner="")
    taken = library.deliveries.take(NOW + HOUR, owner="a", limit=2)
    assert [one.subscription_id for one in taken] == [busy[0].id, quiet.id]
    assert len(library.deliveries.take(NOW + HOUR, owner="b")) == 4


def test_deliveries_of_a_subscription_are_listed_by_due_time(library, subscription, claimed):
    later = library.deliveries.claim(subscription.id, DATE + DAY, EIGHT, NOW + DAY, now=NOW, owner="a")
    assert [one.id for one in library.deliveries.of(subscription.id, NOW)] == [claimed.id, later.id]
    assert [one.id for one in library.deliveries.of(subscription.id, NOW + HOUR)] == [later.id]
    assert library.deliveries.last(subscription.id).id == later.id


def test_the_copy_of_an_edited_message_is_kept(library, claimed):
    library.deliveries.start(claimed.id, [({"text": "old"}, None)], owner="a", now=NOW)
    library.deliveries.changed(claimed.id, 0, {"text": "new"})
    assert library.deliveries.parts(claimed.id)[0].wire == {"text": "new"}
