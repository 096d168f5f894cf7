"""French words for what is no person: bodies, papers, times, places, works."""

from __future__ import annotations

from bot.core.quotes.languages.contract import What
from bot.core.quotes.listed import listed

WHAT = What(
    bodies=listed("""
    académie administration agence alliance ambassade armée assemblée association autorité autorités banque bureau
    cabinet centre chambre club collectif comité commission commune compagnie confédération conseil cour diocèse
    direction entreprise état état-major famille faculté fédération filiale fondation force forces front gendarmerie
    gouvernement groupe groupement hôpital institut intersyndicale journal laboratoire ligue mairie ministère
    métropole mission mouvement musée office ong onu opposition organisation organisme otan parlement parquet parti
    police
    pompiers préfecture présidence rectorat région rassemblement réseau revue sénat service services société
    syndicat syndicats tribunal ue union université usine ville élysée kremlin matignon hamas hezbollah afp
    reuters ap aps map cgt cfdt fo lfi ps rn lr eelv fmi oms unesco unicef edf sncf ratp pentagone maison-blanche
    quai moody's fitch google facebook apple amazon microsoft twitter bbc cnn tass bce bfmtv tf1 rtl rfi
"""),
    papers=listed("""
    communiqué rapport lettre courrier mail message note document étude enquête sondage tweet texte article
    déclaration tribune bilan livre arrêt jugement ordonnance décret bulletin
"""),
    times=listed("""
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre
    octobre novembre décembre hier aujourd'hui demain matin midi après-midi soir soirée nuit journée semaine mois année
    an ans jour jours heure heures week-end matinée
"""),
    places=listed("""
    france allemagne espagne italie portugal belgique suisse angleterre royaume-uni irlande pologne russie ukraine
    grèce turquie israël iran irak syrie liban égypte libye tunisie algérie maroc mali niger sénégal congo cameroun
    gabon guinée burkina tchad bénin togo rwanda burundi madagascar canada québec états-unis amérique mexique
    brésil argentine chine japon corée inde pakistan afghanistan australie europe afrique asie paris lyon marseille
    lille bordeaux toulouse nantes rennes strasbourg nice montpellier bruxelles genève londres berlin madrid rome
    moscou kiev kyiv washington pékin tokyo vienne athènes ankara téhéran bagdad damas jérusalem gaza beyrouth le-caire
    tripoli tunis alger rabat dakar abidjan bamako kinshasa montréal ottawa varsovie budapest bucarest lisbonne
    bretagne normandie alsace corse provence aquitaine occitanie
"""),
    works=listed("""
    titre intitulé intitulée intitulés baptisé baptisée baptisés surnommé surnommée surnommés appelé appelée film livre
    roman chanson album série émission pièce programme projet opération exposition plan slogan mot terme expression
    navire journal magazine revue dit dite dits étiquette concept label formule spectacle documentaire application
"""),
    articles=listed("le la l' les"),
    within=listed("sans pour contre"),
    of=listed("de du d' des"),
    national=("ais", "aise", "ien", "ienne", "éen", "éenne"),
)
