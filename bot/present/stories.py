"""Stories in brief, an article in full, and who reports a story → Reply."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core.models import Article, Brief, Story
from bot.core.text.addresses import untracked
from bot.present.words import count, headline, moment, named, newest, outlet, outlets, shortened
from bot.talk.buttons import Articles
from bot.talk.reply import (
    Action,
    Block,
    Bullets,
    Buttons,
    Heading,
    Link,
    Menu,
    Moment,
    Note,
    Paragraph,
    Reply,
    Span,
    Text,
)


def sentences(brief: Brief) -> list[Block]:
    """The brief's own sentences, the first in bold; of several outlets, each run is a paragraph under its name."""
    tellers = [outlet(brief.articles[sentence.article]) for sentence in brief.sentences]
    several = len(set(tellers)) > 1
    paragraphs: list[list[Span]] = []
    for place, (sentence, teller) in enumerate(zip(brief.sentences, tellers, strict=True)):
        if place == 0 or (several and teller != tellers[place - 1]):
            paragraphs.append([Text(f"{teller}: ", italic=True)] if several else [])
        else:
            paragraphs[-1].append(Text(" "))
        paragraphs[-1].append(Text(" ".join(sentence.text.split()), bold=place == 0))
    return [Paragraph(tuple(spans)) for spans in paragraphs]


def story_blocks(
    story: Story, brief: Brief, number: int = 0, *, more: bool = True, buttons: bool = True
) -> tuple[Block, ...]:
    """One story of a brief: headline, sentences, outlets and time, buttons."""
    lead = story.lead
    title: tuple[Span, ...] = (Text(f"{number}. "), headline(lead)) if number else (headline(lead),)
    small: tuple[Span, ...] = (Text(f"{outlets(story.articles)} · "), *moment(newest(story), relative=True))
    if lead.extract:
        small = (*small, Text(" · only an extract could be read"))
    blocks: list[Block] = [Heading(title), *sentences(brief), Note(small)]
    if buttons and (actions := story_buttons(story, more=more)):
        blocks.append(Buttons(actions))
    return tuple(blocks)


def story_buttons(story: Story, *, more: bool = True, quotes: int | None = None) -> tuple[Action, ...]:
    """What can be asked of a story: only what has an answer. `quotes`: how many it has, where that is known."""
    articles = named(story.articles)
    if not articles.ids:
        return ()
    name = str(articles)
    found = [Action("Full text", "full", str(named([story.lead])))]
    if more:
        found.append(Action("More", "more", name))
    if quotes != 0:
        found.append(Action(f"Quotes · {quotes}" if quotes else "Quotes", "quotes", name))
    if (tellers := len({outlet(article) for article in story.articles})) > 1:
        found.append(Action(f"{tellers} outlets", "carriers", name))
    return tuple(found)


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
    many = count(len(told), "story", "stories")
    if len(told) == 1 and about.startswith(("http://", "https://")):
        title = "In brief"
    elif about:
        title = f"“{shortened(about, 60)}” · {many}"
    else:
        title = f"Top stories · {many}"
    blocks: list[Block] = [Heading((Text(title),))] if len(told) > 1 or about else []
    if latest is not None and latest.published is not None:
        blocks.append(
            Note((Text("No news in the last 24 hours; the latest is from "), Moment(latest.published), Text(".")))
        )
    if len(told) == 1:
        blocks += story_blocks(*told[0], more=more)
    else:
        for number, (story, brief) in enumerate(told, 1):
            blocks += story_blocks(story, brief, number, buttons=False)
        if opened := tuple(_opened(story, number) for number, (story, _) in enumerate(told, 1) if story.lead.id):
            blocks.append(Menu("Open a story …", opened))
    if further:
        blocks.append(
            Note((Text(f"{count(further, 'more story', 'more stories')} found. Add a word to narrow it down."),))
        )
    if share is not None:
        blocks.append(Buttons((Action("Share", "share", share),)))
    summary = f"{title}: " + " · ".join(shortened(story.lead.headline, 80) for story, _ in told)
    return Reply(tuple(blocks), summary, shown=tuple(story.lead.id for story, _ in told))


def _opened(story: Story, number: int) -> Action:
    return Action(f"{number}  {shortened(story.lead.headline, 70)}", "more", str(named(story.articles)))


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
    small: list[Span] = [Text(f"{article.byline} · ")] if article.byline not in (None, "", article.outlet) else []
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


def read_all(story: Story, brief: Brief, leads: Articles, place: int) -> Reply:
    """One story of a digest at some length, with the way to the next; `place` counts from 1."""
    buttons = []
    if place > 1:
        buttons.append(Action("◀", "stories", str(replace(leads, page=place - 1))))
    if place < len(leads.ids):
        buttons.append(Action("▶ Next story", "stories", str(replace(leads, page=place + 1)), primary=True))
    blocks = story_blocks(story, brief, place, more=False)
    if buttons:
        blocks = (*blocks, Note((Text(f"{place} of {len(leads.ids)}"),)), Buttons(tuple(buttons)))
    return Reply(blocks, shortened(story.lead.headline, 150), private=True, shown=(story.lead.id,))


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
    return Link(words, untracked(url)) if url else Text(words)
