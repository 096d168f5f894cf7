"""German forms and places of words: what tells mood, verbs from adjectives, names from nouns."""

from __future__ import annotations

import pytest

from bot.core.quotes.languages.german import verbs
from bot.core.quotes.languages.german.tags import tag, words


@pytest.mark.parametrize("form", ["sei", "habe", "dauere", "erhole", "beobachte", "leide", "zeichne"])
def test_a_first_subjunctive_is_known_by_its_ending(form: str) -> None:
    assert verbs.reporting(form)


@pytest.mark.parametrize("form", ["sagte", "wurde", "hätte", "käme", "könnte", "zeigte", "ging"])
def test_pasts_and_second_subjunctives_are_no_first(form: str) -> None:
    assert not verbs.reporting(form)


@pytest.mark.parametrize(
    ("form", "told"), [("hätten", True), ("stünden", True), ("entstünden", True), ("wollten", False), ("gingen", False)]
)
def test_a_second_subjunctive_is_told_from_a_past(form: str, told: bool) -> None:
    assert verbs.second(form) is told


@pytest.mark.parametrize(
    ("form", "expected"),
    [("entstand", "VBD"), ("zurückgewiesen", "VBN"), ("widerspricht", "VBZ"), ("anzunehmen", None), ("Haus", None)],
)
def test_strong_verbs_are_known_with_any_prefix(form: str, expected: str | None) -> None:
    assert verbs.known(form) == expected


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("Das zeichne ein verzerrtes Bild.", "zeichne", "VBZ"),
        ("Anna Lund trug eine leichte Jacke.", "leichte", "JJ"),
        ("Gestern setzten Beamte die Suche fort.", "setzten", "VBD"),
        ("Die gesetzten Ziele sind hoch.", "gesetzten", "JJ"),
        ("Sie bat darum, das Tor zu schließen.", "schließen", "VB"),
        ("Problematisch sei der Aufbau.", "Problematisch", "RB"),
        ("Siemens bleibt.", "Siemens", "NNP"),
        ("Der Lotse Joost van der Holst kam.", "van", "NNP"),
        ("Der Markt, sagte al-Rumaidi, sei ruhig.", "al-Rumaidi", "NNP"),
        ("Er bat um Ruhe, die Kneipen bleiben offen.", "bleiben", "VBP"),
        ("Es drohten akute oder chronische Schäden.", "akute", "JJ"),
    ],
)
def test_a_word_is_tagged_by_its_form_and_its_place(sentence: str, word: str, expected: str) -> None:
    forms = words(sentence).forms
    assert tag(forms)[forms.index(word)] == expected
