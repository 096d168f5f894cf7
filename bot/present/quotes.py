"""Quotes and speakers → Reply: the words, who said them, where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.models import Article, Extent, Quote, QuoteKind, Speaker
from bot.core.text.addresses import untracked
from bot.present.words import count, headline, language_name, moment, named, outlet, outlets, shortened
from bot.talk.buttons import Passage, Voice
from bot.talk.reply import Action, Block, Buttons, Heading, Link, Menu, Note, Paragraph, Quotation, Reply, Span, Text

if TYPE_CHECKING:  # finding quotes takes a tagger; wording a help does not
    from bot.core.quotes import KeyQuote, Variant


def name(speaker: Speaker) -> str:
    """`Jim Mattis, U.S. Defense Secretary`."""
    return f"{speaker.name}, {speaker.role}" if speaker.role else speaker.name


def words(article: Article, pieces: Sequence[Quote]) -> tuple[Span, ...]:
    """The words of one utterance: direct speech in quotation marks, … between its pieces; reported speech as the
    article's own sentence, what is reported in bold.
    """
    from bot.core.quotes import seen

    if all(piece.kind is QuoteKind.DIRECT for piece in pieces):
        said = [" ".join(piece.text.split()).rstrip(",") for piece in pieces]  # a last comma is the sentence's
        return (Text(" … ".join(f"“{one}”" for one in said)),)
    sights = [seen(article, piece) for piece in pieces]
    return _bold(article.text, min(sight.start for sight in sights), max(sight.end for sight in sights), pieces)


def _bold(text: str, start: int, end: int, pieces: Sequence[Quote]) -> tuple[Text, ...]:
    """A stretch of a text with the words of these quotes in bold, its white space folded."""
    spans: list[Text] = []
    for piece in sorted(pieces, key=lambda one: one.start):
        spans += [Text(text[start : piece.start]), Text(text[max(start, piece.start) : piece.end], bold=True)]
        start = max(start, piece.end)
    spans.append(Text(text[start:end]))
    return tuple(Text(re.sub(r"\s+", " ", span.text), span.bold) for span in spans if span.text.strip())


def read_at(article: Article, quote: Quote) -> Span:
    """The outlet, linked so that the browser lands on the words."""
    from bot.core.quotes import text_fragment

    return Link(outlet(article), untracked(text_fragment(article, quote))) if article.url else Text(outlet(article))


def said(article: Article, quote: Quote) -> list[Block]:
    """One quote with its speaker, as a digest shows it."""
    speaker = quote.speaker
    small: list[Span] = [Text(f"— {name(speaker)}, " if speaker else "— ")]
    if quote.kind is not QuoteKind.DIRECT:
        small.append(Text("as reported by "))
    return [Quotation(words(article, [quote])), Note((*small, read_at(article, quote)))]


def entry(found: KeyQuote, *, named: bool = False, unsure: bool = False) -> tuple[Block, ...]:
    """One key quote: the words, then outlet, time, carriers; `named` adds who said it."""
    first = found.pieces[0]
    small: list[Span] = []
    if named:
        small.append(Text(f"— {name(first.speaker)} · " if first.speaker else "— nobody named · "))
    if found.reported:
        small.append(Text("reported by "))
    small += [read_at(found.article, first), Text(" · "), *moment(found.article)]
    also = (*found.carriers, *(one.article for one in found.variants if not one.differs))  # an excerpt is no version
    if also:
        small.append(Text(f" · also in {outlets(also)}"))
    mention = first.mention.of(found.article.text) if first.mention else ""
    if unsure and mention:
        small.append(Text(f" · the article says “{shortened(mention, 60)}”"))
    blocks: list[Block] = [Quotation(words(found.article, found.pieces)), Note(tuple(small))]
    blocks += [
        Note((read_at(one.article, one.quote), Text(" has it as: "), *_marked(one)))
        for one in found.variants
        if one.differs
    ]
    return tuple(blocks)


def _contexts(found: Sequence[KeyQuote]) -> list[Block]:
    """One menu that opens the sentences around each of the quotes."""
    opened = [
        Action(f"“{shortened(one.pieces[0].text, 60)}”", "context", str(Passage(one.pieces[0].id)))
        for one in found
        if one.pieces[0].id
    ]
    return [Menu("The sentences around …", tuple(opened))] if opened else []


def _marked(variant: Variant) -> tuple[Span, ...]:
    """Another outlet's wording, what differs in bold; direct speech in quotation marks."""
    direct = variant.quote.kind is QuoteKind.DIRECT
    text, place, spans = variant.quote.text.rstrip(","), 0, list[Span]([Text("“" if direct else "")])
    for differs in variant.differs:
        spans += [Text(text[place : differs.start]), Text(differs.of(text), bold=True)]
        place = differs.end
    spans.append(Text(text[place:] + ("”" if direct else "")))
    return tuple(span for span in spans if isinstance(span, Text) and span.text)


def key_quotes(
    speaker: Speaker,
    found: Sequence[KeyQuote],
    asked: Voice,
    *,
    about: str = "",
    pages: int = 1,
    unsure: int = 0,
    otherwise: int = 0,
    total: int = 0,
    tellers: int = 0,
    share: str | None = None,
) -> Reply:
    """`/quote <speaker>`. `asked` is this page of it; `unsure` quotes wait behind a button of their own; `otherwise`
    counts those that are not about what was asked, where none is; `total` quotes of so many outlets were found.
    """
    many = f" — {count(total, 'quote')}, {count(tellers, 'outlet')}" if total > 1 else ""
    role = f" · {speaker.role}" if speaker.role else ""
    blocks: list[Block] = [Heading((Text(f"{speaker.name}{role}{many}"),))]
    if asked.unsure:
        blocks.append(
            Note((Text("Less certain: the article does not say plainly that these are this speaker's words."),))
        )
    if not found and otherwise:
        times = "once" if otherwise == 1 else f"{otherwise} times"
        never = f"{speaker.name} is quoted {times}, never about “{shortened(about, 60)}”."
        blocks.append(Paragraph((Text(never),)))
    elif not found:
        about_words = f" about “{shortened(about, 60)}”" if about else ""
        blocks.append(Paragraph((Text(f"No certain quote of {speaker.name}{about_words} is in the library."),)))
    blocks += _entries(found, unsure=asked.unsure)
    blocks += _contexts(found)
    if pages > 1:
        blocks.append(Note((Text(f"Page {asked.page} of {pages}"),)))
    buttons: list[Action] = []
    if not found and otherwise:
        buttons.append(Action(f"Show all {otherwise}", "quote", str(Voice(speaker.id))))
    if asked.page > 1:
        buttons.append(Action("◀", "quote", str(replace(asked, page=asked.page - 1))))
    if asked.page < pages:
        buttons.append(Action("▶", "quote", str(replace(asked, page=asked.page + 1))))
    if unsure and not asked.unsure:
        buttons.append(Action(f"Less certain ({unsure})", "quote", str(replace(asked, unsure=True, page=1))))
    if share is not None:
        buttons.append(Action("Share", "share", share))
    if buttons:
        blocks.append(Buttons(tuple(buttons)))
    first = f"“{shortened(found[0].pieces[0].text, 120)}”" if found else "no certain quote"
    return Reply(
        tuple(blocks), f"{name(speaker)}: {first}", shown=tuple(dict.fromkeys(one.article.id for one in found))
    )


def _entries(found: Sequence[KeyQuote], *, named: bool = False, unsure: bool = False) -> list[Block]:
    """Key quotes one after the other, what is but reported below a heading of its own."""
    blocks: list[Block] = []
    reported = False
    for one in found:
        if one.reported and not reported:
            reported = True
            blocks.append(Heading((Text("In reporters’ words"),)))
        blocks += entry(one, named=named, unsure=unsure)
    return blocks


def story_quotes(
    articles: Sequence[Article], found: Sequence[KeyQuote], unsure: int = 0, unread: str | None = None
) -> Reply:
    """The quotes of a story or an article, with who said each; `unread` is its language, where none are read in it."""
    blocks: list[Block] = [Heading((Text("Quotes"),)), Note((headline(articles[0], bold=False),))]
    if not found:
        nobody_here = (
            f"Quotes in {language_name(unread)} are not read yet." if unread else "Nobody is quoted by name here."
        )
        blocks.append(Paragraph((Text(nobody_here),)))
    blocks += _entries(found, named=True)
    blocks += _contexts(found)
    if unsure:
        blocks.append(Note((Text(f"{count(unsure, 'quote')} more without a certain speaker."),)))
    return Reply(tuple(blocks), f"Quotes: {shortened(articles[0].headline, 120)}", private=True)


def which(asked: str, candidates: Sequence[tuple[Speaker, int]], about: str = "", note: str = "") -> Reply:
    """Several people share the name: asks which, by a button each; (speaker, number of quotes)."""
    title = f"Which “{shortened(asked, 60)}”?"
    actions = [
        Action(shortened(f"{name(speaker)} ({quotes})", 75), "quote", str(Voice.on(speaker.id, about)))
        for speaker, quotes in candidates
    ]
    blocks: list[Block] = [Paragraph((Text(title, bold=True),))]
    if note:
        blocks.append(Note((Text(note),)))
    blocks += _rows(actions)
    return Reply(tuple(blocks), title, private=True)


def nobody(
    asked: str, nearest: Sequence[tuple[Speaker, int]], *, known: bool = False, unread: str | None = None
) -> Reply:
    """Nobody of that name is quoted: the nearest names, or who did speak. `known`: the name is written of, unquoted;
    `unread`: in a language that quotes are not read in.
    """
    first = (
        f"{shortened(asked, 80)} is in the news, but no words of theirs are."
        if known
        else f"Nobody called “{shortened(asked, 80)}” is quoted in the library."
    )
    if unread:
        first = f"{shortened(asked, 80)} is in the news, but quotes in {language_name(unread)} are not read yet."
    blocks: list[Block] = [Paragraph((Text(first, bold=True),))]
    if nearest:
        blocks.append(Note((Text("These did speak:" if known else "Did you mean, or did these speak:"),)))
        blocks += _rows(
            [
                Action(shortened(f"{speaker.name} ({quotes})", 75), "quote", str(Voice(speaker.id)))
                for speaker, quotes in nearest
            ]
        )
    else:
        blocks.append(Note((Text("Ask /quote alone to see who is quoted."),)))
    return Reply(tuple(blocks), first, private=True)


def speakers(listed: Sequence[tuple[Speaker, int]], note: str = "") -> Reply:
    """`/quote` without a name: who is quoted most."""
    title = "Who spoke"
    if not listed:
        words_none = "Nobody is quoted in the library yet."
        hint = "Quotes come with articles: add a feed with /sources add."
        return Reply((Paragraph((Text(words_none, bold=True),)), Note((Text(hint),))), words_none, private=True)
    blocks: list[Block] = [Heading((Text(title),))]
    if note:
        blocks.append(Note((Text(note),)))
    actions = tuple(
        Action(shortened(f"{name(speaker)} · {quotes}", 75), "quote", str(Voice(speaker.id)))
        for speaker, quotes in listed[:25]
    )
    lines = [Text(f"{speaker.name} ({quotes})") for speaker, quotes in listed]
    joined: list[Span] = []
    for line in lines:
        joined += [Text(" · "), line] if joined else [line]
    blocks += [
        Paragraph(tuple(joined)),
        Menu("Choose a speaker", actions),
        Note((Text("Or type: /quote and a name."),)),
    ]
    return Reply(tuple(blocks), f"{title}: " + ", ".join(line.text for line in lines[:8]), private=True)


def around(article: Article, quote: Quote, pieces: Sequence[Quote], extents: tuple[Extent, Extent, Extent]) -> Reply:
    """The sentences around a quote (before, with it, after), all pieces of what was said in bold."""
    text = article.text
    before, inside, after = extents
    spans = (
        Text(text[before.start : before.end] + " "),
        *_bold(text, inside.start, inside.end, pieces),
        Text(" " + text[after.start : after.end]),
    )
    speaker = f"{name(quote.speaker)} · " if quote.speaker else ""
    return Reply(
        (
            Heading((headline(article),)),
            Paragraph(tuple(span for span in spans if span.text.strip(" "))),
            Note((Text(speaker), read_at(article, quote), Text(" · "), *moment(article))),
            Buttons((Action("Full text", "full", str(named([article]))),)),
        ),
        shortened(quote.text, 150),
        private=True,
    )


def _rows(actions: Sequence[Action]) -> list[Block]:
    """Up to ten buttons, in rows of five."""
    return [Buttons(tuple(actions[start : start + 5])) for start in range(0, min(len(actions), 10), 5)]
