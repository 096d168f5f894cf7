"""A name with an e-mail address → the name."""

from __future__ import annotations

import re

ADDRESS = re.compile(r"(?:mailto:)?[^\s()<>,;\[\]]+@[^\s()<>,;\[\]]+")
IN_BRACKETS = re.compile(r"\(([^()]+)\)")


def without_mail(words: str) -> str:
    """`ann@paper.test (Ann Lee)`, `Ann Lee <ann@paper.test>`, `Ann Lee (mailto:ann@paper.test)` → `Ann Lee`.

    Nothing is left of an address alone; words without an address stay.
    """
    if "@" not in words:
        return words
    left = ADDRESS.sub(" ", words)
    inside = IN_BRACKETS.search(left)
    if inside is not None:
        before = left[: inside.start()].strip()
        left = before or inside[1]
    return " ".join(left.strip(" ()<>[],;").split())
