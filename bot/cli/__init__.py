"""The command line: one fault, one line; never a traceback for bad input."""

from bot.cli.main import main

__all__ = ["main"]
