"""Articles → Brief: the few of their own sentences that tell the story."""

from collections.abc import Sequence

from bot.core.models import ALGORITHMS, Article, Brief, BriefSentence
from bot.core.summary.choosing import UNLIMITED, Budget, choose
from bot.core.summary.classics import choose_classic
from bot.core.summary.passages import Passage, passages
from bot.core.text import detect

_SENTENCES = 3  # of a brief when nothing is asked
_WORDS_MANY = 1_000  # sentences: a budget of words sets no other limit


def summarise(
    articles: Sequence[Article],
    *,
    sentences: int | None = None,
    words: int | None = None,
    about: str = "",
    algorithm: str = "briefbot",
) -> Brief:
    """The brief of one article, or of a story that several tell.

    At most `sentences` sentences (3 when neither limit is given) and at most `words` words, counted by white space,
    unless the one sentence chosen is longer. The sentences are verbatim stretches of the articles' texts, in order,
    article after article; none opens with a word that leans on a sentence left out, and none holds half a quotation,
    where the articles have others. Empty only when the articles have no text. `about` prefers sentences about the
    words asked. `algorithm` is one of ALGORITHMS; another raises ValueError.
    """
    if algorithm not in ALGORITHMS:
        raise ValueError(f"no such algorithm: {algorithm}; there are {', '.join(ALGORITHMS)}")
    budget = Budget(sentences or (_WORDS_MANY if words else _SENTENCES), words or UNLIMITED)
    languages = [article.language or detect(article.text) or "en" for article in articles]
    found = passages(articles, languages)
    headlines = [article.headline for article in articles if article.headline]
    language = languages[0] if languages else "en"
    if algorithm == "briefbot":
        places = choose(found, headlines, language, budget, about)
    else:
        places = choose_classic(found, headlines, language, budget, algorithm)
    return Brief(tuple(articles), tuple(_sentences(articles, [found[place] for place in places])))


def _sentences(articles: Sequence[Article], chosen: Sequence[Passage]) -> list[BriefSentence]:
    return [
        BriefSentence(passage.article, sentence.start, sentence.end, sentence.of(articles[passage.article].text))
        for passage in chosen
        for sentence in passage.sentences
    ]
