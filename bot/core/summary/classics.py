"""Passages → the ones that a plain sumy algorithm picks, in sumy's own document model over our own segmentation.

sumy's tokenizer is not used: it wants NLTK data from the network.
"""

from collections.abc import Sequence
from typing import Any
from warnings import catch_warnings, simplefilter

import numpy as np

from bot.core.summary.choosing import UNLIMITED, Budget
from bot.core.summary.lexrank import ratings
from bot.core.summary.passages import Passage
from bot.core.summary.sumy_door import stemmer, stop_words, sumy
from bot.core.summary.terms import terms
from bot.core.text import words

# algorithm → (sumy's module, its class, the most passages it is given: what it does in half a second)
SUMY = {
    "textrank": ("text_rank", "TextRankSummarizer", 60),
    "lsa": ("lsa", "LsaSummarizer", 100),
    "luhn": ("luhn", "LuhnSummarizer", 150),
    "kl": ("kl", "KLSummarizer", 60),  # grows with the cube: 15 s at 300
    "sumbasic": ("sum_basic", "SumBasicSummarizer", 150),
    "reduction": ("reduction", "ReductionSummarizer", 150),
    "edmundson": ("edmundson", "EdmundsonSummarizer", 150),
}

_LONGEST = 1_500  # characters of a passage that are compared: TextRank compares every word with every word


class _Words:
    """What sumy's `Sentence` asks of a tokenizer."""

    def __init__(self, language: str) -> None:
        self._language = language

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(extent.of(text) for extent in words(text, self._language))


def document(texts: Sequence[str], language: str) -> Any:
    """Sumy's document of sentences that are cut already; the chosen ones are the same objects."""
    dom = sumy("models.dom")
    tokenizer = _Words(language)
    return dom.ObjectDocumentModel([dom.Paragraph([dom.Sentence(text, tokenizer) for text in texts])])


def choose_classic(
    passages: Sequence[Passage], headlines: Sequence[str], language: str, budget: Budget, algorithm: str
) -> list[int]:
    """The places that `algorithm` chooses, in order: its ranking, taken while the budget lasts."""
    if not passages:
        return []
    if algorithm == "lead":
        return _within(range(len(passages)), passages, budget)
    if algorithm == "lexrank":
        found = terms([passage.text for passage in passages[:1_000]], language)
        order = np.argsort(-ratings(found.weighty()), kind="stable")
        return _within([int(place) for place in order], passages, budget)
    ranking = _ranking(passages, headlines, language, budget, algorithm)
    return _within(ranking or range(len(passages)), passages, budget)  # LSA gives up on a single sentence


def _ranking(
    passages: Sequence[Passage], headlines: Sequence[str], language: str, budget: Budget, algorithm: str
) -> list[int]:
    """Places, the best first: what a longer summary adds to the one before comes after it."""
    module, name, most = SUMY[algorithm]
    texts = [passage.text[:_LONGEST] for passage in passages[:most]]
    model = document(texts, language)
    places = {id(sentence): place for place, sentence in enumerate(model.sentences)}
    summarizer = getattr(sumy(f"summarizers.{module}"), name)(stemmer(language))
    _taught(summarizer, algorithm, headlines, language)
    if algorithm == "kl":  # greedy and costly: one run ranks it
        rated = summarizer._compute_ratings(model.sentences)  # noqa: SLF001
        return sorted(range(len(texts)), key=lambda place: -rated[model.sentences[place]])
    order: list[int] = []
    # A budget of words is met by asking for one sentence, two, and so on: 60 words are seldom more than five.
    asked = [budget.sentences] if budget.words == UNLIMITED else range(1, min(len(texts), 6) + 1)
    for count in asked:
        with catch_warnings():
            simplefilter("ignore")  # LSA warns when there are fewer words than sentences
            chosen = {places[id(sentence)] for sentence in summarizer(model, count)}
        order += sorted(chosen.difference(order))
    return order


def _taught(summarizer: Any, algorithm: str, headlines: Sequence[str], language: str) -> None:
    stopped = stop_words(language)
    if algorithm != "edmundson":
        if hasattr(summarizer, "stop_words"):
            summarizer.stop_words = stopped
        return
    said = {extent.of(headline).lower() for headline in headlines for extent in words(headline, language)}
    summarizer.bonus_words = said - stopped or {"important"}
    summarizer.stigma_words = {"however", "perhaps"}
    summarizer.null_words = stopped or {"the"}


def _within(order: Sequence[int], passages: Sequence[Passage], budget: Budget) -> list[int]:
    chosen: list[int] = []
    sentences, size = budget.sentences, budget.words
    for place in order:
        count, length = len(passages[place].sentences), passages[place].size
        if (count <= sentences and length <= size) or not chosen:
            chosen.append(place)
            sentences -= count
            size -= length
        if sentences <= 0 or size <= 0:
            break
    return sorted(chosen)
