"""English words for people: offices, trades, relatives, titles."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Who
from bot.core.quotes.languages.english.roles import ROLES
from bot.core.quotes.listed import listed

WHO = Who(
    roles=ROLES,
    titles=listed("""
    rear vice brig brig. lieut president-elect governor-elect mayor-elect senator-elect congressman-elect vice-president
    mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sen sen. senator rep rep. representative congressman
    congresswoman gov gov. governor president gen gen. general lt lt. col col. colonel capt capt. captain sgt
    sgt. sergeant maj maj. major adm adm. admiral cmdr cmdr. commander sir dame lord lady baron baroness judge
    justice chancellor minister secretary ambassador king queen prince princess pope cardinal archbishop bishop
    father brother sister rabbi imam sheikh ayatollah rev rev. reverend pastor mayor sheriff chief detective
    inspector officer attorney atty. coach hon hon. speaker senators reps. sens. messrs. premier superintendent
    supt supt. amb. amb councillor councilman councilwoman commissioner trooper cpl cpl. del. assemblyman
    assemblywoman pvt pvt. chairman chairwoman director dir.
"""),
    feminine=listed("""
    mrs mrs. ms ms. miss dame lady baroness queen princess sister congresswoman chairwoman spokeswoman
    councilwoman businesswoman actress wife widow mother daughter girlfriend grandmother aunt niece woman girl
    nun hostess ex-wife saleswoman duchess empress businesswomen stepmother bride
"""),
    masculine=listed("""
    mr mr. sir lord king prince pope cardinal brother father congressman chairman spokesman councilman
    businessman husband son boyfriend grandfather uncle nephew man boy monk ex-husband salesman duke emperor
    baron ayatollah sheikh imam statesman stepfather groom fisherman archbishop bishop priest
"""),
    kin=listed("""
    father mother son daughter brother sister twin uncle aunt cousin nephew niece husband wife widow widower bride
    bridegroom grandfather grandmother grandson granddaughter parent parents friend neighbour neighbor
    father-in-law ex-wife ex-husband fan guest boy girl man men woman women people
"""),
    spokespersons=listed("spokesman spokeswoman spokesperson spokespeople spokesmen"),
    surnames=listed("""
    king prince pope bishop major chancellor marshal judge dean baker farmer son marine chief speaker cook archer
    abbott constable hunter porter singer
"""),
    trades=listed("""
    abbott archer baker banker barber bishop bowler brewer butcher butler carpenter carter catcher chandler
    clark constable cook cooper dean driver fan farmer fisher forester foster gardener gardner guide handler
    hunter joiner judge keeper king knight major marshall mason merchant miller miner model operator page
    painter parent parker pitcher pope porter potter prince prior rider runner scout shepherd signalman singer
    smith steward striker tailor taylor tenor turner usher vendor walker weaver
"""),
    either=listed("elder younger older"),
    anybody=listed("""
    woman man mother father mum mom dad girl boy widow widower grandmother grandfather pensioner teenager
    youngster newcomer
    champion veteran billionaire millionaire entrepreneur incumbent challenger democrat republican conservative
    liberal socialist winner runner-up dane swede scot finn pole turk serb croat czech greek swiss briton brit
    spaniard frenchman frenchwoman englishman englishwoman irishman dutchman welshman
"""),
    spelt={
        "gov.": "governor",
        "gov": "governor",
        "sen.": "senator",
        "sen": "senator",
        "rep.": "representative",
        "insp": "inspector",
        "det.": "detective",
        "sgt": "sergeant",
        "sgt.": "sergeant",
        "capt.": "captain",
        "col.": "colonel",
        "gen.": "general",
        "fr": "priest",
        "prof": "professor",
        "prof.": "professor",
        "dr": "doctor",
        "dr.": "doctor",
        "cllr": "councillor",
    },
    offices=listed("""
    chief secretary speaker minister director president head leader chair chairman chairwoman attorney commissioner
"""),
    joined=listed("who has had have also then still now once"),
    copulas=listed("is was became becomes remains be been being as serves served named elected appointed"),
    named=listed("been named elected appointed as"),
    past=listed("former top then"),
)
