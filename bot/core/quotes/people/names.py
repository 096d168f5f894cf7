"""A name → its parts as words, and what they tell: gender, short forms, particles that belong to it."""

from __future__ import annotations

from bot.core.quotes.listed import listed
from bot.core.quotes.people.first_names import FEMALE, MALE

FIRST = MALE | FEMALE
PARTICLES = listed("""
    de da di del della van von der den la le el al bin ibn ben abu zu zur dos das du ter ten
    d' della dello degli dal do 't tot
""")
OPENING = frozenset({"van", "von", "de", "al"})  # the particles that a name alone may begin with
NO_NAMES = frozenset({"I", "Mr", "Mrs", "Ms", "Dr"})  # what taggers of any language take for one
SUFFIXES = frozenset(["jr.", "jr", "sr.", "sr", "ii", "iii", "iv"])


def gender(name: str) -> str | None:
    """M or f when a first name tells, else None; names of both kinds do not tell."""
    low = name.lower()
    low = low if low in FIRST else low.partition("-")[0]
    man, woman = low in MALE, low in FEMALE
    return None if man == woman else "m" if man else "f"


_SHORT = {
    short: full
    for full, shorts in {
        "james": "jim jimmy jamie",
        "william": "bill billy will willie willy",
        "robert": "bob bobby rob robby robbie bert",
        "richard": "rick dick rich ricky richie",
        "joseph": "joe joey",
        "thomas": "tom tommy",
        "michael": "mike mick mickey mikey",
        "edward": "ed eddie ted ned teddy",
        "charles": "chuck charlie chip",
        "john": "jack johnny",
        "theodore": "theo",
        "anthony": "tony",
        "daniel": "dan danny",
        "david": "dave davy",
        "donald": "don donnie",
        "elizabeth": "liz beth betsy betty lizzie eliza lisa",
        "margaret": "maggie peggy meg",
        "katherine": "kate kathy katie kay",
        "catherine": "cathy cate",
        "deborah": "debbie deb",
        "patricia": "pat patty trish",
        "barbara": "barb",
        "susan": "sue susie",
        "rebecca": "becky",
        "andrew": "andy drew",
        "samuel": "sam sammy",
        "timothy": "tim timmy",
        "steven": "steve stevie",
        "stephen": "steph",
        "matthew": "matt",
        "christopher": "chris kit",
        "benjamin": "ben benny",
        "gregory": "greg",
        "kenneth": "ken kenny",
        "lawrence": "larry",
        "nicholas": "nick",
        "peter": "pete",
        "ronald": "ron ronnie",
        "bernard": "bernie",
        "alexander": "alex sasha sandy",
        "frederick": "fred freddie",
        "gerald": "jerry gerry",
        "henry": "hank harry",
        "jeffrey": "jeff",
        "jonathan": "jon",
        "joshua": "josh",
        "mitchell": "mitch",
        "philip": "phil",
        "raymond": "ray",
        "victoria": "vicky tori",
        "vincent": "vince vinny",
        "walter": "walt wally",
        "zachary": "zach zack",
        "douglas": "doug",
        "eugene": "gene",
        "francis": "frank",
        "jacob": "jake",
        "leonard": "leo len lenny",
        "randall": "randy",
        "russell": "russ",
        "valerie": "val",
        "johannes": "hannes jo",
        "friedrich": "fritz",
        "josef": "sepp",
    }.items()
    for short in shorts.split()
}


def short(name: str) -> str:
    """The full form of a first name's short form: Jim → james; other names as they are."""
    return _SHORT.get(name.lower(), name.lower())
