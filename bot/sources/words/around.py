"""What sites write around an article, in the languages served: tables of patterns of whole lines, nothing else."""

import re

AROUND = (  # by what they are for
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
    r"related (?:articles?|stories|content|topics?|coverage|news)|recommended(?: for you)?|trending(?: now)?|up next",
    r"you (?:may|might) (?:also )?(?:like|be interested in)|top stories|latest news|more stories|editors? picks?",
    r"most (?:read|viewed|popular)|more on this story|contents|(?:for immediate |press )release|breaking news",
    r"pressemitteilung|(?:read more|continue reading|weiterlesen|lire la suite|leer más|mehr zum thema)\W*",
    r"\d+ min(?:ute)?s? read|(?:reading time|lesezeit|temps de lecture)\b.{0,30}",
    r"(?:tags?|topics?|filed under|posted in|categor(?:y|ies)|schlagworte|mots-clés|etiquetas)\s?:.{0,200}",
    r"this (?:post|article|page) (?:may )?contains? affiliate links.{0,120}|jump to recipe.{0,40}",
    r"this (?:article|story|post) (?:was )?(?:originally|first) (?:appeared|published) .{0,300}|listen|download",
    r"(?:puedes seguir|síguenos|folgen sie|suivez|segui(?:ci)?) .{0,80}\b(?:facebook|twitter|instagram)\b.{0,80}",
    r"(?:lesen|sehen) sie (?:auch|mehr)|auch interessant|zum thema|mehr dazu|(?:à )?lire (?:aussi|également)",
    r"voir aussi|sur le même sujet|partage[rz]?|ajouter à .{1,20}|réagir|commenter|más información|le[ea] también",
    r"te puede interesar|leggi anche|potrebbe interessarti|материалы по теме|читайте также|関連記事|اقرأ أيضا",
    r"相关(?:新闻|阅读|链接)|transcript",
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
    r"(?:les|läs|læs) (?:også|også her|mer|mere|også på).{0,40}|passer la publicité|polecamy|lue myös",
    r"(?:çok okunanlar|ilgili haberler?|bunlar da ilginizi çekebilir|haberin devamı).{0,20}|baca juga",
    r"(?:czytaj|zobacz) (?:więcej|także|też|również)|xem thêm|đọc thêm|tin liên quan|lasi arī|loe (?:ka|lisaks)",
    r"संबंधित ख़?बरें|ये भी पढ़ें.{0,200}|skaitykite taip pat",
    r"関連(?:キーワード|ニュース|リンク|する記事)|おすすめ(?:情報|記事)?|あわせて読みたい|こちらもおすすめ",
    r"인기 ?기사|관련 ?기사|많이 본 뉴스|기사 url이 복사되었습니다",
    r"all rights reserved.{0,60}|the post .{1,300} (?:first )?appeared (?:first )?on .{1,100}",
)
NOT_TEXT = re.compile(rf"(?:{'|'.join(AROUND)})[.!:…]?", re.IGNORECASE)
RELATED = re.compile(
    r"(?:related(?: (?:article|articles|story|stories|content|coverage|topics?|news))?|read (?:more|also|next|this)|"
    r"also read|see also|more on this|more from .{1,40}|don't miss|lesen sie auch|mehr zum thema|lire aussi|"
    r"à lire aussi|lea también|leer más|leggi anche|lees ook|читайте также)\s*[:>»|–-]\s*(.{5,200})"
    r"|(?:watch|listen)\s?: (.{5,200})",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r"(?:\W*(?:additional |further )?(?:reporting|writing|editing|compiled|edited) by .{3,300}"
    r"|.{2,80} contributed (?:reporting )?to this (?:report|article|story).{0,40}"
    r"|contributing: .{3,300}|(?:©|\(c\)|copyright:?) .{3,200}|(?:with|includes) (?:files|material) from .{3,100}"
    r"|.{0,80}(?:©|\(c\)).{3,200}all rights reserved.{0,40}"
    r"|(?:write to|contact|e-?mail|reach) .{2,60} at \S+@\S+"
    r"|(?:责任编辑|编辑|作者|来源|記者|文責)\s?[:：].{1,30}"
    r"|\(?(?:photo|image|picture|photograph|foto|bild)s?(?: credit)?\s?: .{2,80})",
    re.IGNORECASE,
)
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
BIO = re.compile(  # what follows the author's name in the line that presents them
    r"(?: \([^)]{1,20}\))?(?:"
    r",? (?:is|was) (?:an?|the|our|deputy|senior|chief)\b|,? (?:covers|writes|reports|edits|joined|can be reached)\b"
    r"| (?:ist|war) |(?: est| es| è) (?:une?|una?|il|la)\b| (?:er|är|jest|is een|je|on) \w+)"
)
SIGNATURE = re.compile(
    r"^(?:written |posted |reporting )?(?:by|von|par|por|di|door|av|autor|author)\b:?\s+"
    r"|^(?:责任编辑|作者|文)\s?[:：]\s*",
    re.IGNORECASE,
)
