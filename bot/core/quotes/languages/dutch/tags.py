"""Dutch text → words, and forms → tags."""

from __future__ import annotations

from bot.core.quotes.families.tagger import Lexicon, tagger
from bot.core.quotes.languages.dutch.saying import SAYING, forms
from bot.core.quotes.languages.dutch.what import WHAT
from bot.core.quotes.languages.dutch.who import WHO
from bot.core.quotes.listed import listed
from bot.core.quotes.page.tokens import cutter
from bot.core.quotes.people import names

_CLOSED = {
    "DT": """
        de het een 't deze dit die geen elke elk ieder iedere sommige enkele veel weinig alle beide welke welk andere
    """,
    "PRP$": "zijn haar hun mijn onze ons jouw uw je diens",
    "PRP": "hij zij ze ik we wij u jij jullie hem hen mij me zich iemand niemand iedereen men",
    "CD": "twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig honderd duizend",
    "NN": "keer jaar mens mensen land stad huis kind kinderen leven deel geval moment plek vrouw man",
    "IN": """
        van in op aan bij met voor door over naar uit tot tegen tussen onder om na sinds tijdens volgens zonder
        binnen buiten
        rond vanaf vanuit via per wegens ondanks omdat als of hoewel terwijl nadat toen zoals voordat doordat zodat
        dat mits
        tenzij achter boven naast langs richting
    """,
    "CC": "en maar want dus noch &",
    "RB": """
        niet ook nog al wel er hier daar nu toen dan dus zo heel zeer erg meer minder meest altijd nooit vaak soms
        weer straks
        gisteren vandaag morgen alleen slechts pas net juist zelfs echter bovendien daarom daarmee daarop daarna
        verder samen
        eerst later eerder inmiddels ondertussen toch maar misschien wellicht ongeveer bijna vooral daarvan erop
        eraan ervan
        waar waarom hoe wanneer graag even eens binnenkort onlangs opnieuw intussen overigens tenslotte dinsdagavond
    """,
    "MD": """
    kan kon konden kunnen zal zou zouden zullen moet moest moesten moeten mag mocht mochten mogen wil wilde wilden
    willen
""",
    "TO": "te",
    "WP": "wie wiens",
}
_FORMS = forms()

words = cutter(
    "Dhr Mevr Dr Drs Prof Ir Ing Mr Ds Jhr St nr blz art jl ca resp o.a bijv",
)

tag = tagger(
    Lexicon(
        closed={form: made for made, forms in _CLOSED.items() for form in forms.split()},
        finite=frozenset(_FORMS.finite),
        participles=frozenset(_FORMS.participles),
        gerunds=frozenset(),
        infinitives=frozenset(_FORMS.infinitives),
        endings=(
            ("eerde", "VBD"),
            ("eerden", "VBD"),
            ("eert", "VBD"),
            ("isch", "JJ"),
            ("ische", "JJ"),
            ("elijk", "JJ"),
            ("elijke", "JJ"),
            ("ige", "JJ"),
            ("jarige", "JJ"),
        ),
        subjects=listed("hij zij ze ik we wij men iedereen niemand"),
        have=listed("heeft hebben had hadden is zijn was waren"),
        that=frozenset(),
        told=frozenset(SAYING.verbs),
        nouns=WHO.roles,
        times=WHAT.times,
        objects=frozenset(),
        names=lambda low: low in names.FIRST,
    )
)
