"""A digest's message stands in its channel once, whatever Slack meets; a refusal says for how long."""

from __future__ import annotations

import pytest

from bot.core.models import Channel, Workspace
from bot.platforms.base import ChannelClosed, Refused, TryLater, Uncertain, WorkspaceClosed
from bot.platforms.slack import posting
from bot.platforms.slack.client import SlackPlatform
from bot.platforms.slack.drawing.render import draw
from tests.fakes.newsroom_stub import said
from tests.fakes.slack import FakeSlack, Trouble

HERE = Channel(Workspace("slack", "T1"), "C1")
(MESSAGE,) = draw(said("Digest"))


class Clock:
    """Time that passes only when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
async def platform(slack: FakeSlack):
    async def first(key: str) -> bool:
        return True

    clock = Clock()
    made = SlackPlatform(bot_token="xoxb-1", api_url=slack.url, first=first, sleep=clock.sleep)
    made._postman._clock = clock
    made.clock = clock
    yield made
    await made.close()


async def test_a_post_carries_its_key_and_unrolls_nothing(platform, slack):
    message_id = await platform.post(HERE, MESSAGE, "d1.0")
    await platform.post(HERE, MESSAGE, "d1.1", thread_of=message_id)
    head, detail = slack.said
    assert (head.ts, head.message["metadata"]["event_payload"]) == (message_id, {"key": "d1.0"})
    assert detail.thread == message_id
    sent = [asked for method, asked in slack.calls if method == "chat.postMessage"]
    assert all(asked["unfurl_links"] is False and asked["unfurl_media"] is False for asked in sent)


AMBIGUOUS = [
    Trouble(reset=True),
    Trouble(status=500),
    Trouble(status=502),
    Trouble(status=503),
    Trouble(status=504),
    Trouble(status=200, error="fatal_error"),
    Trouble(status=200),
]


@pytest.mark.parametrize("accepted", [True, False], ids=["accepted", "lost"])
@pytest.mark.parametrize("trouble", AMBIGUOUS, ids=lambda trouble: f"{trouble.status} {trouble.error or trouble.reset}")
@pytest.mark.parametrize("thread", [None, "1.5"], ids=["channel", "thread"])
async def test_an_ambiguous_post_asked_again_stands_there_once(platform, slack, trouble, accepted, thread):
    slack.trouble("chat.postMessage", Trouble(**{**vars(trouble), "accepted": accepted}))
    with pytest.raises(Uncertain):
        await platform.post(HERE, MESSAGE, "d7", thread_of=thread)
    message_id = await platform.post(HERE, MESSAGE, "d7", thread_of=thread, doubtful=True)
    assert [one.ts for one in slack.said] == [message_id]


async def test_a_post_is_sent_once_by_itself(platform, slack):
    slack.trouble("chat.postMessage", Trouble(status=503))
    with pytest.raises(Uncertain):
        await platform.post(HERE, MESSAGE, "d7")
    assert [method for method, _ in slack.calls] == ["chat.postMessage"], "no retries behind the schedule's back"


async def test_an_old_message_is_found_among_many(platform, slack, monkeypatch):
    monkeypatch.setattr(posting, "PAGE", 3)
    for number in range(10):
        await platform.post(HERE, MESSAGE, f"d{number}")
    assert await platform.post(HERE, MESSAGE, "d0", doubtful=True) == slack.said[0].ts
    assert len(slack.said) == 10


async def test_without_the_history_scope_a_doubtful_post_is_made_again(platform, slack):
    slack.scopes_missing = {"conversations.history", "conversations.replies"}
    await platform.post(HERE, MESSAGE, "d7")
    await platform.post(HERE, MESSAGE, "d7", doubtful=True)
    assert len(slack.said) == 2


async def test_a_doubtful_post_stays_doubtful_while_the_history_cannot_be_read(platform, slack):
    slack.trouble("conversations.history", *[Trouble(status=429, retry_after="9")] * 4)
    with pytest.raises(Uncertain):
        await platform.post(HERE, MESSAGE, "d7", doubtful=True)
    assert slack.said == []


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        ("channel_not_found", ChannelClosed),
        ("is_archived", ChannelClosed),
        ("not_in_channel", ChannelClosed),
        ("restricted_action", ChannelClosed),
        ("restricted_action_read_only_channel", ChannelClosed),
        ("token_revoked", WorkspaceClosed),
        ("account_inactive", WorkspaceClosed),
        ("invalid_auth", WorkspaceClosed),
        ("team_disabled", WorkspaceClosed),
        ("missing_scope", WorkspaceClosed),
        ("ratelimited", TryLater),
        ("msg_blocks_too_long", Refused),
        ("invalid_blocks", Refused),
        ("something_new", Refused),
    ],
)
async def test_a_refusal_says_for_how_long(platform, slack, error, kind):
    slack.trouble("chat.postMessage", Trouble(error=error))
    with pytest.raises(kind):
        await platform.post(HERE, MESSAGE, "d7")
    assert slack.said == []


@pytest.mark.parametrize("error", ["ratelimited", ""])
async def test_a_rate_limit_says_how_long(platform, slack, error):
    slack.trouble("chat.postMessage", Trouble(status=429, error=error, retry_after="17"))
    with pytest.raises(TryLater) as limited:
        await platform.post(HERE, MESSAGE, "d7")
    assert limited.value.after == 17


async def test_a_server_that_is_not_there_is_tried_later(platform, slack):
    gone = SlackPlatform(bot_token="xoxb-1", api_url="http://127.0.0.1:1/api/", first=None)
    with pytest.raises(TryLater):
        await gone.post(HERE, MESSAGE, "d7")
    await gone.close()


async def test_a_channel_gets_one_message_a_second_and_channels_do_not_wait_for_each_other(platform, slack):
    for number in range(3):
        await platform.post(HERE, MESSAGE, f"a{number}")
    assert platform.clock.now == 1002.0
    await platform.post(Channel(Workspace("slack", "T1"), "C2"), MESSAGE, "b")
    assert platform.clock.now == 1002.0


async def test_an_edit_changes_the_message(platform, slack):
    message_id = await platform.post(HERE, MESSAGE, "d7")
    (corrected,) = draw(said("Corrected"))
    await platform.edit(HERE, message_id, corrected)
    assert slack.said[0].text == "Corrected"
    with pytest.raises(Refused):
        await platform.edit(HERE, "9.9", corrected)


async def test_a_channel_s_creator_is_told(platform, slack):
    await platform.tell(HERE, said("Suspended"))
    assert [(one.channel, one.text) for one in slack.said] == [("UCREATOR", "Suspended")]


async def test_the_workspace_s_owner_is_told_when_the_channel_is_unknown(platform, slack):
    slack.users["UBOSS"] = {"is_primary_owner": True}
    slack.trouble("conversations.info", Trouble(error="channel_not_found"))
    await platform.tell(HERE, said("Suspended"))
    assert [one.channel for one in slack.said] == ["UBOSS"]


async def test_a_person_is_told_in_their_own_conversation(platform, slack):
    await platform.tell(Channel(Workspace("slack", "T1"), "D5"), said("Suspended"))
    assert [one.channel for one in slack.said] == ["D5"]


async def test_a_message_has_an_address_once_the_workspace_is_known(start, slack):
    bot = await start("socket")
    assert bot.platform.link(HERE, "1700000000.000100") == "https://team.slack.com/archives/C1/p1700000000000100"
    assert SlackPlatform(bot_token="x", first=None).link(HERE, "1.2") is None
