"""Spanish infinitives → their forms in the third person, and what each form is."""

from __future__ import annotations

from bot.core.quotes.families.forms import Forms, written

_IRREGULAR = {
    "decir": "dice dicen decía decían dijo dijeron dirá dirán diría dirían diga digan | dicho dicha dichos | diciendo",
    "contradecir": "contradice contradicen contradecía contradijo contradijeron | contradicho | contradiciendo",
    "predecir": "predice predicen predecía predijo predijeron | predicho | prediciendo",
    "desdecir": "desdice desdijo | desdicho | desdiciendo",
    "hacer": "hace hacen hacía hacían hizo hicieron hará harán haría haga hagan | hecho hecha hechos hechas | haciendo",
    "poner": "pone ponen ponía ponían puso pusieron pondrá pondría ponga | puesto puesta puestos | poniendo",
    "proponer": "propone proponen proponía propuso propusieron propondrá | propuesto propuesta | proponiendo",
    "exponer": "expone exponen exponía expuso expusieron expondrá | expuesto expuesta | exponiendo",
    "reponer": "repone reponen reponía repuso repusieron | repuesto | reponiendo",
    "suponer": "supone suponen suponía supuso supondrá supondría | supuesto supuesta | suponiendo",
    "tener": "tiene tienen tenía tenían tuvo tuvieron tendrá tendrán tendría tenga tengan | tenido tenida | teniendo",
    "sostener": "sostiene sostienen sostenía sostuvo sostuvieron sostendrá | sostenido sostenida | sosteniendo",
    "mantener": "mantiene mantienen mantenía mantuvo mantuvieron mantendrá | mantenido mantenida | manteniendo",
    "obtener": "obtiene obtienen obtenía obtuvo obtuvieron obtendrá | obtenido obtenida | obteniendo",
    "venir": "viene vienen venía vino vinieron vendrá vendría venga | venido venida | viniendo",
    "prevenir": "previene previenen prevenía previno | prevenido | previniendo",
    "ir": "va van iba iban irá irán iría irían vaya vayan | ido ida | yendo",
    "ser": "es son era eran fue fueron será serán sería serían sea sean | sido | siendo",
    "estar": "está están estaba estaban estuvo estuvieron estará estarán estaría esté estén | estado | estando",
    "haber": "ha han había habían hubo hubieron habrá habrán habría habrían haya hayan hay | habido | habiendo",
    "poder": "puede pueden podía podían pudo pudieron podrá podrán podría podrían pueda puedan | podido | pudiendo",
    "querer": "quiere quieren quería querían quiso quisieron querrá querría quiera | querido querida | queriendo",
    "saber": "sabe saben sabía sabían supo supieron sabrá sabría sepa | sabido | sabiendo",
    "ver": "ve ven veía veían vio vieron verá vería vea | visto vista vistos vistas | viendo",
    "dar": "da dan daba daban dio dieron dará darán daría dé den | dado dada dados dadas | dando",
    "salir": "sale salen salía salió salieron saldrá saldría salga | salido salida | saliendo",
    "caer": "cae caen caía cayó cayeron caerá caiga | caído caída | cayendo",
    "creer": "cree creen creía creían creyó creyeron creerá crea | creído creída | creyendo",
    "leer": "lee leen leía leyó leyeron leerá lea | leído leída | leyendo",
    "oír": "oye oyen oía oyó oyeron oirá oiga | oído | oyendo",
    "reír": "ríe ríen reía rió rio rieron | reído | riendo",
    "sonreír": "sonríe sonríen sonreía sonrió sonrieron | sonreído | sonriendo",
    "escribir": "escribe escriben escribía escribió escribieron escribirá | escrito escrita escritos | escribiendo",
    "describir": "describe describen describía describió describieron | descrito descrita descritos | describiendo",
    "abrir": "abre abren abría abrió abrieron abrirá abra | abierto abierta abiertos abiertas | abriendo",
    "morir": "muere mueren moría murió murieron morirá muera | muerto muerta muertos muertas | muriendo",
    "volver": "vuelve vuelven volvía volvió volvieron volverá vuelva | vuelto vuelta | volviendo",
    "resolver": "resuelve resuelven resolvía resolvió resolverá | resuelto resuelta | resolviendo",
    "traer": "trae traen traía trajo trajeron traerá traiga | traído traída | trayendo",
    "conducir": "conduce conducen conducía condujo condujeron | conducido | conduciendo",
    "producir": "produce producen producía produjo produjeron producirá | producido producida | produciendo",
    "concluir": "concluye concluyen concluía concluyó concluyeron concluirá | concluido concluida | concluyendo",
    "incluir": "incluye incluyen incluía incluyó incluyeron incluirá | incluido incluida | incluyendo",
    "construir": "construye construyen construía construyó | construido construida | construyendo",
    "argüir": "arguye arguyen argüía arguyó arguyeron | argüido | arguyendo",
    "intuir": "intuye intuyen intuía intuyó | intuido | intuyendo",
}
# stressed stems; of verbs in -ir the one before -ió and -iendo too
_STRONG = {
    "contar": "cuent", "recordar": "recuerd", "mostrar": "muestr", "demostrar": "demuestr", "apostar": "apuest",
    "negar": "nieg", "confesar": "confies", "comenzar": "comienz", "empezar": "empiez", "pensar": "piens",
    "cerrar": "cierr", "defender": "defiend", "entender": "entiend", "perder": "pierd", "encontrar": "encuentr",
    "rogar": "rueg", "acordar": "acuerd", "costar": "cuest", "jugar": "jueg", "mover": "muev", "soltar": "suelt",
    "sentenciar": "sentenci", "plantear": "plante", "enfatizar": "enfatiz", "pedir": "pid", "repetir": "repit",
    "seguir": "sigu", "proseguir": "prosigu", "advertir": "adviert advirt", "sugerir": "sugier sugir",
    "referir": "refier refir", "desmentir": "desmient desmint", "sentir": "sient sint", "mentir": "mient mint",
    "despedir": "despid", "impedir": "impid", "elegir": "elig", "disentir": "disient disint",
    "conseguir": "consigu", "servir": "sirv", "reconocer": "reconoc", "aventurar": "aventur",
}  # fmt: skip


def conjugated(infinitive: str) -> Forms:
    """The forms of a verb; of one that no table has, those of its ending."""
    if infinitive in _IRREGULAR:
        return written(infinitive, _IRREGULAR[infinitive])
    stem = infinitive[:-2]
    strong, *weak = _STRONG.get(infinitive, stem).split()
    future = {infinitive + ending for ending in ("á", "án", "ía", "ían")}
    if infinitive.endswith("ar"):
        soft = _soft(strong)
        finite = {strong + "a", strong + "an", stem + "aba", stem + "aban", stem + "ó", stem + "aron"}
        finite |= {soft + "e", soft + "en", stem + "ara", stem + "aran"}
        return Forms(
            finite | future, {stem + end for end in ("ado", "ada", "ados", "adas")}, {stem + "ando"}, {infinitive}
        )
    past = weak[0] if weak else strong if infinitive.endswith("ir") else stem
    past = past[:-1] if past.endswith("gu") and infinitive.endswith("guir") else past
    past = past + "u" if infinitive.endswith("guir") else past
    finite = {strong + "e", strong + "en", stem + "ía", stem + "ían", past + "ió", past + "ieron"}
    return Forms(
        finite | future, {stem + end for end in ("ido", "ida", "idos", "idas")}, {past + "iendo"}, {infinitive}
    )


def _soft(stem: str) -> str:
    """A stem before e: explicar → expliqu-, negar → niegu-, avanzar → avanc-."""
    for hard, soft in (("c", "qu"), ("g", "gu"), ("z", "c")):
        if stem.endswith(hard):
            return stem[:-1] + soft
    return stem
