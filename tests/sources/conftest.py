"""What several tests of the sources share."""

from __future__ import annotations

import subprocess
import sys
import tarfile
from importlib.metadata import version
from pathlib import Path

import pytest

CACHE = Path(__file__).resolve().parents[1] / ".cache"


@pytest.fixture(scope="session")
def feedparser_cases() -> dict[str, bytes]:
    """The XML cases of feedparser's own tests, by name, from its source distribution (kept in tests/.cache)."""
    number = version("feedparser")
    archive = CACHE / f"feedparser-{number}.tar.gz"
    if not archive.exists():
        CACHE.mkdir(exist_ok=True)
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-build-isolation"]
        command += ["--no-binary", ":all:", "--dest", str(CACHE), f"feedparser=={number}"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
        if not archive.exists():
            pytest.skip(f"feedparser's source distribution cannot be downloaded here ({done.stderr.strip()[-200:]})")
    with tarfile.open(archive) as tar:
        members = (member for member in tar if member.isfile() and member.name.endswith(".xml"))
        return {member.name: tar.extractfile(member).read() for member in members}
