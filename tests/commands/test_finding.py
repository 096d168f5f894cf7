"""`/find`: the archive, in its own words."""

from __future__ import annotations

from bot.core.models import Article, Source, SourceKind
from bot.newsroom import arriving
from bot.service.app import App
from bot.talk.question import Question
from bot.talk.reply import Card, Text, plain
from tests.fakes.room import MANAGER, NOW, OTHER, TEAM, Room, words


def titles(reply) -> list[str]:
    return [plain(block.title) for block in reply.blocks if isinstance(block, Card)]


async def test_the_archive_tells_how_much_when_and_the_sentence_that_matched(room: Room) -> None:
    found = await room.ask("/find nato ulm since:2018-06 until:2018-07")
    assert words(found).startswith("“nato ulm”: 2 articles, 2 outlets, 8 June 2018")
    cards = [block for block in found.blocks if isinstance(block, Card)]
    assert plain(cards[0].body).startswith("Die Nato stellt in Ulm ein neues Kommando auf")
    assert [span.text for span in cards[0].body if isinstance(span, Text) and span.bold] == ["Nato", "Ulm"]


async def test_options_narrow_it_and_not_leaves_out(room: Room) -> None:
    everything = titles(await room.ask("/find nato"))
    without = titles(await room.ask("/find nato NOT ulm"))
    assert 0 < len(without) < len(everything)
    assert not any("Ulm" in title for title in without)
    german = await room.ask('/find nato lang:de outlet:"Neckar-Bote"')
    assert titles(german) == ["1  Nato bestätigt: Neues Kommando für Truppentransporte kommt nach Ulm"]
    named = {"words": "nato", "lang": "de", "outlet": "Neckar-Bote"}
    assert titles(await room.app.answer(Question("find", TEAM, MANAGER, options=named))) == titles(german)


async def test_pages_outlets_and_quotes_are_a_press_away(room: Room) -> None:
    first = await room.ask("/find the since:2010")
    older = await room.press(first, "▶ Older")
    assert titles(older)[0].startswith("7  ")
    assert words(await room.press(older, "◀ Newer")) == words(first)
    one = await room.press(await room.ask("/find nato"), "Baltic Ledger")
    assert "1 outlet" in words(one)
    assert "Mattis" in words(await room.press(await room.ask("/find nato"), "Quotes in these"))


async def test_what_is_not_understood_or_not_met_is_said(room: Room) -> None:
    assert "no date" in words(await room.ask("/find nato since:whenever"))
    assert "ends before it begins" in words(await room.ask("/find nato since:2018-07 until:2018-06"))
    assert "no language" in words(await room.ask("/find nato lang:german1"))
    nothing = await room.ask("/find nato outlet:Nekar-Bote")
    assert "nearest are Neckar-Bote" in words(nothing)
    assert titles(await room.press(nothing, "Only “nato”"))
    assert "/find nato" in words(await room.ask("/find"))


async def test_a_long_search_is_remembered_by_its_buttons(room: Room) -> None:
    line = "/find nato OR space OR station OR summit OR capsule OR rover OR brexit OR mars OR ministers"
    first = await room.ask(line)
    assert titles(await room.press(first, "▶ Older"))


async def test_another_workspaces_articles_are_not_found(app: App) -> None:
    library = app.newsroom.library
    await arriving.ready(app.newsroom)
    own = library.sources.add(Source("Ours", SourceKind.FEED, "https://ours.example/feed", TEAM.workspace), NOW)
    kept = Article(
        "Xylophone news", "The xylophone was found.", url="https://ours.example/1", outlet="Ours", published=NOW
    )
    library.articles.add(kept, source=own, quotes=(), now=NOW)
    assert titles(await Room(app).ask("/find xylophone")) == ["1  Xylophone news"]
    assert not titles(await Room(app, OTHER).ask("/find xylophone"))
