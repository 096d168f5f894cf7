"""Text → sentences, words, language and the parts of an article, everything by offsets."""

from bot.core.text.fold import fold
from bot.core.text.language import detect
from bot.core.text.segments import split
from bot.core.text.words import words

__all__ = ["detect", "fold", "split", "words"]
