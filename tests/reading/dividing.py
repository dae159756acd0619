"""What the tests of this folder share: a text divided, and its figures by their surfaces."""

from __future__ import annotations

from summarizer.document.clean import clean
from summarizer.document.read import document_of
from summarizer.numbers.inventory import take_inventory
from summarizer.reading.divide import divide
from summarizer.reading.passages import FigureContext, Passages
from summarizer.reading.periods import PeriodKind, find_periods

REPORT = """柳湾县公安局2022年工作总结
一、严打犯罪。全年共破获刑事案件812起，抓获犯罪嫌疑人430余名，追赃挽损560万元。
二、服务群众。下半年，办理户籍业务1.2万件，其中网上办理7000余件，群众满意率达99.1%。
三、下一步打算。2023年，我局将新建警务站12个，力争破案率提高3个百分点。
"""


def divided(text: str) -> Passages:
    """``text`` read, cleaned, counted and divided by the program's own parts."""
    return divide(clean_ := clean(document_of(text)), take_inventory(clean_))


def figures(text: str) -> dict[str, FigureContext]:
    """The figures of ``text`` by surface; the last one where a surface occurs twice."""
    passages = divided(text)
    return {passages.mention(figure.number).surface: figure for figure in passages.figures}


def labels(text: str) -> dict[str, str]:
    """The labels of the open figures of ``text`` by surface."""
    return {surface: figure.label for surface, figure in figures(text).items() if figure.reason is None}


def scopes(text: str, *surfaces: str) -> list[str | None]:
    """The bodies or areas that the figures of these surfaces are about, None for the whole."""
    found = figures(text)
    return [scope.text if (scope := found[surface].scope) is not None else None for surface in surfaces]


def periods_of(text: str, *surfaces: str) -> list[str | None]:
    """The period of each of these figures of ``text``, as written; None if none is told."""
    found = figures(text)
    return [period.text if (period := found[surface].period) is not None else None for surface in surfaces]


def times(text: str) -> list[tuple[str, PeriodKind]]:
    """The times that ``text``, of a report on 2023, names, and how far each carries."""
    return [(text[slice(*period.span)], period.kind) for period in find_periods(text, 0, len(text), 2023)]


def written_times(text: str) -> list[str]:
    """The times that ``text`` names, as they are written."""
    return [words for words, _ in times(text)]
