"""French words for people: offices, trades, relatives, titles."""

from __future__ import annotations

from bot.core.quotes.families.forms import pairs
from bot.core.quotes.languages.contract import Who
from bot.core.quotes.listed import listed

# masculine | feminine, or one form for both
_PAIRS = """
président présidente | vice-président vice-présidente | directeur directrice | conseiller conseillère
sénateur sénatrice | député députée | élu élue | adjoint adjointe | préfet préfète | avocat avocate
procureur procureure | professeur professeure | enseignant enseignante | chercheur chercheuse | entraîneur entraîneuse
sélectionneur sélectionneuse | capitaine capitaine | patron patronne | fondateur fondatrice | cofondateur cofondatrice
dirigeant dirigeante | agriculteur agricultrice | viticulteur viticultrice | éleveur éleveuse | pêcheur pêcheuse
acteur actrice | réalisateur réalisatrice | chanteur chanteuse | écrivain écrivaine | auteur auteure
romancier romancière
conservateur conservatrice | inspecteur inspectrice | instituteur institutrice | médecin médecin
chirurgien chirurgienne
infirmier infirmière | pharmacien pharmacienne | étudiant étudiante | habitant habitante | voisin voisine
retraité retraitée
commerçant commerçante | boulanger boulangère | restaurateur restauratrice | cuisinier cuisinière | chef cheffe
ouvrier ouvrière | employé employée | salarié salariée | délégué déléguée | représentant représentante
militant militante | magistrat magistrate | officier officière | policier policière | historien historienne
politicien politicienne | mathématicien mathématicienne | technicien technicienne | musicien musicienne
comédien comédienne | gardien gardienne | ingénieur ingénieure | consultant consultante | expert experte
président-directeur x
responsable responsable | ministre ministre | porte-parole porte-parole | maire maire | secrétaire secrétaire
juge juge | journaliste journaliste | économiste économiste | biologiste biologiste | syndicaliste syndicaliste
spécialiste spécialiste | analyste analyste | artiste artiste | toxicologue toxicologue | sociologue sociologue
politologue politologue | psychologue psychologue | géologue géologue | archéologue archéologue | architecte architecte
diplomate diplomate | ambassadeur ambassadrice | commissaire commissaire | général générale | colonel colonelle
lieutenant lieutenante | commandant commandante | sergent sergente | major major | amiral amirale | pape x
cardinal x | évêque x
archevêque x | imam x | pasteur pasteure | prêtre x | roi reine | prince princesse | premier-ministre x
chancelier chancelière
gouverneur gouverneure | trésorier trésorière | gérant gérante | propriétaire propriétaire | artisan artisane
boucher bouchère | coiffeur coiffeuse | chauffeur chauffeuse | pilote pilote | athlète athlète | joueur joueuse
attaquant attaquante | gardien gardienne | défenseur défenseuse | arbitre arbitre | coach coach | manager manager
navigateur navigatrice | coureur coureuse | animateur animatrice | producteur productrice | scientifique scientifique
climatologue climatologue | virologue virologue | épidémiologiste épidémiologiste | géographe géographe
philosophe philosophe
psychiatre psychiatre | notaire notaire | œnologue œnologue | apiculteur apicultrice | paysan paysanne
maraîcher maraîchère
chargé chargée | coordinateur coordinatrice | médiateur médiatrice | négociateur négociatrice | éditeur éditrice
rédacteur rédactrice | photographe photographe | peintre peintre | sculpteur sculptrice | danseur danseuse
régisseur régisseuse | libraire libraire | bibliothécaire bibliothécaire | dramaturge dramaturge | cinéaste cinéaste
accusé accusée | prévenu prévenue | plaignant plaignante | témoin témoin | victime victime | suspect suspecte
père mère
édile édile | parlementaire parlementaire | eurodéputé eurodéputée | leader leader | numéro x
universitaire universitaire
apprenti apprentie | rapporteur rapporteuse | bâtonnier bâtonnière | horloger horlogère | physicien physicienne
savant savante | doyen doyenne | recteur rectrice | proviseur proviseure | surveillant surveillante | cadre cadre
entrepreneur entrepreneuse | industriel industrielle | banquier banquière | céréalier céréalière
ostréiculteur ostréicultrice
"""
_EVERY, _MEN, _WOMEN = pairs(_PAIRS)
_EITHER = listed("""
    professeur auteur médecin écrivain chef ingénieur procureur chercheur témoin major pilote député avocat
""")
_KIN = listed("""
    père mère fils fille frère sœur oncle tante cousin cousine neveu nièce mari femme épouse époux veuve veuf compagnon
    compagne ami amie voisin voisine parents consœur confrère collègue aîné aînée cadet cadette homme garçon
""")

ANAPHORIC = listed("""
    français française italien italienne espagnol espagnole allemand allemande belge suisse portugais portugaise
    anglais anglaise américain américaine russe ukrainien ukrainienne polonais polonaise algérien algérienne
    marocain marocaine tunisien tunisienne sénégalais sénégalaise ivoirien ivoirienne canadien canadienne québécois
    québécoise breton bretonne basque corse parisien parisienne marseillais marseillaise lyonnais lyonnaise
    intéressé intéressée sexagénaire quinquagénaire quadragénaire trentenaire septuagénaire octogénaire octogénaires
    jeune vieux vieille artisan artisane
""")  # by origin or age: whoever was just named

WHO = Who(
    roles=_EVERY
    | listed("""
        ministres députés porte-paroles avocats habitants chercheurs experts secrétaire-général numéro
    """)
    | _KIN,
    titles=listed("""
    m. mm. mme mmes mlle me mgr dr pr dr. pr. monsieur madame mademoiselle maître docteur professeur sir lord dame
    sœur père
"""),
    feminine=_WOMEN
    | listed("""
    mme mmes mlle madame mademoiselle fille sœur tante cousine nièce femme épouse veuve compagne amie voisine
    consœur aînée cadette dame
"""),
    masculine=_MEN - _EITHER
    | listed("""
    m. mm. monsieur fils frère oncle cousin neveu mari époux veuf compagnon ami voisin confrère aîné cadet homme
    garçon père mgr
"""),
    endings=("ologue", "iste", "atrice", "culteur", "cultrice"),
    kin=_KIN,
    anybody=ANAPHORIC
    | listed("homme femme mère père fille garçon veuve veuf retraité retraitée grand-mère grand-père élu élue édile"),
    copulas=listed("est était devient reste"),
    joined=listed("qui aussi également"),
    named=listed("nommé nommée élu élue comme"),
    past=listed("ancien ancienne ex"),
)
