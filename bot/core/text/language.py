"""Text → its language, by script, by its small words, and by py3langid where those do not tell."""

import re
from functools import cache
from typing import Any

_LEAST_LETTERS = 20  # below, a text says too little: two or three words
_READ = 2_000  # characters looked at
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("el", re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")),
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
)
_SMALL_WORDS = {
    "en": "the of and to in a is that for on was with he it as his by be from at are has have had not this they she",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat",
    "fr": "le la les de des et du en un une est que qui dans pour sur au par pas il plus ce avec sont aux ses ont elle",
    "es": "el la de que los en y las del por un una con se su para es al lo como más ha fue este pero sus sobre entre",
    "it": "il di che e la in un per del una della è non con si da le dei alla nel sono gli i ha al più anche delle lo",
    "pt": "o a de que e do da em um para com não uma os no se na por mais as dos ao foi pela das são pelo à também",
    "cs": "a se v na je že z s do o k ve pro i za to by jsou který jako po od ale podle jeho byl až při také bude jsem",
    "sk": "a sa v na je že z s do o k vo pre i za to by sú ktorý ako po od ale podľa jeho bol až pri tiež bude som",
    "pl": "i w na z się do że nie jest to o jak po za od przez przy dla ale są oraz który jego już tym także był czy",
    "sv": "och i att det som en på är av för med den till har de inte ett om han var men så från vid efter hon sig",
    "nl": "de het een en van in is dat op te zijn voor met die niet aan er om ook als bij door maar uit hij naar",
    "da": "og i at det som en på er af for med den til har de ikke et om han var men så fra ved efter sig blev",
}
_WORDS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
_CLEAR_SHARE, _CLEAR_LEAD = 0.15, 1.25  # of the words, and over the runner-up: 25 words of news prose pass both
_SURE = 0.8  # py3langid's normalised probability


def detect(text: str) -> str | None:
    """The ISO 639-1 code of the language a text is mostly in; None when it is too short to say, or mixed."""
    text = text[:_READ]
    letters = sum(map(str.isalpha, text))
    if letters == 0:
        return None
    for language, script in _SCRIPTS:
        share = len(script.findall(text)) / letters
        if share > (0.1 if language == "ja" else 0.5):
            return language
    if letters < _LEAST_LETTERS:
        return None
    found = _by_small_words(text)
    return found or _by_letters(text)


def _by_small_words(text: str) -> str | None:
    words = _WORD.findall(text.lower())
    if len(words) < 25:
        return None
    counts = sorted(((sum(map(small.__contains__, words)), language) for language, small in _WORDS.items()))
    (second, _), (first, language) = counts[-2:]
    return language if first >= _CLEAR_SHARE * len(words) and first >= _CLEAR_LEAD * second else None


def _by_letters(text: str) -> str | None:
    language, probability = _identifier().classify(text)
    return str(language) if probability >= _SURE else None


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
