"""Phrases that point to another article, or to the rest of this one."""

from __future__ import annotations

import re

# Words that point when a colon or a bar follows, and may head a part of the article when they stand alone.
LABELS = r"recommended|watch(?: video| now| live| also|)|background|in pictures|listen|opinion|analysis|further reading"
# Words that do nothing but point: alone on a line, or with a colon, a bar or a headline after them.
POINTING = (
    r"read\W{0,2}(?=\|)|related(?: (?:articles?|stor(?:y|ies)|links?|content|topics?|coverage|news))?|(?:also|"
    r"must) read|"
    r"read (?:also|more|next|this|full story|the full story|our full coverage)|see also|see more|"
    r"more on this(?: story)?|"
    r"more (?:stories|news|from)|what to read next|you may also like|editor'?s picks?|"
    r"don'?t miss|"
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
    r"|lees (?:ook|meer)|(?:les|läs|læs) (?:også|mer|mere)(?: her| på.{0,30})?|lue myös|"
    r"loe (?:ka|lisaks)|skaitykite taip pat|lasi arī|"
    r"материалы по теме|читайте также|関連(?:記事|キーワード|ニュース|リンク|する記事)|اقرأ أيضا|"
    r"相关(?:新闻|阅读|链接)|관련 ?기사|"
    r"ilgili haberler?|bunlar da ilginizi çekebilir|xem thêm|đọc thêm|tin liên quan|baca juga|ये भी पढ़ें|संबंधित ख़?बरें"
)
RELATED = rf"{LABELS}|{POINTING}"
# A whole line that gives another article's headline after such a word.
RELATED_LINE = re.compile(
    rf"(?:{POINTING}|more from .{{1,40}})\s*[:>»|–-]\s*(.{{5,200}})|(?:watch|listen)\s?: (.{{5,200}})", re.IGNORECASE
)

# A pointer to a film or gallery that ends in an arrow: "Watch the mayor's speech »".
TEASER = (
    r"watch|see|hear|listen|read|view|learn|find out|explore|timeline|gallery|photos?|videos?|map|interactive|fact box|"
    r"your e-?mails|i-?report"
)

# Lines that lead to the rest of an article, by language.
POINTERS = (
    r"(?:please )?(?:click|tap) here (?:for|to) [^.]{1,60}|read|read on|continue|more",
    r"(?:to )?(?:read|see|view|continue|keep) (?:more|reading|full|whole|entire)\b[^.]{0,100}",
    r"(?:to )?(?:read|see|view) (?:the|this|our) (?:full|whole|entire|rest|complete|original|main|more)\b[^.]{0,100}",
    r"th(?:is|e rest of this) (?:post|story|article) is (?:only )?(?:available )?(?:for|to) [^.]{0,30}subscribers",
    r"subscribe (?:now |today )?to (?:read|continue|keep)\b[^.]{0,60}",
    r"(?:zum|den) (?:ganzen |vollständigen )?(?:artikel|beitrag)(?: lesen)?",
    r"(?:weiterlesen|weiter lesen|mehr lesen|mehr dazu|lire la suite|lire plus|en savoir plus)\b[^.]{0,60}",
    r"(?:leer más|seguir leyendo|continuar leyendo|leia mais|continue lendo)\b[^.]{0,60}",
    r"(?:leggi tutto|leggi di più|continua a leggere|lees meer|lees verder|läs mer)\b[^.]{0,60}",
    r"(?:czytaj więcej|czytaj dalej|číst dál|číst dále|læs mere|les mer|lue lisää|loe edasi|loe lähemalt)\b[^.]{0,60}",
    r"(?:lasīt tālāk|skaityti daugiau|devamını oku|διαβάστε περισσότερα|اقرأ المزيد)\b[^.]{0,60}",
    r"(?:читать далее|читать дальше|читать полностью|подробнее|читати далі|детальніше)\b[^.]{0,60}",
    r"(?:続きを読む|もっと読む|阅读全文|閱讀全文|阅读更多|继续阅读|繼續閱讀|더 보기|계속 읽기)[^.。]{0,60}",
)
