"""Claims about cutting: nothing lost, nothing too long, cut where a reader would, nothing hidden."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.platforms.shared.fit import cut, inert, line, pieces, utf16

LIMITS = st.integers(min_value=4, max_value=120)
PROSE = st.lists(
    st.sampled_from(["Ministers met.", "Dr. Hale agreed!", "“No,” she said.", "word", "Ünïcødé", "𝔘𝔫𝔦", "🙂", "\n\n", "\n", "长句子。", "-"]),
    max_size=40,
).map(" ".join)  # fmt: skip
ANYTHING = st.one_of(PROSE, st.text(max_size=200))


def squeezed(text: str) -> str:
    return "".join(text.split())


@given(ANYTHING, LIMITS)
def test_a_cut_text_is_never_longer_than_its_limit(text, limit):
    assert utf16(cut(text, limit)) <= limit


@given(ANYTHING, LIMITS)
def test_a_cut_text_is_the_beginning_of_the_text(text, limit):
    shown = cut(text, limit)
    assert shown == text or (shown.endswith("…") and text.startswith(shown[:-1].rstrip()))


@pytest.mark.parametrize("limit", [1, 2, 10, 256, 2000])
def test_a_text_of_exactly_the_limit_stays_whole_and_one_more_is_cut(limit):
    assert cut("x" * (limit - 1), limit) == "x" * (limit - 1)
    assert cut("x" * limit, limit) == "x" * limit
    assert cut("x" * (limit + 1), limit) == "x" * (limit - 1) + "…"


def test_signs_beyond_the_first_plane_count_twice():
    assert cut("🙂" * 5, 10) == "🙂" * 5
    assert cut("🙂" * 6, 10) == "🙂" * 4 + "…"
    assert cut("🙂" * 6, 10, len) == "🙂" * 6


@given(ANYTHING, LIMITS, st.integers(min_value=0, max_value=120))
def test_pieces_hold_the_whole_text_and_each_fits(text, limit, first):
    found = pieces(text, limit, first=first)
    assert squeezed("".join(found)) == squeezed(text)
    assert all(utf16(piece) <= limit for piece in found[1:])
    assert not found or utf16(found[0]) <= first
    assert all(piece == piece.strip() and piece for piece in found[1:])


@pytest.mark.parametrize("limit", [1, 2, 10, 256, 2000])
def test_pieces_at_the_edge_of_the_limit(limit):
    assert pieces("x" * (limit - 1), limit) == (["x" * (limit - 1)] if limit > 1 else [])
    assert pieces("x" * limit, limit) == ["x" * limit]
    assert pieces("x" * (limit + 1), limit) == ["x" * limit, "x"]


@given(ANYTHING, LIMITS)
def test_pieces_fit_by_the_measure_they_are_given(text, limit):
    def doubled(part: str) -> int:
        return 2 * len(part)

    assert all(doubled(piece) <= limit for piece in pieces(text, limit, doubled))


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("One two. Three four. Five", 20, ["One two. Three four.", "Five"]),
        ("One two three. Four five six", 20, ["One two three.", "Four five six"]),
        ("We met Mr. Smith in town. Good", 26, ["We met Mr. Smith in town.", "Good"]),
        ("They met Gen. Smith in town", 20, ["They met Gen. Smith", "in town"]),
        ("First paragraph.\n\nSecond one. Third", 30, ["First paragraph.", "Second one. Third"]),
        ("“Stop!” he said. “Go on.” Then", 26, ["“Stop!” he said. “Go on.”", "Then"]),
        ("one two three four five", 11, ["one two", "three four", "five"]),
        ("第一句话。第二句话。第三", 11, ["第一句话。第二句话。", "第三"]),
    ],
)
def test_a_text_breaks_at_paragraphs_then_sentences_then_words(text, limit, expected):
    assert pieces(text, limit) == expected


def test_what_is_drawn_as_one_sign_is_not_parted():
    family = "👨\u200d👩\u200d👧"
    assert pieces("x" * 8 + family, 10) == ["x" * 8, family]
    assert pieces("xxxe\u0301", 4) == ["xxx", "e\u0301"]


def test_a_first_room_too_small_for_a_word_is_left_empty():
    assert pieces("Extraordinary news", 20, first=5) == ["", "Extraordinary news"]
    assert pieces("Extraordinary", 5, first=0) == ["", "Extra", "ordin", "ary"]


def test_a_limit_without_room_is_a_fault():
    with pytest.raises(ValueError, match="holds nothing"):
        pieces("🙂", 1)


@given(st.text(max_size=200))
def test_inert_text_stays_as_it_is_when_made_inert_again(text):
    assert inert(inert(text)) == inert(text)


@given(
    st.text(
        alphabet=st.one_of(st.characters(), st.sampled_from("\u202e\u2066\u200b\u200d\ufeff\x00\x1b\r\n\t \u200f")),
        max_size=100,
    )
)
def test_inert_text_hides_nothing(text):
    for character in inert(text):
        assert character == "\n" or unicodedata.category(character) not in ("Cc", "Cs", "Zl", "Zp")
        assert unicodedata.bidirectional(character) not in (
            "LRE",
            "RLE",
            "LRO",
            "RLO",
            "PDF",
            "LRI",
            "RLI",
            "FSI",
            "PDI",
        )
        assert character not in "\u200b\u200e\u200f\u2060\ufeff\u00ad\u061c"


@pytest.mark.parametrize(
    ("foreign", "shown"),
    [
        ("exe\u202egpj.pdf", "exegpj.pdf"),
        ("a\u200bb\ufeffc\u2060d", "abcd"),
        ("a\x00\x07b\x1b[31m", "ab[31m"),
        ("too    many\t\tspaces", "too many spaces"),
        ("one\r\n\r\n\r\n\r\ntwo\u2028three", "one\n\ntwo\nthree"),
        ("Z" + "\u0310" * 50, "Z" + "\u0310" * 4),
        ("\ud800lone", "\ufffdlone"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("pass\u200dword", "password"),
        ("👨\u200d👩\u200d👧 ❤️", "👨\u200d👩\u200d👧 ❤️"),
        ("ㅤㅤ", ""),
        ("  edges  ", "edges"),
    ],
)
def test_foreign_text_is_made_inert(foreign, shown):
    assert inert(foreign) == shown


def test_a_headline_stands_on_one_line():
    assert line("Two\nlines\n\n and  more ") == "Two lines and more"
