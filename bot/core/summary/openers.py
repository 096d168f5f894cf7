"""Words, by language, that lean on what was said before: a sentence that opens with one does not stand alone."""

import re

_OPENERS = {
    "en": """he she it they him her his hers its their theirs them himself herself themselves that this these those but
        and or nor so yet however nevertheless nonetheless instead otherwise therefore thus hence then also too besides
        moreover furthermore additionally similarly likewise consequently accordingly afterwards such both
        neither either another others still though he's she's it's they're that's he'd she'd they'd he'll
        she'll they'll it'll they've""",
    "de": """er sie es ihm ihn ihr ihre ihrem ihren ihrer sein seine seinem seinen seiner dies diese dieser dieses
        diesem         diesen aber doch jedoch denn und oder auch
        außerdem zudem dennoch trotzdem deshalb daher darum dabei dadurch
        damit dafür dagegen danach dann also allerdings hingegen stattdessen ebenso beide dessen deren""",
    "fr": """il elle ils elles lui leur leurs son sa ses celui celle ceux celles cela ceci ça c'est ce cet cette ces
        mais et ou donc or ni car cependant pourtant toutefois néanmoins ensuite puis aussi ainsi alors enfin
        également c’est""",
    "es": """él ella ellos ellas ello su sus este esta esto estos estas ese esa eso esos esas aquel aquella aquello pero
        y         o además también entonces luego así asimismo ambos""",
    "it": """lui lei loro egli ella essi esse suo sua suoi sue questo questa questi queste quello quella quelli quelle
        ciò         ma e o però tuttavia inoltre anche quindi dunque poi così invece infine entrambi""",
    "pt": """ele ela eles elas seu sua seus suas este esta isto estes estas esse essa isso esses essas aquele aquela
        aquilo         mas e ou porém contudo todavia entretanto além também então assim depois ambos""",
    "cs": """on ona ono oni ony jeho její jejich jemu jí jim ten ta to ti ty tento tato toto tito tyto ale a však ovšem
        avšak proto tedy také rovněž navíc přesto potom pak přitom zároveň oba""",
    "sk": """on ona ono oni ony jeho jej ich jemu im ten tá to tí tie tento táto toto títo tieto ale a však avšak preto
        teda tiež takisto navyše napriek potom pritom zároveň obaja""",
    "pl": """on ona ono oni one jego jej ich jemu im ten ta to ci te tego tej tym ale a i jednak natomiast dlatego więc
        także również ponadto mimo potem wtedy zatem obaj oboje""",
    "sv": """han hon de dem hans hennes deras honom henne denna detta dessa men och eller dock därför alltså också
        dessutom ändå sedan då samtidigt istället båda""",
    "uk": """він вона воно вони його її їх їхній йому їй їм цей ця це ці той та те ті але а і й однак проте тому отже
        також втім потім тоді водночас обидва""",
    "el": """αυτός αυτή αυτό αυτοί αυτές αυτά εκείνος εκείνη εκείνο αλλά και όμως ωστόσο επίσης επιπλέον άρα οπότε τότε
        έπειτα ενώ""",
}
# Openings of several words, for the languages whose connectives come so.
_PHRASES = {
    "en": r"for (?:example|instance)|in (?:addition|response|turn|contrast|fact|other words)|as a result|"
    r"on the other hand|"
    r"at the same time|after (?:that|this)|the (?:former|latter|two|pair|duo|couple)\b|(?:one|some|most) of them",
    "de": r"zum beispiel|darüber hinaus|im gegensatz dazu|aus diesem grund",
    "fr": r"par exemple|en outre|de plus|en revanche|par ailleurs|au contraire|à l'inverse|d'ailleurs",
    "es": r"por ejemplo|sin embargo|no obstante|por otro lado|en cambio|por lo tanto|mientras tanto|por eso",
    "it": r"per esempio|ad esempio|inoltre|per questo|al contrario|nel frattempo",
    "pt": r"por exemplo|no entanto|além disso|por outro lado|por isso|enquanto isso",
}
_WORDS = {language: frozenset(listed.split()) for language, listed in _OPENERS.items()}
_OPENING = {language: re.compile(rf"(?:{phrase})\b", re.IGNORECASE) for language, phrase in _PHRASES.items()}
_LEAD = " \t\n\"'“‘«„‚‹([—–-•*…."
_FIRST = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def leans(sentence: str, language: str) -> bool:
    """Whether a sentence opens with a word whose meaning stands in the sentence before it."""
    bare = sentence.lstrip(_LEAD)
    found = _FIRST.match(bare)
    if not found:
        return False
    word = found[0].lower().replace("’", "'")
    listed = _WORDS.get(language) or _WORDS["en"]
    if word in listed:
        return True
    phrase = _OPENING.get(language)
    return bool(phrase and phrase.match(bare))
