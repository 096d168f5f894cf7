"""`analyse` and `read`: what the core understands, as JSON Lines that people script against."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from bot import config
from bot.core.models import Article, Quote, Story
from bot.errors import ConfigurationError, UsageError

Read = Annotated[Path | None, typer.Argument(help="JSON Lines, one article a line; standard input when left out.")]
analyse = typer.Typer(help="JSON Lines in, JSON Lines out: briefs, quotes and stories.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    app.add_typer(analyse, name="analyse")


@dataclass(frozen=True, slots=True)
class Line:
    """One input line: an article, or a story of several."""

    id: Any
    articles: tuple[Article, ...]
    story: bool


@analyse.command()
def brief(
    file: Read = None,
    sentences: Annotated[int | None, typer.Option(min=1, help="At most so many sentences.")] = None,
    words: Annotated[int | None, typer.Option(min=1, help="At most so many words.")] = None,
    about: Annotated[str, typer.Option(help="Prefer sentences about these words.")] = "",
    algorithm: Annotated[
        str | None, typer.Option(help="briefbot, or a plain sumy algorithm such as lexrank; else as configured.")
    ] = None,
) -> None:
    """Briefs: an article's own sentences, with their offsets."""
    from bot.core.summary import ALGORITHMS, summarise

    if sentences is not None and words is not None:
        raise typer.BadParameter("give --sentences or --words, not both")
    chosen = algorithm or _configured()
    if chosen not in ALGORITHMS:
        raise typer.BadParameter(f"--algorithm is one of: {', '.join(ALGORITHMS)}")

    def answer(line: Line) -> dict[str, Any]:
        made = summarise(line.articles, sentences=sentences, words=words, about=about, algorithm=chosen)
        return {
            "id": line.id,
            "sentences": [
                {"start": one.start, "end": one.end, "text": one.text}
                | ({"article": one.article} if line.story else {})
                for one in made.sentences
            ],
        }

    _each(file, answer)


def _configured() -> str:
    """The algorithm of the configuration. Scripts need no configuration, and its faults are told by `check`."""
    try:
        return config.load().summary.algorithm
    except ConfigurationError:
        return config.SummarySettings().algorithm


@analyse.command()
def quotes(file: Read = None) -> None:
    """Quotes: the words, their offsets, and whose they are."""
    from bot.core.quotes import find_quotes

    def answer(line: Line) -> dict[str, Any]:
        return {
            "id": line.id,
            "quotes": [
                answered(article, quote, number if line.story else None)
                for number, article in enumerate(line.articles)
                for quote in find_quotes(article)
            ],
        }

    _each(file, answer)


def answered(article: Article, quote: Quote, number: int | None = None) -> dict[str, Any]:
    """One quote as `analyse quotes` gives it."""
    from bot.core.quotes import seen

    read = seen(article, quote)
    mention = quote.mention.of(article.text) if quote.mention else None
    told = (
        quote.speaker and quote.speaker.body and mention and f" {quote.speaker.name} " in f" {mention} "
    )  # the mention says it all
    return {
        "start": quote.start,
        "end": quote.end,
        "text": quote.text,
        "type": quote.kind.value,
        "speaker": mention,
        "speaker_canonical": quote.speaker.name if quote.speaker and not told else None,
        "cue": quote.cue.of(article.text) if quote.cue else None,
        "shown": quote.shown,
        "shown_start": read.start,
        "shown_end": read.end,
        "group": quote.group,
        "certainty": round(quote.certainty, 3),
        "attribution": quote.attribution.value,
    } | ({} if number is None else {"article": number})


@analyse.command()
def stories(file: Read = None) -> None:
    """Stories: articles about one event share a number."""
    from bot.core.stories import group

    lines, bad = [], False
    for line in _lines(file):
        if line is None:
            bad = True
        else:
            lines.append(line)
    numbered = [_numbered(line, place) for place, line in enumerate(lines, 1)]
    found: tuple[Story, ...] = group(numbered)
    story_of = {article.id: number for number, story in enumerate(found) for article in story.articles}
    for article, line in zip(numbered, lines, strict=True):
        _write({"id": line.id, "story": story_of[article.id]})
    _end(bad)


def _numbered(line: Line, place: int) -> Article:
    from dataclasses import replace

    return replace(line.articles[0], id=place)


def _each(file: Path | None, answer: Callable[[Line], dict[str, Any]]) -> None:
    bad = False
    for line in _lines(file):
        if line is None:
            bad = True
        else:
            _write(answer(line))
    _end(bad)


def _end(bad: bool) -> None:
    sys.stdout.flush()
    if bad:
        raise typer.Exit(1)


def _write(answer: dict[str, Any]) -> None:
    line = json.dumps(answer, ensure_ascii=False)
    try:
        line.encode()
    except UnicodeEncodeError:  # a lone surrogate from an escape in the input
        line = json.dumps(answer)
    sys.stdout.write(line + "\n")


def _lines(file: Path | None) -> Iterator[Line | None]:
    """Each line read; None for a malformed one, which is reported with its number."""
    try:
        stream = sys.stdin.buffer if file is None else file.open("rb")
    except OSError as broken:
        raise UsageError(f"{file}: cannot be read ({broken.strerror}).", "Name a file of JSON Lines.") from broken
    with stream:
        for number, raw in enumerate(stream, 1):
            if not raw.strip():
                continue
            try:
                yield _line(json.loads(raw))
            except (ValueError, RecursionError) as broken:
                why = (
                    "not JSON"
                    if isinstance(broken, json.JSONDecodeError | UnicodeDecodeError | RecursionError)
                    else str(broken)
                )
                where = "standard input" if file is None else str(file)
                sys.stderr.write(
                    f"briefbot: {where}, line {number}: {why}; skipped. One JSON object with id and text a line.\n"
                )
                yield None


def _line(content: Any) -> Line:
    if not isinstance(content, dict):
        raise ValueError("not an object")  # noqa: TRY004 - one kind of fault for every malformed line
    if not isinstance(content.get("id"), str | int):
        raise ValueError("no id")  # noqa: TRY004
    if "articles" not in content:
        return Line(content["id"], (_article(content, None),), story=False)
    given = content["articles"]
    if not isinstance(given, list) or not given:
        raise ValueError("articles is not a list of articles")
    return Line(content["id"], tuple(_article(one, content.get("language")) for one in given), story=True)


def _article(content: Any, language: Any) -> Article:
    if not isinstance(content, dict) or not isinstance(content.get("text"), str):
        raise ValueError("no text")  # noqa: TRY004
    texts = {}
    for key in ("title", "language", "published", "source"):
        value = content.get(key) or (language if key == "language" else None)
        if value is not None and not isinstance(value, str):
            raise ValueError(f"{key} is not a text")
        texts[key] = value
    return Article(
        headline=texts["title"] or _first_line(content["text"]),
        text=content["text"],
        language=texts["language"],
        published=_published(texts["published"]),
        outlet=texts["source"],
    )


def _first_line(text: str) -> str:
    """The headline that opens a text given without a title: a short paragraph of its own that ends without a stop."""
    first, apart, _ = text.lstrip()[:1000].partition("\n")
    return first.strip() if apart and len(first.split()) <= 25 and first.strip()[-1:].isalnum() else ""


def _published(value: str | None) -> datetime | None:
    """The moment given; an article whose time cannot be read is still an article."""
    from bot.core.text.dates import stamp

    return stamp(value) if value else None
