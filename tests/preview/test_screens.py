"""How much of a phone a digest takes, measured in a real browser."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from bot.core.models import Subscription
from bot.newsroom import arriving, editions
from bot.platforms.registry import PLATFORMS
from bot.present import digest
from bot.preview.page import STYLE
from bot.service.app import App
from bot.talk.reply import Card, Picture
from tests.fakes.room import NOW, TEAM

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
PICTURE = Picture("https://pictures.example/1.jpg", "The harbour at dawn")
PHONE = 812  # pixels of height, 375 of width
QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--dump-dom",
)  # fmt: skip


def height(style: str, html: str, folder: Path) -> float:
    """Pixels that a view takes at a phone's width."""
    page = folder / "page.html"
    page.write_text(
        f'<meta charset="utf-8"><style>{STYLE}.screen{{width:375px!important;border-width:0!important}}</style>'
        f'<figure class="{style}"><div class="screen">{html}</div></figure>'
        "<script>document.title=document.querySelector('.screen').getBoundingClientRect().height</script>",
        encoding="utf-8",
    )
    command = [str(CHROMIUM), *QUIET, f"--user-data-dir={folder / 'profile'}", "--window-size=375,812", page.as_uri()]
    drawn = subprocess.run(command, check=True, capture_output=True, text=True, timeout=180).stdout
    found = re.search(r"<title>([\d.]+)</title>", drawn)
    assert found is not None, drawn[-500:]
    return float(found[1])


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed here (apt-get install chromium)")
@pytest.mark.parametrize("style", ["discord dark phone", "slack light phone"])
async def test_six_stories_take_a_screen_and_a_half(app: App, tmp_path: Path, style: str) -> None:
    await arriving.ready(app.newsroom)
    chosen = Subscription("morning", TEAM, (time(8),), timezone="Europe/Tallinn", id=1)
    made = digest(editions.preview(app.newsroom, chosen), number=1)
    assert len(made.shown) == 6
    first = next(one for one in made.blocks if isinstance(one, Card))
    cards = [replace(one, picture=PICTURE) if one is first else one for one in made.blocks]
    [shown] = [
        view
        for entry in PLATFORMS
        for view in entry.view(replace(made, blocks=tuple(cards), thread=()), NOW)
        if view.style == style
    ]
    assert height(style, shown.html, tmp_path) <= 1.5 * PHONE
