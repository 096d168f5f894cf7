"""What a person will see, kept in files beside this one and reviewed as a diff.

`GOLDEN=update make test` writes them anew.
"""

from __future__ import annotations

import os
from pathlib import Path

HERE = Path(__file__).parent


def golden(name: str, shown: str) -> None:
    """Assert that `shown` is what the file `name` (a path under tests/golden) holds."""
    file = HERE / name
    if os.environ.get("GOLDEN") == "update":
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(shown, encoding="utf-8", newline="")
    assert file.is_file(), f"tests/golden/{name} is missing; GOLDEN=update writes it"
    with file.open(encoding="utf-8", newline="") as kept:
        assert kept.read() == shown, f"what is shown differs from tests/golden/{name}; GOLDEN=update accepts it"
