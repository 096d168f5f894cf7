"""What speaks for two articles telling of one event, beside their words."""

from __future__ import annotations

import numpy as np
import pytest

from bot.core.models import Article
from bot.core.stories.evidence import CROWD, DAY, NEAREST, STRANGER, Pairs, by_day, by_name, crowding
from bot.core.stories.terms import bags


@pytest.mark.parametrize(
    ("one", "other", "speaks"),
    [
        (("en", "He said so on Thursday."), ("en", "The court met Thursday, a clerk said."), DAY),
        (("en", "He said so on Thursday."), ("en", "He said so on Monday."), -DAY),
        (("en", "He said so on Thursday."), ("de", "Das sagte er am Donnerstag in Ulm."), DAY),
        (("en", "Talks of Monday and Tuesday"), ("fr", "Un accord conclu mardi à Paris"), DAY),
        (("en", "He said so on Thursday."), ("en", "He said so."), 0),
        (("en", "He said so."), ("en", ""), 0),
    ],
    ids=["one day", "two days", "two languages", "one of two", "unnamed in one", "unnamed"],
)
def test_the_same_weekday_speaks_for_one_event(one, other, speaks):
    days = bags([Article("Court", text, language=language) for language, text in (one, other)]).days
    assert by_day(days[:1], days[1:])[0] == pytest.approx(speaks)


@pytest.mark.parametrize(
    ("one", "other", "speaks"),
    [
        ("In June the court heard Anna Kask of Tartu.", "There the judges told Jaan Mets of Paldiski.", -STRANGER),
        ("In June the court heard Anna Kask of Tartu.", "There the judges told Anna Kask to wait.", 0),
        ("In June the court heard Anna Kask of Tartu.", "There the judges told a former minister to wait.", 0),
        ("On Monday the court met. Judges spoke.", "On Tuesday the court met. Lawyers spoke.", 0),
    ],
    ids=["other names", "the same name", "no name", "weekdays and first words are no names"],
)
def test_strangers_to_each_others_names_tell_of_two_events(one, other, speaks):
    read = bags([Article("Court", text, language="en") for text in (one, other)])
    assert by_name(read, np.arange(2))[0, 1] == pytest.approx(speaks)


def test_where_every_noun_has_a_capital_letter_nothing_is_a_name():
    texts = ("Dort sah der Richter den Hafen von Ulm.", "Heute fuhr ein Zug ohne Licht nach Kiel.")
    read = bags([Article("Gericht", text, language="de") for text in texts])
    assert not by_name(read, np.arange(2)).any()


def test_an_article_with_many_neighbours_is_taken_for_one_of_a_subject():
    ones, others = zip(*[(0, other) for other in range(1, 9)], strict=True)
    pairs = Pairs(np.array(ones), np.array(others), np.linspace(0.3, 0.65, 8, dtype=np.float32))
    taken = crowding(pairs, 10)
    assert taken[0] == pytest.approx(CROWD * (0.65 + 0.6 + 0.55 + 0.5 + 0.45) / NEAREST)
    assert taken[8] == pytest.approx(CROWD * 0.65 / NEAREST)  # not searched for itself, but found
    assert taken[9] == 0
