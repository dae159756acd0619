"""PDF files that the tests of this folder make: running text in columns, and tables, with a font that every reader knows."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pytest

pytest.importorskip("reportlab", reason="reportlab makes the files of these tests")
pytest.importorskip("pypdfium2", reason="the extra `documents` reads PDF files")

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

__all__ = ["printed", "printed_table"]

FONT = "STSong-Light"  # not in the file: its characters are named by a standard that readers hold
WIDTH, HEIGHT, MARGIN, GUTTER = 595, 842, 60, 24
pdfmetrics.registerFont(UnicodeCIDFont(FONT))


def _set_lines(text: str, characters: int) -> list[str]:
    lines: list[str] = []
    for paragraph in filter(str.strip, text.split("\n")):
        rest = "\u3000\u3000" + paragraph
        while rest:
            lines.append(rest[:characters])
            rest = rest[characters:]
    return lines


def printed(text: str, columns: int = 1, size: float = 10.5, title: str = "") -> bytes:
    """``text`` printed in ``columns``, with a running head, page numbers and ``title`` over all columns of the first page."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(WIDTH, HEIGHT))
    width = (WIDTH - 2 * MARGIN - GUTTER * (columns - 1)) / columns
    lines, page = _set_lines(text, int(width // size)), 0
    while lines:
        page += 1
        canvas.setFont(FONT, 9)
        canvas.drawString(MARGIN, HEIGHT - 40, "云坪年鉴")
        canvas.drawString(WIDTH / 2 - 10, 30, f"- {page} -")
        top = HEIGHT - 70.0
        if title and page == 1:
            canvas.setFont(FONT, 18)
            canvas.drawCentredString(WIDTH / 2, HEIGHT - 80, title)
            top = HEIGHT - 110
        canvas.setFont(FONT, size)
        for column in range(columns):
            y = float(top)
            while lines and y > 60:
                canvas.drawString(MARGIN + column * (width + GUTTER), y, lines.pop(0))
                y -= size * 1.5
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def printed_table(rows: Sequence[Sequence[str]], above: str = "", below: str = "", size: float = 10.5) -> bytes:
    """A table with its cells a hundred points apart, figures set to the right, between two lines of text."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(WIDTH, HEIGHT))
    canvas.setFont(FONT, size)
    y = HEIGHT - 80.0
    canvas.drawString(MARGIN, y, above)
    for row in rows:
        y -= size * 1.6
        for at, cell in enumerate(row):
            if at:
                canvas.drawRightString(MARGIN + 60 + 100 * at, y, cell)
            else:
                canvas.drawString(MARGIN, y, cell)
    canvas.drawString(MARGIN, y - size * 3, below)
    canvas.save()
    return file.getvalue()
