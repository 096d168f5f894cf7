"""Time zones as people write them."""

from __future__ import annotations

import pytest

from bot.core.when import atlas, zones
from bot.core.when.cities import cities
from bot.errors import UsageError


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Europe/Tallinn", "Europe/Tallinn"),
        ("europe/tallinn", "Europe/Tallinn"),
        ("America/New York", "America/New_York"),
        ("Tallinn", "Europe/Tallinn"),
        ("New York", "America/New_York"),
        ("new york city", "America/New_York"),
        ("Mumbai", "Asia/Kolkata"),
        ("San Francisco", "America/Los_Angeles"),
        ("Washington D.C.", "America/New_York"),
        ("München", "Europe/Berlin"),
        ("São Paulo", "America/Sao_Paulo"),
        ("Moskau", "Europe/Moscow"),
        ("Londres", "Europe/London"),
        ("Kiev", "Europe/Kyiv"),
        ("Berlin time", "Europe/Berlin"),
        ("UK time", "Europe/London"),
        ("UTC", "UTC"),
        ("GMT", "UTC"),
        ("UTC+2", "Etc/GMT-2"),
        ("GMT+2", "Etc/GMT-2"),
        ("UTC-5", "Etc/GMT+5"),
        ("UTC +03:00", "Etc/GMT-3"),
    ],
)
def test_a_zone_is_read(words: str, key: str) -> None:
    read = zones.at(words, 0)
    assert read is not None
    assert (read[0].key, words[read[1] :].strip(".")) == (key, "")


@pytest.mark.parametrize(
    ("words", "choice"),
    [
        ("PST", "America/Los_Angeles"),
        ("EST", "America/New_York"),
        ("ET", "America/New_York"),
        ("CEST", "Europe/Berlin"),
        ("MEZ", "Europe/Berlin"),
        ("Eastern Time", "America/New_York"),
        ("IST", "Asia/Kolkata"),
        ("BST", "Europe/London"),
        ("UTC+5:30", "Asia/Kolkata"),
    ],
)
def test_an_abbreviation_is_asked_about_with_a_place_of_it(words: str, choice: str) -> None:
    read = zones.at(words, 0)
    assert read is not None
    assert not read[0].key
    assert choice in read[0].choices


@pytest.mark.parametrize("words", ["Cuba", "Japan", "Turkey", "WHO", "NATO", "US", "9/11", "AC/DC", "COVID-19", "Merz"])
def test_countries_and_other_words_are_no_zones(words: str) -> None:
    assert zones.at(words, 0) is None


@pytest.mark.parametrize(
    ("words", "key"),
    [("Z", "UTC"), ("Japan", "Asia/Tokyo"), ("Germany", "Europe/Berlin"), ("Paris, France", "Europe/Paris")],
)
def test_a_field_knows_countries_too(words: str, key: str) -> None:
    assert zones.find(words).key == key


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Talinn", "Europe/Tallinn"),
        ("Europe/Talinn", "Europe/Tallinn"),
        ("Mumbay", "Asia/Kolkata"),
        ("xyzzy", "large city"),
    ],
)
def test_a_wrong_city_gets_a_true_suggestion_or_none(words: str, meant: str) -> None:
    with pytest.raises(UsageError) as raised:
        zones.find(words)
    assert meant in raised.value.remedy
    assert "Cuba" not in raised.value.remedy


def test_every_city_has_a_zone_that_there_is() -> None:
    assert set(cities().values()) <= atlas.available()


@pytest.mark.parametrize(
    ("key", "words"),
    [("Etc/GMT-2", "UTC+2"), ("Etc/GMT+5", "UTC-5"), ("Europe/Berlin", "Europe/Berlin"), ("UTC", "UTC")],
)
def test_a_zone_is_called_as_people_call_it(key: str, words: str) -> None:
    assert zones.spoken(key) == words
