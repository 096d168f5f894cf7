"""The few words that a platform says by itself: on its windows, and where no answer can be had."""

from __future__ import annotations

from bot.talk.reply import Note, Paragraph, Reply, Text

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "working": "One moment …",
        "submit": "Ask",
        "cancel": "Cancel",
        "close": "Close",
        "optional": "optional",
        "no link": "This message has no link.",
        "no link, so": "Choose this on a message that links to an article.",
        "wrong": "Something went wrong on my side.",
        "wrong, so": "It is noted for whoever runs me. Please try again in a moment.",
        "interrupted": "I was interrupted while answering.",
        "interrupted, so": "If no answer stands here, please ask again.",
    },
    "de": {
        "working": "Einen Moment …",
        "submit": "Fragen",
        "cancel": "Abbrechen",
        "close": "Schließen",
        "optional": "freiwillig",
        "no link": "Diese Nachricht enthält keinen Link.",
        "no link, so": "Wähle das bei einer Nachricht, die auf einen Artikel verweist.",
        "wrong": "Bei mir ist etwas schiefgegangen.",
        "wrong, so": "Es ist für den Betreiber vermerkt. Bitte gleich noch einmal versuchen.",
        "interrupted": "Ich wurde beim Antworten unterbrochen.",
        "interrupted, so": "Steht hier keine Antwort, frage bitte noch einmal.",
    },
}


def say(name: str, locale: str = "en") -> str:
    return WORDS.get(locale[:2], WORDS["en"])[name]


def apology(name: str, locale: str = "en") -> Reply:
    """A private reply of two lines: what is wrong, what to do."""
    what, remedy = say(name, locale), say(f"{name}, so", locale)
    return Reply((Paragraph((Text(what, bold=True),)), Note((Text(remedy),))), what, private=True, error=True)
