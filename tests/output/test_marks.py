"""The report's text with its numbers marked."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.output.marks import marked
from summarizer.schema import LedgerNumber
from tests.sample_summary import TEXT, sample


def number(start: int, end: int, id: str = "n1") -> LedgerNumber:
    """A number of the ledger at ``start:end``."""
    return sample().ledger.numbers[1].model_copy(update={"id": id, "start": start, "end": end})


def test_every_number_is_one_piece_with_its_own_characters() -> None:
    """Pieces join to the line; a mark is a number's surface and nothing else."""
    text = marked(TEXT, sample().ledger.numbers)
    assert ["".join(piece.text for piece in paragraph.pieces) for paragraph in text.paragraphs] == TEXT.splitlines()
    marks = [piece for paragraph in text.paragraphs for piece in paragraph.pieces if piece.number]
    assert [piece.text for piece in marks] == [piece.number.surface for piece in marks if piece.number]


def test_a_number_across_a_line_end_keeps_its_lines_together() -> None:
    """A hard-wrapped 18.6 / 万余起 is one mark in one paragraph."""
    (paragraph, last) = marked("接警18.6\n万余起。\n完", [number(2, 10)]).paragraphs
    assert [piece.text for piece in paragraph.pieces] == ["接警", "18.6\n万余起", "。"]
    assert last.start == 12


def test_places_are_found_by_number_else_by_paragraph() -> None:
    """A stretch that touches a number leads to its mark; another to the line that holds it."""
    text = marked("第一行\n抓获5人。\n第三行", [number(6, 8)])
    assert text.anchor_at(4, 7) == "x-n1"
    assert text.anchor_at(8, 9) == "p-4"
    assert text.anchor_at(0, 2) == "p-0"
    assert marked("", []).anchor_at(0, 1) is None


@settings(deadline=None)  # a busy machine is no fault
@given(
    spans=st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=12),
    text=st.text("3起\n 人", max_size=25),
)
def test_whatever_the_numbers_say_no_character_is_lost(spans: list[tuple[int, int]], text: str) -> None:
    """Numbers outside the text, empty, reversed or overlapping leave the text as it is."""
    shown = marked(text, [number(start, end, f"n{place}") for place, (start, end) in enumerate(spans)])
    joined = "".join(piece.text for paragraph in shown.paragraphs for piece in paragraph.pieces)
    assert "".join(joined.split()) == "".join(text.split())
    for each in shown.numbers:
        assert (
            text[each.start : each.end]
            == "".join(
                piece.text for paragraph in shown.paragraphs for piece in paragraph.pieces if piece.number is each
            )
            or not text[each.start : each.end].strip()
        )
