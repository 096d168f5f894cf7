"""A round over the sources is made in a process of its own, whose end harms nothing."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.config import DatabaseSettings, Settings
from bot.core.models import EVERYBODY, Source, SourceKind
from bot.newsroom import arriving
from bot.newsroom.placing import unplaced
from bot.refresh import waiting
from bot.service.app import App
from bot.service.rounds import Rounds
from bot.sources.web.client import Web
from bot.sources.web.robots import Rules
from tests.conftest import CONFIGURATION
from tests.conftest import ROOT as CHECKOUT
from tests.fakes.discord import Discord
from tests.fakes.process import Silent, on_discord, running

NOW = datetime(2018, 6, 9, 8, tzinfo=UTC)


def app(home: Path, articles: Path) -> App:
    sources = (Source("Samples", SourceKind.FOLDER, str(articles)),)
    return App(Settings(database=DatabaseSettings(f"sqlite:///{home / 'rounds.db'}"), sources=sources), lambda: NOW)


async def test_a_round_brings_the_articles_in_their_stories(tmp_path: Path) -> None:
    bot = app(tmp_path, CHECKOUT / "seeds" / "articles")
    newsroom = bot.newsroom
    try:
        rounds = Rounds(newsroom)
        (outcome,) = await rounds.make()
        assert (outcome.name, outcome.status) == ("Samples", "ok")
        assert outcome.new == newsroom.library.counts()["articles"] > 20
        assert newsroom.opening.first is not None
        assert newsroom.opening.first.over.is_set()
        assert not unplaced(newsroom)
        assert any(
            len(one.articles) > 1 for one in newsroom.library.stories.load(NOW - timedelta(days=9), workspace=EVERYBODY)
        )
        (outcome,) = await rounds.make()
        assert (outcome.status, outcome.new) == ("unchanged", 0)
    finally:
        await bot.close()


async def test_a_round_is_due_for_what_is_new_and_for_what_is_gone(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "one.txt").write_text("A headline\n\nA first sentence stands here. A second one follows it.\n")
    bot = app(tmp_path, articles)
    library = bot.newsroom.library
    try:
        assert waiting(library, NOW)
        await arriving.read_folders(bot.newsroom)
        assert not waiting(library, NOW)
        (articles / "two.txt").write_text(
            "Another headline\n\nMore sentences are here. And here is one more of them.\n"
        )
        assert waiting(library, NOW)
        await arriving.read_folders(bot.newsroom)
        assert not waiting(library, NOW)
        away = articles.rename(tmp_path / "away")
        assert waiting(library, NOW)
        await arriving.read_folders(bot.newsroom)
        assert not waiting(library, NOW), "that it is gone was told"
        away.rename(articles)
        assert waiting(library, NOW)
    finally:
        await bot.close()


async def test_what_sites_allow_is_carried_from_one_process_to_the_next() -> None:
    async with Web() as one, Web() as other:
        rules = {"https://news.test": Rules("User-agent: *\nDisallow: /private", NOW + timedelta(hours=1))}
        one.robots.remember(rules)
        assert pickle.loads(pickle.dumps(one.robots.remembered())) == rules
        other.robots.remember(one.robots.remembered())
        assert await other.robots.allow("https://news.test/open", NOW)
        assert not await other.robots.allow("https://news.test/private", NOW)


async def test_questions_are_answered_while_a_feed_keeps_its_answer_back(home: Path) -> None:
    """From the bundled articles in a library that was empty, though the round is not over."""
    async with Silent() as address, Discord() as discord:
        feed = f'[fetch]\nallow_networks = ["127.0.0.0/8"]\n[[sources]]\nname = "Silent"\nfeed = "{address}"\n'
        (home / "config" / "bot.toml").write_text(CONFIGURATION + feed)
        async with running(home, **on_discord(discord)) as bot:
            await bot.connected("discord")
            shown = await (await discord.type("quote", {"speaker": "Mattis"})).answered()
            assert "NATO will never turn off dialogue with Russia" in str(shown.messages)
            shown = await (await discord.type("brief")).answered()
            assert "Meridian Post, Harbour Courier, Baltic Ledger" in str(shown.messages), "no story of three outlets"
            status, told = await bot.end()
            assert status == 0, told
            assert "refreshed" not in told, "the round was over before the questions came"


async def test_a_library_without_articles_says_that_the_first_are_being_read(home: Path) -> None:
    async with Silent() as address, Discord() as discord:
        feed = f'[fetch]\nallow_networks = ["127.0.0.0/8"]\n[[sources]]\nname = "Silent"\nfeed = "{address}"\n'
        (home / "config" / "bot.toml").write_text(feed)
        async with running(home, **on_discord(discord)) as bot:
            await bot.connected("discord")
            shown = await (await discord.type("brief")).answered()
            assert "just being read" in str(shown.messages)
            shown = await (await discord.type("sources list")).answered()
            assert "Silent" in str(shown.messages)
            assert (await bot.end())[0] == 0
