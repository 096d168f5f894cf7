"""A speaker as one article names him → his one row in the library, across articles and outlets.

Whether two are the same person is `core.quotes`' decision; here only those are compared who share a name word. A
workspace's own articles may speak of everybody's persons, and add names that only that workspace sees. What its feeds
or a link said decides about its own articles alone: whose the words of a public article are follows from public ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, delete, exists, insert, or_, select, update

from bot.core.models import EVERYBODY, Speaker, Workspace
from bot.core.query.fold import fold
from bot.library.engine.upsert import Insert, insert_into
from bot.library.news.articles.rows import filtering
from bot.library.tables.news import aliases, name_grams, name_words, quotes, speakers, tallies

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
_SCOPE, _BY = filtering(speakers.c.workspace), filtering(aliases.c.workspace)


def _named(*, private: bool) -> Select[Any]:
    """Persons who share the last word of a name, with all their names: those that a workspace sees, and only by names
    that it sees; or `private` ones, of whichever workspace.
    """
    whose = _SCOPE != EVERYBODY if private else or_(_SCOPE == EVERYBODY, _SCOPE == _OWN)
    seen = () if private else (filtering(name_words.c.workspace).in_([EVERYBODY, _OWN]),)
    sharing = (
        select(name_words.c.speaker_id)
        .join(speakers, speakers.c.id == name_words.c.speaker_id)
        .where(name_words.c.word.in_(bindparam("words", expanding=True)), whose, *seen)
        .distinct()
        .limit(bindparam("most"))
    )
    columns = (speakers.c.id, speakers.c.workspace, speakers.c.name, speakers.c.role)
    names = (aliases.c.name.label("alias"), aliases.c.folded, aliases.c.workspace.label("owner"))
    return (
        select(*columns, *names)
        .join(aliases, aliases.c.speaker_id == speakers.c.id)
        .where(speakers.c.id.in_(sharing.subquery().select()), *(() if private else (_BY.in_([EVERYBODY, _OWN]),)))
        .order_by(speakers.c.id, aliases.c.id)
    )


_SEEN, _PRIVATE = _named(private=False), _named(private=True)
_MAKE = insert(speakers).returning(speakers.c.id)
_ADD_ALIASES = insert(aliases).returning(aliases.c.id, sort_by_parameter_order=True)
_ADD_WORDS = insert(name_words)
_RENAME = (
    update(speakers)
    .where(speakers.c.id == bindparam("number"))
    .values(name=bindparam("fullest"), role=bindparam("latest"))
)


class Resolver:
    """Speakers of one article or several → numbers of their rows, within one transaction.

    Whoever shares the last word of a name with one of them is read at once; what changes is changed here too. `keep`
    writes the new names and roles, all of them together.
    """

    def __init__(self, connection: Connection, workspace: Workspace, named: Iterable[Speaker]) -> None:
        self._connection = connection
        self._workspace = workspace
        self._numbers: dict[Speaker, int] = {}
        self._people: dict[int, Speaker] = {}
        self._private: set[int] = set()  # rows of this workspace alone
        self._others: dict[
            int, Speaker
        ] = {}  # rows of single workspaces, which everybody's person may take the place of
        self._folded: dict[int, set[tuple[Workspace, str]]] = {}  # (whose alias, alias) of each
        self._by_word: dict[str, set[int]] = {}  # a word of an alias → persons
        self._new: list[dict[str, Any]] = []  # rows of aliases, not written yet
        self._changed: set[int] = set()  # persons with another name or role
        self._read({word for speaker in named for word in _last_words(speaker)})

    def number(self, speaker: Speaker) -> int:
        """The row of this person, made if need be."""
        if speaker not in self._numbers:
            number = self._numbers[speaker] = self._find(speaker) or self._make(speaker)
            self._absorb(number, speaker)
        return self._numbers[speaker]

    def _read(self, words: set[str]) -> None:
        if not words:
            return
        asked = {"words": sorted(words), "own": self._workspace, "most": COMPARED * len(words)}
        for row in self._connection.execute(_SEEN, asked).all():
            self._people[row.id] = _joined(self._people.get(row.id), row)
            self._know(row.id, row.owner, row.folded)
            if row.workspace:
                self._private.add(row.id)
        if not self._workspace:
            for row in self._connection.execute(_PRIVATE, asked).all():
                self._others[row.id] = _joined(self._others.get(row.id), row)

    def _know(self, number: int, owner: Workspace, folded: str) -> None:
        self._folded.setdefault(number, set()).add((owner, folded))
        for word in {*folded.split(), *_sounds(folded.rsplit(maxsplit=1)[-1])}:
            self._by_word.setdefault(word, set()).add(number)

    def _find(self, speaker: Speaker) -> int | None:
        numbers = set().union(*(self._by_word.get(word, ()) for word in _last_words(speaker)))
        sharing = [self._people[number] for number in numbers if number in self._people]
        # Everybody's persons first: a workspace's own row is taken only when there is no public one.
        sharing.sort(key=lambda one: (one.id in self._private, one.id))
        best = _chosen(sharing, speaker)
        if best is None:
            return None
        self._name(speaker, self._people[best.id])
        return best.id

    def _make(self, speaker: Speaker) -> int:
        row = {"workspace": self._workspace, "name": speaker.name, "role": speaker.role}
        number: int = self._connection.execute(_MAKE, row).scalar_one()
        self._people[number] = Speaker(speaker.name, speaker.role, (), number)
        self._folded[number] = set()
        if self._workspace:
            self._private.add(number)
        self._alias(number, _names(speaker), self._workspace)
        return number

    def _name(self, speaker: Speaker, known: Speaker) -> None:
        """What this article adds to a known person: a fuller name, the latest role, other names."""
        self._alias(known.id, _names(speaker), self._workspace)
        if self._workspace and known.id not in self._private:
            return
        known = self._people[known.id]
        fuller = len(name_parts(speaker.name)) > len(name_parts(known.name))
        changed = replace(known, name=speaker.name if fuller else known.name, role=speaker.role or known.role)
        if changed != known:
            self._people[known.id] = changed
            self._changed.add(known.id)

    def _absorb(self, number: int, speaker: Speaker) -> None:
        """Once a public article names a person, workspaces' own rows of him become that one; names stay theirs."""
        run = self._connection.execute
        for one in [one for one in self._others.values() if _is(one, speaker)]:
            for row in run(select(aliases).where(aliases.c.speaker_id == one.id)).all():
                self._alias(number, [row.name], row.workspace)
            run(update(quotes).where(quotes.c.speaker_id == one.id).values(speaker_id=number))
            for row in run(select(tallies).where(tallies.c.speaker_id == one.id)).all():
                tally(self._connection, row.workspace, {number: row.quotes}, {number: row.all})
            run(delete(speakers).where(speakers.c.id == one.id))
            del self._others[one.id]

    def _alias(self, number: int, names: Iterable[str], owner: Workspace) -> None:
        """Names of a person that are not known yet."""
        stored = self._folded[number]
        new: dict[str, str] = {}
        for name in names:
            folded = " ".join(name_parts(name))
            if folded and not {(EVERYBODY, folded), (owner, folded)} & stored:
                new.setdefault(folded, name)
        if not new:
            return
        self._folded[number] |= {(owner, folded) for folded in new}
        if owner in (EVERYBODY, self._workspace):
            for folded in new:
                self._know(number, owner, folded)
            known = self._people[number]
            self._people[number] = replace(known, aliases=(*known.aliases, *new.values()))
        self._new += [
            {"speaker_id": number, "workspace": owner, "name": name, "folded": folded} for folded, name in new.items()
        ]

    def keep(self) -> None:
        """Write the new names: as they are, by their words, and by the words' letters; and what has changed."""
        run = self._connection.execute
        if self._changed:
            people = [self._people[number] for number in sorted(self._changed)]
            run(_RENAME, [{"number": one.id, "fullest": one.name, "latest": one.role} for one in people])
        if self._new:
            ids = run(_ADD_ALIASES, self._new).scalars().all()
            words = [
                {"word": word, "alias_id": alias, "speaker_id": row["speaker_id"], "workspace": row["workspace"]}
                for alias, row in zip(ids, self._new, strict=True)
                for word in dict.fromkeys([*row["folded"].split(), *sorted(_sounds(row["folded"].split()[-1]))])
            ]
            run(_ADD_WORDS, words)
            distinct = dict.fromkeys(row["word"] for row in words)
            letters = [{"gram": gram, "word": word} for word in distinct for gram in grams(word)]
            run(_add_grams(self._connection.dialect.name), letters)
        self._new, self._changed = [], set()


def _joined(known: Speaker | None, row: Any) -> Speaker:
    """A person with one more of his names."""
    return Speaker(row.name, row.role, (*(known.aliases if known else ()), row.alias), row.id)


def _last_words(speaker: Speaker) -> set[str]:
    found = {parts[-1] for name in _names(speaker) if (parts := name_parts(name))}
    return found.union(*map(_sounds, found))


def _sounds(word: str) -> frozenset[str]:
    """How a surname sounds that languages spell in several ways; nothing for one of their own."""
    from bot.core.quotes.people.spellings import borrowed, sounds

    return sounds(word) if borrowed(word) else frozenset()


def forget_words(connection: Connection) -> None:
    """Words of names that nobody has any more are no spellings either."""
    borne = exists().where(name_words.c.word == name_grams.c.word)
    connection.execute(delete(name_grams).where(~borne))


@cache
def _add_grams(dialect: str) -> Insert:
    return insert_into(name_grams, dialect).on_conflict_do_nothing()


def _names(speaker: Speaker) -> list[str]:
    return list(dict.fromkeys(name for name in (speaker.name, *speaker.aliases) if name.strip()))


def tally(connection: Connection, workspace: Workspace, shown: dict[int, int], every: dict[int, int]) -> None:
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
    from bot.core.quotes.people.identity import same_person  # its models are slow to load, and only adding needs them

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
