"""Stories in brief, an article in full, and who reports a story → Reply."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.models import Article, Brief, Story
from bot.present.words import count, headline, moment, named, newest, outlet, outlets, shortened
from bot.talk.reply import (
    Action,
    Block,
    Bullets,
    Buttons,
    Divider,
    Heading,
    Link,
    Moment,
    Note,
    Paragraph,
    Reply,
    Span,
    Text,
)


def sentences(brief: Brief) -> Paragraph:
    """The brief's own sentences; from several outlets, each run of sentences names its outlet behind it."""
    tellers = [outlet(brief.articles[sentence.article]) for sentence in brief.sentences]
    several = len(set(tellers)) > 1
    spans: list[Span] = []
    for place, (sentence, teller) in enumerate(zip(brief.sentences, tellers, strict=True)):
        spans.append(Text(" ".join(sentence.text.split())))
        following = tellers[place + 1 : place + 2]
        if several and following != [teller]:
            spans.append(Text(f" ({teller})", italic=True))
        if following:
            spans.append(Text(" "))
    return Paragraph(tuple(spans))


def story_blocks(story: Story, brief: Brief, number: int = 0, *, more: bool = True) -> tuple[Block, ...]:
    """One story of a brief: headline, sentences, outlets and time, buttons."""
    lead = story.lead
    title: tuple[Span, ...] = (Text(f"{number}. "), headline(lead)) if number else (headline(lead),)
    small: tuple[Span, ...] = (Text(f"{outlets(story.articles)} · "), *moment(newest(story)))
    if lead.extract:
        small = (*small, Text(" · only an extract could be read"))
    blocks: list[Block] = [Heading(title)]
    if brief.sentences:
        blocks.append(sentences(brief))
    blocks.append(Note(small))
    articles = named(story.articles)
    if articles.ids:
        name = str(articles)
        buttons = [
            Action("Full text", "full", str(named([lead]))),
            Action("Quotes", "quotes", name),
            Action("Sources", "carriers", name),
        ]
        if more:
            buttons.append(Action("More", "more", name))
        blocks.append(Buttons(tuple(buttons)))
    return tuple(blocks)


def briefs(
    told: Sequence[tuple[Story, Brief]],
    *,
    about: str = "",
    latest: Article | None = None,
    further: int = 0,
    share: str | None = None,
    more: bool = True,
) -> Reply:
    """`/brief`. `latest`: there was nothing in the last day, so these are from before, the newest of them this.

    `further` stories were found beyond those told; `share` is the argument that asks for the same again, publicly.
    """
    if len(told) == 1 and about.startswith(("http://", "https://")):
        title = "In brief"
    else:
        title = f"About “{shortened(about, 60)}”" if about else "Top stories"
    blocks: list[Block] = [Heading((Text(title),))]
    if latest is not None and latest.published is not None:
        blocks.append(
            Note((Text("No news in the last 24 hours; the latest is from "), Moment(latest.published), Text(".")))
        )
    for number, (story, brief) in enumerate(told, 1):
        if number > 1:
            blocks.append(Divider())
        blocks.extend(story_blocks(story, brief, number if len(told) > 1 else 0, more=more))
    if further:
        blocks.append(
            Note((Text(f"{count(further, 'more story', 'more stories')} found. Add a word to narrow it down."),))
        )
    if share is not None:
        blocks.append(Buttons((Action("Share", "share", share),)))
    summary = f"{title}: " + " · ".join(shortened(story.lead.headline, 80) for story, _ in told)
    return Reply(tuple(blocks), summary, shown=tuple(story.lead.id for story, _ in told))


NO_NEWS = "Pick topics to have their feeds read, or add a feed: /sources add and its address."
PICK = Action("Pick topics", "sources pick", primary=True)


def nothing_found(about: str, topics: Sequence[str] = (), *, other: bool = False) -> Reply:
    """No story about the words, or of the topics followed here while there is `other` news; what to try instead."""
    if about:
        words = f"Nothing in the library is about “{shortened(about, 80)}”."
        hint = "Try one word, another spelling, or a link to a page. /brief alone gives the top stories."
    else:
        words = f"Nothing about {', '.join(topics)} is in the latest news." if topics else "There is no news yet."
        hint = "That is all this channel follows: /follow shows it." if other else NO_NEWS
    blocks: tuple[Block, ...] = (
        Paragraph((Text(words, bold=True),)),
        Note((Text(hint),)),
        Buttons((Action("Top stories", "brief", "all", primary=True),) if about or other else (PICK,)),
    )
    return Reply(blocks, words, private=True)


def full_text(article: Article, pages: Sequence[Sequence[str]], page: int) -> Reply:
    """`/full`: one page of paragraphs with headline, byline, outlet, time and link."""
    page = max(1, min(page, len(pages)))
    small: list[Span] = [Text(f"{article.byline} · ")] if article.byline else []
    small += [Text(f"{outlet(article)} · "), *moment(article)]
    blocks: list[Block] = [Heading((headline(article),)), Note(tuple(small))]
    if article.extract:
        blocks.append(Note((Text("Only this extract could be read; the rest is behind the link."),)))
    blocks += [Paragraph((Text(paragraph),)) for paragraph in pages[page - 1]]
    if len(pages) > 1:
        blocks.append(Note((Text(f"Page {page} of {len(pages)}"),)))
    buttons = []
    if page > 1:
        buttons.append(Action("◀", "full", str(named([article], page - 1))))
    if page < len(pages):
        buttons.append(Action("▶", "full", str(named([article], page + 1)), primary=True))
    buttons.append(Action("Quotes", "quotes", str(named([article]))))
    if page == 1:
        buttons.append(Action("Brief", "more", str(named([article]))))
    blocks.append(Buttons(tuple(buttons)))
    return Reply(tuple(blocks), shortened(article.headline, 150), private=True, shown=(article.id,))


def carriers(story: Story) -> Reply:
    """Who reports a story: every outlet's headline and time, who was first, which are copies."""
    dated = [article for article in story.articles if article.published is not None and not article.undated]
    first = min(dated, key=lambda article: (article.published, article.id), default=None)
    copied = {place for group in story.copies for place in group[1:]}
    entries: list[tuple[Span, ...]] = []
    for place, article in enumerate(story.articles):
        spans: list[Span] = [Text(f"{outlet(article)}: "), headline(article, bold=False), Text(" · "), *moment(article)]
        if article is first and len(story.articles) > 1:
            spans.append(Text(" · first"))
        if place in copied:
            spans.append(Text(" · the same text as another here"))
        entries.append(tuple(spans))
    title = f"{count(len(story.articles), 'article')} on this story"
    copies = len(story.articles) - story.independent
    note = (
        (Note((Text(f"{count(copies, 'of them is a copy', 'of them are copies')} of the same text."),)),)
        if copies
        else ()
    )
    single = (Note((Text("Only one outlet reports it so far."),)),) if len(story.articles) == 1 else ()
    return Reply((Heading((Text(title),)), Bullets(tuple(entries)), *note, *single), title, private=True)


def linked(words: str, url: str | None) -> Span:
    return Link(words, url) if url else Text(words)
