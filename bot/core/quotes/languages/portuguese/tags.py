"""Portuguese text → words, and forms → tags."""

from __future__ import annotations

from bot.core.quotes.families.tagger import Lexicon, tagger
from bot.core.quotes.languages.portuguese.saying import SAYING, forms
from bot.core.quotes.languages.portuguese.what import WHAT
from bot.core.quotes.languages.portuguese.who import WHO
from bot.core.quotes.listed import listed
from bot.core.quotes.page.tokens import cutter
from bot.core.quotes.people import names

_CLOSED = {
    "DT": """
        o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela aqueles aquelas algum alguma
        alguns algumas nenhum nenhuma cada qualquer todo toda todos todas vários várias muitos muitas outro outra outros
        outras ambos ambas
    """,
    "PRP$": "seu sua seus suas meu minha meus minhas teu tua nosso nossa nossos nossas",
    "PRP": "ele ela eles elas eu nós você vocês isso isto aquilo ninguém alguém",
    "CD": """
    dois duas três quatro cinco seis sete oito nove dez onze doze quinze vinte trinta quarenta cinquenta cem mil
""",
    "NN": "último última primeiro primeira milhões pessoas pessoa coisa partido estado parte acordo nada vez governo",
    "IN": """
        de do da dos das em no na nos nas num numa nesta neste nestas nestes nessa nesse naquela naquele desta deste
        dessa
        desse ao à aos às com para por pelo pela pelos pelas sem sobre entre desde até perante contra durante após
        conforme
        mediante como se porque embora enquanto pois quando segundo
    """,
    "CC": "e ou mas nem porém &",
    "RB": """
        não se -se lhe lhes -lhe -lhes me te vos já muito mais menos também tão assim aqui ali lá hoje ontem amanhã
        agora
        então logo depois antes sempre nunca jamais quase só ainda bem mal pouco tanto apenas talvez sim inclusive além
        porventura aliás
    """,
    "WP": "quem qual quais cujo cuja",
    "WRB": "onde aonde",
}
_FORMS = forms()

words = cutter(
    "Sr Sra Srs Sras Srta Dr Dra Drs Prof Profa Eng Gen Cel Ten Cap D Av pág núm art p ex etc St",
    clitics=r"-(?:se|lhes?|me|nos)",
)

tag = tagger(
    Lexicon(
        closed={form: made for made, forms in _CLOSED.items() for form in forms.split()},
        finite=frozenset(_FORMS.finite) - listed("para sobre como entre"),
        participles=frozenset(_FORMS.participles)
        - listed("estado partido saída vista volta medida entrada ganha paga pedido"),
        gerunds=frozenset(_FORMS.gerunds) - listed("quando segundo vindo"),
        infinitives=frozenset(_FORMS.infinitives),
        endings=(
            ("avam", "VBD"),
            ("aram", "VBD"),
            ("eram", "VBD"),
            ("iram", "VBD"),
            ("ariam", "VBD"),
            ("eriam", "VBD"),
            ("arão", "VBD"),
            ("erão", "VBD"),
            ("irão", "VBD"),
            ("ará", "VBD"),
            ("erá", "VBD"),
            ("irá", "VBD"),
            ("aria", "VBD"),
            ("ava", "VBD"),
            ("ou", "VBD"),
            ("eu", "VBD"),
            ("iu", "VBD"),
            ("ando", "VBG"),
            ("endo", "VBG"),
            ("indo", "VBG"),
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
        subjects=listed("ele ela eles elas eu nós você não se lhe me quem ninguém alguém"),
        have=listed("tem têm tinha tinham teria terá havia haviam tenha tenham"),
        that=listed("que"),
        told=frozenset(SAYING.verbs),
        nouns=WHO.roles,
        times=WHAT.times,
        objects=frozenset(),
        names=lambda low: low in names.FIRST,
    )
)
