"""French verbs and nouns of saying → what each takes; see `Saying` for the letters."""

from __future__ import annotations

from bot.core.quotes.families.forms import Forms, entries, every, lettered
from bot.core.quotes.languages.contract import Saying
from bot.core.quotes.languages.french.conjugation import conjugated
from bot.core.quotes.listed import listed

_VERBS = """
accuser qi | acquiescer q | admettre qsi | affirmer qsi | agacer q | ajouter qs | alerter qs | amuser q | analyser q
annoncer qsn | appeler x | apprécier q | approuver q | arguer qs | argumenter qs | articuler q | assener q | asséner q
assurer qsi | attester qs | avancer qs | avertir qs | avouer qsi | balayer q | blaguer q | bougonner q | calculer q
certifier qs | chuchoter q | clamer qs | claironner q | clarifier q | commenter q | compléter q | concéder qs
conclure qs | conseiller qs | considérer qs | constater qs | confesser qs | confier qs | confirmer qsi | contester n
contrer q | convenir qs | corriger q | craindre s | crier q | critiquer q | croire s | décrire q | décréter qs
demander qs | décider x | dédramatiser q | déclarer qsi | défendre q | démentir si | dénoncer qn | déplorer qs
désespérer q | désoler q | détailler q | deviner q | dire qsi | diagnostiquer q | enchaîner q | énoncer q | énumérer q
enthousiasmer q | entonner q | espérer si | esquiver q | estimer qsi | étonner q | évaluer q | évoquer q | exhorter q
exiger s | expliquer qs | exploser q | exulter q | faire x | féliciter q | fulminer q | garantir qs | glisser q
gronder q | grogner q | haranguer q | hurler q | illustrer q | imaginer qs | indigner q | indiquer qs | informer qs
insister qs | insurger q | interroger q | inquiéter q | intimer q | invectiver q | ironiser q | juger qs | jurer qsi
justifier q | lâcher q | lamenter q | lancer qs | lire x | maintenir qs | marteler qs | maugréer q | menacer q
mentionner qs | minimiser q | moquer q | murmurer q | narrer q | nier si | noter qs | nuancer q | objecter qs
observer qs | obtempérer q | opposer q | opiner q | oser q | parier qs | penser s | persifler q | pester q | plaider qs
plaindre qs | plaisanter q | pointer qs | pouffer q | poursuivre q | préciser qs | préconiser qs | prédire qs
présager q | prétendre qsi | prévenir qs | prévoir x | proclamer qs | professer q | promettre qsi | prononcer q
proposer q | protester q | questionner q | raconter qs | railler q | râler q | rappeler qs | rapporter qs | rassurer q
réagir q | recadrer q | réclamer s | recommander qs | reconnaître qsi | récapituler q | redouter s | réfuter i
refuser i | regretter qs | réitérer qs | réjouir q | relater qs | relativiser q | relever qs | relancer q
remarquer qs | remercier q | renchérir q | répéter qs | répliquer qs | répondre qs | reprendre q | reprocher i
résumer q | rétorquer qs | retenir s | retracer q | révéler qsn | riposter q | rire q | saluer q | savourer q
sermonner q | signaler qs | sangloter q | scander q | seriner q | siffler q | souffler q | souhaiter s | souligner qs
soupirer q | soupçonner s | soutenir qs | sourire q | souvenir qs | spécifier qs | stipuler s | suggérer qs
suivre x | supplier q | supposer qs | surenchérir q | susurrer q | temporiser q | tempérer q | témoigner qs | tonner q
trancher q | traduire q | tweeter q | twitter q | vanter q | vitupérer q | vociférer q | écrire qs | écrier q
éluder q | éclairer q | émouvoir x | épingler q | étayer q | théoriser q | philosopher q | balancer q | tacler q
trépigner q | tonitruer q | bredouiller q | balbutier q | bafouiller q | exclamer q | prophétiser q
pronostiquer qs | prôner q | revendiquer qn | rebondir q | résigner q | ressasser q | soulager q | vouloir x
savoir qs | entendre qs | valoir qs | tomber q | remonter x | communiquer qs | échapper x | formuler x | esquisser q
postuler s | démarrer q | entamer q | débuter q | ponctuer q | compatir q | gémir q | implorer q | rugir q | ruminer q
emporter q | énerver q | enflammer q | extasier q | alarmer q | offusquer q | impatienter q | étrangler q
"""
NOUNS = listed("""
    affirmation affirmations annonce argument arguments assertion aveu aveux commentaire constat critique déclaration
    déclarations explication formule message mise mots mot parole paroles phrase propos promesse question réaction
    remarque réponse verdict avis témoignage avertissement appel
""")
_COMMON = """
être avoir aller pouvoir devoir vouloir savoir faire falloir valoir venir tenir mettre prendre voir suivre perdre rendre
attendre entendre partir sortir vivre recevoir ouvrir offrir permettre produire naître mourir paraître courir revenir
devenir remettre connaître convenir contredire souscrire donner passer rester trouver porter parler montrer penser
arriver compter travailler jouer toucher commencer continuer marquer quitter rejoindre évoluer manquer gagner
changer coûter entraîner frapper occuper représenter sembler servir viser bénéficier bloquer chercher figurer
empêcher exister disposer dépasser durer fermer former imposer interdire intervenir laisser mener obliger organiser
participer placer posséder présenter reculer relancer réduire reposer réussir risquer souffrir subir tenter terminer
tourner traverser utiliser voter apparaître atteindre appartenir choisir finir grandir agir saisir définir établir
fournir réunir apprendre parcourir comprendre
"""


def verbs() -> dict[str, str]:
    """Every form of every verb of saying → its letters."""
    return lettered(_VERBS, conjugated)


def forms() -> Forms:
    """The forms of the verbs of saying and of the commonest others, by what they are."""
    return every((*(verb for verb, _ in entries(_VERBS)), *_COMMON.split()), conjugated)


SAYING = Saying(
    verbs=verbs(),
    particles={},
    nouns=NOUNS,
    according=(
        ("selon",),
        ("pour",),
        ("d'", "après"),
        ("aux", "yeux", "de"),
        ("aux", "yeux", "du"),
        ("de", "l'", "avis", "de"),
        ("de", "l'", "avis", "du"),
        ("aux", "dires", "de"),
        ("aux", "dires", "du"),
    ),
    views=frozenset({("pour",)}),
    plain=listed("dit déclaré affirmé expliqué ajouté"),
    asked=listed("q question"),
    answered=listed("r réponse"),
)
