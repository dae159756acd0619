"""Word files: paragraphs, tables and notes of a .docx in the order in which they are read.

Decides what of the file is text: what was inserted is, what was deleted or hidden is not; a note stands behind its mark. Leaves the
look of the file alone. Written over the standard library, since a note, a merged cell and a deletion each decide what a figure is,
and since a file that unpacks to gigabytes must be refused before it is read.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as Tree

from summarizer.document.formats.extracted import MOST_CELLS, Extracted, hidden_notice, one_line, row_line
from summarizer.errors import ReportUnreadable

__all__ = ["extract_docx"]

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DELETED: Final = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}delText", f"{_W}instrText", _FALLBACK})
_LARGEST_PART: Final = 128 * 1024 * 1024
_DAMAGED: Final = (zipfile.BadZipFile, zlib.error)
_MOST_PACKED: Final = 200  # times that a part may be larger than its packed form
_MOST_HIDDEN: Final = 20
_LONGEST_HIDDEN: Final = 60


def extract_docx(data: bytes, name: str) -> Extracted:
    """The text of the Word file ``data``. Raises ``ReportUnreadable`` for a damaged, locked or dangerous one; ``name`` is the file's."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            body = _part(archive, "word/document.xml", name)
            notes = {
                (kind, note.get(f"{_W}id")): note
                for kind in ("footnote", "endnote")
                if f"word/{kind}s.xml" in archive.namelist()
                for note in _part(archive, f"word/{kind}s.xml", name).iter(f"{_W}{kind}")
            }
    # zipfile raises NotImplementedError for a kind of compression that it does not know, RuntimeError for a locked part.
    except (*_DAMAGED, KeyError, EOFError, OSError, RuntimeError, NotImplementedError, ValueError) as error:
        raise ReportUnreadable(
            f"{name}: the Word file is damaged ({error}); open it in Word and save it anew"
        ) from None
    writer = _Writer(name, notes)
    try:
        for root in body.iter(f"{_W}body"):
            writer.write(root)
    except RecursionError:
        raise ReportUnreadable(
            f"{name}: the Word file is nested deeper than any program writes; save its text anew"
        ) from None
    return Extracted("".join(writer.lines), notices=hidden_notice(writer.hidden))


def _part(archive: zipfile.ZipFile, part: str, name: str) -> Tree.Element:
    """One part of the file as a tree; a part that unpacks out of all proportion, or defines entities, is refused."""
    info = archive.getinfo(part)
    if info.flag_bits & 1:
        raise ReportUnreadable(f"{name}: the Word file is locked with a password; save it without one")
    if info.file_size > _LARGEST_PART or info.file_size > _MOST_PACKED * max(info.compress_size, 4096):
        size = f"{-(-info.file_size // 2**20)} MB, {info.file_size // max(1, info.compress_size)} times its size,"
        raise ReportUnreadable(f"{name}: the Word file unpacks to {size} and is not read; save its text anew")
    with archive.open(info) as file:
        content = file.read(_LARGEST_PART + 1)
    if len(content) > _LARGEST_PART or b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content[:65536]:
        raise ReportUnreadable(
            f"{name}: the Word file holds what no program writes into one, and is not read; save it anew"
        )
    # Counted before a tree of them is made, which takes longer than a user waits.
    if content.count(b"<w:tc>") + content.count(b"<w:tc ") > MOST_CELLS:
        raise ReportUnreadable(_too_many_cells(name))
    try:
        return Tree.fromstring(content)
    except Tree.ParseError as error:
        raise ReportUnreadable(
            f"{name}: the Word file is damaged ({error}); open it in Word and save it anew"
        ) from None


def _too_many_cells(name: str) -> str:
    return f"{name}: its tables hold more than {MOST_CELLS:,} cells; give the part that is the report"


class _Writer:
    """Writes the body of a file line by line."""

    def __init__(self, name: str, notes: dict[tuple[str, str | None], Tree.Element]) -> None:
        self.lines: list[str] = []
        self.hidden: list[str] = []
        self._name, self._notes, self._cells = name, notes, 0

    def write(self, element: Tree.Element) -> None:
        """Write the paragraphs and tables inside ``element``."""
        for child in element:
            if child.tag == f"{_W}p":
                said = self._paragraph(child)
                if said.strip():
                    self.lines.append(said.rstrip() + "\n")
            elif child.tag == f"{_W}tbl":
                self.lines.extend(
                    row_line(row) + "\n" for row in self._rows(child) if any(cell.strip() for cell in row)
                )
            elif child.tag not in _DELETED:
                self.write(child)

    def _paragraph(self, paragraph: Tree.Element) -> str:
        pieces: list[str] = []
        notes: list[str] = []
        self._runs(paragraph, pieces, notes)
        return "".join(pieces) + "".join(notes)

    def _runs(self, element: Tree.Element, pieces: list[str], notes: list[str]) -> None:
        for child in element:
            tag = child.tag
            if tag in _DELETED:
                continue
            if tag == f"{_W}t":
                pieces.append(child.text or "")
            elif tag == f"{_W}tab":
                pieces.append("\t" if element.tag == f"{_W}r" else "")
            elif tag in (f"{_W}br", f"{_W}cr"):
                pieces.append("\n")
            elif tag == f"{_W}noBreakHyphen":
                pieces.append("-")
            elif tag in (f"{_W}footnoteReference", f"{_W}endnoteReference"):
                self._note(child, pieces, notes)
            elif tag == f"{_W}r" and _is_hidden(child):
                self._hide(child)
            elif tag == f"{_W}txbxContent":
                inside = _Writer(self._name, self._notes)
                inside.write(child)
                notes.append("\n" + "".join(inside.lines).rstrip("\n"))
            else:
                self._runs(child, pieces, notes)

    def _note(self, reference: Tree.Element, pieces: list[str], notes: list[str]) -> None:
        kind = reference.tag.removeprefix(_W).removesuffix("Reference")
        number = reference.get(f"{_W}id")
        note = self._notes.pop((kind, number), None)
        if note is None:
            return
        said = " ".join(filter(None, (one_line(self._paragraph(each)) for each in note.iter(f"{_W}p"))))
        mark = f"[{number}]"
        pieces.append(mark)
        notes.append(f"\n注{mark}{said}" if said else "")

    def _hide(self, run: Tree.Element) -> None:
        said = one_line("".join(each.text or "" for each in run.iter(f"{_W}t")))
        if said and len(self.hidden) < _MOST_HIDDEN:
            self.hidden.append(said[:_LONGEST_HIDDEN])

    def _rows(self, table: Tree.Element) -> Iterator[list[str]]:
        """The rows of a table with a place for each column: a merged cell is written once, the rest stays blank."""
        for row in _children(table, "tr"):
            line: list[str] = []
            for cell in _children(row, "tc"):
                self._cells += 1
                if self._cells > MOST_CELLS:
                    raise ReportUnreadable(_too_many_cells(self._name))
                merged = cell.find(f"{_W}tcPr/{_W}vMerge")
                goes_on = merged is not None and merged.get(f"{_W}val", "continue") != "restart"
                width = cell.find(f"{_W}tcPr/{_W}gridSpan")
                spans = width.get(f"{_W}val", "1") if width is not None else "1"
                inside = _Writer(self._name, self._notes)
                inside.write(cell)
                line.append("" if goes_on else "".join(inside.lines))
                line += [""] * (min(int(spans), 200) - 1 if spans.isdecimal() else 0)
            yield line


def _children(element: Tree.Element, name: str) -> Iterator[Tree.Element]:
    """The rows of a table or the cells of a row, those in content controls and insertions too."""
    for child in element:
        if child.tag == f"{_W}{name}":
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins"):
            yield from _children(child, name)


def _is_hidden(run: Tree.Element) -> bool:
    mark = run.find(f"{_W}rPr/{_W}vanish")
    return mark is not None and mark.get(f"{_W}val", "true") not in ("0", "false", "off")
