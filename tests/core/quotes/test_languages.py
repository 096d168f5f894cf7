"""A language owns its words: folders of one shape, and no word of any in a neutral module."""

import ast
from dataclasses import fields
from pathlib import Path

import pytest

from bot.core.models import Article
from bot.core.quotes import find_quotes
from bot.core.quotes.languages.registry import LANGUAGES, reads

QUOTES = Path(__file__).resolve().parents[3] / "bot" / "core" / "quotes"
PLAIN = QUOTES / "languages" / "plain"  # of languages that are read only where a full name stands beside the words
FOLDERS = sorted(path for path in (QUOTES / "languages").iterdir() if (path / "__init__.py").exists() and path != PLAIN)
NEUTRAL = sorted(path for path in QUOTES.rglob("*.py") if "languages" not in path.parts)
SAME = {"__init__.py", "saying.py", "who.py", "what.py", "small.py", "bounds.py", "tags.py", "order.py", "naming.py"}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_a_language_is_a_folder_with_the_files_of_the_others(folder):
    assert {path.name for path in folder.glob("*.py")} >= SAME


def test_every_folder_is_known():
    assert len(LANGUAGES) == len(FOLDERS)


def words_of_languages():
    """Small words and bounds of every language: those that neutral modules were ever tempted to name."""
    found = set()
    for language in LANGUAGES.values():
        for table in (language.small, language.bounds):
            for field in fields(table):
                found |= set(getattr(table, field.name))
    return {word for word in found if word.isalpha() and len(word) > 2}


@pytest.mark.parametrize("path", NEUTRAL, ids=lambda path: str(path.relative_to(QUOTES)))
def test_no_word_of_a_language_stands_in_a_neutral_module(path):
    if path.name in {"first_names.py", "names.py"}:
        return  # names of people, wherever they live
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    literals = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings
    }
    assert not literals & words_of_languages()


def test_a_language_without_a_table_gives_no_quotes():
    text = "„Mēs šodien beidzam darbu,” sacīja Anna Lund pirmdien Rīgā žurnālistiem."
    assert find_quotes(Article(headline="", text=text, language="lv")) == ()
    assert not reads("lv")


def test_a_language_read_in_part_gives_only_what_a_full_name_stands_beside():
    text = (
        "„Lõpetame täna töö ja läheme koju,“ ütles Anna Lund Tallinnas. „See oli kõik,“ ütles ta. „Aitab,“ lisas Lund."
    )
    (quote,) = find_quotes(Article(headline="", text=text, language="et"))
    assert (quote.text, quote.speaker.name, quote.kind) == ("Lõpetame täna töö ja läheme koju", "Anna Lund", "direct")
    assert quote.shown
    assert not reads("et")


def test_an_article_without_a_language_is_read_in_its_own():
    text = "„Die Brücke wird im Mai eröffnet, und wir freuen uns sehr“, sagte Anna Lund am Montag in der Stadt."
    (quote,) = find_quotes(Article(headline="", text=text))
    assert quote.speaker.name == "Anna Lund"
