"""LexRank: sumy's ranking to the sentence, from our own arithmetic."""

import warnings

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sumy.summarizers.lex_rank import LexRankSummarizer

from bot.core.summary.classics import document
from bot.core.summary.lexrank import ratings
from bot.core.summary.sumy_door import stemmer, stop_words
from bot.core.summary.terms import Counts, terms

WORDS = [
    "bridge",
    "council",
    "votes",
    "mayor",
    "pillar",
    "rust",
    "money",
    "state",
    "river",
    "shops",
    "names",
    "the",
    "of",
]


def counted(matrix: np.ndarray) -> Counts:
    rows, columns = np.nonzero(matrix)
    return Counts(rows, columns, matrix[rows, columns], matrix.shape)


def sumy_order(sentences: list[str]) -> list[int]:
    summarizer = LexRankSummarizer(stemmer("en"))
    summarizer.stop_words = stop_words("en")
    model = document(sentences, "en")
    bags = [summarizer._to_words_set(sentence) for sentence in model.sentences]
    frequencies = summarizer._compute_tf(bags)
    matrix = summarizer._create_matrix(bags, 0.1, frequencies, summarizer._compute_idf(bags))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # 0/0 when no two sentences share a word
        scores = summarizer.power_method(matrix, 0.1)
    return sorted(range(len(sentences)), key=lambda place: -scores[place])


def our_order(sentences: list[str]) -> list[int]:
    found = terms(sentences, "en")
    scores = ratings(found.weighty())
    return sorted(range(len(sentences)), key=lambda place: -scores[place])


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join), min_size=1, max_size=12))
def test_the_ranking_is_sumys(sentences: list[str]) -> None:
    assert our_order(sentences) == sumy_order(sentences)


@pytest.mark.parametrize("number", [159, 160, 240])
def test_pairing_rare_terms_changes_no_rating(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    counts = np.random.default_rng(1).poisson(0.05, (number, 300)).astype(float)
    monkeypatch.setattr("bot.core.summary.lexrank._FEW", 10_000)
    plain = ratings(counted(counts))
    monkeypatch.setattr("bot.core.summary.lexrank._FEW", 0)
    assert np.allclose(ratings(counted(counts)), plain, rtol=1e-12)


def test_no_sentences_have_no_ratings() -> None:
    assert ratings(counted(np.zeros((0, 1)))).shape == (0,)


def test_sentences_without_a_word_in_common_rate_alike() -> None:
    assert len(set(ratings(counted(np.eye(4))).tolist())) == 1
