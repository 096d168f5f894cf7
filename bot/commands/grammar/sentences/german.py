"""Sentences in German."""

from __future__ import annotations

_ON = "(?:über|zu|zum|zur|von|aus|bei|mit|in)"
_MY = "(?:(?:die|meine|alle|diese|der|den) )*"

POLITE = "hallo|bitte|kannst du|könntest du|ich möchte|ich will|zeig(?:e)? mir|gib mir|sag(?:e)? mir"
THANKS = "bitte|danke"

READINGS = (
    ("was (?:hat|haben) {who}(?: (?:zu|zur|zum|über) {about})? gesagt", "quote {who} {about}"),
    ("was sag(?:t|te|en|ten) {who}(?: (?:zu|zur|zum|über) {about})?", "quote {who} {about}"),
    ("(?:zitate?|aussagen|zitiere) (?:von )?{who}(?: (?:zu|zur|zum|über) {about})?", "quote {who} {about}"),
    ("wer (?:hat gesprochen|spricht|hat was gesagt)", "quote"),
    (
        f"(?:was gibt['’]?s|was gibt es|gibt es|was ist)(?: etwas)? (?:neues|neu|los|nachrichten)(?: {_ON} {{what}})?",
        "brief {what}",
    ),
    (
        f"(?:(?:die|neueste|neuste|aktuelle) )*(?:nachrichten|neuigkeiten|schlagzeilen|neues)(?: {_ON} {{what}})?",
        "brief {what}",
    ),
    ("was (?:ist|passiert|geschah|ist passiert|ist geschehen)(?: (?:in|mit|bei))? {what}", "brief {what}"),
    (f"(?:kurzfassung|zusammenfassung|überblick|suche)(?: {_ON})? {{what}}", "brief {what}"),
    ("über {what}", "brief {what}"),
    ("(?:der )?(?:ganzer?n?|volle[rn]?) (?:text|artikel)(?: (?:von|zu))? {what}", "full {what}"),
    ("lies {what}", "full {what}"),
    ("(?:verbirg|verstecke|nichts mehr über|keine) {what}", "hide {what}"),
    ("folge {what}", "follow {what}"),
    (f"(?:zeige? )?{_MY}(?:quellen|feeds)", "sources list"),
    (f"(?:zeige? )?{_MY}(?:zusammenfassungen)", "digest list"),
    ("rückgängig", "undo"),
    ("hallo|moin|guten (?:morgen|tag|abend)|hilfe|was kannst du", "help"),
)
