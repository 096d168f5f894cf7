"""Dutch headlines of live blogs, round-ups, explainers and lists."""

HEADLINES = (
    r"\b(?:live-?blog|liveticker|lees mee|volg (?:hier )?live)\b",
    r"^live\s*[:|–-]",
    r"\b(?:nieuwsoverzicht|weekoverzicht|het nieuws van (?:de dag|vandaag|de week)|persoverzicht|terugblik)\b",
    (
        r"\b(?:dit (?:weten we|moet je weten)|wat we weten|alles wat je|vragen en antwoorden|factcheck|"
        r"tijdlijn|uitgelegd)\b"
    ),
    r"^(?:wat|wie) (?:is|zijn|was|waren) [^?]{3,50}\?",
    (
        r"^(?:de |onze |top )*(?:\d{1,3}|vijf|zes|zeven|acht|negen|tien|twaalf) "
        r"(?:beste|slechtste|dingen|redenen|tips|films|boeken|series|vragen|feiten)\b"
    ),
    r"\b(?:in beeld|fotoserie|horoscoop|nieuwsbrief|podcast)\b",
)
