"""Dutch words for what is no person: bodies, papers, times, places, works."""

from __future__ import annotations

from bot.core.quotes.languages.contract import What
from bot.core.quotes.listed import listed

WHAT = What(
    bodies=listed("""
    partij regering ministerie politie rechtbank gerecht agentschap persbureau bedrijf concern vereniging bond vakbond
    universiteit instituut bank gemeente provincie commissie raad kamer stichting fonds krant dienst inspectie
    belastingdienst gemeenteraad kabinet fractie unie coalitie oppositie leger brandweer ziekenhuis school club
    ploeg organisatie
    comité college museum openbaar om nos anp belga afp reuters ap vvd pvda cda d66 pvv sp groenlinks cd&v n-va vld
    vooruit
    eu navo vn onu kremlin pentagon knmi rivm cbs ns knvb uefa fifa google facebook amazon twitter microsoft
    onderwijsraad rekenkamer parket
"""),
    papers=listed("""
    verklaring rapport brief mail bericht nota document studie onderzoek enquête peiling tweet tekst artikel boek
    vonnis arrest
    persbericht mededeling column
"""),
    times=listed("""
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus
    september
    oktober november december vandaag gisteren morgen ochtend middag avond nacht week maand jaar dag uur maandagavond
    dinsdagavond woensdagavond donderdagavond vrijdagavond zaterdagavond zondagavond
"""),
    places=listed("""
    nederland belgië vlaanderen wallonië frankrijk duitsland spanje italië portugal zwitserland engeland ierland
    polen rusland
    oekraïne griekenland turkije israël iran irak syrië libanon egypte libië marokko amerika mexico canada brazilië
    argentinië
    china japan korea india pakistan afghanistan australië europa afrika azië amsterdam rotterdam utrecht haag eindhoven
    groningen brussel antwerpen gent brugge leuven mechelen luik parijs londen berlijn madrid rome moskou kiev
    washington peking tokio wenen gaza jeruzalem teheran friesland limburg brabant zeeland drenthe
"""),
    works=listed("""
    titel getiteld genaamd genoemd film boek roman lied nummer album serie programma project operatie
    tentoonstelling plan
    slogan woord term uitdrukking schip krant blad tijdschrift begrip campagne voorstelling documentaire podcast
    actiegroep
    zogenoemde zogeheten bijnaam rapport
"""),
    articles=listed("de het"),
    within=listed("zonder voor tegen"),
    of=listed("van voor"),
    national=("se", "ische", "sche"),
)
