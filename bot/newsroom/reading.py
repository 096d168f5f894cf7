"""Questions about stories → stories with their briefs; about one article → the article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.digest import Mute, matching, wanted
from bot.core.models import EVERYBODY, Article, Brief, Channel, Story, Subscription, Workspace
from bot.core.query.fold import fold
from bot.core.stories.outlines import Outline, copies
from bot.errors import NotFoundError
from bot.newsroom.desk import Newsroom
from bot.newsroom.placing import edited_for, grouped

DAY = timedelta(hours=24)
STORIES_TOLD = 5  # per answer: five stories with their buttons fill one message on the narrowest platform
LOOKED_THROUGH = 3 * STORIES_TOLD  # first stories of a day whose texts are looked at before they are told
TELLERS = 5  # articles of a story that its brief draws on; more add time, not news
TOPICAL = 100  # articles of a day that a followed topic is looked for in
FOUND = 40  # articles that a search for stories looks at
GROUPED = 15  # of those, articles in no story yet that are put together for the answer
# Of 1 / (EARLY + place), summed over a story's sources: three tellers near the top pass the one best match, a long tail
# of passing mentions does not. Reciprocal rank fusion (Cormack et al., 2009), there with 60, which lets the tail win.
EARLY = 3
LOOKED_AT = 50  # stories, where some are hidden
MOST_SHOWN = 60  # articles of a story that an answer looks at: its first ones and its last ones


@dataclass(frozen=True, slots=True)
class Told:
    """Stories with their briefs, best first. `latest`: nothing is from the last day; this is the newest there is."""

    stories: tuple[tuple[Story, Brief], ...]
    latest: Article | None = None
    further: int = 0


def load() -> None:
    """Load what stories and briefs are made with: half a second of work that no question is to wait for."""
    from bot.core.summary import summarise

    summarise([Article("A first headline", "One sentence is made. Another one is left.", language="en")], sentences=1)


def told(newsroom: Newsroom, story: Story, *, about: str = "", sentences: int = 0) -> Brief:
    """The story's brief; asked for the same again within minutes, it is not made again."""
    summary = newsroom.settings.summary
    copied = {place for group in story.copies for place in group[1:]}
    tellers = tuple(article for place, article in enumerate(story.articles) if place not in copied)[:TELLERS]
    length = sentences or summary.sentences

    def made() -> Brief:
        from bot.core.summary import summarise

        return summarise(tellers, sentences=length, about=about, algorithm=summary.algorithm)

    name = (length, about, summary.algorithm, *(article.sha256 for article in tellers))
    return newsroom.briefs.get(name, made)


def top(newsroom: Newsroom, channel: Channel, topics: Sequence[str]) -> Told:
    """The top stories of the last 24 hours, or of the last day that has any, of the topics, less what is hidden here.

    None where no story is of the topics; `latest` then says that there is other news.
    """
    workspace, now = channel.workspace, newsroom.clock()
    period, latest = (now - DAY, now + DAY), None
    found = _of_period(newsroom, workspace, *period)
    if not found.outlines:
        latest = newsroom.library.articles.latest(workspace=workspace)
        if latest is None or latest.published is None:
            return Told(())
        period = (latest.published - DAY, latest.published + DAY)
        found = _of_period(newsroom, workspace, *period)
    ranked = _ranked(newsroom, workspace, found)
    if topics:
        ranked = list(_on(newsroom, workspace, topics, period, found, ranked))
        if not ranked:
            return Told((), latest or newsroom.library.articles.latest(workspace=workspace))
    hidden = hides(newsroom, channel)
    return _chosen(newsroom, workspace, found, ranked, latest=latest, hidden=hidden)


def hides(newsroom: Newsroom, channel: Channel) -> tuple[Mute, ...]:
    """What this channel does not want to be told."""
    return tuple(Mute(one.kind, one.value) for one in newsroom.library.mutes.list(channel, newsroom.clock()))


def _ranked(newsroom: Newsroom, workspace: Workspace, found: Found) -> list[Outline]:
    """By how many tell them; the first ones by how many surely do, which only their texts show."""
    from bot.core.digest import sources

    ranked = sorted(found.outlines, key=lambda one: (one.independent, one.latest), reverse=True)
    first = [one for one in ranked[:LOOKED_THROUGH] if one.independent > 1]
    full = zip(first, _full(newsroom, workspace, found, first), strict=True)
    surely = {outline: sources(story, {}) if story.articles else 0 for outline, story in full}
    again = sorted(ranked[:LOOKED_THROUGH], key=lambda one: (surely.get(one, 1), one.latest), reverse=True)
    return again + ranked[LOOKED_THROUGH:]


@dataclass(frozen=True, slots=True)
class Found:
    """Stories in outline, and the articles among them that are at hand already."""

    outlines: Sequence[Outline]
    lone: Mapping[Outline, Story]


def _of_period(newsroom: Newsroom, workspace: Workspace, since: datetime, until: datetime) -> Found:
    """The stories of a period; articles in no story yet are grouped among themselves."""
    stories, key = newsroom.library.stories, edited_for(newsroom, workspace)
    outlines = stories.outlines(since, until, workspace=key, reader=workspace)
    return _with_lone(
        newsroom, outlines, stories.unplaced(since, until, workspace=key, reader=workspace, limit=GROUPED)
    )


def _with_lone(newsroom: Newsroom, outlines: Sequence[Outline], articles: Sequence[Article]) -> Found:
    lone = {Outline.of(story): story for story in grouped(newsroom, articles)} if articles else {}
    return Found([*outlines, *lone], lone)


def _on(
    newsroom: Newsroom,
    workspace: Workspace,
    topics: Sequence[str],
    period: tuple[datetime, datetime],
    found: Found,
    ranked: Sequence[Outline],
) -> list[Outline]:
    """Those of the stories that are about one of the topics. A search finds the candidates, so that not every text of
    the day is looked through.
    """
    since, until = period
    candidates = {
        article.id
        for topic in topics
        for article in newsroom.library.articles.search(
            f'"{topic}"' if " " in topic else topic, workspace=workspace, since=since, until=until, limit=TOPICAL
        )
    }
    likely = [one for one in ranked if not candidates.isdisjoint(one.articles)]
    wanted = []
    for start in range(0, len(likely), STORIES_TOLD * 2):
        part = likely[start : start + STORIES_TOLD * 2]
        full = _full(newsroom, workspace, found, part)
        wanted += [outline for outline, story in zip(part, full, strict=True) if matching(topics, story.articles)]
    return wanted


def about(newsroom: Newsroom, channel: Channel, words: str) -> Told:
    """Stories about the words: best matches first, told by more first; articles in no story yet are grouped among
    themselves.
    """
    workspace, library = channel.workspace, newsroom.library
    articles = library.articles.search(words, workspace=workspace, limit=FOUND)
    rank = {article.id: place for place, article in enumerate(articles)}
    outlines = library.stories.outlines_of(list(rank), workspace=workspace)
    placed = {number for outline in outlines for number in outline.articles}
    for outline in library.stories.outlines_of([one for one in rank if one not in placed], workspace=EVERYBODY):
        outlines.append(outline)
        placed.update(outline.articles)
    found = _with_lone(newsroom, outlines, [article for article in articles if article.id not in placed][:GROUPED])
    ranked = sorted(found.outlines, key=lambda one: relevance(one, rank), reverse=True)
    return _chosen(newsroom, workspace, found, ranked, words=words)


def relevance(story: Outline, rank: Mapping[int, int]) -> float:
    """How well a story answers: from the places of its articles in the search, copies of one text counted once."""
    counted: set[int] = set()
    total = 0.0
    known = zip(story.articles, story.turns, strict=True)
    for place, turn in sorted((rank[number], turn) for number, turn in known if number in rank):
        if turn not in counted:
            total += 1 / (EARLY + place)
        if turn:
            counted.add(turn)
    return total


def _chosen(
    newsroom: Newsroom,
    workspace: Workspace,
    found: Found,
    ranked: Sequence[Outline],
    *,
    words: str = "",
    latest: Article | None = None,
    hidden: Sequence[Mute] = (),
) -> Told:
    stories = _shown_of(newsroom, workspace, found, ranked, hidden)
    chosen = tuple((story, told(newsroom, story, about=words)) for story in stories if story.articles)
    return Told(chosen, latest, max(0, len(ranked) - STORIES_TOLD))


def _shown_of(
    newsroom: Newsroom, workspace: Workspace, found: Found, ranked: Sequence[Outline], hidden: Sequence[Mute]
) -> list[Story]:
    """The first stories that are not hidden, each without its hidden articles."""
    kept: list[Story] = []
    everything = Subscription("", Channel(workspace, ""), ())
    for start in range(0, LOOKED_AT if hidden else STORIES_TOLD, STORIES_TOLD):
        stories = _full(newsroom, workspace, found, ranked[start : start + STORIES_TOLD])
        left = (wanted(story, everything, hidden, {}) for story in stories) if hidden else stories
        kept += [story for story in left if isinstance(story, Story)]
        if len(kept) >= STORIES_TOLD or not stories:
            break
    return kept[:STORIES_TOLD]


def _full(newsroom: Newsroom, workspace: Workspace, found: Found, outlines: Sequence[Outline]) -> list[Story]:
    """The stories with their articles, of a long one the first and the last."""
    shown = {one: _shown(one) for one in outlines if one not in found.lone}
    numbers = [one.articles[place] for one, places in shown.items() for place in places]
    at_hand = {article.id: article for article in newsroom.library.articles.many(numbers, workspace=workspace)}
    return [found.lone.get(one) or _story(one, shown[one], at_hand) for one in outlines]


def _shown(outline: Outline) -> Sequence[int]:
    places = range(len(outline.articles))
    return places if len(places) <= MOST_SHOWN else [*places[: MOST_SHOWN // 2], *places[-MOST_SHOWN // 2 :]]


def _story(outline: Outline, places: Sequence[int], at_hand: Mapping[int, Article]) -> Story:
    kept = [place for place in places if outline.articles[place] in at_hand]
    articles = tuple(at_hand[outline.articles[place]] for place in kept)
    return Story(articles, outline.id, copies([outline.turns[place] for place in kept]))


def by_ids(newsroom: Newsroom, channel: Channel, ids: Sequence[int]) -> list[Article]:
    """The articles that a button names, as far as this workspace may see them. Raises NotFoundError."""
    articles = newsroom.library.articles.many(ids, workspace=channel.workspace)
    if not articles:
        raise NotFoundError(
            "That article is not kept any more.", "Ask again with /brief and a few words of its headline."
        )
    return articles


def numbered(newsroom: Newsroom, channel: Channel, number: int) -> Article:
    """Number N of what was last shown in the channel. Raises NotFoundError."""
    shown = newsroom.library.shown.last(channel)
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
    found = newsroom.library.articles.search(words, workspace=channel.workspace, limit=20)
    if not found:
        raise NotFoundError(
            f"No article has “{words[:80]}” in it.",
            "Give its number from the last brief (/full 1), a link, or words of its headline.",
        )
    whole = fold(words.rstrip("…"))
    asked = set(whole.split())

    def fit(article: Article) -> tuple[bool, int, int]:
        headline = fold(article.headline)
        return headline.startswith(whole), len(asked & set(headline.split())), -found.index(article)

    return max(found, key=fit)
