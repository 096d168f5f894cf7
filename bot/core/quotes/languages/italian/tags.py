"""Italian text → words, and forms → tags."""

from __future__ import annotations

from bot.core.quotes.families.tagger import Lexicon, tagger
from bot.core.quotes.languages.italian.saying import SAYING, forms
from bot.core.quotes.languages.italian.what import WHAT
from bot.core.quotes.languages.italian.who import WHO
from bot.core.quotes.listed import listed
from bot.core.quotes.page.tokens import cutter
from bot.core.quotes.people import names

_CLOSED = {
    "DT": """
        il la l' i gli le uno un una un' quest' quell' questo questa questi queste quel quella quei quegli quelle
        ogni qualche
        alcuni alcune nessun nessuno nessuna qualsiasi tutto tutta tutti tutte altro altra altri altre molti molte
        entrambi
        entrambe
    """,
    "PRP$": "suo sua suoi sue mio mia miei mie tuo tua nostro nostra nostri nostre vostro loro",
    "PRP": "lui lei egli ella essi esse io noi voi ciò qualcuno",
    "CD": """
    due tre quattro cinque sei sette otto nove dieci undici dodici quindici venti trenta quaranta cinquanta cento
    mille
""",
    "NN": """
    ultimo ultima primo prima primi prime milioni persone persona cosa stato fatto partito parte accordo niente
    nulla
""",
    "IN": """
        di del della dello dell' dei degli delle d' a al alla allo all' ai agli alle ad in nel nella nello nell' nei
        negli
        nelle con col per da dal dalla dallo dall' dai dagli dalle su sul sulla sullo sull' sui sugli sulle tra fra
        senza
        contro durante dopo secondo verso presso sotto sopra entro oltre come se perché mentre poiché quando
        affinché tramite
        davanti dietro
    """,
    "CC": "e ed o ma né oppure però &",
    "RB": """
        non si s' ci c' vi mi m' ti ne già più meno anche poi così qui qua lì là oggi ieri domani ora adesso allora
        mai sempre
        quasi solo soltanto ancora bene male molto poco tanto troppo forse invece infine inoltre pure nemmeno
        neppure proprio
        appunto subito intanto quindi dunque lo
    """,
    "WP": "cui quale quali chi",
    "WRB": "dove quanto",
}
_FORMS = forms()

words = cutter(
    "Sig Sigg Sig.ra Dott Dr Prof Avv Ing Arch Geom On Sen Gen Col Cap Mons S St art n pag es ecc tel",
    elisions=r"(?:l|d|c|s|m|n|un|dell|all|nell|dall|sull|quest|quell|com|dov|sant|anch|cos)['’]",
)

tag = tagger(
    Lexicon(
        closed={form: made for made, forms in _CLOSED.items() for form in forms.split()},
        finite=frozenset(_FORMS.finite)
        - listed("sei note porta mente parte parti conti via cura danno morte tema opera"),
        participles=frozenset(_FORMS.participles)
        - listed("stato fatto partito partita posto morte uscita corso corsa risposta domanda vista proposta offerta"),
        gerunds=frozenset(_FORMS.gerunds) - listed("stando quando"),
        infinitives=frozenset(_FORMS.infinitives),
        endings=(
            ("andosi", "VBG"),
            ("endosi", "VBG"),
            ("avano", "VBD"),
            ("evano", "VBD"),
            ("ivano", "VBD"),
            ("arono", "VBD"),
            ("irono", "VBD"),
            ("eranno", "VBD"),
            ("iranno", "VBD"),
            ("erebbe", "VBD"),
            ("irebbe", "VBD"),
            ("erà", "VBD"),
            ("irà", "VBD"),
            ("iscono", "VBD"),
            ("isce", "VBD"),
            ("ava", "VBD"),
            ("eva", "VBD"),
            ("ò", "VBD"),
            ("ando", "VBG"),
            ("endo", "VBG"),
            ("mente", "RB"),
            ("ato", "VBN"),
            ("ata", "VBN"),
            ("ati", "VBN"),
            ("ate", "VBN"),
            ("uto", "VBN"),
            ("uta", "VBN"),
            ("uti", "VBN"),
            ("ito", "VBN"),
            ("iti", "VBN"),
            ("are", "VB"),
            ("ere", "VB"),
            ("ire", "VB"),
        ),
        subjects=listed("lui lei egli ella essi io noi non si ci mi vi chi ne lo"),
        have=listed("ha hanno aveva avevano avrà avrebbe avrebbero abbia"),
        that=listed("che"),
        told=frozenset(SAYING.verbs),
        nouns=WHO.roles,
        times=WHAT.times,
        objects=listed("la le gli li lo"),
        names=lambda low: low in names.FIRST,
    )
)
