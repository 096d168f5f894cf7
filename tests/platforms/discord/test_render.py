"""Claims about drawing for Discord: within every limit, every foreign character literal, stories whole."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.platforms.discord.drawing.controls import press
from bot.platforms.discord.drawing.markup import address, escape, markdown
from bot.platforms.discord.drawing.render import draw, title
from bot.platforms.shared.fit import utf16
from bot.talk.reply import (
    ACTION_LIMIT,
    Action,
    Bullets,
    Buttons,
    Divider,
    Heading,
    Link,
    Menu,
    Moment,
    Note,
    Paragraph,
    Quotation,
    Reply,
    Text,
)
from tests.fakes.discord_rules import components, message_faults, shown, specification_faults

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
NASTY = [
    "@everyone", "<@1>", "<@&2>", "<#1>", "</brief:1>", "<:smile:123>", "<a:x:1>", "<t:1:R>", "<id:guide>", "[x](javascript:alert(1))",
    "[a](https://evil.example)", "# heading", "-# small", "> quote", ">>> all", "- list", "* list", "+ list", "1. list", "12) list",
    "```py\ncode\n```", "`code`", "**bold**", "__under__", "~~gone~~", "||spoiler||", "\\", "https://evil.example/x", "\u202etxt", "a\u200bb",
    "\x00", "\ud800", "🙂", "Ünï", "ordinary words.", "\n", " ", "]", "(", ")", "_", "\u2028# x",
]  # fmt: skip
words = st.one_of(
    st.lists(st.sampled_from(NASTY), max_size=6).map(" ".join), st.text(max_size=60), st.just("long " * 900)
)
urls = st.one_of(st.sampled_from(["https://a.example/x_(y) z?q=<\">'", "javascript:alert(1)", "http://", "ftp://a/b", "https://é.example/ß"]), st.text(max_size=40), st.just("https://a.example/" + "x" * 3000))  # fmt: skip
span = st.one_of(
    st.builds(Text, words, st.booleans(), st.booleans()),
    st.builds(Link, words, urls, st.booleans()),
    st.builds(Moment, st.datetimes(timezones=st.just(UTC)), st.booleans()),
)
spans = st.lists(span, max_size=5).map(tuple)
action = st.builds(Action, words, st.sampled_from(["full", "quotes", "digest add"]), st.text(max_size=60))
block = st.one_of(
    st.builds(Heading, spans),
    st.builds(Paragraph, spans),
    st.builds(Quotation, spans),
    st.builds(Bullets, st.lists(spans, max_size=12).map(tuple), st.integers(0, 3)),
    st.builds(Note, spans),
    st.just(Divider()),
    st.builds(Buttons, st.lists(action, min_size=1, max_size=5).map(tuple)),
    st.builds(Menu, words, st.lists(action, max_size=30).map(tuple)),
)
replies = st.builds(Reply, st.lists(block, max_size=14).map(tuple), words, error=st.booleans())


@settings(max_examples=150, deadline=None)
@given(replies)
def test_any_reply_is_drawn_within_every_limit(reply):
    drawn = draw(reply)
    assert drawn
    for message in drawn:
        assert message_faults(message) == []


@settings(max_examples=10, deadline=None)
@given(replies)
def test_any_reply_is_drawn_as_discord_describes_messages(reply):
    for message in draw(reply):
        assert specification_faults("POST", "/channels/1/messages", message) == []


def unescaped(markup: str) -> str:
    """Discord's own rule: a backslash takes the next character literally unless it is a letter, digit or space."""
    return re.sub(r"\\([^0-9A-Za-z\s])", r"\1", markup)


ACTIVE = re.compile(
    r"[*_~`|<@\[\]]|^(?:#{1,3}|-#|>|>>>|-|\d+[.)])\s|\w://",
    re.MULTILINE,
)


@given(st.one_of(st.sampled_from(NASTY), words).filter(lambda text: len(text) < 4000))
def test_foreign_text_shows_letter_by_letter(text):
    markup = markdown((Text(text),))
    assert ACTIVE.search(re.sub(r"\\[^0-9A-Za-z\s]", "·", markup)) is None
    clean = " ".join(text.split())
    if clean.isascii() and clean.isprintable():
        assert " ".join(unescaped(markup).split()) == clean


@pytest.mark.parametrize("foreign", NASTY)
def test_a_headline_stays_inside_its_link(foreign):
    drawn = markdown((Link(f"News {foreign} today", "https://news.example/a"),), lines=False)
    assert re.fullmatch(r"\[(?:\\[^0-9A-Za-z\s]|[^\[\]\\\n])*\]\(https://news\.example/a\)", drawn)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/x_(y)", "https://a.example/x_%28y%29"),
        ("https://a.example/x y\"z'<>", "https://a.example/x%20y%22z%27%3C%3E"),
        ("https://a.example/100%", "https://a.example/100%25"),
        ("https://a.example/?q=a%20b#:~:text=one,two", "https://a.example/?q=a%20b#:~:text=one,two"),
        ("https://a.example/grün", "https://a.example/gr%C3%BCn"),
        ("https://grün.example:8080/x", "https://xn--grn-ioa.example:8080/x"),
        ("HTTPS://A.example/", "HTTPS://A.example/"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("//a.example", None),
        ("https://", None),
        ("https://a.example:bad/", None),
        ("https://[::1/", None),
        ("https://a b.example/", None),
        ("https://a.example/" + "x" * 1000, None),
    ],
)
def test_only_web_addresses_become_links(url, expected):
    assert address(url) == expected


def test_styles_wrap_words_and_not_the_space_around_them():
    assert markdown((Text("He said "), Text(" never ", bold=True), Text("again"))) == "He said  **never** again"
    assert markdown((Text("a", bold=True), Text("b", bold=True))) == "**ab**"
    assert (
        markdown((Text("a", bold=True), Link("b", "https://x.example/", bold=True))) == "**a[b](https://x.example/)**"
    )
    assert markdown((Text("a", bold=True, italic=True), Text(" b", bold=True))) == "**_a_ b**"


def test_times_are_left_to_the_reader_s_client():
    assert markdown((Moment(NOON), Text(" "), Moment(NOON, relative=True))) == "<t:1772366400:f> <t:1772366400:R>"


def text_of(message):
    return "".join(part.get("content", "") for part in components(message))


@pytest.mark.parametrize("over", [-1, 0, 1])
def test_a_message_holds_4_000_characters_and_not_one_more(over):
    drawn = draw(Reply((Paragraph((Text("x" * (4000 + over)),)),), ""))
    assert len(drawn) == (2 if over > 0 else 1)
    assert "".join(map(text_of, drawn)) == "x" * (4000 + over)


@pytest.mark.parametrize("over", [-1, 0, 1])
def test_signs_of_two_units_count_twice(over):
    drawn = draw(Reply((Paragraph((Text("🙂" * (2000 + over)),)),), ""))
    assert len(drawn) == (2 if over > 0 else 1)


@pytest.mark.parametrize("over", [-1, 0, 1])
def test_a_message_holds_40_components_and_not_one_more(over):
    # The container, then a text and a row of five buttons (7) five times: 36. A row of n more buttons takes n + 1.
    story = (Paragraph((Text("words"),)), Buttons(tuple(Action(str(n), "full", str(n)) for n in range(5))))
    last = Buttons(tuple(Action(str(n), "full", str(n)) for n in range(3 + over)))
    drawn = draw(Reply((*story * 5, last), ""))
    assert sum(len(components(message)) for message in drawn[:1]) == (40 + over if over <= 0 else 29)
    assert len(drawn) == (2 if over > 0 else 1)


@pytest.mark.parametrize("over", [-1, 0, 1])
def test_labels_prompts_and_headlines_are_cut_at_their_limits(over):
    [message] = draw(
        Reply(
            (
                Heading((Link("h" * (256 + over), "https://a.example/"),)),
                Buttons((Action("l" * (80 + over), "full"),)),
                Menu("p" * (150 + over), (Action("c" * (100 + over), "quote"),)),
            ),
            "",
        )
    )
    button = next(part for part in components(message) if part["type"] == 2)
    menu = next(part for part in components(message) if part["type"] == 3)
    for words_shown, limit in (
        (re.search(r"\[(.*?)\]", shown(message))[1], 256),
        (button["label"], 80),
        (menu["placeholder"], 150),
        (menu["options"][0]["label"], 100),
    ):
        assert utf16(words_shown) == min(limit + over, limit)
        assert words_shown.endswith("…") == (over > 0)


def test_a_menu_of_more_than_25_becomes_two():
    [message] = draw(Reply((Menu("Who?", tuple(Action(str(n), "quote", str(n)) for n in range(26))),), ""))
    assert [len(part["options"]) for part in components(message) if part["type"] == 3] == [25, 1]


@given(st.text(max_size=ACTION_LIMIT - 4))
def test_what_a_button_asks_comes_back_when_it_is_pressed(argument):
    [message] = draw(Reply((Buttons((Action("Go", "full", argument), Action("Go", "full", argument), Action("▶", "full", argument))),), ""))  # fmt: skip
    once, twice, page = [press(part["custom_id"]) for part in components(message) if part["type"] == 2]
    expected = argument.encode(errors="replace").decode()
    assert (once.command, once.argument, once.page) == ("full", expected, False)
    assert twice == once
    assert page.argument == expected
    assert page.page


def test_an_unknown_button_asks_nothing():
    assert press("z9:whatever") is None


def test_stories_go_whole_into_the_next_message():
    story = (
        Heading((Link("A story", "https://a.example/"),)),
        Paragraph((Text("Words of it. " * 100),)),
        Buttons((Action("Full text", "full", "1"),)),
    )
    for message in draw(Reply(story * 7, "")):
        text = shown(message)
        assert text.startswith("### ")
        assert text.count("### ") == sum(1 for part in components(message) if part["type"] == 2)


def test_paragraphs_stand_apart_and_close_to_their_heading():
    bold = (Text("1. "), Link("Headline", "https://a.example/", bold=True))
    blocks = (Heading((Text("Top"),)), Paragraph((Text("One."),)), Paragraph(bold), Paragraph((Text("Two."),)))
    [message] = draw(Reply((*blocks, Note((Text("Note"),))), ""))
    assert shown(message) == "### Top\nOne.\n\n1\\. **[Headline](https://a.example/)**\nTwo.\n-# Note"


def test_a_long_text_breaks_between_sentences_and_keeps_its_heading():
    drawn = draw(
        Reply((Heading((Text("Full text"),)), Paragraph((Text("A sentence of some words here. " * 300),))), "")
    )
    texts = [shown(message) for message in drawn]
    assert texts[0].startswith("### Full text\nA sentence")
    assert all(text.endswith("here.") for text in texts)
    assert sum(text.count("A sentence of some words here.") for text in texts) == 300


def test_a_long_quotation_stays_a_quotation_in_every_message():
    drawn = draw(Reply((Quotation((Text("We will go on.\n" * 500),)),), ""))
    lines = [part for message in drawn for part in shown(message).split("\n")]
    assert len(drawn) > 1
    assert all(part == "> We will go on." for part in lines)
    assert len(lines) == 500


def test_a_fault_has_a_red_edge_and_an_empty_reply_shows_its_summary():
    [fault] = draw(Reply((), "Nothing *there*", error=True))
    [fine] = draw(Reply((), ""))
    assert shown(fault) == "Nothing \\*there\\*"
    assert fault["components"][0]["accent_color"] != fine["components"][0]["accent_color"]
    assert shown(fine) == "…"


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ((Text("Morning · "), Moment(NOON)), "Morning · 2026-03-01"),
        ((Link("A [big] *story*", "https://a.example/x_(y)"),), "A [big] *story*"),
        ((Text("bold", bold=True), Text(" snake_case")), "bold snake_case"),
    ],
)
def test_a_thread_is_named_after_the_first_line(heading, name):
    [message] = draw(Reply((Heading(heading), Paragraph((Text("more"),))), ""))
    assert title(message) == name


@pytest.mark.parametrize("over", [-1, 0, 1])
def test_a_thread_s_name_is_cut_at_its_limit(over):
    [message] = draw(Reply((Heading((Text("n" * (100 + over)),)),), ""))
    assert len(title(message)) == min(100, 100 + over)


def test_escaping_leaves_ordinary_words_alone():
    assert (
        escape("Prices rose 3.5 % - a record (again) since 2009. Really!")
        == "Prices rose 3.5 % - a record (again) since 2009. Really!"
    )
