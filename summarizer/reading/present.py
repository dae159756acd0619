"""Present: where a report tells how things stand (全院现有干警50人, 内设机构20个) and not what was done in its time.

Decides it from the words of such a description, which goes on through the sentences and paragraphs behind it until one
names a time or tells a deed. Leaves which period holds there to ``carrying``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.language.lexicon import fill
from summarizer.reading.clauses import Clause
from summarizer.reading.phrases import leading_verb, trim
from summarizer.text import Span

__all__ = ["Present", "is_founding", "is_standard"]

_STANDS = re.compile(fill(r"(?:{stands_now})(?!机构[改调])"))  # 内设机构改革 is a deed
_OFFICES = ("制", "委员会", "庭")  # behind a verb: those who do it
_STANDARD = re.compile(r"(?:零时|24时|0时)?[为是](?:[一-鿿]{0,6})(?:标准时[点间刻])")
_STANDARD_BEFORE = re.compile(r"标准时[点间刻](?:[(（][^()（）]{1,12}[)）])?[为是:：]?(?:了)?\Z")
_FOUNDED = re.compile(fill(r"[^,，。;；]{0,12}?(?:{founded})(?:于|(?=[,，。;；]|\Z))"))


@dataclass(slots=True)
class Present:
    """Whether things are described as they stand; ``enter`` each sentence of the clean ``text`` in order."""

    text: str
    _begins: int | None = None  # where the description begins, from the sentence on that holds the place
    _section: int = -1

    def enter(self, sentence: Span, section: int, *, dated: bool) -> None:
        """Goes on to ``sentence`` of ``section``; ``dated``: it names a time, which ends a description of before."""
        if dated or section != self._section:
            self._begins = None
        self._section = section
        if self._begins is None:
            match = _STANDS.search(self.text, *sentence)
            self._begins = match.start() if match is not None else None

    def holds(self, at: int, clause: Clause) -> bool:
        """Whether the figure at ``at`` is part of a description; a clause that tells a deed ends it."""
        if self._begins is None or at < self._begins:
            return False
        if self._begins >= clause.span.start:
            return True
        told = trim(self.text, clause.span.start, at)
        if _tells_deed(self.text, told) and _STANDS.search(self.text, *clause.span) is None:
            self._begins = None
            return False
        return True


def is_founding(text: str, end: int) -> bool:
    """Whether the time that ends at ``end`` is the one in which a body was founded (1973年|成立于某县, …), no figure's period."""
    return _FOUNDED.match(text, end) is not None


def is_standard(text: str, span: Span) -> bool:
    """Whether the day at ``span`` is the one for which all of a census is told (以|2020年11月1日零时|为标准时点)."""
    behind = _STANDARD.match(text, span.end) is not None
    return behind or _STANDARD_BEFORE.search(text, max(0, span.start - 20), span.start) is not None


def _tells_deed(text: str, told: Span) -> bool:
    """Whether the words begin with what somebody did; 聘用|制书记员 and 审判|委员会专职委员 are people."""
    end = leading_verb(text, told.start, told.end)
    return end > told.start and not text.startswith(_OFFICES, end)
