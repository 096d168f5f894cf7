"""Where the shared design and evaluation data lie, beside the project; tests that need them skip without."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"
needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the shared evaluation data are not beside this checkout (../shared)"
)
