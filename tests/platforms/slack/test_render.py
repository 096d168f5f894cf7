"""Whatever a reply holds, its Slack messages are ones Slack takes, and say all of it."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.platforms.shared.fit import inert, line
from bot.platforms.slack.drawing.render import draw, draw_view
from bot.platforms.slack.drawing.spans import one_line, words
from bot.talk.reply import (
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
from tests.fakes.slack_rules import block_faults, elements, message_faults, shown, units

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
NASTY = (
    "<!channel> <@U012> *bold* _it_ `code` & &lt; :smile: \u202egnp.exe\u202c \u200bzero javascript:alert(1)\n> quote"
)

texts = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [NASTY, "Hello there. ", " ", "", "ß" * 400, "A sentence of words. " * 300, "x" * 5000, "😀" * 900]
    ),
)
urls = st.sampled_from(
    [
        "https://example.org/a?b=1&c=2|d",
        "http://x.y/" + "z" * 3000,
        "javascript:alert(1)",
        "https://a b",
        "",
        "https://e.org/<!here>",
    ]
)
spans = st.one_of(
    st.builds(Text, texts, st.booleans(), st.booleans()),
    st.builds(Link, texts, urls, st.booleans()),
    st.builds(Moment, st.datetimes(timezones=st.just(UTC)), st.booleans()),
)
span_rows = st.lists(spans, max_size=6).map(tuple)
actions = st.builds(
    Action,
    texts,
    st.sampled_from(["brief", "full", "digest now"]),
    st.text(max_size=60),
    st.booleans(),
    st.booleans(),
)
blocks = st.one_of(
    st.builds(Heading, span_rows),
    st.builds(Paragraph, span_rows),
    st.builds(Quotation, span_rows),
    st.builds(Note, span_rows),
    st.builds(Bullets, st.lists(span_rows, max_size=5).map(tuple), st.integers(0, 3)),
    st.just(Divider()),
    st.builds(Buttons, st.lists(actions, min_size=1, max_size=5).map(tuple)),
    st.builds(Menu, texts, st.lists(actions, max_size=25).map(tuple)),
)
replies = st.builds(Reply, st.lists(blocks, max_size=30).map(tuple), texts)


def row(text: str) -> tuple[Text]:
    return (Text(text),)


def only(*blocks_) -> list[dict]:
    messages = draw(Reply(blocks_, "summary"))
    assert len(messages) == 1
    return messages[0]["blocks"]


@given(replies)
@settings(max_examples=150, deadline=None)
def test_slack_takes_every_message_of_every_reply(reply):
    for message in draw(reply):
        assert message_faults(message) == []


@given(replies)
@settings(max_examples=100, deadline=None)
def test_slack_takes_every_view_of_every_reply(reply):
    drawn = draw_view(reply, reserved=2)
    assert not drawn or block_faults(drawn, 98) == []


@given(st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=900), min_size=1, max_size=60))
@settings(max_examples=100, deadline=None)
def test_no_word_of_a_long_reply_is_lost(said_words):
    reply = Reply(tuple(Paragraph(row(word)) for word in said_words), "summary")
    said = "".join(shown(message["blocks"]) for message in draw(reply))
    assert "".join(said.split()) == "".join(" ".join(said_words).split())


@pytest.mark.parametrize("size", [2999, 3000, 3001, 6000])
def test_a_paragraph_is_parted_at_3000_and_nothing_is_lost(size):
    drawn = only(Paragraph(row("ab " * (size // 3) + "c" * (size % 3))))
    assert len(drawn) == -(-size // 3000)
    assert "".join(shown(drawn).split()) == "ab" * (size // 3) + "c" * (size % 3)


def test_a_long_paragraph_is_parted_at_a_sentence():
    drawn = only(Paragraph(row("This sentence has five words. " * 150)))
    assert all(text.endswith(".") for text in shown(drawn).split("\n"))


@pytest.mark.parametrize(("size", "length"), [(149, 149), (150, 150), (151, 150)])
def test_a_heading_is_cut_at_150(size, length):
    (heading,) = only(Heading(row("h" * size)))
    assert heading["type"] == "header"
    assert units(heading["text"]["text"]) == length
    assert heading["text"]["text"].endswith("…") == (size > 150)


@pytest.mark.parametrize(("size", "length"), [(74, 74), (75, 75), (76, 75)])
def test_a_button_s_label_is_cut_at_75(size, length):
    (drawn,) = only(Buttons((Action("b" * size, "brief"),)))
    assert units(drawn["elements"][0]["text"]["text"]) == length


@pytest.mark.parametrize(("count", "messages"), [(49, 1), (50, 1), (51, 2)])
def test_a_message_holds_50_blocks(count, messages):
    reply = Reply(tuple(Note(row(f"note {number}")) for number in range(count)), "notes")
    drawn = draw(reply)
    assert len(drawn) == messages
    assert len(drawn[0]["blocks"]) == min(count, 50)


def test_a_message_holds_as_much_as_slack_takes_and_no_more():
    sizes = {}
    for size in range(12_700, 13_250, 10):
        paragraphs = [Paragraph(row("x" * 2990)) for _ in range(4)]
        drawn = draw(Reply((*paragraphs, Note(row("y" * (size - 4 * 2990 - 300)))), "s"))
        sizes[size] = len(drawn)
        assert all(message_faults(message) == [] for message in drawn)
    assert set(sizes.values()) == {1, 2}, "the range must cross the limit"
    assert sorted(sizes.values()) == list(sizes.values())


def test_a_story_stays_whole():
    story = (Divider(), Paragraph(row("s" * 2500)), Buttons((Action("More", "more", "#1"),)))
    messages = draw(Reply((Heading(row("Top")), *story * 9), "Top"))
    assert len(messages) > 1
    for message in messages:
        kinds = [block["type"] for block in message["blocks"]]
        assert kinds[0] != "divider"
        assert kinds[-1] == "actions"


def test_buttons_stay_with_the_end_of_what_they_belong_to():
    long = Paragraph(row("One more sentence here. " * 1200))
    messages = draw(Reply((long, Buttons((Action("More", "more"),))), "long"))
    assert [block["type"] for block in messages[-1]["blocks"]][-2:] == ["rich_text", "actions"]


def test_messages_of_one_reply_are_numbered_in_their_notification():
    messages = draw(Reply((Paragraph(row("word " * 6000)),), "A & B"))
    assert [message["text"] for message in messages] == [
        f"A &amp; B ({n}/{len(messages)})" for n in range(1, len(messages) + 1)
    ]


@pytest.mark.parametrize("block", [Heading, Paragraph, Quotation, Note, lambda spans: Bullets((spans,))])
def test_foreign_mark_up_is_shown_literally(block):
    drawn = only(block(row(NASTY)))
    assert {part["type"] for part in drawn} == {"rich_text"}, "mrkdwn and headers would interpret it"
    said = shown(drawn)
    assert "<!channel> <@U012> *bold* _it_ `code` & &lt; :smile:" in said
    assert not {"\u202e", "\u202c", "\u200b"} & set(said)


def test_small_print_is_escaped_and_verbatim():
    (note,) = only(Note((Text("A & B · "), Link("C & D", "https://e.org/?a=1&b=2"), Text(" · "), Moment(NOON))))
    (element,) = note["elements"]
    assert element["verbatim"] is True
    assert element["text"] == (
        "A &amp; B · <https://e.org/?a=1&amp;b=2|C &amp; D> · "
        f"<!date^{int(NOON.timestamp())}^{{date_short_pretty}} {{time}}|2026-03-01 12:00 UTC>"
    )


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "https://a b",
        "",
        "file:///etc/passwd",
        "https://a/\u202ex",
        " https://a",
    ],
)
def test_only_plain_web_addresses_become_links(url):
    drawn = only(Paragraph((Link("words", url),)))
    assert not [element for element in elements(drawn) if element.get("type") == "link"]
    assert shown(drawn) == "words"


def test_a_time_is_shown_in_the_reader_s_zone():
    drawn = only(Paragraph((Moment(NOON), Text(" "), Moment(NOON, relative=True))))
    dates = [element for element in elements(drawn) if element.get("type") == "date"]
    assert [date["format"] for date in dates] == ["{date_short_pretty} {time}", "{ago}"]
    assert {date["timestamp"] for date in dates} == {int(NOON.timestamp())}
    assert {date["fallback"] for date in dates} == {"2026-03-01 12:00 UTC"}


def test_a_numbered_list_keeps_its_numbers_over_messages():
    entries = tuple(row(f"{number} " + "e" * 1400) for number in range(1, 31))
    messages = draw(Reply((Bullets(entries, start=1),), "list"))
    assert len(messages) > 1
    for message in messages:
        for drawn in [element for element in elements(message) if element.get("type") == "rich_text_list"]:
            for place, section in enumerate(drawn["elements"]):
                assert shown(section).startswith(f"{drawn['offset'] + place + 1} ")


def test_two_buttons_of_one_command_stay_apart():
    (drawn,) = only(Buttons((Action("1", "context", "q1"), Action("2", "context", "q2"))))
    assert [element["action_id"] for element in drawn["elements"]] == ["b1:context", "b1:context#2"]


def test_a_title_stands_right_above_its_text():
    (drawn,) = only(
        Paragraph((Link("Title", "https://e.org", bold=True),)), Paragraph(row("Text.")), Paragraph(row("More."))
    )
    (section,) = drawn["elements"]
    assert [element["text"] for element in section["elements"]] == ["Title", "\n", "Text.", "\n\n", "More."]


@given(st.text(st.sampled_from("ab .–“\u200b\u202e\n\t\u00adé中"), max_size=12))
def test_the_short_way_through_a_text_ends_where_the_long_one_does(text):
    assert one_line(text) == line(text)
    assert words(text).strip(" ") == inert(text)
    assert words(words(text)) == words(text)


def test_a_numbered_title_is_a_title():
    (drawn,) = only(Paragraph((Text("1. "), Link("Title", "https://e.org", bold=True))), Paragraph(row("Text.")))
    (section,) = drawn["elements"]
    assert [element["text"] for element in section["elements"]] == ["1. ", "Title", "\n", "Text."]


def test_words_of_one_style_run_on_in_one_element():
    (drawn,) = only(Paragraph((Text("One. "), Text("Two. "), Text("Three.", bold=True), Text(" Four."))))
    (section,) = drawn["elements"]
    assert [element["text"] for element in section["elements"]] == ["One. Two. ", "Three.", " Four."]


def test_a_reply_without_blocks_says_its_summary():
    (message,) = draw(Reply((), "Only this"))
    assert message["text"] == "Only this"
    assert shown(message["blocks"]) == "Only this"


def test_the_notification_is_escaped_and_on_one_line():
    (message,) = draw(Reply((Paragraph(row("x")),), "<!here> a\nb & c"))
    assert message["text"] == "&lt;!here&gt; a b &amp; c"


def test_a_message_is_json():
    reply = Reply((Heading(row("H")), Paragraph((Moment(NOON),)), Menu("Who?", (Action("A", "quote", "~1"),))), "x")
    assert json.loads(json.dumps(draw(reply))) == draw(reply)
