"""Lines of Chinese that break where they may."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from summarizer.output.line_breaking import CLOSING, OPENING, wrapped

WORDS = st.text(st.sampled_from("全年破获案件，。（）“”18.6%abc 3,200"), max_size=60)


@settings(deadline=None)  # a busy machine is no fault
@given(words=WORDS, width=st.integers(8, 40))
def test_nothing_is_lost_and_no_line_is_too_wide(words: str, width: int) -> None:
    """Joined again the lines hold every character that is no white space, and each fits."""
    lines = list(wrapped(words, width))
    assert "".join("".join(lines).split()) == "".join(words.split())
    assert max(map(cell_len, lines)) <= width


def test_a_figure_stays_whole() -> None:
    """A number is not cut, and its unit sign stays with it."""
    assert list(wrapped("同比分别下降9.7%、12.5%和15.4%。", 20)) == ["同比分别下降9.7%、", "12.5%和15.4%。"]


def test_punctuation_stays_with_its_words() -> None:
    """No line begins with closing punctuation and none ends with an opening mark."""
    words = "获评“全国优秀公安局”（第三次），命案全破，群众安全感（测评）达到98.73%。" * 4
    for width in range(12, 60):
        lines = list(wrapped(words, width))
        assert all(line[0] not in CLOSING for line in lines)
        assert all(line[-1] not in OPENING for line in lines)


def test_what_is_wider_than_a_line_is_broken_all_the_same() -> None:
    """An address of forty letters still fits into ten columns."""
    assert list(wrapped("a" * 25, 10)) == ["a" * 10, "a" * 10, "a" * 5]
