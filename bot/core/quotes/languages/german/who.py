"""German words for people: offices, trades, relatives, titles."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Who
from bot.core.quotes.listed import listed

# Heads of compounds that tell what somebody is, without the ending of the feminine: "AfD-Chef", "Leseforscherin".
_STEMS = listed("""
    minister präsident kanzler sprecher chef leiter direktor sekretär forscher wissenschaftler trainer richter berater
    politiker händler lehrer arbeiter führer meister vertreter schützer historiker kommissar inspektor pfarrer
    verteidiger botschafter rechtler manager reporter gründer schafter bürgermeister kämpfer pilot kapitän promoter
    koordinator spezialist analytiker mediziner chirurg therapeut psychologe soziologe ökologe biologe geologe theologe
    kardiologe virologe onkologe neurologe endokrinologe archäologe meteorologe politologe epidemiologe ideologe
    dramaturg regisseur produzent moderator redakteur autor schriftsteller sänger musiker künstler schauspieler spieler
    stürmer torwart torhüter kicker kandidat abgeordneter senator gouverneur diplomat gesandter experte ökonom
    volkswirt landwirt gastwirt wirt bauer bäcker winzer fischer förster jäger gärtner handwerker unternehmer
    investor banker stratege analyst händler verkäufer käufer makler vermieter mieter anwalt jurist notar
    polizist kommandant offizier general oberst soldat veteran minister wehrführer sanitäter arzt pfleger
    apotheker forstwirt ingenieur techniker informatiker programmierer entwickler architekt designer
    mathematiker physiker chemiker astronom klimatologe geograf fotograf journalist korrespondent kolumnist
    verleger herausgeber chronist publizist blogger aktivist demonstrant gewerkschafter funktionär beamter dezernent
    referent assessor koch kellner bischof priester pastor papst kardinal imam rabbi rabbiner mönch dekan prälat
    student professor dozent doktorand schüler rektor pädagoge erzieher betreuer helfer retter zeuge kläger
    angeklagter ermittler fahnder detektiv gutachter sachverständiger beobachter kenner kritiker gegner anhänger
    fahrer läufer schwimmer boxer turner radfahrer rennfahrer athlet sportler profi kollege partner nachbar
    vorsitzender vorsitzende beauftragter beauftragte angestellter angeklagte abgeordnete gesandte beamtin rätin rat
    vorstand vorständin obmann landammann stadtrat nationalrat ständerat bundesrat regierungsrat landrat gemeinderat
    amtsinhaber nachfolger vorgänger stellvertreter herausforderer konkurrent rivale gastgeber präses intendant dirigent
    komponist pianist geiger tänzer kurator galerist sammler maler bildhauer zeichner karikaturist bewohner anwohner
    dissident rebell oppositioneller führungskraft star coach steuermann kaufmann fachmann feuerwehrmann hauptmann
    obfrau fachfrau kauffrau ministerin lobbyist statistiker planer projektleiter organisator veranstalter besitzer
    eigentümer betreiber inhaber erfinder hersteller züchter fan ultra influencer youtuber tiktoker rapper
    medienwissenschaftler sheriff premier regent könig prinz fürst herzog graf sultan emir scheich zar diktator
    machthaber premierminister staatschef regierungschef astronaut kosmonaut urologe hausarzt tierarzt zahnarzt chefarzt
    oberarzt juror küster gastronom bergsteiger höhlenforscher wachleiter platzwart geselle lehrling azubi imker
    hirte schäfer metzger friseur schneider tischler schreiner maurer dachdecker
""")
_IRREGULAR = listed("""
    ärztin hausärztin anwältin rechtsanwältin staatsanwältin bäuerin köchin beamtin französin rätin botschafterin
    bundesrätin ständerätin nationalrätin stadträtin landrätin gemeinderätin psychologin soziologin biologin geologin
    theologin kardiologin virologin onkologin neurologin endokrinologin archäologin meteorologin politologin ökologin
    epidemiologin expertin therapeutin strategin zeugin kollegin pädagogin gesandtin königin prinzessin fürstin
    herzogin gräfin äbtissin nonne schwester krankenschwester hebamme kauffrau fachfrau obfrau bundeskanzlerin
    schauspielerin polizistin erzbischof bundestrainer personalie witwe
""")
_SURNAMES = listed("""
    koch bauer bäcker fischer förster jäger gärtner schäfer metzger schneider schreiner maurer maler richter könig graf
    wirt vogt hauptmann fürst papst prinz herzog probst mönch kaufmann zeichner winzer hirte tischler pfarrer schreiber
    wagner kellner weber sänger lehrer star fan zar kaiser schuster meister schmied
""")  # trades that are as often surnames
_FEMININE = frozenset(stem + "in" for stem in _STEMS if not stem.endswith(("e", "mann", "frau", "kraft"))) | _IRREGULAR
_BENT = frozenset(
    {
        *(stem + ending for stem in _STEMS for ending in ("s", "en", "n") if not stem.endswith("s")),
        *(stem + "es" for stem in _STEMS),
    }
)  # "des Oberstaatsanwalts", "dem Präsidenten"
_KIN = listed("""
    vater mutter sohn tochter bruder schwester onkel tante mann frau witwe witwer cousin cousine ehemann ehefrau
    großmutter großvater oma opa enkel enkelin neffe nichte eltern freund freundin
""")
_WOMEN = listed("frau mutter tochter schwester tante witwe cousine ehefrau großmutter oma enkelin nichte freundin")
_MEN = listed("herr herrn vater sohn bruder onkel mann witwer cousin ehemann großvater opa enkel neffe freund")
_ANYBODY = listed("""
    senior junior teenager frau mann mutter vater mädchen junge witwe witwer großmutter großvater rentner rentnerin
    niederländer engländer neuseeländer isländer rheinländer berliner hamburger münchner münchener kölner bremer
    leipziger dresdner frankfurter stuttgarter wiener grazer zürcher berner basler schweizer österreicher amerikaner
    us-amerikaner kanadier mexikaner brasilianer argentinier italiener spanier portugiese iraner israeli ukrainer
    norweger japaner inder australier belgier franzose brite russe pole türke däne schwede finne grieche ire schotte
    bayer sachse hesse pfälzer niedersachse liberale konservative grüne linke sozialdemokrat christdemokrat
    niederländerin engländerin berlinerin hamburgerin münchnerin kölnerin wienerin schweizerin österreicherin
    amerikanerin us-amerikanerin kanadierin italienerin spanierin ukrainerin französin britin russin polin türkin dänin
    sozialdemokratin christdemokratin
""")  # said of anybody that one alone in mind may be: "der Niederländer"
_PAST = listed(
    "ehemalige ehemaliger frühere früherer damalige damaliger einstige einstiger bisherige bisheriger neue neuer"
)

WHO = Who(
    roles=_STEMS | _FEMININE | _BENT | listed("dr. herr herrn frau vize"),
    endings=tuple(sorted(stem for stem in _STEMS | _FEMININE | _BENT if len(stem) > 3)),
    titles=listed("herr herrn frau dr. dr prof. prof professor sir lord") | _STEMS | _FEMININE | _BENT,
    feminine=_FEMININE | _WOMEN,
    masculine=frozenset({*_MEN, *(stem for stem in _STEMS if not stem.endswith(("e", "fan", "profi", "star")))}),
    kin=_KIN,
    spokespersons=listed("sprecher sprecherin regierungssprecher pressesprecher polizeisprecher regierungssprecherin"),
    anybody=_ANYBODY | frozenset(one.removesuffix("e") + "in" for one in _ANYBODY),
    copulas=listed("ist war wurde wird bleibt"),
    trades=_SURNAMES,
    surnames=_SURNAMES,
    compounds=True,
    past=_PAST,
)
