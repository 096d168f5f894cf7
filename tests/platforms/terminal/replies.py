"""Replies of every kind, as the tests of the terminal show them."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.talk.reply import (
    Action,
    Bullets,
    Buttons,
    Divider,
    Heading,
    Link,
    Menu,
    Moment,
    Note,
    Paragraph,
    Quotation,
    Reply,
    Text,
)

PUBLISHED = datetime(2018, 6, 7, 6, 40, tzinfo=UTC)
NOW = datetime(2018, 6, 7, 9, 45, tzinfo=UTC)
ADDRESS = "https://harbour-courier.example/2018/06/07/keep-talking"

BRIEF = Reply(
    (
        Heading((Link("Keep Talking, Keep Ready: Mattis Sets Out NATO's Two Tracks on Russia", ADDRESS),)),
        Paragraph(
            (
                Text(
                    "The United States wants its European allies to keep a line open to Moscow while they make more of "
                ),
                Text("their forces ready to move, "),
                Text("U.S. Defense Secretary Jim Mattis said", bold=True),
                Text("."),
            )
        ),
        Note(
            (
                Link("Harbour Courier", ADDRESS),
                Text(" · "),
                Link("Baltic Ledger", "https://www.baltic-ledger.example/defence/mattis"),
                Text(" · "),
                Moment(PUBLISHED, relative=True),
            )
        ),
        Buttons(
            (
                Action("Full text", "full", "12", primary=True),
                Action("Quotes", "quote", "article:12"),
                Action("Sources", "sources of", "12"),
                Action("More", "more", "12"),
            )
        ),
    ),
    "Keep Talking, Keep Ready",
)

QUOTES = Reply(
    (
        Heading((Text("Jim Mattis, U.S. Defense Secretary"),)),
        Quotation(
            (
                Text(
                    "NATO will never turn off dialogue with Russia. NATO will never turn its back on trying to make better relations with Russia"
                ),
            )
        ),
        Note((Link("Harbour Courier", ADDRESS), Text(", "), Moment(PUBLISHED))),
        Buttons((Action("Context", "context", "3"),)),
        Quotation((Text("Before it. "), Text("Then NATO has to respond", bold=True), Text(" he said."))),
        Divider(),
        Menu("Which one?", (Action("Jim Mattis", "quote", "Jim Mattis"), Action("Remove", "x", danger=True))),
    ),
    "Jim Mattis",
)

DIGEST = Reply(
    (
        Heading((Text("Morning · 8 June 2018"),)),
        Bullets(
            tuple(
                (Link(words, f"https://meridian-post.example/{number}"), Text(" · 2 outlets"))
                for number, words in enumerate(
                    ("NATO ministers agree on ‘Four Thirties’", "Curiosity finds organic matter"), 9
                )
            ),
            start=9,
        ),
        Note((Text("3 sources checked · 8 articles → 4 stories → 2 shown"),)),
    ),
    "Morning",
    thread=(
        BRIEF,
        Reply((Bullets(((Text("one"),), (Text("two", italic=True),))), Buttons((Action("Left out", "left"),))), "s"),
    ),
)

ERROR = Reply(
    (Heading((Text("There is nobody called “Matis”."),)), Paragraph((Text("Did you mean one of these?"),))),
    "nobody",
    private=True,
    error=True,
)

NASTY = Reply(
    (
        Heading((Link("@everyone \x1b]0;owned\x07\x1b[2J\u202eevil\u200b **bold** <!channel>\n# not a heading " + "long " * 1000, "javascript:alert(1)"),)),
        Paragraph((Text("\u2066\u202e\x9b31m\r\x00Zero\u200bwidth, z̷̡̢̛̗̘̙̜̝̞̟̠̤̥̦̩̪̫̬̭̮̯̰̱̲̳͓̼͔͈͖͇͉͍͎̀́̂̃̄̅, 日本語のニュース, مرحبا بالعالم, שלום"), Link("\x1b[1m", "https://example.org/\x1b[31m\u202e ü"))),
        Quotation((Text("first\nsecond\u2028third\tfourth"),)),
        Buttons((Action("\x1b[7m" + "label " * 30, "full"),)),
    ),
    "nasty",
)  # fmt: skip

REPLIES = {"brief": BRIEF, "quotes": QUOTES, "digest": DIGEST, "error": ERROR, "nasty": NASTY}
