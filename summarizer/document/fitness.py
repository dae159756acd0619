"""Where a report is no text that its figures can be trusted in: damaged bytes, mixed encodings, other languages.

Decides which stretches of the text, as read, a reader must be warned of, and why. Nothing is repaired here; what can be
undone with certainty is undone by ``clean``. A stretch takes in the figure that it touches, so that whatever a damaged
sign belonged to is inside. Offsets are raw.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from summarizer.document.characters import COMMON, INVISIBLE
from summarizer.language.lexicon import any_of
from summarizer.messages import Language, term, told_in
from summarizer.text import Span

__all__ = ["Unfit", "Unfitness", "cells_of", "holds_nothing", "unfit_stretches"]


class Unfitness(Enum):
    """Why a stretch is unfit to be read."""

    BROKEN = "broken"
    GARBLED = "garbled"
    SEVEN_BIT = "seven_bit"
    REORDERED = "reordered"
    CONTROLS = "controls"
    COMBINED = "combined"
    LOOKALIKE = "lookalike"
    FOREIGN = "foreign"

    @property
    def english(self) -> str:
        """In words for a terminal."""
        return told_in(Language.ENGLISH, f"unfit.{self.value}", {})

    @property
    def term(self) -> str:
        """In words for a finding, told in the finding's language."""
        return term("unfit", self.value)


class Unfit(NamedTuple):
    """A stretch of the report that is unfit, and why."""

    span: Span
    why: Unfitness


_BLANK = re.compile(rf"[\s{INVISIBLE}\u3164\u2800\uffa0]*\Z")
_PARTED = re.compile(r"(?<=\d) {2,}(?=[-+]?\d)")
_BIDI = "\u202a-\u202e\u2066-\u2069"
_RUNS = (
    (Unfitness.BROKEN, re.compile("\ufffd+")),
    (Unfitness.REORDERED, re.compile(rf"[{_BIDI}][^\n]*|(?<=\d)[\u200f\u061c]+|[\u200f\u061c]{{1,9}}(?=\d)")),
    (Unfitness.CONTROLS, re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]+")),
    # The keycap (1️⃣) is no mark on a number but a way of writing it.
    (
        Unfitness.COMBINED,
        re.compile("(?<=[0-9.,万亿千百])[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u20d0-\u20df\u20e1-\u20f0]+"),
    ),
    (Unfitness.SEVEN_BIT, re.compile(r"\+[A-Za-z0-9+/]{6,}-?")),
)
# UTF-8 read as Windows-1252 writes a Chinese character as ä … é and two signs of its upper half.
_UPPER = (
    "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022"
    "\u2026\u2030\u2039\u203a\u20ac\u2122"
)
_WESTERN = re.compile(
    rf"(?:[\u00e3-\u00e9\u00ef][{_UPPER} ]{{1,2}}[^\n\u3400-\u9fff]{{0,12}}){{2,}}|[\u00a1-\u00ff]{{4,}}|(?:锟斤拷|烫烫|屯屯)+"
)
# UTF-8 read as GB 18030 has one of these for ，。的在是全 and 中.
_TELLTALE = re.compile("[锛銆鐨鍦鏄鍏涓]")
# One search tells most texts from those that are worth a closer look.
_SUSPICIOUS = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\xa9\xc0-\xd6\xd8-\xf6\xf8-\xff\u0300-\u036f\u0483-\u0489\u061c\u1ab0-\u1aff\u200f\u202a-\u202e"
    "\u2066-\u2069\u20d0-\u20f0\ufffd锛銆鐨鍦鏄鍏涓斤烫屯+]"
)
_HIGH = re.compile(r"[^\x00-\x7f\u3000-\u3011\uff01-\uff5e]{4,}")
_MIXED = re.compile("[OoIlＯｏＩｌ](?:(?=[.,]?[0-9])|(?<=[0-9].)|(?<=[0-9][.,].))")
_LOOKALIKE = re.compile(
    r"(?<![A-Za-z0-9_./-])(?=[OoIlＯｏＩｌ]{0,4}\d)(?=[\d.,]*[OoIlＯｏＩｌ])[\dOoIlＯｏＩｌ][\dOoIlＯｏＩｌ.,]{0,15}"
    rf"(?=[千百万亿余多]{{0,3}}(?:[%％‰年月日]|{any_of('unit_count', 'unit_money', 'unit_percent')}))"
)
# Saved in an encoding without Chinese, each sign became a question mark: 2024???12480??6.3%, 接报警情????起.
_LOST = re.compile(
    r"(?<=[0-9%])\?{2,}(?=[0-9A-Za-z])|(?<=[0-9%])\?{3,}(?=[^\s”’」』）)\"'。，！])|(?<![=&/?])\?{3,}(?=[0-9])"
    rf"|(?<=[\u3400-\u9fff])\?{{2,}}(?={any_of('unit_count', 'unit_money')}[\u3400-\u9fff，。；、]?)"
)
_FEWEST_LOST = 8
_FIGURE = re.compile("[0-9]")
# Words between blanks; an address or a code is none.
_LATIN = re.compile(r"[A-Za-z](?<![^\s(\"'“].)[A-Za-z]+(?![^\s,.;:)\"'”])")
_MANY_WORDS = re.compile(
    r"[A-Za-z](?<![A-Za-z].)[A-Za-z]{1,19}[^\nA-Za-z]{1,12}[A-Za-z]{2,20}[^\nA-Za-z]{1,12}[A-Za-z]{2}"
)
_HAN = re.compile(r"[\u3400-\u9fff]")
_LINE = re.compile(r"[^\n]+")
_OTHER_SCRIPT = re.compile(r"[\u0370-\u1fff\u3040-\u30ff\uac00-\ud7af]")
_FEWEST_WORDS = 8
_FEWEST_HIGH = 4
_TOUCHED = 2  # characters beside damage that may be part of it
_NUMERAL = frozenset("0123456789.,，０１２３４５６７８９")
_LONGEST = 40  # digits of a number
_NEAR = 8
"""Stretches of one kind no further apart than so many characters are one."""

_COMMON = frozenset(COMMON)


def holds_nothing(text: str) -> bool:
    """Whether nothing of ``text`` can be seen: blanks, marks of order, zero-width characters."""
    return _BLANK.match(text) is not None


def cells_of(text: str) -> int:
    """How many cells of tables ``text`` has, roughly: tabs, bars, and blanks that part two figures."""
    return text.count("\t") + text.count("|") + sum(1 for _ in _PARTED.finditer(text))


def unfit_stretches(text: str) -> tuple[Unfit, ...]:
    """The stretches of ``text`` that are unfit to be read, in order of place, those of one kind disjoint."""
    if _is_foreign(text):
        return (Unfit(Span(0, len(text)), Unfitness.FOREIGN),)
    if _is_lost(text):
        return (Unfit(Span(0, len(text)), Unfitness.BROKEN),)
    found = _damaged(text) if _SUSPICIOUS.search(text) else []
    if "??" in text:
        found += (
            Unfit(span, Unfitness.BROKEN) for span in _joined(text, (each.span() for each in _LOST.finditer(text)))
        )
    if _MIXED.search(text):
        found += (Unfit(Span(*match.span()), Unfitness.LOOKALIKE) for match in _LOOKALIKE.finditer(text))
    found += (Unfit(span, Unfitness.FOREIGN) for span in _foreign_lines(text))
    return tuple(sorted(found, key=lambda each: (each.span, each.why.name)))


def _is_lost(text: str) -> bool:
    """Whether there are more question marks in ``text`` than Chinese: an encoding without Chinese wrote them."""
    marks = text.count("?")
    return marks >= _FEWEST_LOST and "??" in text and marks > len(_HAN.findall(text))


def _damaged(text: str) -> list[Unfit]:
    found: list[Unfit] = []
    for why, pattern in _RUNS:
        matches = (match for match in pattern.finditer(text) if why is not Unfitness.SEVEN_BIT or _is_utf_7(match[0]))
        found += (Unfit(span, why) for span in _joined(text, (match.span() for match in matches)))
    return [*found, *(Unfit(span, Unfitness.GARBLED) for span in _joined(text, _garbled(text)))]


def _joined(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[Span]:
    """``spans``, each with what it touches, those near one another as one."""
    last: Span | None = None
    for start, end in spans:
        touched = _touched(text, start, end)
        if last is not None and touched.start <= last.end + _NEAR:
            last = Span(last.start, touched.end)
            continue
        if last is not None:
            yield last
        last = touched
    if last is not None:
        yield last


def _touched(text: str, start: int, end: int) -> Span:
    """``start:end`` with two characters on either side, and the digits that these belong to."""
    start, end = max(0, start - _TOUCHED), min(len(text), end + _TOUCHED)
    first, last = max(0, start - _LONGEST), min(len(text), end + _LONGEST)
    while start > first and text[start - 1] in _NUMERAL:
        start -= 1
    while end < last and text[end] in _NUMERAL:
        end += 1
    return Span(start, end)


def _is_utf_7(written: str) -> bool:
    """Whether ``written`` (+Xxxxxx-) decodes to Chinese."""
    try:
        return len(_HAN.findall(written.encode("ascii").decode("utf-7"))) >= 2
    except UnicodeDecodeError:
        return False


def _garbled(text: str) -> Iterator[tuple[int, int]]:
    """Where UTF-8 was read in another encoding: as Western signs, or as Chinese that makes no words."""
    places = [match.span() for match in _WESTERN.finditer(text)]
    if _TELLTALE.search(text):
        places += (match.span() for match in _HIGH.finditer(text) if _is_garbled_chinese(match[0]))
    yield from sorted(places)


def _is_garbled_chinese(written: str) -> bool:
    """Whether ``written`` is UTF-8 that was read as GB 18030: written back, it decodes to far more common words."""
    told = written.encode("gb18030", "ignore").decode("utf-8", "ignore")
    meant = sum(sign in _COMMON for sign in told)
    return meant >= _FEWEST_HIGH and meant > 2 * sum(sign in _COMMON for sign in written)


def _is_foreign(text: str) -> bool:
    """Whether there is more of another language in ``text`` than of Chinese."""
    words, other = len(_LATIN.findall(text)), len(_OTHER_SCRIPT.findall(text))
    if max(words, other) < _FEWEST_WORDS:
        return False
    han = len(_HAN.findall(text))
    return words > han or 2 * other > han


def _foreign_lines(text: str) -> Iterator[Span]:
    """Lines of running text in another language that hold figures, within a Chinese report."""
    if _MANY_WORDS.search(text) is None:
        return
    for line in _LINE.finditer(text):
        words = len(_LATIN.findall(line[0]))
        if words >= _FEWEST_WORDS and _FIGURE.search(line[0]) and len(_HAN.findall(line[0])) * 2 < words:
            yield Span(*line.span())
