"""Files of a folder → articles, each bad one told by name with the reason."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UnreadableError
from bot.sources import folder
from bot.sources.words.charset import text_of
from tests.fakes import web as fake

TEXT = """Harbour Reopens After Storm, Officials Say

June 07, 2018

The harbour of Ostrava reopened on Thursday after the storm, officials said.

Ships left before noon with grain and timber on board, “as they always do,” the mayor said.
"""


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
    ids=["utf-8", "mark", "utf-16", "little", "big", "cp1252", "crlf", "cr"],
)
def test_an_article_reads_the_same_in_every_encoding(tmp_path, content):
    (tmp_path / "one.txt").write_bytes(content)
    article = folder.read_file(tmp_path / "one.txt")
    assert article.headline == "Harbour Reopens After Storm, Officials Say"
    assert article.text.split("\n\n")[-1].startswith("Ships left before noon")
    assert "“as they always do,”" in article.text
    assert "\r" not in article.text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (bytes(range(256)) * 20, "binary"),
        (b"Harbour\0reopens\n\nafter storm\n", "binary"),
        (b"x" * 10_000_000, "single line"),
        (b"x\n" * 10_500_000, "too large"),
    ],
    ids=["empty", "blank", "binary", "zeros", "one line of 10 MB", "too large"],
)
def test_what_is_no_article_says_why(tmp_path, content, reason):
    (tmp_path / "one.txt").write_bytes(content)
    with pytest.raises(UnreadableError, match=reason):
        folder.read_file(tmp_path / "one.txt")


def test_a_folder_gives_every_file_with_its_article_or_its_fault(tmp_path):
    (tmp_path / "deeper").mkdir()
    (tmp_path / "b.txt").write_text(TEXT)
    (tmp_path / "a.bin").write_bytes(bytes(range(256)))
    (tmp_path / "deeper" / "c.html").write_bytes(fake.article(1))
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "d.txt").write_text(TEXT)
    os.mkfifo(tmp_path / "pipe")
    found = {path.name: outcome for path, outcome in folder.articles(tmp_path)}
    assert list(found) == ["a.bin", "b.txt", "c.html", "pipe"]
    assert "binary" in str(found["a.bin"])
    assert found["b.txt"].headline.startswith("Harbour")
    assert found["c.html"].headline == "Harbour reopens after storm, part 1"
    assert isinstance(found["pipe"], UnreadableError)


@pytest.mark.parametrize("name", ["missing.txt", ".", "a\0b"])
def test_a_name_that_leads_nowhere_is_a_fault(tmp_path, name):
    with pytest.raises(UnreadableError):
        folder.read_file(tmp_path / name)


def test_a_folder_that_is_not_there_is_a_fault(tmp_path):
    with pytest.raises(UnreadableError, match="no folder"):
        list(folder.articles(tmp_path / "missing"))


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_binary(content):
    try:
        assert isinstance(text_of(content), str)
    except UnreadableError as fault:
        assert "binary" in fault.what  # noqa: PT017


@given(st.text(st.characters(exclude_characters="\0"), max_size=200))  # zeros may be UTF-16's
def test_utf_8_comes_back_letter_for_letter(text):
    try:
        assert text_of(text.encode("utf-8", "ignore")) == text.encode("utf-8", "ignore").decode().removeprefix("\ufeff")
    except UnreadableError:
        assert any(ord(letter) < 32 for letter in text)
