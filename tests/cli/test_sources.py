"""The sources from the shell: `fetch`, `sources import|export`, `check --online`, `read LINK` and `db backup`."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import sqlite3
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.conftest import ROOT, Ran
from tests.fakes.served import served
from tests.fakes.web import BadWeb, http, rss

Briefbot = Callable[..., Ran]
KEYS = ["name", "status", "new", "updated", "fault", "seconds"]


@pytest.fixture
def web(home: Path) -> Iterator[BadWeb]:
    """Four sources on a server on this machine, each with a fate of its own."""
    with served() as bad:
        lines = ["[fetch]", 'allow_networks = ["127.0.0.0/8"]', "pages = false"]
        for name, path in (("Good", "/ok"), ("Broken", "/500"), ("Gone", "/410"), ("Busy", "/429-later")):
            lines += ["[[sources]]", f'name = "{name}"', f'feed = "{bad.base}{path}"']
        (home / "config" / "bot.toml").write_text("\n".join(lines), encoding="utf-8")
        yield bad


def outcomes(ran: Ran) -> dict[str, dict]:
    lines = [json.loads(line) for line in ran.out.splitlines()]
    assert all(list(line) == KEYS for line in lines)
    return {line["name"]: line for line in lines}


def test_fetch_gives_a_line_per_source_and_status_1_when_one_failed(web: BadWeb, briefbot: Briefbot) -> None:
    first = briefbot("fetch", "--json")
    assert first.status == 1
    found = outcomes(first)
    assert {name: (one["status"], one["new"]) for name, one in found.items()} == {
        "Good": ("ok", 3),
        "Broken": ("failed", 0),
        "Gone": ("gone", 0),
        "Busy": ("failed", 0),
    }
    assert [name for name, one in found.items() if one["fault"] is None] == ["Good"]
    again = outcomes(briefbot("fetch", "--json"))
    assert {name: one["status"] for name, one in again.items()} == {
        "Good": "unchanged",
        "Broken": "waiting",
        "Gone": "gone",
        "Busy": "waiting",
    }
    insisting = outcomes(briefbot("fetch", "--json", "--now"))
    assert (insisting["Broken"]["status"], insisting["Busy"]["status"]) == ("failed", "waiting")
    assert web.paths().count("/410") == web.paths().count("/429-later") == 1


@pytest.mark.parametrize(
    ("width", "head"),
    [
        (110, "Status      New  Updated     Time  Source                        Fault"),
        (80, "Status      New  Updated     Time  Source"),
        (40, "Status      New  Source"),
    ],
)
def test_fetch_in_a_terminal_is_a_table_that_grows_under_one_head(
    web: BadWeb, home: Path, width: int, head: str
) -> None:
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, width, 0, 0))
    environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"} | {"TERM": "xterm"}
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "fetch"], cwd=home, stdout=theirs, env=environment | {"PYTHONPATH": str(ROOT)}
    )
    os.close(theirs)
    shown = b""
    with suppress(OSError):  # the terminal's other end is gone when the process is
        while part := os.read(ours, 65_536):
            shown += part
    os.close(ours)
    assert process.wait() == 1
    lines = [
        line.rstrip() for line in re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown.decode()).replace("\r", "\n").split("\n")
    ]
    assert [line for line in lines if line.startswith("Status")] == [head]
    rows = {name: line for line in lines for name in ("Good", "Broken", "Gone", "Busy") if f" {name}" in line}
    assert len(rows) == 4
    assert all(line.index(f" {name}") + 1 == head.index("Source") for name, line in rows.items())
    assert all(len(line) <= width for line in lines)
    beside = width == 110
    assert ("fault of its own (500)" in rows["Broken"]) is beside
    assert any(line.startswith("  The server has a fault of its own") for line in lines) is not beside
    assert any("reading the sources" in line and "4/4" in line for line in lines)
    assert "4 sources, 3 failed, 3 new articles" in lines


def test_fetch_by_name_looks_at_these_alone(web: BadWeb, briefbot: Briefbot) -> None:
    ran = briefbot("fetch", "good")
    assert ran.status == 0
    assert web.paths() == ["/ok"]
    assert "Good" in ran.out
    assert "1 source, 0 failed, 3 new articles" in ran.out


def test_a_name_that_no_source_has_offers_the_nearest(web: BadWeb, briefbot: Briefbot) -> None:
    ran = briefbot("fetch", "Goood")
    assert (ran.status, ran.out) == (1, "")
    assert "Did you mean Good?" in ran.err
    assert web.asked == []


def test_check_online_tries_each_source_once_and_tells_every_fault(web: BadWeb, briefbot: Briefbot) -> None:
    ran = briefbot("check", "--online")
    assert ran.status == 1
    assert "online: 1 of 4 sources answer" in ran.out
    for name in ("Broken", "Gone", "Busy"):
        assert f"source {name}: " in ran.err
    assert sorted(web.paths()) == ["/410", "/429-later", "/500", "/ok"]


def test_a_link_is_read_and_one_that_fails_is_told_with_the_others_read(web: BadWeb, briefbot: Briefbot) -> None:
    ran = briefbot("read", "--json", f"{web.base}/403", f"{web.base}/article/7")
    assert ran.status == 1
    bad, good = (json.loads(line) for line in ran.out.splitlines())
    assert (bad["text"], good["fault"]) == (None, None)
    assert "(403)" in bad["fault"]
    assert (good["headline"], good["address"]) == ("Harbour reopens after storm, part 7", f"{web.base}/article/7")
    assert ran.err.count("\n") == 1


def test_a_list_comes_in_and_goes_out_the_same(home: Path, briefbot: Briefbot) -> None:
    outlines = "".join(f'<outline text="Feed {n}" xmlUrl="https://feed{n}.test/rss"/>' for n in range(5000))
    (home / "list.opml").write_text(f"<opml><body><outline text='World'>{outlines}</outline></body></opml>")
    assert briefbot("sources", "import", "list.opml").out.startswith("5000 sources added. Read them now")
    assert briefbot("sources", "export", "out.opml").out.startswith("5000 sources written")
    assert briefbot("sources", "import", "out.opml").out.startswith(
        "Nothing is added: 5000 sources of the list were there already."
    )


def test_a_list_takes_no_name_that_a_source_has(web: BadWeb, home: Path, briefbot: Briefbot) -> None:
    (home / "list.opml").write_text('<opml><body><outline text="good" xmlUrl="https://a.test/"/></body></opml>')
    assert briefbot("sources", "import", "list.opml").out.startswith("1 source added.")
    assert 'text="good 2"' in briefbot("sources", "export").out


def test_a_list_without_feeds_says_so(home: Path, briefbot: Briefbot) -> None:
    (home / "list.opml").write_text('<opml><body><outline text="a note"/></body></opml>')
    assert briefbot("sources", "import", "list.opml").out.startswith("The list names no feed or page")


def test_a_broken_list_names_the_line_and_adds_nothing(home: Path, briefbot: Briefbot) -> None:
    (home / "list.opml").write_text(
        '<opml>\n<body>\n<outline text="a" xmlUrl="https://a.test/"/>\n<outline <\n</body></opml>'
    )
    ran = briefbot("sources", "import", "list.opml")
    assert ran.status == 1
    assert "list.opml: Line 4" in ran.err
    assert "xmlUrl" not in briefbot("sources", "export").out


def test_all_of_one_workspace_is_erased_when_that_is_said_twice(home: Path, briefbot: Briefbot) -> None:
    from bot.library import Library
    from tests.library.given import HERE, add, article, quote, source

    one = article("The Zubrowka story.\n\n" + article().text, "Zubrowka", url="https://zubrowka.test/1")
    (home / "var").mkdir()
    with Library.open("sqlite:///var/briefbot.db") as library:
        add(library, one, source=source(library, "Zubrowka", workspace=HERE), quotes=[quote(one)])
        add(library, article(), source=source(library))
    refused = briefbot("db", "erase", str(HERE))
    assert (refused.status, "--yes" in refused.err) == (1, True)
    assert briefbot("db", "erase", "T1", "--yes").status == 1
    erased = briefbot("db", "erase", str(HERE), "--yes")
    assert erased.status == 0
    assert f"All of {HERE} is erased: 1 sources, 1 articles, 1 quotes, 0 subscriptions" in erased.out
    assert briefbot("db", "erase", str(HERE), "--yes").out.endswith(
        "0 sources, 0 articles, 0 quotes, 0 subscriptions\n"
    )


def test_a_backup_is_a_whole_database_of_its_own(web: BadWeb, home: Path, briefbot: Briefbot) -> None:
    web.pages["/ok"] = http(rss("<item><title>One</title><description>Ships left the harbour.</description></item>"))
    briefbot("fetch", "Good")
    assert briefbot("db", "backup", "copy.db").status == 0
    with sqlite3.connect(home / "copy.db") as copy:
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert copy.execute("SELECT headline FROM articles").fetchall() == [("One",)]
