"""Text in which accents stand as signs of their own → the same with letters composed, and where each came from."""

from __future__ import annotations

import unicodedata


def composed(text: str) -> tuple[str, list[int] | None]:
    """The text with base letters and accents composed, and for each of its characters, and its end, the offset in the
    text given; None where it is composed already.
    """
    if unicodedata.is_normalized("NFC", text):
        return text, None
    letters: list[str] = []
    places: list[int] = []
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and unicodedata.combining(text[end]):
            continue
        made = unicodedata.normalize("NFC", text[start:end])
        letters.append(made)
        places += [start] * len(made)
        start = end
    return "".join(letters), [*places, len(text)]
