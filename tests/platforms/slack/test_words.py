"""Slack's writing is read as people see it; whatever comes, what is read is plain."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.platforms.shared.words import WORDS
from bot.platforms.slack.talking.place import keys, team_of
from bot.platforms.slack.talking.words import first_link, members, read, unescape


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("<@U0B> quote Mattis", "quote Mattis"),
        ("<@U0B|briefbot>: quote  Mattis", "quote Mattis"),
        ("hey <@U0B> brief", "hey brief"),
        ("quote <@U7>", "quote @Jan"),
        ("quote <@U8|ann>", "quote @ann"),
        ("brief <https://e.org/?a=1&amp;b=2|e.org>", "brief https://e.org/?a=1&b=2"),
        ("brief <https://e.org>", "brief https://e.org"),
        ("brief <mailto:a@e.org|a@e.org>", "brief a@e.org"),
        ("brief <#C1|news> <#C2>", "brief #news #C2"),
        ("brief <!here> <!subteam^S1|@desk>", "brief @desk"),
        ("a &lt;b&gt; &amp;amp; c", "a <b> &amp; c"),
        ("two\nlines", "two lines"),
    ],
)
def test_slack_s_writing_is_read_as_people_see_it(written, seen):
    assert read(written, {"U7": "Jan"}, me="U0B") == seen


@given(st.text())
def test_what_people_typed_is_read_back(text):
    written = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert read(written, {}) == " ".join(text.split())
    assert unescape(written) == text


def test_members_are_told_in_order():
    assert members("<@U2> and <@U1|jan> <#C1> <!here>") == ["U2", "U1"]


@pytest.mark.parametrize(
    ("message", "link"),
    [
        ({"text": "<https://e.org/a&amp;b|x> <https://z>"}, "https://e.org/a&b"),
        (
            {
                "text": "",
                "blocks": [
                    {"type": "rich_text", "elements": [{"elements": [{"type": "link", "url": "https://e.org"}]}]}
                ],
            },
            "https://e.org",
        ),
        (
            {"text": "", "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "<https://e.org|x>"}}]},
            "https://e.org",
        ),
        ({"text": "", "attachments": [{"from_url": "https://e.org/c"}]}, "https://e.org/c"),
        ({"text": "<mailto:a@b> javascript:alert(1)"}, None),
        ({"text": "", "blocks": [{"type": "link", "url": "javascript:alert(1)"}]}, None),
        ({}, None),
    ],
)
def test_the_first_link_of_a_message(message, link):
    assert first_link(message) == link


@pytest.mark.parametrize(
    ("body", "team"),
    [
        ({"team_id": "T1"}, "T1"),
        ({"team": {"id": "T1"}}, "T1"),
        ({"team": None, "user": {"team_id": "T1"}}, "T1"),
        ({"authorizations": [{"team_id": "T1"}]}, "T1"),
        ({}, ""),
    ],
)
def test_a_payload_s_workspace(body, team):
    assert team_of(body) == team


def test_a_happening_is_named_by_all_its_ids():
    assert keys({"briefbot_envelope": "E", "event_id": "Ev"}) == ["slack:envelope:E", "slack:event:Ev"]
    assert keys({"type": "view_submission", "view": {"id": "V", "hash": "h"}}) == ["slack:view:V:h"]
    assert keys({}) == []


def test_one_trigger_names_one_thing_done():
    brief = {"trigger_id": "t", "command": "/brief", "text": "", "response_url": "https://one"}
    assert keys(brief) == keys({**brief, "response_url": "https://two"})
    assert keys(brief) != keys({**brief, "text": "nato"})
    assert keys(brief) != keys({**brief, "trigger_id": "u"})


def test_every_language_says_everything():
    assert {frozenset(words) for words in WORDS.values()} == {frozenset(WORDS["en"])}
