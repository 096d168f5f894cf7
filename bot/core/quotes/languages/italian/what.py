"""Italian words for what is no person: bodies, papers, times, places, works."""

from __future__ import annotations

from bot.core.quotes.languages.contract import What
from bot.core.quotes.listed import listed

WHAT = What(
    bodies=listed("""
    accademia agenzia alleanza ambasciata amministrazione assemblea associazione autorità azienda banca camera
    capitaneria
    carabinieri centro club coalizione collettivo comitato commissione compagnia comune comunità confederazione
    confindustria consiglio consorzio corte croce dipartimento direzione esercito federazione fondazione forza forze
    giunta governo gruppo guardia impresa inps istat istituto lega magistratura ministero movimento municipio museo onu
    opposizione organizzazione ospedale osservatorio parlamento partito polizia prefettura presidenza procura provincia
    questura rai regione rete scuola senato servizio sindacato società soprintendenza stato tribunale ufficio ue unione
    università ansa agi adnkronos afp reuters pd m5s fdi cgil cisl uil vaticano quirinale viminale farnesina
    cremlino pentagono fifa uefa juventus inter milan roma lazio napoli google facebook amazon twitter microsoft asl
    nato fmi oms unicef unesco
"""),
    papers=listed("""
    comunicato rapporto lettera mail messaggio nota documento studio indagine sondaggio tweet testo articolo
    dichiarazione
    libro sentenza ordinanza decreto bollettino post relazione
"""),
    times=listed("""
    lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto
    settembre ottobre novembre dicembre oggi ieri domani stamattina stasera mattina pomeriggio sera notte settimana mese
    anno anni giorno giorni ora ore giornata
"""),
    places=listed("""
    italia francia germania spagna portogallo belgio svizzera inghilterra irlanda polonia russia ucraina grecia turchia
    israele iran iraq siria libano egitto libia tunisia algeria marocco usa messico canada brasile argentina cile cina
    giappone corea india pakistan afghanistan australia europa africa asia america roma milano torino napoli palermo
    genova
    bologna firenze venezia verona bari catania cagliari trieste padova brescia sicilia sardegna toscana lombardia
    veneto
    piemonte puglia calabria campania liguria umbria marche londra parigi berlino madrid bruxelles mosca kiev
    washington pechino tokyo vienna gaza gerusalemme teheran
"""),
    works=listed("""
    titolo intitolato intitolata battezzato battezzata soprannominato soprannominata ribattezzato chiamato chiamata
    detto
    detta cosiddetto cosiddetta film libro romanzo canzone disco album serie programma opera progetto operazione mostra
    piano slogan parola termine espressione nave giornale quotidiano rivista concetto campagna spettacolo
    documentario marchio
    inchiesta striscione cartello
"""),
    articles=listed("il lo la l' i gli le"),
    within=listed("senza per contro"),
    of=listed("di del della dello dell' dei degli delle"),
    national=("ano", "ana", "ese", "ino", "ina"),
)
