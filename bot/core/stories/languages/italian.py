"""Italian headlines of live blogs, round-ups, explainers and lists."""

HEADLINES = (
    r"\b(?:la diretta|in diretta|diretta live|le (?:news|notizie) (?:di oggi|del giorno|in diretta)|ultime notizie)\b",
    r"^(?:diretta|live)\s*[:,|–-]",
    r"\b(?:rassegna stampa|il punto sulla|le notizie della settimana|i fatti del giorno)\b",
    (
        r"\b(?:cosa sappiamo|che cosa sappiamo|tutto quello che|cosa c'è da sapere|domande e risposte|"
        r"cronologia|le tappe)\b"
    ),
    r"^(?:che )?(?:cos'è|cosa (?:è|sono)|chi (?:è|sono|era)) [^?]{3,50}\?",
    (
        r"^(?:i |le |gli |top )*(?:\d{1,3}|cinque|sei|sette|otto|nove|dieci|dodici) "
        r"(?:migliori|peggiori|cose|motivi|ragioni|consigli|film|libri|serie|domande|curiosità)\b"
    ),
    r"\b(?:fotogallery|le foto del giorno|oroscopo|newsletter|podcast)\b",
)
