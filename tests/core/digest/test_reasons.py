"""Why a story stays out is a value; its words are made from it."""

from __future__ import annotations

import pytest

from bot.core.digest import Out, Reason


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (Reason(Out.LIMIT, "Meridian Post"), "limit of Meridian Post"),
        (Reason(Out.HIDDEN), "hidden"),
        (Reason(Out.HIDDEN, "limit of speed"), "hidden: limit of speed"),
        (Reason(Out.OFF_TOPIC), "off topic"),
    ],
)
def test_a_reason_is_worded_like_this(reason, words):
    assert reason.words == words


def test_a_hidden_word_that_reads_like_a_reason_is_no_nearer():
    assert Reason(Out.HIDDEN, "below rank").out > Out.UNDATED
    assert all(Reason(out, "x").words for out in Out)
