"""German words for people: offices, trades, relatives, titles."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Who
from bot.core.quotes.listed import listed

_ROLES = listed("""
    präsident präsidentin bundespräsident bundeskanzler bundeskanzlerin kanzler kanzlerin minister ministerin
    ministerpräsident ministerpräsidentin außenminister außenministerin innenminister innenministerin
    verteidigungsminister verteidigungsministerin finanzminister finanzministerin justizminister
    justizministerin wirtschaftsminister wirtschaftsministerin umweltminister umweltministerin
    gesundheitsminister gesundheitsministerin premierminister premierministerin premier regierungschef
    regierungschefin staatschef sprecher sprecherin regierungssprecher pressesprecher polizeisprecher
    pressesprecherin polizeisprecherin vorsitzender vorsitzende vorsitzenden parteichef parteichefin
    fraktionschef fraktionsvorsitzender fraktionsvorsitzende generalsekretär generalsekretärin chef chefin
    direktor direktorin leiter leiterin anwalt anwältin richter richterin staatsanwalt oberstaatsanwalt experte
    expertin forscher forscherin professor professorin bürgermeister bürgermeisterin oberbürgermeister
    abgeordneter abgeordnete senator senatorin botschafter botschafterin trainer trainerin manager managerin
    geschäftsführer geschäftsführerin vorstand vorstandschef politiker politikerin beauftragter beauftragte
    kommissar kommissarin general oberst papst bischof kardinal könig königin zeuge zeugin autor autorin
    journalist journalistin gründer gründerin intendant intendantin staatssekretär staatssekretärin
    chefredakteur präsidenten sprechers bundestagspräsident landrat gouverneur gouverneurin oppositionsführer
    oppositionsführerin wissenschaftler wissenschaftlerin arzt ärztin historiker historikerin analyst ökonom
    ökonomin staatsoberhaupt verfasser verfasserin ermittler ermittlerin student studentin theologe theologin
    theologen
""")
_STEMS = listed("""
    minister präsident kanzler sprecher chef leiter direktor sekretär forscher wissenschaftler experte trainer
    richter anwalt berater politiker händler lehrer arbeiter führer meister vertreter schützer historiker kommissar
    beauftragte beauftragter vorsitzende vorsitzender vorstand inspektor pfarrer verteidiger ökonom analyst
    botschafter rechtler manager redakteur reporter ingenieur gründer schafter bürgermeister kämpfer aktivist
    abgeordnete abgeordneter rätin rat ärztin arzt wirt pilot kapitän
""")  # of compounds, and of their feminine

WHO = Who(
    roles=_ROLES,
    endings=tuple(sorted(_STEMS | {stem + "in" for stem in _STEMS})),
    titles=listed("herr herrn frau dr. dr prof. prof professor sir lord") | _ROLES,
    feminine=frozenset({"frau", *(role for role in _ROLES if role.endswith("in"))}),
    masculine=frozenset({"herr", "herrn", *(role for role in _ROLES if role + "in" in _ROLES)}),
    kin=listed("vater mutter sohn tochter bruder schwester onkel tante mann frau witwe witwer cousin cousine"),
    spokespersons=frozenset(role for role in _ROLES if "sprecher" in role),
    copulas=listed("ist war wurde wird bleibt"),
)
