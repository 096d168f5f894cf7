"""What a site shows in place of what was asked for: a check for bots, a question for consent, a login, a signpost."""

from __future__ import annotations

import re
from datetime import timedelta
from enum import Enum

from bot.sources.faults import FaultKind, FetchError

MOST_WORDS = 250  # of a page that is nothing else; an article about such checks has more
LOOKED_AT = 20_000  # bytes of an answer: such pages say at once what they are


class Wall(Enum):
    """Which it is, by what people are told of it."""

    BOTS = "The site checks for bots here, and does not let this one in"
    CONSENT = "The site asks for consent here before it shows anything"
    LOGIN = "The site asks for a login here before it shows anything"
    MOVED = "This page only says that what was here has moved"


# In the page's own code; and its words, as a whole title or heading.
CODE = re.compile(
    rb"_cf_chl_opt|cf-mitigated|cf-browser-verification|challenge-platform|/_Incapsula_|px-captcha|_pxAppId|"
    rb"captcha-delivery\.com|ddos-guard|awswaf|sucuri_cloudproxy|anubis_challenge",
)
BOTS = (
    r"just a moment\W*|attention required\W.*|checking your browser.*|verify(?:ing)? (?:that )?you are (?:a )?human.*|"
    r"are you (?:a )?(?:human|robot)\W*|pardon our interruption\W*|access (?:to this page has been )?denied.*|"
    r"(?:security|human|bot) (?:check|verification).*|ddos protection.*|robot or human\W*|please wait\W*|"
    r"one more step\W*|un instant\W*|nur einen moment\W*|un momento\W*|один момент\W*"
)
CONSENT = (
    r"before you continue.*|bevor sie (?:zu .{1,40} )?(?:fortfahren|weitergehen).*|avant d.accéder.*|"
    r"antes de (?:continuar|ir a).*|prima di continuare.*|voordat je verdergaat.*|zanim przejdziesz.*|"
    r"we value your privacy.*|cookie (?:consent|settings|wall).*|privacy settings.*"
)
LOGIN = r"(?:please )?(?:log|sign) ?in(?: to .*)?|login|anmelden|connexion|iniciar sesión|accedi|logowanie"
MOVED = r"(?:this |the )?page (?:has )?(?:been )?moved.*|(?:30[128] )?moved (?:permanently|temporarily)|redirecting\W*"
KNOWN = tuple(
    (wall, re.compile(pattern, re.IGNORECASE))
    for wall, pattern in ((Wall.BOTS, BOTS), (Wall.CONSENT, CONSENT), (Wall.LOGIN, LOGIN), (Wall.MOVED, MOVED))
)
BOT_WORDS = re.compile(
    r"(?:needs to review|checking) the security of your connection|verify(?:ing)? (?:that )?you are (?:a )?human|"
    r"enable javascript and cookies to continue|unusual (?:traffic|activity) from your|"
    r"(?:complete|solve) the (?:captcha|action below)|press (?:and|&) hold to confirm you are",
    re.IGNORECASE,
)


def wall_of(titles: list[str], text: str) -> Wall | None:
    """Which wall a page is, by its title and headings and its words; None where it is an article."""
    if len(text.split()) > MOST_WORDS:
        return None
    if BOT_WORDS.search(text):
        return Wall.BOTS
    return next((wall for wall, known in KNOWN if any(known.fullmatch(one.strip()) for one in titles)), None)


def is_bot_check(start: bytes) -> bool:
    """Whether the first bytes of an answer are those of a check for bots."""
    beginning = start[:LOOKED_AT]
    return CODE.search(beginning) is not None or BOT_WORDS.search(beginning.decode("utf-8", "replace")) is not None


def refused(wall: Wall, status: int = 0, retry_after: timedelta | None = None) -> FetchError:
    """The fault for what a wall stands before."""
    kind = FaultKind.REFUSED if status == 403 else FaultKind.BUSY if status == 503 else FaultKind.CONTENT
    number = f" ({status})" if status else ""
    remedy = "Open it in a browser, or take another address of the same outlet."
    return FetchError(kind, f"{wall.value}{number}.", remedy, status=status, retry_after=retry_after)
