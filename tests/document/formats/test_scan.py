from __future__ import annotations

import io
import sys
from typing import Any

import pytest

from summarizer.checking.reading import passages_of
from summarizer.checking.scans import unsure_figures
from summarizer.document.clean import clean
from summarizer.document.formats import scan
from summarizer.document.formats.spelled import Character
from summarizer.document.read import read
from summarizer.errors import ReportUnreadable
from summarizer.numbers.inventory import take_inventory
from tests.document.formats.printing import printed

image = pytest.importorskip("PIL.Image", reason="Pillow makes the pictures of these tests")


def picture(width: int = 800, height: int = 1000) -> bytes:
    """A blank picture, for a recogniser that sees what it is told to."""
    made = io.BytesIO()
    image.new("RGB", (width, height), "white").save(made, "PNG")
    return made.getvalue()


def seeing(monkeypatch: pytest.MonkeyPatch, *readings: list[tuple[str, float]]) -> None:
    """Put a recogniser in place that gives these lines (words and how sure), one reading after the other."""
    left = list(readings)

    def recognise(seen: Any) -> list[scan._Seen]:
        lines, unit = left.pop(0), seen.width / 800
        return [_line(text, sure, 50 + 40 * at, unit) for at, (text, sure) in enumerate(lines)]

    monkeypatch.setattr(scan, "_recogniser", lambda what: recognise)


def _line(text: str, sure: float, top: float, unit: float) -> scan._Seen:
    """A line of signs of one width, 20 to a row of a picture 800 wide."""
    share = 1 / max(1, len(text))
    characters = [Character(char, sure, at * share, (at + 1) * share) for at, char in enumerate(text)]
    return scan._Seen(characters, 30 * unit, 50 * unit, top * unit, (50 + 20 * len(text)) * unit, (top + 30) * unit)


def test_a_picture_is_read_with_its_places(monkeypatch: pytest.MonkeyPatch) -> None:
    """The lines of a picture are the text, and each figure has its page and box."""
    lines = [("全年供水35万吨，检修管网", 0.99), ("412公里。", 0.98)]
    seeing(monkeypatch, lines, lines)
    document = read(picture())
    assert document.text == "全年供水35万吨，检修管网412公里。\n"
    assert document.media_type == "image/png"
    assert document.layout is not None
    first = take_inventory(clean(document)).mentions[0]
    assert [box.page for box in document.layout.boxes(first.start, first.end)] == [1]


@pytest.mark.parametrize(
    ("first", "second", "unsure"),
    [
        (("调解纠纷35件", 0.99), ("调解纠纷35件", 0.99), []),
        (("调解纠纷35件", 0.99), ("调解纠纷36件", 0.99), ["35件"]),
        (("调解纠纷35件", 0.6), ("调解纠纷35件", 0.99), ["35件"]),
        (("调解纠纷35件", 0.99), ("调解纠纷315件", 0.99), ["315件"]),
        (("调解纠纷35件", 0.99), ("调解纠纷315件", 0.4), ["35件"]),
        (("调解纠纷1，374件", 0.7), ("调解纠纷1，374件", 0.99), ["1，374件"]),
        (("同比上升6.9%", 0.99), ("同比上升6.9%", 0.99), []),
        (("同比上升6.9%", 0.99), ("同比上升69%", 0.99), ["6.9%"]),
        (("同比上升69%", 0.95), ("同比上升69%", 0.99), ["69%"]),
        (("同比上升69%", 0.99), ("同比上升69%", 0.99), []),
        (("接报火灾1.374起", 0.7), ("接报火灾1.374起", 0.7), ["1,374起"]),
        (("出生率6.14%0，死亡", 0.99), ("出生率6.14%0，死亡", 0.99), ["6.14‰"]),
        (("资金引1进，调解35件", 0.99), ("资金引1进，调解35件", 0.99), ["1"]),
        (("四通关便利", 0.99), ("四通关便利", 0.99), ["四通"]),
    ],
)
def test_unsure_figures_are_flagged(
    first: tuple[str, float], second: tuple[str, float], unsure: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A figure that two readings differ in, of which the recogniser is unsure, or that is a piece of what stood there is warned of."""
    seeing(monkeypatch, [first], [second])
    document = read(picture())
    found = [document.text[f.start : f.end] for f in unsure_figures(passages_of(document))]
    assert found == unsure


def test_a_line_that_one_reading_missed_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """What one of two readings alone has found is read, and its numbers are warned of."""
    first, second = ("全年供水35万吨，", 0.99), ("检修管网412公里。", 0.99)
    seeing(monkeypatch, [first], [first, second])
    document = read(picture())
    assert document.text == "全年供水35万吨，检修管网412公里。\n"
    assert [document.text[f.start : f.end] for f in unsure_figures(passages_of(document))] == ["412公里"]


def test_a_page_that_lies_upside_down(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page on which nothing can be read is turned."""
    lines = [("全年供水35万吨。", 0.99)]
    seeing(monkeypatch, [("口", 0.3)], [("口", 0.3)], lines, lines)
    assert read(picture()).text == "全年供水35万吨。\n"


def test_no_other_report_is_unsure() -> None:
    """A PDF file that holds its text is no scan."""
    assert list(unsure_figures(passages_of(read(printed("全年供水35万吨。"))))) == []


def test_without_the_recogniser_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture is refused with the extra that reads it."""
    monkeypatch.setitem(sys.modules, "rapidocr_onnxruntime", None)
    with pytest.raises(ReportUnreadable, match=r"summarizer\[ocr\]") as caught:
        read(picture(), name="scan.png")
    assert "\n" not in str(caught.value)


def test_a_damaged_picture_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a picture says so."""
    seeing(monkeypatch, [], [])
    with pytest.raises(ReportUnreadable, match="damaged"):
        read(picture()[:60])


def test_a_page_that_is_a_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of a PDF file that holds a picture and no text goes to the recogniser."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.drawImage(ImageReader(io.BytesIO(picture())), 0, 0, 595, 842)
    canvas.save()
    seeing(monkeypatch, [("供水35万吨。", 0.99)], [("供水35万吨。", 0.99)])
    assert read(file.getvalue()).text == "供水35万吨。\n"
