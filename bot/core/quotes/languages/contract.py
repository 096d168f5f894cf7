"""What a language brings, so that quotes can be found in it: tables of its words, functions for its order and names.

Every form in a table is in lower case with straight apostrophes. A language is a folder beside this module with the
same files as the others: `saying`, `who`, `what`, `small`, `bounds` hold words, `tags`, `order`, `naming` functions,
and `__init__` joins them to one `Language`. Neutral modules know no word and no language: they ask the page's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.core.quotes.page.frames import Frame, Page
    from bot.core.quotes.page.phrases import Span
    from bot.core.quotes.page.tokens import Words
    from bot.core.quotes.people.runs import Name
    from bot.core.quotes.said.clauses import Passage
    from bot.core.quotes.said.report import Report

Set = frozenset[str]
NONE: Set = frozenset()


def never(*_: object) -> bool:
    """For what does not happen in a language."""
    return False


def always(*_: object) -> bool:
    """For what always holds in a language."""
    return True


def nothing(*_: object) -> None:
    """For what a language does not have."""


def no_passages(*_: object) -> list[Passage]:
    """For a language that reads what is told in its own way: see `Order.told`."""
    return []


def whole(_page: Page, _first: int, last: int) -> int:
    """For a run that needs no cutting: its end."""
    return last


def final(_page: Page, _first: int, last: int) -> int:
    """For phrases that end with their head: its place."""
    return last - 1


@lru_cache(maxsize=20000)
def _ends_in(low: str, ends: Set) -> bool:
    return any(low[at:] in ends for at in range(1, len(low) - 2))


@dataclass(frozen=True)
class Saying:
    """Verbs and nouns of saying, and what stands for them (`saying.py`).

    The letters of a verb tell what it takes: q a quotation · s a clause · t an addressee first · n a thing (a noun
    phrase) · i an infinitive · o somebody to do something · d a thing described as something · w a clause after "that"
    only · x nothing by itself.
    """

    verbs: Mapping[str, str]  # form → letters
    particles: Mapping[str, Mapping[str, str]]  # form → particle → letters of the two together
    nouns: Set  # "his assertion that …"
    according: tuple[tuple[str, ...], ...]  # "according to", before the speaker
    behind_only: frozenset[tuple[str, ...]] = frozenset()  # those that never open a sentence: "so Lund"
    names_only: frozenset[tuple[str, ...]] = frozenset()  # those that stand before names only: "per Lund"
    views: frozenset[tuple[str, ...]] = frozenset()  # those that tell a view where they open a sentence: "pour Lund, …"
    postposed: tuple[tuple[str, ...], ...] = ()  # like `according`, after the speaker; of several words after "her"
    sources: Set = NONE  # before nouns of a source: "nach" in "nach Angaben von Lund"
    promises: Set = NONE  # nouns that take an infinitive: "her pledge to …"
    citing: Set = NONE  # forms of verbs whose object speaks: "zitierte die Zeitung den Minister"
    reading: Set = NONE  # forms of verbs whose "it" is a paper: "in dem Brief heißt es"
    turning: Set = (
        NONE  # forms of verbs and nouns whose clause is not what their subject says to be so: "denied that …"
    )
    averting: Set = NONE  # words between a verb and what it warns of or asks after: "warnte davor, …"
    unsaying: Set = NONE  # words before a verb of saying that make it one: "did not say", "declined to say"
    plain: Set = NONE  # the plainest forms, after which a name is a subject: "said Lund"
    asked: Set = NONE  # labels of an interview's questions: "Q"
    answered: Set = NONE  # and of its answers

    @cached_property
    def cues(self) -> Set:
        """Every word that may begin a word of saying."""
        first = {words[0] for words in (*self.according, *self.postposed)}
        return frozenset({*self.verbs, *self.particles, *self.nouns, *self.sources, *first})


@dataclass(frozen=True)
class Who:
    """Words for people (`who.py`)."""

    roles: Set  # by office or trade
    titles: Set  # before a name: "Mr.", "Sen."
    feminine: Set  # titles and roles that tell
    masculine: Set
    endings: tuple[str, ...] = ()  # of compounds that are roles: "Klimaforscher"
    kin: Set = NONE  # the relatives among the roles
    spokespersons: Set = NONE
    surnames: Set = NONE  # titles and roles that after a first name are a surname: "Ann King"
    trades: Set = NONE  # roles that are as often surnames
    spelt: Mapping[str, str] = field(default_factory=dict)  # a title cut short → the office: "Gov." governor
    either: Set = NONE  # before a surname that two share: "the elder Lund"
    anybody: Set = NONE  # nouns for anybody, which tell a gender at the most: "the woman", "the mother of two"
    offices: Set = NONE  # roles that go on after "of": "Chief of Staff Peter Holm"
    joined: Set = NONE  # between a name and what it is: "who", "has", "also"
    copulas: Set = NONE  # the same: "is", "became"
    named: Set = NONE  # after those: "been", "elected", "as"
    past: Set = NONE  # before a role, telling when: "the former minister"

    compounds: bool = False  # whether the last part of a compound tells the same: a "Leseforscher" is a "Forscher"

    def gender(self, low: str) -> str | None:
        """M or f where a title or role tells, by itself or as the end of a compound; else None."""
        parts = (low[at:] for at in range(len(low) - 2)) if self.compounds else (low,)
        told = next((part for part in parts if part in self.feminine or part in self.masculine), None)
        return None if told is None else "f" if told in self.feminine else "m"

    def stem(self, low: str) -> str | None:
        """The end of a compound that is a role by itself: of "Drusenführer" "führer"."""
        return next((low[at:] for at in range(len(low)) if low[at:] in self.roles), None) if low else None

    @cached_property
    def _ends(self) -> Set:
        return frozenset(self.endings)

    def is_role(self, low: str) -> bool:
        """Whether a word in lower case is a noun for people by office or trade, alone or as the end of a compound."""
        if low in self.roles or low.rsplit("-", maxsplit=1)[-1] in self.roles:
            return True
        return bool(self.endings) and _ends_in(low, self._ends)


@dataclass(frozen=True)
class What:
    """Words for what is no person (`what.py`)."""

    bodies: Set  # words of names of organisations
    papers: Set  # things that speak: statement, report, letter
    times: Set  # words of time, which are no part of a name
    places: Set
    works: Set = NONE  # nouns before a title or a name in quotation marks
    months: Set = NONE  # that are first names too: "April Jones"
    before_months: Set = NONE  # after which they are months: "in April"
    articles: Set = NONE  # before a name that is then no person's: "the Pentagon"
    within: Set = NONE  # small words within names of organisations: "Reporters Without Borders"
    of: Set = NONE  # the same after a word of `bodies` only: "Office for National Statistics"
    national: tuple[str, ...] = ()  # endings of words for nationalities: "Finnish"


@dataclass(frozen=True)
class Small:
    """Pronouns, articles and prepositions: what noun phrases are made of (`small.py`)."""

    that: Set  # before a clause that is told
    pronouns: Mapping[str, str]  # pronoun → m, f, p (plural), n, 1, 2
    possessives: Mapping[str, str]
    the: Set  # definite articles
    of: Set  # before the owner of words: "the words of Lund"
    be: Set  # between words and who said them: "“…” was the verdict of Lund"
    adding: Set  # between two of a kind: "and", "&"
    joining: Set  # the same, or "or"
    by: Set = NONE  # before whoever wrote a paper: "a post by Lund"
    how: Set = NONE  # "“…” is how Lund put it"
    objects: Set = NONE  # pronouns that are no subject: "him"
    addressed: Set = NONE  # pronouns for whom somebody told
    her: Set = NONE  # possessives that look like pronouns
    relatives: Set = NONE
    who: Set = NONE  # those of persons only
    conjunctions: Set = NONE  # between two pieces of what is said
    pointing: Set = NONE  # words that point back: "those were the words of …"
    quantities: Set = NONE  # that stand for people: "some say"
    latter: Mapping[str, str] = field(default_factory=dict)  # "ce dernier": the last one named; m, f
    both: Set = NONE  # before an article: "both the ministers"
    to: Set = NONE  # before an infinitive, whatever the tagger took it for
    links: Set = NONE  # prepositions that hang a noun on another
    tight: Set = NONE  # the links that always do: "of"
    loose: Set = NONE  # those that do not after a name: "told Lund in Bern"
    parting: Set = NONE  # prepositions that never hang on a body: "laut Polizei von …"
    distant: Set = NONE  # and those that need a definite article after them
    indefinite: Set = NONE  # articles after which nothing hangs on the noun before
    hanging: Set = NONE  # participles that hang on a noun: "a group representing nurses"
    genders: Mapping[str, str] = field(default_factory=dict)  # definite article before a role → m, f
    genitives: Set = NONE  # articles that may stand within a noun phrase


@dataclass(frozen=True)
class Bounds:
    """Words at which what is told, and what its sentence has besides, begin and end (`bounds.py`)."""

    adjuncts: Set  # prepositions of time, place and addressee between a verb and what it takes
    near: Set  # before a word of time: "last", "this", "early"
    clauses: Set  # words that open a clause, after which a subject stands
    asking: Set  # words that open a question told: whether, why
    dated: Set = NONE  # before a year: "in 2014"
    leading: Set = NONE  # adverbs that belong to what follows: "said even …"
    attending: Set = NONE  # before a subject of a participle: "with Lund saying"
    against: Set = NONE  # "warned patients against …"
    what: Set = NONE  # "What Lund said was …"
    as_: Set = NONE  # "“…,” as Lund put it"
    likening: Set = NONE  # before a report that tells nothing itself: "like Lund insists"
    openers: Set = NONE  # of a clause before the main one: "While Lund says …, others …"
    contrast: Set = NONE  # after a comma: the next report's own clause begins
    against_it: Set = NONE  # the same, even without one
    turning: Set = NONE  # after a comma, whatever is told: "…, doch die Bahn …"
    leads_back: Set = NONE  # after a quotation, before a participle: "… “…” before going on"
    before_participles: Set = NONE  # "… before adding that …"
    including: Set = NONE  # a participle that is none
    meanwhile: Set = NONE  # after a quotation: "… “…” as he left"
    narrating: Set = NONE  # after ", she said,": what goes on is the narrator's


@dataclass(frozen=True)
class Order:
    """How the sentences of a language stand: where the subject is, and where what is said."""

    report: Callable[[Page, Frame, int, list[Report]], Report | None]
    """A verb of saying at a word, as a report; the reports before it in the frame."""
    claim: Callable[[Page, Frame, int], Report | None]
    """A noun of saying at a word, as a report: "Lund's claim that …"."""
    subject: Callable[[Page, Frame, int, list[Report]], Span | None]
    """The subject that a verb at a word shares with what stands before it, or that a whole frame has."""
    announcing: Callable[[Page, Frame, int], tuple[Span, ...]]
    """Who a colon at a word may announce, likeliest first."""
    implied: Callable[[Page, Frame], Report | None] = nothing
    """The report of a frame that has no verb of saying, by the mood of what follows: "Lund winkte ab, er komme"."""
    attributed: Callable[[Page, Frame, int], Report | None] = nothing
    """A verb of any kind right after a quotation, with its subject before or after it, as a report: "Lund quipped"."""
    ahead: Callable[[Page, Frame, Report, int, list[Report], list[Passage] | None], list[Passage]] = no_passages
    """What follows a verb of saying, from a word on; the reports that follow; what stands before it and may be told."""
    resumed: Callable[[Page, Frame, Report, tuple[int, int], list[Report]], list[Passage]] = no_passages
    """What goes on, without marks, after ", she said,": the word after the speaker, and the one after the comma."""
    sourced: Callable[[Page, Frame, Report, list[Report], list[Passage]], list[Passage]] = no_passages
    """What is told of "according to Lund": the reports that follow, the passages before."""
    told: Callable[[Page, Frame, list[Report]], list[Passage]] | None = None
    """What each report of a frame gives to its speaker, in place of `said.contents.passages`."""
    adverbial: Callable[[Page, int, int], bool] = never
    """Whether the words from one to another, before a verb, are but an adverbial of it, no clause."""
    foretold: Callable[[Page, Frame], float] = never
    """How surely (0..1) the mood of a frame says that it tells what another one said: the subjunctive of German."""
    heard: Callable[[Page, Frame, bool], bool] = never
    """Whether a quotation that no verb claims goes on from whoever spoke before; whether the frame names a subject."""
    viewing: Callable[[Page, Frame], Span | None] = nothing
    """In whose view a frame puts something: "Für den Theologen Lund sei …"."""
    retelling: Callable[[Page, Frame], Span | None] = nothing
    """Whose a sentence says the quotation before it is: "Lo ha detto Lund"."""
    incises: Callable[[Page, int, int], list[Span]] | None = None
    """Where a quoted stretch (first word, end) holds its own attribution: the mark before it, the mark after it."""


@dataclass(frozen=True)
class Naming:
    """How names, and titles of works, are told from other words (`naming.py`)."""

    office: Callable[[Page, int, int], tuple[int, int] | None]
    """(first word of an office, first of the name after it) where a run holds both and no list knows the office."""
    spoken: Callable[[Page, Frame, int, int], bool]
    """Whether a quoted stretch (first word, end) that no report claims, within its sentence, reads as said."""
    title: Callable[[Page, int, int, bool], bool] = never
    """Whether a quoted stretch (first word, end) is a title; whether a full stop within may be its sentence's."""
    plausible: Callable[[Page, Name], bool] = always
    """Whether a run of capitals that no list knows may be a name at all."""
    head: Callable[[Page, int, int], int] = final
    """The place of the head of a noun phrase (first word, end), before what hangs on it."""
    gender: Callable[[Page, int], str | None] = nothing
    """The gender, m or f, that the words around a name at a word tell: "la maire, Lund", "Lund, die …"."""
    joins: Callable[[Page, int], bool] = always
    """Whether a particle after a word may go on within a name: "Ursula von", but not "Aussagen von"."""
    end: Callable[[Page, int, int], int] = whole
    """The end of a run of capitals (first word, end) without the words behind the name."""
    body: Callable[[Page, int, int, int], str | None] = nothing
    """The name of a body that a phrase (first word, end, end of its head) of common nouns tells of."""
    source: Callable[[Page, int, int, int], str | None] = nothing
    """The same of what something is told after, whatever it is: "laut Registerauszug"."""
    owned: Callable[[Page, int], bool] = never
    """Whether the last letter of a name that ends before a word is but its genitive's: "Lunds Behauptung"."""
    goes_on: Callable[[Page, int], bool] = never
    """Whether a full stop at a word does not end its sentence: "am 9. Januar"."""


@dataclass(frozen=True)
class Language:
    """One language, whole."""

    code: str  # ISO 639-1
    words: Callable[[str], Words]  # text → tokens; see `page.tokens.cutter`
    tag: Callable[[Sequence[str]], list[str]]  # forms → Penn tags, quotation marks as “ and ” (`tags.py`)
    saying: Saying
    who: Who
    what: What
    small: Small
    bounds: Bounds
    order: Order
    naming: Naming
    shortened: Set = NONE  # words that begin with an apostrophe, without it: "em"
    ended: Set = NONE  # abbreviations that may end a sentence: "a.m."
