"""What a summary says of events by name and day: “春雷”行动 where the report knows another, 3月15日 for what was on 5月20日.

Decides that a campaign that the report never names is not its figure's, and that a day is another event's where the report
tells the claimed event, in the same words, of another day. Says nothing where words or days are only near.
"""

from __future__ import annotations

import re

from summarizer.checking.attachment.likeness import grams
from summarizer.checking.claims import NumberClaim
from summarizer.checking.figures import ReportFigures
from summarizer.document.folding import fold
from summarizer.language.lexicon import fill
from summarizer.numbers.mention import DateParts

__all__ = ["other_day", "unknown_campaign"]

_CAMPAIGN = re.compile(
    fill(r"[“「『\"](?P<name>[^“”「」『』\",，。;；]{2,16})[”」』\"](?=(?:{campaign_kind})*(?:{campaign_kind_end}))")
)
_SENTENCE_END = re.compile("[。!！?？;；\n]")
_LEAST_WORDS = 3
_SAID, _HARDLY = 0.6, 0.3


def unknown_campaign(claim: NumberClaim, report: ReportFigures) -> str | None:
    """The campaign that the claim's words name and the report nowhere does; None if there is none."""
    text = fold(report.passages.text.text)
    head = claim.announced.partition(claim.surface)[0]
    names = (match.group("name") for match in _CAMPAIGN.finditer(head))
    return next((name for name in names if name not in text), None)


def other_day(claim: NumberClaim, report: ReportFigures) -> str | None:
    """The day (as written) of which the report tells what the claim tells of its own; None if it doesn't clearly."""
    date = claim.date
    event = _SENTENCE_END.split(claim.announced.partition(claim.surface)[2])[0]
    words = {word for word in grams(event) if len(word) > 1}
    if date is None or date.month is None or date.day is None or len(words) < _LEAST_WORDS:
        return None
    best, elsewhere = 0.0, ""
    told = 0.0
    for day, surface, said in _days(report):
        share = len(words & said) / len(words)
        if (day.month, day.day) == (date.month, date.day):
            told = max(told, share)
        elif share > best:
            best, elsewhere = share, surface
    return elsewhere if best >= _SAID and told <= _HARDLY else None


def _days(report: ReportFigures) -> list[tuple[DateParts, str, frozenset[str]]]:
    """The days of the report, each with its surface and the words that follow it up to the next one."""
    text = report.passages.text.text
    dates = [
        (figure.mention.date, figure)
        for figure in report.figures
        if figure.mention.date is not None and figure.mention.date.month and figure.mention.date.day
    ]
    ends = [figure.mention.clean_start for _, figure in dates[1:]]
    found = []
    for (date, figure), end in zip(dates, [*ends, len(text)], strict=True):
        last = min(end, figure.section.span.end)
        said = frozenset(grams(fold(text[figure.mention.clean_end : last])))
        assert date is not None
        found.append((date, figure.mention.surface, said))
    return found
