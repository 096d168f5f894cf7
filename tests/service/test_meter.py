"""/metrics: what operators ask, in the form that Prometheus reads."""

from __future__ import annotations

import re
from pathlib import Path

import aiohttp
import pytest

from bot.core.models import Source, SourceKind
from bot.refresh import Outcome
from bot.service.meter import Meter, written
from tests.conftest import CONFIGURATION
from tests.fakes.process import running

LINE = re.compile(r'[a-z_]+(?:\{[a-z]+="[^"]*"(?:,[a-z]+="[^"]*")*\})? [-+0-9.e]+')


def numbers(text: str) -> dict[str, float]:
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in text.splitlines() if line[0] != "#")}


def test_questions_and_rounds_are_counted():
    meter = Meter(["brief"])
    for name, became in (("brief", "answered"), ("brief", "refused"), ("anything\n{}", "answered")):
        with meter.question(name) as found:
            found.append(became)
    with pytest.raises(ZeroDivisionError), meter.question("brief"):
        raise ZeroDivisionError
    feed = Source("x", SourceKind.FEED, "https://x.test")
    with meter.round() as outcomes:
        assert meter.state == "running"
        outcomes += [Outcome(feed, "ok", new=3), Outcome(feed, "failed")]
    found = numbers(written(meter.samples()))
    assert found['briefbot_questions_total{command="brief",became="answered"}'] == 1
    assert found['briefbot_questions_total{command="brief",became="refused"}'] == 1
    assert found['briefbot_questions_total{command="brief",became="broken"}'] == 1
    assert found['briefbot_questions_total{command="words",became="answered"}'] == 1
    assert found['briefbot_round_sources{status="failed"}'] == 1
    assert found["briefbot_new_articles_total"] == 3
    assert meter.state == "waiting"


async def test_a_running_bot_tells_all_of_it_and_the_dashboard_asks_for_nothing_else(home: Path) -> None:
    (home / "config" / "bot.toml").write_text(CONFIGURATION)
    async with running(home) as bot:
        _, told = await bot.health()
        assert told["configuration"] == "applied"
        assert told["round"] in {"waiting", "running"}
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"http://127.0.0.1:{bot.port}/metrics") as answer,
        ):
            text = await answer.text()
        await bot.end()
    for line in text.splitlines():
        assert line.startswith("# ") or LINE.fullmatch(line), line
    found = numbers(text)
    assert found["briefbot_processes"] == 1
    assert found["briefbot_configuration_applied"] == 1
    assert found["briefbot_digest_lag_seconds"] == 0
    named = set(re.findall(r"^# TYPE (\S+)", text, re.MULTILINE))
    dashboard = (Path(__file__).resolve().parents[2] / "config" / "grafana.json").read_text(encoding="utf-8")
    asked = set(re.findall(r"briefbot_[a-z_]+", dashboard))
    assert asked <= named | {"briefbot_backup_age_seconds"}, asked - named
