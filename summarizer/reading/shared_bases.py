"""Shared bases: what a change is compared with where that is said for several, before the change itself.

Decides which comparison holds for a change that tells none: the clause that opens its sentence or its paragraph, the level that it is
held against, or that of the change before it. Leaves what the words right before a figure say to ``changes``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.language.lexicon import fill
from summarizer.reading.bases_below import basis_below
from summarizer.reading.changes import EACH_YEAR
from summarizer.reading.figure_reading import Form, Reading
from summarizer.text import Span

__all__ = ["with_shared_bases"]

# 与去年同期相比,|与2024年第3季相比,|同2000年第五次普查相比,|与上一期(2024年9月至11月)比较,
_FRAME = re.compile(
    fill(
        r"(?:^|(?<=[,，。;；:：\n]))\s*(?P<basis>(?:{comparing})(?:[^,，。;；、比较]{0,14}?(?:{time_end_compared|ordinary_time})[”」』\"]?(?:同期)?(?:{compared_end})?"
        r"|(?=[^,，。;；、]{0,8}(?:\d|同期|{year_before}|上))[^,，。;；、比较()（）]{2,30}(?:[(（][^()（）,，。]{2,24}[)）])?(?:{compared_end})))[,，]"
    )
)
# 比去年同期|(29起)下降93%, 较2019年|的59件,增加4件, 较五年前受理数|59件,增加4件: the figure of that time stands between.
_HELD_AGAINST = re.compile(
    fill(
        r"(?P<basis>(?:{compared_to}|[同跟])[^,，。;；:：、比较()（）]{1,14}?(?:{time_end_compared}))(?:[(（][^()（）]{1,20}[)）])?[的之]?"
        r"(?:(?<=年)[^,，。;；:：、比较()（）年月日前后\d]{2,8}|(?<=年前)[^,，。;；:：、比较()（）年月日前后\d]{2,8})?[(（]?(?:{bounding})?\Z"
    )
)
# 由2018年|的9起减至2020年的|6起,下降33%
_MOVED_FROM = re.compile(
    fill(
        r"(?P<basis>[由从自](?:(?:(?:19|20)\d\d|1[01]\d)年|{year_before})(?:(?:\d{1,2}月份?)?(?:{compared_time_end})?|{part_of_year_named}))"
        r"[的之]?[^,，。;；由从年]{1,24}[到至为](?:[^,，。;；由从]{1,10}[的之])?\Z"
    )
)
_BEHIND_HELD = re.compile(r"[)）]?\s{0,4}[,，]?[^,，。;；:：、()（）\d]{1,10}")
_PARTS = re.compile("其中|当中")
_FAR_BACK = 600  # characters from the beginning of a paragraph, of which its opening comparison holds
_NEAR_BACK = 4  # figures
_WINDOW = 36


def with_shared_bases(
    text: str, sentence: Span, readings: Sequence[Reading], earlier: Sequence[Reading], below: Sequence[Span] = ()
) -> list[Reading]:
    """``figure_reading`` of ``sentence`` in order, where a change without a basis has the one that is said for several.

    That is the basis in front of the clauses (与去年同期相比,刑事案件下降12%,治安案件下降8%), or that of the change just before
    (总产值比上年增长18%,其中国营工业增长12.9%), where no level stands between; what is said of each year is shared by none.
    A level that a comparison leads to, right before the change, stands between the two (比去年同期(29起)下降93%), as what it came to
    does behind 由2018年的9起减至2020年的6起,下降33%. A sentence of parts (其中) goes on from the ``earlier`` figures of the
    paragraph, and one without any comparison from the comparison that opens it, or from the last one said to hold ``below``.
    """
    made: list[Reading] = []
    over = _Over(text, sentence, earlier)
    for reading in readings:
        before = made[-1] if made else None
        framed = _frame_of(text, sentence, reading) if reading.form is Form.CHANGE else None
        spell = reading.basis is not None and EACH_YEAR.search(text, *reading.basis) is not None
        if reading.basis is not None and framed is not None and (spell or reading.basis.end < framed.start):
            reading = reading._replace(basis=framed)  # 比上年下降4%;与2020年相比,两年平均增长2%
        elif reading.form is Form.CHANGE and reading.basis is None:
            held = _held_against(text, _HELD_AGAINST, before, reading) or _held_against(
                text, _MOVED_FROM, before, reading
            )
            shared = held or framed or _basis_before(text, before) or over.basis(made)
            reading = reading._replace(basis=shared or basis_below(below, reading.mention.clean_start))
        made.append(reading)
    return made


class _Over:
    """The comparison that a sentence goes on from, looked for once and only where a change asks for it."""

    def __init__(self, text: str, sentence: Span, earlier: Sequence[Reading]) -> None:
        self._text, self._sentence, self._earlier = text, sentence, earlier
        self._looked = False
        self._found: Span | None = None

    def basis(self, made: Sequence[Reading]) -> Span | None:
        """The basis from before the sentence, None where it or a change in it (those ``made``) tells one."""
        if not self._earlier or any(reading.basis is not None for reading in made):
            return None
        if not self._looked:
            self._looked, self._found = True, self._look()
        return self._found

    def _look(self) -> Span | None:
        text, start = self._text, self._sentence.start
        if _PARTS.match(text, start) is not None:
            changes = [
                each for each in self._earlier[-_NEAR_BACK:] if each.form is Form.CHANGE and each.basis is not None
            ]
            if changes:
                return _basis_before(text, changes[-1])
        begins = text.rfind("\n", max(0, start - _FAR_BACK), start) + 1
        opening = _FRAME.match(text, begins, start) if begins or start <= _FAR_BACK else None
        return Span(*opening.span("basis")) if opening is not None else None


def _frame_of(text: str, sentence: Span, reading: Reading) -> Span | None:
    """The last basis that stands as a clause of its own between the sentence's beginning and the figure."""
    frames = [match.span("basis") for match in _FRAME.finditer(text, sentence.start, reading.mention.clean_start)]
    return Span(*frames[-1]) if frames else None


def _held_against(text: str, lead: re.Pattern[str], before: Reading | None, reading: Reading) -> Span | None:
    """The basis in the ``lead`` to the level ``before`` that the change ``reading`` is of, None where it is of no such level."""
    if before is None or before.form is not Form.LEVEL or (reading.of is None and reading.noun):
        return None
    start, between = before.mention.clean_start, (before.mention.clean_end, reading.mention.clean_start)
    if _BEHIND_HELD.fullmatch(text, *between) is None:
        return None
    match = lead.search(text, max(0, start - _WINDOW), start)
    return Span(*match.span("basis")) if match is not None else None


def _basis_before(text: str, before: Reading | None) -> Span | None:
    if before is None or before.form is not Form.CHANGE or before.basis is None:
        return None
    return None if EACH_YEAR.search(text, *before.basis) else before.basis
