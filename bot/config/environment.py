"""Environment variables → checked values; secrets from here, or from the file that `…_FILE` names."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path


def own() -> dict[str, str]:
    """What a process that reads strangers' pages is started with: the environment without Briefbot's secrets."""
    return {name: value for name, value in os.environ.items() if not name.startswith("BRIEFBOT_")}


class Environment:
    """The environment's side of the settings; faults name the variable, never its value."""

    def __init__(self, values: Mapping[str, str], faults: list[str]) -> None:
        self._values = values
        self._faults = faults

    def text(self, name: str) -> str:
        return self._values.get(name, "").strip()

    def number(self, name: str, most: int) -> int:
        value = self.text(name)
        if value and not (value.isascii() and value.isdigit() and int(value) <= most):
            self._faults.append(f"{name}: not a whole number from 0 to {most}. Set it to one, or unset it.")
            return 0
        return int(value or 0)

    def address(self, name: str, schemes: tuple[str, ...]) -> str:
        value = self.text(name)
        if value and not value.startswith(schemes):
            self._faults.append(f"{name}: must start with {' or '.join(schemes)}.")
        return value

    def secret(self, name: str) -> str:
        """The value of NAME, or the content of the file that NAME_FILE names."""
        value, file = self.text(name), self.text(f"{name}_FILE")
        if value and file:
            self._faults.append(f"{name}: set both as {name} and {name}_FILE. Unset one of them.")
        if value or not file:
            return value
        try:
            return Path(file).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            self._faults.append(f"{name}_FILE: the file it names cannot be read. Check the path and its permissions.")
            return ""
