"""The bundled articles are read as what they are: parts told apart, every outlet invented, stories told by several."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bot.core.models import Article
from bot.core.text import parts

ARTICLES = sorted((Path(__file__).resolve().parents[1] / "seeds" / "articles").glob("*.txt"))
GERMAN = ("elbe-kurier", "neckar-bote")
EVENTS = (
    "nato|mattis|four-thirties",
    "mars",
    "g7",
    "plastic",
    "gerst|soyuz",
    "philae",
    "paris",
    "article-50",
    "draghi",
)


def read(file: Path) -> Article:
    return parts(file.read_text(encoding="utf-8"))


def outlet(file: Path) -> str:
    [found] = re.findall(
        r"(harbour-courier|baltic-ledger|meridian-post|orbit-weekly|lakeside-tribune|elbe-kurier|neckar-bote)",
        file.name,
    )
    return found


every_article = pytest.mark.parametrize("file", ARTICLES, ids=lambda file: file.stem)


def test_there_are_enough_to_begin_with() -> None:
    assert len(ARTICLES) >= 18
    assert sum(outlet(file) in GERMAN for file in ARTICLES) >= 3


@pytest.mark.parametrize("event", EVENTS)
def test_an_event_is_told_by_several_outlets(event: str) -> None:
    assert len({outlet(file) for file in ARTICLES if re.search(event, file.name)}) >= 2


@every_article
def test_an_article_is_told_apart_into_its_parts(file: Path) -> None:
    article = read(file)
    raw = file.read_text(encoding="utf-8")
    assert raw.strip().startswith(article.headline)
    assert article.published is not None
    assert article.published.date().isoformat() == file.name[:10]
    assert article.url is not None
    assert raw.rstrip().endswith(article.url)
    paragraphs = article.text.split("\n\n")
    assert 6 <= len(paragraphs) <= 12
    for paragraph in paragraphs:
        assert not re.search(
            r"^(By|Von) [A-Z]\w+ [A-Z]|Related article|Lesen Sie auch|Original url|https?:|[<>]", paragraph
        )
        assert not re.search(
            r"Photo:|Picture:|Foto:|Credit:|^\(?Northline|contributed to this report|^Quelle:|^With reporting",
            paragraph,
        )


@every_article
def test_a_caption_is_no_part_of_the_text(file: Path) -> None:
    marked = re.findall(
        r"^.*(?:(?:Photo|Picture|Foto|Credit): .*| / Harbour Courier| ?\(Baltic Ledger.*\))$",
        file.read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    assert list(read(file).captions) == [re.sub(r"</?\w+>", "", caption) for caption in marked]


@every_article
def test_an_outlet_is_invented_and_its_address_reserved(file: Path) -> None:
    host = urlsplit(read(file).url or "").hostname or ""
    assert host.removeprefix("www.") == f"{outlet(file)}.example"


@every_article
def test_an_article_is_in_the_language_of_its_outlet(file: Path) -> None:
    assert read(file).language == ("de" if outlet(file) in GERMAN else "en")


def test_one_pair_carries_the_same_wire_text() -> None:
    [first, second] = [read(file).text.split("\n\n") for file in ARTICLES if "plastic" in file.name]
    assert sum((Counter(first) & Counter(second)).values()) >= 4


def test_two_outlets_word_the_same_event_in_their_own_way() -> None:
    tellings = [read(file).text.split("\n\n") for file in ARTICLES if "mars" in file.name]
    assert sum(Counter(paragraph for telling in tellings for paragraph in telling).values()) == sum(map(len, tellings))
    assert all(number == 1 for number in Counter(paragraph for telling in tellings for paragraph in telling).values())


@every_article
def test_the_outlet_is_spelt_as_in_the_byline(file: Path) -> None:
    article = read(file)
    signed = re.findall(r"^(?:By|Von) .*?[,|] ([A-Z].*)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    assert article.outlet == (signed[0] if signed else f"{outlet(file)}.example")
    assert article.outlet not in (article.byline or "")


@every_article
def test_a_pointer_is_told_apart_whole(file: Path) -> None:
    marked = re.findall(
        r"^(?:<u>)?(?:Related article|Lesen Sie auch):(?:</u>)? (.*)$", file.read_text(encoding="utf-8"), re.MULTILINE
    )
    assert list(read(file).related) == marked
