"""French text → words, and forms → tags."""

from __future__ import annotations

from bot.core.quotes.families.tagger import Lexicon, tagger
from bot.core.quotes.languages.french.saying import SAYING, forms
from bot.core.quotes.languages.french.what import WHAT
from bot.core.quotes.languages.french.who import WHO
from bot.core.quotes.listed import listed
from bot.core.quotes.page.tokens import cutter
from bot.core.quotes.people import names

_CLOSED = {
    "DT": """
        le la les l' un une ce cet cette ces chaque quelque quelques plusieurs certains certaines aucun aucune tout
        toute
        tous toutes quel quelle quels quelles
    """,
    "PRP$": "son sa ses leur leurs mon ma mes notre nos votre vos ton ta tes",
    "PRP": """
        il elle ils elles on je j' tu nous vous lui eux c' cela ça ceci celui-ci celle-ci
        ceux-ci celles-ci moi toi soi
    """,
    "IN": """
        de du d' des à au aux en dans sur sous par pour avec sans chez vers entre contre depuis pendant durant après
        avant
        devant derrière dès selon malgré parmi hors lors jusque jusqu' jusqu'à jusqu'en outre via voici voilà comme si
        quand lorsque lorsqu' puisque puisqu' parce tandis afin car sauf auprès
    """,
    "CC": "et ou mais ni or donc &",
    "CD": """
    deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante cent
    cents mille
""",
    "NN": "dernier dernière premier première derniers dernières été milliers millions milliards personne chose",
    "RB": """
        se s' me m' te t' y ne n' pas plus moins jamais rien guère aussi encore déjà toujours souvent très trop bien
        mal peu assez alors ainsi
        ensuite enfin puis hier aujourd'hui demain ici là là-bas même presque environ surtout notamment plutôt tôt tard
        cependant toutefois pourtant néanmoins ailleurs parfois désormais maintenant longtemps bientôt quant tant
        autant mieux non oui certes effet auparavant soudain tantôt vraiment seulement également récemment justement
        finalement simplement actuellement clairement absolument rapidement simultanément fermement vivement
        officiellement longuement directement immédiatement précisément régulièrement sévèrement publiquement
    """,
    "WP": "qui dont lequel laquelle lesquels lesquelles auquel duquel quoi",
    "WRB": "où pourquoi comment combien",
}
_FORMS = forms()

words = cutter(
    """
    M MM Mme Mmes Mlle Mlles Me Mgr Dr Pr St Ste Cie av env p pp art n° janv févr juil
    """,
    clitics=r"(?:-t)?-(ils?|elles?|on|je|tu|nous|vous|ce)",
    elisions=r"(?:[ldjmnstc]|qu|jusqu|lorsqu|puisqu|quelqu)['’]",
)

tag = tagger(
    Lexicon(
        closed={form: made for made, forms in _CLOSED.items() for form in forms.split()},
        finite=frozenset(_FORMS.finite),
        participles=frozenset(_FORMS.participles) - listed("été mort plainte morts"),
        gerunds=frozenset(_FORMS.gerunds) - listed("maintenant devant suivant pendant courant vivant"),
        infinitives=frozenset(_FORMS.infinitives) - listed("souvenir"),
        endings=(
            ("aient", "VBD"),
            ("ait", "VBD"),
            ("èrent", "VBD"),
            ("irent", "VBD"),
            ("issent", "VBD"),
            ("eront", "VBD"),
            ("iront", "VBD"),
            ("era", "VBD"),
            ("ant", "VBG"),
            ("ellement", "RB"),
            ("uement", "RB"),
            ("ivement", "RB"),
            ("er", "VB"),
            ("ir", "VB"),
            ("é", "VBN"),
            ("ée", "VBN"),
            ("és", "VBN"),
            ("ées", "VBN"),
        ),
        subjects=listed("il elle ils elles on je j' nous vous ne n' se s' qui ce c'"),
        have=listed("a ont avait avaient aura auront aurait auraient est sont était étaient"),
        that=listed("que qu'"),
        told=frozenset(SAYING.verbs),
        nouns=WHO.roles,
        times=WHAT.times,
        objects=listed("lui leur nous vous le la les l'"),
        names=lambda low: low in names.FIRST,
    )
)
