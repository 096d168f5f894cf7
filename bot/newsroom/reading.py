"""Questions about stories → stories with their briefs; about one article → the article."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core import filters
from bot.core.models import Article, Brief, Channel, Story
from bot.errors import NotFoundError
from bot.newsroom.desk import Newsroom, workspace_of

DAY = timedelta(hours=24)
STORIES_TOLD = 5  # per answer: five stories with their buttons fill one message on the narrowest platform
TELLERS = 5  # articles of a story that its brief draws on; more add time, not news
FOUND = 40  # articles that a search for stories looks at
GROUPED = 15  # of those, articles in no story yet that are put together for the answer
# Of 1 / (EARLY + place), summed over a story's sources: three tellers near the top pass the one best match, a long tail
# of passing mentions does not. Reciprocal rank fusion (Cormack et al., 2009), there with 60, which lets the tail win.
EARLY = 3
KEPT = 600.0  # seconds for which a brief need not be made again; a changed article makes another
FRESH = 20.0  # seconds for which the top stories of a workspace are taken as they were
PLACED = timedelta(days=2)  # articles that come later than this after their date are grouped when they are asked for
PAGE = 1_500  # characters of full text on a page: fits every platform's message with its frame


@dataclass(frozen=True, slots=True)
class Told:
    """Stories with their briefs, best first. `latest`: nothing is from the last day; this is the newest there is."""

    stories: tuple[tuple[Story, Brief], ...]
    latest: Article | None = None
    further: int = 0


def grouped(newsroom: Newsroom, articles: Sequence[Article], known: Sequence[Story] = ()) -> list[Story]:
    """The stories of the articles, by the settings; those that are known go on and keep their numbers."""
    from bot.core.stories import THRESHOLD, group

    digest = newsroom.settings.digest
    threshold = digest.story_threshold or THRESHOLD
    window = timedelta(days=digest.story_window_days)
    return list(group(articles, window=window, threshold=threshold, known=known))


def told(newsroom: Newsroom, story: Story, *, about: str = "", sentences: int = 0) -> Brief:
    """The story's brief; asked for the same again within minutes, it is not made again."""
    summary = newsroom.settings.summary
    tellers = story.articles[:TELLERS]
    length = sentences or summary.sentences

    def made() -> Brief:
        from bot.core.summary import summarise

        return summarise(tellers, sentences=length, about=about, algorithm=summary.algorithm)

    name = f"brief {length} {about} {' '.join(article.sha256 for article in tellers)}"
    return newsroom.remembered(name, KEPT, made)


def top(newsroom: Newsroom, channel: Channel, topics: Sequence[str]) -> Told:
    """The top stories of the last 24 hours, or of the last day that has any."""
    workspace, now = workspace_of(channel), newsroom.clock()
    stories, latest = newsroom.remembered(f"top {workspace}", FRESH, lambda: _latest(newsroom, workspace, now))
    if topics:
        followed = [filters.parse(f'"{topic}"' if " " in topic else topic) for topic in topics]
        wanted = [story for story in stories if any(one.matches(_words(story)) for one in followed)]
        stories = wanted or stories
    return _chosen(newsroom, sorted(stories, key=_breadth, reverse=True), latest=latest)


def _latest(newsroom: Newsroom, workspace: str, now: datetime) -> tuple[list[Story], Article | None]:
    """The stories of the last day, or of the last that has any; in that case also the newest article."""
    from bot.newsroom.editions import current_stories

    stories = current_stories(newsroom, workspace, now - DAY, now)
    if stories:
        return stories, None
    latest = newsroom.library.articles.latest(workspace=workspace)
    if latest is None or latest.published is None:
        return [], None
    return current_stories(newsroom, workspace, latest.published - DAY, latest.published), latest


def _words(story: Story) -> str:
    return "\n".join(f"{article.headline}\n{article.text}" for article in story.articles)


def place(newsroom: Newsroom) -> None:
    """New articles join their stories, so that every answer tells of stories and not of posts."""
    from bot.newsroom.editions import current_stories

    latest = newsroom.library.articles.latest(workspace="")
    if latest is not None and latest.published is not None:
        now = min(newsroom.clock(), latest.published)
        current_stories(newsroom, "", now - PLACED, now)


def about(newsroom: Newsroom, channel: Channel, words: str) -> Told:
    """Stories about the words: best matches first, told by more first; articles in no story yet are grouped among
    themselves.
    """
    workspace = workspace_of(channel)
    name = f"about {workspace} {words.casefold()}"
    stories = newsroom.remembered(name, FRESH, lambda: _about(newsroom, workspace, words))
    return _chosen(newsroom, stories, words=words)


def _about(newsroom: Newsroom, workspace: str, words: str) -> list[Story]:
    library = newsroom.library
    found = library.articles.search(words, workspace=workspace, limit=FOUND)
    rank = {article.id: place for place, article in enumerate(found)}
    stories = library.stories.of_articles(list(rank), workspace=workspace)
    placed = {article.id for story in stories for article in story.articles}
    for story in library.stories.of_articles([one for one in rank if one not in placed], workspace=""):
        stories.append(story)
        placed.update(article.id for article in story.articles)
    stories += grouped(newsroom, [article for article in found if article.id not in placed][:GROUPED])
    return sorted(stories, key=lambda story: relevance(story, rank), reverse=True)


def relevance(story: Story, rank: Mapping[int, int]) -> float:
    """How well a story answers: from the places of its articles in the search, copies of one text counted once."""
    counted: set[int] = set()
    total = 0.0
    for place in sorted(range(len(story.articles)), key=lambda one: rank.get(story.articles[one].id, FOUND)):
        if place not in counted and (found := rank.get(story.articles[place].id)) is not None:
            total += 1 / (EARLY + found)
        counted.update(*(group for group in story.copies if place in group), (place,))
    return total


def _chosen(newsroom: Newsroom, stories: Sequence[Story], *, words: str = "", latest: Article | None = None) -> Told:
    chosen = tuple((story, told(newsroom, story, about=words)) for story in stories[:STORIES_TOLD])
    return Told(chosen, latest, max(0, len(stories) - STORIES_TOLD))


def _breadth(story: Story) -> tuple[int, float]:
    times = [article.published.timestamp() for article in story.articles if article.published]
    return story.independent, max(times, default=0.0)


def by_ids(newsroom: Newsroom, channel: Channel, ids: Sequence[int]) -> list[Article]:
    """The articles that a button names, as far as this workspace may see them. Raises NotFoundError."""
    articles = newsroom.library.articles.many(ids, workspace=workspace_of(channel))
    if not articles:
        raise NotFoundError(
            "That article is not kept any more.", "Ask again with /brief and a few words of its headline."
        )
    return articles


def numbered(newsroom: Newsroom, channel: Channel, number: int) -> Article:
    """Number N of what was last shown in the channel. Raises NotFoundError."""
    shown = newsroom.library.shown.last(str(channel))
    if not shown:
        raise NotFoundError("No brief was shown here yet, so there are no numbers.", "Ask /brief first, then /full 1.")
    if not 1 <= number <= len(shown):
        raise NotFoundError(
            f"There is no number {number} in the last brief here.",
            f"It goes from 1 to {len(shown)}: /full {len(shown)}",
        )
    return by_ids(newsroom, channel, [shown[number - 1]])[0]


def headlined(newsroom: Newsroom, channel: Channel, words: str) -> Article:
    """The article whose headline these words fit best. Raises NotFoundError."""
    found = newsroom.library.articles.search(words, workspace=workspace_of(channel), limit=20)
    if not found:
        raise NotFoundError(
            f"No article has “{words[:80]}” in it.",
            "Give its number from the last brief (/full 1), a link, or words of its headline.",
        )
    asked = set(words.casefold().split())
    return max(
        found, key=lambda article: (len(asked & set(article.headline.casefold().split())), -found.index(article))
    )


def pages(article: Article) -> list[list[str]]:
    """The full text in pages, broken at paragraphs, else at sentences; at words only inside one sentence."""
    made: list[list[str]] = [[]]
    room = PAGE
    for words, opens in _portions(article):
        if len(words) + 1 > room and made[-1]:
            made.append([])
            room = PAGE
        if opens or not made[-1]:
            made[-1].append(words)
        else:
            made[-1][-1] += f" {words}"
        room -= len(words) + 1
    return made if made[0] else [["(This article has no text.)"]]


def _portions(article: Article) -> Iterator[tuple[str, bool]]:
    """Paragraphs that fit a page, the sentences of those that do not; True where a paragraph opens."""
    from bot.core.text import split

    for paragraph in article.text.split("\n\n"):
        words = paragraph.strip()
        if len(words) < PAGE:
            if words:
                yield words, True
            continue
        opens = True
        for sentence in split(words, article.language or "en"):
            for line in textwrap.wrap(sentence.of(words), PAGE - 1, break_on_hyphens=False):
                yield line, opens
                opens = False
