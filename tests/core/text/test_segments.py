"""Sentences: where one ends and, more often, where it does not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.text import split, words

# A bar stands where a sentence ends; nothing else is cut.
CASES = [
    ("en", "U.S. Defense Secretary Jim Mattis spoke. | The top U.S. officer Joseph Dunford Jr. is due in Helsinki."),
    ("en", "Gov. Ruth A. Bell met J. R. Hall, Sen. Ann Lee and Dr. No at 5 p.m. on Jan. 3. | They ate."),
    ("en", "Acme Inc. rose 3.5 percent to $1.2 billion. | Its rival, Bolt Corp., fell."),
    ("en", '"We will not go. | We will stay," she said. | "Why?" he asked. | Nobody knew.'),
    ("en", 'He called it "a mess." | Then he left.'),
    ("en", '"Is it over?" Bell asked. | "It is."'),
    ("en", "They waited... and waited. | Wait… | It came!"),
    ("en", "The plant, in Washington, D.C., closed. | The firm lost $4 mln. | It has moved to the U.S. | The staff has not."),
    ("en", "See No. 5 and Sec. 12 of the act. | He said no. | Police agreed."),
    ("en", "1. Buy bread. | 2. Go home."),
    ("en", "The caption has no end\n\nThe text begins here."),
    ("en", "A hard-wrapped paragraph goes on over lines of about the\nsame width, as old wire copy does, and a sentence that\nbegins on one line ends on another. | The next one does too."),
    ("en", "A lost space hides the end.|The next sentence follows."),
    ("en", "The grant ends in 2017.|Nobody said why, said Mr. Bell (the mayor).|It is gone.|The UK.|The rest stays."),
    ("en", "I booked on Booking.Com, flew with Dr.Bell to St.Louis and read Node.Js in the U.S.A. | It rained."),
    ("en", 'He called it safe.|"We looked," he said. | "There is no cause."|"None at all," she said.'),
    ("en", 'She told the "Post".|Her friend stayed in Bell\'s.|Nobody asked!|Then they left.'),
    ("en", "The plaques ? Broken ones ? were gone. | What was left ? | Nothing."),
    ("en", "Visit example.com or send 3.14 euros. | Thanks."),
    ("de", "Am 3. Oktober kam Dr. Anna Weiß z. B. nach Bonn. | Die Stadt feierte. | Er zahlte 2,5 Mio. Euro."),
    ("fr", "M. Dupont a rencontré Mme Martin à 14 h. | « Je reste », a-t-il dit. | Elle est partie."),
    ("fr", "Il l'a dit au Figaro.|Jusqu'à l'été, rien.|«Je reste», dit-il. | Le Covid-19.|C'est fini, dit le FN (Front).|L'an 2000."),
    ("es", "El Sr. Ruiz llegó a EE. UU. ayer. | ¿Por qué? | Nadie lo sabe."),
    ("it", "Il sig. Rossi e l'on. Bianchi sono arrivati. | La riunione è finita."),
    ("pt", "O Dr. Silva falou com a Sra. Costa. | Ela ficou em casa."),
    ("cs", "Dne 5. května přijel prof. Novák. | Jeho syn zůstal doma."),
    ("pl", "Prof. Nowak i gen. Kowalski przyjechali w 2018 r. do Gdańska. | To był czwartek."),
    ("sv", "Han köpte bl.a. bröd kl. 8. | Sedan gick han hem."),
    ("uk", "Проф. Коваль приїхав о 8 год. ранку. | Він живе на вул. Франка."),
    ("el", "Ο κ. Παπαδόπουλος έφτασε. | Γιατί; | Κανείς δεν ξέρει."),
    ("sk", "Prišiel 5. mája s Ing. Kováčom. | Jeho syn ostal doma."),
    ("zh", "这是第一句。|这是第二句！"),
    ("ja", "彼は言った。|「行こう。」|雨だ。"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "marked"), CASES, ids=[f"{language} {text[:24]}" for language, text in CASES])
def test_a_sentence_ends_where_it_ends(language: str, marked: str) -> None:
    pieces = [piece.strip() for block in marked.split("\n\n") for piece in block.split("|")]
    text = marked.replace(" | ", " ").replace("|", "")
    assert [sentence.of(text) for sentence in split(text, language)] == pieces


ANY = st.text(st.one_of(st.characters(), st.sampled_from(" .!?\"'“”\n\r…;:-()AaBb1\u200b\x00")), max_size=400)


@given(ANY, st.sampled_from(["en", "de", "zh", "el", "xx", ""]))
def test_sentences_are_verbatim_trimmed_in_order_and_leave_nothing_out(text: str, language: str) -> None:
    sentences = split(text, language)
    ends = [0, *(sentence.end for sentence in sentences)]
    for before, sentence in zip(ends, sentences, strict=False):
        assert before <= sentence.start < sentence.end <= len(text)
        said = sentence.of(text)
        assert said == said.strip()
    kept = "".join("".join(sentence.of(text).split()) for sentence in sentences)
    assert kept == "".join(text.split())


@given(ANY)
def test_no_sentence_crosses_a_blank_line(text: str) -> None:
    assert not any("\n\n" in sentence.of(text) for sentence in split(text))


@settings(deadline=None)  # the first call loads a segmenter
@given(ANY, st.sampled_from(["en", "zh", "ja"]))
def test_words_are_verbatim_and_in_order(text: str, language: str) -> None:
    last = 0
    for word in words(text, language):
        assert last <= word.start < word.end <= len(text)
        assert any(letter.isalnum() for letter in word.of(text))
        last = word.end


def test_a_word_keeps_its_apostrophe_hyphen_and_decimal() -> None:
    text = "Mattis' face-to-face talk didn't cost 3.5 million."
    assert [word.of(text) for word in words(text)] == [
        "Mattis", "face-to-face", "talk", "didn't", "cost", "3.5", "million",
    ]  # fmt: skip
