"""The container's health check: a bot that is silent is ended, so that it is started again; one that is ill is not."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

from bot.service import pulse
from tests.fakes.process import free_port


@contextmanager
def answering(status: int) -> Iterator[str]:
    class Says(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Says)
    serving = threading.Thread(target=server.serve_forever, args=(0.01,))
    serving.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/healthz"
    finally:
        server.shutdown()
        serving.join()
        server.server_close()


def test_a_bot_that_is_silent_three_times_in_a_row_is_ended(tmp_path):
    bot = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    try:
        nobody = f"http://127.0.0.1:{free_port()}/healthz"
        assert pulse.main(nobody, tmp_path / "note", bot.pid) == 1
        assert pulse.main(nobody, tmp_path / "note", bot.pid) == 1
        with answering(503) as ill:  # it answers, so it lives
            assert pulse.main(ill, tmp_path / "note", bot.pid) == 1
        for _ in range(2):
            pulse.main(nobody, tmp_path / "note", bot.pid)
        assert bot.poll() is None
        pulse.main(nobody, tmp_path / "note", bot.pid)
        assert bot.wait(10) != 0
    finally:
        bot.kill()
        bot.wait()


def test_a_bot_that_is_well_is_well(tmp_path):
    with answering(200) as well:
        assert pulse.main(well, tmp_path / "note", 0) == 0
