"""Where a summary goes and in what form: files by their ending, a page for whoever looks, JSON for programs.

Decides that a partial summary takes the place of nothing better, and where a summary is put that can't go where it should.
Leaves layout to ``output`` and files to ``writing``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.cli import streams
from summarizer.cli.originals import PARTIAL_PAGE, page_of
from summarizer.cli.terminal import escaped_json, visible
from summarizer.errors import ResultNotWritten, UsageError
from summarizer.output.language import Language
from summarizer.output.own_results import is_page
from summarizer.result_places import beside, free_place, is_occupied
from summarizer.writing import rescue, write_result

if TYPE_CHECKING:
    from summarizer.schema import Summary
    from summarizer.text import Document

__all__ = ["Format", "Places", "default_format"]

PLAIN = "text/plain"


class Format(StrEnum):
    """How a summary is written."""

    JSON = "json"
    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


BY_SUFFIX = {
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".txt": Format.TEXT,
    ".html": Format.HTML,
    ".htm": Format.HTML,
}
SUFFIXES = {Format.JSON: ".json", Format.TEXT: ".txt", Format.MARKDOWN: ".md", Format.HTML: ".html"}
TABLES = frozenset(".csv .tsv .xls .xlsx .ods .parquet .duckdb .sqlite .db .jsonl".split())
DOCUMENTS = frozenset(".pdf .doc .docx .odt .rtf".split())
"""Endings of files in which a program would look for something else than any form of a summary."""


def default_format(output: Path | None) -> Format:
    """What was not asked for: a file's ending decides; without a file, whether somebody is looking."""
    if output is None or streams.is_standard(output):
        return Format.TEXT if sys.stdout.isatty() else Format.JSON
    ending = output.suffix.lower()
    if ending in TABLES | DOCUMENTS:
        written = ", ".join(SUFFIXES.values())
        tables = ", and make tables of it with `summarizer export`" if ending in TABLES else ", or say --format"
        raise UsageError(f"cannot write {output}: a summary is written as {written}; name such a file{tables}")
    return BY_SUFFIX.get(ending, Format.JSON)


@dataclass(frozen=True, slots=True)
class Places:
    """Where a summary goes: in ``form`` to ``output``, and as a page to ``html`` where that is not None.

    Labels are written in ``language``; a page shows the pages of ``report``, a file or what standard input gave, if it has any.
    """

    form: Format
    output: Path | None
    html: Path | None
    language: Language = Language.CHINESE
    report: str | Path | bytes | None = None

    @property
    def name(self) -> str:
        """The place in words, as in "in summary.json"."""
        return "on standard output" if streams.is_standard(self.output) else f"in {self.output}"

    def for_partial(self, sources: Iterable[str | Path]) -> Places:
        """Where a partial summary goes: beside a file that holds something, unless that is partial itself; never to ``sources``."""
        read_from = [Path(source) for source in sources if str(source) != streams.STANDARD]
        return replace(self, output=_spared(self.output, read_from), html=_spared(self.html, read_from))

    def deliver(self, summary: Summary, document: Document) -> None:
        """Write ``summary``, made from ``document``, to every place; what one place does not take is no other's loss.

        Raises ``ResultNotWritten`` with where the result is instead.
        """
        failures = []
        try:
            summary = self._with_text(summary, document)
        except (ResultNotWritten, UsageError) as failure:
            failures.append(str(failure))
        results: list[tuple[Path | None, Format]] = [(self.output, self.form)]
        results += [(self.html, Format.HTML)] if self.html is not None else []
        for place, form in results:
            try:
                self._deliver(summary, document, place, form)
            except (ResultNotWritten, UsageError) as failure:
                failures.append(str(failure))
        if failures:
            content = summary.model_dump_json(indent=2)
            raise ResultNotWritten("; ".join([*failures, _rescued(content, summary)]))

    def _deliver(self, summary: Summary, document: Document, place: Path | None, form: Format) -> None:
        if form is Format.TEXT and streams.is_standard(place) and sys.stdout.isatty():
            from summarizer.output.display_names import labels_in
            from summarizer.output.terminal_page import print_summary

            print_summary(summary, streams.console(), labels_in(self.language))
        else:
            streams.write_text(place, self._rendered(summary, document, place, form))

    def _rendered(self, summary: Summary, document: Document, place: Path | None, form: Format) -> str:
        if form is Format.JSON:
            return escaped_json(summary.model_dump_json(indent=2))
        if form is Format.HTML:
            return page_of(summary, document.text, self.language, self.report, place)
        from summarizer.output.display_names import labels_in

        if form is Format.MARKDOWN:
            from summarizer.output.markdown_text import render_markdown

            return visible(render_markdown(summary, labels_in(self.language)))
        from summarizer.output.terminal_page import render_text

        return visible(render_text(summary, labels=labels_in(self.language)))

    def _with_text(self, summary: Summary, document: Document) -> Summary:
        """``summary``, with the text that its offsets count in a file beside it if the report itself is no plain text."""
        if document.media_type == PLAIN or self.form is not Format.JSON or self.output is None:
            return summary
        if streams.is_standard(self.output):
            return summary
        own = document.text.encode("utf-8", "replace")
        place = free_place(self.output.with_name(f"{self.output.stem}.text.txt"), lambda held: held == own)
        write_result(place, document.text)
        told = summary.model_copy(update={"source": summary.source.model_copy(update={"text_file": place.name})})
        if told.provenance is None:
            return told
        from summarizer.provenance import sealed

        return sealed(told, document.text)


def _spared(place: Path | None, sources: Iterable[Path]) -> Path | None:
    """``place``, or a free one beside it if a partial result would take the place of something better."""
    if place is None or streams.is_standard(place) or not is_occupied(place) or _is_partial(place.read_bytes()):
        return place
    return free_place(beside(place), _is_partial, sources)


def _is_partial(content: bytes) -> bool:
    """Whether ``content`` is a partial summary, as JSON or as a page."""
    if is_page(content):
        return PARTIAL_PAGE.encode() in content
    try:
        held = json.loads(content)
    except (ValueError, RecursionError):
        return False
    return isinstance(held, dict) and held.get("partial") is True and "ledger" in held


def _rescued(content: str, summary: Summary) -> str:
    """Where a result is that could not be written, in words."""
    place = rescue(content, SUFFIXES[Format.JSON])
    if place is not None:
        return f"the summary is in {place}"
    return "the replies that were kept are reused by the same command" if summary.run.calls else "nothing was kept"
