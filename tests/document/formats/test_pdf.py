from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

import pytest

from summarizer.document.clean import clean
from summarizer.document.read import read
from summarizer.errors import ReportUnreadable
from summarizer.layout import Box
from summarizer.numbers.inventory import take_inventory
from summarizer.text import Document
from tests.document.formats.notated import as_pdf
from tests.document.formats.offices import THIRD
from tests.document.formats.printing import printed, printed_table
from tests.document.formats.yearbooks import FIRST, LEVELS, SECOND, SIGNED

TABLES = (*FIRST, *SECOND, *THIRD)

PARAGRAPHS = [
    f"第{n}处水厂全年供水{n * 137 + 45}.{n % 10}万吨，同比增长{n % 9 + 1}.{n % 7}%，检修管网{n * 31}公里，处理报修{n * 1013}件，"
    f"其中夜间{n * 97}件；投入资金{n * 2117}万元，惠及居民{n * 311}户，满意率{90 + n % 9}.{n % 5}%。"
    for n in range(1, 31)
]
REPORT = "\n".join(PARAGRAPHS)


def values(document: Document) -> list[tuple[str, str | None]]:
    """The value and unit of every number, in order."""
    return [(str(m.value), m.unit) for m in take_inventory(clean(document)).mentions if m.value is not None]


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_columns_are_read_in_order_and_numbers_whole(columns: int) -> None:
    """Paragraphs come back as they were written, whatever the columns; heads and page numbers are gone."""
    document = read(printed(REPORT, columns, title="云坪县2032年供水年报"))
    assert document.text == "云坪县2032年供水年报\n" + REPORT + "\n"


def test_the_numbers_are_those_of_the_plain_text() -> None:
    """The same report as a text and as a PDF file has the same values and units."""
    assert values(read(printed(REPORT, 2))) == values(read(REPORT.encode()))


def test_tables_become_rows() -> None:
    """Cells that stand apart are parted by tabs, and the table is read as one."""
    rows = [["项目", "2031年", "2032年"], ["水费（万元）", "61.5", "1,170.2"], ["报修（件）", "412", "-398"]]
    document = read(printed_table(rows, above="全县供水平稳，各项工作有序推进。", below="下一步将继续检修管网。"))
    assert ["\t".join(row) for row in rows] == document.text.split("\n")[1:4]
    assert ("615000", "元") in values(document)


FILES: Mapping[str, Callable[[], bytes]] = {
    **{f"{columns} columns": partial(printed, REPORT, columns) for columns in (1, 2)},
    "15 characters": partial(printed, REPORT, 3, 9.5),
    "a large type": partial(printed, REPORT, 2, 13),
    **{f"{table.caption}, ruled": partial(as_pdf, table) for table in TABLES},
    **{f"{table.caption}, without": partial(as_pdf, table, ruled=False) for table in TABLES},
    "over a page end": partial(as_pdf, SIGNED, ruled=False, room=624),
    "names in the middle": partial(as_pdf, LEVELS, ruled=False, merged="MIDDLE"),
}


@pytest.mark.parametrize("kind", FILES)
def test_boxes_hold_the_figures(kind: str) -> None:
    """What another library reads inside the boxes of a number is the number: every number, over line, column and page ends too."""
    pdfplumber = pytest.importorskip("pdfplumber", reason="pdfplumber reads the boxes back")
    data = FILES[kind]()
    document = read(data)
    assert document.layout is not None
    with pdfplumber.open(io.BytesIO(data)) as file:
        characters = [page.chars for page in file.pages]
    mentions = take_inventory(clean(document)).mentions
    assert len(mentions) > 10
    for mention in mentions:
        boxes = document.layout.boxes(mention.start, mention.end)
        seen = "".join(char for box in boxes for char in _inside(characters[box.page - 1], box))
        assert seen == "".join(mention.surface.split())


def _inside(characters: Sequence[Mapping[str, Any]], box: Box) -> Iterator[str]:
    """The characters of a page whose middle stands inside ``box``, from the left."""
    for char in sorted(characters, key=lambda char: float(char["x0"])):
        across, down = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
        if box.left <= across <= box.right and box.top <= down <= box.bottom and not char["text"].isspace():
            yield char["text"]


def test_junk_before_the_file_is_allowed() -> None:
    """Bytes before the mark of a PDF file make no text of it."""
    document = read(b"X-Header: 1\n" + printed("全年供水35万吨。"))
    assert document.text.endswith("全年供水35万吨。\n")


def test_locked_and_damaged_files_are_refused() -> None:
    """A password and a damaged file are each told in one line."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, encrypt=StandardEncryption("geheim"))
    canvas.drawString(100, 100, "35")
    canvas.save()
    for data, said in ((file.getvalue(), "password"), (b"%PDF-1.7\n1 0 obj\nendobj", "damaged")):
        with pytest.raises(ReportUnreadable, match=said) as caught:
            read(data, name="r.pdf")
        assert "\n" not in str(caught.value)


def test_a_page_that_is_read_in_part_is_told() -> None:
    """A viewer shows what it can unpack of a broken page; that there may be more is said."""
    whole = printed(REPORT)
    assert read(whole).notices == ()
    start = whole.index(b"stream", whole.index(b"/FlateDecode"))
    broken = bytearray(whole)
    broken[start + 300 : start + 304] = b"!!!!"
    assert any("in part" in notice for notice in read(bytes(broken)).notices)


def test_an_empty_page_is_refused() -> None:
    """A file without any text says so."""
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.showPage()
    canvas.save()
    with pytest.raises(ReportUnreadable, match="without any text"):
        read(file.getvalue())


def test_hidden_text_is_left_out_and_told() -> None:
    """Invisible type, type in the colour of the paper and type too small to read are no text of a page; white type on a bar is."""
    from reportlab.pdfgen.canvas import Canvas

    from tests.document.formats.printing import FONT

    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.setFont(FONT, 12)
    canvas.drawString(60, 780, "全县检修管网312公里。")
    canvas.setFillGray(0.2)
    canvas.rect(55, 690, 300, 24, fill=1, stroke=0)
    canvas.setFillGray(1)
    canvas.drawString(60, 697, "全年供水35万吨。")
    canvas.drawString(60, 740, "漏损91次。")
    canvas.setFillGray(0)
    canvas.setFont(FONT, 1)
    canvas.drawString(60, 650, "漏损92次。")
    unseen = canvas.beginText(60, 600)
    unseen.setFont(FONT, 12)
    unseen.setTextRenderMode(3)
    unseen.textOut("漏损93次。")
    canvas.drawText(unseen)
    canvas.save()
    document = read(file.getvalue())
    assert document.text == "全县检修管网312公里。\n全年供水35万吨。\n"
    assert all(f"漏损9{n}次" in document.notices[0] for n in (1, 2, 3))


def test_the_text_that_lies_over_a_scan_is_read() -> None:
    """A page whose whole text is invisible is a scan that another program has read."""
    from reportlab.pdfgen.canvas import Canvas

    from tests.document.formats.printing import FONT

    file = io.BytesIO()
    canvas = Canvas(file)
    layer = canvas.beginText(60, 600)
    layer.setFont(FONT, 12)
    layer.setTextRenderMode(3)
    layer.textOut("全县检修管网312公里。")
    canvas.drawText(layer)
    canvas.save()
    document = read(file.getvalue())
    assert (document.text, document.notices) == ("全县检修管网312公里。\n", ())
