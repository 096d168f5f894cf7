"""Numbers that differ between outlets are found with certainty, or not at all."""

from __future__ import annotations

import pytest

from bot.core.digest import disagreements
from bot.core.models import Article, Story


def told(*openings, copies=()):
    outlets = ("BBC", "Reuters", "AP", "DW")
    articles = [
        Article("A bus crash in the hills", text, outlet=outlet, language="en", id=number)
        for number, (text, outlet) in enumerate(zip(openings, outlets, strict=False), 1)
    ]
    return disagreements(Story(tuple(articles), copies=copies))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("12 people were killed on Monday.", "A crash left 14 dead.", "dead: 12 (BBC) · 14 (Reuters)"),
        ("Twelve people died on Monday.", "The crash killed 14 people.", "dead: 12 (BBC) · 14 (Reuters)"),
        ("The death toll rose to 1,200 on Monday.", "1,150 people died.", "dead: 1,150 (Reuters) · 1,200 (BBC)"),
        ("It left 30 people injured.", "It was a crash that wounded 28.", "injured: 28 (Reuters) · 30 (BBC)"),
        ("Police arrested five; 9 were arrested.", "It had 9 people arrested.", ""),
        ("12 people were killed.", "12 people died.", ""),
        ("At least 12 people were killed.", "14 people were killed.", ""),
        ("12 people were killed and 3 killed later.", "14 people were killed.", ""),
        ("He was killed after 12 years.", "14 people were killed.", ""),
        ("The killing 12 years ago was recalled.", "14 people were killed.", ""),
        ("12 people met.", "14 people met.", ""),
    ],
)
def test_numbers_side_by_side(one, other, expected):
    assert told(one, other) == ((expected,) if expected else ())


def test_copies_of_one_text_speak_once():
    assert told("12 people were killed.", "14 people were killed.", copies=((0, 1),)) == ()


def test_outlets_that_agree_stand_together():
    assert told("12 people died.", "14 people died.", "Twelve were killed.") == ("dead: 12 (BBC, AP) · 14 (Reuters)",)


def test_a_number_deep_in_the_text_is_background():
    deep = "It was foggy. The road is narrow. Police came. Witnesses spoke. In 2011, 40 people were killed there."
    assert told("12 people were killed.", deep) == ()


def test_other_languages_are_left_alone():
    german = Article("Unfall", "14 Menschen died.", outlet="DW", language="de", id=2)
    english = Article("Crash", "12 people died.", outlet="BBC", language="en", id=1)
    assert disagreements(Story((english, german))) == ()
