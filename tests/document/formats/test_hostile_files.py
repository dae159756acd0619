"""Files that are made to do harm, each read in a process of its own, so that its time and its memory can be told."""

from __future__ import annotations

import io
import re
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable

import pytest

from tests.hostile import DAMAGED

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="Linux tells how much memory a process took"
)

SECONDS, MEGABYTES = 5, 1024
PROGRAM = """
import sys, time
from pathlib import Path
from summarizer.document.clean import clean
from summarizer.document.fitness import unfit_stretches
from summarizer.document.read import read
from summarizer.errors import ReportUnreadable
data, start = sys.stdin.buffer.read(), time.process_time()
try:
    document = read(data, name="hostile")
    said = " ".join([*document.notices, *(str(unfit) for unfit in unfit_stretches(clean(document).text))])
except ReportUnreadable as refused:
    said = str(refused)
print(time.process_time() - start, int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) // 1024)
print(said)
"""


def word(document: bytes) -> bytes:
    """A Word file with that main part."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", document)
    return made.getvalue()


def bomb() -> bytes:
    """A Word file of a few hundred kilobytes that unpacks to half a gigabyte."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w") as part:
            for _ in range(500):
                part.write(b" " * 2**20)
    return made.getvalue()


def entities() -> bytes:
    """A Word file whose entities would grow to gigabytes."""
    defined = "".join(f"<!ENTITY e{n} '{f'&e{n - 1};' * 10 if n else 'x' * 100}'>" for n in range(10))
    return word(f"<!DOCTYPE w [{defined}]><w>&e9;</w>".encode())


def million_cells() -> bytes:
    """A page with a table of a million cells."""
    return b"<html><body><table>" + b"<tr><td>1<td>2<td>3<td>4<td>5" * 200_000 + b"</table></body></html>"


def million_cells_of_word() -> bytes:
    """A Word file with a table of a million cells."""
    name = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    row = b"<w:tr>" + b"<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>" * 10 + b"</w:tr>"
    body = b"<w:body><w:tbl>" + row * 100_000 + b"</w:tbl></w:body>"
    return word(b'<w:document xmlns:w="' + name + b'">' + body + b"</w:document>")


def million_rules() -> bytes:
    """A PDF file with a page of a hundred thousand strokes over a line of text."""
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.drawString(100, 100, "35")
    canvas.lines([(n % 500, n // 500, n % 500 + 6, n // 500) for n in range(100_000)])
    canvas.save()
    return file.getvalue()


def million_strings() -> bytes:
    """A PDF file of a hundred kilobytes whose page draws three million strings."""
    packed = zlib.compress(b"BT /F1 12 Tf 10 10 Td (12) Tj ET\n" * 3_000_000, 9)
    parts = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>endobj\n",
        b"4 0 obj<</Length " + str(len(packed)).encode() + b"/Filter/FlateDecode>>stream\n" + packed,
        b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
    )
    return b"".join(parts)


def million_pixels() -> bytes:
    """A picture that says that it has thousands of millions of pixels."""
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(7501 * 2000), 9)), (b"IEND", b""))
    whole = (struct.pack(">I", len(c)) + k + c + struct.pack(">I", zlib.crc32(k + c)) for k, c in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(whole)


def locked() -> bytes:
    """A PDF file behind a password."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, encrypt=StandardEncryption("geheim"))
    canvas.drawString(100, 100, "35")
    canvas.save()
    return file.getvalue()


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (bomb, "unpacks to 500 MB"),
        (entities, "no program writes"),
        (million_cells, "cells"),
        (million_cells_of_word, "cells|unpacks"),
        (lambda: b"1\t2\t3\t4\t5\n" * 200_000, "cells"),
        (lambda: b"| 1 | 2 | 3 | 4 | 5 |\n" * 200_000, "cells"),
        (lambda: b"<html><body><p " + b"a=1 " * 2_000_000 + b">35</p></body></html>", "attributes"),
        (million_pixels, "too large|not installed"),
        (million_strings, "unpacks to more"),
        (million_rules, ""),
        (locked, "password"),
        (lambda: DAMAGED["utf-8 read as western"], "."),
        (lambda: b"{\\rtf1 35}", "save it as .docx"),
        (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "save it as .docx"),
    ],
    ids=[
        "zip",
        "entities",
        "cells",
        "cells of word",
        "cells of tabs",
        "cells of bars",
        "attributes",
        "pixels",
        "strings",
        "rules",
        "locked",
        "mojibake",
        "rtf",
        "doc",
    ],
)
def test_a_hostile_file_ends_soon_with_one_line(make: Callable[[], bytes], said: str) -> None:
    """Five seconds and a gigabyte are enough, and what is wrong is said in one line."""
    done = subprocess.run([sys.executable, "-c", PROGRAM], input=make(), capture_output=True, check=True)
    figures, _, line = done.stdout.decode().partition("\n")
    seconds, megabytes = figures.split()
    assert float(seconds) < SECONDS and int(megabytes) < MEGABYTES
    assert re.search(said, line) and line.count("\n") <= 1
