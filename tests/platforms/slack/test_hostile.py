"""Requests that are odd on purpose, and rights that somebody has elsewhere."""

from __future__ import annotations

import aiohttp
import pytest

from bot.platforms.slack.talking.members import read
from bot.platforms.slack.talking.place import of_press, team_of


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Slack-Request-Timestamp": "soon"},
        {"X-Slack-Request-Timestamp": "²"},
        {"X-Slack-Request-Timestamp": "9" * 5000},
        {"Content-Type": "application/json; charset=zubrowka"},
        {"Content-Type": "application/x-www-form-urlencoded; charset=utf-16"},
        {},
    ],
    ids=["words", "superscript", "long", "charset", "utf-16", "none"],
)
async def test_odd_requests_are_refused_without_a_traceback(start, slack, headers, caplog):
    await start("http")
    async with aiohttp.ClientSession() as browser:
        given = {"X-Slack-Signature": "v0=abc", "X-Slack-Request-Timestamp": "1528362000"} | headers
        async with browser.post(f"{slack.bot}/slack/events", data=b"\xff\xfe{}", headers=given) as answer:
            assert answer.status == 401
    assert not [record for record in caplog.records if record.exc_info]


def test_the_team_of_an_event_is_the_one_that_authorised_it():
    shared = {"team_id": "TB", "authorizations": [{"team_id": "TA"}], "event": {"user_team": "TB"}}
    assert team_of(shared) == "TA"
    window = {"team": {"id": "TB"}, "user": {"id": "U1", "team_id": "TB"}, "view": {"app_installed_team_id": "TA"}}
    assert (team_of(window), of_press(window).team) == ("TA", "TA")
    assert team_of({"team": {"id": "TA"}, "user": {"team_id": "TB"}}) == "TA"


@pytest.mark.parametrize(
    "more",
    [
        {"team_id": "TB"},
        {"team_id": "TB", "is_stranger": True},
        {"is_restricted": True},
        {"is_ultra_restricted": True},
        {"deleted": True},
        {"enterprise_user": {"teams": ["TC"]}, "team_id": "TC"},
    ],
    ids=str,
)
def test_what_somebody_manages_elsewhere_or_is_no_longer_counts_for_nothing(more):
    member = {"name": "ann", "is_admin": True, "is_owner": True, "team_id": "TA"}
    assert read("U1", member, "TA").manager
    assert read("U1", member | {"team_id": "TE", "enterprise_user": {"teams": ["TA"]}}, "TA").manager
    assert not read("U1", member | more, "TA").manager
