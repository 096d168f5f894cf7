"""How many quotes are found, and given to whom: every figure in one run, a regular expression beside it.

`python -m tests.benchmarks.bench_quotes [articles]` — the evaluation texts lie beside the project (../shared/eval/quotes) and
are skipped where they do not; `articles` limits each collection.
"""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from types import ModuleType
from typing import Any

from rich.console import Console
from rich.table import Table

from bot.cli.analysing import answered
from bot.core.models import Article
from bot.core.quotes import find_quotes
from tests.core.quotes.challenge_set import faults, passages
from tests.shared import SHARED

EVALUATION = SHARED / "eval"
_QUOTED = re.compile(r"(?:[“\"„«]|'')((?:[^“”\"„«»\n']|'(?!')){3,2000})(?:[”\"“»]|'')")
_NAME = re.compile(r"\b[A-ZÄÖÜ][\w’'-]+(?: [A-ZÄÖÜ][\w’'.-]+)*\b")
_SAYING = re.compile(r"said|says|told|added|wrote|asked|sagte|erklärte")

Answer = dict[str, Any]


def ours(record: dict[str, Any]) -> Answer:
    """The answer as `briefbot analyse quotes` gives it."""
    text = record["text"]
    article = Article(headline=record.get("title") or "", text=text, language=record.get("language"))
    return {"id": record["id"], "quotes": [answered(article, quote) for quote in find_quotes(article)]}


def baseline(record: dict[str, Any]) -> Answer:
    """What stands between marks, given to the nearest name, rather to one beside a verb of saying."""
    text = record["text"]
    names = [(match.start(), match.end(), match.group()) for match in _NAME.finditer(text)]
    fullest: dict[str, str] = {}
    for _, _, name in names:
        last = name.split()[-1]
        fullest[last] = max(fullest.get(last, ""), name, key=len)

    def far(name: tuple[int, int, str], start: int, end: int) -> int:
        away = name[0] - end if name[0] >= end else start - name[1] if name[1] <= start else 10_000
        beside = _SAYING.search(text, max(0, name[0] - 8), name[1] + 8) is not None
        return away - 100 * beside

    quotes = []
    for match in _QUOTED.finditer(text):
        start, end = match.span(1)
        name = min(names, key=lambda name: far(name, start, end), default=None)
        quotes.append(
            {
                "start": start,
                "end": end,
                "text": match.group(1),
                "speaker": name[2] if name else None,
                "speaker_canonical": fullest[name[2].split()[-1]] if name else None,
                "shown": True,
            }
        )
    return {"id": record["id"], "quotes": quotes}


def scorer() -> ModuleType:
    sys.path.insert(0, str(EVALUATION))
    spec = importlib.util.spec_from_file_location("score_quotes", EVALUATION / "score_quotes.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def collection(name: str, limit: int | None) -> list[dict[str, Any]]:
    lines = (EVALUATION / "quotes" / f"{name}.dev.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines[:limit]]


def figures(
    score: ModuleType, records: list[dict[str, Any]], answer: Callable[[dict[str, Any]], Answer]
) -> dict[str, float | None]:
    begin = time.process_time()
    answers = [answer(record) for record in records]
    spent = time.process_time() - begin
    words = sum(len(record["text"].split()) for record in records)
    table = score.score(records, answers)
    shown = score.shown(records, answers)
    texts = {record["id"]: record["text"] for record in records}
    quotes = [(texts[given["id"]], quote) for given in answers for quote in given["quotes"]]
    verbatim = sum(text[quote["start"] : quote["end"]] == quote["text"] for text, quote in quotes)

    def f1(key: str) -> float | None:
        return table.get(key, {}).get("F1")

    def right(key: str) -> float | None:
        return table.get(f"spkacc {key}", {}).get("acc")

    return {
        "shown: precision": shown["precision"],
        "shown: recall": shown["recall"],
        "Q-joint F1": f1("qjoint ALL"),
        "joint F1": f1("joint ALL"),
        "overlap F1": f1("overlap ALL"),
        "· direct": f1("overlap frag:direct"),
        "· mixed": f1("overlap frag:mixed"),
        "· indirect": f1("overlap frag:indirect"),
        "speaker right, named": right("named"),
        "speaker right, by pronoun": right("kind:pronoun"),
        "quoted stretches found": f1("qdet ALL"),
        "speaker of quoted stretches right": right("qattr"),
        "speaker mention right, all kinds": right("ALL"),
        "verbatim": verbatim / len(quotes) if quotes else None,
        "ms per 750 words (process time)": 1000 * spent / words * 750,
    }


# figure → collection → (must, aim)
ASKED = {
    "polnear": {
        "shown: precision": (0.95, 0.97), "shown: recall": (0.78, 0.85), "Q-joint F1": (0.85, 0.90), "joint F1": (0.65, 0.72),
        "overlap F1": (0.73, 0.79), "· direct": (0.89, 0.92), "· mixed": (0.68, 0.80), "· indirect": (0.62, 0.70),
        "speaker right, named": (0.92, 0.95), "speaker right, by pronoun": (0.82, 0.88), "verbatim": (1.0, 1.0),
        "ms per 750 words (process time)": (15, 5),
    },
    "gum_wikinews": {"Q-joint F1": (0.82, 0.90), "joint F1": (0.72, 0.80), "verbatim": (1.0, 1.0)},
    "dewikinews": {
        "quoted stretches found": (0.93, 0.96), "speaker of quoted stretches right": (0.75, 0.85),
        "speaker mention right, all kinds": (0.75, 0.85), "verbatim": (1.0, 1.0),
    },
}  # fmt: skip
WHAT = {
    "polnear": "PolNeAR, US newspapers, the half for tuning",
    "gum_wikinews": "GUM Wikinews, English, read by hand; the tagger learnt from the tags of these texts among others",
    "dewikinews": "German Wikinews, the half for tuning",
}


# language → kind of what the news of many outlets is scored for → (must, aim), in percent
SAID = {
    "en": {"shown, right and clean": (93, 97), "direct": (82, 90), "mixed": (75, 88), "indirect": (60, 78)},
    "de": {"shown, right and clean": (90, 96), "direct": (75, 88), "mixed": (55, 80), "indirect": (45, 70)},
}  # fmt: skip
_SHARES = re.compile(r"(direct|mixed|indirect) \d+/\d+ \(([\d.]+) %\)")


def said(console: Console) -> None:
    """Real news of many outlets, read by hand: what is shown right, and how many of the quotes of named sources are."""
    news = EVALUATION / "news"
    for language, asked in SAID.items():
        gold = news / f"said.{language}.dev.jsonl"
        records = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as given:
            given.writelines(json.dumps(ours(record), ensure_ascii=False) + "\n" for record in records)
            given.flush()
            scored = subprocess.run(
                [sys.executable, str(news / "score_said.py"), str(gold), given.name],
                capture_output=True, text=True, check=True,
            ).stdout.splitlines()  # fmt: skip
        clean = re.search(r"right and clean \d+/\d+ \(([\d.]+) %\)", scored[0])
        here = {"shown, right and clean": clean[1] if clean else "–"} | dict(_SHARES.findall(scored[2]))
        table = Table("%", "must", "aim", "here", title=f"news of many outlets, {language}, the half for tuning")
        for figure, (must, aim) in asked.items():
            table.add_row(figure, str(must), str(aim), here.get(figure, "–"))
        console.print(table)


def growth(console: Console) -> None:
    """Time on texts that are no articles, by size."""
    shapes: dict[str, Callable[[int], str]] = {
        "prose in one paragraph": lambda size: ("Anna Lund said the ferry would sail on Sunday. " * (size // 47 + 1))[
            :size
        ],
        "no sentence ends": lambda size: ("he said that Lund called it bad , " * (size // 34 + 1))[:size],
        "only quotation marks": lambda size: '"' * size,
        "quotations, a mark every ten letters": lambda size: ('"I go," said Ann Lund. ' * (size // 22 + 1))[:size],
        "only opening marks": lambda size: "“" * size,
        "unclosed over 200 paragraphs": lambda size: ("“" + "We go on, he said. " * (size // 3800) + "\n\n") * 200,
        "right to left": lambda size: 'אמר שלום "כן" ' * (size // 14),
        "NULs": lambda size: "\0" * size,
    }
    table = Table(
        "a text of", "10 kB", "100 kB", "1 MB", "ratios", title="seconds of process time; at most 1 per 100 kB"
    )
    for name, shape in shapes.items():
        spent = []
        for size in (10_000, 100_000, 1_000_000):
            article = Article(headline="", text=shape(size), language="en")
            begin = time.process_time()
            find_quotes(article)
            spent.append(time.process_time() - begin)
        ratios = " · ".join(f"×{later / max(before, 1e-4):.1f}" for before, later in pairwise(spent))
        table.add_row(name, *(f"{seconds:.2f}" for seconds in spent), ratios)
    console.print(table)


def main(limit: int | None = None) -> None:
    console = Console(width=120)
    listed = list(passages())
    right = sum(not faults(passage) for passage in listed)
    console.print(
        f"challenge set (own words): {right} of {len(listed)} passages right, {right / len(listed):.1%} (must 95 %)"
    )
    if (EVALUATION / "quotes").is_dir():
        score = scorer()
        for name, asked in ASKED.items():
            records = collection(name, limit)
            own, other = figures(score, records, ours), figures(score, records, baseline)
            table = Table(
                "figure", "must", "aim", "here", "regular expression", title=f"{WHAT[name]}: {len(records)} articles"
            )
            for figure, (must, aim) in asked.items():
                table.add_row(figure, _number(must), _number(aim), _number(own[figure]), _number(other[figure]))
            console.print(table)
        said(console)
    else:
        console.print("PolNeAR, GUM and German Wikinews: skipped, ../shared/eval is not beside this checkout")
    growth(console)


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}" if value <= 1 else f"{value:.1f}"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else None)
