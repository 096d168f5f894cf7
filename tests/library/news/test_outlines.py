"""The stories of a period without their texts, and the articles that are in none yet."""

from bot.core.models import EVERYBODY, Story
from bot.core.stories.outlines import Outline
from tests.library.given import DAY, HERE, HOUR, NOW, THERE, add, article


def stored(library, number: int, **more):
    """Article so many, an hour old unless said otherwise; later ones are newer by a second."""
    workspace = more.pop("workspace", "")
    more.setdefault("published", NOW - HOUR + number * HOUR / 3600)
    one = article(f"Text number {number}", url=f"https://news.test/{number}", **more)
    return library.articles.get(add(library, one, workspace=workspace).id)


def test_the_stories_of_a_period_come_in_outline_and_in_full(library):
    old = stored(library, 1, published=NOW - 3 * DAY)
    new, copy = stored(library, 2), stored(library, 3)
    over = Story((stored(library, 4, published=NOW - 3 * DAY),))
    grown, _ = library.stories.save([Story((old, new, copy), copies=((1, 2),)), over], workspace=EVERYBODY, now=NOW)
    (outline,) = library.stories.outlines(NOW - DAY, NOW, workspace=EVERYBODY, reader=HERE)
    assert outline == Outline.of(grown)
    assert outline.independent == 2
    assert library.stories.between(NOW - DAY, NOW, workspace=EVERYBODY, reader=HERE) == [grown]
    assert library.stories.outlines_of([copy.id], workspace=EVERYBODY) == [outline]
    assert library.stories.outlines(NOW, NOW + DAY, workspace=EVERYBODY, reader=HERE) == []


def test_an_outline_shows_nothing_of_another_workspace(library):
    public, private = stored(library, 1), stored(library, 2, workspace=HERE)
    library.stories.save([Story((public, private))], workspace=EVERYBODY, now=NOW)
    (here,) = library.stories.outlines(NOW - DAY, NOW, workspace=EVERYBODY, reader=HERE)
    (there,) = library.stories.outlines(NOW - DAY, NOW, workspace=EVERYBODY, reader=THERE)
    assert (here.articles, there.articles) == ((public.id, private.id), (public.id,))


def test_what_is_in_no_story_yet_is_found_the_newest_first(library):
    placed, older, newer = stored(library, 1), stored(library, 2, published=NOW - 2 * HOUR), stored(library, 3)
    private, before = stored(library, 4, workspace=HERE), stored(library, 5, published=NOW - 3 * DAY)
    library.stories.save([Story((placed,))], workspace=EVERYBODY, now=NOW)

    def unplaced(reader: str, **more):
        return library.stories.unplaced(NOW - DAY, NOW, workspace=EVERYBODY, reader=reader, **more)

    assert unplaced(THERE) == [newer, older]
    assert set(unplaced(HERE)) == {newer, older, private}
    assert unplaced(THERE, limit=1) == [newer]
    assert before in library.stories.unplaced(NOW - 4 * DAY, NOW, workspace=EVERYBODY, reader="")


def test_many_stories_are_saved_with_their_numbers_in_order(library):
    many = [Story((stored(library, number),)) for number in range(45)]
    saved = library.stories.save(many, workspace=EVERYBODY, now=NOW)
    assert [story.articles for story in saved] == [story.articles for story in many]
    assert len({story.id for story in saved}) == 45
