"""What is secret stays so: tokens in the database, passwords of feeds, the files that hold them."""

from __future__ import annotations

import os
import stat
from dataclasses import replace

import pytest

from bot.core.models import Source, SourceKind
from bot.core.query.addresses import public, without_secrets
from bot.library import Library
from bot.library.tables import metadata
from bot.platforms.base import WorkspaceClosed
from bot.platforms.slack import settings as slack
from bot.platforms.slack.connection.sealing import Sealed
from bot.present.sources import looked
from bot.service.installations import Installations
from bot.sources import opml
from bot.talk.question import Asker, Question
from tests.attacks.conftest import ADDRESS, OURS, VICTIM
from tests.library.given import NOW

OLD, NEW = "o" * 32, "n" * 32
TOKEN = "xoxb-very-secret"


def mode(path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


class TestFiles:
    @pytest.fixture(autouse=True)
    def careless(self):
        before = os.umask(0o022)
        yield
        os.umask(before)

    def test_the_database_and_its_backups_are_their_owner_s_to_read(self, tmp_path):
        path = tmp_path / "briefbot.db"
        with Library.open(f"sqlite:///{path}") as library:
            library.check(NOW)
            library.backup(tmp_path / "copy.db")
            for file in tmp_path.iterdir():
                assert mode(file) == 0o600, file.name

    def test_what_an_older_version_left_for_all_to_read_is_closed(self, tmp_path):
        path = tmp_path / "briefbot.db"
        Library.open(f"sqlite:///{path}").close()
        path.chmod(0o644)
        Library.open(f"sqlite:///{path}").close()
        assert mode(path) == 0o600

    def test_what_is_erased_is_overwritten(self, tmp_path):
        path = tmp_path / "briefbot.db"
        with Library.open(f"sqlite:///{path}") as library:
            kept = library.sources.add(Source("n", SourceKind.FEED, "https://a.test/?key=zubrowka" * 50, OURS), NOW)
            library.sources.remove(kept.id)
        assert b"zubrowka" not in path.read_bytes()


class TestTokens:
    @pytest.fixture
    def shelf(self, houses):
        return Installations(houses.app.newsroom)

    def stored(self, houses) -> str:
        with houses.app.newsroom.library._database.read() as connection:
            return repr(connection.execute(metadata.tables["installations"].select()).all())

    async def test_a_token_is_kept_encrypted(self, houses, shelf):
        await Sealed(shelf, NEW).save("", "TA", "U1", {"bot_token": TOKEN})
        assert TOKEN not in self.stored(houses)
        assert (await Sealed(shelf, NEW).find("", "TA"))["bot_token"] == TOKEN
        with pytest.raises(WorkspaceClosed, match="BRIEFBOT_SECRET_KEY"):
            await Sealed(shelf, OLD).find("", "TA")

    async def test_what_an_older_version_kept_in_clear_is_encrypted_at_the_next_start(self, houses, shelf):
        for user, token in (("U1", "xoxb-1"), ("U2", "xoxb-2")):
            await shelf.save("", "TA", user, {"bot_token": token})
        await Sealed(shelf, NEW).renew()
        assert "xoxb" not in self.stored(houses)
        assert (await Sealed(shelf, NEW).find("", "TA"))["bot_token"] == "xoxb-2"

    async def test_a_key_is_changed_by_putting_a_new_one_before_it(self, houses, shelf):
        await Sealed(shelf, OLD).save("", "TA", "U1", {"bot_token": TOKEN})
        both = Sealed(shelf, f"{NEW}\n{OLD}")
        assert (await both.find("", "TA"))["bot_token"] == TOKEN
        await both.renew()
        assert (await Sealed(shelf, NEW).find("", "TA"))["bot_token"] == TOKEN

    async def test_of_two_workspaces_each_keeps_what_no_key_opens(self, houses, shelf):
        await Sealed(shelf, OLD).save("", "TA", "U1", {"bot_token": TOKEN})
        await Sealed(shelf, NEW).save("", "TB", "U1", {"bot_token": "xoxb-b"})
        await Sealed(shelf, NEW).renew()
        assert (await Sealed(shelf, OLD).find("", "TA"))["bot_token"] == TOKEN

    @pytest.mark.parametrize("key", ["", "short", f"{NEW},short"])
    def test_without_a_key_several_workspaces_are_refused(self, key):
        given = slack.SlackSettings(signing_secret="s", client_id="c", client_secret="x", secret_key=key)
        assert not slack.ready(given)
        assert "openssl rand" in slack.faults(given, True)[0]
        assert slack.ready(replace(given, secret_key=NEW))
        assert NEW not in repr(replace(given, secret_key=NEW))


class TestAddresses:
    @pytest.mark.parametrize(
        ("address", "shown"),
        [
            ("https://ann:pass@feeds.test/rss", "https://feeds.test/"),
            ("https://feeds.test/rss?token=abc", "https://feeds.test/"),
            ("https://feeds.test/rss?api_key=1", "https://feeds.test/"),
            ("https://feeds.test/rss?u=9f86d081884c7d659a2feaa0c55ad015", "https://feeds.test/"),
            ("https://feeds.test/private/9f86d081884c7d659a2feaa0c55ad015/rss", "https://feeds.test/"),
            ("https://feeds.test/?x=8f14e45f-ceea-467f-a0d6-1d3c9b8e0a11", "https://feeds.test/"),
            ("https://feeds.test/2018/06/07/nato-defence-ministers-meet-in-brussels", None),
            ("https://feeds.test/rss?id=123456&format=xml&keyword=nato&lang=en", None),
            ("https://feeds.test/rss?monkey=banana&author=ann", None),
        ],
    )
    def test_an_address_that_lets_somebody_in_is_shown_as_its_site(self, address, shown):
        assert public(address) == (shown or address)

    def test_names_and_links_of_a_private_source_hold_no_secret(self):
        source = Source("The Wire", SourceKind.FEED, ADDRESS, OURS)
        assert "s3cr3t" not in repr(looked(source, (), 0, others=(ADDRESS,)))
        assert without_secrets(f"My feed {ADDRESS}!") == "My feed https://private.test/"
        [read] = opml.read(f'<opml><body><outline xmlUrl="{ADDRESS}" text="{ADDRESS}"/></body></opml>'.encode())
        assert (read.name, read.address) == ("https://private.test/", ADDRESS)

    @pytest.mark.parametrize(
        "asker", [Asker("U2"), Asker("U3", manager=True, here=True)], ids=["member", "of a channel"]
    )
    async def test_the_list_of_sources_is_exported_to_those_who_manage_the_workspace(self, houses, asker):
        for command in ("sources export", "sources remove", "sources add", "sources test", "sources import"):
            reply = await houses.app.answer(Question(command, VICTIM, asker, "@2"))
            assert reply.error, command
            assert "s3cr3t" not in repr(reply)
        reply = await houses.app.answer(Question("sources export", VICTIM, Asker("U1", manager=True)))
        assert "s3cr3t" in repr(reply)

    async def test_where_a_folder_is_on_the_server_is_nobody_s_business(self, houses):
        library = houses.app.newsroom.library
        kept = library.sources.add(Source("Folder", SourceKind.FOLDER, "/srv/secret/articles"), NOW)
        for name in (f"@{kept.id}", "Folder"):
            reply = await houses.app.answer(Question("sources test", VICTIM, Asker("U1", manager=True), name))
            assert "/srv" not in repr(reply)
