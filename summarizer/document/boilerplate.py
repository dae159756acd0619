"""Which stretches of a copied page belong to the site and not to the report.

Decides by layout and by the words sites use (``site_cues``), never by what a line is about. A stretch is
marked only where it shows what it is: front matter and comments, the furniture of a page's head, the line
of source and date, captions that call themselves so, credits, and the boxes of other stories after the
text. A short line without any such sign is taken for a title or a heading and stays, because it may hold
the report's own figures; so do datelines (本报北京1月11日讯), which say when.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from summarizer.document.site_cues import (
    BLOCKS,
    CAPTION_ENDS,
    CAPTION_STARTS,
    CREDIT_CLOSINGS,
    CREDIT_OPENINGS,
    CREDITS,
    FIELDS,
    FURNITURE,
    NOTICES,
    PHRASES,
    REACTIONS,
)
from summarizer.language.lexicon import fill
from summarizer.text import Span

__all__ = ["boilerplate"]

# A line of running text: so long, and with the end of a sentence in it. A row of a table is text of the report as well.
_PROSE_LENGTH = 24
_SENTENCE = re.compile("[。！？!?；;]")
_LONGEST_META = 120
_LONGEST_CREDIT = 60
# A caption that does not call itself one: short, a full stop, no figure, and several in a row.
_LONGEST_CAPTION = 20
_CAPTIONS_IN_A_ROW = 3
# Other stories' headlines without a heading of their own: so many short lines after the credits.
_HEADLINES_IN_A_ROW = 3

_FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\n(?:.*\n){1,40}?---[ \t]*(?:\n|\Z)")
_CONTINUED = re.compile(fill(r"\((?:{page_continues})第?[^()\n]{1,8}版[^()\n]{0,6}\)"))
# An address or a page number on a line of its own.
_LONE_LINE = re.compile(
    r"\n[ \t]*(?:(?:https?://|www\.)\S+|[-—–·]+ ?[0-9]{1,4} ?[-—–·]+|第 ?[0-9]{1,4} ?页(?:[ ,/]*共 ?[0-9]{1,4} ?页)?)"
    r"[ \t]*(?=\n|\Z)"
)
_BLOCK = re.compile(rf"[ \t]*+[【\[■◆●▍|>#*]*+[ \t]*+(?:{BLOCKS})(?:[ \t:】\]>+|#*…]|$)")
_META = re.compile(rf"(?:^|[ \t|(\[【/0-9])(?:{FIELDS})[ \t]?[:|]")
_CLOCK = re.compile(r"(?:19|20)[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日? ?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?")
_IMPRINT = re.compile(fill(r"[ \t]*+\(?[^。;!?]{0,40}(?:(?:{contact_label}):|印发|共印)[^。;!?]{0,60}\)?[ \t]*"))
_NOTICE = re.compile(rf"[ \t]*(?:{NOTICES})")
_REACTIONS = re.compile(rf"[ \t]*+(?:(?:{REACTIONS})[ \t]*+(?:[0-9][0-9.,]*+[万w]?[+]?[ \t]*+)?)+")
_PHRASE = re.compile(rf"[ \t]*(?:{PHRASES})")
_FURNITURE = re.compile(rf"[ \t]*[|>·\[]*(?:{FURNITURE})[|>·\]]*[ \t]*")
_CAPTION = re.compile(rf"[ \t]*[(（【\[]?(?:{CAPTION_STARTS})|[^。]{{0,80}}(?:{CAPTION_ENDS})[)）】\]]?[ \t]*\Z")
_CREDIT_LINE = re.compile(
    rf"[ \t]*+[(（【\[]?(?:[^0-9。,;:]{{0,16}}(?:{CREDITS})|(?:{CREDIT_OPENINGS})[:/ ]"
    rf"|(?=[^0-9。;]{{0,{_LONGEST_CREDIT}}}(?:{CREDIT_CLOSINGS})[)）】\]]?[ \t]*\Z))[^0-9。;]*\Z"
)
_CREDIT_TAIL = re.compile(rf"\((?=[^()]{{0,24}}(?:{CREDITS}))[^()0-9。\n]{{2,{_LONGEST_CREDIT}}}\)(?=[ \t]*(?:\n|\Z))")
_RULE = re.compile("[|>»]")
_SEPARATOR = re.compile(r"[ \t]*[|>»][ \t]*|[ \t]+")


class _Line(NamedTuple):
    start: int
    end: int
    text: str
    in_table: bool = False

    @property
    def is_blank(self) -> bool:
        return not self.text or self.text.isspace()

    @property
    def is_prose(self) -> bool:
        if self.in_table:
            return True
        return len(self.text) >= _PROSE_LENGTH and bool(_SENTENCE.search(self.text)) and not _NOTICE.match(self.text)

    def is_told(self, by_length: bool) -> bool:
        """Whether the line is running text, or without ``by_length`` any sentence at all."""
        return self.is_prose if by_length else bool(_SENTENCE.search(self.text)) and not _NOTICE.match(self.text)


def boilerplate(text: str, rows: Sequence[Span] = ()) -> tuple[Span, ...]:
    """The spans of a clean ``text`` that are the site's, sorted and disjoint; ``rows`` are the spans of its tables' rows."""
    matter = _FRONT_MATTER.match(text)
    start = matter.end() if matter else 0
    marked = [Span(0, start)] if matter else []
    marked += _comments(text, start)
    for pattern in (_CONTINUED, _LONE_LINE, _CREDIT_TAIL):
        marked += [Span(*match.span()) for match in pattern.finditer(text, start)]
    lines = _lines(text, start, rows)
    end = _end_of_article(lines)
    if end < len(lines):
        marked.append(Span(lines[end].start, len(text)))
    marked += _around_the_body(lines[:end])
    return _merged(marked)


def _comments(text: str, start: int) -> Iterator[Span]:
    """Comments of HTML and Markdown; one that is never closed is none."""
    while (start := text.find("<!--", start)) >= 0 and (end := text.find("-->", start)) >= 0:
        yield Span(start, end + 3)
        start = end + 3


def _lines(text: str, start: int, rows: Sequence[Span]) -> list[_Line]:
    lines, table = [], 0
    for line in text[start:].split("\n"):
        while table < len(rows) and rows[table].end <= start:
            table += 1
        in_table = table < len(rows) and rows[table].start < start + len(line)
        lines.append(_Line(start, start + len(line), line, in_table))
        start += len(line) + 1
    return lines


def _end_of_article(lines: Sequence[_Line]) -> int:
    """The index of the heading of the first box of other stories; the number of lines where there is none."""
    headings = [
        index for index, line in enumerate(lines) if len(line.text) <= _LONGEST_META and _BLOCK.match(line.text)
    ]
    if not headings:
        return len(lines)
    told = any(line.is_prose for line in lines)  # a short text has short sentences
    prose = list(accumulate((len(line.text) if line.is_told(told) else 0 for line in lines), initial=0))
    return next((index for index in headings if 2 * prose[index] > prose[-1]), len(lines))


def _around_the_body(lines: Sequence[_Line]) -> Iterator[Span]:
    """Furniture, credits and captions before the first and after the last line of running text."""
    first = next((index for index, line in enumerate(lines) if line.is_prose), len(lines))
    last = next((index for index in range(len(lines) - 1, first - 1, -1) if lines[index].is_prose), first)
    head, foot = lines[:first], lines[last + 1 :]
    yield from (Span(line.start, line.end) for line in head if _is_furniture(line.text) or _is_caption(line.text))
    yield from _silent_captions(head)
    yield from _foot(foot)
    body = lines[first : last + 1]
    yield from (Span(line.start, line.end) for line in body if not line.is_prose and _is_caption(line.text))


def _is_furniture(line: str) -> bool:
    """Whether a line of the head or the foot is the site's: fields, phrases, menus, a time of publication."""
    if not line or len(line) > _LONGEST_META:
        return False
    if _NOTICE.match(line) or _REACTIONS.fullmatch(line):
        return True
    if _SENTENCE.search(line):
        return False
    shows = _META.search(line) or _PHRASE.match(line) or _FURNITURE.fullmatch(line) or _CLOCK.search(line)
    return bool(shows) or _is_menu(line)


def _is_menu(line: str) -> bool:
    """Whether a line is a row of links: one of them a site's, or five or more short words without a figure."""
    if line.lstrip().startswith("|"):
        return False
    entries = [entry for entry in _SEPARATOR.split(line.strip()) if entry]
    links = sum(len(entry) > 1 and bool(_FURNITURE.fullmatch(entry)) for entry in entries)
    if links >= 2 or (links and _RULE.search(line)):
        return True
    return len(entries) >= 5 and all(len(entry) <= 6 and not any(map(str.isdecimal, entry)) for entry in entries)


def _is_caption(line: str) -> bool:
    return 0 < len(line) <= _LONGEST_META and bool(_CAPTION.match(line))


def _silent_captions(head: Iterable[_Line]) -> list[Span]:
    run: list[_Line] = []
    marked: list[Span] = []
    for line in [*head, _Line(0, 0, "#")]:
        if line.is_blank:
            continue
        if len(line.text) <= _LONGEST_CAPTION and line.text.endswith("。") and not any(map(str.isdecimal, line.text)):
            run.append(line)
            continue
        if len(run) >= _CAPTIONS_IN_A_ROW:
            marked += [Span(caption.start, caption.end) for caption in run]
        run = []
    return marked


def _foot(foot: Sequence[_Line]) -> Iterator[Span]:
    """Lines after the text: credits and furniture, and the headlines that follow them."""
    credited = False
    rest: list[Span] = []
    for line in foot:
        if line.is_blank:
            continue
        if any(shows(line.text) for shows in (_is_credit, _is_furniture, _is_caption, _is_imprint)):
            credited = True
            yield Span(line.start, line.end)
        elif credited and not _SENTENCE.search(line.text):
            rest.append(Span(line.start, line.end))
    if len(rest) >= _HEADLINES_IN_A_ROW:
        yield from rest


def _is_credit(line: str) -> bool:
    return len(line) <= _LONGEST_CREDIT and bool(_CREDIT_LINE.match(line))


def _is_imprint(line: str) -> bool:
    """Whether a line of the foot says how to reach the office, or who printed how many copies."""
    return len(line) <= _LONGEST_META and bool(_IMPRINT.fullmatch(line))


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        elif span.end > span.start:
            merged.append(span)
    return tuple(merged)
