"""What was found in the archive → Reply: each article with the sentence that matched, its words in bold."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.core.query.matched import Found, Hit
from bot.present.words import count, headline, moment, outlet, shortened
from bot.talk.buttons import Articles, Sought
from bot.talk.reply import Action, Block, Buttons, Card, Heading, Menu, Note, Paragraph, Reply, Span, Text

OUTLETS = 25  # of a menu
FOLLOWED = 60  # characters that a followed topic may have
BEFORE = 120  # characters of a long sentence before its first match
SENTENCE = 300  # characters of a sentence that are shown


def found(made: Found, words: str, key: str, by_outlet: Sequence[tuple[str, str]] = ()) -> Reply:
    """`words` are what was looked for without its days and outlets, `key` all of it as a button holds it; `by_outlet`
    are labels and keys of the same from one outlet.
    """
    title = ", ".join(
        part
        for part in (
            f"{made.total:,}{'+' if made.full else ''} {'article' if made.total == 1 else 'articles'}",
            count(len(made.outlets), "outlet"),
            period(made.first, made.last),
        )
        if part
    )
    blocks: list[Block] = [Heading((Text(f"“{shortened(words, 60)}”: {title}" if words else title),))]
    start = (made.page - 1) * len(made.hits) + 1 if made.page < made.pages else made.total - len(made.hits) + 1
    blocks += [_card(hit, place) for place, hit in enumerate(made.hits, start)]
    if made.pages > 1:
        blocks.append(Note((Text(f"Page {made.page} of {made.pages}"),)))
    buttons = []
    if made.page > 1:
        buttons.append(Action("◀ Newer", "find", str(Sought(key, made.page - 1))))
    if made.page < made.pages:
        buttons.append(Action("▶ Older", "find", str(Sought(key, made.page + 1)), primary=True))
    if (articles := Articles.fitting(made.ids)).ids:
        buttons.append(Action("Quotes in these", "quotes", str(articles)))
    if 0 < len(words) <= FOLLOWED:
        buttons.append(Action("Follow this", "follow", words))
    if by_outlet:
        chosen = tuple(Action(label, "find", str(Sought(one))) for label, one in by_outlet[:OUTLETS])
        blocks.append(Menu("By outlet …", chosen))
    if buttons:
        blocks.append(Buttons(tuple(buttons)))
    shown = tuple(hit.article.id for hit in made.hits)
    return Reply(tuple(blocks), title, private=True, shown=shown)


def _card(hit: Hit, place: int) -> Card:
    article = hit.article
    body = tuple(_marked(hit)) if hit.sentence is not None else ()
    small = (Text(f"{outlet(article)} · "), *moment(article))
    return Card((Text(f"{place}  "), headline(article)), body, small)


def _marked(hit: Hit) -> list[Span]:
    """The sentence in its own words, what was looked for in bold; a long one from a little before its first match."""
    assert hit.sentence is not None
    text, start = hit.article.text, hit.sentence.start
    end = min(hit.sentence.end, start + SENTENCE)
    first = hit.marks[0].start if hit.marks else start
    spans: list[Span] = []
    if first - start > BEFORE and hit.sentence.end - start > SENTENCE:
        start = text.find(" ", first - BEFORE, first) + 1 or start
        end = min(hit.sentence.end, start + SENTENCE)
        spans.append(Text("… "))
    place = start
    for mark in hit.marks:
        if mark.end > end:
            break
        spans += [Text(_line(text[place : mark.start])), Text(_line(text[mark.start : mark.end]), bold=True)]
        place = mark.end
    rest = text[place:end]
    spans.append(Text(_line(rest.rsplit(" ", 1)[0] + " …" if end < hit.sentence.end and " " in rest else rest)))
    return [span for span in spans if isinstance(span, Text) and span.text]


def _line(words: str) -> str:
    return words.replace("\n", " ")


def period(first: datetime | None, last: datetime | None) -> str:
    """`6–9 June 2018`, `30 May – 2 June 2018`, `May 2017 – June 2018`: what is alike is said once."""
    if first is None or last is None:
        return ""
    if first.date() == last.date():
        return f"{last.day} {last:%B %Y}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {last:%B %Y}"
    if first.year == last.year:
        return f"{first.day} {first:%B} – {last.day} {last:%B %Y}"
    return f"{first:%B %Y} – {last:%B %Y}"


def nothing(made: Found, words: str, asked: str) -> Reply:
    """Nothing was found; says what narrows it, and what may have been meant."""
    what = f"Nothing in the archive matches {shortened(asked, 120)}." if asked else "The archive is empty."
    hints: Sequence[str] = (
        (f"No such outlet has it; nearest are {', '.join(made.unmet)}.",)
        if made.unmet
        else ("Leave out a word, an outlet or a day, or try another spelling.",)
    )
    blocks: tuple[Block, ...] = (Paragraph((Text(what, bold=True),)), *(Note((Text(hint),)) for hint in hints))
    if words and words != asked:
        blocks = (*blocks, Buttons((Action(f"Only “{shortened(words, 40)}”", "find", str(Sought(words[:60]))),)))
    return Reply(blocks, what, private=True)
