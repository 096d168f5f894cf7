"""Dutch infinitives → their forms in the third person, and what each form is."""

from __future__ import annotations

from bot.core.quotes.families.forms import Forms
from bot.core.quotes.listed import listed

# present singular, past singular, past plural, participle
_STRONG = {
    "zeggen": "zegt zei zeiden gezegd",
    "spreken": "spreekt sprak spraken gesproken",
    "tegenspreken": "tegenspreekt tegensprak tegenspraken tegengesproken",
    "schrijven": "schrijft schreef schreven geschreven",
    "beschrijven": "beschrijft beschreef beschreven beschreven",
    "vragen": "vraagt vroeg vroegen gevraagd",
    "roepen": "roept riep riepen geroepen",
    "houden": "houdt hield hielden gehouden",
    "vinden": "vindt vond vonden gevonden",
    "denken": "denkt dacht dachten gedacht",
    "geven": "geeft gaf gaven gegeven",
    "toegeven": "toegeeft toegaf toegaven toegegeven",
    "weten": "weet wist wisten geweten",
    "laten": "laat liet lieten gelaten",
    "blijken": "blijkt bleek bleken gebleken",
    "klinken": "klinkt klonk klonken geklonken",
    "luiden": "luidt luidde luidden geluid",
    "zwijgen": "zwijgt zweeg zwegen gezwegen",
    "beginnen": "begint begon begonnen begonnen",
    "zuchten": "zucht zuchtte zuchtten gezucht",
    "lachen": "lacht lachte lachten gelachen",
    "verwijten": "verwijt verweet verweten verweten",
    "bieden": "biedt bood boden geboden",
    "besluiten": "besluit besloot besloten besloten",
    "begrijpen": "begrijpt begreep begrepen begrepen",
    "beweren": "beweert beweerde beweerden beweerd",
    "verwijzen": "verwijst verwees verwezen verwezen",
    "wijzen": "wijst wees wezen gewezen",
    "prijzen": "prijst prees prezen geprezen",
    "bevelen": "beveelt beval bevalen bevolen",
    "aanbevelen": "aanbeveelt aanbeval aanbevalen aanbevolen",
    "lezen": "leest las lazen gelezen",
    "zien": "ziet zag zagen gezien",
    "gaan": "gaat ging gingen gegaan",
    "staan": "staat stond stonden gestaan",
    "komen": "komt kwam kwamen gekomen",
    "doen": "doet deed deden gedaan",
    "zijn": "is was waren geweest zijn",
    "hebben": "heeft had hadden gehad",
    "worden": "wordt werd werden geworden",
    "kunnen": "kan kon konden gekund",
    "zullen": "zal zou zouden",
    "moeten": "moet moest moesten gemoeten",
    "willen": "wil wilde wilden gewild wou",
    "mogen": "mag mocht mochten gemogen",
    "krijgen": "krijgt kreeg kregen gekregen",
    "nemen": "neemt nam namen genomen",
    "liggen": "ligt lag lagen gelegen",
    "zitten": "zit zat zaten gezeten",
    "lopen": "loopt liep liepen gelopen",
    "blijven": "blijft bleef bleven gebleven",
    "vallen": "valt viel vielen gevallen",
    "trekken": "trekt trok trokken getrokken",
    "brengen": "brengt bracht brachten gebracht",
    "verliezen": "verliest verloor verloren verloren",
    "winnen": "wint won wonnen gewonnen",
    "eten": "eet at aten gegeten",
    "bijten": "bijt beet beten gebeten",
    "kijken": "kijkt keek keken gekeken",
    "sluiten": "sluit sloot sloten gesloten",
    "treden": "treedt trad traden getreden",
    "schieten": "schiet schoot schoten geschoten",
    "ontbreken": "ontbreekt ontbrak ontbraken ontbroken",
    "heten": "heet heette heetten geheten",
    "stijgen": "stijgt steeg stegen gestegen",
    "verdwijnen": "verdwijnt verdween verdwenen verdwenen",
    "voorspellen": "voorspelt voorspelde voorspelden voorspeld",
    "zwaaien": "zwaait zwaaide zwaaiden gezwaaid",
    "zoeken": "zoekt zocht zochten gezocht",
    "hopen": "hoopt hoopte hoopten gehoopt",
    "ontwijken": "ontwijkt ontweek ontweken ontweken",
    "overdrijven": "overdrijft overdreef overdreven overdreven",
    "snuiven": "snuift snoof snoven gesnoven",
    "verheffen": "verheft verhief verhieven verheven",
}
_WITHOUT_GE = ("be", "ge", "ver", "ont", "her", "er", "over", "onder", "weer", "voorspel", "veronderstel")
_VOWELS = "aeiou"
_SHORT = listed("""
    herinner fluister mopper foeter hamer opper luister bulder verander jammer snater stotter mekker schater verbeter
    weiger versier verhinder onderhandel
""")  # stems in -er whose last vowel is not long


def conjugated(infinitive: str) -> Forms:
    """The forms of a verb; of one that no table has, those of a weak one."""
    if infinitive in _STRONG:
        forms = _STRONG[infinitive].split()
        return Forms(set(forms[:3]) | set(forms[4:]), set(forms[3:4]), set(), {infinitive})
    stem = _stem(infinitive)
    hard = infinitive[:-2][-1] in "tkfscphx" or infinitive[:-2].endswith(("ch",))
    ending = "te" if hard else "de"
    present = stem if stem.endswith("t") else stem + "t"
    past = stem + ending
    participle = stem if stem.endswith(("t", "d")) else stem + ending[0]
    if not infinitive.startswith(_WITHOUT_GE):
        participle = "ge" + participle
    return Forms({present, past, past + "n"}, {participle}, {infinitive + "d"}, {infinitive})


def _stem(infinitive: str) -> str:
    """Melden → meld, benadrukken → benadruk, herhalen → herhaal, beloven → beloof, reageren → reageer."""
    bare = infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]
    if len(bare) > 1 and bare[-1] == bare[-2] and bare[-1] not in _VOWELS:
        bare = bare[:-1]
    elif len(bare) > 1 and bare[-1] not in _VOWELS and bare[-2] in _VOWELS and _open(bare):
        bare = bare[:-1] + bare[-2] + bare[-1]
    return bare[:-1] + {"v": "f", "z": "s"}.get(bare[-1], bare[-1])


def _open(bare: str) -> bool:
    """Whether the last vowel is long, and so written twice before one consonant at the end."""
    if len(bare) > 2 and bare[-3] in _VOWELS:
        return False
    unstressed = bare.endswith(("el", "en", "em")) and any(letter in _VOWELS for letter in bare[:-2])
    return not (unstressed or bare in _SHORT)
