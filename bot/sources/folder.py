"""Text and HTML files → Articles; a file that is no article is told by name with the reason."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterator
from pathlib import Path

from bot.core.models import Article
from bot.errors import UnreadableError
from bot.sources.faults import FaultKind, FetchError
from bot.sources.words.charset import text_of

MOST_BYTES = 10_000_000  # what a page from the web may have, too
LONGEST_LINE = 200_000  # characters; the longest paragraphs of real articles stay under 20,000
HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})


def articles(folder: Path) -> Iterator[tuple[Path, Article | UnreadableError]]:
    """Every file below `folder`, by path, with its article or the reason why it is none.

    Hidden files and folders are passed over. Raises UnreadableError when the folder itself cannot be read.
    """
    for path in files(folder):
        try:
            yield path, read_file(path)
        except UnreadableError as fault:
            yield path, fault


def files(folder: Path) -> list[Path]:
    """The files below `folder`, sorted. Raises UnreadableError when the folder cannot be read."""
    if not folder.is_dir():
        raise FetchError(FaultKind.FILE, f"There is no folder {folder}.", "Create it or correct the source's folder.")
    try:
        found = [
            path
            for path in folder.rglob("*")
            if not any(part.startswith(".") for part in path.relative_to(folder).parts) and not path.is_dir()
        ]
    except OSError as broken:
        raise _unreadable(broken) from broken
    return sorted(found)


def fingerprint(folder: Path) -> str:
    """A text that changes when a file below `folder` is added, removed, or written anew."""
    digest = hashlib.sha256()
    for path in files(folder):
        try:
            status = path.stat()
        except OSError:
            continue
        digest.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\n".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def read_file(path: Path) -> Article:
    """The article in a text or HTML file. Raises UnreadableError with the reason when there is none."""
    content = _bytes(path)
    if not content.strip():
        raise FetchError(FaultKind.FILE, "The file is empty.", "Put an article's text into it.")
    if path.suffix.lower() in HTML_SUFFIXES:
        from bot.sources.pages import article as page

        return page.article(content, None)
    text = text_of(content)
    longest = max(len(line) for line in text.splitlines())
    if longest > LONGEST_LINE:
        raise FetchError(
            FaultKind.FILE,
            f"A single line of {longest:,} characters is no article.",
            "Save the article with its paragraphs on lines of their own.",
        )
    from bot.core.text import parts

    return parts(text.replace("\r\n", "\n").replace("\r", "\n"))


def _bytes(path: Path) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise FetchError(FaultKind.FILE, "This is not a file.", "Give a text or HTML file.")
        if status.st_size > MOST_BYTES * 2:
            raise _too_large(status.st_size)
        content = path.read_bytes()
    except OSError as broken:
        raise _unreadable(broken) from broken
    except ValueError as broken:  # a NUL in the path
        raise FetchError(FaultKind.FILE, "This is no path of a file.", "Check the name.") from broken
    return content


def _too_large(size: int) -> FetchError:
    return FetchError(
        FaultKind.FILE, f"The file is too large ({size / 1e6:.0f} MB).", f"Articles may have {MOST_BYTES // 10**6} MB."
    )


def _unreadable(broken: OSError) -> FetchError:
    if isinstance(broken, FileNotFoundError):
        return FetchError(FaultKind.FILE, "There is no such file.", "Check the name.")
    return FetchError(FaultKind.FILE, f"Cannot be read ({broken.strerror}).", "Check the file and its permissions.")
