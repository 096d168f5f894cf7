"""Phrases that ask the reader for something, and lines that are the page's and not the article's."""

from __future__ import annotations

import re

from bot.core.text.phrases.pointing import POINTING

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

# Whole lines, by what they are for.
AROUND = (
    r"advertisement|advertising|sponsored|promoted|anzeige|werbung|publicité|publicidad|pubblicità|реклама",
    r"(?:story|article) continues (?:below|after).{0,40}|scroll (?:down|to) .{1,40}|skip (?:to|past|ad).{0,60}",
    r"share(?: this)?(?: article| story| page| post)?|share on .{1,40}|copy link|print(?: this)?(?: page| article)?",
    r"e-?mail (?:this|to a friend).{0,20}|teilen|drucken|partager|imprimer|compartir|imprimir|condividi|поделиться",
    r"follow us(?: on .{1,40})?|follow .{2,40} on (?:twitter|facebook|instagram).{0,40}",
    r"sign up .{0,80}newsletters?.{0,40}|get .{1,80} (?:in|to) your inbox.{0,40}|enter your e-?mail.{0,60}",
    r"subscribe (?:now|to .{1,60})|already a (?:subscriber|member)\??.{0,60}|(?:log|sign) in to read.{0,60}",
    r"(?:click|tap) here .{1,120}|loading\.{0,3}|back to top|enlarge(?: this)? image|(?:toggle|hide) caption",
    r"image (?:source|caption|copyright).{0,80}|getty images|media (?:playback|caption).{0,150}",
    r"if playback doesn.t begin.{0,80}|videos you watch may be added.{0,200}",
    r"an error occurred while retrieving.{0,100}",
    r"this is a modal window.{0,200}|(?:beginning|end) of dialog window.{0,200}|the media could not be loaded.{0,100}",
    r"this video (?:can not|cannot|can't) be played.{0,60}|(?:listen to|play) this (?:article|story|video).{0,40}",
    r"(?:view |show |hide |read )?(?:\d+ )?comments?(?: \(\d+\))?|leave a (?:comment|reply)|comments are closed",
    r"subscribe|sign (?:in|up)|log in|register|newsletter|tweet|reply|menu|search|close|popular|next|previous",
    r"(?:read or )?share this story:.{0,80}|download (?:the|our) .{0,40}\bapp\b.{0,60}|show all(?: \d+)?",
    r"(?:view|see|open) (?:the )?(?:gallery|slideshow|photos?)|join the (?:discussion|conversation).{0,60}",
    r"recommended(?: for you)?|trending(?: now)?|up next",
    r"you (?:may|might) (?:like|also be interested in|be interested in)|top stories|latest news|editors? picks?",
    r"most (?:read|viewed|popular)|contents|(?:for immediate |press )release|breaking news",
    r"pressemitteilung|(?:read more|continue reading|weiterlesen|lire la suite|leer más|mehr zum thema)\W*",
    r"\d+ min(?:ute)?s? read|(?:reading time|lesezeit|temps de lecture)\b.{0,30}",
    r"(?:tags?|topics?|filed under|posted in|categor(?:y|ies)|schlagworte|mots-clés|etiquetas)\s?:.{0,200}",
    r"this (?:post|article|page) (?:may )?contains? affiliate links.{0,120}|jump to recipe.{0,40}",
    r"this (?:article|story|post) (?:was )?(?:originally|first) (?:appeared|published) .{0,300}|listen|download",
    r"(?:puedes seguir|síguenos|folgen sie|suivez|segui(?:ci)?) .{0,80}\b(?:facebook|twitter|instagram)\b.{0,80}",
    r"mehr zum thema\W*|weiterlesen\W*|lire la suite\W*|leer más\W*|read more\W*",
    r"partage[rz]?|ajouter à .{1,20}|réagir|commenter|más información",
    r"transcript",
    r"this is a (?:breaking|developing) (?:news )?story\b.{0,80}|more to follow|table of contents|recommended videos?",
    r"(?:this|our) (?:live )?(?:article|blog|story) (?:will be|is being) updated.{0,60}|article content",
    r"join (?:our|the) (?:commenting forum|conversation|discussion).{0,80}",
    r"join thought-provoking conversations.{0,120}",
    r"we independently (?:select|review|evaluate).{0,200}",
    r".{0,120}\b(?:earn|receive) (?:an? )?(?:affiliate )?commissions?\b.{0,100}",
    r"(?:mehr|weitere) (?:artikel|nachrichten|themen).{0,60}|lesen sie (?:hier|jetzt).{0,100}",
    r"das könnte (?:sie|dich) .{0,40}interessieren.{0,20}|ihre meinung ist uns wichtig.{0,200}",
    r".{0,60}affiliate-links?\b.{0,200}|(?:verwendete )?quellen:?",
    r"hat (?:ihnen|dir) (?:dieser|der) (?:artikel|text) gefallen.{0,300}|fehler (?:gefunden|entdeckt).{0,60}",
    r"passer la publicité|polecamy",
    r"(?:çok okunanlar|haberin devamı).{0,20}",
    r"인기 ?기사|많이 본 뉴스|기사 url이 복사되었습니다",
    r"おすすめ(?:情報|記事)?|あわせて読みたい|こちらもおすすめ",
    r"all rights reserved.{0,60}|the post .{1,300} (?:first )?appeared (?:first )?on .{1,100}",
)
NOT_TEXT = re.compile(rf"(?:{'|'.join((*AROUND, POINTING))})[.!:…]?", re.IGNORECASE)
WALL = re.compile(  # where a site stops showing the article
    r"(?:(?:please )?(?:subscribe|sign (?:up|in)|register|log ?in|become a \w+)(?: now| today)? to "
    r"(?:continue|keep|read|unlock).{0,80}|(?:want to )?(?:keep|continue) reading\?.{0,60}"
    r"|(?:this|the (?:full|rest of (?:this|the))) (?:article|story|content) is .{0,30}"
    r"\b(?:subscribers|members)\b.{0,60}"
    r"|.{0,40}\b(?:jetzt|um|und|mit) .{0,40}weiter(?:zu)?lesen.{0,40}"
    r"|.{0,40}(?:réservée?s?|exclusivo para|riservato a) .{0,20}(?:abonnés|suscriptores|abbonati).{0,60}"
    r"|il (?:vous )?reste .{1,40} à lire.{0,80}|.{0,40}para (?:seguir|continuar) leyendo.{0,40}"
    r"|.{0,40}per continuare a leggere.{0,40}"
    r"|.{0,60}(?:会員限定|有料会員|有料記事|会員登録が必要|続きを読むには|続きは有料).{0,60}"
    r"|.{0,40}(?:dostęp do treści|tylko dla (?:prenumeratorów|subskrybentów)|forbeholdt abonnenter|kun for abonnenter|"
    r"для подписчиков|abonelere özel|dla subskrybentów|voor abonnees|samo za naročnike).{0,60})[.!:…。]?",
    re.IGNORECASE,
)
COMMENTS = re.compile(  # what stands above what readers wrote
    r"(?:(?:(?:all |top |view |show |read |reader |user |your |the )?(?:\d[\d.,]* )?"
    r"(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|komentarze|комментарии|"
    r"leserkommentare|评论|コメント|댓글)(?: ?\(?\d[\d.,]*\)?)?"
    r"|(?:leave|post|add|write) (?:a|your) (?:comment|reply)|join the (?:discussion|conversation)"
    r"|\d+ (?:responses?|thoughts?|replies) (?:to|on) .{1,200}|laisser un commentaire"
    r"|kommentar (?:schreiben|verfassen)|comentar|deja un comentario|lascia un commento))[:.…!]?",
    re.IGNORECASE,
)
COMMENT = re.compile(  # what stands at each of them: "Ann Lund says:", "3 hours ago", "7 June 2018, 14:05", "Reply"
    r"(?:.{0,60}\b(?:ago|(?:says|schrieb|a écrit|dice|ha scritto)\s?:)"
    r"|(?:hace|vor|il y a|há) (?:\d+|un[ae]?|eine[mr]?) \w+"
    r"|.{4,60}\W\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?"
    r"|(?:reply|like|report|quote|antworten|melden|répondre|responder|denunciar|rispondi)(?: \W?\d+\W?)?)[.:]?",
    re.IGNORECASE,
)
PATH = re.compile(r"(?:.{1,40}\s[>»›→]\s?){1,6}.{1,80}")  # Home > News > Crime
