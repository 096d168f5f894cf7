"""Briefs, quotes, digests and faults → Reply: all the wording of the bot, once for every platform."""

from bot.present.beginning import hello, picked, topics
from bot.present.digests import digest, digest_story, why
from bot.present.faults import fault
from bot.present.guide import explained, guide
from bot.present.quotes import around, key_quotes, nobody, speakers, story_quotes, which
from bot.present.stories import briefs, carriers, full_text, nothing_found, read_all
from bot.present.subscriptions import subscriptions, understood
from bot.present.words import quoted

__all__ = [
    "around",
    "briefs",
    "carriers",
    "digest",
    "digest_story",
    "explained",
    "fault",
    "full_text",
    "guide",
    "hello",
    "key_quotes",
    "nobody",
    "nothing_found",
    "picked",
    "quoted",
    "read_all",
    "speakers",
    "story_quotes",
    "subscriptions",
    "topics",
    "understood",
    "which",
    "why",
]
