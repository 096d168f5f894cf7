"""The picture of the README, drawn in Chromium from the wire JSON of the bundled articles: python -m tests.golden.picture"""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from bot.newsroom import editions
from bot.platforms.registry import PLATFORMS
from bot.present import digest
from bot.preview.page import STYLE
from bot.service import demonstration
from bot.service.app import OWNER, TERMINAL, App
from bot.service.demonstration import glimpse
from bot.service.gallery import MORNING
from bot.talk.question import Question
from bot.talk.reply import Reply

ROOT = Path(__file__).resolve().parents[2]
PICTURE = Path(__file__).with_name("readme.png")
SIZE = "1084,1130"
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", f"--window-size={SIZE}",
)  # fmt: skip
FRAME = (
    "body{display:flex;gap:24px;padding:24px;align-items:flex-start}figure{flex:none!important}figcaption{display:none}"
    ".slack .screen{width:620px;padding:20px}.slack .message{margin-bottom:18px}.notified{display:none}"
)


async def shown() -> str:
    """A digest on Discord on a phone; a brief and a quote in Slack beside it."""
    with tempfile.TemporaryDirectory() as folder:
        calendar = demonstration.Calendar()
        app = App(demonstration.settings(ROOT / "seeds", Path(folder) / "picture.db"), calendar)
        try:
            await demonstration.morning(app, calendar)
            made = digest(await app.newsroom.aside(editions.preview, app.newsroom, MORNING), number=1)
            asked = [await app.answer(Question("", TERMINAL, OWNER, argument=line)) for line in demonstration.GLIMPSED]
        finally:
            await app.close()

    def view(reply: Reply, style: str) -> str:
        views = (one for entry in PLATFORMS for one in entry.view(replace(reply, thread=()), calendar.moment))
        return next(one.html for one in views if one.style == style)

    brief, quotes = (replace(reply, private=False) for reply in asked)
    slack = view(glimpse(brief), "slack light") + view(quotes, "slack light")
    phone = view(made, "discord dark phone")
    return (
        f'<figure class="discord dark phone"><div class="screen">{phone}</div></figure>'
        f'<figure class="slack light"><div class="screen">{slack}</div></figure>'
    )


def main() -> None:
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        raise SystemExit("Chromium draws it: install it first.")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(f'<meta charset="utf-8"><style>{STYLE}{FRAME}</style>{asyncio.run(shown())}', encoding="utf-8")
        profile = f"--user-data-dir={Path(folder) / 'profile'}"
        subprocess.run([chromium, *FLAGS, profile, f"--screenshot={PICTURE}", page.as_uri()], check=True)


if __name__ == "__main__":
    main()
