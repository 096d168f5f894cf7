"""Words that a full stop belongs to, by language: where a stop does not end a sentence.

Three kinds. Before a *name* ("Gov. Brown", "z. B. Bayern") the stop never ends a sentence. After a *closing*
abbreviation ("Acme Inc.", "5 p.m.", "etc.") it does when the next word opens one. Before a *number* ("No. 5",
"Art. 7", "Jan. 3") it does not when a digit follows.
"""

from typing import NamedTuple


class Abbreviations(NamedTuple):
    """The three kinds, lower case, without their last stop."""

    name: frozenset[str]
    closing: frozenset[str]
    number: frozenset[str]


_EVERYWHERE = """dr prof st vs mr mrs ms mme mlle messrs msgr lt col gen sgt capt cmdr adm maj brig rev hon"""

_NAME = {
    "en": """gov sen sens rep reps pres supt cpl pvt pfc det insp ofc asst assoc atty drs fr mt ft pt univ dept
        gens govs profs lt-gen maj-gen brig-gen vice-adm rt viz cf e.g i.e eg ie sec-gen dist ald amb comdr cpt cllr spc
        lieut revd ven br hon op st ste q v u.s.s h.m.s""",
    "de": """hr fr frl ing dipl mag hl bzgl bzw ca d.h z.b u.a i.d.r z.t v.a o.g s.o s.u vgl evtl ggf inkl exkl zzgl
        sog geb gest verh gen abs sr z d i o v s b h u a t phil med jur rer nat geschäftsf
        einschl max min rd mind insb lt bes allg dt engl frz ital lat rd""",
    "fr": """m mm mme mmes mlle mlles me mgr pr ste sts cf av env hab p.ex c.-à-d bd boul fg gal cdt cne col""",
    "es": """sr sra srta sres sras d dña da ud uds dña fr ing lic arq gral cnel tte cap pdte pdta mons exmo excmo avda
        av c p.ej ej aprox vda ntra sta sto""",
    "it": """sig sigg sig.ra sig.na dott dott.ssa prof.ssa avv ing arch geom rag on sen min gen col cap mons don s ss
        p.es es cfr v.le p.za c.so""",
    "pt": """sr sra srs sras dra profa eng arq exmo exma v d dom des min gen cel cap sta sto av r p.ex ex aprox""",
    "cs": """p mgr ing bc mudr judr phdr rndr doc prof paedr mvdr thdr csc drsc gen plk pplk mjr kpt por npor sv
        např tzv tzn tj mj popř resp cca ul nám tř čs čes něm angl fr kr ad""",
    "sk": """p mgr ing bc mudr judr phdr rndr doc paedr mvdr thdr csc gen plk pplk mjr kpt por npor sv napr tzv
        tzn tj resp cca ul nám tr slov čes nem angl fr""",
    "pl": """p pp ks bp abp kard gen płk ppłk mjr kpt por ppor sierż mgr inż lic hab red św ul al pl os im np tzn tj
        tzw m.in ok ww zob por woj pow gm ang niem fr ros łac min max""",
    "sv": """hr fr bl.a t.ex d.v.s dvs s.k f.d fd t.o.m fr.o.m ca jfr resp kl tel sankt s:t p.g.a
        dir doc leg fil""",
    "uk": """ім вул просп бул пл пров обл р-н с м смт проф акад доц ген полк підполк кап лейт св гр п пп тов т див
        напр та тис нар""",
    "el": """κ κκ κα καθ δρ δρα αγ π.χ δηλ λ.χ βλ πρβλ αρ στρ ταξ υπ οδ λεωφ""",
}
_CLOSING = {
    "en": """inc corp co ltd llc plc bros jr sr esq etc u.s u.k u.n e.u d.c u.s.a a.m p.m am pm b.c a.d ph.d m.d b.a
        m.a m.b.a d.d.s r.n l.a n.y n.j s.c n.c m.p m.p.s approx est ave blvd rd hwy sq bldg ariz ala ark calif colo
        conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash
        wis wyo ont que al et.al ed eds oz lb lbs hrs mins secs mph dem""",
    "de": """usw etc uvm u.v.m u.s.w str mio mrd tsd jh jhd jhdt ltd jr sr gmbh ag chr n.chr v.chr ff dgl f co st std
        min sek inc corp ä""",
    "fr": """etc jr inc st ltd s.a av.j.-c apr.j.-c j.-c v o.n.u u.s""",
    "es": """etc ee.uu ee uu jr cía cia ltda s.a a.m p.m d.c a.c aa.vv núms págs""",
    "it": """ecc etc s.p.a s.r.l jr a.c d.c c.c u.s""",
    "pt": """etc jr cia ltda s.a a.m p.m a.c d.c eua""",
    "cs": """atd apod aj a.s s.r.o spol tis mil mld kč hod min tj r.o.s n.l př.n.l st""",
    "sk": """atď a.s s.r.o spol tis mil mld hod min pod st pr.n.l n.l""",
    "pl": """itd itp r w tys mln mld zł godz proc s.a sp z.o.o n.e p.n.e jr""",
    "sv": """osv etc o.s.v m.m m.fl mm mfl jr e.kr f.kr milj mkr tkr st""",
    "uk": """тис млн млрд грн коп р рр ст хв год сек ін н.е до.н.е т.д т.п""",
    "el": """κ.λπ κ.ά κλπ μ.χ π.χρ χλμ εκ ευρ η.π.α α.ε δισ εκατ π.μ μ.μ""",
}
_NUMBER = {
    "en": """no nos jan feb mar apr jun jul aug sep sept oct nov dec vol ch sec art fig p pp ca c sc div par approx est
        pub rev op ver h.r res cap ext""",
    "de": """nr s bd art abs kap jan febr feb mär apr jun jul aug sept sep okt nov dez abb tel ziff rn az par ca""",
    "fr": """n no nos art p pp vol chap janv févr avr juil sept oct nov déc fig t env""",
    "es": """núm n no art pág p vol cap ene feb mar abr jun jul ago sept sep oct nov dic fig tel""",
    "it": """n nr art pag p vol cap gen feb mar apr mag giu lug ago sett set ott nov dic fig tel""",
    "pt": """n nº no art pág p vol cap jan fev mar abr mai jun jul ago set out nov dez fig tel""",
    "cs": """č čl s str odst sv led ún bře dub kvě čvn čvc srp zář říj lis pro tel roč r""",
    "sk": """č čl s str ods zv jan feb mar apr máj jún júl aug sep okt nov dec tel roč r""",
    "pl": """nr art s str ust poz t rozdz par tel pkt r""",
    "sv": """nr s sid kap art jan feb mar apr jun jul aug sept sep okt nov dec tel kl""",
    "uk": """№ ст с стор п пп гл ч розд тел рр р""",
    "el": """αρ σελ άρθρ κεφ ν τηλ ιαν φεβ μαρ απρ ιουν ιουλ αυγ σεπ οκτ νοε δεκ""",
}


ABBREVIATIONS = {
    language: Abbreviations(
        frozenset(f"{_EVERYWHERE} {names}".split()),
        frozenset(_CLOSING[language].split()),
        frozenset(_NUMBER[language].split()),
    )
    for language, names in _NAME.items()
}

# English abbreviations that are written small; the others, written small, are words ("ill.", "no.", "art.").
SMALL = frozenset(
    [
        "vs",
        "cf",
        "viz",
        "eg",
        "ie",
        "e.g",
        "i.e",
        "etc",
        "a.m",
        "p.m",
        "am",
        "pm",
        "approx",
        "al",
        "et.al",
        "inc",
        "jr",
        "sr",
        "no",
        "nos",
        "pp",
        "vol",
        "oz",
        "lb",
        "lbs",
    ]
)

# Words that, capitalised after a closing abbreviation or an initial, open a sentence.
_STARTERS = {
    "en": """the a an in on at it its he she they we i you his her their our my this that these those there but and or
        so as if when while after before since because although though however for from with by to of is was are were
        no not what who why how where which police officials meanwhile also all another some many most one two last
        according both despite during each earlier even eventually every following further had has have here instead
        just later more nearly neither nobody now once only other others over under until such still then thus
        today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday""",
    "de": """der die das den dem des ein eine einer einem einen er sie es wir ich ihr in im am an auf aus bei mit nach
        vor zu zum zur von vom und aber doch auch als wenn während nachdem seit für gegen durch über unter bis um so
        da dann dort hier nun jetzt dabei damit dies diese dieser dieses allerdings jedoch noch nur""",
    "fr": """le la les l un une des il elle ils elles on nous vous je ce cet cette ces c d en au aux à dans par pour
        sur sous avec sans mais et ou donc or ni car si quand lorsque après avant depuis selon pourtant cependant""",
    "es": """el la los las un una unos unas él ella ellos ellas lo su sus este esta estos estas ese esa eso en a al de
        del por para con sin sobre según tras pero y o si cuando mientras desde hasta también no además""",
    "it": """il lo la i gli le l un uno una lui lei loro questo questa quello quella in nel nella a al alla di del
        della da dal per con su sul senza ma e o se quando mentre dopo prima secondo anche non""",
    "pt": """o a os as um uma ele ela eles elas este esta esse essa isso em no na nos nas de do da ao à por para com
        sem sobre segundo após mas e ou se quando enquanto desde até também não""",
    "cs": """ten ta to ti ty v ve na z ze k ke do od po pro při před za s se o u a ale však i když protože jak podle
        on ona ono oni jeho její jejich který tento tato toto také""",
    "sk": """ten tá to tí tie v vo na z zo k ku do od po pre pri pred za s so o u a ale však i keď pretože ako podľa
        on ona ono oni jeho jej ich ktorý tento táto toto tiež""",
    "pl": """ten ta to ci te w we na z ze do od po dla przy przed za o u i a ale jednak gdy kiedy ponieważ jak według
        on ona ono oni one jego jej ich który to także nie""",
    "sv": """den det de en ett han hon vi jag ni i på av för till från med om under efter före vid och men eller när
        medan sedan enligt hans hennes deras detta denna dessa också inte""",
    "uk": """він вона воно вони ми я ви це цей ця ці той та те в у на з із зі до від по для при перед за о об і й а
        але однак проте коли поки якщо після як за його її їх також не""",
    "el": """ο η το οι τα του της των τον την ένας μια ένα αυτός αυτή αυτό σε στο στη στην στον στους στις από με για
        και αλλά όμως όταν αν μετά πριν κατά επίσης δεν""",
}
STARTERS = {language: frozenset(words.split()) for language, words in _STARTERS.items()}
