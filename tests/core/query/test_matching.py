"""Words match a text in their forms and spellings, and in no other word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.query.matching import compared, matchable, phrase


@pytest.mark.parametrize(
    ("words", "language", "text"),
    [
        ("lodz", "pl", "W Łodzi i pod Łódź padało."),
        ("Łódź", "en", "The mayor of Lodz said so."),
        ("oresund", "da", "Broen over Øresund er lukket."),
        ("muller", "de", "Müllers Café ist offen."),
        ("ship", "en", "Three ships sailed."),
        ("party", "en", "The parties met."),
        ("Wahl", "de", "Nach den Wahlen wurde gezählt."),
        ("élection", "fr", "Les élections ont lieu dimanche."),
        ("elecciones", "es", "La elección será el domingo."),
        ("WHO", "en", "A WHO envoy arrived."),
        ("WHO", "en", "The W.H.O. has met."),
        ("US", "en", "U.S. troops left."),
        ("U.S.", "en", "The US has left."),
        ("US troops", "en", "U.S. troops left."),
        ("EU", "en", "The EU's plan is out."),
        ("us", "en", "The US has left."),
        ("air policing", "en", "A Baltic air-policing mission began."),
        ("air-policing", "en", "A Baltic air policing mission began."),
        ("email", "en", "An e-mail was sent."),
        ("e-mail", "en", "An email was sent."),
        ("Mattis's", "en", "Mattis spoke."),
        ("baltic sea", "en", "The Baltic\nSea froze."),
        ("Ukraine", "fr", "La guerre d’Ukraine continue."),
        ("estonia*", "en", "Estonians voted."),
        ("東京", "ja", "今日東京で会議が開かれた。"),
        ("북한", "ko", "북한은 발사했다."),
        ("covid-19", "en", "Covid 19 is back."),
    ],
)
def test_words_match_in_every_form(words, language, text):
    assert phrase(words)(compared(text, language))


@pytest.mark.parametrize(
    ("words", "language", "text"),
    [
        ("WHO", "en", "The man who left."),
        ("WHO", "en", "Who left?"),
        ("IT", "en", "It is so. Italy won."),
        ("US", "en", "It gave us hope. The bus left."),
        ("UN", "fr", "Un accord a été trouvé."),
        ("US troops", "en", "It gave us troops."),
        ("art", "en", "The party of Arthur started."),
        ("sea baltic", "en", "The Baltic Sea froze."),
        ("nat", "en", "NATO met."),
        ("estonia", "en", "Estonian voters met."),
        ("🚀", "en", "A rocket 🚀 rose."),
        ("(", "en", "A bracket ( stood there."),
        ("19", "en", "In 1915 and 190 it was so."),
        ("大阪", "ja", "今日東京で会議が開かれた。"),
    ],
)
def test_other_words_do_not(words, language, text):
    assert not phrase(words)(compared(text, language))


@pytest.mark.parametrize(("words", "can"), [("🚀", False), ("(", False), ("(nato", True), ("“Four Thirties”", True)])
def test_what_has_no_letter_can_match_nothing(words, can):
    assert matchable(words) is can


def test_signs_around_words_do_not_count():
    assert phrase("(nato")(compared("NATO met.", "en"))
    assert phrase("“Four Thirties”")(compared("The Four Thirties plan is out.", "en"))
    assert phrase("#nato")(compared("NATO met.", "en"))


@given(st.text(max_size=40), st.text(max_size=120), st.sampled_from(["en", "de", "ja", "xx", None]))
def test_any_words_and_any_text_are_compared_without_a_fault(words, text, language):
    assert phrase(words)(compared(text, language)) in (True, False)


@given(st.lists(st.sampled_from(["nato", "ships", "Łódź", "sea", "Wahlen"]), min_size=1, max_size=4))
def test_what_stands_in_a_text_as_typed_is_found(words):
    typed = " ".join(words)
    assert phrase(typed)(compared(f"Here {typed} stand.", "en"))
