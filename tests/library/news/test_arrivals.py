"""In whatever order public and private sources bring articles, the tables agree with each other afterwards."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from bot.library.tables.news import addresses, articles, quotes, tallies
from tests.library.given import DAY, HERE, HOUR, NOW, THERE, WORDS, add, article, quote, source

TEXTS = [f'{opening * 12}"{WORDS}," Jim Mattis said.' for opening in ("One of them. ", "The other one. ")] + ["Short."]
PLACES = st.integers(0, 2)
ARRIVAL = st.tuples(
    st.sampled_from(["", HERE, THERE]), st.sampled_from(TEXTS), PLACES, st.none() | PLACES, st.booleans(), st.booleans()
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(arrivals=st.lists(ARRIVAL, min_size=2, max_size=12), run=st.uuids())
def test_any_order_of_arrivals_leaves_tables_that_agree(library, arrivals, run):
    at = f"https://{run.hex}.test/{{}}".format
    for turn, (workspace, text, page, place, extract, fed) in enumerate(arrivals):
        one = article(text, f"Headline {run.hex}", url=at(page), extract=extract)
        by = source(library, f"{workspace} {run.hex}", workspace) if fed else None
        said = [quote(one)] if WORDS in text else []
        address = None if place is None else at(place)
        added = add(library, one, source=by, quotes=said, now=NOW + turn * HOUR, address=address, workspace=workspace)
        assert library.articles.get(added.id, workspace=workspace) is not None
    with library._database.read() as connection:
        stored = connection.execute(select(articles).where(articles.c.headline == f"Headline {run.hex}")).all()
        workspaces = {row.id: row.workspace for row in stored}
        for row in connection.execute(select(quotes).where(quotes.c.article_id.in_(workspaces))):
            assert row.workspace == workspaces[row.article_id]
        for row in connection.execute(select(addresses).where(addresses.c.article_id.in_(workspaces))):
            assert row.workspace == workspaces[row.article_id]
        counted = connection.scalar(select(func.sum(tallies.c.all)))
        assert (counted or 0) == connection.scalar(select(func.count()).select_from(quotes))
    assert library.quotes.dropped == 0
    for row in stored:
        found = library.articles.search(run.hex, workspace=row.workspace, since=NOW - DAY)
        assert row.id in [one.id for one in found]
