"""Sentences in English."""

from __future__ import annotations

_ON = "(?:about|on|of|for|regarding|concerning|with|in|from)"
_SAY = "(?:say|says|said|saying|tell|told|comment|commented|state|stated|think|announce|announced)"
_NEWS = "(?:news|headlines?|stories|top stories|updates?|developments|latest)"
_MY = "(?:(?:the|my|your|our|all|this|of|a) )*"

POLITE = (
    "hey|hi|hello|ok|okay|please|can you|could you|would you|will you|i want to|i'd like to|i would like to|let me|"
    "show me|give me|get me|tell me|find me"
)
THANKS = "please|pls|plz|thanks|thank you|thx"

READINGS = (
    # who said what
    (
        (
            f"(?:what|anything) (?:did|does|do|has|have|had|is|was) {{who}}(?: (?:ever|just|really|actually))? {_SAY}"
            f"(?: (?:about|on|of|regarding|to|over) {{about}})?"
        ),
        "quote {who} {about}",
    ),
    (
        "what {who} (?:has |have |had |is )?(?:said|says|saying|thinks|to say)(?: (?:about|on|of|regarding) {about})?",
        "quote {who} {about}",
    ),
    (
        (
            "(?:(?:the|any|some|all|key|latest|recent) )*(?:quotes?|quotations?|statements?|comments?|remarks?|words) "
            "(?:of|from|by) {who}(?: (?:about|on|regarding) {about})?"
        ),
        "quote {who} {about}",
    ),
    ("(?:quotes|quote me|cite) {who}(?: (?:about|on) {about})?", "quote {who} {about}"),
    (
        "{who}(?:['’]s?)? (?:quotes?|quotations?|statements?|comments?|remarks?)(?: (?:about|on) {about})?",
        "quote {who} {about}",
    ),
    ("who (?:spoke|speaks|is quoted|said what|said something|is talking)(?: .*)?", "quote"),
    # the news
    (
        (
            f"(?:what(?:['’]?s| is| are)?|is there|are there|any|anything) (?:there )?(?:the )?"
            f"(?:new|happening|going on|up|{_NEWS})(?: (?:today|now))?(?: {_ON} {{what}})?"
        ),
        "brief {what}",
    ),
    (
        (
            f"(?:(?:the|some|any|me) )*(?:(?:latest|newest|recent|today['’]?s|top) )*{_NEWS}(?: (?:today|right now))?"
            f"(?: {_ON} {{what}})?"
        ),
        "brief {what}",
    ),
    (
        (
            "(?:brief|update|inform) (?:me|us)(?: (?:about|on|of|regarding|with))? {what}|"
            "(?:brief|update|inform) (?:me|us)|catch (?:me|us) up(?: on {what_})?"
        ),
        "brief {what}",
    ),
    (
        (
            f"(?:a )?(?:brief|briefing|summary|summari[sz]e|sum up|tl;?dr|recap)(?: {_ON})? {{what}}|"
            "(?:a )?(?:briefing|summary|tl;?dr|recap)"
        ),
        "brief {what}",
    ),
    ("(?:what|how) about {what}|(?:more )?about {what_}", "brief {what}"),
    ("what happened(?: (?:in|to|with|at) {what})?", "brief {what}"),
    ("(?:search|search for|look for|look up|find) {what}", "find {what}"),
    # one article
    ("(?:the )?(?:full|whole|entire|complete) (?:text|article|story)(?: (?:of|for|from))? {what}", "full {what}"),
    ("(?:read|open)(?: (?:the|story|article|number))* {what}", "full {what}"),
    # what is wanted, and what is not
    (
        (
            "(?:stop|no more|don['’]?t|do not|never|i don['’]?t want(?: to see)?|nothing)"
            "(?: (?:show(?:ing)?|send(?:ing)?|tell(?:ing)?))?(?: me)?(?: (?:any more|any|more|about))* {what}"
            "(?: any ?more)?"
        ),
        "hide {what}",
    ),
    (
        "(?:alert|notify|warn) (?:me|us)(?: (?:at once|immediately))? (?:about|on|when|if|of|for) {what}",
        "follow {what} alert:yes",
    ),
    ("(?:keep (?:me|us) (?:posted|up to date) on|track|watch) {what}", "follow {what}"),
    # digests and sources
    (f"(?:pause|stop|suspend) {_MY}digests?(?: {{what}})?", "digest pause {what}"),
    (f"(?:resume|restart|unpause|start) {_MY}digests?(?: {{what}})?", "digest resume {what}"),
    (f"(?:remove|delete|cancel) {_MY}digests?(?: {{what}})?", "digest remove {what}"),
    (f"preview {_MY}digests?(?: {{what}})?", "digest preview {what}"),
    (f"(?:(?:list|show|which|what)(?: are)? )?{_MY}(?:sources|feeds)(?: (?:do|are|have) .*)?", "sources list"),
    (f"(?:(?:list|show|which|what)(?: are)? )?{_MY}(?:digests?|schedules?)(?: (?:do|are|have) .*)?", "digest list"),
    (
        "(?:add|subscribe to)(?: (?:the|a|this|feed|source|site|page))* (?P<what><?(?:https?://|www[.])\\S+)",
        "sources add {what}",
    ),
    # talk
    ("undo(?: (?:that|it|this))?|take (?:it|that) back", "undo"),
    (
        (
            "hi|hello|hey|good (?:morning|evening|afternoon)|help(?: me)?|[?]+|what can (?:you|i) (?:do|ask)|"
            "how (?:does this|do you) work|commands|start|who are you|what are you|menu"
        ),
        "help",
    ),
)
