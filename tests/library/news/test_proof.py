"""A quote is given only while the stored text says exactly its words where it says they stand."""

import logging

import pytest
from sqlalchemy import create_engine, text

from bot.core.models import EVERYBODY
from tests.library.given import MATTIS, WORDS, add, article, quote, said


def rewritten(url: str, number: int, old: str, new: str, *, digest: str | None = None) -> None:
    """Change a stored text behind the library's back."""
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        values = {"old": old, "new": new, "id": number}
        connection.execute(text("update articles set text = replace(text, :old, :new) where id = :id"), values)
        if digest is not None:
            values = {"digest": digest, "id": number}
            connection.execute(text("update articles set sha256 = :digest where id = :id"), values)
    engine.dispose()


def spoken(library) -> list[str]:
    (match,) = library.speakers.find("Mattis", workspace=EVERYBODY)
    return [one.text for _, one in library.quotes.by_speaker([match.speaker.id], workspace=EVERYBODY)]


def test_a_quote_whose_words_changed_is_dropped_counted_and_logged(library, url, caplog):
    one = article()
    stored = add(library, one, quotes=[quote(one)])
    said(library, MATTIS, "The other words still stand here")
    assert sorted(spoken(library)) == ["The other words still stand here", WORDS]
    rewritten(url, stored.id, "never turn off", "soon turn off")
    with caplog.at_level(logging.WARNING):
        assert spoken(library) == ["The other words still stand here"]
    assert library.quotes.dropped == 1
    assert [record.getMessage() for record in caplog.records if "quote dropped" in record.getMessage()]


@pytest.mark.parametrize("digest", ["", "0" * 64], ids=["no digest", "another digest"])
def test_a_quote_of_another_text_is_dropped_though_its_words_still_stand(library, url, digest):
    one = article()
    stored = add(library, one, quotes=[quote(one)])
    rewritten(url, stored.id, "neighbours", "friends", digest=digest)
    assert spoken(library) == []
