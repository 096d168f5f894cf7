"""The small lists of wordfreq → the tables of bot/core/stories/background.

Usage: `python -m tests.benchmarks.word_tables FOLDER`, with FOLDER the `wordfreq/data` of an unpacked wordfreq 3.1 wheel; needs
`msgpack`, which nothing else here does.
"""

from __future__ import annotations

import gzip
import re
import sys
from pathlib import Path

LEAST = 380  # hundredths of Zipf's scale: six in a million words; a rarer word is as telling as one that is in no table
_WORD = re.compile(r"[^\W\d_]+")
_LISTS = "small_{}.msgpack.gz"
_TABLES = Path(__file__).parents[2] / "bot" / "core" / "stories" / "background"


def main(folder: Path) -> None:
    import msgpack

    for path in sorted(folder.glob(_LISTS.format("??"))):
        language = path.name[6:8]
        if language in {"zh", "ja", "ko"}:  # words that are not parted by spaces, or carry their particles
            continue
        with gzip.open(path) as file:
            _, *bins = msgpack.load(file, raw=False)  # bin i: the words of Zipf's frequency 9 - i / 100
        lines: dict[int, set[str]] = {}
        for number, words in enumerate(bins):
            if 900 - number >= LEAST:
                lines.setdefault(round((900 - number) / 10), set()).update(
                    part for word in words for part in _WORD.findall(word)
                )
        text = "".join(f"{zipf} {' '.join(sorted(words))}\n" for zipf, words in sorted(lines.items(), reverse=True))
        (_TABLES / f"{language}.txt.gz").write_bytes(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
