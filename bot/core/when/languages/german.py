"""German words for times, days and lengths."""

from __future__ import annotations

from bot.core.when.languages.contract import Words

_DAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_NUMBERS = ("eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")

GERMAN = Words(
    days={
        **{day: place for place, day in enumerate(_DAYS)},
        **{f"{day}s": place for place, day in enumerate(_DAYS)},
        **{f"{day}e": place for place, day in enumerate(_DAYS)},
        "sonnabend": 5,
        "sonnabends": 5,
    },
    short_days={day[:2]: place for place, day in enumerate(_DAYS)},
    noon=r"mittags?",
    midnight=r"mitternachts?",
    clock=r"uhr",
    early=r"(?:uhr\s+)?(?:morgens|früh|vormittags|am morgen)",
    late=r"(?:uhr\s+)?(?:nachmittags|abends|am (?:abend|nachmittag))",
    past={"halb": -30, "viertel nach": 15, "viertel vor": -15},
    numbers={word: number for number, word in enumerate(_NUMBERS, 1)},
    at=r"um|gegen|ab",
    joining=r"und|oder",
    to=r"bis",
    starting=r"jede[nrsm]?|am|an|immer|nur(?: am)?|von|zwischen",
    daily=r"täglich|jeden tag|alle tage|tagtäglich|jeden morgen|jeden abend",
    weekdays=r"(?:an\s+)?(?:werk|wochen|arbeits)tag(?:s|en|e)?|unter der woche",
    weekends=r"(?:am\s+|an\s+)?wochenenden?s?",
    weekly=r"wöchentlich|einmal (?:in der|pro) woche|jede woche",
    excepting=r"außer|ausser|nicht am|ohne",
    unheard=r"stündlich|monatlich|jährlich|zweimal (?:täglich|am tag)|alle \d+ (?:stunden|tage|wochen)|jede stunde",
    parts_of_day=r"(?:jeden |am )?(?:morgen|abend|nachmittag|vormittag)",
    units={
        r"min(?:uten?)?": "minute",
        r"std|stunden?": "hour",
        r"tagen?|tage?": "day",
        r"wochen?": "week",
        r"monate?n?": "month",
        r"jahre?n?": "year",
    },
    forever=r"für immer|immer|dauerhaft",
    lasting=r"für|die nächsten|nächste",
    until=r"bis(?: zum)?",
    zone=r"(?:orts)?zeit",
    filling=r"um|am|an|in|im|jeden|uhr|und|die|der|das|den|mit|von|bitte|schicke?|sende?|nachrichten|zeitzone|zeit",
    about=r"über|zu|thema|themen|zum thema|zu den themen",
    without=r"ohne|außer|ausser|nicht",
    only=r"nur mit",
)
