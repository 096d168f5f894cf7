"""One setting of a platform → a field of its frozen settings, with where its value comes from."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

ORIGIN = "origin"  # the key in a field's metadata


class Kind(Enum):
    """How a value is read and checked."""

    SECRET = auto()  # the environment, or the file that …_FILE names; refused in bot.toml
    VARIABLE = auto()  # the environment
    ADDRESS = auto()  # the environment: an address of one of the schemes
    WORD = auto()  # bot.toml: a word of letters, digits, - and _
    FLAG = auto()  # bot.toml: true or false


@dataclass(frozen=True, slots=True)
class Origin:
    kind: Kind
    variable: str = ""
    schemes: tuple[str, ...] = ()


def secret(variable: str) -> Any:
    """A secret: never printed, never in bot.toml."""
    return field(default="", repr=False, metadata={ORIGIN: Origin(Kind.SECRET, variable)})


def variable(name: str) -> Any:
    return field(default="", metadata={ORIGIN: Origin(Kind.VARIABLE, name)})


def address(name: str, *schemes: str) -> Any:
    return field(default="", metadata={ORIGIN: Origin(Kind.ADDRESS, name, schemes)})


def word() -> Any:
    return field(default="", metadata={ORIGIN: Origin(Kind.WORD)})


def flag() -> Any:
    return field(default=False, metadata={ORIGIN: Origin(Kind.FLAG)})
