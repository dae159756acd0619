"""What a recogniser of characters can't tell or has no sign for, mended by how numbers are written.

Decides that a doubtful point before three figures and a unit of whole things is a comma (1.374起), that a 0 behind a per cent sign
makes it one per mille, and that level strokes before a year are a dash and no numeral. What is mended in a number is never sure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from summarizer.document.formats.placed import Glyph
from summarizer.language.lexicon import any_of

__all__ = ["mended"]

_SURE: Final = 0.9
_POINT: Final = re.compile(rf"(?<![\d.])\d{{1,3}}(\.)\d{{3}}(?=\.\d|(?:余|多)?(?:{any_of('unit_count')}))")
_MILLE: Final = re.compile(r"(?<=\d)(%)[0oO](?!\d)")
_DASH: Final = re.compile(r"(?<![一-鿿\d])一{1,2}(?=\d{4}年)")


def mended(line: Sequence[Glyph]) -> list[Glyph]:
    """The characters of a line of a scan with what is written otherwise as it is written."""
    made = _changed(list(line), _POINT, 1, _as_comma)
    made = _changed(made, _MILLE, 0, lambda held: [_joined(held, "‰")])
    return _changed(made, _DASH, 0, lambda held: [glyph._replace(character="—") for glyph in held])


def _changed(
    line: list[Glyph], pattern: re.Pattern[str], group: int, change: Callable[[Sequence[Glyph]], Sequence[Glyph]]
) -> list[Glyph]:
    text = "".join(glyph.character for glyph in line)
    for found in reversed(list(pattern.finditer(text))):
        start, end = found.span(group)
        line[start:end] = change(line[start:end])
    return line


def _as_comma(held: Sequence[Glyph]) -> list[Glyph]:
    (point,) = held
    return [point if point.confidence >= _SURE else point._replace(character=",", confidence=0.0)]


def _joined(held: Sequence[Glyph], character: str) -> Glyph:
    return held[0]._replace(character=character, right=held[-1].right, confidence=0.0)
