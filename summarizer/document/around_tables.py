"""The lines around a table that may say something of it: short ones right above, and notes below."""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill
from summarizer.span import Span, trimmed

__all__ = ["is_caption", "lines_above", "notes_below"]

_MOST_LINES_ABOVE = 4
_MOST_NOTES = 6
_LONGEST_CAPTION = 60
_NOTE = re.compile(fill(r"\s*(?:{note_label}|\*|[①-⑳])"))
_SENTENCE = re.compile(r"[。;；!?！？]")


def lines_above(text: str, start: int, after: int) -> list[Span]:
    """The short lines right above a table that may say something of it, in order."""
    lines: list[Span] = []
    at = start
    while len(lines) < _MOST_LINES_ABOVE and at > after:
        begin = text.rfind("\n", 0, at - 1) + 1
        if begin < after:
            break
        line = trimmed(text, begin, at)
        at = begin
        if line.start == line.end:
            if lines and at > after and _blank_above(text, at):
                break
            continue
        running = _SENTENCE.search(text, *line) is not None
        announced = text.find("如下", max(line.start, line.end - 4), line.end) >= 0
        if announced and running:
            cut = max(text.rfind(mark, line.start, line.end - 1) for mark in "。;；!?") + 1
            line, running = Span(cut, line.end), False
        if running or (line.end - line.start > _LONGEST_CAPTION and not announced):
            break
        lines.append(line)
        if announced:
            break
    return lines[::-1]


def _blank_above(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at - 1) + 1 : at].strip()


def is_caption(text: str, line: Span) -> bool:
    """Whether a line above a table can be its caption: it has words and is no note."""
    words = text[line.start : line.end]
    return any("\u4e00" <= char <= "\u9fff" for char in words) and not _NOTE.match(words)


def notes_below(text: str, end: int) -> tuple[Span, ...]:
    """The lines of notes below a table."""
    notes: list[Span] = []
    at = end + 1
    while len(notes) < _MOST_NOTES and at < len(text):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        line = trimmed(text, at, stop)
        if line.start < line.end:
            if not _NOTE.match(text, *line):
                break
            notes.append(line)
        at = stop + 1
    return tuple(notes)
