"""From a report as read to a report that can be read: damage undone, every character mapped back.

Decides the order of the passes. Each pass knows its own kind of disorder and lies in its own module:
invisible characters and width (``characters``, ``folding``), pinyin (``damage``, ``swallowed``), script (``folding``), spaces
(``spacing``), wrapped lines (``wrapping``), tables (``stacked``, ``split_rows``, ``rows``, ``tables``), site text (``boilerplate``).

What stays as the report has it: words, numerals in their own notation, 。、《》 and quote marks, line ends of
real lines, tabs, and whatever parts the rows and cells of a table. What becomes ASCII: full-width letters, digits and ，：；！？（）％.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from unicodedata import east_asian_width

from summarizer.document.boilerplate import boilerplate
from summarizer.document.characters import INVISIBLE
from summarizer.document.damage import pinyin_tails
from summarizer.document.folding import detect_script, narrow, simplify
from summarizer.document.line_cells import Notation
from summarizer.document.markup import entities, marks
from summarizer.document.pronunciation import SYLLABLE
from summarizer.document.rewriting import Rewriting
from summarizer.document.rows import Block, find_blocks
from summarizer.document.spacing import stray_spaces
from summarizer.document.split_rows import rejoined
from summarizer.document.stacked import unstacked
from summarizer.document.swallowed import restore
from summarizer.document.tables import tables_in
from summarizer.document.wrapping import soft_line_ends
from summarizer.language.lexicon import fill
from summarizer.text import CleanText, Document, OffsetMap, Span

__all__ = ["clean", "undo_damage"]

_INVISIBLE = re.compile(f"[{INVISIBLE}]+")
_RETURN_BEFORE_FEED = re.compile("\r(?=\n)")
_UNREADABLE = re.compile("\ufffd+")
_BRACKETED_READING = re.compile(rf"\((?<=[\u3400-\u9fff]\(){SYLLABLE}\)")
# A numeral's zero or one as other signs that look like it: 二○二○年, 二OO五年, ―九八五年.
_ROUND_ZERO = re.compile(
    "[○◯ＯOo](?=[〇○◯ＯOo]?[一二三四五六七八九]|[〇○◯ＯOo]?年)(?<=[〇一二三四五六七八九][○◯ＯOo]|[○◯〇ＯOo].)"
)
_ROUND, _DASHES = "○◯ＯOo", "―—－─"
_DASH_FOR_ONE = re.compile(
    f"[{_DASHES}](?<![0-9〇一二三四五六七八九十年月日―—－─].)(?=九[〇○一二三四五六七八九]{{2}}年)"
)


def clean(document: Document) -> CleanText:
    """``document`` made readable; see the module's head for what changes and what stays."""
    rewriting, doubtful, blocks = _rewrite(document.text)
    text, offsets = rewriting.text, rewriting.offsets()
    unreadable = [Span(*match.span()) for match in _UNREADABLE.finditer(text)] if "\ufffd" in text else []
    return CleanText(
        document=document,
        text=text,
        offsets=offsets,
        script=detect_script(document.text),
        boilerplate=boilerplate(text, [block.span for block in blocks]),
        doubtful=tuple(sorted([offsets.clean_span(*span) for span in doubtful] + unreadable)),
        tables=tables_in(text, blocks, partial(_columns_of_type, document.text, offsets)),
    )


def _columns_of_type(raw: str, offsets: OffsetMap, start: int, end: int) -> int:
    """How many columns the clean characters ``start:end`` take in type of one width, as they were written."""
    written = raw[slice(*offsets.raw_span(start, end))]
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in written)


def undo_damage(text: str) -> tuple[str, OffsetMap]:
    """The readable form of any short text, a quote for example, and the map back to it."""
    rewriting, _, _ = _rewrite(text)
    return rewriting.text, rewriting.offsets()


def _rewrite(raw: str) -> tuple[Rewriting, list[Span], list[Block]]:
    """``raw`` rewritten, the raw spans whose damage could not be undone, and the rows of tables in what it became."""
    rewriting = Rewriting(raw)
    rewriting.drop(match.span() for match in _INVISIBLE.finditer(raw))
    rewriting.drop(match.span() for match in _RETURN_BEFORE_FEED.finditer(rewriting.text))
    _read_markup(rewriting)
    rewriting.replace(_numeral_shapes(narrow(rewriting.text).replace("\r", "\n")))
    doubtful = _restore_swallowed(rewriting)
    if _BRACKETED_READING.search(rewriting.text):
        # A text that was wrapped after it was damaged has lines of one width only with its damage.
        rewriting.drop(_outside(soft_line_ends(rewriting.text), find_blocks(rewriting.text)))
        rewriting.absorb(pinyin_tails(rewriting.text))
    rewriting.replace(rejoined(unstacked(simplify(rewriting.text))))
    blocks = find_blocks(rewriting.text)
    tight = [block for block in blocks if block.notation is Notation.BLANKS]
    rewriting.drop(_outside(stray_spaces(rewriting.text), tight, inside=partial(_within_cell, rewriting.text)))
    blocks = find_blocks(rewriting.text) if blocks else []
    rewriting.drop(_outside(soft_line_ends(rewriting.text), blocks))
    return rewriting, doubtful, find_blocks(rewriting.text) if blocks else []


def _read_markup(rewriting: Rewriting) -> None:
    """Put the character that an entity writes in its place, and leave out tags and the signs of formulas."""
    written = list(entities(rewriting.text))
    if written:
        pieces: list[str] = []
        at = 0
        for start, end, character in written:
            pieces += (rewriting.text[at:start], character, rewriting.text[start + 1 : end])
            at = end
        rewriting.replace("".join([*pieces, rewriting.text[at:]]))
        rewriting.absorb((start + 1, end) for start, end, _ in written)
    rewriting.drop(marks(rewriting.text))


def _outside(
    spans: Iterable[tuple[int, int]], blocks: Sequence[Block], inside: Callable[[int], bool] = lambda at: False
) -> Iterable[tuple[int, int]]:
    """Those of ``spans`` (in order) that touch no rows of a table, and those in rows that begin where ``inside`` allows it."""
    if not blocks:
        return spans
    ends = [block.span.end for block in blocks]
    starts = [block.span.start for block in blocks]

    def touches(start: int, end: int) -> bool:
        index = bisect_left(ends, start)
        return index < len(starts) and starts[index] <= end

    return (span for span in spans if not touches(*span) or inside(span[0]))


def _within_cell(text: str, at: int) -> bool:
    """Whether the blank at ``at`` stands between a figure and its unit, where it parts no cells."""
    return text[at - 1].isdecimal() and "\u4e00" <= text[at + 1] <= "\u9fff"


def _restore_swallowed(rewriting: Rewriting) -> list[Span]:
    """Put back the characters that the damage swallowed; the raw spans of the places where it can't be told."""
    places = list(restore(rewriting.text))
    if not places:
        return []
    offsets = rewriting.offsets()
    doubtful = [offsets.raw_span(place.start, place.end) for place in places if not place.pieces]
    pieces: list[str] = []
    tails: list[tuple[int, int]] = []
    at = 0
    for place in places:
        start = place.start
        for character, end in place.pieces:
            pieces += (rewriting.text[at:start], character)
            at = start + 1
            tails.append((at, end))
            start = end
    rewriting.replace("".join(pieces) + rewriting.text[at:])
    rewriting.absorb(tails)
    return doubtful


# 19·5%, 3・2倍: a point set as a middle dot, told by a unit that no day has (7·19案, 5·12地震).
_MIDDLE_POINT = re.compile(fill("[·・•‧∙](?<=[0-9][·・•‧∙])(?=[0-9]{1,3}(?:[%‰倍]|{cut_unit}|[万亿萬億]?元))"))

# 二三四·九五萬包, 三八·五%: the same in Chinese numerals (一二·九 and 三·一五 are days).
_CHINESE_POINT = re.compile(
    fill(
        "[·・•‧∙](?<=[〇零○一二三四五六七八九十][·・•‧∙])"
        "(?=[〇零○一二三四五六七八九]{1,4}(?:[%％‰倍万亿萬億元]|{pointed_unit}|{cut_unit}))"
    )
)

_PERCENT_POINT = re.compile("(百分之[〇零○一二三四五六七八九十]{1,4})[·・•‧∙](?=[〇零○一二三四五六七八九])")


# 1.1百份點, 百份之三, 百份比: 份 written for 分. 三百份點心 and 百份之多 count copies.
_PARTS_OF_HUNDRED = re.compile(
    "百份(?=(?:(?<=[0-9〇零一二三四五六七八九十半几幾个個]百份)|(?<=多百份))[点點](?![心名评評算读讀餐菜货貨数數验驗收])"
    "|比(?![较較例])|率|(?<![0-9〇零一二三四五六七八九十多余餘几幾]百份)之[0-9〇零一二三四五六七八九十百负負])"
)


def _numeral_shapes(text: str) -> str:
    """``text`` with signs that stand for 〇 or 一 in a positional year, for a decimal point or for 分, replaced by what they mean."""
    if "百份" in text:
        text = _PARTS_OF_HUNDRED.sub("百分", text)
    if any(dot in text for dot in "·・•‧∙"):
        text = _CHINESE_POINT.sub("点", _MIDDLE_POINT.sub(".", text))
        text = _PERCENT_POINT.sub(r"\1点", text)
    if any(dash in text for dash in _DASHES):
        text = _DASH_FOR_ONE.sub("一", text)
    return _ROUND_ZERO.sub("〇", text) if any(zero in text for zero in _ROUND) else text
