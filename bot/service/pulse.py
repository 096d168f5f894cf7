"""The health check of the container: is the bot well? One that does not answer three times in a row is ended.

Docker starts a container again that has ended, but never one that is merely unhealthy. A bot that answers that it is
ill (its database is away) is left to get well by itself.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import urllib.error
import urllib.request
from pathlib import Path

FIRST = 1  # the container's first process, which hands the signal on
SILENT = 3  # times
WITHIN = 4.0  # seconds
NOTE = Path("/tmp/silent")  # noqa: S108 - the container's own, gone with it


def main(address: str, note: Path = NOTE, ended: int = FIRST) -> int:
    """0 when it is well, 1 when not; after SILENT calls without any answer the process `ended` is told to end."""
    try:
        with urllib.request.urlopen(address, timeout=WITHIN):  # noqa: S310 - the address of the container itself
            note.unlink(missing_ok=True)
            return 0
    except urllib.error.HTTPError:
        note.unlink(missing_ok=True)
        return 1
    except OSError:
        silent = 1
        with contextlib.suppress(OSError, ValueError):
            silent += int(note.read_text())
        note.write_text(str(silent))
        if silent >= SILENT:
            note.unlink()
            os.kill(ended, signal.SIGTERM)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
