"""Lines that set a title beside its bearer: 全国先进集体——某支队; 某支队:全国先进集体.

Decides which of the two sides is a title, by its level and its end, and that the line says nothing else. Leaves titles before
their bearers in running text to ``bearers``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.language.lexicon import fill
from summarizer.reading.award.parties import Award
from summarizer.reading.award.set_phrases import AWARD_WORD, CLOSE, LEVEL, MARKS, OPEN, TITLE_END
from summarizer.span import Span, trimmed

__all__ = ["awards_captioned"]

_SIDE = rf"[{OPEN}]?[^{MARKS}、0-9—我们的-]{{2,40}}[{CLOSE}]?"
_LINE = re.compile(rf"(?P<left>{_SIDE})\s*(?:[—–-]{{1,2}}|[:：])\s*(?P<right>{_SIDE})\s*[。;；]?")
_TITLE = re.compile(
    fill(
        rf"[{OPEN}]?(?P<title>(?:第[一二三四五六七八九十0-9]{{1,3}}[届批])?{LEVEL}[^{MARKS}、]{{1,24}}?(?:{TITLE_END}))[{CLOSE}]?(?:称号|获得者|得主)?"
    )
)
_LONGEST = 100


def awards_captioned(text: str, span: Span) -> Iterator[Award]:
    """The award that ``span`` states if it is no more than a title and its bearer."""
    if span.end - span.start > _LONGEST:
        return
    line = _LINE.fullmatch(text, *trimmed(text, *span))
    if line is None:
        return
    found = [_TITLE.fullmatch(text, *line.span(side)) for side in ("left", "right")]
    titles = [title if title is not None and AWARD_WORD.search(title["title"]) is not None else None for title in found]
    for title, bearer in zip(titles, ("right", "left"), strict=True):
        if title is not None and titles.count(None) == 1:
            yield Award(Span(*title.span("title")), None, Span(*line.span(bearer)), Span(*line.span()))
