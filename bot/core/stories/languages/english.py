"""English headlines of live blogs, round-ups, explainers and lists."""

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:'s)?"
_TIME = rf"(?:morning|midday|lunchtime|afternoon|evening|nightly|daily|weekly|weekend|today's|{_DAY})"

HEADLINES = (
    r"\blive ?-?blog\b",
    r"\blive (?:updates?|coverage|ticker|reporting)\b",
    r"^live\s*[:|–-]",
    r"[:|–-]\s*live$",
    r"\b(?:news ?ticker|as it happened)\b",
    rf"\b{_TIME} (?:briefing|brief|digest|mail|headlines?|round-?up|news|front pages|update|papers|quiz|read)\b",
    r"\b(?:news|week(?:ly)?|sports?|market|media|day's) ?(?:in brief|in review|in pictures|round-?up|wrap|digest)\b",
    r"^(?:round-?up|recap|in brief|in pictures|in photos|photos|gallery|podcast|newsletter|quiz|crossword)\s*[:|–-]",
    r"\b(?:the (?:week|day) (?:ahead|in)|the papers|what the papers say|front pages|top stories|latest headlines)\b",
    r"\bof the (?:day|week|month)\s*(?:[:|–-]|$)",
    r"\b(?:explained|explainer)\b",
    r"\b(?:all|everything) (?:you|we) (?:need to )?know\b",
    r"\bwhat (?:you|we) (?:know|need to know)\b",
    r"^(?:what|who) (?:is|are|was|were) (?:the |an? )?[\w'’.-]+(?: [\w'’.-]+){0,3}\?",
    r"^(?:a (?:brief |short |beginner's )?|your |the )?(?:guide to|history of|timeline)\b",
    r"\b(?:fact[- ]check|q ?& ?a|f\.?a\.?q)\b",
    (
        r"^(?:the |our |my |top |our top |the top )*(?:\d{1,3}|five|six|seven|eight|nine|ten|twelve|twenty) "
        r"(?:of the )?(?:best|worst|top|things|ways|reasons|books|films|movies|shows|songs|albums|"
        r"tips|questions|facts|places|"
        r"charts|takeaways|recipes|gifts|ideas|lessons|hotels|restaurants)\b"
    ),
    r"^the best [\w ]+ (?:of|in|for) ",
    r"\bhoroscopes?\b",
)
