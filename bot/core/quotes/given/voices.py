"""The words that stand for a speaker → who that is, how it was told, and how sure."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from bot.core.models import Attribution
from bot.core.quotes.given import within
from bot.core.quotes.given.offices import holder, is_anybody
from bot.core.quotes.page import phrases
from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.page.phrases import Span
from bot.core.quotes.people.everybody import People, Person
from bot.core.quotes.said.report import Report

_SUBJECT = 1.5  # how much nearer to mind a subject is than another mention, in sentences of distance ×1.2
_JUST = 1.0  # and how much more a subject of the sentence itself or the one right before
_SPOKE = 2.0  # and whoever spoke last
_UNSURE = 4.0  # and how much less what is known as a person only by what it does
_TOLD = 2.0  # and how much less one who is told of within what somebody said
_ANYBODY = "a"  # the kind of a verb that needs no pronoun
_PAPER = 0.85  # how sure a source is that is but a paper
_LIKELY = 0.72  # of one of several who were spoken of further back
_ONLY = 0.8  # the only name near
_BACK = 4  # sentences within which a verb without a subject finds it
_OPENS = 3  # words before a subject that opens its sentence
_UNSAID = 0.84  # the most that a verb without a subject tells of who speaks
# How sure a mention makes a voice: right, of the quotes whose words fitted, in the newspapers and the news of many
# outlets that this was tuned on. Shown from .78 on.
SURE = 0.95  # a person that a first name, a title or a role tells: 2,640 of 2,690
BODY = 0.9  # a body by its name: 170 of 182
BESIDE = 0.88  # the name beside a description, "his wife, Ann Lund": 48 of 50
UNSURE = 0.74  # a name that nothing tells to be a person's: right, but companies, titles and places are among them
EITHER = 0.5  # a surname that two people of the article share
DESCRIBED = 0.3  # a description of nobody known
_FAR = 9  # sentences after which nobody is meant by a pronoun any more


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, as far as an article tells: the words that say it, the person or body they stand for, how sure."""

    mention: Span | None
    person: Person | None
    attribution: Attribution
    certainty: float


NOBODY = Voice(None, None, Attribution.NOBODY, 0.0)


class Voices:
    """Turns mentions into voices while an article is read from its beginning; remembers who spoke last."""

    def __init__(self, page: Page, people: People) -> None:
        self.page = page
        self.people = people
        self.last: tuple[int, Person] | None = None  # number of the frame, person
        self.last_body: tuple[int, Person] | None = None
        self.latest: tuple[int, Voice] | None = None  # the last report, whoever it was of
        self.telling_last: tuple[Report, Voice] | None = None
        self.told: set[int] = set()  # words of clauses that somebody is told to have said

    def heard(self, number: int, voice: Voice) -> None:
        """Somebody has spoken in a frame."""
        if voice is not NOBODY:
            self.latest = (number, voice)
        if voice.person is not None:
            if voice.person.body:
                self.last_body = (number, voice.person)
            else:
                self.last = (number, voice.person)

    def telling(self, number: int, report: Report) -> Voice:
        """Who a report is of; where a verb needs no subject, whoever is nearest to mind."""
        if self.telling_last is not None and self.telling_last[0] is report:
            return self.telling_last[1]  # another piece of what it tells
        voice = (
            self._unsaid(number, report)
            if report.speaker is None and report.dropped
            else self.of(number, report.speaker)
        )
        self.latest, self.telling_last = (number, voice), (report, voice)
        return voice

    def _unsaid(self, number: int, report: Report) -> Voice:
        """Whose a verb is that needs no subject: of whoever has just spoken, or was just spoken of."""
        page, span = self.page, (report.cue, report.cue_end)
        for back in range(number, max(-1, number - _BACK), -1):
            before = page.frames[back]
            if self.latest is not None and back < number and self.latest[0] == back:
                said = self.latest[1]
                return Voice(span, said.person, Attribution.PRONOUN, min(said.certainty, _UNSAID))
            if back == number:
                continue
            if before.paragraph != page.frames[number].paragraph:
                break
            named = self._named(before)
            if not named:
                continue
            subject = self.of(back, page.language.order.subject(page, before, before.last, []))
            opens = subject.mention is not None and subject.mention[0] - before.first <= _OPENS
            if subject.person is not None and subject.person.sure and (opens or len(named) == 1):
                return Voice(span, subject.person, Attribution.PRONOUN, min(subject.certainty, _UNSAID))
            if len(named) == 1 and named[0].sure:
                return Voice(span, named[0], Attribution.PRONOUN, _UNSAID)
            if opens or any(one.sure for one in named):
                break
        if self.latest is not None and number - self.latest[0] <= 1:
            said = self.latest[1]
            return Voice(span, said.person, Attribution.PRONOUN, min(said.certainty, _UNSAID))
        return self._pronoun(number, span, _ANYBODY)

    def _named(self, frame: Frame) -> list[Person]:
        """The persons whom a frame names outside its quotations."""
        at, inside = self.people.at, self.page.inside
        here = (at.get(k) for k in range(frame.first, frame.last) if inside[k] == OUTSIDE)
        return list({id(one): one for one in here if one is not None and not one.body}.values())

    def of(self, number: int, span: Span | None) -> Voice:
        """Who the words of a span in a frame stand for."""
        if span is None:
            return NOBODY
        page, people, frame = self.page, self.people, self.page.frames[number]
        first, last = span
        tags, lows, language = page.tags, page.words.lows, page.language
        if tags[first] in {"WP", "WDT"}:
            before = first - 1
            while before > frame.first and page.words.forms[before] in {",", "—", "-"}:
                before -= 1
            named = people.at.get(before)
            if named is not None and not named.body and lows[first] in language.small.who:
                return Voice(span, named, Attribution.NAMED, SURE if named.sure else UNSURE)
            antecedent = phrases.left(page, before, frame.first)
            return self.of(number, antecedent) if antecedent and antecedent[0] < first else NOBODY
        if last - first == 1 and tags[first] == "PRP":
            return self._pronoun(number, span, language.small.pronouns.get(lows[first], "n"))
        if last - first == 1 and lows[first] in language.small.possessives:
            return self._pronoun(number, span, language.small.possessives[lows[first]])
        if page.inside[first] >= 0 and page.bounds[page.inside[first]] == span:
            paper = people.body(page.words.text[page.words.starts[first] : page.words.ends[last - 1]])
            return Voice(span, paper, Attribution.NAMED, BODY)  # a paper's name in quotation marks
        if last - first == 2 and lows[first + 1] in language.small.latter:
            return self._pronoun(number, span, language.small.latter[lows[first + 1]])
        if lows[first] in language.small.quantities and tags[first] == "DT" and tags[first + 1 : first + 2] == ["IN"]:
            return Voice(span, None, Attribution.ROLE, DESCRIBED)  # "those around Lund"
        named = within.named_within(page, people, first, last)
        if named is not None:
            return Voice(span, named, Attribution.NAMED, SURE)
        core = within.core(page, first, last)
        if lows[first] in language.small.the and core - first == 2 and is_anybody(page, core - 1):
            held = holder(page, people, number, first, core)
            return Voice(span, *((held[0], Attribution.ROLE, held[1]) if held else (None, Attribution.ROLE, DESCRIBED)))
        if lows[core - 1] in language.who.offices and core < last and tags[first] != "DT":
            named = people.at.get(last - 1)
            if named is not None and named.sure and people.at.get(core + 1) is not named:
                core = last  # "Chief of Staff Peter Holm"
        while core > first + 1 and tags[core - 1] in {"CD", "POS"}:
            core -= 1
        person = (
            people.at.get(core - 1)
            or within.before_genitive(page, people, span)
            or within.named_body(page, people, first, core)
            or within.common_body(page, people, span, core)
        )
        if person is not None:
            full = (
                person.body or len(person.parts) == 1 or sum(people.at.get(k) is person for k in range(first, core)) > 1
            )
            how = Attribution.NAMED if full else Attribution.SURNAME
            certainty = BODY if person.body else SURE if person.sure else UNSURE
            if core - 1 in people.doubtful:
                certainty = EITHER
            parted = core < last and (tags[core] == "-LRB-" or lows[core] in language.small.parting)
            return Voice((first, core) if person.body and parted else span, person, how, certainty)
        titled = within.titled(page, people, core, last)
        if titled is not None:
            return Voice(span, titled, Attribution.NAMED, BESIDE)
        author = within.author(page, people, first, core, last)
        if author is not None:
            return Voice(span, author, Attribution.NAMED, BESIDE)
        named = within.apposition(page, people, frame, last)
        if named is not None:
            return Voice(span, named, Attribution.NAMED, BESIDE)
        held = holder(page, people, number, first, core)
        if held is not None:
            return Voice(span, held[0], Attribution.ROLE, held[1])
        return Voice(span, None, Attribution.ROLE, DESCRIBED)

    def itself(self, voice: Voice, first: int) -> Voice:
        """A name that no list knows, whose words speak of it as "it": a body. "Kestria said it had closed …"."""
        person, small, low = voice.person, self.page.language.small, self.page.words.lows[first]
        if person is None or person.sure or person.body or voice.attribution is not Attribution.NAMED:
            return voice
        if "n" not in (small.pronouns.get(low), small.possessives.get(low)):
            return voice
        person.body = True
        return Voice(voice.mention, person, voice.attribution, BODY)

    def source(self, report: Report) -> Voice | None:
        """What is told after "according to" is of, when it is no person: a paper, a place."""
        page, span = self.page, report.speaker
        behind = (page.words.lows[report.cue],) in page.language.saying.behind_only
        if span is None or not report.according or behind:
            return None
        name = page.language.naming.source(page, *span, within.core(page, *span))
        return Voice(span, self.people.body(name), Attribution.NAMED, _PAPER) if name is not None else None

    def _pronoun(self, number: int, span: Span, kind: str) -> Voice:
        if kind == "n" and self.last_body is not None and number - self.last_body[0] <= 2:
            return Voice(span, self.last_body[1], Attribution.PRONOUN, 0.4)
        if kind not in {"m", "f", _ANYBODY}:
            return Voice(span, None, Attribution.PRONOUN, 0.2)
        mentions = self.people.mentions
        at = bisect_left(mentions, span[0], key=lambda mention: mention[0]) - 1
        scores: dict[int, tuple[float, Person]] = {}
        looked = 0
        while at >= 0:
            place, person = mentions[at]
            at -= 1
            distance = number - self.page.number_of(place)
            if distance > _FAR:
                break
            looked += 1
            if looked > 80:
                break
            if person.body or not _fits(person, kind):
                continue
            if not person.sure and not self._acts(person, place):
                continue
            doubt = _UNSURE if len(person.parts) == 1 else _UNSURE / 4
            score = self._salience(place, distance) - (not person.sure) * doubt
            known = scores.get(id(person))
            if known is None or known[0] < score:
                scores[id(person)] = (score, person)
        if self.last is not None and number - self.last[0] <= _FAR:
            said, person = self.last
            if _fits(person, kind):
                score = scores.get(id(person), (0.0, person))[0]
                scores[id(person)] = (max(score, 8.0 - 1.2 * (number - said)) + _SPOKE, person)
        if not scores:
            only = self._only_near(number, kind)
            if only is not None:
                return Voice(span, only, Attribution.PRONOUN, _ONLY)
            return Voice(span, self._named_next(number, kind), Attribution.PRONOUN, 0.5)
        ranked = sorted(scores.values(), key=lambda pair: -pair[0])
        best, person = ranked[0]
        margin = best - ranked[1][0] if len(ranked) > 1 else 9.0
        told = self.latest[1] if self.latest is not None and number - self.latest[0] <= 1 else NOBODY
        unnamed = told.person is None and told.attribution is Attribution.ROLE and kind != _ANYBODY
        certainty = (0.5 if unnamed else 0.62) + 0.1 * (person.gender == kind) + min(0.2, 0.05 * margin)
        if kind == _ANYBODY and len(ranked) > 1:
            certainty = min(certainty, _LIKELY)
        return Voice(span, person, Attribution.PRONOUN, certainty)

    def _only_near(self, number: int, kind: str) -> Person | None:
        """The only full name in the sentences just before, which no list knows: it can be nobody else's."""
        first = max(0, number - _BACK)
        paragraph = self.page.frames[number].paragraph
        named = [
            one
            for back in range(first, number)
            if self.page.frames[back].paragraph == paragraph
            for one in self._named(self.page.frames[back])
        ]
        fitting = {id(one): one for one in named if len(one.parts) > 1 and _fits(one, kind)}
        return next(iter(fitting.values())) if len(fitting) == 1 and len({id(one) for one in named}) == 1 else None

    def _acts(self, person: Person, place: int) -> bool:
        """Whether a name that no list knows opens a sentence, over an adverb, and is followed by its verb."""
        page = self.page
        first = page.frames[page.number_of(place)].first
        end = place + len(person.parts)
        if place - first > 2 or end - place > 3 or end >= len(page.tags):
            return False
        if any(page.tags[k] not in {"RB", ",", "CC", "IN"} for k in range(first, place)):
            return False
        return within.subject_like(page, place, end) or (len(person.parts) > 1 and page.tags[end] == "NNS")

    def _named_next(self, number: int, kind: str) -> Person | None:
        """Who opens the next sentence, when a pronoun comes before every name: "“…,” she said. Ines Lund has …"."""
        page = self.page
        if number + 1 >= len(page.frames):
            return None
        first = page.frames[number + 1].first
        opening = range(first, min(first + 4, page.frames[number + 1].last))  # over a title
        person = next((self.people.at[k] for k in opening if k in self.people.at), None)
        fits = person is not None and not person.body and len(person.parts) > 1 and _fits(person, kind)
        return person if fits else None

    def _salience(self, place: int, distance: int) -> float:
        """How near to mind a mention is: by distance in sentences, subjects before others."""
        page = self.page
        score = 10.0 - 1.2 * distance
        if page.inside[place] != OUTSIDE:
            score -= 5.0
        elif place in self.told:
            score -= _TOLD
        end = place
        while end < len(page.tags) and (page.tags[end] in {"NNP", "NNPS"}):
            end += 1
        after = page.tags[end] if end < len(page.tags) else ""
        if after == "POS":
            score -= 1.0
        elif within.subject_like(page, place, end) or within.cleft(page, place):
            score += _SUBJECT + (_JUST if distance <= 1 else 0.0)
        first = place
        while first > 0 and page.tags[first - 1] in {"NNP", "NN", "JJ", "DT"}:
            first -= 1
        if first > 0 and page.tags[first - 1] in {"IN", "TO"}:
            score -= 1.0
        return score


def _fits(person: Person, kind: str) -> bool:
    """Whether a pronoun, or the lack of one, may stand for a person."""
    return kind == _ANYBODY or person.gender in {None, kind}
