"""Dutch words for people: offices, trades, relatives, titles."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Who
from bot.core.quotes.listed import listed

_ROLES = listed("""
    president premier minister staatssecretaris burgemeester wethouder schepen kamerlid senator fractieleider
    fractievoorzitter
    voorzitter voorzitster directeur directrice bestuurder woordvoerder woordvoerster partijleider lijsttrekker
    commissaris
    ambassadeur gezant koning koningin prins prinses paus bisschop kardinaal pastoor dominee rechter advocaat advocate
    officier procureur verdachte getuige slachtoffer agent rechercheur arts huisarts dokter verpleegkundige professor
    hoogleraar onderzoeker onderzoekster wetenschapper bioloog econoom historicus socioloog psycholoog viroloog
    politicoloog
    deskundige expert analist trainer coach bondscoach speler aanvoerder keeper spits verdediger middenvelder
    doelman renner
    wielrenner schaatser atleet kunstenaar schrijver schrijfster auteur journalist journaliste redacteur hoofdredacteur
    fotograaf acteur actrice zanger zangeres regisseur cabaretier presentator presentatrice conservator curator eigenaar
    eigenares ondernemer slager bakker boer boerin kok chef ober kapper leraar lerares docent docente leerling student
    studente schooldirecteur rector buurman buurvrouw bewoner bewoonster imker dijkwachter akkerbouwer bezorger
    bestuurslid
    vakbondsman gemeenteraadslid raadslid europarlementariër generaal kolonel kapitein luitenant commandant baas
    topman topvrouw
    bewindsman bewindsvrouw hoofdauteur politica politicus tandarts machinist piloot schipper visser tuinder veehouder
""")
_KIN = listed("""
    vader moeder zoon dochter broer zus oom tante neef nicht man vrouw echtgenoot weduwe weduwnaar vriend vriendin
    ouders
    opa oma jongen meisje
""")

WHO = Who(
    roles=_ROLES | _KIN,
    titles=listed("dhr. mevr. dr. drs. prof. ir. mr. meneer mevrouw dokter professor sir lord") | _ROLES,
    feminine=listed("""
        mevr. mevrouw voorzitster directrice woordvoerster advocate onderzoekster schrijfster journaliste actrice
        zangeres
        presentatrice eigenares boerin lerares docente studente bewoonster buurvrouw topvrouw bewindsvrouw politica
        koningin
        prinses moeder dochter zus tante nicht vrouw weduwe vriendin oma meisje leidster
    """),
    masculine=listed("""
        dhr. meneer koning prins paus bisschop kardinaal pastoor buurman vakbondsman topman bewindsman vader zoon
        broer oom
        neef man weduwnaar vriend opa jongen
    """),
    endings=(
        "leider",
        "leidster",
        "minister",
        "directeur",
        "woordvoerder",
        "woordvoerster",
        "voorzitter",
        "voorzitster",
        "trainer",
        "coach",
        "chef",
        "houder",
        "houdster",
        "expert",
        "arts",
        "meester",
        "wachter",
        "medewerker",
        "medewerkster",
        "lid",
        "speler",
        "speelster",
        "onderzoeker",
        "advocaat",
        "bestuurder",
        "eigenaar",
        "baas",
        "topman",
        "officier",
        "kundige",
        "loog",
        "onoom",
        "analist",
        "docent",
        "leraar",
        "hoogleraar",
        "commissaris",
        "secretaris",
        "bouwer",
    ),
    kin=_KIN,
    anybody=listed("vrouw man moeder vader jongen meisje weduwe weduwnaar opa oma"),
    spokespersons=listed("woordvoerder woordvoerster"),
    copulas=listed("is was wordt werd blijft"),
    joined=listed("die ook"),
    past=listed("oud voormalig voormalige ex"),
)
