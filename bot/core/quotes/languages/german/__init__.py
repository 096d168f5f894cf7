"""The tables of German; see `Language` for what each is for."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Language
from bot.core.quotes.languages.german.saying import NOUNS, separable, verbs
from bot.core.quotes.languages.german.tags import SUBJUNCTIVES, tag
from bot.core.quotes.listed import listed

_ROLES = listed("""
    präsident präsidentin bundespräsident bundeskanzler bundeskanzlerin kanzler kanzlerin minister ministerin
    ministerpräsident ministerpräsidentin außenminister außenministerin innenminister innenministerin
    verteidigungsminister verteidigungsministerin finanzminister finanzministerin justizminister
    justizministerin wirtschaftsminister wirtschaftsministerin umweltminister umweltministerin
    gesundheitsminister gesundheitsministerin premierminister premierministerin premier regierungschef
    regierungschefin staatschef sprecher sprecherin regierungssprecher pressesprecher polizeisprecher
    pressesprecherin polizeisprecherin vorsitzender vorsitzende vorsitzenden parteichef parteichefin
    fraktionschef fraktionsvorsitzender fraktionsvorsitzende generalsekretär generalsekretärin chef chefin
    direktor direktorin leiter leiterin anwalt anwältin richter richterin staatsanwalt oberstaatsanwalt experte
    expertin forscher forscherin professor professorin bürgermeister bürgermeisterin oberbürgermeister
    abgeordneter abgeordnete senator senatorin botschafter botschafterin trainer trainerin manager managerin
    geschäftsführer geschäftsführerin vorstand vorstandschef politiker politikerin beauftragter beauftragte
    kommissar kommissarin general oberst papst bischof kardinal könig königin zeuge zeugin autor autorin
    journalist journalistin gründer gründerin intendant intendantin staatssekretär staatssekretärin
    chefredakteur präsidenten sprechers bundestagspräsident landrat gouverneur gouverneurin oppositionsführer
    oppositionsführerin wissenschaftler wissenschaftlerin arzt ärztin historiker historikerin analyst ökonom
    ökonomin staatsoberhaupt verfasser verfasserin ermittler ermittlerin student studentin theologe theologin
    theologen
""")

_ROLE_STEMS = listed("""
    minister präsident kanzler sprecher chef leiter direktor sekretär forscher wissenschaftler experte trainer
    richter anwalt berater politiker händler lehrer arbeiter führer meister vertreter schützer historiker kommissar
    beauftragte beauftragter vorsitzende vorsitzender vorstand inspektor pfarrer verteidiger ökonom analyst
    botschafter rechtler manager redakteur reporter ingenieur gründer schafter bürgermeister kämpfer aktivist
    abgeordnete abgeordneter rätin rat ärztin arzt wirt pilot kapitän
""")
_ROLE_ENDINGS = tuple(sorted(_ROLE_STEMS | {stem + "in" for stem in _ROLE_STEMS}))
_NOUN_ENDINGS = tuple(
    sorted(
        listed("""
    ung ungen heit heiten keit keiten schaft schaften tion tionen ismus recht rechte nis nisse tum tät täten halte
    nahmen worte angaben gründe
""")
    )
)

GERMAN = Language(
    code="de",
    tag=tag,
    verbs=verbs(),
    particles=separable(),
    nouns=NOUNS,
    according=(
        ("laut",),
        ("nach", "angaben", "von"),
        ("nach", "angaben", "der"),
        ("nach", "angaben", "des"),
        ("nach", "angaben"),
        ("nach", "ansicht", "von"),
        ("nach", "ansicht"),
        ("nach", "auffassung", "von"),
        ("nach", "auffassung"),
        ("nach", "meinung", "von"),
        ("nach", "meinung"),
        ("nach", "einschätzung", "von"),
        ("nach", "einschätzung"),
        ("nach", "aussage", "von"),
        ("nach", "aussage"),
        ("nach", "aussagen", "von"),
        ("nach", "aussagen"),
        ("nach", "worten", "von"),
        ("nach", "den", "worten", "von"),
        ("nach", "den", "worten"),
        ("nach", "eigenen", "angaben"),
        ("nach", "informationen", "der"),
        ("nach", "einem", "bericht", "der"),
        ("nach", "berichten", "von"),
        ("so",),
    ),
    postposed=(
        ("zufolge",),
        *((opinion, "nach") for opinion in ("ansicht", "meinung", "auffassung", "einschätzung", "überzeugung")),
    ),
    that=frozenset({"dass", "daß"}),
    pronouns={"er": "m", "sie": "f", "es": "n", "wir": "1", "ich": "1", "man": "n"},
    possessives={
        "sein": "m",
        "seine": "m",
        "seiner": "m",
        "seinen": "m",
        "seinem": "m",
        "ihre": "f",
        "ihr": "f",
        "ihrer": "f",
        "ihren": "f",
        "ihrem": "f",
    },
    relatives=frozenset({"der", "die", "das", "welcher", "welche"}),
    roles=frozenset(_ROLES),
    role_endings=_ROLE_ENDINGS,
    kin=listed("vater mutter sohn tochter bruder schwester onkel tante mann frau witwe witwer cousin cousine"),
    spokespersons=frozenset(role for role in _ROLES if "sprecher" in role),
    titles=frozenset({"herr", "herrn", "frau", "dr.", "dr", "prof.", "prof", "professor", "sir", "lord"} | set(_ROLES)),
    feminine=frozenset({"frau", *(role for role in _ROLES if role.endswith("in"))}),
    masculine=frozenset({"herr", "herrn", *(role for role in _ROLES if role + "in" in _ROLES)}),
    bodies=listed("""
    partei regierung ministerium außenministerium innenministerium verteidigungsministerium polizei gericht
    bundesgerichtshof agentur nachrichtenagentur unternehmen konzern verband verein gesellschaft universität
    institut bank behörde bundesamt kommission staatsanwaltschaft gewerkschaft zeitung magazin fraktion union
    spd cdu csu fdp afd grüne grünen linke linkspartei npd dpa afp reuters nato eu un uno spiegel bild
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
    pointing=frozenset({"das", "dies", "diese", "so"}),
    citing=frozenset({"zitiert", "zitierte", "zitierten", "zitieren"}),
    subordinators=listed("während obwohl weil wenn als nachdem bevor da ob wo wohin falls indem seit"),
    reading=frozenset({"heißt", "hieß", "heiße"}),
    subjunctives=SUBJUNCTIVES,
    verb_second=True,
    capital_nouns=True,
    noun_endings=_NOUN_ENDINGS,
    genitives=frozenset({"des", "der", "eines", "einer", "vom", "von"}),
    conjunctions=frozenset({"und", "aber", "oder"}),
    works=listed("""
    titel film buch roman song lied album serie sendung schiff programm motto name namen namens genannt
    sogenannte sogenannten sogenannter projekt zeitung zeitschrift magazin begriff wort slogan stück oper
    operation aktion initiative gruppe verein fähre yacht frachter tanker sonde rakete orden preis ausstellung
    festival konferenz kampagne bezeichnung spitznamen codename
"""),
)
