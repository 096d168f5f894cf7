"""`make bench`: every benchmark in turn, quality and speed side by side with their baselines."""

from __future__ import annotations

import importlib
import sys
import time
from pathlib import Path


def main() -> int:
    """Run all benchmarks, or those named: `python -m tests.benchmarks quotes summary`."""
    names = sorted(path.stem.removeprefix("bench_") for path in Path(__file__).parent.glob("bench_*.py"))
    wanted = sys.argv[1:] or names
    unknown = [name for name in wanted if name not in names]
    if unknown:
        sys.stderr.write(f"No benchmark called {', '.join(unknown)}. There are: {', '.join(names)}.\n")
        return 2
    for name in wanted:
        sys.stdout.write(f"\n━━ {name} {'━' * (70 - len(name))}\n")
        sys.stdout.flush()
        began = time.perf_counter()
        importlib.import_module(f"tests.benchmarks.bench_{name}").main()
        sys.stdout.write(f"({name}: {time.perf_counter() - began:.0f} s)\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
