"""A speaker as one article names him → his one row in the library, across articles and outlets.

Whether two are the same person is `core.quotes`' decision; here only those are compared who share a name word. A
workspace's own articles may speak of everybody's persons, and add names that only that workspace sees; they never
change a public row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from sqlalchemy import ColumnElement, Connection, bindparam, delete, insert, or_, select, update

from bot.core.models import Speaker
from bot.core.text.fold import fold
from bot.library.tables.news import aliases, name_grams, name_words, quotes, speakers, tallies
from bot.library.upsert import Insert, insert_into

COMPARED = 60  # persons with the same surname; the busiest surname of 40,000 speakers has about 50
LONGEST = 120  # characters of a name; longer is no name
GRAM = 3
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
LAST = "\U0010ffff"  # sorts after every letter

WORD = re.compile(r"\w+")


def name_parts(name: str) -> list[str]:
    """The folded words of a name, without a "Jr." after it."""
    parts: list[str] = WORD.findall(fold(name[:LONGEST]))
    while len(parts) > 1 and parts[-1] in SUFFIXES:
        parts.pop()
    return parts


def grams(word: str) -> list[str]:
    """Runs of three letters, the word's edges marked: what two spellings of it mostly share."""
    edged = f" {word} "
    return sorted({edged[place : place + GRAM] for place in range(len(edged) - GRAM + 1)})


def spelt(word: str, *, begins: bool = False) -> tuple[ColumnElement[bool], ...]:
    """Where name_grams has this word, or the words that begin with it (two letters at least)."""
    gram = (f" {word}" if begins else f" {word} ")[:GRAM]
    if begins:
        return name_grams.c.gram == gram, name_grams.c.word >= word, name_grams.c.word < word + LAST
    return name_grams.c.gram == gram, name_grams.c.word == word


_OWN = bindparam("own", type_=speakers.c.workspace.type)
# Persons who share the last word of a name, with all their names; a public arrival looks at every workspace's.
_SHARING = (
    select(name_words.c.speaker_id)
    .join(speakers, speakers.c.id == name_words.c.speaker_id)
    .where(
        name_words.c.word.in_(bindparam("words", expanding=True)),
        or_(speakers.c.workspace + "" == "", speakers.c.workspace + "" == _OWN, _OWN == ""),
    )
    .distinct()
    .limit(COMPARED)
)
_NAMED = (
    select(
        speakers.c.id,
        speakers.c.workspace,
        speakers.c.name,
        speakers.c.role,
        aliases.c.name.label("alias"),
        aliases.c.folded,
        aliases.c.workspace.label("owner"),
    )
    .join(aliases, aliases.c.speaker_id == speakers.c.id)
    .where(speakers.c.id.in_(_SHARING.subquery().select()))
    .order_by(speakers.c.id, aliases.c.id)
)
_MAKE = insert(speakers).returning(speakers.c.id)
_ALIAS = select(aliases.c.id).where(
    *(aliases.c[name] == bindparam(name) for name in ("speaker_id", "workspace", "folded"))
)
_ADD_ALIAS = insert(aliases).returning(aliases.c.id)
_ADD_WORDS = insert(name_words)
_ADD_GRAMS = insert(name_grams)
_SPELT = select(name_grams.c.word).where(name_grams.c.gram == bindparam("gram"), name_grams.c.word == bindparam("word"))


class Resolver:
    """Speakers of one article → numbers of their rows, within one transaction."""

    def __init__(self, connection: Connection, workspace: str) -> None:
        self._connection = connection
        self._workspace = workspace
        self._known: dict[Speaker, int] = {}

    def number(self, speaker: Speaker) -> int:
        """The row of this person, made if need be."""
        if speaker not in self._known:
            self._known[speaker] = self._find(speaker) or self._make(speaker)
        return self._known[speaker]

    def _find(self, speaker: Speaker) -> int | None:
        words = {parts[-1] for name in _names(speaker) if (parts := name_parts(name))}
        found = _chosen(self._candidates(words), speaker)
        if found is None:
            return None
        best, private = found, [one for one in self._private if one.id != found.id and _is(one, speaker)]
        if not self._workspace:
            self._publish(speaker, best, private)
        self._name(speaker, best)
        return best.id

    def _candidates(self, words: set[str]) -> list[Speaker]:
        """Persons who share the last word of a name."""
        if not words:
            return []
        rows = self._connection.execute(_NAMED, {"words": sorted(words), "own": self._workspace}).all()
        found: dict[int, Speaker] = {}
        self._aliases = {row.id: {(other.owner, other.folded) for other in rows if other.id == row.id} for row in rows}
        for row in rows:
            known = found.get(row.id)
            names = (known.aliases if known else ()) + (row.alias,)
            found[row.id] = Speaker(row.name, row.role, names, row.id)
        self._private = [found[number] for number in {row.id for row in rows if row.workspace}]
        # Everybody's persons first: a workspace's own row is taken only when there is no public one.
        return sorted(found.values(), key=lambda one: (one in self._private, one.id))

    def _make(self, speaker: Speaker) -> int:
        row = {"workspace": self._workspace, "name": speaker.name, "role": speaker.role}
        number: int = self._connection.execute(_MAKE, row).scalar_one()
        self._alias(number, _names(speaker))
        return number

    def _name(self, speaker: Speaker, known: Speaker) -> None:
        """What this article adds to a known person: a fuller name, the latest role, other names."""
        here = {folded for owner, folded in self._aliases[known.id] if owner in ("", self._workspace)}
        self._alias(known.id, [name for name in _names(speaker) if " ".join(name_parts(name)) not in here])
        if self._workspace and known not in self._private:
            return
        changed: dict[str, str | None] = {}
        if len(name_parts(speaker.name)) > len(name_parts(known.name)):
            changed["name"] = speaker.name
        if speaker.role and speaker.role != known.role:
            changed["role"] = speaker.role
        if changed:
            self._connection.execute(update(speakers).where(speakers.c.id == known.id).values(**changed))

    def _publish(self, speaker: Speaker, best: Speaker, private: Iterable[Speaker]) -> None:
        """Once a public article names a person, workspaces' own rows of him become that one."""
        run = self._connection.execute
        if best in self._private:
            public = {"workspace": "", "name": speaker.name, "role": speaker.role}
            run(update(speakers).where(speakers.c.id == best.id).values(**public))
        for one in private:
            for row in run(select(aliases).where(aliases.c.speaker_id == one.id)).all():
                self._alias(best.id, [row.name], row.workspace)
            run(update(quotes).where(quotes.c.speaker_id == one.id).values(speaker_id=best.id))
            for row in run(select(tallies).where(tallies.c.speaker_id == one.id)).all():
                tally(self._connection, row.workspace, {best.id: row.quotes}, {best.id: row.all})
            run(delete(speakers).where(speakers.c.id == one.id))

    def _alias(self, number: int, names: Iterable[str], workspace: str | None = None) -> None:
        run = self._connection.execute
        owner = self._workspace if workspace is None else workspace
        for name in names:
            parts = name_parts(name)
            folded = " ".join(parts)
            row = {"speaker_id": number, "workspace": owner, "folded": folded}
            if not parts or run(_ALIAS, row).first() is not None:
                continue
            alias = run(_ADD_ALIAS, row | {"name": name}).scalar_one()
            words = dict.fromkeys(parts)
            run(
                _ADD_WORDS,
                [{"word": word, "alias_id": alias, "speaker_id": number, "workspace": owner} for word in words],
            )
            for word in words:
                if not run(_SPELT, {"gram": f" {word} "[:GRAM], "word": word}).first():
                    run(_ADD_GRAMS, [{"gram": gram, "word": word} for gram in grams(word)])


def _names(speaker: Speaker) -> list[str]:
    return list(dict.fromkeys(name for name in (speaker.name, *speaker.aliases) if name.strip()))


def tally(connection: Connection, workspace: str, shown: dict[int, int], every: dict[int, int]) -> None:
    """Count quotes to their speakers: those shown unasked, and all."""
    rows = [
        {"workspace": workspace, "speaker_id": speaker, "quotes": shown.get(speaker, 0), "all": number}
        for speaker, number in sorted(every.items())
    ]
    if rows:
        connection.execute(_tally(connection.dialect.name), rows)


@cache
def _tally(dialect: str) -> Insert:
    statement = insert_into(tallies, dialect)
    more = {name: tallies.c[name] + statement.excluded[name] for name in ("quotes", "all")}
    return statement.on_conflict_do_update(index_elements=["workspace", "speaker_id"], set_=more)


def _is(known: Speaker, speaker: Speaker) -> bool:
    """Whether any full name of a known person is this one's."""
    from bot.core.quotes.identity import same_person  # its models are slow to load, and only adding needs them

    if same_person(known, speaker):
        return True
    return any(
        same_person(replace(known, name=alias), speaker) for alias in known.aliases if len(name_parts(alias)) > 1
    )


def _chosen(candidates: Sequence[Speaker], speaker: Speaker) -> Speaker | None:
    """The one known person who is this one; nobody when several may be and neither name nor role decides."""
    alike = [one for one in candidates if _is(one, speaker)]
    if len(alike) < 2:
        return alike[0] if alike else None
    name = name_parts(speaker.name)
    for fits in (
        lambda one: name_parts(one.name) == name,
        lambda one: name in [name_parts(alias) for alias in one.aliases],
        lambda one: bool(speaker.role) and one.role == speaker.role,
    ):
        if fitting := [one for one in alike if fits(one)]:
            return fitting[0]
    return None
