"""Mark-up as bytes → whether it is made to keep a parser busy."""

from __future__ import annotations

import re

MOST_TAGS = 400_000  # of 1,000 entries; a million within each other would take half a gigabyte and ten seconds
LONG_TAG = re.compile(rb"<[^<>]{20000,}")  # mostly a picture, which has no attributes
MOST_ATTRIBUTES = 1_000  # of a tag; one of 300,000 is read for minutes


def overmade(content: bytes) -> bool:
    """Whether it has hundreds of thousands of elements, or one of thousands of attributes."""
    attributes = (tag[0].count(b"=") for tag in LONG_TAG.finditer(content))
    return content.count(b"<") > MOST_TAGS or any(number > MOST_ATTRIBUTES for number in attributes)
