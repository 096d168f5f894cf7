"""Quotations: which sentences hang together, and which marks are lost."""

import pytest

from bot.core.summary.openers import leans
from bot.core.summary.quotations import runs


@pytest.mark.parametrize(
    ("sentences", "together"),
    [
        (['"We go.', 'We stay," she said.', "They left."], [(0, 1), (2, 2)]),
        (["“We go.", "We stay,” she said."], [(0, 1)]),
        (["„Wir gehen.", "Wir bleiben“, sagte sie."], [(0, 1)]),
        (["« Nous partons.", "Nous restons », a-t-elle dit."], [(0, 1)]),
        (["'We go.", "We stay,' she said."], [(0, 1)]),
        (['She said: "We go.', 'We stay."', "Rain fell."], [(0, 1), (2, 2)]),
        (["Mattis' words and the dogs' barks didn't help.", "It's late."], [(0, 0), (1, 1)]),
        (['He called it "a mess" twice.', 'A "mess"?'], [(0, 0), (1, 1)]),
    ],
)
def test_a_quotation_keeps_its_sentences_together(sentences: list[str], together: list[tuple[int, int]]) -> None:
    found = runs(sentences)
    assert [(run.first, run.last) for run in found] == together
    assert not any(run.broken for run in found)


@pytest.mark.parametrize("sentences", [['"We go.', *["We stay."] * 9], ['We go," she said.'], ['The "word is lost.']])
def test_a_mark_without_its_partner_breaks_its_sentence_only(sentences: list[str]) -> None:
    found = runs(sentences)
    assert found[0].broken
    assert (found[0].first, found[0].last) == (0, 0)


def test_words_outside_the_marks_are_counted() -> None:
    alone, attributed = runs(['"Nobody asked us."', '"Nobody asked us," Bell said.'])
    assert alone.outside == 0
    [long] = runs(['"We were not asked.', '"Nobody was."'])
    assert long.outside == 0
    assert attributed.outside == 2


@pytest.mark.parametrize(
    ("sentence", "language"),
    [("He said so.", "en"), ('"But we stay," she said.', "en"), ("It's late.", "en"), ("In addition, rain fell.", "en"),
     ("Er sagte es.", "de"), ("Mais il reste.", "fr"), ("C’est fini.", "fr"), ("Sin embargo, llueve.", "es"), ("Вона пішла.", "uk")],
)  # fmt: skip
def test_a_leaning_sentence_is_known_by_its_first_words(sentence: str, language: str) -> None:
    assert leans(sentence, language)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [("Heather said so.", "en"), ("Italy won.", "en"), ("Butter is dear.", "en"), ("", "en"), ("Ernst kam.", "de")],
)
def test_a_sentence_that_stands_alone_is_not_leaning(sentence: str, language: str) -> None:
    assert not leans(sentence, language)
