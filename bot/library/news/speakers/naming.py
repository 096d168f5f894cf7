"""A name as typed → the persons and bodies it may mean: any of their names, in any order, without accents, misspelt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, exists, func, select

from bot.core.models import Speaker, Workspace
from bot.library.engine.database import Database
from bot.library.news.articles.rows import scopes
from bot.library.news.search.spellings import readings
from bot.library.news.speakers.resolving import LAST, grams, name_parts, spelt
from bot.library.tables.news import aliases, name_grams, name_words, quotes, speakers, tallies

MOST_WORDS = 6  # of a typed name
SPELLINGS = 12  # of one word that are followed
LIKE = 600  # words that share letters with a misspelt one and are compared with it
SCORED = 200  # persons whose names are compared with what was typed
BEARERS = 5_000  # of one word: a given name that thousands share
POSSESSIVE = re.compile(r"(?<=\w)['’]s\b", re.IGNORECASE)
READ = 0.95  # as near as a name counts that is typed in another alphabet, or as German writes it
LIKELY = 0.75  # score, from which a misspelt name is offered as one that begins so is
ALIKE = 0.65  # two slips in six letters, one in three
TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof", "sir", "dame", "lord", "lady", "herr", "frau", "monsieur"})


@dataclass(frozen=True, slots=True)
class Match:
    """A person found: `score` 1.0 for the name or surname as typed, less for what differs; quotes shown unasked."""

    speaker: Speaker
    score: float
    quotes: int


class Speakers:
    """One row per person across articles and outlets; a workspace sees those who speak in what it can read."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, number: int, *, workspace: Workspace | None = None) -> Speaker | None:
        """`workspace` None sees every alias."""
        with self._database.read() as connection:
            return people(connection, [number], workspace).get(number)

    def find(self, name: str, *, workspace: Workspace, limit: int = 10) -> list[Match]:
        """Who may be meant, the likeliest first, then the most quoted; nobody for a text without letters."""
        typed = name_parts(POSSESSIVE.sub("", name))[:MOST_WORDS]
        typed = [word for word in typed if word not in TITLES] or typed
        if not typed:
            return []
        with self._database.read() as connection:
            ways = {word: _ways(connection, word, workspace) for word in dict.fromkeys(typed)}
            spellings = {word: _read(connection, ways[word], workspace) for word in ways}
            numbers = _bearers(connection, spellings, workspace)
            counted = _counted(connection, numbers, workspace)
            chosen = sorted(counted, key=lambda one: (-numbers[one], -counted[one], one))[:SCORED]
            named = people(connection, chosen, workspace)
        matches = [Match(named[one], _score(typed, ways, named[one]), counted[one]) for one in chosen]
        matches.sort(key=lambda match: (-match.score, -match.quotes, match.speaker.name))
        return matches[:limit]

    def complete(self, typed: str, *, workspace: Workspace, limit: int = 25) -> list[Speaker]:
        """Those one of whose names has words that begin like the typed ones, the most quoted first; where nobody has,
        those who are likely meant.
        """
        words = name_parts(typed)[:MOST_WORDS]
        if not words:
            return [speaker for speaker, _ in self.most_quoted(workspace=workspace, limit=limit)]
        with self._database.read() as connection:
            number = tallies.c.speaker_id
            # "+ 0" keeps SQLite from walking all tallies: the names that begin so are fewer.
            chosen = _counts(workspace).where(tallies.c.quotes + 0 > 0)
            for word in words:
                begun = select(name_words.c.speaker_id).where(
                    name_words.c.word >= word, name_words.c.word < word + LAST, _mine(workspace)
                )
                chosen = chosen.where(number.in_(begun))
            numbers = [row.speaker_id for row in connection.execute(_most_first(chosen).limit(limit))]
            found = people(connection, numbers, workspace)
        if not numbers:
            likely = self.find(typed, workspace=workspace, limit=limit)
            return [match.speaker for match in likely if match.score >= LIKELY and match.quotes]
        return [found[one] for one in numbers if one in found]

    def most_quoted(
        self, *, workspace: Workspace, since: datetime | None = None, limit: int = 25
    ) -> list[tuple[Speaker, int]]:
        """Who is quoted most, of all time or in articles since then; only quotes that are shown unasked count."""
        if since is None:
            return self._most_quoted_ever(workspace, limit)
        counts = (
            select(quotes.c.speaker_id, func.count().label("number"))
            .where(
                quotes.c.workspace.in_(scopes(workspace)),
                quotes.c.moment >= since,
                quotes.c.shown,
                quotes.c.speaker_id.is_not(None),
            )
            .group_by(quotes.c.speaker_id)
        )
        with self._database.read() as connection:
            rows = connection.execute(_most_first(counts).limit(limit)).all()
            found = people(connection, [row.speaker_id for row in rows], workspace)
        return [(found[row.speaker_id], int(row.number)) for row in rows if row.speaker_id in found]

    def _most_quoted_ever(self, workspace: Workspace, limit: int) -> list[tuple[Speaker, int]]:
        """From the top of each scope's tallies; twice as many as asked for, since the two scopes add up."""
        with self._database.read() as connection:
            leading: set[int] = set()
            for scope in scopes(workspace):
                top = select(tallies.c.speaker_id).where(tallies.c.workspace == scope, tallies.c.quotes > 0)
                leading |= set(connection.scalars(top.order_by(tallies.c.quotes.desc()).limit(limit * 2)))
            counted = _counted(connection, leading, workspace)
            first = sorted(counted, key=lambda one: (-counted[one], one))[:limit]
            found = people(connection, first, workspace)
        return [(found[one], counted[one]) for one in first if one in found]


def people(connection: Connection, numbers: Iterable[int], workspace: Workspace | None) -> dict[int, Speaker]:
    """The persons of these numbers, with the names that this workspace may see; None sees all."""
    found: dict[int, Speaker] = {}
    wanted = sorted(set(numbers))
    for start in range(0, len(wanted), 500):
        part = wanted[start : start + 500]
        rows = connection.execute(
            select(speakers.c.id, speakers.c.name, speakers.c.role).where(speakers.c.id.in_(part))
        ).all()
        named = select(aliases.c.speaker_id, aliases.c.name).where(aliases.c.speaker_id.in_(part))
        if workspace is not None:
            named = named.where(aliases.c.workspace.in_(scopes(workspace)))
        names: dict[int, dict[str, None]] = {}
        for row in connection.execute(named.order_by(aliases.c.id)):
            names.setdefault(row.speaker_id, {})[row.name] = None
        for person in rows:
            others = tuple(name for name in names.get(person.id, ()) if name != person.name)
            found[person.id] = Speaker(person.name, person.role, others, person.id)
    return found


def _mine(workspace: Workspace) -> ColumnElement[bool]:
    return name_words.c.workspace.in_(scopes(workspace))


def _counts(workspace: Workspace) -> Select[Any]:
    """Each speaker's quotes that are shown unasked, as far as the workspace sees them."""
    return (
        select(tallies.c.speaker_id, func.sum(tallies.c.quotes).label("number"))
        .where(tallies.c.workspace.in_(scopes(workspace)))
        .group_by(tallies.c.speaker_id)
    )


def _most_first(counts: Select[Any]) -> Select[Any]:
    return counts.order_by(counts.selected_columns["number"].desc(), counts.selected_columns["speaker_id"])


def _spellings(connection: Connection, word: str, workspace: Workspace) -> dict[str, float]:
    """The words of names that a typed one may mean, with how near each is: itself, longer ones, misspelt ones. Words of
    names that this workspace does not see take no place of those that it does.
    """
    mine = exists().where(name_words.c.word == name_grams.c.word, _mine(workspace))
    found = dict.fromkeys(connection.scalars(select(name_grams.c.word).where(*spelt(word))), 1.0)
    if len(word) >= 2:
        longer = select(name_grams.c.word).where(*spelt(word, begins=True), mine).order_by(name_grams.c.word)
        for other in connection.scalars(longer.limit(SPELLINGS)):
            found.setdefault(other, nearness(word, other))
    if 1.0 not in found.values() and len(word) >= 3:
        shared = func.count()
        candidates = (
            select(name_grams.c.word)
            .where(name_grams.c.gram.in_(grams(word)))
            .group_by(name_grams.c.word)
            .having(shared >= 2 if len(word) > 4 else shared >= 1)
            .order_by(shared.desc(), func.length(name_grams.c.word), name_grams.c.word)
            .limit(LIKE)
        )
        near = {other: nearness(word, other) for other in connection.scalars(candidates)}
        seen = select(name_words.c.word).where(name_words.c.word.in_([*near]), _mine(workspace))
        near = {other: near[other] for other in connection.scalars(seen.distinct())}
        found |= {other: much for other, much in near.items() if much > 0 and other not in found}
    best = sorted(found, key=lambda other: (-found[other], other))[:SPELLINGS]
    return {other: found[other] for other in best}


def _ways(connection: Connection, word: str, workspace: Workspace) -> dict[str, float]:
    """The typed word, and when no name has it how else it may be read; how much each of them counts."""
    known = connection.execute(select(name_words.c.word).where(name_words.c.word == word, _mine(workspace))).first()
    return {word: 1.0} | ({} if known else dict.fromkeys(readings(word), READ))


def _read(connection: Connection, ways: Mapping[str, float], workspace: Workspace) -> dict[str, float]:
    """The words of known names that are meant by any of these."""
    found: dict[str, float] = {}
    for way, counts in ways.items():
        for word, near in _spellings(connection, way, workspace).items():
            found[word] = max(found.get(word, 0.0), near * counts)
    return found


def nearness(typed: str, word: str) -> float:
    """How well a typed word fits a name's word, 0..1: itself 1, its beginning 0.75 to 0.95, one slip in five 0.8."""
    if typed == word:
        return 1.0
    if word.startswith(typed):
        return 0.75 + 0.2 * len(typed) / len(word)
    from rapidfuzz.distance import OSA

    return OSA.normalized_similarity(typed, word, score_cutoff=ALIKE)


def _bearers(connection: Connection, spellings: dict[str, dict[str, float]], workspace: Workspace) -> dict[int, float]:
    """Who has these words in a name: how much of what was typed fits, 0..1."""
    found: dict[int, float] = {}
    for near in spellings.values():
        best: dict[int, float] = {}
        if near:
            having = select(name_words.c.speaker_id, name_words.c.word).where(
                name_words.c.word.in_(list(near)), _mine(workspace)
            )
            for row in connection.execute(having.limit(BEARERS)):
                best[row.speaker_id] = max(best.get(row.speaker_id, 0.0), near[row.word])
        for speaker, much in best.items():
            found[speaker] = found.get(speaker, 0.0) + much / len(spellings)
    most = sorted(found.values(), reverse=True)[: SCORED * 5]
    return {speaker: much for speaker, much in found.items() if much >= most[-1]}


def _counted(connection: Connection, numbers: Iterable[int], workspace: Workspace) -> dict[int, int]:
    """How many quotes of each are shown unasked; who said nothing that this workspace can read is left out."""
    wanted = list(numbers)
    counted: dict[int, int] = {}
    for start in range(0, len(wanted), 500):
        chosen = (
            select(tallies.c.speaker_id, func.sum(tallies.c.quotes).label("number"))
            .where(tallies.c.workspace.in_(scopes(workspace)), tallies.c.speaker_id.in_(wanted[start : start + 500]))
            .group_by(tallies.c.speaker_id)
            .having(func.sum(tallies.c.all) > 0)
        )
        counted |= {row.speaker_id: int(row.number) for row in connection.execute(chosen)}
    return counted


def _score(typed: Sequence[str], ways: Mapping[str, Mapping[str, float]], speaker: Speaker) -> float:
    """How well the typed words fit the best of a person's names."""
    return max((_fit(typed, ways, name_parts(name)) for name in {speaker.name, *speaker.aliases}), default=0.0)


def _fit(typed: Sequence[str], ways: Mapping[str, Mapping[str, float]], name: Sequence[str]) -> float:
    if sorted(typed) == sorted(name) or (len(typed) == 1 and name and typed[0] == name[-1]):
        return 1.0
    near = [max((_nearest(ways[word], part) for part in name), default=0.0) for word in typed]
    return max(0.0, sum(near) / len(typed) * 0.97 - 0.01 * abs(len(name) - len(typed)))


def _nearest(ways: Mapping[str, float], part: str) -> float:
    return max(nearness(way, part) * counts for way, counts in ways.items())
