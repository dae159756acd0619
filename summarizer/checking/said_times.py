"""Where the report says a time that a claim names: of the figure itself, nearer to it, or before it in its section.

Decides that from the words around the figure, without those that only compare. Leaves whether two times clash to
``clashing_times``.
"""

from __future__ import annotations

import re

from summarizer.checking.bearing import Bearing
from summarizer.checking.clashing_times import is_long
from summarizer.checking.figure import Figure
from summarizer.language.lexicon import fill
from summarizer.numbers.mention import Kind
from summarizer.reading.passages import Carried
from summarizer.reading.period import Period

__all__ = ["CLOSE", "goes_beyond", "said_before", "said_of", "stands_nearer"]

CLOSE = 1
"""How far off, in steps of carrying, a time still stands close to its figure: in its sentence."""

_LAST_YEAR = re.compile(r"去年|上年|前年")
# A year that a sentence only compares with (比去年同期减少12起); the figure right behind it (比去年同期的420起) is of that year.
_COMPARED = re.compile(
    fill(
        r"[比较](?:{year_before}|(?:19|20)\d\d年)(?:的?同期)?"
        r"|[与和同跟](?:{year_before}|(?:19|20)\d\d年)(?:的?同期)?(?={compared_in_period})"
        r"|在(?:[去上前]年|(?:19|20)\d\d年)(?=[^,，。;；]{1,16}基础上)"
    )
)
# The year from which something came to what it is now (由去年同期的62%提升至74.4%).
_COMPARED_FROM = re.compile(fill(r"[由从](?:{year_before}|(?:19|20)\d\d年)(?:的?同期)?"))
_SETS_YEAR = re.compile(fill(r"{year_near}|\d{4}年"))
_AT_ONCE = re.compile(r"的?(?:则?[为是有])?[约近]?")
_FROM = re.compile(r"[由从自][^,，、。;；]{0,10}$")
_OPENING = 400


def said_of(text: str, figure: Figure, bearing: Bearing) -> bool:
    """Whether the figure's own sentence says the period, and does not say another one right before the figure."""
    whole, carried = bearing.report.passages.text.text, figure.context.period
    if carried is not None and carried.distance == 0:
        told = bearing.report.passages.heading.dateline  # its year says when the report was told
        start = figure.context.clause.start
        start = max(start, told.span.end) if told is not None and told.span.start >= start else start
        if carried.span.start >= start and _AT_ONCE.fullmatch(whole, carried.span.end, figure.mention.clean_start):
            return text in carried.text  # 由2000年的2500宗减至2017年的88宗
        return text in whole[start : figure.context.clause.end]
    start, end = figure.sentence.span.start, figure.context.clause.end
    if carried is not None and carried.distance == 1 and _SETS_YEAR.search(carried.text):
        start = max(start, carried.span.start)  # what stands before it is over: 去年…;今年1至3月…
    own = max((match.end() for match in _COMPARED.finditer(whole, start, figure.mention.clean_start)), default=None)
    if own is not None and text in whole[start:own] and _AT_ONCE.fullmatch(whole, own, figure.mention.clean_start):
        return True
    if _FROM.search(whole[start : figure.mention.clean_start]) is not None:  # what was before: 比上年升了三位,由第5位
        return text in whole[start:end]
    return text in _COMPARED.sub("", whole[start:end])


def stands_nearer(text: str, carried: Carried, figure: Figure, bearing: Bearing) -> bool:
    """Whether the report says the words in the figure's paragraph, behind the time that is carried on to it from afar.

    Which of two times goes on there is a judgement of the rules, and a reader may judge otherwise.
    """
    if carried.distance <= CLOSE:
        return False
    whole, at = bearing.report.passages.text.text, figure.mention.clean_start
    start = max(carried.span.end, whole.rfind("\n", 0, at) + 1)
    told = _COMPARED_FROM.sub("", _COMPARED.sub("", whole[start:at]))
    return told.rfind(text) > told.rfind(whole[slice(*carried.span)])


def goes_beyond(claimed: Period, reported: Period, figure: Figure, bearing: Bearing) -> bool:
    """Whether one of two times is a spell of years that holds the other, and the report leaves open which of them is meant.

    A year that only the sentence names (五年来…,其中2022年…,三次名列第一) may be over where the spell goes on; what something came
    to since a year long ago (五年来…是2017年的1.4倍) it came to in the last year of the spell.
    """
    carried = figure.context.period
    if carried is None or carried.distance == 0 or is_long(claimed) is is_long(reported):
        return False
    if is_long(reported):
        return figure.mention.kind is Kind.MULTIPLE and claimed.last.year == reported.last.year
    whole = bearing.report.passages.text.text
    start = whole.rfind("\n", 0, figure.mention.clean_start) + 1
    return claimed.contains(reported) is not False and claimed.words in whole[start : carried.span.start]


def said_before(text: str, figure: Figure, bearing: Bearing, *, closed: bool) -> bool:
    """Whether a part of a year that the report names at all is named where it can govern the figure.

    A period governs what follows it in its section, and everything when it stands before the first section; one that
    is ``closed`` (二月和十月, 3月至11月) only what follows it in its paragraph.
    """
    whole = bearing.report.passages.text.text
    places = [match.start() for match in re.finditer(re.escape(text), whole)]
    if not places:
        # In other words than the report's it may be the report's own period; last year is never that.
        return _LAST_YEAR.search(text) is None
    at = figure.mention.clean_end
    start = max(figure.section.span.start, whole.rfind("\n", 0, figure.mention.clean_start) if closed else 0)
    return any(place < at and (place >= start or (place < _OPENING and not closed)) for place in places)
