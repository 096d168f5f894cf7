"""English words for times, days and lengths."""

from __future__ import annotations

from bot.core.when.languages.contract import Words

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_OTHER = {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

ENGLISH = Words(
    days={
        **{day: place for place, day in enumerate(_DAYS)},
        **{f"{day}s": place for place, day in enumerate(_DAYS)},
        **{day[:3]: place for place, day in enumerate(_DAYS)},
        **_OTHER,
    },
    short_days={day[:2]: place for place, day in enumerate(_DAYS)},
    noon=r"(?:12\s)?noon|midday",
    midnight=r"(?:12\s)?midnight",
    clock=r"o['’]?\s?clock|hrs",
    early=r"in the mornings?",
    late=r"in the (?:afternoon|evening)s?|at night",
    past={"half past": 30, "quarter past": 15, "quarter to": -15},
    numbers={word: number for number, word in enumerate(_NUMBERS, 1)},
    at=r"at|@|around|by",
    joining=r"and|or|plus",
    to=r"to|through|thru|til|till|until",
    starting=r"(?:on\s+|only\s+)?(?:every|each|all)|on|only on|from|between",
    daily=r"daily|every(?: single)?\s?day(?: of the week)?|each day|all days|(?:seven|7) days a week|once a day",
    weekdays=r"(?:(?:on|every|each|all)\s+)?(?:week|work|business |working )days?(?:\s+only)?",
    weekends=r"(?:(?:on|at|every|each|all)\s+)?(?:the\s+)?week-?ends?(?:\s+only)?",
    weekly=r"weekly|once a week|every week|each week",
    excepting=r"except(?: for)?|excluding|but not|not on|without",
    unheard=(
        r"hourly|every (?:few |\d+ |two |three |half )?(?:hours?|minutes?)|every other (?:day|week)|monthly|"
        r"once a month|"
        r"every (?:two|three|four|\d+) (?:days|weeks|months)|every month|bi-?weekly|fortnightly|yearly|"
        r"(?:twice|two times|2x|three times|3x) (?:a|per) (?:day|week)|twice daily"
    ),
    parts_of_day=r"(?:every |each |in the )?(?:mornings?|evenings?|afternoons?|nights?)",
    units={
        r"m(?:in(?:ute)?s?)?": "minute",
        r"h(?:ou)?rs?|h|hours?": "hour",
        r"d(?:ays?)?": "day",
        r"w(?:eeks?|ks?)?": "week",
        r"mo(?:nths?|s)?": "month",
        r"y(?:(?:ea)?rs?)?": "year",
    },
    forever=r"for ?ever|always|for good|permanently",
    lasting=r"for|during|the next|next",
    until=r"until|till|til|through|up to",
    zone=r"(?:local |standard |daylight |summer )?time(?: ?zone)?",
    filling=(
        r"at|on|in|every|each|a|an|the|my|our|day|days|times?|timezone|please|send|post|digest|news|briefing|me|us|with|"
        r"from|and|of|o['’]?clock|local|daily|starting|summary|updates?|it|here"
    ),
    about=r"about|topics?|regarding|covering|only about|news (?:about|on|of)|stories about|on the topics? of",
    without=r"without|except|but not|excluding|not",
    only=r"only with|must have|including",
)
