"""How quotes are worded: direct speech in marks, reported speech in its own sentence, nothing of how it was found."""

from datetime import UTC, datetime

import pytest

from bot import present
from bot.core.models import Article, Extent
from bot.core.quotes import context, find_quotes, key_quotes
from bot.talk.buttons import Voice
from bot.talk.reply import Buttons, Heading, Note, Paragraph, Quotation, Text

NOW = datetime(2026, 11, 2, tzinfo=UTC)
TEXT = (
    "Anna Lund opened the quay. “The crane works,” she said on Sunday, “and it will for years.” "
    "Lund disputes that the quay was full. Lund said that the ferry would sail on Monday. It was a long day."
)
ARTICLE = Article("Quay", TEXT, language="en", url="https://post.example/quay", outlet="The Post")


def keys():
    return key_quotes([(ARTICLE, quote) for quote in find_quotes(ARTICLE) if quote.shown], "", NOW)


def plain(spans):
    return "".join(span.text for span in spans if hasattr(span, "text"))


def test_direct_speech_stands_first_and_reported_speech_below_a_heading_of_its_own():
    reply = present.story_quotes([ARTICLE], keys())
    told = [plain(block.spans) for block in reply.blocks if isinstance(block, Heading | Quotation)]
    assert told == [
        "Quotes",
        "“The crane works” … “and it will for years.”",
        "In reporters’ words",
        "Lund said that the ferry would sail on Monday.",
    ]


def test_what_is_reported_is_bold_within_its_sentence():
    (reported,) = [one for one in keys() if one.reported]
    spans = next(
        block.spans for block in present.story_quotes([ARTICLE], [reported]).blocks if isinstance(block, Quotation)
    )
    assert [span.text for span in spans if span.bold] == ["the ferry would sail on Monday"]


def test_what_is_disputed_is_no_key_quote():
    assert not [one for one in keys() if "full" in one.text]


def test_the_context_has_all_pieces_in_bold_and_no_internals():
    first, second = (quote for quote in find_quotes(ARTICLE) if quote.kind == "direct")
    reply = present.around(ARTICLE, first, [first, second], context(ARTICLE, first))
    (paragraph,) = [block for block in reply.blocks if isinstance(block, Paragraph)]
    assert [span.text for span in paragraph.spans if isinstance(span, Text) and span.bold] == [first.text, second.text]
    (note,) = [block for block in reply.blocks if isinstance(block, Note)]
    assert "pronoun" not in plain(note.spans)


def test_a_subject_never_spoken_of_is_told_with_the_way_to_the_rest():
    speaker = keys()[0].pieces[0].speaker
    reply = present.key_quotes(speaker, (), Voice(7), about="zebra", otherwise=8)
    (paragraph,) = [block for block in reply.blocks if isinstance(block, Paragraph)]
    assert plain(paragraph.spans) == "Anna Lund is quoted 8 times, never about “zebra”."
    assert [action.label for block in reply.blocks if isinstance(block, Buttons) for action in block.actions] == [
        "Show all 8"
    ]


@pytest.mark.parametrize(("code", "language"), [("fi", "Finnish"), ("xx", "xx")])
def test_a_language_that_is_not_read_is_named(code, language):
    reply = present.nobody("Aino Virtanen", (), known=True, unread=code)
    assert f"quotes in {language} are not read yet" in reply.summary


def test_an_empty_context_is_left_out():
    (quote,) = [quote for quote in find_quotes(ARTICLE) if "sail" in quote.text]
    nothing = Extent(0, 0)
    reply = present.around(ARTICLE, quote, [quote], (nothing, context(ARTICLE, quote)[1], nothing))
    (paragraph,) = [block for block in reply.blocks if isinstance(block, Paragraph)]
    assert plain(paragraph.spans) == "Lund said that the ferry would sail on Monday."
