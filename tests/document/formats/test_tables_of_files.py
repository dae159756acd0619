from __future__ import annotations

import io

import pytest

from summarizer.document.clean import clean
from summarizer.document.read import read
from tests.document.formats.cells import wrong_cells
from tests.document.formats.notated import NOTATIONS, as_pdf
from tests.document.formats.offices import COURT, MONTHS, SHARES
from tests.document.formats.tabled import Tabled
from tests.document.formats.yearbooks import COMPARED, DISTRICTS, GROUPED, LEVELS, SIGNED, YEAR_ROWS


@pytest.mark.parametrize("table", [COMPARED, LEVELS, SIGNED, COURT, MONTHS, SHARES], ids=lambda table: table.caption)
@pytest.mark.parametrize("notation", NOTATIONS)
def test_each_cell_is_read_in_every_notation(notation: str, table: Tabled) -> None:
    """Value, unit, direction, period, scope and name of each cell are the same, whatever file holds the table."""
    assert wrong_cells(NOTATIONS[notation](table), table) == []


@pytest.mark.parametrize("repeated", [False, True])
@pytest.mark.parametrize("ruled", [True, False])
@pytest.mark.parametrize(("table", "room"), [(DISTRICTS, 570), (SIGNED, 624), (GROUPED, 606), (YEAR_ROWS, 338)])
def test_a_table_goes_on_over_the_end_of_a_page(table: Tabled, room: int, ruled: bool, repeated: bool) -> None:
    """A page that ends in a table, or between its heads and its first row, costs no cell its heads, unit or time."""
    data = as_pdf(table, ruled=ruled, repeated=repeated, room=room)
    layout = read(data).layout
    assert layout is not None and max(layout.pages) == 2
    assert wrong_cells(data, table) == []


@pytest.mark.parametrize("merged", ["TOP", "MIDDLE", "BOTTOM"])
@pytest.mark.parametrize("table", [LEVELS, MONTHS], ids=lambda table: table.caption)
def test_a_name_for_several_rows_is_that_of_each(table: Tabled, merged: str) -> None:
    """A name that stands once for several rows of a table without rules names all of them, wherever it is set."""
    text = read(as_pdf(table, ruled=False, merged=merged)).text
    assert text == read(as_pdf(table, ruled=False, merged="TOP")).text
    assert wrong_cells(as_pdf(table, ruled=False, merged=merged), table) == []


def test_rows_that_differ_in_their_figures_alone_are_no_running_head() -> None:
    """Rows of figures at the edges of pages are alike but for their digits, and stay."""
    from reportlab.pdfgen.canvas import Canvas

    from tests.document.formats.printing import FONT

    file = io.BytesIO()
    canvas = Canvas(file)
    for page in range(3):
        canvas.setFont(FONT, 10)
        canvas.drawString(60, 800, "岚溪年报")
        for at in range(12):
            for column in range(4):
                canvas.drawRightString(160 + 90 * column, 760 - 20 * at, f"{1000 + page * 100 + at * 7 + column}")
        canvas.drawString(290, 40, f"{page + 1}")
        canvas.showPage()
    canvas.save()
    text = read(file.getvalue()).text
    assert len(text.split()) == 3 * 12 * 4 and "年报" not in text


def test_rows_between_rules_that_are_not_drawn() -> None:
    """A box that holds several lines of figures is as many rows, and a cell of several lines is one."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    from tests.document.formats.printing import FONT

    style = ParagraphStyle("cell", fontName=FONT, fontSize=9, leading=11)
    cells = [
        ["项目", "2031年", "2032年"],
        [Paragraph("水费<br/>报修", style), Paragraph("61.5<br/>412", style), Paragraph("70.2<br/>398", style)],
        [Paragraph("检修供水管网及<br/>附属设施", style), "41.5", "52.3"],
    ]
    look = [("FONT", (0, 0), (-1, -1), FONT, 9), ("GRID", (0, 0), (-1, -1), 0.5, "black")]
    file = io.BytesIO()
    SimpleDocTemplate(file).build([Table(cells, colWidths=[110, 90, 90], style=look)])
    text = read(file.getvalue()).text
    assert text.split("\n")[:-1] == [
        "项目\t2031年\t2032年",
        "水费\t61.5\t70.2",
        "报修\t412\t398",
        "检修供水管网及附属设施\t41.5\t52.3",
    ]


def test_the_second_part_of_a_table_has_the_caption_and_unit_of_the_first() -> None:
    """A table whose heads are those of the one before is its continuation, with or without 续表 over it."""
    part = "项目\t2031年\t2032年\n{}\t61.5\t70.2\n"
    text = "表1 收支情况\n单位：万元\n" + part.format("水费") + "（续表）\n" + part.format("管网费")
    tables = clean(read(text.encode())).tables
    assert [table.caption for table in tables] == [tables[0].caption] * 2
    assert tables[1].unit_lines == tables[0].unit_lines != ()
