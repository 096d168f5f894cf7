"""What people do with the bot from one end to the other, on the bundled articles and a real SQLite file."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.config import DatabaseSettings, Settings
from bot.core.models import Workspace
from bot.newsroom import arriving
from bot.service.app import App
from bot.talk.question import Question
from bot.talk.reply import Note, Paragraph, plain
from tests.fakes.room import MANAGER, NOW, OTHER, READER, TEAM, Room, actions, words


async def test_a_brief_is_followed_to_the_full_text_by_number_and_by_button(app: App) -> None:
    room = Room(app)
    brief = await room.ask("/brief nato")
    assert brief.shown
    by_number = await room.ask("/full 1")
    assert words(by_number) == words(await room.press(await room.press(brief, "1  "), "Full text"))
    article = app.newsroom.library.articles.get(brief.shown[0])
    assert article is not None
    assert article.headline.split()[0] in words(by_number)


async def test_every_sentence_of_a_brief_is_verbatim_in_a_stored_article(app: App) -> None:
    brief = await Room(app).ask("/brief nato")
    library = app.newsroom.library
    texts = [
        " ".join(article.text.split())
        for article in library.articles.recent(
            workspace=Workspace("slack", "T1"), since=datetime(2000, 1, 1, tzinfo=UTC)
        )
    ]
    told = [
        span.text
        for block in brief.blocks
        if isinstance(block, Paragraph)
        for span in block.spans
        if len(span.text.split()) > 8 and not hasattr(span, "url")
    ]
    assert told
    for sentence in told:
        assert any(sentence.strip() in text for text in texts), sentence


async def test_pages_of_a_full_text_join_to_the_whole_of_it(app: App) -> None:
    room = Room(app)
    await room.ask("/brief")
    page = await room.ask("/full 1")
    article = app.newsroom.library.articles.get(page.shown[0])
    assert article is not None
    said = [plain(block.spans) for block in page.blocks if isinstance(block, Paragraph)]
    while any(action.label == "▶" for action in actions(page)):
        page = await room.press(page, "▶")
        said += [plain(block.spans) for block in page.blocks if isinstance(block, Paragraph)]
    assert " ".join(" ".join(said).split()) == " ".join(article.text.split())


async def test_a_subject_nobody_spoke_of_is_not_answered_with_another(app: App) -> None:
    room = Room(app)
    said = words(await room.ask("/quote Mattis zebra"))
    assert "never about “zebra”" in said
    assert "NATO" not in said


async def test_an_option_that_is_not_known_is_named(app: App) -> None:
    assert "“colour:” is no option of /quote" in words(await Room(app).ask("/quote Mattis colour:red"))


async def test_quotes_can_be_narrowed_to_an_outlet(app: App) -> None:
    assert "never about" in words(await Room(app).ask("/quote Mattis outlet:nosuchpaper"))


async def test_mattis_is_quoted_word_for_word_with_link_and_context(app: App) -> None:
    room = Room(app)
    quotes = await room.ask("/quote Mattis")
    said = words(quotes)
    assert "NATO will never turn off dialogue with Russia. NATO will never turn its back" in said
    assert "Jim Mattis" in said
    context = await room.press(quotes, "“NATO will never")
    bold = [
        span.text
        for block in context.blocks
        if isinstance(block, Paragraph)
        for span in block.spans
        if getattr(span, "bold", False)
    ]
    assert any("NATO will never turn off" in part for part in bold)


@pytest.mark.parametrize(
    "name", ["mattis", "MATTIS", "Jim Mattis", "Mattis, Jim", "Matis", "James Mattis", "Defense Secretary Mattis"]
)
async def test_a_speaker_is_found_however_the_name_is_written(app: App, name: str) -> None:
    assert "NATO will never turn off" in words(await Room(app).ask(f"/quote {name}"))


async def test_words_after_the_name_are_what_it_is_about(app: App) -> None:
    said = words(await Room(app).ask("/quote Stoltenberg readiness"))
    assert "readiness" in said.split("\n")[1]


async def test_a_version_that_differs_is_told_with_what_differs_in_bold(app: App) -> None:
    reply = await Room(app).ask("/quote Donald Tusk usual suspects")
    (version,) = [block for block in reply.blocks if isinstance(block, Note) and "has it as" in plain(block.spans)]
    assert plain(version.spans).endswith(
        'has it as: was being challenged "not by the usual suspects, but by its main architect and guarantor: the US."'
    )
    assert [span.text for span in version.spans if getattr(span, "bold", False)] == ["was"]


async def test_nobody_of_that_name_offers_who_did_speak(app: App) -> None:
    room = Room(app)
    reply = await room.ask("/quote Gerasimov")
    assert "Gerasimov" in words(reply)
    offered = [action for action in actions(reply) if action.command == "quote"]
    assert offered
    assert not (await room.press(reply, offered[0].label)).error


async def test_a_chat_member_is_not_a_speaker(app: App) -> None:
    reply = await Room(app).ask("/quote Zork", mentioned=("Zork",))
    assert "Nobody" in words(reply)


async def test_answers_are_private_until_they_are_shared(app: App) -> None:
    room = Room(app)
    for line in ("/brief nato", "/quote Mattis"):
        reply = await room.ask(line)
        assert reply.private
        shared = await room.press(reply, "Share")
        assert not shared.private
        assert words(shared).split("\n")[:3] == words(reply).split("\n")[:3]
        assert not any(action.label == "Share" for action in actions(shared))


async def test_what_changes_things_cannot_be_shared_into_being(app: App) -> None:
    await Room(app, asker=READER).ask("/share digest add 08:00")
    assert app.newsroom.library.subscriptions.list() == []


async def test_old_news_says_how_old_it_is(settings: Settings) -> None:
    app = App(settings, lambda: datetime(2026, 1, 1, tzinfo=UTC))
    try:
        said = words(await Room(app).ask("/brief"))
    finally:
        await app.close()
    assert "No news in the last 24 hours; the latest is from 2018-06-08" in said


async def test_an_empty_library_says_what_to_do(settings: Settings, tmp_path: Path) -> None:
    app = App(
        replace(settings, sources=(), database=DatabaseSettings(f"sqlite:///{tmp_path / 'empty.db'}")), lambda: NOW
    )
    try:
        for line in (
            "/brief",
            "/brief nato",
            "/quote",
            "/quote Mattis",
            "/digest preview",
            "/sources list",
            "/follow",
            "/hide",
        ):
            reply = await Room(app).ask(line)
            assert not reply.error, line
            assert words(reply), line
        assert "/sources add" in words(await Room(app).ask("/brief"))
    finally:
        await app.close()


async def test_buttons_work_after_a_restart(settings: Settings, app: App) -> None:
    brief = await Room(app).ask("/brief nato")
    quotes = await Room(app).ask("/quote Mattis")
    await app.close()
    again = App(settings, lambda: NOW)
    try:
        for reply in (brief, quotes):
            for action in actions(reply):
                answered = await again.answer(
                    Question(action.command, TEAM, MANAGER, argument=action.argument, pressed=True)
                )
                assert not answered.error, action
    finally:
        await again.close()


async def test_a_digest_is_added_listed_paused_resumed_and_removed(app: App) -> None:
    room = Room(app)
    added = await room.ask("/digest add 08:00 mon-fri Europe/Tallinn nato, baltic stories:5")
    assert "08:00 Europe/Tallinn, mon-fri · nato, baltic · 5 stories" in words(added)
    assert "morning" in words(await room.ask("/digest list"))
    assert "paused" in words(await room.ask("/digest pause morning"))
    assert "paused" in words(await room.ask("/digest"))
    assert "next" in words(await room.press(await room.ask("/digest list"), "Resume"))
    assert "removed" in words(await room.ask("/digest remove morning"))
    assert "no digest" in words(await room.ask("/digest list"))


async def test_only_managers_change_a_channel_and_everybody_their_own(app: App) -> None:
    reader = Room(app, asker=READER)
    for line in ("/digest add 08:00", "/sources remove Samples", "/follow nato", "/hide nato", "/unfollow x"):
        refused = await reader.ask(line)
        assert refused.error, line
        assert refused.private, line
    assert not (await reader.ask("/follow nato", direct=True)).error


async def test_the_preview_says_why_each_story_is_in(app: App) -> None:
    preview = await Room(app).ask("/digest preview")
    assert preview.private
    assert len(preview.thread) >= 4
    why = words(preview.thread[-1])
    assert why.startswith("Why these?")
    assert why.count("independent source") >= 3
    assert "articles → " in why


async def test_workspaces_see_nothing_of_each_other(app: App) -> None:
    here, there = Room(app), Room(app, OTHER)
    await here.ask("/digest add 08:00 name:secret")
    await here.ask("/follow plans")
    await here.ask("/hide cricket")
    for line in ("/digest list", "/follow", "/hide", "/home"):
        said = words(await there.ask(line))
        assert not any(word in said for word in ("secret", "plans", "cricket")), line


async def test_reading_the_samples_twice_changes_nothing(app: App) -> None:
    await arriving.ready(app.newsroom)
    before = app.newsroom.library.counts()
    await arriving.read_folders(app.newsroom)
    assert app.newsroom.library.counts() == before
    assert before["articles"] >= 15


@pytest.mark.parametrize(
    "line",
    [
        "/brief " + "x" * 1999,
        "/quote \x00\u202e\u200b",
        "/full #999999",
        "/full #1,2,3 p9999",
        "/quote @99999999999",
        "/context q0",
        "/brief ~zzz",
        "/quote ~zzz",
        "/share share share",
        "/digest now @1",
        "/full 999999999999999999999",
        "/brief #",
    ],
    ids=ascii,
)
async def test_hostile_words_get_a_reply_and_never_an_excuse(
    app: App, line: str, caplog: pytest.LogCaptureFixture
) -> None:
    reply = await Room(app).ask(line)
    assert reply.blocks
    assert "my side" not in words(reply), caplog.text


async def test_a_digest_is_read_story_by_story_and_asked_why(app: App) -> None:
    room = Room(app)
    preview = await room.ask("/digest preview")
    first = await room.press(preview, "Read all")
    second = await room.press(first, "▶ Next story")
    assert first.private
    assert "1 of 6" in words(first)
    assert "2 of 6" in words(second)
    assert words(await room.press(second, "◀")) == words(first)
