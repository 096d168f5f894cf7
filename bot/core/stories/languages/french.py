"""French headlines of live blogs, round-ups, explainers and lists."""

HEADLINES = (
    r"^(?:en )?direct\s*[:,.|–-]",
    r"[:|–-]\s*(?:en )?direct$",
    r"\b(?:suivez (?:en )?(?:le )?direct|revivez (?:le |en )?direct|le fil (?:info|de l'actualité))\b",
    (
        r"\b(?:l'essentiel de l'actualité|l'actu(?:alité)? (?:du jour|de la semaine|en bref)|"
        r"revue de presse|la semaine en)\b"
    ),
    r"\b(?:le point sur|ce qu'il faut (?:savoir|retenir)|ce que l'on sait|tout (?:savoir|comprendre))\b",
    r"\b(?:infographie|décryptage|mode d'emploi|vrai ou faux|chronologie)\b",
    r"^qu(?:'est-ce qu|i est|elle est|el est).{3,60}\?",
    (
        r"^(?:les |nos |top )*(?:\d{1,3}|cinq|six|sept|huit|neuf|dix|douze) "
        r"(?:meilleur|pire|choses|raisons|conseils|films|livres|séries|questions|chiffres|astuces|idées)"
    ),
    r"\b(?:en images|diaporama|horoscope|podcast|newsletter)\b",
)
