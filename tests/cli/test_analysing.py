"""`analyse` and `read`: what people script against, to the letter."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.conftest import ROOT, Ran
from tests.shared import SHARED, needs_shared

Briefbot = Callable[..., Ran]
REFERENCE = SHARED / "seeds" / "000_e990d03908ba375a.txt"
TEXT = (
    'The council met on Monday in Tallinn to settle the budget. "We will not cut the schools," Mayor Anna Lund said. '
    "She added that the libraries would stay open. The vote is expected in March and will decide the year's spending."
)


def lines(ran: Ran) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ran.out.splitlines()]


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    def give(content: bytes) -> None:
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(content), isatty=lambda: False))

    return give


def test_a_brief_is_verbatim_in_order_and_within_its_budget(briefbot: Briefbot, stdin: Callable[[bytes], None]) -> None:
    stdin(json.dumps({"id": "a", "title": "Budget", "text": TEXT}).encode())
    (made,) = lines(briefbot("analyse", "brief", "--sentences", "2"))
    assert made["id"] == "a"
    assert 1 <= len(made["sentences"]) <= 2
    assert [TEXT[one["start"] : one["end"]] for one in made["sentences"]] == [one["text"] for one in made["sentences"]]
    assert made["sentences"] == sorted(made["sentences"], key=lambda one: one["start"])


def test_a_brief_is_made_as_configured_unless_asked_otherwise(
    briefbot: Briefbot, stdin: Callable[[bytes], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = f"Rain fell. {TEXT}"

    def shown(*options: str) -> list[str]:
        stdin(json.dumps({"id": "a", "text": text}).encode())
        (made,) = lines(briefbot("analyse", "brief", "--sentences", "1", *options))
        return [one["text"] for one in made["sentences"]]

    assert shown("--algorithm", "lead") == ["Rain fell."] != shown()
    configured = tmp_path / "lead.toml"
    configured.write_text('[summary]\nalgorithm = "lead"\n', encoding="utf-8")
    monkeypatch.setenv("BRIEFBOT_CONFIG", str(configured))
    assert shown() == ["Rain fell."] != shown("--algorithm", "briefbot")


@pytest.mark.parametrize(
    "content", [None, "not = [toml", "[summary]\nalgorithm = 'magic'\n"], ids=["none", "torn", "wrong"]
)
def test_scripts_need_no_configuration(
    content: str | None, briefbot: Briefbot, stdin: Callable[[bytes], None], home: Path
) -> None:
    path = home / "config" / "bot.toml"
    if content is None:
        path.unlink()
    else:
        path.write_text(content, encoding="utf-8")
    stdin(json.dumps({"id": "a", "text": TEXT}).encode())
    ran = briefbot("analyse", "brief")
    assert (ran.status, ran.err) == (0, "")
    assert lines(ran)[0]["sentences"]


def test_a_story_s_brief_names_the_article_of_each_sentence(briefbot: Briefbot, stdin: Callable[[bytes], None]) -> None:
    other = "The parliament in Riga voted on Tuesday. Its members kept the law as it was."
    stdin(json.dumps({"id": 1, "articles": [{"title": "A", "text": TEXT}, {"title": "B", "text": other}]}).encode())
    (made,) = lines(briefbot("analyse", "brief", "--words", "60"))
    texts = [TEXT, other]
    assert made["sentences"]
    for one in made["sentences"]:
        assert texts[one["article"]][one["start"] : one["end"]] == one["text"]
    assert sum(len(one["text"].split()) for one in made["sentences"]) <= 60


def test_quotes_have_the_keys_of_the_contract(briefbot: Briefbot, stdin: Callable[[bytes], None]) -> None:
    stdin(json.dumps({"id": "a", "text": TEXT}).encode())
    (found,) = lines(briefbot("analyse", "quotes"))
    quote = next(one for one in found["quotes"] if one["type"] == "direct")
    assert {"start", "end", "text", "type", "speaker", "speaker_canonical", "cue", "shown"} <= set(quote)
    assert TEXT[quote["start"] : quote["end"]] == quote["text"]
    assert quote["speaker_canonical"] == "Anna Lund"
    assert quote["shown"] is True


def test_stories_are_a_partition_in_the_order_of_the_lines(briefbot: Briefbot, stdin: Callable[[bytes], None]) -> None:
    given = [
        {"id": key, "title": title, "text": TEXT if key != "c" else "Cats sleep. Dogs bark."}
        for key, title in (("a", "Budget"), ("b", "Budget"), ("c", "Cats"))
    ]
    stdin("\n".join(map(json.dumps, given)).encode())
    found = lines(briefbot("analyse", "stories"))
    assert [one["id"] for one in found] == ["a", "b", "c"]
    assert found[0]["story"] == found[1]["story"] != found[2]["story"]


def test_a_malformed_line_is_named_skipped_and_makes_the_status_1(briefbot: Briefbot, home: Path) -> None:
    good = json.dumps({"id": 1, "text": TEXT})
    bad = [
        "{",
        "[]",
        '{"id": 1}',
        '{"text": "x"}',
        '{"id": 1, "text": 5}',
        '{"id": 1, "articles": []}',
        '{"id": 1, "text": "x", "title": 4}',
    ]
    (home / "lines.jsonl").write_bytes("\n".join([good, *bad, good]).encode() + b"\n\xff\xfe\n")
    ran = briefbot("analyse", "brief", "lines.jsonl")
    assert ran.status == 1
    assert len(lines(ran)) == 2
    told = ran.err.splitlines()
    assert len(told) == len(bad) + 1
    assert all(
        f"line {number}:" in line for number, line in zip([*range(2, 2 + len(bad)), 3 + len(bad)], told, strict=True)
    )


def test_a_lone_surrogate_in_the_input_is_carried_through(briefbot: Briefbot, stdin: Callable[[bytes], None]) -> None:
    stdin(rb'{"id": "a", "text": "A lone \ud800 stands in this sentence of the text."}')
    (made,) = lines(briefbot("analyse", "brief"))
    assert "\ud800" in made["sentences"][0]["text"]


@needs_shared
def test_the_reference_article_is_read_in_its_parts(briefbot: Briefbot) -> None:
    (read,) = lines(briefbot("read", "--json", str(REFERENCE)))
    assert read["headline"] == "NATO Will Never Give Up on Dialogue With Russia, U.S. Defense Secretary Says"
    assert read["published"] == "2018-06-07T00:00:00Z"
    assert read["captions"] == ["James N. Mattis / Flickr (CC BY 2.0)"]
    assert (
        read["related"] == ["U.S. Pushes NATO Allies to Ready Forces Against Russian Threat"]
        or "U.S. Pushes" in read["related"][0]
    )
    assert read["credits"] == ["Reuters contributed reporting to this article."]
    assert read["address"].startswith("https://www.themoscowtimes.com/2018/06/07/")
    assert read["language"] == "en"
    assert len(read["text"].split("\n\n")) == 7
    assert "<u>" not in read["text"]
    assert read["fault"] is None


@needs_shared
def test_the_reference_article_s_brief_is_three_body_sentences(briefbot: Briefbot, home: Path) -> None:
    text = REFERENCE.read_text(encoding="utf-8")
    (home / "one.jsonl").write_text(json.dumps({"id": 1, "text": text}))
    (made,) = lines(briefbot("analyse", "brief", "--sentences", "3", "one.jsonl"))
    told = [one["text"] for one in made["sentences"]]
    assert len(told) == 3
    for never in (
        "NATO Will Never Give Up",
        "Flickr",
        "Related article",
        "Reuters contributed",
        "Original url",
        "https://",
        "June 07",
    ):
        assert not any(never in sentence for sentence in told), never
    for sentence in told:
        assert sentence.count('"') % 2 == 0, sentence


def test_a_file_that_is_no_article_is_named_with_the_reason(briefbot: Briefbot, home: Path) -> None:
    (home / "empty.txt").write_bytes(b"")
    (home / "binary.txt").write_bytes(bytes(range(256)) * 8)
    (home / "long.txt").write_bytes(b"x" * 10_000_000)
    good = next((ROOT / "seeds" / "articles").iterdir())
    ran = briefbot("read", "--json", "empty.txt", "binary.txt", "long.txt", "missing.txt", str(good))
    assert ran.status == 1
    read = lines(ran)
    assert [one["fault"] is None for one in read] == [False, False, False, False, True]
    assert [one["path"] for one in read][:4] == ["empty.txt", "binary.txt", "long.txt", "missing.txt"]
    assert len(ran.err.splitlines()) == 4
