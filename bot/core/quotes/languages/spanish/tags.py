"""Spanish text → words, and forms → tags."""

from __future__ import annotations

from bot.core.quotes.families.tagger import Lexicon, tagger
from bot.core.quotes.languages.spanish.saying import SAYING, forms
from bot.core.quotes.languages.spanish.what import WHAT
from bot.core.quotes.languages.spanish.who import WHO
from bot.core.quotes.listed import listed
from bot.core.quotes.page.tokens import cutter
from bot.core.quotes.people import names

_CLOSED = {
    "DT": """
        el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella aquellos aquellas algún
        alguna
        algunos algunas ningún ninguna cada cualquier todo toda todos todas varios varias muchos muchas otro otra
        otros otras
        ambos ambas
    """,
    "PRP$": "su sus mi mis tu tus nuestro nuestra nuestros nuestras",
    "PRP": "él ella ellos ellas yo nosotros nosotras usted ustedes ello eso esto aquello nadie alguien éste ésta",
    "CD": """
    dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cincuenta cien mil
""",
    "NN": "último última primer primera millones personas persona cosa partido estado parte acuerdo vez",
    "IN": """
        de del a al en con por para sin sobre entre desde hasta hacia tras ante bajo contra durante según mediante
        como si
        porque aunque mientras pues cuando excepto salvo además
    """,
    "CC": "y e o u pero sino ni &",
    "RB": """
        entretanto nada primero no se le les lo me te nos os ya muy más menos también tampoco así aquí allí ahí hoy
        ayer mañana
        ahora entonces luego
        después antes siempre nunca jamás casi solo sólo incluso además todavía aún bien mal mucho poco tan tanto
        apenas quizá
        quizás acaso sí recientemente únicamente igualmente posteriormente asimismo embargo finalmente
    """,
    "WP": "quien quienes cual cuales cuyo cuya qué quién",
    "WRB": "donde dónde cómo cuándo adonde",
}
_FORMS = forms()

words = cutter(
    "Sr Sra Sres Sras Srta Dr Dra Dres Prof Lic Ing Gral Cnel Tte Cap Mons D Dña Ud Uds Av Avda pág núm art p ej etc St"
)

tag = tagger(
    Lexicon(
        closed={form: made for made, forms in _CLOSED.items() for form in forms.split()},
        finite=frozenset(_FORMS.finite) - listed("para sobre como entre"),
        participles=frozenset(_FORMS.participles) - listed("estado partido salida vista vuelta medida"),
        gerunds=frozenset(_FORMS.gerunds),
        infinitives=frozenset(_FORMS.infinitives),
        endings=(
            ("ándose", "VBG"),
            ("iéndose", "VBG"),
            ("aban", "VBD"),
            ("aron", "VBD"),
            ("ieron", "VBD"),
            ("arán", "VBD"),
            ("erán", "VBD"),
            ("irán", "VBD"),
            ("ará", "VBD"),
            ("erá", "VBD"),
            ("irá", "VBD"),
            ("aría", "VBD"),
            ("ería", "NN"),
            ("ían", "VBD"),
            ("ió", "VBD"),
            ("ó", "VBD"),
            ("aba", "VBD"),
            ("ando", "VBG"),
            ("iendo", "VBG"),
            ("mente", "RB"),
            ("ado", "VBN"),
            ("ada", "VBN"),
            ("ados", "VBN"),
            ("adas", "VBN"),
            ("ido", "VBN"),
            ("ida", "VBN"),
            ("idos", "VBN"),
            ("idas", "VBN"),
            ("ar", "VB"),
            ("er", "VB"),
            ("ir", "VB"),
        ),
        subjects=listed("él ella ellos ellas yo nosotros no se le les lo me nos quien quienes nadie alguien"),
        have=listed("ha han había habían habrá habría haya hayan hubiera"),
        that=listed("que"),
        told=frozenset(SAYING.verbs),
        nouns=WHO.roles,
        times=WHAT.times,
        objects=listed("la los las"),
        names=lambda low: low in names.FIRST,
    )
)
