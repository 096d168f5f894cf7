"""Phrases of a picture's words: marked at the start, by who took it at the end, or by pointing into the picture."""

from __future__ import annotations

PICTURE_START = (
    r"(?:\(?(?:file )?(?:photo|image|picture|photograph|pic|video|graphic|illustration|foto|bild|grafik|"
    r"photographie|crédits?|"
    r"imagen|fotografía|immagine|imagem|zdjęcie|fot\.|snímek|bilden|фото|φωτογραφία|caption|credit|pictured|"
    r"above|below|left|right))"
    r"(?: (?:credit|courtesy|photos?|by|par|von|de|av|d'archives))?\s?[:|/©]|(?:file|handout|courtesy)(?: photo| image|"
    r" picture)?[.:]?$|"
    r"(?:an? )?(?:file|stock|undated|handout|aerial|satellite|archive) (?:[\w.]+ ){0,2}(?:image|photo|photograph)\b|"
    r"an? (?:[\w.]+ )?(?:image|photo|photograph|grab|still) (?:from an?|released|provided|taken|used)\b|"
    r"this (?:undated |file |handout |moving )?(?:image|photo|photograph|video grab) "
    r"(?:from|shows?|released|provided|taken)\b"
)
PICTURE_END = (
    r"\((?:[\w .&’'-]{1,40}[/ ])?(?:ap|afp|reuters|getty|epa|ht|pti|ani|dpa|file|pa|ap photo|reuters photo|"
    r"ht photo|pti photo|ht file|file photo|"
    r"photo|picture|image|foto)(?: (?:photo|file|images?|photos?|file photo|pictures?|archive))?(?:[/ :|"
    r"][^()]{1,40})?\)[.)]?$|"
    r"[/|(] ?(?:getty images|afp|ap|reuters|epa|shutterstock|flickr|alamy|wikimedia(?: commons)?|unsplash|"
    r"istock|xinhua|tass|imago|"
    r"picture alliance|dpa|ctk|čtk|pap|tt|ansa|efe|lusa)(?:[ /].{0,40})?$|"
    r"\bcc[ -]by(?:-\w\w)*(?: \d(?:\.\d)?)?\)?$|\bfile photo\b.{0,30}$"
)
PICTURE_POINTING = (
    r"\((?:far |top |bottom |second |back |front |from )?(?:left|right|cent(?:re|er)|pictured|above|below|"
    r"in \w+)\b[^()]{0,40}\)|"
    r",? pictured (?:above|below|left|right|with|here|in|on|at|during|together|last|outside|arriving|leaving)\b|"
    r", pictured[,.]|"
    r"\b(?:is|are) (?:seen|pictured|shown) (?:here|above|in this|left|right)\b|"
    r"\bin an? (?:still|scene) from\b"
)
# News is told in the past; one of its first sentences that shows somebody at something on a weekday is a caption: "Ann
# Lee holds a candle during the vote Tuesday in Riverton."
PICTURE_PRESENT = (
    r"(?!.*\b(?:said|says?|told|will|would|was|were|had|has|have|is|are|according|reported)\b)"
    r"[A-Z][^.!?\"“]{2,60}?\s(?:holds?|poses?|appears?|arrives?|celebrates?|waves?|gestures?|speaks?|talks?|walks?|"
    r"stands?|sits?|watch(?:es)?|leaves?|attends?|explains?|grieves?|moves? along|tries out|reacts?|looks? (?:on|at)|"
    r"embraces?|hugs?|shakes? hands|carr(?:y|ies)|prays?|protests?|march(?:es)?|rides?|inspects?|examines?|greets?|"
    r"smiles?|cheers?|gathers?|waits?|takes? (?:part|questions|aim)|addresses)\b"
    r"[^\"“]{0,140}\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b[^\"“]{0,60}\.$"
)
PICTURE = rf"^{PICTURE_START}|{PICTURE_END}"
