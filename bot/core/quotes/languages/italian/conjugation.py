"""Italian infinitives → their forms in the third person, and what each form is."""

from __future__ import annotations

from bot.core.quotes.families.forms import Forms, written

_IRREGULAR = {
    "dire": "dice dicono diceva dicevano disse dissero dirà diranno direbbe dica | detto detta detti dette | dicendo",
    "contraddire": "contraddice contraddiceva contraddisse | contraddetto contraddetta | contraddicendo",
    "predire": "predice prediceva predisse | predetto predetta | predicendo",
    "ribadire": "ribadisce ribadiscono ribadiva ribadì ribadirono ribadirà | ribadito ribadita | ribadendo",
    "fare": "fa fanno faceva facevano fece fecero farà faranno farebbe faccia | fatto fatta fatti fatte | facendo",
    "essere": """
    è sono era erano fu furono sarà saranno sarebbe sarebbero sia siano fosse fossero | stato stata stati state |
    essendo
""",
    "avere": "ha hanno aveva avevano ebbe ebbero avrà avranno avrebbe avrebbero abbia abbiano | avuto avuta | avendo",
    "stare": "sta stanno stava stavano stette starà starebbe stia | stato | stando",
    "andare": "va vanno andava andavano andò andarono andrà andranno andrebbe vada | andato andata andati | andando",
    "venire": "viene vengono veniva venivano venne vennero verrà verranno verrebbe venga | venuto venuta | venendo",
    "intervenire": "interviene intervengono interveniva intervenne interverrà | intervenuto intervenuta | intervenendo",
    "tenere": "tiene tengono teneva tenne tennero terrà terrebbe tenga | tenuto tenuta tenuti | tenendo",
    "sostenere": """
    sostiene sostengono sosteneva sostenevano sostenne sostennero sosterrà | sostenuto sostenuta | sostenendo
""",
    "ritenere": "ritiene ritengono riteneva ritenne ritennero ritenga | ritenuto ritenuta | ritenendo",
    "ottenere": "ottiene ottengono otteneva ottenne ottennero otterrà | ottenuto ottenuta | ottenendo",
    "potere": "può possono poteva potevano poté potrà potranno potrebbe potrebbero possa possano | potuto | potendo",
    "dovere": "deve devono doveva dovevano dovette dovrà dovranno dovrebbe dovrebbero debba | dovuto dovuta | dovendo",
    "volere": "vuole vogliono voleva volevano volle vollero vorrà vorrebbe voglia | voluto voluta | volendo",
    "sapere": "sa sanno sapeva sapevano seppe seppero saprà saprebbe sappia | saputo | sapendo",
    "dare": "dà danno dava davano diede diedero darà darebbe dia | dato data dati | dando",
    "vedere": "vede vedono vedeva videro vide vedrà vedrebbe veda | visto vista visti viste | vedendo",
    "prevedere": "prevede prevedono prevedeva previde prevederà | previsto prevista previsti previste | prevedendo",
    "chiedere": """
    chiede chiedono chiedeva chiedevano chiese chiesero chiederà chieda | chiesto chiesta chiesti | chiedendo
""",
    "rispondere": "risponde rispondono rispondeva rispose risposero risponderà | risposto risposta | rispondendo",
    "corrispondere": "corrisponde corrispondono | corrisposto | corrispondendo",
    "scrivere": """
    scrive scrivono scriveva scrivevano scrisse scrissero scriverà | scritto scritta scritti scritte | scrivendo
""",
    "descrivere": "descrive descrivono descriveva descrisse | descritto descritta descritti | descrivendo",
    "leggere": "legge leggono leggeva lesse lessero leggerà | letto letta letti lette | leggendo",
    "correggere": "corregge correggono correggeva corresse | corretto corretta | correggendo",
    "aggiungere": """
    aggiunge aggiungono aggiungeva aggiunse aggiunsero aggiungerà | aggiunto aggiunta aggiunti | aggiungendo
""",
    "raggiungere": "raggiunge raggiungono raggiungeva raggiunse | raggiunto raggiunta raggiunti | raggiungendo",
    "giungere": "giunge giungono giungeva giunse | giunto giunta giunti | giungendo",
    "ammettere": "ammette ammettono ammetteva ammise ammisero | ammesso ammessa ammessi | ammettendo",
    "promettere": "promette promettono prometteva promise promisero | promesso promessa | promettendo",
    "mettere": "mette mettono metteva mise misero metterà | messo messa messi messe | mettendo",
    "permettere": "permette permettono permetteva permise permetterà | permesso permessa | permettendo",
    "scommettere": "scommette scommettono scommise | scommesso | scommettendo",
    "concludere": "conclude concludono concludeva concluse conclusero | concluso conclusa conclusi | concludendo",
    "escludere": "esclude escludono escludeva escluse esclusero | escluso esclusa esclusi | escludendo",
    "chiudere": "chiude chiudono chiudeva chiuse chiusero chiuderà | chiuso chiusa chiusi chiuse | chiudendo",
    "decidere": "decide decidono decideva decise decisero deciderà | deciso decisa decisi | decidendo",
    "ridere": "ride ridono rideva rise risero | riso | ridendo",
    "sorridere": "sorride sorridono sorrideva sorrise | sorriso | sorridendo",
    "difendere": "difende difendono difendeva difese difesero | difeso difesa difesi | difendendo",
    "prendere": "prende prendono prendeva prese presero prenderà | preso presa presi prese | prendendo",
    "apprendere": "apprende apprendono apprendeva apprese | appreso appresa | apprendendo",
    "riprendere": "riprende riprendono riprendeva riprese riprenderà | ripreso ripresa | riprendendo",
    "sorprendere": "sorprende sorprese | sorpreso sorpresa | sorprendendo",
    "rendere": "rende rendono rendeva rese renderà | reso resa resi rese | rendendo",
    "spendere": "spende spendono spese | speso spesa | spendendo",
    "perdere": "perde perdono perdeva perse persero perderà | perso persa persi | perdendo",
    "proporre": "propone propongono proponeva propose proposero proporrà | proposto proposta proposti | proponendo",
    "porre": "pone pongono poneva pose posero porrà | posto posta posti poste | ponendo",
    "esporre": "espone espongono esponeva espose | esposto esposta esposti | esponendo",
    "opporre": "oppone oppongono opponeva oppose | opposto opposta | opponendo",
    "riconoscere": "riconosce riconoscono riconosceva riconobbe | riconosciuto riconosciuta | riconoscendo",
    "conoscere": "conosce conoscono conosceva conobbe | conosciuto conosciuta | conoscendo",
    "nascere": "nasce nascono nasceva nacque | nato nata nati nate | nascendo",
    "crescere": "cresce crescono cresceva crebbe | cresciuto cresciuta | crescendo",
    "discutere": "discute discutono discuteva discusse | discusso discussa | discutendo",
    "correre": "corre corrono correva corse | corso corsa corsi | correndo",
    "vivere": "vive vivono viveva visse vissero vivrà | vissuto vissuta | vivendo",
    "vincere": "vince vincono vinceva vinse vinsero vincerà | vinto vinta vinti | vincendo",
    "convincere": "convince convincono convinse | convinto convinta convinti | convincendo",
    "rimanere": "rimane rimangono rimaneva rimase rimasero rimarrà | rimasto rimasta rimasti | rimanendo",
    "aprire": "apre aprono apriva aprì aprirono aprirà | aperto aperta aperti aperte | aprendo",
    "offrire": "offre offrono offriva offrì | offerto offerta offerti | offrendo",
    "morire": "muore muoiono moriva morì morirono morirà | morto morta morti morte | morendo",
    "uscire": "esce escono usciva uscì uscirono uscirà | uscito uscita usciti | uscendo",
    "muovere": "muove muovono muoveva mosse | mosso mossa | muovendo",
    "produrre": "produce producono produceva produsse | prodotto prodotta prodotti | producendo",
    "tradurre": "traduce traducono traduceva tradusse | tradotto tradotta | traducendo",
    "svolgere": "svolge svolgono svolgeva svolse | svolto svolta svolti | svolgendo",
    "accogliere": "accoglie accolgono accoglieva accolse | accolto accolta accolti | accogliendo",
    "togliere": "toglie tolgono toglieva tolse | tolto tolta | togliendo",
    "smentire": "smentisce smentiscono smentiva smentì smentirono | smentito smentita | smentendo",
    "temere": "teme temono temeva temette temettero tema | temuto temuta | temendo",
    "ripetere": "ripete ripetono ripeteva ripeté ripeterono | ripetuto ripetuta | ripetendo",
    "credere": "crede credono credeva credette credano | creduto creduta | credendo",
    "insistere": "insiste insistono insisteva insistette | insistito | insistendo",
    "ribattere": "ribatte ribattono ribatteva ribatté | ribattuto | ribattendo",
    "evincere": "evince | evinto | evincendo",
    "rivolgere": "rivolge rivolgono rivolse | rivolto rivolta | rivolgendo",
    "avvertire": "avverte avvertono avvertiva avvertì avvertirono | avvertito avvertita | avvertendo",
    "sentire": "sente sentono sentiva sentì sentirono | sentito sentita | sentendo",
    "seguire": "segue seguono seguiva seguì seguirono seguirà | seguito seguita seguiti | seguendo",
    "proseguire": "prosegue proseguono proseguiva proseguì | proseguito | proseguendo",
    "partire": "parte partono partiva partì partirono partirà | partito partita partiti | partendo",
    "servire": "serve servono serviva servì servirà | servito servita | servendo",
    "consentire": "consente consentono consentiva consentì | consentito consentita | consentendo",
    "mentire": "mente mentono mentiva mentì | mentito | mentendo",
}  # fmt: skip


def conjugated(infinitive: str) -> Forms:
    """The forms of a verb; of one that no table has, those of its ending."""
    if infinitive in _IRREGULAR:
        return written(infinitive, _IRREGULAR[infinitive])
    stem = infinitive[:-3]
    if infinitive.endswith("are"):
        soft = stem + "h" if stem.endswith(("c", "g")) else stem.removesuffix("i")
        finite = {stem + end for end in ("a", "ano", "ava", "avano", "ò", "arono")}
        finite |= {soft + end for end in ("erà", "eranno", "erebbe", "erebbero", "i", "ino")}
        return Forms(finite, {stem + end for end in ("ato", "ata", "ati", "ate")}, {stem + "ando"}, {infinitive})
    if infinitive.endswith("ire"):
        finite = {
            stem + end for end in ("isce", "iscono", "iva", "ivano", "ì", "irono", "irà", "iranno", "irebbe", "isca")
        }
        return Forms(finite, {stem + end for end in ("ito", "ita", "iti", "ite")}, {stem + "endo"}, {infinitive})
    finite = {stem + end for end in ("e", "ono", "eva", "evano", "é", "ette", "erono", "ettero", "erà", "erebbe", "a")}
    return Forms(finite, {stem + end for end in ("uto", "uta", "uti", "ute")}, {stem + "endo"}, {infinitive})
