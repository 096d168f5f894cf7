"""Replies → one page that shows them as Discord, Slack and a terminal would, from the same wire JSON."""

from bot.preview.nasty import NASTY
from bot.preview.page import page

__all__ = ["NASTY", "page"]
