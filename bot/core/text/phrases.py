"""The set phrases of what surrounds an article's text, in the languages served: tables of patterns, nothing else."""

import re

# A pointer to another article: the phrase, then a colon, a bar or a headline.
RELATED = (
    r"read\W{0,2}(?=\|)|related(?: (?:articles?|stor(?:y|ies)|links?|content|topics?|coverage|news))?|(?:also|"
    r"must) read|"
    r"read (?:also|more|next|this|full story|the full story|our full coverage)|see also|see more|"
    r"more on this(?: story)?|"
    r"more (?:stories|news|from)|recommended|what to read next|you may also like|editor'?s picks?|"
    r"watch(?: video| now| live| also|)|"
    r"don'?t miss|further reading|background|in pictures|listen|opinion|analysis|"
    r"(?:lesen|sehen|hören) sie (?:auch|hier|dazu|mehr)|mehr (?:zum thema|dazu|lesen)|zum thema|"
    r"auch interessant|siehe auch|"
    r"(?:à )?lire (?:aussi|également|la suite)|à (?:lire|voir|écouter)|voir aussi|sur le même sujet|"
    r"le[ea] (?:también|además|más)|leer (?:también|más)|lee también|le puede interesar|te puede interesar|"
    r"ver también|ver más|"
    r"leggi (?:anche|tutto|pure)|guarda anche|vedi anche|potrebbe interessarti|"
    r"leia (?:também|mais)|veja (?:também|mais)|saiba mais|"
    r"čtěte (?:také|též|více|dále)|přečtěte si(?: také)?|více (?:k tématu|čtěte)|související|"
    r"čítajte (?:aj|tiež|viac)|prečítajte si(?: aj)?|viac k téme|súvisiace|"
    r"czytaj (?:także|też|również|więcej)|zobacz (?:także|też|również|więcej)|przeczytaj (?:także|też)|"
    r"läs (?:även|också|mer|vidare)|se även|relaterat|"
    r"читайте (?:також|ще|також на)|дивіться також|"
    r"διαβάστε (?:επίσης|ακόμα|ακόμη|περισσότερα|εδώ)|δείτε (?:επίσης|ακόμα|ακόμη)|σχετικά"
)

# A pointer to a film or gallery that ends in an arrow: "Watch the mayor's speech »".
TEASER = (
    r"watch|see|hear|listen|read|view|learn|find out|explore|timeline|gallery|photos?|videos?|map|interactive|fact box|"
    r"your e-?mails|i-?report"
)

# Asking the reader to do something: read at the start of a sentence.
ASKING = (
    r"click (?:here|on|through|to)|scroll (?:down|through)|tap here|swipe|"
    r"(?:please )?(?:follow|like|find|join|visit) (?:us|[\w ]{2,24}) on (?:facebook|twitter|x|instagram|youtube|"
    r"telegram|whatsapp|linkedin|tiktok)|"
    r"follow @|follow us|sign up|subscribe|register (?:now|here)|e-?mail to a friend|email (?:us|this)|"
    r"share (?:this|on|your)|"
    r"tweet us|tell us what|let us know|have your say|do you have a (?:story|photo)|if you have a story|"
    r"got a (?:story|tip)|"
    r"send (?:us )?(?:your|a) (?:story|stories|photos?|tips?|comments?)|download (?:the|our)|get (?:the latest|"
    r"our|breaking|more news|alerts)|"
    r"for (?:the latest|more (?:news|on this|information|stories|great)|confidential (?:support|help))|"
    r"catch (?:all )?the latest|stay (?:up to date|informed|tuned)|"
    r"continue reading|support (?:our|independent|quality) journalism|story (?:highlights|continues)|"
    r"article continues|"
    r"advertisement|sponsored|this (?:video|content|article|story) (?:is|was|has been) (?:not available|"
    r"originally published|"
    r"first published|produced|provided|updated)|to (?:read|see|view|watch) (?:more|this|the full)|"
    r"use the (?:player|form) below|"
    r"view (?:gallery|more|comments)|leave a comment|comments? (?:\(\d+\)|below)|print this|play video|loading|"
    r"please (?:enable|turn on|log)|media playback|"
    r"you can (?:follow|contact|reach|email)|"
    r"abonnieren sie|folgen sie|hier klicken|klicken sie|jetzt (?:abonnieren|anmelden|registrieren)|"
    r"melden sie sich|newsletter|anzeige\b|"
    r"abonnez-vous|inscrivez-vous|cliquez|suivez-nous|suivez (?:l'actu|toute l'actu|nous)|partagez|téléchargez|"
    r"publicité\b|recevez|"
    r"suscr[ií]b[ae]|síguenos|siga(?:nos| a)|haga clic|haz clic|pulse aquí|comparte|descarga|publicidad\b|regístrate|"
    r"iscriviti|clicca|seguici|segui (?:ci|tutte)|condividi|scarica l|pubblicità\b|"
    r"inscreva-se|assine|clique|siga-nos|siga o|compartilhe|baixe o|publicidade\b|"
    r"klikněte|sledujte nás|odebírejte|přihlaste se k|reklama\b|inzerce\b|kliknite|odoberajte|prihláste sa k|"
    r"kliknij|obserwuj nas|zapisz się|subskrybuj|dołącz do nas|polub nas|"
    r"klicka här|följ oss|prenumerera|anmäl dig|annons\b|"
    r"підписуйтесь|підпишіться|натисніть|стежте за|приєднуйтесь|реклама\b|"
    r"κάντε κλικ|ακολουθήστε|εγγραφείτε|πατήστε εδώ|διαφήμιση\b"
)

# Who made or owns the text: read anywhere in a short sentence (CREDIT) or at its start (CREDIT_START).
CREDIT = (
    r"contributed (?:reporting )?to this (?:report|story|article|piece|analysis)|contributed reporting|"
    r"all rights reserved|may not be (?:published|reproduced|republished)|"
    r"this (?:material|article|story|report) (?:may not|is published|was (?:first|originally) published)|"
    r"has not been edited by|published from a syndicated feed|auto-generated|alle rechte vorbehalten|"
    r"tous droits réservés|"
    r"todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|riproduzione riservata|"
    r"všechna práva vyhrazena|wszelkie prawa zastrzeżone|усі права захищено"
)
CREDIT_SIGNS = (  # one of these stands in every credit, in small letters
    "contribut", "rights reserved", "may not", "material", "published", "edited by", "syndicated", "generated",
    "vorbehalten", "réservés", "reservados", "riservat", "vyhrazena", "zastrzeżone", "захищено",
)  # fmt: skip
CREDIT_START = (
    r"\(?(?:additional |further )?(?:reporting|editing|writing|compiled|edited|written|reported|translated|"
    r"produced) by\b|"
    r"\(?with (?:input|inputs|reporting|files|agency|material|additional reporting) (?:from|by|inputs)|"
    r"\(?(?:agencies|inputs from)\b|"
    r"copyright\b|©|\(c\) ?(?:19|20)\d\d|source:|sources:|quelle:|source :|fuente:|fonte:|zdroj:|źródło:|källa:|"
    r"джерело:|πηγή:|"
    r"(?:bearbeitung|redaktion|mitarbeit|rédaction|avec (?:afp|reuters|ap)\b|con información de|"
    r"con informaci[oó]n|redacción|"
    r"redazione|da redação|com informações d|oprac\.|opracowanie|autor:|autorka:|text:|författare:|автор:|συντάκτης:)"
)

# A picture's words: marked as such at the start, by who took it at the end, or by pointing into the picture.
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

# When and by whom: a line of its own.
STAMP = (
    r"^(?:first )?(?:published|updated|posted|last (?:updated|modified)|created|modified|veröffentlicht|"
    r"aktualisiert|stand|publié|"
    r"mis à jour|modifié|publicado|actualizado|pubblicato|aggiornato|atualizado|vydáno|aktualizováno|"
    r"opublikowano|aktualizacja|"
    r"publicerad|uppdaterad|опубліковано|оновлено|δημοσιεύτηκε|ενημερώθηκε)\b(?: (?:on|at|le|am|el|il|em|"
    r"dne))?\s?[:.|]?|"
    r"^(?:\d{1,2}[:.]\d\d(?: ?[ap]m)? )?(?:[A-Z]{2,4},? )?\|"
    r"?\s?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4})?[,.]?|"
    r"^\d+ (?:minutes?|hours?|days?|shares?|comments?|min read)\b"
)

# Script and style that leaked out of a page.
CODE = (
    r"window\.\w+|document\.\w+\(|function ?\(|\bvar \w+ ?=|\{ ?['\"]@?\w+['\"] ?:|</?[a-z]+[^>]{0,200}>.*</|"
    r"\$\(|=>|\bnull,|://\S+/\S+/\S+\?\S+"
)


def signed(said: str) -> bool:
    """Whether a credit may stand in these words: a cheap look before the dear pattern."""
    small = said.lower()
    return any(sign in small for sign in CREDIT_SIGNS)


def anywhere(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def opening(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"[\s*•·>|.–—-]{{0,6}}(?:{pattern})", re.IGNORECASE)
