"""German text → words, and forms → Penn-like tags, by closed lists, endings and capital letters."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.quotes.languages.german.saying import separable, verbs
from bot.core.quotes.listed import listed
from bot.core.quotes.page.tokens import cutter

_CLOSED = {
    "DT": """
        der die das dem den des ein eine einer eines einem einen kein keine keiner keinen dieser diese
        dieses diesem diesen jener jene jenes alle aller allen beide beider beiden mehrere mehrerer einige
        einiger viele vieler manche welche welcher jeder jede jedes
    """,
    "PRP$": """
        sein seine seiner seines seinem seinen ihr ihre ihrer ihres ihrem ihren unser unsere unserer mein
        meine dein euer
    """,
    "PRP": """
        er sie es ihm ihn ihnen wir ich uns mich mir man sich du euch letztere letzterer letzteres jemand
        niemand
    """,
    "IN": """
        in im an am auf aus bei beim mit nach von vom vor zu zum zur für gegen gegenüber über um unter wegen
        seit bis durch ohne zwischen neben laut gemäß während trotz hinter ins ans innerhalb außerhalb
        anlässlich angesichts aufgrund per pro ab dass daß weil wenn ob obwohl als wie nachdem damit sodass
        indem falls bevor da
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
        nein möglicherweise
    """,
    "MD": """
        kann können konnte konnten könne könnte könnten muss müssen musste mussten müsse müsste müssten soll
        sollen sollte sollten solle will wollen wollte wollten wolle darf dürfen durfte dürfe dürften mag
        möge möchte möchten
    """,
    "VBD": """
        rief riefen schrieb schrieben sprach sprachen gab gaben nahm nahmen fand fanden bat baten wies wiesen hielt
        hielten zog zogen trat traten warb warben verwies verwiesen lud luden schlug schlugen ließ ließen brach brachen
        traf trafen begann begannen verlor verloren gewann gewannen bezog widersprach versprach entschied entschieden
        schloss schlossen bot boten stieg stiegen fiel fielen hieß sah sahen las lasen trug trugen warf warfen hob
        verließ beschloss betrat erschien erschienen griff griffen fuhr fuhren lief liefen half halfen starb starben
        tat taten aß schoss erhielt erhielten bekam bekamen übernahm vertrat verbot verbat räumte
        war waren hatte hatten wurde wurden ging gingen kam kamen stand standen lag lagen blieb blieben sei
        seien wäre wären habe hätte hätten werde würde würden gebe
    """,
    "VBZ": """
        ist sind hat haben wird werden bin
    """,
    "WRB": """
        wo wann warum wieso weshalb wohin
    """,
    "WP": """
        wer was wem wen
    """,
}
_TAGS = {form: tag for tag, forms in _CLOSED.items() for form in forms.split()}
_CUES = frozenset({*verbs(), *separable()})
_PARTICIPLES = frozenset(
    form
    for form in verbs()
    if form.endswith(("t", "en"))
    and (
        form.startswith("ge")
        or any(form.startswith(prefix + "ge") for table in separable().values() for prefix in table)
    )
) - {"geht", "gesteht", "gestehen", "geben", "gehen"}
_PARTICLES = frozenset({"von", "van", "zu", "de"})
_OPENING = frozenset({".", "!", "?", ":", '"', "„", "“", "»", "«"})
SUBJUNCTIVES = listed("""
    sei habe werde könne müsse solle wolle dürfe möge hätte würde gebe wäre bleibe gehe komme stehe liege sehe
    nehme finde halte lasse bringe wisse brauche trage verliere beginne bestehe drohe führe spiele arbeite
    glaube hoffe denke laufe fahre gelte zeige fehle betreffe handele handle verfüge erwarte steige sinke ergebe
    bedeute gehöre dauere reiche biete rechne setze stelle leide kenne lebe plane prüfe fordere seien wären
    hätten würden könnten gäbe ginge käme bliebe läge stünde
""")
_ADJECTIVES = (
    "ische",
    "ischen",
    "ischer",
    "isches",
    "liche",
    "lichen",
    "licher",
    "ige",
    "igen",
    "iger",
    "ale",
    "alen",
    "aler",
    "elle",
    "ellen",
    "ive",
    "iven",
    "ierte",
    "ierten",
    "baren",
    "same",
    "ste",
    "sten",
)


words = cutter(
    """
    Dr Prof Hr Fr Frl St Nr Mr Mrs Ms Sen Gen Lt Col Sgt Capt Rev Jr Sr Inc Corp Co Ltd Jan Feb Febr Mär Apr Jun Jul Aug
    Sept Sep Okt Oct Nov Dez Dec Bd Abs Art No vs
    """,
    clitics=r"['’](?:s|re|ve|ll|d|m)",
)


def _surname(forms: Sequence[str], index: int) -> bool:
    """Whether a particle that opens a sentence belongs to a surname: a verb of saying follows."""
    last = index + 1 + (forms[index + 1 : index + 2] in (["der"], ["den"], ["de"]))
    return last + 1 < len(forms) and forms[last][:1].isupper() and forms[last + 1] in _CUES


def tag(forms: Sequence[str]) -> list[str]:
    """A tag for each form."""
    found: list[str] = []
    first = True
    for index, form in enumerate(forms):
        low = form.lower()
        known = _TAGS.get(low)
        if first and low in _PARTICLES and _surname(forms, index):
            known = None  # "Von der Leyen sagte"
        if not form[:1].isalnum():
            made = {"(": "-LRB-", ")": "-RRB-"}.get(form, form[:1])
        elif form[0].isdigit():
            made = "NNP" if "-" in form and form[-3:].isalpha() else "CD"  # der 58-Jährige
        elif known and (form[0].islower() or first or (known in {"DT", "PRP"} and low != "sie")):
            made = known
        elif form[0].isupper() and not (first and low in _CUES):
            made = "NNP"
        elif low in _CUES:
            made = "VBN" if low in _PARTICIPLES else "VBD"
        elif low == "zu" and index + 1 < len(forms):
            made = "TO"
        elif low in SUBJUNCTIVES:
            made = "VBD"
        elif low.endswith(("te", "ten")) and _TAGS.get("".join(forms[index + 1 : index + 2])) in {
            "DT",
            "PRP",
            "IN",
            "PRP$",
        }:
            made = "VBD"  # an adjective stands before its noun
        elif low.endswith(_ADJECTIVES) or (
            low.endswith(("e", "en", "er", "es", "em")) and index + 1 < len(forms) and forms[index + 1][:1].isupper()
        ):
            made = "JJ"
        elif low.endswith(("te", "ten")):
            made = "VBD"
        elif low.endswith("t"):
            made = "VBZ"
        elif low.endswith("en"):
            made = "VB"
        else:
            made = "RB"
        found.append(made)
        first = form in _OPENING or (first and form in {"”", "“", ")"})
    return found
