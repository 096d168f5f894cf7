"""German headlines of live blogs, round-ups, explainers and lists."""

HEADLINES = (
    r"\b(?:live|news)-?(?:blog|ticker)\b",
    r"^(?:live|ticker|newsblog)\s*[:|–-]",
    r"\bim (?:live|news)?-?(?:ticker|blog|liveblog)\b",
    (
        r"\b(?:morgen|mittags?|abend|wochen|nachrichten|tages|presse)-?(?:briefing|überblick|rückblick|"
        r"vorschau|update|schau)\b"
    ),
    (
        r"\b(?:die|der|das) (?:wichtigsten? )?(?:nachrichten|themen|meldungen|termine|bilder|woche|"
        r"tag) (?:des|der|am|vom|im) "
        r"(?:tages|woche|morgens?|abends?|überblick|kürze)\b"
    ),
    r"\bdas bringt (?:der|die) (?:tag|woche|mittwoch|montag|dienstag|donnerstag|freitag|samstag|sonntag)\b",
    r"^(?:was|wer) (?:ist|sind|war|waren) (?:eigentlich )?(?:der |die |das |ein |eine )?[\w'’.-]+(?: [\w'’.-]+){0,3}\?",
    r"\bwas (?:wir|sie|man|du) (?:jetzt )?(?:über .{3,40} )?(?:wissen|weiß)\b",
    r"\b(?:fragen und antworten|die wichtigsten fragen|einfach erklärt|faktencheck|chronologie|zeitleiste)\b",
    (
        r"^(?:die |unsere |top )*(?:\d{1,3}|fünf|sechs|sieben|acht|neun|zehn|zwölf) "
        r"(?:besten|schlechtesten|wichtigsten|schönsten|dinge|gründe|tipps|fakten|fragen|bücher|"
        r"filme|serien|orte|rezepte)\b"
    ),
    r"\b(?:in bildern|bilder des tages|bildergalerie|horoskop|newsletter|podcast)\b",
)
