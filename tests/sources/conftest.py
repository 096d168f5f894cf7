"""What several tests of the sources share."""

from __future__ import annotations

import tarfile
from importlib.metadata import version
from pathlib import Path

import pytest

CACHE = Path(__file__).resolve().parents[1] / ".cache"


@pytest.fixture(scope="session")
def feedparser_cases() -> dict[str, bytes]:
    """The XML cases of feedparser's own tests, by name, from its source distribution; `make cases` fetches it."""
    archive = CACHE / f"feedparser-{version('feedparser')}.tar.gz"
    if not archive.exists():
        pytest.skip(f"{archive.name} is not in tests/.cache: fetch it once with `make cases`")
    with tarfile.open(archive) as tar:
        members = (member for member in tar if member.isfile() and member.name.endswith(".xml"))
        return {member.name: tar.extractfile(member).read() for member in members}
