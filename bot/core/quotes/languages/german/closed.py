"""German words whose tags are known, and endings that tell one."""

from __future__ import annotations

from bot.core.quotes.languages.german.saying import infinitives, separable, verbs
from bot.core.quotes.listed import listed

_CLOSED = {
    "DT": """
        der die das dem den des ein eine einer eines einem einen kein keine keiner keinen dieser diese
        dieses diesem diesen jener jene jenes alle aller allen beide beider beiden mehrere mehrerer mehreren einige
        einiger viele vieler manche welche welcher jeder jede jedes jedem jeden
        denen deren dessen
        solche solcher solches solchen manchen mancher sämtliche sämtlicher
    """,
    "PRP$": """
        sein seine seiner seines seinem seinen ihr ihre ihrer ihres ihrem ihren unser unsere unserer mein
        meine dein euer
    """,
    "PRP": """
        er sie es ihm ihn ihnen wir ich uns mich mir man sich du euch letztere letzterer letzteres jemand
        niemand dieselbe derselbe dasselbe etwas nichts alles
    """,
    "IN": """
        in im an am auf aus bei beim mit nach von vom vor zu zum zur für gegen gegenüber über um unter wegen
        seit bis durch ohne zwischen neben laut gemäß während trotz hinter ins ans innerhalb außerhalb
        anlässlich angesichts aufgrund per pro ab dass daß weil wenn ob obwohl als wie nachdem damit sodass
        indem falls bevor da samt mitsamt entlang mangels zwecks mithilfe seitens binnen
        statt anstatt infolge mittels

        zufolge oberhalb unterhalb entgegen jenseits diesseits abseits nahe
        dank inmitten ungeachtet übers fürs aufs vors sofern
        solange sobald wobei womit
    """,
    "CC": """
        und oder aber sondern denn sowie doch
    """,
    "RB": """
        nicht auch nur noch schon so dort hier heute gestern morgen jetzt dann danach zuvor bereits sehr
        etwa rund jedoch dabei damals zudem außerdem weiter weiterhin wieder immer erneut allerdings dagegen
        hingegen daher deshalb deswegen dazu darüber davon daraufhin schließlich zunächst bisher nun mehr
        wörtlich unterdessen inzwischen ferner darauf hinaus insbesondere ebenfalls gleichzeitig indes
        bislang vielmehr nie niemals offenbar sogar erst kürzlich nochmals somit mittlerweile selbst später
        anschließend ebenso zwar ähnlich derzeit darin damit demnach dennoch trotzdem hierzu hierbei hierfür dadurch
        dagegen deswegen darum also jedenfalls sonst stattdessen mitunter teilweise vielleicht vermutlich
        angeblich zuletzt anfangs endlich grundsätzlich lediglich allein gerade eben ohnehin gleichwohl
        folglich insgesamt einerseits andererseits zugleich seither seitdem vorher nachher weder wohl ja
        nein möglicherweise tatsächlich natürlich wirklich ziemlich höchst besonders bestenfalls allenfalls
        ebenda überall nirgends irgendwo irgendwann oft häufig selten meist meistens manchmal immerhin eigentlich
        endgültig gleich bald lange längst gern gerne leider hoffentlich schnell deutlich klar völlig ganz fast
        beinahe kaum ungefähr circa rückblickend zudem obendrein ansonsten andernfalls dorthin hierher dahinter
        daneben davor dazwischen daran darunter darauf dafür dadurch daher hinterher nebenbei zusammen gemeinsam
        derweil einstweilen hierzulande weltweit bundesweit landesweit europaweit täglich jährlich heutzutage
        nämlich schlicht übrigens beispielsweise generell grundlegend entsprechend umso zumal zumindest mindestens
        höchstens wenigstens spätestens frühestens erstens zweitens drittens letztlich schlussendlich kürzlich
        neulich jüngst einst vorab vorerst erstmals nachträglich sofort umgehend unverzüglich plötzlich langsam
        indessen dennoch gleichermaßen ebensowenig auffallend wiederum freilich vorbei allzu gar anders sonntags
        montags dienstags mittwochs donnerstags freitags samstags morgens abends nachts mittags vormittags
    """,
    "MD": """
        kann können konnte konnten könne könnte könnten muss müssen musste mussten müsse müsste müssten soll
        sollen sollte sollten solle will wollen wollte wollten wolle darf dürfen durfte dürfe dürften mag
        möge möchte möchten
    """,
    "VBD": """
        war waren hatte hatten wurde wurden ging gingen kam kamen stand standen lag lagen blieb blieben sei
        seien wäre wären habe hätte hätten werde würde würden gebe
    """,
    "VBZ": """
        ist sind hat haben wird werden bin
    """,
    "VBN": """
        worden gewesen geworden
    """,
    "JJ": """
        weitere weiteren weiterer weiteres weiterem andere anderen anderer anderes anderem nächste nächsten nächster
        letzte letzten letzter letztes erste ersten erster erstes zweite zweiten zweiter zweites dritte dritten
        größte größten höchste höchsten beste besten meisten jüngste jüngsten hohe hohen große großen kleine kleinen
        neue neuen neuer neues gute guten lange langen junge jungen alte alten eigene eigenen eigener ganze ganzen
        halbe halben späte frühe weite nahe leise böse müde weise
    """,
    "CD": """
        zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn zwanzig dreißig vierzig fünfzig hundert
        tausend dutzend anderthalb zweieinhalb
    """,
    "WRB": """
        wo wann warum wieso weshalb wohin
    """,
    "WP": """
        wer was wem wen
    """,
}
TAGS = {form: tag for tag, forms in _CLOSED.items() for form in forms.split()}
CUES = frozenset({*verbs(), *separable()})
INFINITIVES = infinitives()
PARTICIPLES = frozenset(
    form
    for form in verbs()
    if form.endswith(("t", "en"))
    and (
        form.startswith("ge")
        or any(form.startswith(prefix + "ge") for table in separable().values() for prefix in table)
    )
) - {"geht", "gesteht", "gestehen", "geben", "gehen"}
ADJECTIVES = (
    *("ische", "ischen", "ischer", "isches", "ischem", "liche", "lichen", "licher", "liches", "lichem"),
    *("ige", "igen", "iger", "iges", "igem", "ale", "alen", "aler", "ales", "elle", "ellen", "eller", "elles"),
    *("ive", "iven", "iver", "ives", "ierte", "ierten", "ierter", "iertes", "bare", "baren", "barer", "bares"),
    *("same", "samen", "samer", "sames", "ste", "sten", "ster", "stes", "ende", "enden", "ender", "endes", "losen"),
    *("lose", "loser", "loses", "hafte", "haften", "hafter", "volle", "vollen", "voller", "volles", "freie", "freien"),
)
PREDICATES = (
    *("weise", "lich", "isch", "wert", "bar", "haft", "sam", "los", "voll", "mals", "falls", "maßen", "wegen"),
    *("halber", "ig", "fern", "reich", "arm", "nah", "wärts", "sicht", "ell", "iv", "ierend", "dessen"),
)  # of what opens a sentence and is no noun: "Problematisch sei", "Möglicherweise"
NOUN_LIKE = listed("""
    könig honig essig käfig pfennig tisch fisch bereich vergleich österreich frankreich königreich reich arm archiv
    motiv stativ aussicht ansicht absicht einsicht rücksicht übersicht nachsicht vorsicht hinsicht zuversicht aufsicht
    hotel modell duell appell reis preis teich rettich ehrgeiz ursprung weise waise protokoll zoll groll nachbar los
    anlass verlust mehrwert wert stellenwert grenzwert messwert kredit konflikt kollektiv adjektiv alternativ
    gericht geschäft gewicht gebet gedicht gerücht gesicht geist gestalt gewalt gehalt gebiet gegenwart geburt gefecht
    geschlecht gespenst gehöft geleit gemüt gerät gerüst geschütz amtsgericht september sandig
""")
COMMON = (
    *(
        "ung",
        "ungen",
        "heit",
        "heiten",
        "keit",
        "keiten",
        "schaft",
        "schaften",
        "tion",
        "tionen",
        "ismus",
        "nis",
        "nisse",
    ),
    *("tum", "tät", "täten", "ionen", "nahmen", "nahme", "worte", "worten", "angaben", "gründe", "gründen", "rechte"),
)  # of common nouns
