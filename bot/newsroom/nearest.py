"""A name that is not there → those that are written nearly so: what “did you mean” offers, everywhere."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from bot.core.query.fold import fold

ALIKE = 60  # of 100, RapidFuzz's ratio of folded names: "ERR New" to "ERR News" 93, "nato" to "NASA" 50


def nearest(name: str, names: Iterable[str], most: int = 3) -> list[str]:
    """At most three, the nearest first; names that merely begin or hold what is typed count as near."""
    by_fold = {fold(one): one for one in names}
    wanted = fold(name)
    within = [one for folded, one in by_fold.items() if wanted and len(wanted) > 2 and wanted in folded]
    close = process.extract(wanted, list(by_fold), scorer=fuzz.ratio, limit=most, score_cutoff=ALIKE)
    return list(dict.fromkeys([*within, *(by_fold[folded] for folded, _, _ in close)]))[:most]
