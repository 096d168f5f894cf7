"""Names of an article → its people: one for each person, with all the names and the role it gives."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bot.core.quotes import names
from bot.core.quotes.frames import Page

NAMESAKES = 40  # people of one surname that are told apart; more are no article
_JUNK = frozenset({"I", "Mr", "Mrs", "Ms", "Dr"})
_NATIONAL = ("ian", "ean", "ish", "ese", "can", "nch", "wiss", "utch")


@dataclass(slots=True)
class Person:
    """Someone (or, with `body`, some body) an article names: the fullest name, all the names, a role and a gender."""

    name: str
    names: list[str] = field(default_factory=list)
    role: str | None = None
    roles: set[str] = field(default_factory=set)
    gender: str | None = None
    body: bool = False
    sure: bool = False  # known to be a person: a first name, a title or a role says so
    places: list[int] = field(default_factory=list)  # words where the name stands, in order

    @property
    def parts(self) -> list[str]:
        return bare(self.name.split())


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands: words `first:last`, and what stands before it: a title, a role."""

    first: int
    last: int
    words: tuple[str, ...]
    title: str | None
    role: str | None
    sure: bool


def bare(words: list[str]) -> list[str]:
    """A name's words in lower case without what follows a surname (Jr., III)."""
    low = [word.lower().rstrip(".") if len(word) > 2 else word.lower() for word in words]
    while len(low) > 1 and low[-1].rstrip(".") in {"jr", "sr", "ii", "iii", "iv"}:
        low.pop()
    return low


def found_names(page: Page) -> Iterator[Name]:
    """Every run of capitalised names on a page, its role or title cut off."""
    words, _tags = page.words, page.tags
    index, count = 0, len(words)
    while index < count:
        if not _named(page, index):
            index += 1
            continue
        first = index
        while index < count and (_named(page, index) or _joins(page, index)):
            if index > first and "\n" in words.text[words.ends[index - 1] : words.starts[index]]:
                break
            index += 1
        if index == first:
            index += 1
            continue
        name = _trimmed(page, first, index)
        if name is not None:
            yield name


def _named(page: Page, index: int) -> bool:
    form = page.words.forms[index]
    return (
        page.tags[index] in {"NNP", "NNPS"}
        and form[:1].isalpha()
        and (form[:1].isupper() or form.lower() in names.PARTICLES)
        and not (
            page.words.lows[index] in page.language.times
            and page.words.lows[index] not in {"may", "april", "june", "august"}
        )
    )


def _joins(page: Page, index: int) -> bool:
    if index + 1 >= len(page.words):
        return False
    low = page.words.lows[index]
    return (low in names.PARTICLES and _named(page, index + 1) and index > 0 and _named(page, index - 1)) or low.rstrip(
        "."
    ) in {"jr", "sr"}


def _trimmed(page: Page, first: int, last: int) -> Name | None:
    """A run of capitalised words with the title or role before the name cut off."""
    words, language = page.words, page.language
    lows = words.lows
    title = role = None
    sure = False
    cut = first
    for index in range(first, last - 1):
        low = lows[index]
        if low in language.titles or low in language.roles or low.split("-")[-1] in language.roles:
            if (
                low
                in {
                    "king",
                    "prince",
                    "pope",
                    "bishop",
                    "major",
                    "chancellor",
                    "marshal",
                    "judge",
                    "dean",
                    "baker",
                    "farmer",
                    "son",
                    "marine",
                    "chief",
                    "speaker",
                }
                and index > first
                and lows[index - 1] in names.FIRST
            ):
                continue
            if low in names.FIRST and low not in language.titles and index + 1 < last - 1:
                continue
            cut = index + 1
            title = low
    if cut > first:
        sure = True
        if cut - first > 1 or title not in language.titles or title in language.roles:
            role = words.text[words.starts[first] : words.ends[cut - 1]]
    else:
        # a nationality, a place or a body before a first name: "Ohio’s Rob", "Israeli Benjamin Netanyahu"
        for index in range(first + 1, last - 1):
            if (
                lows[index] in names.FIRST
                and lows[first] not in names.FIRST
                and (
                    lows[index - 1] in language.places
                    or lows[index - 1].endswith(_NATIONAL)
                    or lows[index - 1] in language.bodies
                    or words.forms[index - 1].isupper()
                )
            ):
                cut = index
                break
    while cut < last and lows[cut] in names.PARTICLES and lows[cut] not in {"van", "von", "de", "al"}:
        cut += 1
    if cut >= last:
        return None
    if cut == first and first > 0 and page.inside[first - 1] == page.inside[first]:
        role = _role_before(page, first)
        sure = sure or role is not None
    form = tuple(words.forms[cut:last])
    if len(form) == 1 and _national(page, cut):
        return None
    if len(form) == 1 and (form[0] in _JUNK or (lows[cut] in language.roles | language.titles and not sure)):
        return None
    if lows[cut] in names.FIRST and len(form) > 1 and not set(lows[cut:last]) & language.bodies:
        sure = True
    return Name(cut, last, form, title, role, sure)


def _national(page: Page, index: int) -> bool:
    """ "Finnish" in "Finnish officials"."""
    after = index + 1
    return (
        page.words.lows[index].endswith(_NATIONAL)
        and page.words.lows[index] not in names.FIRST
        and after < len(page.tags)
        and page.tags[after] in {"NN", "NNS", "JJ"}
    )


def _role_before(page: Page, first: int) -> str | None:
    """ "the gambling tycoon Sheldon Adelson": common nouns before a name that say what it is."""
    words, tags, language = page.words, page.tags, page.language
    last = first - 1
    if (
        last < 0
        or words.lows[last].split("-")[-1] not in language.roles
        or tags[last] not in {"NN", "NNS", "JJ", "NNP"}
    ):
        return None
    begin = last
    while (
        begin > 0
        and tags[begin - 1] in {"NN", "JJ", "NNP", "POS", "VBN", "CD"}
        and page.inside[begin - 1] == page.inside[first]
        and last - begin < 6
    ):
        if words.lows[begin - 1] in language.times:
            break
        begin -= 1
    while begin < last and tags[begin] in {"POS", "VBN", "CD"}:
        begin += 1
    return words.text[words.starts[begin] : words.ends[last]]


class People:
    """Everybody an article names, by the words of their names."""

    def __init__(self) -> None:
        self.everybody: list[Person] = []
        self._by_last: dict[str, list[Person]] = {}
        self._by_word: dict[str, list[Person]] = {}
        self._bodies: dict[str, Person] = {}
        self.at: dict[int, Person] = {}  # word of the body → who is named there
        self.mentions: list[tuple[int, Person]] = []

    def read(self, page: Page, *, body: bool) -> None:
        """Take in the names of a page: full ones first, then the short ones that may stand for them."""
        found = list(found_names(page))
        language = page.language
        for name in found:
            if len(name.words) > 1:
                self._full(page, name, body=body)
        for name in found:
            if len(name.words) == 1:
                self._short(page, name, body=body)
        self.mentions.sort(key=lambda mention: mention[0])
        del language

    def trust(self, speakers: Iterable[tuple[int, int]]) -> None:
        """Whoever speaks under two or three names of their own, or under one with Mr., is a person."""
        for _, last in speakers:
            person = self.at.get(last - 1)
            if person is not None and not person.body and not person.sure and 2 <= len(person.parts) <= 3:
                person.sure = True

    def body(self, name: str) -> Person:
        """The body of this name, made when it is new."""
        key = name.lower()
        if key not in self._bodies:
            known = next(
                (
                    person
                    for person in self._by_last.get(key.split()[-1], [])[:NAMESAKES]
                    if person.body and person.name.lower() == key
                ),
                None,
            )
            self._bodies[key] = known or Person(name, [name], body=True)
            if known is None:
                self.everybody.append(self._bodies[key])
        return self._bodies[key]

    def speaking(self, name: str) -> Person:
        """The person of this name in a transcript, known or new."""
        parts = bare(name.split())
        for person in self._by_last.get(parts[-1], [])[:NAMESAKES]:
            if not person.body and same_parts(person.parts, parts):
                return person
        person = Person(name, [name], sure=True)
        self._add(person, parts)
        return person

    def _full(self, page: Page, name: Name, *, body: bool) -> None:
        parts = bare(list(name.words))
        is_body = _is_body(page, name)
        written = " ".join(name.words)
        for person in self._by_last.get(parts[-1], [])[:NAMESAKES]:
            if person.body == is_body and same_parts(person.parts, parts):
                self._note(page, person, name, written, body=body)
                return
        if page.language.capital_nouns and not name.sure and not is_body:
            return
        if not name.sure and (not body or _heading(page, name.first) or len(parts) > 4):
            return
        person = Person(written, body=is_body and not name.title)
        self._add(person, parts)
        self._note(page, person, name, written, body=body)

    def _short(self, page: Page, name: Name, *, body: bool) -> None:
        word = name.words[0].lower()
        written = name.words[0]
        candidates = (
            [person for person in self._by_last.get(word, [])[:NAMESAKES] if not person.body]
            or [
                person
                for person in self._by_word.get(word, [])[:NAMESAKES]
                if not person.body and person.parts[0] == word
            ]
            or self._by_last.get(word, [])[:NAMESAKES]
        )
        if candidates:
            person = self._choose(candidates, name, page)
            if person is not None:
                self._note(page, person, name, written, body=body)
                return
        if not body or (page.language.capital_nouns and not _proper(page, name)):
            return
        is_body = _is_body(page, name) and not name.title
        person = Person(written, body=is_body or (word in page.language.places))
        person.sure = name.sure and not person.body
        self._add(person, [word])
        self._note(page, person, name, written, body=body)

    def _choose(self, candidates: list[Person], name: Name, page: Page) -> Person | None:
        if len(candidates) == 1:
            person = candidates[0]
            gender = _title_gender(name.title, page)
            if gender and person.gender and gender != person.gender and names.gender(person.parts[0]):
                return None
            return person
        gender = _title_gender(name.title, page)
        fitting = [p for p in candidates if not gender or not p.gender or p.gender == gender] or candidates
        return max(fitting, key=lambda person: _near(person, name.first))

    def _add(self, person: Person, parts: list[str]) -> None:
        self.everybody.append(person)
        self._by_last.setdefault(parts[-1], []).append(person)
        for part in set(parts):
            self._by_word.setdefault(part, []).append(person)

    def _note(self, page: Page, person: Person, name: Name, written: str, *, body: bool) -> None:
        if written not in person.names:
            person.names.append(written)
        if body and len(name.words) > len(person.name.split()):
            person.name = written
        person.sure = person.sure or (name.sure and not person.body)
        if name.role:
            person.roles.update(name.role.lower().replace("-", " ").split())
            if person.role is None or (len(name.role) > len(person.role) and len(person.role.split()) == 1):
                person.role = name.role
        if name.title:
            person.roles.add(name.title)
        person.gender = (
            person.gender
            or _title_gender(name.title, page)
            or (names.gender(name.words[0]) if len(name.words) > 1 else None)
        )
        if name.role and person.gender is None:
            person.gender = next((g for word in name.role.lower().split() if (g := _title_gender(word, page))), None)
        if body:
            insort(person.places, name.first)
            for index in range(name.first, name.last):
                self.at[index] = person
            self.mentions.append((name.first, person))


def _proper(page: Page, name: Name) -> bool:
    """Whether a noun without an article speaks right before or after: "sagte Larson"."""
    before = name.first - 1
    if name.sure or before < 0:
        return name.sure
    return page.words.lows[before] in page.language.verbs or (
        name.last < len(page.words)
        and page.words.lows[name.last] in page.language.verbs
        and page.tags[before] in {".", ",", "CC", "“", "”"}
    )


def _heading(page: Page, index: int) -> bool:
    """Whether a word stands in a heading, where everything is capitalised."""
    frame = page.frames[page.number_of(index)]
    forms = [form for form in page.words.forms[frame.first : frame.last] if form[0].isalpha() and len(form) > 3]
    return len(forms) > 3 and sum(form[0].isupper() for form in forms) >= 0.75 * len(forms)


def _near(person: Person, place: int) -> tuple[int, int]:
    """How much a surname at a place is likely to be somebody's: how often named before, how lately."""
    count = bisect_right(person.places, place)
    return (count, person.places[count - 1] if count else -1)


def _title_gender(title: str | None, page: Page) -> str | None:
    if title is None:
        return None
    return "f" if title in page.language.feminine else "m" if title in page.language.masculine else None


def _is_body(page: Page, name: Name) -> bool:
    language = page.language
    low = [word.lower() for word in name.words]
    if set(low) & language.bodies and not (low[0] in names.FIRST and name.sure):
        return True
    if low[-1] in language.bodies or (len(low) == 1 and name.words[0].isupper() and len(low[0]) > 1 and not name.sure):
        return True
    if low[0] not in names.FIRST and (low[-1] in language.places or low[0] in language.places):
        return True
    before = name.first - 1
    return (
        not name.sure
        and before >= 0
        and page.words.lows[before] == "the"
        and page.inside[before] == page.inside[name.first]
    )


def same_parts(one: list[str], other: list[str]) -> bool:
    """Whether two names with one surname may be one person's: first names equal, initials, or short for each other."""
    if one[-1] != other[-1]:
        return False
    if len(one) == 1 or len(other) == 1:
        return True
    first, second = one[0].rstrip("."), other[0].rstrip(".")
    if (
        first == second
        or first.startswith(second)
        or second.startswith(first)
        or names.short(first) == names.short(second)
    ):
        return True
    return bool(set(one[:-1]) & set(other[:-1]))
