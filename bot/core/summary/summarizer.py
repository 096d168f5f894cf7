"""Briefbot's summariser in sumy's shape: a callable over a sumy document that returns its own sentences, in order."""

from typing import Any

from bot.core.summary.choosing import UNLIMITED, Budget, choose
from bot.core.summary.passages import sentence_passages
from bot.core.summary.sumy_door import sumy

_AbstractSummarizer: Any = sumy("summarizers._summarizer").AbstractSummarizer


class BriefSummarizer(_AbstractSummarizer):  # type: ignore[misc]
    """Drop-in beside sumy's own: `BriefSummarizer(language="en")(document, 3)`.

    `document` is a sumy `ObjectDocumentModel`; its headings count as headlines. `sentences_count` is a number, or a
    share like "20%" as sumy takes it. Sentences keep together as quotations do, so fewer may come back.
    """

    def __init__(self, language: str = "en") -> None:
        super().__init__()
        self._language = language

    def __call__(self, document: Any, sentences_count: int | str) -> tuple[Any, ...]:
        sentences = document.sentences
        count = len(sumy("utils").ItemsCount(sentences_count)(sentences))
        found = sentence_passages([str(sentence) for sentence in sentences], self._language)
        headlines = [str(heading) for heading in document.headings]
        places = choose(found, headlines, self._language, Budget(count, UNLIMITED))
        return tuple(sentences[one.start] for place in places for one in found[place].sentences)
