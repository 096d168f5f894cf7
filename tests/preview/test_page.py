"""The page of previews: nothing in it is alive, and it shows what the platforms would show."""

from __future__ import annotations

import re
import shutil
import struct
import subprocess
import zlib
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from bot.platforms.discord.drawing import render as discord
from bot.platforms.discord.view import markdown as discord_markdown
from bot.platforms.discord.view import message as discord_view
from bot.platforms.shared import fit
from bot.platforms.slack import view as slack_view
from bot.platforms.slack.drawing import render as slack
from bot.platforms.terminal import view as terminal_view
from bot.preview import NASTY, page
from bot.talk.reply import Bullets, Heading, Link, Note, Paragraph, Quotation, Reply, Text
from tests.platforms.terminal.replies import NOW, REPLIES
from tests.platforms.terminal.test_render import replies

SHOWN = [(name.title(), reply) for name, reply in REPLIES.items()] + [("The nasty article", NASTY)]
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def parsed(html: str) -> Any:
    return lxml_html.fromstring(html)


def words(html: str) -> str:
    """What is read, without white space."""
    return "".join(parsed(f"<div>{html}</div>").text_content().split())


def is_dead(document: Any) -> None:
    """Assert that the page runs nothing, loads nothing and links to web pages only."""
    for element in document.iter():
        if not isinstance(element.tag, str):
            continue
        assert element.tag not in ("script", "img", "iframe", "object", "embed", "form", "svg", "base")
        assert not [name for name in element.attrib if name.startswith("on") or name == "src"]
        if element.tag == "link" or "href" in element.attrib:
            assert re.match(r"(?i)https?://|#", element.get("href"))


# ── the page ─────────────────────────────────────────────────────────────────────────────────────


def test_the_page_stands_alone_and_nothing_in_it_is_alive() -> None:
    written = page(SHOWN, now=NOW)
    document = parsed(written)
    is_dead(document)
    assert "url(" not in written
    assert "@import" not in written
    assert "default-src 'none'" in document.xpath("//meta[@http-equiv]/@content")[0]


@pytest.mark.parametrize(("title", "reply"), SHOWN, ids=[title for title, _ in SHOWN])
def test_a_reply_is_shown_on_every_platform_and_without_warnings(title: str, reply: Reply) -> None:
    document = parsed(page([(title, reply)], now=NOW))
    assert document.xpath("//figcaption/text()") == [
        "Discord, dark", "Discord, light", "Discord on a phone", "Slack, light", "Slack, dark", "Slack on a phone", "Terminal",
    ]  # fmt: skip
    warnings = document.xpath("//section//mark//text()")
    assert warnings == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=40), replies)
def test_any_reply_makes_a_page_that_is_dead(title: str, reply: Reply) -> None:
    written = page([(title, reply)])
    written.encode()
    is_dead(parsed(written))


def test_a_thread_is_shown_below_its_message() -> None:
    document = parsed(page([("Digest", REPLIES["digest"])], now=NOW))
    for figure in document.xpath("//figure")[:6]:
        assert figure.xpath(".//div[@class='thread']//article")
        assert len(figure.xpath(".//article")) == 3


def test_a_private_reply_says_so() -> None:
    shown = [figure.text_content() for figure in parsed(page([("Error", REPLIES["error"])])).xpath("//figure")]
    assert ["Only you can see this" in words for words in shown[:3]] == [True] * 3
    assert ["Only visible to you" in words for words in shown[3:6]] == [True] * 3


# ── Discord's markdown ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("### A *b* **c**", "<h3>A <i>b</i> <b>c</b></h3>"),
        ("-# small **x**", "<small>small <b>x</b></small>"),
        ("> a\n> b\nc", '<blockquote><div class="words">a\nb</div></blockquote><div class="words">c</div>'),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("9. a\n10. b", '<ol start="9"><li>a</li><li>b</li></ol>'),
        (r"\*a\* \[b](c) \<@1> \# 1\.", '<div class="words">*a* [b](c) &lt;@1&gt; # 1.</div>'),
        ("_a_ snake_case_word __u__", '<div class="words"><i>a</i> snake_case_word <u>u</u></div>'),
        ("~~a~~ `*b*`", '<div class="words"><s>a</s> <code>*b*</code></div>'),
        ("#no heading", '<div class="words">#no heading</div>'),
        ("a < b & c", '<div class="words">a &lt; b &amp; c</div>'),
    ],
)
def test_markdown_is_read_as_discord_reads_it(markdown: str, html: str) -> None:
    assert discord_markdown.html(markdown) == html


def test_a_link_and_a_time_are_shown_as_such() -> None:
    shown = discord_markdown.html("[a **b**](https://a.example/x) <t:1528353600:R> <t:1528353600:f>", NOW)
    assert words(shown) == "ab2hoursago7June201806:40".replace("2hours", "3hours")
    assert parsed(shown).xpath("//a/@href") == ["https://a.example/x"]


@pytest.mark.parametrize(
    "leak", ["@everyone", "@here", "<@123>", "<@&123>", "<#123>", "<:name:123>", "[x](javascript:alert(1))"]
)
def test_what_would_ping_or_lie_on_discord_stands_out(leak: str) -> None:
    assert "<mark" in discord_markdown.html(leak) or leak.startswith("[")
    assert "javascript" not in "".join(parsed(f"<p>{discord_markdown.html(leak)}</p>").xpath("//@href"))


def test_a_message_that_may_ping_stands_out() -> None:
    assert "may ping" in discord_view.message({"components": []}, None)
    assert "component 99" in discord_view.message(
        {"components": [{"type": 99}], "allowed_mentions": {"parse": []}}, None
    )


@pytest.mark.parametrize("leak", ["<!channel>", "<@U1>", "<#C1>", "<!subteam^S1>"])
def test_what_would_ping_on_slack_stands_out(leak: str) -> None:
    assert "<mark" in slack_view.mrkdwn(leak)


def test_slacks_mark_up_is_read_as_slack_reads_it() -> None:
    said = "<https://a.example/?a=1&amp;b=2|*A* &lt;b&gt;> *bold* _it_ ~no~ <!date^1528353600^{ago}|x> a_b_c"
    shown = slack_view.mrkdwn(said, NOW)
    assert parsed(f"<p>{shown}</p>").xpath("//a/@href") == ["https://a.example/?a=1&b=2"]
    assert words(shown) == "*A*<b>bolditno3hoursagoa_b_c"


def test_an_unknown_escape_sequence_stands_out() -> None:
    assert "<mark" in terminal_view.screen("\x1b[2J", 80)
    assert "<mark" in terminal_view.screen("\x1b[5m", 80)
    assert terminal_view.screen("\x1b[1;36ma\x1b[0mb", 80).endswith('<span class="bold cyan">a</span>b</pre>')


# ── what is escaped is read back as it was ───────────────────────────────────────────────────────

signs = st.text(st.sampled_from("ab1 *_~`|\\[]()<>@#&:/.-+>!\n\"'"), max_size=40)
foreign = signs | st.text(st.characters(codec="utf-8"), max_size=40)


def shown_on_discord(reply: Reply) -> str:
    """The words in the containers of all messages."""
    found = "".join(discord_view.message(wire, None) for wire in discord.draw(reply))
    document = parsed(f"<div>{found}</div>")
    assert not document.xpath("//mark"), document.xpath("//mark//text()")
    return "".join("".join(section.text_content() for section in document.xpath("//section")).split())


def squeezed(text: str) -> str:
    return "".join(fit.inert(text).split())


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(foreign, st.booleans(), st.booleans(), st.sampled_from([Paragraph, Quotation, Heading, Note]))
def test_foreign_words_on_discord_are_read_letter_by_letter(text: str, bold: bool, italic: bool, kind: Any) -> None:
    if squeezed(text):
        assert shown_on_discord(Reply((kind((Text(text, bold=bold, italic=italic),)),), "x")) == squeezed(text)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(foreign, foreign, foreign)
def test_neighbours_on_discord_do_not_change_each_other(first: str, second: str, third: str) -> None:
    spans = (Text(first), Text(" "), Text(second, bold=True), Text(" "), Text(third, italic=True))
    if any(map(squeezed, (first, second, third))):
        assert shown_on_discord(Reply((Paragraph(spans),), "x")) == "".join(map(squeezed, (first, second, third)))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(foreign)
def test_foreign_words_on_slack_are_read_letter_by_letter(text: str) -> None:
    if squeezed(text):
        reply = Reply(
            (Paragraph((Text(text),)), Quotation((Text(text, italic=True),)), Bullets(((Text(text),),))), text
        )
        found = "".join(slack_view.message(wire, None) for wire in slack.draw(reply))
        document = parsed(f"<div>{found}</div>")
        assert not document.xpath("//mark")
        [shown] = ["".join(part.text_content() for part in document.xpath("//div[@class='rich']"))]
        assert "".join(shown.split()) == squeezed(text) * 3


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(foreign)
def test_a_foreign_label_does_not_change_where_a_link_leads(label: str) -> None:
    reply = Reply((Paragraph((Link(label, "https://a.example/x?y=(z)"),)),), "x")
    found = discord_view.message(discord.draw(reply)[0], None)
    assert parsed(found).xpath("//section//a/@href") == ["https://a.example/x?y=%28z%29"]


# ── in a real browser ────────────────────────────────────────────────────────────────────────────


def pixels(png: bytes) -> tuple[int, int, Counter[bytes]]:
    """Width, height and the colours of an 8-bit PNG picture."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    place, packed, width, height, size = 8, b"", 0, 0, 0
    while place < len(png):
        length, kind = struct.unpack(">I4s", png[place : place + 8])
        content = png[place + 8 : place + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colour = struct.unpack(">IIBB", content[:10])
            assert depth == 8
            size = {2: 3, 6: 4}[colour]
        packed += content if kind == b"IDAT" else b""
        place += length + 12
    raw, row_length, before = zlib.decompress(packed), width * size, bytearray(width * size)
    seen: Counter[bytes] = Counter()
    for number in range(height):
        start = number * (row_length + 1)
        row = _unfiltered(raw[start], bytearray(raw[start + 1 : start + 1 + row_length]), before, size)
        seen.update(bytes(row[place : place + 3]) for place in range(0, row_length, size))
        before = row
    return width, height, seen


def _unfiltered(kind: int, row: bytearray, above: bytearray, size: int) -> bytearray:
    for place in range(len(row)):
        left = row[place - size] if place >= size else 0
        up, corner = above[place], above[place - size] if place >= size else 0
        nearest = min((left, up, corner), key=lambda value: abs(left + up - corner - value))
        row[place] = (row[place] + (0, left, up, (left + up) // 2, nearest)[kind]) & 255
    return row


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed here (apt-get install chromium)")
@pytest.mark.parametrize(("width", "height"), [(1700, 2200), (420, 5200)], ids=["desk", "phone"])
def test_a_real_browser_draws_every_view(tmp_path: Path, width: int, height: int) -> None:
    file, picture = tmp_path / "page.html", tmp_path / "page.png"
    file.write_text(page(SHOWN[:1], now=datetime(2018, 6, 7, tzinfo=UTC)), encoding="utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars"]
    flags += [
        "--force-device-scale-factor=0.5",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    subprocess.run(
        [str(CHROMIUM), *flags, f"--user-data-dir={tmp_path / 'profile'}", f"--window-size={width},{height}",
         f"--screenshot={picture}", file.as_uri()],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    drawn_width, _, colours = pixels(picture.read_bytes())
    assert drawn_width == width // 2
    for colour in (
        "2b2d31",
        "f2f3f5",
        "ffffff",
        "16181d",
        "5865f2",
        "007a5a",
    ):  # boxes, papers and buttons of all three
        assert colours[bytes.fromhex(colour)] > 20, colour
    assert colours[bytes.fromhex("ffe45c")] < 260, (
        "a warning stands out besides the one that explains it, which takes about 190"
    )
