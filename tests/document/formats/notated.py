"""Reports with a table as files of six notations: HTML, Word, PDF (with rules and without), Markdown, tabs and aligned blanks."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from html import escape
from types import MappingProxyType
from typing import Any, Final
from unicodedata import east_asian_width

import docx
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from tests.document.formats.printing import FONT
from tests.document.formats.tabled import Merged, Tabled, Written, grid, words_of

__all__ = ["NOTATIONS", "as_aligned", "as_html", "as_markdown", "as_pdf", "as_tabs", "as_word"]

_GAP: Final = "   "


def as_html(table: Tabled) -> bytes:
    """A page whose table has merged cells, in the elements that offices' sites use."""
    rows = "".join(
        "<tr>" + "".join(_html_cell(cell, "th" if at < len(table.heads) else "td") for cell in row) + "</tr>\n"
        for at, row in enumerate([*table.heads, *table.body])
    )
    unit_line = f'<p style="text-align:right">{escape(table.unit_line)}</p>' if table.unit_line else ""
    notes = "".join(f"<p>{escape(note)}</p>" for note in table.notes)
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{table.title}</title></head><body>\n<h1>{table.title}</h1>"
        f"<p>{table.lead}</p>\n<p align='center'><b>{table.caption}</b></p>\n{unit_line}<table border='1'>\n{rows}</table>\n"
        f"{notes}<p>{table.tail}</p></body></html>"
    ).encode()


def _html_cell(cell: Written, tag: str) -> str:
    words, columns, rows = cell if isinstance(cell, Merged) else (cell, 1, 1)
    spans = (f' colspan="{columns}"' if columns > 1 else "") + (f' rowspan="{rows}"' if rows > 1 else "")
    return f"<{tag}{spans}>{escape(words)}</{tag}>"


def as_word(table: Tabled) -> bytes:
    """A Word file whose table has merged cells."""
    file = docx.Document()
    for line in filter(None, (table.title, table.lead, table.caption, table.unit_line)):
        file.add_paragraph(line)
    rows = [*table.heads, *table.body]
    places = grid(rows)
    made = file.add_table(len(places), len(places[0]))
    for number, row in enumerate(places):
        for column, words in enumerate(row):
            if words:
                made.cell(number, column).text = words
    for top, left, cell in _merged(rows):
        made.cell(top, left).merge(made.cell(top + cell.rows - 1, left + cell.columns - 1)).text = cell.words
    for line in (*table.notes, table.tail):
        file.add_paragraph(line)
    written = io.BytesIO()
    file.save(written)
    return written.getvalue()


def _merged(rows: Sequence[Sequence[Written]]) -> list[tuple[int, int, Merged]]:
    """The merged cells with the row and column of their top left."""
    found = []
    places = grid(rows)
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            column = places[number].index(words_of(cell), column) if words_of(cell) else column
            if isinstance(cell, Merged):
                found.append((number, column, cell))
            column += cell.columns if isinstance(cell, Merged) else 1
    return found


def as_pdf(
    table: Tabled, *, ruled: bool = True, room: float = 0, repeated: bool = False, merged: str = "BOTTOM"
) -> bytes:
    """A PDF file of A4 pages; a table without rules has three lines across.

    ``room`` points stand above the table, whose heads are ``repeated`` on each page that it stands on;
    names for several rows stand at the TOP of them, in their MIDDLE or at their BOTTOM, as ``merged`` says.
    """
    style = ParagraphStyle("text", fontName=FONT, fontSize=10, leading=15, wordWrap="CJK")
    small = ParagraphStyle("cell", parent=style, fontSize=9, leading=11, alignment=1)
    rows = [*table.heads, *table.body]
    places = grid(rows)
    wide = len(places[0]) > 6
    page = landscape(A4) if wide else A4
    cells: list[list[Any]] = [
        [Paragraph(words, small) if words and number < len(table.heads) else words for words in row]
        for number, row in enumerate(places)
    ]
    first = 108
    widths = [first, *[(page[0] - 120 - first) / (len(places[0]) - 1)] * (len(places[0]) - 1)]
    made = Table(cells, colWidths=widths, repeatRows=len(table.heads) if repeated else 0)
    look: list[tuple[Any, ...]] = [
        ("FONT", (0, 0), (-1, -1), FONT, 9),
        ("ALIGN", (table.first, len(table.heads)), (-1, -1), "RIGHT"),
        ("VALIGN", (0, 0), (-1, len(table.heads) - 1), "MIDDLE"),
        ("VALIGN", (0, len(table.heads)), (0, -1), merged),
        *(
            ("SPAN", (left, top), (left + cell.columns - 1, top + cell.rows - 1))
            for top, left, cell in _merged(rows)
        ),
    ]  # fmt: skip
    heads = len(table.heads)
    look += (
        [("GRID", (0, 0), (-1, -1), 0.5, colors.black)]
        if ruled
        else [("LINEABOVE", (0, at), (-1, at), 0.7, colors.black) for at in (0, heads)]
        + [("LINEBELOW", (0, -1), (-1, -1), 0.7, colors.black)]
    )
    made.setStyle(TableStyle(look))
    centred, right = ParagraphStyle("c", parent=style, alignment=1), ParagraphStyle("r", parent=style, alignment=2)
    flow: list[Any] = [Paragraph(table.title, centred), Paragraph(table.lead, style), Spacer(1, room)]
    flow += [Paragraph(table.caption, centred)]
    flow += [Paragraph(table.unit_line, right)] if table.unit_line else []
    flow += [Spacer(1, 4), made, Spacer(1, 4)]
    flow += [Paragraph(line, style) for line in (*table.notes, table.tail)]
    written = io.BytesIO()
    SimpleDocTemplate(written, pagesize=page, leftMargin=60, rightMargin=60, topMargin=60, bottomMargin=60).build(flow)
    return written.getvalue()


def _around(table: Tabled, rows: Sequence[str]) -> bytes:
    above = filter(None, (table.title, table.lead, "", table.caption, table.unit_line))
    return "\n".join([*above, *rows, *table.notes, "", table.tail, ""]).encode()


def as_markdown(table: Tabled) -> bytes:
    """A table between bars, as converters write it: the first row heads it, merged cells are blank where they go on."""
    rows = [f"| {' | '.join(word.strip() for word in row)} |" for row in grid([*table.heads, *table.body])]
    rule = "| " + " | ".join(["---"] * rows[0].count(" | ")) + " | --- |"
    return _around(table, ["", rows[0], rule, *rows[1:], ""])


def as_tabs(table: Tabled) -> bytes:
    """A table as copied from a sheet."""
    return _around(table, ["\t".join(row) for row in grid([*table.heads, *table.body])])


def as_aligned(table: Tabled) -> bytes:
    """A table in type of one width, figures set to the right, heads over several columns in their middle."""
    rows = [*table.heads, *table.body]
    places = grid(rows)
    spans = {(top, left): cell.columns for top, left, cell in _merged(rows)}
    widths = [
        max(_width(row[at]) for number, row in enumerate(places) if spans.get((number, at), 1) == 1)
        for at in range(len(places[0]))
    ]
    for (number, at), columns in spans.items():
        lacking = _width(places[number][at]) - sum(widths[at : at + columns]) - len(_GAP) * (columns - 1)
        widths[at + columns - 1] += max(0, lacking)
    lines = []
    for number, row in enumerate(places):
        line, at = "", 0
        while at < len(row):
            columns = spans.get((number, at), 1)
            width = sum(widths[at : at + columns]) + len(_GAP) * (columns - 1)
            blank = max(0, width - _width(row[at]))
            left = 0 if not at else blank // 2 if columns > 1 else blank
            line += (_GAP if at else "") + " " * left + row[at] + " " * (blank - left)
            at += columns
        lines.append(line.rstrip())
    return _around(table, lines)


def _width(words: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in words)


NOTATIONS: Final[Mapping[str, Callable[[Tabled], bytes]]] = MappingProxyType(
    {
        "HTML": as_html,
        "Word": as_word,
        "PDF with rules": as_pdf,
        "PDF without": lambda table: as_pdf(table, ruled=False),
        "Markdown": as_markdown,
        "tabs": as_tabs,
        "aligned": as_aligned,
    }
)
"""What writes a report with a table in each notation."""
