"""French infinitives → their forms in the third person, and what each form is."""

from __future__ import annotations

from bot.core.quotes.families.forms import Forms, written

_IRREGULAR = {
    "dire": "dit disent disait disaient dit dirent dira diront dirait diraient | dit dite dits dites | disant",
    "prédire": "prédit prédisent prédisait prédisaient prédit prédirent prédira | prédit prédite | prédisant",
    "contredire": "contredit contredisent contredisait contredit | contredit contredite | contredisant",
    "écrire": "écrit écrivent écrivait écrivaient écrivit écrivirent écrira écrirait | écrit écrite écrits | écrivant",
    "décrire": """
    décrit décrivent décrivait décrivaient décrivit décrivirent décrira | décrit décrite décrits | décrivant
""",
    "souscrire": "souscrit souscrivent souscrivait | souscrit | souscrivant",
    "faire": "fait font faisait faisaient fit firent fera feront ferait feraient | fait faite faits faites | faisant",
    "rire": "rit rient riait riaient rit rirent | ri | riant",
    "sourire": "sourit sourient souriait souriaient sourit | souri | souriant",
    "répondre": "répond répondent répondait répondaient répondit répondirent répondra répondrait | répondu | répondant",
    "prétendre": "prétend prétendent prétendait prétendaient prétendit prétendra | prétendu prétendue | prétendant",
    "défendre": "défend défendent défendait défendaient défendit défendra | défendu défendue défendus | défendant",
    "entendre": "entend entendent entendait entendaient entendit | entendu entendue entendus | entendant",
    "attendre": "attend attendent attendait attendaient attendit attendra | attendu attendue attendus | attendant",
    "rendre": "rend rendent rendait rendaient rendit rendra | rendu rendue rendus | rendant",
    "perdre": "perd perdent perdait perdaient perdit perdra | perdu perdue perdus | perdant",
    "soutenir": """
    soutient soutiennent soutenait soutenaient soutint soutinrent soutiendra | soutenu soutenue | soutenant
""",
    "maintenir": "maintient maintiennent maintenait maintint maintiendra | maintenu maintenue | maintenant",
    "tenir": "tient tiennent tenait tenaient tint tinrent tiendra tiendrait | tenu tenue tenus | tenant",
    "convenir": "convient conviennent convenait convint | convenu | convenant",
    "prévenir": "prévient préviennent prévenait prévenaient prévint | prévenu prévenue prévenus | prévenant",
    "souvenir": "souvient souviennent souvenait souvenaient souvint | souvenu | souvenant",
    "venir": "vient viennent venait venaient vint vinrent viendra viendrait | venu venue venus venues | venant",
    "reconnaître": """
    reconnaît reconnait reconnaissent reconnaissait reconnut reconnaîtra | reconnu reconnue | reconnaissant
""",
    "connaître": "connaît connaissent connaissait connut connaîtra | connu connue connus | connaissant",
    "admettre": "admet admettent admettait admettaient admit admirent admettra | admis admise | admettant",
    "promettre": "promet promettent promettait promettaient promit promirent | promis promise | promettant",
    "mettre": "met mettent mettait mettaient mit mirent mettra mettrait | mis mise mises | mettant",
    "remettre": "remet remettent remettait remit | remis remise | remettant",
    "croire": "croit croient croyait croyaient crut croira | cru crue | croyant",
    "voir": "voit voient voyait voyaient vit virent verra verrait | vu vue vus vues | voyant",
    "prévoir": "prévoit prévoient prévoyait prévit prévoira | prévu prévue prévus prévues | prévoyant",
    "poursuivre": """
    poursuit poursuivent poursuivait poursuivaient poursuivit poursuivra | poursuivi poursuivie | poursuivant
""",
    "suivre": "suit suivent suivait suivaient suivit suivra | suivi suivie suivis | suivant",
    "conclure": "conclut concluent concluait concluaient conclut conclurent | conclu conclue conclus | concluant",
    "craindre": "craint craignent craignait craignaient craignit | craint | craignant",
    "plaindre": "plaint plaignent plaignait plaignaient plaignit | plaint plainte | plaignant",
    "apprendre": "apprend apprennent apprenait apprenaient apprit apprirent | appris apprise | apprenant",
    "comprendre": "comprend comprennent comprenait comprit comprendra | compris comprise | comprenant",
    "prendre": "prend prennent prenait prenaient prit prirent prendra prendrait | pris prise prises | prenant",
    "reprendre": "reprend reprennent reprenait reprit reprendra | repris reprise reprises | reprenant",
    "démentir": "dément démentent démentait démentaient démentit | démenti démentie | démentant",
    "savoir": "sait savent savait savaient sut saura saurait | su | sachant",
    "pouvoir": "peut peuvent pouvait pouvaient put purent pourra pourront pourrait pourraient | pu | pouvant",
    "devoir": "doit doivent devait devaient dut durent devra devront devrait devraient | dû due | devant",
    "vouloir": "veut veulent voulait voulaient voulut voulurent voudra voudrait | voulu voulue | voulant",
    "falloir": "faut fallait fallut faudra faudrait | fallu |",
    "valoir": "vaut valent valait valaient valut vaudra vaudrait | valu | valant",
    "aller": "va vont allait allaient alla allèrent ira iront irait iraient | allé allée allés allées | allant",
    "être": "est sont était étaient fut furent sera seront serait seraient soit soient | été | étant",
    "avoir": "a ont avait avaient eut eurent aura auront aurait auraient ait aient | eu eue | ayant",
    "partir": "part partent partait partit partira | parti partie partis | partant",
    "sortir": "sort sortent sortait sortit sortira | sorti sortie sortis | sortant",
    "vivre": "vit vivent vivait vivaient vécut vivra | vécu | vivant",
    "lire": "lit lisent lisait lut lira | lu lue lus | lisant",
    "recevoir": "reçoit reçoivent recevait reçut recevra | reçu reçue reçus | recevant",
    "ouvrir": "ouvre ouvrent ouvrait ouvrit ouvrira | ouvert ouverte ouverts | ouvrant",
    "offrir": "offre offrent offrait offrit | offert offerte | offrant",
    "permettre": "permet permettent permettait permit permettra | permis permise | permettant",
    "produire": "produit produisent produisait produisit | produit produite produits | produisant",
    "naître": "naît naissent naissait naquit | né née nés nées | naissant",
    "mourir": "meurt meurent mourait mourut | mort morte morts | mourant",
    "paraître": "paraît paraissent paraissait parut | paru parue |",
    "parcourir": "parcourt parcourent parcourait parcourut | parcouru parcourue | parcourant",
    "courir": "court courent courait courut | couru | courant",
    "revenir": "revient reviennent revenait revint reviendra | revenu revenue revenus | revenant",
    "devenir": "devient deviennent devenait devint deviendra | devenu devenue devenus | devenant",
}
_FUTURE = ("a", "ont", "ait", "aient")


def conjugated(infinitive: str) -> Forms:
    """The forms of a verb; of one that no table has, those of its ending."""
    if infinitive in _IRREGULAR:
        return written(infinitive, _IRREGULAR[infinitive])
    stem = infinitive[:-2]
    if infinitive.endswith("ir"):
        finite = {stem + end for end in ("it", "issent", "issait", "issaient", "irent")}
        finite |= {infinitive + end for end in _FUTURE}
        return Forms(finite, {stem + end for end in ("i", "ie", "is", "ies")}, {stem + "issant"}, {infinitive})
    soft = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
    strong = _strong(stem)
    finite = {strong + "e", strong + "ent", soft + "ait", soft + "aient", soft + "a", stem + "èrent"}
    finite |= {strong + "er" + end for end in _FUTURE} | {infinitive + end for end in _FUTURE}
    return Forms(finite, {stem + end for end in ("é", "ée", "és", "ées")}, {soft + "ant"}, {infinitive})


def _strong(stem: str) -> str:
    """The stem before a silent e: espérer → espèr-, appeler → appell-, jeter → jett-, essuyer → essui-."""
    if stem.endswith(("appel", "jet", "rappel", "rejet", "projet", "interpel")):
        return stem + stem[-1]
    if stem.endswith(("uy", "oy")):
        return stem[:-1] + "i"
    for accented in ("é", "e"):
        at = stem.rfind(accented)
        if 0 <= at == len(stem) - 2 and stem[-1] not in "aeiouyéèêx" and stem[at - 1 : at] not in ("u", "o", "i"):
            return stem[:at] + "è" + stem[at + 1 :]
    if stem.endswith(("égu", "égn")):
        return stem[:-3] + "è" + stem[-2:]
    return stem
