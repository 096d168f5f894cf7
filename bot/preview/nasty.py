"""The nasty article: everything that foreign text may try, in one reply."""

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

PINGS = "@everyone @here <@1234567890> <@&1234567890> <#1234567890> <!channel> <!here> <@U012AB3CD> <!subteam^S012>"
MARKUP = "**bold** __under__ ~~gone~~ ||hidden|| `code` *stars* _lines_ [click](https://evil.example) <https://evil.example|click>"
LINES = "# heading\n-# small\n> quoted\n- entry\n1. number\n```\nblock\n```"
WEB = "<script>alert(1)</script> <img src=x onerror=alert(1)> &lt;b&gt; &amp; \"quotes\" 'single' javascript:alert(1)"
DIRECTION = (
    "\u202eright to left override\u202c, \u2066isolate\u2069, zero\u200bwidth\ufeff, bell\x07, \x1b[31mred\x1b[0m"
)
SCRIPTS = "مرحبا بالعالم، هذا خبر · שלום עולם · 日本語のニュース · ข่าวภาษาไทย · 👩‍👩‍👧‍👦 🇪🇪 · z̶̡̢̛̗̘̙̜̝̞̟a̷l̸g̵o"
LONG = "A headline of five thousand characters goes on " * 107

NASTY = Reply(
    (
        Heading((Link((LONG + "…")[:5_000], "https://nasty.example/" + "a" * 300),)),
        Note(
            (
                Link("Outlet <!channel> | *bold*", "https://nasty.example/?a=(b)&c=<d>|e"),
                Text(" · "),
                Moment(datetime(2018, 6, 7, 6, 40, tzinfo=UTC)),
            )
        ),
        Paragraph((Text(PINGS),)),
        Paragraph((Text(MARKUP), Text(" and in bold " + MARKUP, bold=True))),
        Paragraph((Text(LINES),)),
        Quotation((Text(WEB), Text("\n" + LINES, italic=True))),
        Bullets(((Text(DIRECTION),), (Text(SCRIPTS),), (Link("not a link", "javascript:alert(1)"),)), start=7),
        Divider(),
        Heading((Text("A word of 200 letters: " + "x" * 200),)),
        Paragraph(
            (Text("https://bare.example/address and www.bare.example; <t:1528353600:R>; :smile: :+1: <:name:123>"),)
        ),
        Buttons(
            (
                Action("@everyone **Full** text", "full", "1", primary=True),
                Action("<!here> & more " * 20, "more"),
                Action("Remove", "x", danger=True),
            )
        ),
        Menu(
            "Which *one*? <!channel>",
            tuple(Action(f"{number}. *choice* <@U1>", "quote", str(number)) for number in range(1, 8)),
        ),
    ),
    "@everyone <!channel> *nasty* & <b>",
)
