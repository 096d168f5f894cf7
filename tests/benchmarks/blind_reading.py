"""Articles → pairs of briefs for readers who do not know which is ours; their verdicts → wins, losses and every "bad".

    python -m tests.benchmarks.blind_reading pairs ARTICLES.jsonl FOLDER [COUNT [SEED]]
    python -m tests.benchmarks.blind_reading count FOLDER VERDICTS.jsonl

`pairs` writes FOLDER/pairs.jsonl (number, headline, A and B: ours and the first three sentences in random order, only where
they differ) and FOLDER/key.json, which readers do not see. A reader is told only: "You are the editor of a morning brief.
Which of the two would you send? Is one of them bad: misleading, not to be understood alone, no sentence of the story,
twice the same?" and answers a line each: {"n", "better": "A" | "B" | "", "bad": {"A": reason or "", "B": …}}. Several
readers judge on their own. What must hold: bad at most 2 of 60, wins at least losses + 10. Texts stay out of the project.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from pathlib import Path

from bot.core.models import Article
from bot.core.summary import summarise
from bot.core.text import detect, split

SENTENCES = 3


def pairs(articles: Path, folder: Path, count: int = 60, seed: int = 1) -> None:
    luck = random.Random(seed)
    rows = [json.loads(line) for line in articles.read_text(encoding="utf-8").splitlines()]
    luck.shuffle(rows)
    made, key = [], {}
    for row in rows:
        text, language = row["text"], row.get("language") or detect(row["text"]) or "en"
        brief = summarise([Article(row.get("title") or "", text, language=language)], sentences=SENTENCES)
        ours = [sentence.text for sentence in brief.sentences]
        first = [sentence.of(text) for sentence in split(text, language)[:SENTENCES]]
        if ours != first and len(made) < count:
            number, here = len(made) + 1, luck.choice("AB")
            there = "B" if here == "A" else "A"
            made.append({"n": number, "headline": row.get("title"), here: ours, there: first})
            key[str(number)] = here
    folder.mkdir(parents=True, exist_ok=True)
    lines = "".join(json.dumps(dict(sorted(one.items())), ensure_ascii=False) + "\n" for one in made)
    (folder / "pairs.jsonl").write_text(lines, encoding="utf-8")
    (folder / "key.json").write_text(json.dumps(key), encoding="utf-8")
    print(f"{len(made)} pairs that differ, of {len(rows)} articles")


def count(folder: Path, verdicts: Path) -> None:
    key = json.loads((folder / "key.json").read_text(encoding="utf-8"))
    total: Counter[str] = Counter()
    for line in verdicts.read_text(encoding="utf-8").splitlines():
        said = json.loads(line)
        ours = key[str(said["n"])]
        total["even" if not said["better"] else "wins" if said["better"] == ours else "losses"] += 1
        for side, reason in said["bad"].items():
            if reason:
                whose = "ours" if side == ours else "first three"
                total[f"bad, {whose}"] += 1
                print(f"{said['n']}: {whose}: {reason}")
    print(dict(total))


if __name__ == "__main__":
    _, what, one, other, *numbers = sys.argv
    if what == "pairs":
        pairs(Path(one), Path(other), *map(int, numbers))
    else:
        count(Path(one), Path(other))
