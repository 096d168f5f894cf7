"""Text → sentences, words, language and the parts of an article, everything by offsets."""

from bot.core.text.boilerplate import body
from bot.core.text.language import detect
from bot.core.text.parts import parts
from bot.core.text.segments import split
from bot.core.text.words import words

__all__ = ["body", "detect", "parts", "split", "words"]
