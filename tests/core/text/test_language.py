"""Languages, told from a sentence or two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.query.fold import fold
from bot.core.text import detect

TEXTS = {
    "en": "The council of the city voted on Tuesday to keep the bridge open, and the mayor said that it was part of who they are.",
    "de": "Der Stadtrat stimmte am Dienstag dafür, die alte Brücke offen zu halten, und die Bürgermeisterin sagte, sie gehöre dazu.",
    "fr": "Le conseil municipal a voté mardi pour garder le vieux pont ouvert, et la maire a dit qu'il faisait partie de la ville.",
    "es": "El ayuntamiento votó el martes a favor de mantener abierto el viejo puente, y la alcaldesa dijo que era parte de la ciudad.",
    "it": "Il consiglio comunale ha votato martedì per tenere aperto il vecchio ponte, e la sindaca ha detto che fa parte della città.",
    "pt": "A câmara municipal votou na terça-feira para manter a velha ponte aberta, e a prefeita disse que ela faz parte da cidade.",
    "cs": "Zastupitelstvo města v úterý hlasovalo pro to, aby starý most zůstal otevřený, a starostka řekla, že k městu prostě patří.",
    "sk": "Mestské zastupiteľstvo v utorok hlasovalo za to, aby starý most zostal otvorený, a primátorka povedala, že k mestu patrí.",
    "pl": "Rada miasta zagłosowała we wtorek za tym, aby stary most pozostał otwarty, a burmistrz powiedziała, że jest częścią miasta.",
    "sv": "Kommunfullmäktige röstade på tisdagen för att hålla den gamla bron öppen, och borgmästaren sade att den är en del av staden.",
    "uk": "Міська рада у вівторок проголосувала за те, щоб старий міст залишався відкритим, і мер сказала, що він є частиною міста.",
    "el": "Το δημοτικό συμβούλιο ψήφισε την Τρίτη να μείνει ανοιχτή η παλιά γέφυρα και η δήμαρχος είπε ότι είναι μέρος της πόλης.",
    "zh": "市议会周二投票决定保留这座旧桥，市长表示它是这座城市的一部分。",
    "ja": "市議会は火曜日、古い橋を残すことを決めた。市長はそれが街の一部だと述べた。",
}  # fmt: skip


@pytest.mark.parametrize("language", TEXTS)
def test_a_sentence_tells_its_language(language: str) -> None:
    assert detect(TEXTS[language]) == language


@pytest.mark.parametrize("text", ["", "NATO", "12 34 56", "???", "\u200b\x00"])
def test_too_little_tells_nothing(text: str) -> None:
    assert detect(text) is None


@given(st.text(max_size=200))
def test_any_text_has_a_language_or_none(text: str) -> None:
    found = detect(text)
    assert found is None or (2 <= len(found) <= 3 and found.islower())


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Łódź", "lodz"),
        ("Müller", "muller"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("Ærø", "aero"),
        ("Škoda", "skoda"),
    ],
)
def test_names_fold_to_what_people_type(name: str, folded: str) -> None:
    assert fold(name) == folded


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
