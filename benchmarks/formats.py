"""The same reports as text, HTML, Word and PDF files: which numbers come out otherwise, how long it takes, and how much memory.

Beside our readers stand what libraries give for the same files. Prints figures, judges nothing.

    python benchmarks/formats.py
"""

from __future__ import annotations

import io
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path

import docx
import pdfplumber

from summarizer.document.clean import clean
from summarizer.document.read import document_of, read
from summarizer.errors import ReportUnreadable
from summarizer.numbers.inventory import take_inventory
from summarizer.reading.divide import divide
from summarizer.text import Document
from tests.document.formats.printing import printed

GOLD = Path(__file__).resolve().parents[1] / "evals" / "gold"
REPORTS = ("police_year_review", "court", "procuratorate", "government_work_report", "police_half_year")
PAGES = 30
Make = Callable[[str], bytes]
Told = Counter[tuple[str | None, str | None, str | None]]


def as_html(text: str) -> bytes:
    """The report as a page with menus around it, its digits in elements of their own."""
    body = "".join(f"<p>{escape(line)}</p>" for line in text.split("\n") if line.strip())
    return f"<html><head><title>x</title></head><body><nav>首页 12</nav>{body}<footer>x</footer></body></html>".encode()


def as_word(text: str) -> bytes:
    """The report as a Word file."""
    file = docx.Document()
    for line in filter(str.strip, text.split("\n")):
        file.add_paragraph(line)
    made = io.BytesIO()
    file.save(made)
    return made.getvalue()


MAKES: Mapping[str, Make] = {
    "HTML": as_html,
    "Word": as_word,
    "PDF, 1 column": lambda text: printed(text, 1),
    "PDF, 2 columns": lambda text: printed(text, 2),
    "PDF, 15 characters": lambda text: printed(text, 3, 9.5),
}


def told(document: Document) -> Told:
    """Value, unit and period of every number that may be a figure."""
    text = clean(document)
    passages = divide(text, take_inventory(text))
    return Counter(
        (str(mention.value), mention.unit, figure.period.text if figure.period is not None else None)
        for mention, figure in zip(passages.inventory.mentions, passages.figures, strict=True)
        if mention.value is not None and figure.reason is None
    )


def plain(text: str) -> str:
    """The report's lines without front matter and blanks, so that every format can hold the same."""
    return "\n".join(line.strip() for line in text.split("\n") if line.strip())


def by_pdfplumber(data: bytes) -> str:
    """What pdfplumber gives for a PDF file."""
    with pdfplumber.open(io.BytesIO(data)) as file:
        return "\n".join(page.extract_text() for page in file.pages)


def table() -> None:
    """Print, for each format, the figures that differ from those of the plain text, and the time."""
    print(f"{'':22}{'figures':>9}{'otherwise':>11}{'pdfplumber':>12}{'seconds':>9}")
    texts = [plain(read(GOLD / f"{name}.txt").text) for name in REPORTS]
    expected = [told(document_of(text)) for text in texts]
    for kind, make in MAKES.items():
        files = [make(text) for text in texts]
        start = time.process_time()
        documents = [read(data) for data in files]
        seconds = time.process_time() - start
        wrong = sum(((wanted - told(d)).total()) for d, wanted in zip(documents, expected, strict=True))
        other = "-"
        if kind.startswith("PDF"):
            given = (told(document_of(by_pdfplumber(data))) for data in files)
            other = str(sum((wanted - found).total() for found, wanted in zip(given, expected, strict=True)))
        print(f"{kind:22}{sum(each.total() for each in expected):>9}{wrong:>11}{other:>12}{seconds:>9.2f}")


def long_file() -> None:
    """Print time and memory for a file of many pages, read by a process of its own."""
    text = plain(read(GOLD / "government_work_report.txt").text)
    data = printed("\n".join([text] * 40), 1, 14)
    program = (
        "import sys, time, resource\nfrom summarizer.document.read import read\ndata = sys.stdin.buffer.read()\n"
        "start = time.process_time()\ndocument = read(data)\n"
        "print(f'{time.process_time() - start:.2f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}', "
        "max(document.layout.pages))"
    )
    done = subprocess.run([sys.executable, "-c", program], input=data, capture_output=True, check=True)
    seconds, memory, pages = done.stdout.decode().split()
    print(f"a PDF file of {pages} pages: {seconds} s, {memory} MB at most")
    start = time.process_time()
    by_pdfplumber(data)
    print(f"  by pdfplumber: {time.process_time() - start:.2f} s")


def hostile() -> None:
    """Print how long files that are made to do harm are looked at before they are refused."""
    cells = b"<html><body><table>" + b"<tr><td>1<td>2<td>3<td>4<td>5" * 300_000 + b"</table></body></html>"
    for kind, data in {
        "a million cells": cells,
        "a million elements": b"<html><body>" + b"<div>" * 1_000_000 + b"12</body>",
    }.items():
        start = time.process_time()
        try:
            read(data)
            what = "read"
        except ReportUnreadable as refused:
            what = f"refused ({refused})"
        print(f"{kind}: {what[:60]} after {time.process_time() - start:.1f} s")
    print(f"at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB in all")


def main() -> None:
    """Print all figures."""
    table()
    long_file()
    hostile()


if __name__ == "__main__":
    main()
