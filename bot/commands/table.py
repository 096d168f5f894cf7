"""Every command there is, once: platforms register this table and know nothing of what it does."""

from __future__ import annotations

from bot.talk.question import Command, Option

ABOUT = Option(
    "about", "Words, a topic or a link; empty for the top stories", "Worte, ein Thema oder ein Link", rest=True
)
NAME = Option(
    "name", "Name of the digest", "Name der Zusammenfassung", required=True, complete="subscriptions", rest=True
)

COMMANDS: tuple[Command, ...] = (
    Command(
        "brief",
        "The top stories, or a brief about something",
        "Die wichtigsten Meldungen, oder kurz zu einem Thema",
        (ABOUT,),
    ),
    Command(
        "full",
        "The full text of an article",
        "Der ganze Text eines Artikels",
        (
            Option(
                "article",
                "Its number in the last brief, a link, or words of its headline",
                "Nummer aus der letzten Übersicht, Link oder Worte der Überschrift",
                required=True,
                complete="articles",
                rest=True,
            ),
        ),
        private=True,
    ),
    Command(
        "quote",
        "What somebody in the news really said (not a chat member)",
        "Was jemand in den Nachrichten wirklich gesagt hat",
        (
            Option(
                "speaker",
                "A person or body in the news, e.g. Mattis",
                "Eine Person oder Stelle in den Nachrichten",
                complete="speakers",
                rest=True,
            ),
            Option("about", "What it should be about", "Worum es gehen soll", complete="topics"),
        ),
        form=True,
    ),
    Command(
        "digest add",
        "Post a digest here at fixed times",
        "Hier zu festen Zeiten eine Zusammenfassung senden",
        (
            Option("times", "Local times, e.g. 08:00 or 08:00, 17:30", "Uhrzeiten, z. B. 08:00", required=True),
            Option("timezone", "e.g. Europe/Tallinn", "z. B. Europe/Berlin", complete="timezones"),
            Option("days", "e.g. mon-fri; empty for every day", "z. B. mon-fri; leer für jeden Tag"),
            Option("topics", "Separated by commas; empty for everything", "Mit Kommas; leer für alles", rest=True),
            Option("more", "stories:8 include:… exclude:… quiet:yes name:…", "stories:8 include:… exclude:… name:…"),
        ),
        manage=True,
        form=True,
        private=True,
    ),
    Command("digest list", "The digests of this channel", "Die Zusammenfassungen dieses Kanals", private=True),
    Command(
        "digest pause", "Stop a digest for now", "Eine Zusammenfassung anhalten", (NAME,), manage=True, private=True
    ),
    Command(
        "digest resume",
        "Start a stopped digest again",
        "Eine Zusammenfassung fortsetzen",
        (NAME,),
        manage=True,
        private=True,
    ),
    Command("digest remove", "Remove a digest", "Eine Zusammenfassung entfernen", (NAME,), manage=True, private=True),
    Command(
        "digest preview",
        "What the next digest would be, and why",
        "Was die nächste Zusammenfassung wäre, und warum",
        (Option("name", NAME.description, NAME.german, complete="subscriptions", rest=True),),
        private=True,
    ),
    Command(
        "digest now",
        "Post a digest now, once",
        "Eine Zusammenfassung jetzt senden",
        (NAME,),
        manage=True,
        private=True,
    ),
    Command(
        "sources add",
        "Add a feed or a page",
        "Einen Feed oder eine Seite hinzufügen",
        (
            Option(
                "address", "The address of a feed or a page", "Adresse eines Feeds oder einer Seite", True, rest=True
            ),
        ),
        manage=True,
        form=True,
        private=True,
    ),
    Command(
        "sources list", "Where the news comes from, and how it is doing", "Woher die Nachrichten kommen", private=True
    ),
    Command(
        "sources remove",
        "Remove a source of this workspace",
        "Eine Quelle entfernen",
        (Option("name", "Its name", "Ihr Name", required=True, complete="sources", rest=True),),
        manage=True,
        private=True,
    ),
    Command(
        "sources test",
        "Try a source once and show what came",
        "Eine Quelle einmal abfragen",
        (Option("name", "Its name or an address", "Ihr Name oder eine Adresse", True, "sources", rest=True),),
        manage=True,
        private=True,
    ),
    Command(
        "sources import",
        "Add the feeds of an OPML list",
        "Feeds einer OPML-Liste hinzufügen",
        (Option("address", "The address of an OPML file", "Adresse einer OPML-Datei", True, rest=True),),
        manage=True,
        private=True,
    ),
    Command("sources export", "The sources as an OPML list", "Die Quellen als OPML-Liste", private=True),
    Command(
        "follow",
        "Follow a topic here, or for yourself in a direct message",
        "Einem Thema folgen",
        (
            Option("words", "A topic; empty shows what is followed", "Ein Thema; leer zeigt alle", rest=True),
            Option("alert", "Report it at once", "Sofort melden", choices=("yes", "no")),
        ),
        private=True,
    ),
    Command(
        "unfollow",
        "Follow a topic no longer",
        "Einem Thema nicht mehr folgen",
        (Option("words", "The topic", "Das Thema", required=True, complete="topics", rest=True),),
        private=True,
    ),
    Command(
        "mute",
        "Hide a word, a source or a story for a time",
        "Ein Wort, eine Quelle oder Meldung stummschalten",
        (
            Option(
                "words", "A word, a source's name, or a number of the last brief", "Wort, Quelle oder Nummer", rest=True
            ),
            Option("duration", "e.g. 3d or 2w; empty for always", "z. B. 3d oder 2w"),
        ),
        private=True,
    ),
    Command(
        "unmute",
        "Show something muted again",
        "Etwas wieder zeigen",
        (Option("words", "What was muted", "Was stumm war", required=True, rest=True),),
        private=True,
    ),
    Command("help", "What can be asked, with examples", "Was man fragen kann, mit Beispielen", private=True),
    # Reached by buttons and menus only.
    Command("quotes", "The quotes of a story", "Die Zitate einer Meldung", (ABOUT,), hidden=True, private=True),
    Command("more", "A story at greater length", "Eine Meldung ausführlicher", (ABOUT,), hidden=True, private=True),
    Command("carriers", "Who reports a story", "Wer eine Meldung bringt", (ABOUT,), hidden=True, private=True),
    Command("context", "The sentences around a quote", "Die Sätze um ein Zitat", (ABOUT,), hidden=True, private=True),
    Command("share", "Show an answer to everybody here", "Eine Antwort allen zeigen", (ABOUT,), hidden=True),
    Command("home", "Follows, digests and sources at a glance", "Alles auf einen Blick", hidden=True, private=True),
)

BY_NAME = {command.name: command for command in COMMANDS}
GROUPS = tuple(dict.fromkeys(command.name.split(" ")[0] for command in COMMANDS if " " in command.name))
