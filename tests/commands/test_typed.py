"""What people type, line after line in a fresh channel, and what the last answer must and must not say."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

import pytest

from bot.config import Settings
from bot.core.models import Channel, Workspace
from bot.service.app import App
from bot.talk.question import Question
from tests.fakes.room import MANAGER, NOW, Room, actions, words

HERE = Channel(Workspace("discord", "G1"), "C1")  # Discord tells nobody's time zone


@pytest.fixture
async def room(settings: Settings) -> AsyncIterator[Room]:
    app = App(settings, lambda: NOW)
    yield Room(app, HERE)
    await app.close()


async def ask(room: Room, line: str | dict[str, str]) -> str:
    """The words of the answer, its buttons in brackets; a dict is a slash command with options by name."""
    if isinstance(line, str):
        reply = await room.ask(line)
    else:
        options = dict(line)
        reply = await room.app.answer(Question(options.pop("command"), HERE, MANAGER, options=options))
    return words(reply) + "\n" + " ".join(f"[{action.label}]" for action in actions(reply))


@pytest.mark.parametrize(
    ("lines", "must", "never"),
    [
        # schedules by their fields
        ([{"command": "digest add", "times": "8:00 AM", "timezone": "Europe/Berlin"}], "08:00 Europe/Berlin", "no time"),
        ([{"command": "digest add", "times": "08:00 and 17:00", "timezone": "Berlin"}], "08:00, 17:00", "no time"),
        ([{"command": "digest add", "times": "08:00", "timezone": "Z"}], "08:00 UTC", "NZ"),
        ([{"command": "digest add", "times": "08:00", "timezone": "PST"}], "America/Los_Angeles", "MST|HST"),
        ([{"command": "digest add", "times": "08:00", "timezone": "CEST"}], "Europe/Berlin", "Brazil"),
        ([{"command": "digest add", "times": "08:00", "timezone": "Mumbai"}], "Asia/Kolkata", "Cuba"),
        ([{"command": "digest add", "times": "08:00", "timezone": "New York"}], "America/New_York", "no time zone"),
        # typed whole
        (["/digest add 6:30 PM America/New_York"], "18:30 America/New_York", "06:30"),
        (["/digest add 08:00 every weekday Europe/Tallinn nato"], "mon-fri · nato ·", "every day|weekday nato"),
        (["/digest add 08:00 Europe/Berlin weekly"], "(?i)which day.*\n.*\n.*Fri", "weekly ·"),
        (["/digest add 08:00 UTC+2 nato"], "08:00 UTC\\+2, every day · nato · .*\nnext 2018-06-10 06:00", "Etc"),
        (["/digest add 08:00 COVID-19, 9/11"], "08:00, every day · COVID-19, 9/11: in which time zone", "UTC, every"),
        (["/digest add 08:00 Europe/Berlin nato", "/digest add 09:00 g7"], "09:00 Europe/Berlin.*g7", "which time zone"),
        (["/digest add 08:00 nato hourly"], "fixed times", "added"),
        (["/digest add"], "At what time|needs times", "added"),
        (["/digest add nato"], "At what time.*\n.*\n?.*08:00", "added"),
        (["/digest add 08:00 Europe/Tallinn name:“Morning brief” nato"], "Morning brief — .* nato ·", "brief” nato"),
        (["/digest add 08:00 Europe/Tallinn include:“air policing”"], "only .*air policing", "not closed"),
        (["/digest add 08:00 Europe/Tallinn exclude:nato,g7", "/digest preview"], "excluded", "1  NATO ministers"),
        (["/digest add 08:00 Europe/Tallinn channel:#news nato"], "(?i)go to that channel", "· channel:#news"),
        (["/digest add 08:00 Tallinn nato", "/digest add 08:00 Tallinn nato"], "here already", "morning 2"),
        (["/digest add 08:00 Tallinn colour:red"], "“colour:” is no option", "added"),
        (["/digest 08:00 Tallinn nato"], "Digest added", "no command"),
        (["/digest create 08:00 Tallinn nato"], "Digest added", "no command"),
        # changed
        (["/digest add 08:00 Tallinn nato", "/digest change 09:30"], "09:30 Europe/Tallinn, every day · nato", "08:00"),
        (["/digest add 08:00 Tallinn nato", "/digest change morning mon-fri"], "08:00 .*mon-fri · nato", "added"),
        (["/digest add 08:00 Tallinn nato", "/digest change topics:g7, baltic"], "· g7, baltic ·", "nato"),
        (["/digest add 08:00 Tallinn nato", "/digest change topics:all"], "all topics", "nato"),
        (["/digest add 08:00 Tallinn nato", "/digest change name:early stories:5"], "early — .* 5 stories", "8 stories"),
        (["/digest add 08:00 Tallinn nato", "/digest rename morning to early bird"], "early bird — .*nato", "topics"),
        (["/digest add 08:00 Tallinn nato", "/digest change"], "Nothing is changed yet", "Digest changed"),
        (["/digest change morning 09:00"], "no digest yet", "changed"),
        (["/digest add 08:00 Tallinn nato", "/digest now"], "on its way", "needs"),
        (["/digest add 08:00 Tallinn nato", "/digest pause", "/digest resume"], "resumed", "needs"),
        (["/digest add 08:00 Tallinn nato", "/digest add 9:00 g7", "/digest pause"], "Which digest.*\n.*\n.*morning 2", "paused"),
        (["/digest add 08:00 Tallinn nato", "/digest add 9:00 g7", "/digest pause all"], "are paused", "Which"),
        (['/digest add 08:00 Tallinn name:"news "', "/digest pause news"], "is paused", "no digest called"),
        (["/digest add 08:00 Tallinn nato", "/digest remove", "undo", "/digest list"], "morning — ", "no digest"),
        (["/digest add 08:00 Tallinn nato", "/digest list all"], "All digests.*\nmorning in ", "no digest"),
        # followed and hidden
        (["/follow #nato"], "Following “nato”", "#nato"),
        (["/follow nato, baltic states"], "Following “nato” and “baltic states”", "“nato, baltic"),
        (["/follow list"], "Nothing is followed", "Following “list”"),
        (["/follow 🚀"], "no word", "Following"),
        (["/follow (nato", "/brief"], "1\\. NATO", "not understood"),
        (["/follow Ukraine", "/brief"], "Nothing about Ukraine", "^1\\. NATO"),
        (["/follow nato", "/unfollow all"], "not followed any more", "• nato"),
        (["/follow nato", "/unfollow nat"], "Did you mean nato", "any more"),
        (["/hide nato", "/brief"], "Top stories", "1\\. NATO ministers"),
        (["/brief", "/hide 1", "/brief"], "Top stories", "1\\. NATO ministers"),
        (["/brief", "/hide 1"], "“NATO ministers agree.*is hidden", "“[0-9]+” is"),
        (["/hide Meridian Post", "/digest preview"], "Harbour Courier", "Meridian Post, "),
        (["/hide football 1 month"], "“football” is hidden .* until 2018-07-09", "1 month”"),
        (["/hide football until Monday"], "“football” is hidden .* until 2018-06-11", "Monday”"),
        (["/hide football, tennis 3d"], "“football” .*2018-06-12.*\n“tennis” .*2018-06-12", "“football, tennis”"),
        (["/hide 3 days"], "Hide what", "is hidden"),
        (["/hide 1"], "/brief first, then /hide 1", "then /full"),
        (["/mute football"], "“football” is hidden", "no command"),
        (["/hide football", "/unmute football"], "shown again", "no command"),
        (["/hide football", "undo", "/hide"], "Nothing is hidden", "• football"),
        (["/hide"], "Nothing is hidden", "needs"),
        # numbers
        (["/brief", "/full #1"], "^NATO ministers", "Draghi"),
        (["/brief", "/full 1."], "^NATO ministers", "Trump"),
        (["/brief", "/full no. 1"], "^NATO ministers", "Trump"),
        (["/brief", "1"], "^NATO ministers", "not sure"),
        (["/brief", "/full ²"], "No article has|NATO", "internal"),
        # sentences
        (["what did Mattis say about Russia"], "Jim Mattis", "not sure|Nothing in"),
        (["What did Jim Mattis say?"], "Jim Mattis", "not sure"),
        (["what Stoltenberg said on readiness"], "Jens Stoltenberg", "not sure"),
        (["quote Mattis please"], "Jim Mattis", "not sure|Nobody called"),
        (["quotes from Stoltenberg"], "Jens Stoltenberg", "not sure"),
        (["Stoltenberg's quotes"], "Jens Stoltenberg", "not sure"),
        (["give me quotes by Jim Mattis"], "Jim Mattis", "not sure"),
        (["was hat Merkel gesagt?"], "Angela Merkel", "not sure"),
        (["who said what"], "Who spoke", "not sure"),
        (["what's new on NATO?"], "“NATO” · ", "not sure"),
        (["what's new"], "Top stories", "not sure"),
        (["What is the latest on the G7"], "“the G7” · ", "not sure"),
        (["any news about Mars?"], "“Mars” · ", "not sure"),
        (["latest news"], "Top stories", "not sure"),
        (["top stories please"], "Top stories", "not sure"),
        (["tell me about nato"], "“nato” · ", "not sure"),
        (["brief me on nato"], "“nato” · ", "“me on"),
        (["/brief me on nato"], "“nato” · ", "“me on"),
        (["hey, can you summarize nato"], "“nato” · ", "not sure"),
        (["was gibt es Neues zu Nato?"], "“Nato” · ", "not sure"),
        (["what happened in Spain?"], "“Spain” · ", "not sure"),
        (["search curiosity"], "“curiosity”: ", "not sure"),
        (["follow nato please"], "Following “nato”", "please"),
        (["stop showing me football"], "“football” is hidden", "not sure"),
        (["no more football"], "“football” is hidden", "not sure"),
        (["alert me about nato"], "Following “nato”.*at once", "not sure"),
        (["send me a digest at 8am Europe/Tallinn about nato"], "08:00 Europe/Tallinn, every day · nato", "not sure"),
        (["daily news at 7:30 in Berlin about nato"], "07:30 Europe/Berlin, every day · nato", "not sure"),
        (["pause the digest"], "no digest yet", "not sure"),
        (["show me my sources"], "Samples", "not sure"),
        (["hello"], "What you can ask", "not sure"),
        (["what can you do?"], "What you can ask", "not sure"),
        (["/breif nato"], "not sure.*\n.*\n.*\\[/brief nato\\]", "What you can ask"),
        (["qoute Mattis"], "\\[/quote Mattis\\]", "What you can ask"),
        (["xylophone quartet"], "\\[Stories about xylophone quartet\\] \\[Quotes of xylophone quartet\\]", "What you can ask"),
        # help
        (["/briefbot"], "What you can ask", "no command"),
        (["/briefbot quote Mattis"], "Jim Mattis", "What you can ask"),
        ([{"command": "briefbot", "about": "quote Mattis"}], "Jim Mattis", "What you can ask"),
        ([{"command": "briefbot", "about": "what's new on nato?"}], "“nato” · ", "What you can ask"),
        ([{"command": "help", "about": "digest"}], "/digest add", "What you can ask"),
        (["/briefbot digest"], "/digest add.*\n(?:.*\n)*.*timezone", "What you can ask"),
        (["/digest help"], "like times:08:00", "What you can ask"),
        (["/briefbot help hide"], "duration — .*like duration:3d", "What you can ask"),
        (["/help hide"], "duration — .*like duration:3d", "What you can ask"),
        (["/digest add help"], "like topics:nato, baltic", "At what time"),
        (["/digest frobnicate"], "/digest add", "Digest added"),
        (["/sources export everything"], "takes no “everything”", "as OPML"),
    ],
    ids=lambda value: str(value[-1])[:60] if isinstance(value, list) else None,
)  # fmt: skip
async def test_what_is_typed_is_understood(
    room: Room, lines: list[str | dict[str, str]], must: str, never: str
) -> None:
    said = ""
    for line in lines:
        said = await ask(room, line)
    assert re.search(must, said, re.MULTILINE), said
    assert not re.search(never, said, re.MULTILINE), said


@pytest.mark.parametrize("line", ["more #5", "/full #9999", "context q3", "quote @7", "/digest pause @1", "/quotes #1"])
async def test_ids_of_the_library_are_closed_to_people(room: Room, line: str) -> None:
    await room.ask("/digest add 08:00 Tallinn nato")
    reply = await room.ask(line)
    assert reply.error or reply.private
    assert "is paused" not in words(reply)
    assert not reply.shown


async def test_a_choice_asks_the_whole_line_again(room: Room) -> None:
    asked = await room.ask("/digest add 8:30 EST mon-fri nato, air policing")
    added = await room.press(asked, "America/New_York")
    assert "08:30 America/New_York, mon-fri · nato, air policing" in words(added)


async def test_a_choice_of_a_long_line_does_so_too(room: Room) -> None:
    topics = ", ".join(f"subject {number} of many" for number in range(9))
    asked = await room.ask(f"/digest add 8:30 {topics}")
    added = await room.press(asked, "Europe/Tallinn")
    assert f"08:30 Europe/Tallinn, every day · {topics}" in words(added)
