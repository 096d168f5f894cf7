"""English verbs and nouns of saying → what each takes; see `Saying` for the letters."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Saying
from bot.core.quotes.listed import listed

_VERBS = """
acknowledge qsn | add qs | address x | admit qsn | advise qsto | affirm qs | agree qsi | allege qs
announce qsn | answer q | argue qs | articulate qn | ask qsto | assert qs | assure qst | attest qs | aver qs
bellow q | bemoan qn | blame d | blast qd | blog qs | boast qs | brag qs | call d | caution qsto | charge qw
chant q | cheer q | chide q | cite n | claim qsi | clarify qs | comment q | compare x | complain qs | concede qs
conclude qs | confess qs | confirm qsn | contend qs | continue q | convey s | counter qs | cry q | declare qs
decline i | decry qd | defend d | demand qsi | demur q | denounce qd | deny qsn | deplore qn | deride qd
describe d | detail x | disagree q | disclose qsn | dismiss d | dispute sn | divulge sn | echo q | elaborate q
emphasise qsn | emphasize qsn | encourage o | enthuse q | estimate qs | exclaim q | exhort qo | explain qsn
express x | fire x | forecast sn | fret qs | fume q | gripe qs | grumble qs | guess q | gush q | hail qd
hint qs | identify d | imply s | implore qo | indicate qs | inform qst | insist qs | instruct qs | insinuate s
interject q | invoke x | joke qs | lambaste qd | lament qsn | laugh q | liken d | maintain qw | mention s
mock qd | mourn q | murmur q | muse qs | mutter q | note qsn | object qs | observe qs | offer x | opine qs
order o | outline x | paraphrase x | plead qi | pledge qsi | posit s | post qw | praise d | preach qs
predict qsn | proclaim qs | profess qs | promise qsit | propose sni | protest qs | publish x | question qs
quip q | quote x | rail q | read qw | reaffirm qsn | reassure qst | recall qsn | recite q | recommend qsn
recount qsn | refuse x | refute n | reflect q | reiterate qsn | reject d | relate qs | remark qs | remember q
remind qst | repeat qsn | reply qs | report qw | request so | respond qs | retort q | reveal qsn | roar q
rule w | say qs | scoff q | scream q | shout q | shriek q | sigh q | slam qd | smile x | sneer q | speculate qs
state qs | stress qsn | submit s | suggest qsn | summarise qn | summarize qn | surmise qs | swear qsi | tease q
tell qsto | testify qs | theorise qs | theorize qs | threaten qsi | tout x | tweet qs | underline sn
underscore sn | urge qo | vow qsi | wail q | warn qsto | welcome d | whisper q | wonder qs | write qs | yell q
bark q | snap q | crow q | thunder qs | marvel qs | shrug q | beam q | moan q | text qst | email qst | reason qs
volunteer qs | venture qs | ridicule d | criticize d | criticise d | condemn d | accuse n | label d | brand d
dub d | hypothesize s | stipulate s | certify s | vent q | concur qs | rejoin q | extol d | laud d | commend d
invite o | press x | reckon qs | attack x | thank d | congratulate d | apologize x | apologise x
characterize d | characterise d | portray d | intone q | drawl q | chime x | ad-lib q | deadpan q | bristle q
snarl q | sob q | chuckle q | beg qo | counsel qsto | broadcast x | recollect q | specify qs | trumpet n
verify s | challenge o | sing q | growl q | groan q | hiss q | gasp q | cackle q | grouse qs | project qs
"""
_IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote written writing",
    "read": "reads reading",
    "swear": "swears swore sworn swearing",
    "forecast": "forecasts forecasting forecasted",
    "rebut": "rebuts rebutted rebutting",
    "admit": "admits admitted admitting",
    "quip": "quips quipped quipping",
    "brag": "brags bragged bragging",
    "chat": "chats chatted chatting",
    "snap": "snaps snapped snapping",
    "demur": "demurs demurred demurring",
    "slam": "slams slammed slamming",
    "sob": "sobs sobbed sobbing",
    "beg": "begs begged begging",
    "blog": "blogs blogged blogging",
    "submit": "submits submitted submitting",
    "infer": "infers inferred inferring",
    "extol": "extols extolled extolling",
    "aver": "avers averred averring",
    "retell": "retells retold retelling",
    "broadcast": "broadcasts broadcasting",
    "dub": "dubs dubbed dubbing",
    "deadpan": "deadpans deadpanned deadpanning",
    "ad-lib": "ad-libs ad-libbed ad-libbing",
    "label": "labels labeled labelled labeling labelling",
    "go": "goes went going gone",
    "speak": "speaks spoke spoken speaking",
    "lash": "lashes lashed lashing",
    "put": "puts putting",
    "sing": "sings sang singing",
}
_PARTICLES = """
point out: qsn | put it: q | call for: n | call on: o | call out: d | refer to: d | allude to: n | point to: x
spell out: n | lay out: n | speak of: d | speak about: d | talk about: d | complain about: n | complain of: n
warn against: n | warn of: n | warn about: n | lash out: q | go on: q | joke about: n | rail against: n
insist on: n | boast about: n | boast of: n | brag about: n | ask about: n | ask for: n | argue for: n
argue against: n | press for: n | push for: x | hint at: n | object to: n | comment on: x | elaborate on: x
rule out: n | pipe up: q | speak out: x | shoot back: q | fire back: q | chime in: q | sum up: q | write about: n
warn off: x | write off: x | agree with: x | agree to: x | disagree with: x | respond to: x | reply to: x
read from: x | tell of: n | state for: x | call up: x | call back: x | call in: x | call off: x | report to: x
report on: x | write to: x | post to: x | cry out: q | shout out: q | yell out: q | stress to: qst
explain to: qst | joke to: q | confide to: qst | confide in: x | remark on: n | remark to: q | press on: x
demand for: x | charge with: x | answer to: x | offer to: i | offer up: x | attack on: x
"""
NOUNS = listed("""
    accusation accusations acknowledgment acknowledgement admission advice allegation allegations announcement
    argument arguments assertion assertions assessment assurance assurances boast claim claims comment comments
    complaint complaints conclusion contention criticism declaration demand demands denial fear insistence
    insinuation message observation pledge pledges prediction predictions promise promises proposal rejoinder
    remark remarks reply report reports request retort statement statements suggestion suggestions testimony
    threat threats view vow warning warnings word words call calls verdict answer response explanation opinion
""")


def forms(verb: str) -> list[str]:
    """The forms of an English verb, itself first."""
    if verb in _IRREGULAR:
        return [verb, *_IRREGULAR[verb].split()]
    if verb.endswith("e"):
        return [verb, verb + "s", verb + "d", verb[:-1] + "ing"]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return [verb, third, verb + "ed", verb + "ing"]


def verbs() -> dict[str, str]:
    """Every form of every verb of saying → its letters."""
    return {
        form: letters
        for entry in _VERBS.replace("\n", "|").split("|")
        if entry.strip()
        for verb, letters in [entry.split()]
        for form in forms(verb)
    }


def particles() -> dict[str, dict[str, str]]:
    """Every form of a verb → its particles → their letters; "x" for pairs that mean something else."""
    found: dict[str, dict[str, str]] = {}
    for entry in _PARTICLES.replace("\n", "|").split("|"):
        if entry.strip():
            words, letters = entry.split(":")
            verb, particle = words.split()
            for form in forms(verb):
                found.setdefault(form, {})[particle] = letters.strip()
    return found


def _every(words: str) -> frozenset[str]:
    return frozenset(form for verb in words.split() for form in forms(verb))


SAYING = Saying(
    verbs=verbs(),
    particles=particles(),
    nouns=NOUNS,
    according=(("according", "to"), ("in", "the", "words", "of"), ("in", "the", "view", "of"), ("per",)),
    names_only=frozenset({("per",)}),
    promises=listed("""
    promise promises pledge pledges vow vows threat threats offer demand demands proposal proposals refusal
    commitment
"""),
    turning=_every("""
    deny dispute reject refute rebut contest decline refuse question ask wonder accuse blame charge doubt disavow
    discourage ridicule mock deride condemn decry denounce
""")
    | listed("denial accusation accusations"),
    averting=listed("against whether if"),
    unsaying=_every("decline refuse fail")
    | listed("not n't never short without neither nor didn't doesn't don't won't cannot"),
    plain=listed("said says asked added wrote"),
    asked=listed("q question interviewer"),
    answered=listed("a answer"),
)
