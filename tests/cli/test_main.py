"""The command line: one fault, one line, the right status, and never a traceback."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.conftest import ROOT, Ran

Briefbot = Callable[..., Ran]


def one_line(words: str) -> bool:
    return words.startswith("briefbot: ") and words.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("bogus",),
        ("say",),
        ("say", "--as", "irc", "/help"),
        ("analyse", "brief", "--sentences", "0"),
        ("fetch", "--jsn"),
        ("digest", "send"),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_one_line_and_status_2(briefbot: Briefbot, arguments: tuple[str, ...]) -> None:
    ran = briefbot(*arguments)
    assert ran.status == 2
    assert one_line(ran.err), ran.err


def test_no_command_shows_the_help(briefbot: Briefbot) -> None:
    ran = briefbot()
    assert "demo" in ran.out + ran.err
    assert ran.status == 2


@pytest.mark.parametrize(
    "words",
    [
        "/full",
        "/full 99",
        "x" * 10_000,
        "/digest add",
        "/digest add 08:00 Europe/Talinn",
        "/sources add not-an-address",
        "/unhide football",
        "/context x",
    ],
    ids=lambda words: words[:24],
)
def test_a_fault_is_one_line_with_a_remedy_and_status_1(briefbot: Briefbot, words: str) -> None:
    ran = briefbot("say", words)
    assert ran.status == 1
    assert one_line(ran.err), ran.err
    assert ran.err.count(". ") >= 1, "what is wrong, and what to do"


def test_words_that_are_no_command_get_what_they_may_mean(briefbot: Briefbot) -> None:
    ran = briefbot("say", "/bogus thing")
    assert "Stories about bogus thing" in ran.out
    assert ran.status == 1
    assert one_line(ran.err)


@pytest.mark.parametrize("words", ["", " ", "/", "/\u202ehelp\x07", "\u200b/help"], ids=ascii)
def test_odd_words_are_answered(briefbot: Briefbot, words: str) -> None:
    ran = briefbot("say", words)
    assert "/brief" in ran.out
    assert not set(ran.out) & set("\u202e\x07\u200b")


@pytest.mark.parametrize("platform", ["discord", "slack"])
def test_say_prints_the_wire_json(briefbot: Briefbot, platform: str) -> None:
    messages = json.loads(briefbot("say", "/help", "--as", platform).out)
    assert messages
    for message in messages:
        if platform == "discord":
            assert message["allowed_mentions"] == {"parse": []}
        else:
            assert message["text"]
            assert message["blocks"]


def test_the_demo_fits_on_a_screen_and_all_of_it_is_longer(briefbot: Briefbot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    ran = briefbot("demo")
    assert ran.status == 0
    assert len(ran.out.splitlines()) <= 24
    assert "“NATO will never turn off dialogue with Russia" in ran.out
    assert len(briefbot("demo", "--all").out.splitlines()) > 60


def test_the_version_is_told(briefbot: Briefbot) -> None:
    assert re.fullmatch(r"briefbot \d+\.\d+\.\d+\n", briefbot("--version").out)


def test_a_missing_configuration_says_where_to_be(home: Path, briefbot: Briefbot) -> None:
    (home / "config" / "bot.toml").unlink()
    ran = briefbot("say", "/help")
    assert (ran.status, one_line(ran.err)) == (1, True)
    assert "BRIEFBOT_CONFIG" in ran.err


def test_every_fault_of_the_configuration_is_a_line(home: Path, briefbot: Briefbot) -> None:
    (home / "config" / "bot.toml").write_text("a = 1\n[fetch]\nminutes = 'x'\n")
    ran = briefbot("check")
    assert ran.status == 1
    assert ran.err.count("\n") == 2


@pytest.mark.parametrize(
    "content",
    [b"not a database, whatever its name is\n" * 40, b"SQLite format 3\0garbage" * 100],
    ids=["text", "damaged"],
)
def test_a_corrupt_database_is_told_clearly_and_left_alone(home: Path, briefbot: Briefbot, content: bytes) -> None:
    (home / "var").mkdir()
    path = home / "var" / "briefbot.db"
    path.write_bytes(content)
    ran = briefbot("say", "/brief")
    assert (ran.status, one_line(ran.err)) == (1, True), ran
    assert "var/briefbot.db" in ran.err
    assert path.read_bytes() == content


def test_check_tells_what_is_good_and_every_fault(
    home: Path, briefbot: Briefbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = briefbot("check")
    assert (ran.status, ran.err) == (0, "")
    assert "database: sqlite" in ran.out
    monkeypatch.setenv("BRIEFBOT_SLACK_BOT_TOKEN", "xoxb-1")
    (home / "config" / "bot.toml").write_text('[[sources]]\nname = "A"\nfolder = "nowhere"\n')
    ran = briefbot("check")
    assert ran.status == 1
    assert "BRIEFBOT_SLACK_APP_TOKEN" in ran.err
    assert "nowhere" in ran.err
    assert "xoxb-1" not in ran.err + ran.out


def spawn(home: Path, *arguments: str, **options: object) -> subprocess.Popen[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("BRIEFBOT_")}
    return subprocess.Popen(
        [sys.executable, "-m", "bot", *arguments],
        cwd=home,
        env=environment | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **options,  # type: ignore[call-overload]
    )


def test_a_closed_pipe_is_one_line(home: Path) -> None:
    line = json.dumps({"id": 1, "text": "One sentence stands here. Another one follows it."})
    (home / "many.jsonl").write_text(f"{line}\n" * 20_000)
    process = spawn(home, "analyse", "brief", "many.jsonl")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    told = process.stderr.read()
    process.stderr.close()
    assert process.wait(60) == 1
    assert one_line(told), told


def test_ctrl_c_is_one_line(home: Path) -> None:
    process = spawn(home, "analyse", "brief", stdin=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps({"id": 1, "text": "One sentence stands here."}) + "\n")
    process.stdin.flush()
    assert process.stdout.readline()  # it is reading, so it is past its imports
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert one_line(told), told


def test_a_preview_from_the_shell_reads_the_folders_first(home: Path, briefbot: Briefbot) -> None:
    today = datetime.now(UTC)
    (home / "news").mkdir()
    (home / "news" / "a.txt").write_text(
        f"Harbour reopens after the storm\n\n{today:%d %B %Y}\n\nThe harbour of Brae reopened on the day after the storm.\n"
    )
    (home / "config" / "bot.toml").write_text(
        '[[sources]]\nname = "Ours"\nfolder = "news"\n'
        '[[subscriptions]]\nname = "all"\nchannel = "terminal:main"\ntimes = ["08:00"]\ntimezone = "UTC"\n'
    )
    ran = briefbot("digest", "preview", "all")
    assert (ran.status, ran.err) == (0, "")
    assert "Harbour reopens after the storm" in ran.out
    assert "1 article → 1 story → 1" in ran.out
