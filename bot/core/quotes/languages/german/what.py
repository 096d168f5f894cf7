"""German words for what is no person: bodies, papers, times, places, works."""

from __future__ import annotations

from bot.core.quotes.languages.contract import What
from bot.core.quotes.listed import listed

_BODIES = listed("""
    ministerium amt behörde behörden gericht gerichte gerichtshof senat polizei feuerwehr armee militär marine luftwaffe
    streitkräfte agentur agenturen bank banken kasse kassen verband verbände verein vereine bund gewerkschaft
    gewerkschaften kammer kommission ausschuss fraktion partei regierung parlament bundestag bundesrat landtag stadtrat
    stiftung institut universität hochschule klinik kliniken klinikum krankenhaus konzern unternehmen firma versicherung
    zeitung zeitungen magazin sender blatt portal medien medienberichte presse redaktion kirche bistum verwaltung
    anwaltschaft wehr dienst zentrale zentrum gesellschaft werk organisation organisationen initiative bündnis allianz
    klub liga botschaft hamas kreml opposition koalition präsidium direktion schutz genossenschaft börse
""")  # nouns, and ends of compounds, for bodies that speak
NAMED = tuple(sorted(_BODIES))
BODIES = tuple(sorted({noun + ending for noun in _BODIES for ending in ("", "s", "es", "n")}))  # in every case

SOURCES = tuple(
    sorted(
        listed("""
    angaben ansicht auffassung meinung einschätzung aussage aussagen worten informationen bericht berichten recherchen
    erkenntnissen berechnungen schätzungen darstellung überzeugung lesart schätzung berechnung ermittlungen prognosen
""")
    )
)  # endings of nouns after "nach": "nach Angaben von", "nach US-Angaben"
PLACES = listed("""
    sc fc sv tsv vfl vfb bsc ssv fsv tus spvgg msv rb svw ksc hsv
    ortsteil stadtteil stadt dorf ort gemeinde insel landkreis kreis bezirk provinz region hauptstadt vorort fluss berg
    viertel flüchtlingslager hafenstadt kleinstadt großstadt metropole bundesstaat bundesland stadtbezirk ortschaft
""")  # before the name of a place

WHAT = What(
    bodies=listed("""
    partei regierung ministerium außenministerium innenministerium verteidigungsministerium polizei gericht
    bundesgerichtshof agentur nachrichtenagentur unternehmen konzern verband verein gesellschaft universität
    institut bank behörde bundesamt kommission staatsanwaltschaft gewerkschaft zeitung magazin fraktion union
    spd cdu csu fdp afd grüne grünen linke linkspartei npd dpa afp reuters nato eu un uno spiegel bild
    ortsteil stadtteil stadt dorf gemeinde insel landkreis kreis bezirk provinz region hauptstadt ort vorort fluss berg
    bundesregierung bundestag bundesrat rat stiftung bündnis allianz gmbh ag airline fluggesellschaft
"""),
    papers=listed("""
    mitteilung erklärung bericht brief studie umfrage bekanntmachung pressemitteilung stellungnahme urteil
    gutachten
"""),
    times=listed("""
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni
    juli august september oktober november dezember heute gestern morgen vormittag nachmittag abend nacht woche
    monat jahr jahre tag uhr montagabend dienstagabend mittwochabend donnerstagabend freitagabend
"""),
    places=listed("""
    deutschland österreich schweiz frankreich italien spanien portugal polen russland ukraine belgien
    niederlande dänemark schweden norwegen finnland großbritannien england irland griechenland türkei israel
    iran irak syrien ägypten libyen afghanistan pakistan indien china japan korea nordkorea südkorea usa amerika
    kanada mexiko brasilien argentinien australien afrika europa asien berlin hamburg münchen köln frankfurt
    stuttgart düsseldorf leipzig dresden hannover bremen bonn wien zürich bern brüssel paris london moskau
    washington peking tokio rom madrid kiew warschau bayern hessen sachsen thüringen brandenburg niedersachsen
    nordrhein-westfalen baden-württemberg schleswig-holstein rheinland-pfalz saarland
"""),
    works=listed("""
    titel film buch roman song lied album serie sendung schiff programm motto name namen namens genannt
    sogenannte sogenannten sogenannter projekt zeitung zeitschrift magazin begriff wort slogan stück oper
    operation aktion initiative gruppe verein fähre yacht frachter tanker sonde rakete orden preis ausstellung
    account accounts kanal podcast portal seite plattform medikament wirkstoff marke produkt
    festival konferenz kampagne bezeichnung spitznamen codename
"""),
    within=listed("ohne für gegen"),
)
