"""A summary as one HTML page that needs nothing else: no network, no other file, and no script to be read.

Decides which characters of the report carry which marks. Leaves layout to ``templates/``, wording to ``wording`` and
``labels``. Everything that comes from a report or a model is escaped by the template engine.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.output import labels, wording
from summarizer.output.topics import topics
from summarizer.schema import Approximation, Disposition, LedgerNumber, Statistic, Summary, Unplaced

if TYPE_CHECKING:
    from jinja2 import Template

__all__ = ["Piece", "paragraphs", "render_page"]

RELATIONS = {
    Approximation.EXACT: "",
    Approximation.MORE_THAN: "多于 ",
    Approximation.LESS_THAN: "少于 ",
    Approximation.ABOUT: "约 ",
    Approximation.RANGE: "",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the report with the same marks throughout.

    ``number`` is the ledger's number that it belongs to, ``opens`` whether it is the number's first piece; ``items``
    are the ids of the items whose evidence it is part of.
    """

    text: str
    number: LedgerNumber | None
    opens: bool
    items: tuple[str, ...]


def render_page(summary: Summary, text: str | None = None) -> str:
    """The page of ``summary``; ``text`` is the report's raw text, shown beside it with every number marked."""
    totals = summary.ledger.totals
    return _template().render(
        summary=summary,
        topics=topics(summary),
        places={item.id: place for place, item in enumerate(summary.achievements, start=1)},
        paragraphs=tuple(paragraphs(summary, text)) if text is not None else (),
        has_text=text is not None,
        language="zh-Hant" if summary.source.script == "traditional" else "zh-Hans",
        dispositions=[
            (key.value, labels.DISPOSITIONS[key.value], totals[key.value])
            for key in Disposition
            if totals.get(key.value)
        ],
        missing=totals.get(Disposition.UNACCOUNTED.value, 0),
        labels=labels,
        wording=wording,
        exact_value=exact_value,
        gloss=gloss,
    )


def exact_value(number: Statistic | LedgerNumber) -> str:
    """The value behind the words, with digits grouped: 多于 12,000,000 元; empty for what has no value."""
    if number.value is None:
        return ""
    unit = f" {number.unit}" if number.unit and number.unit not in "%％" else (number.unit or "")
    if number.approximation is Approximation.RANGE and number.low and number.high:
        return f"{_grouped(number.low)}–{_grouped(number.high)}{unit}"
    return f"{RELATIONS[number.approximation]}{_grouped(number.value)}{unit}"


def gloss(statistic: Statistic) -> str:
    """The value behind the words, where it says more than the words do: nothing for 312起, 0 for 零."""
    value = exact_value(statistic)
    return "" if _bare(value) == _bare(statistic.surface) else value


def _bare(words: str) -> str:
    return "".join(words.split()).replace(",", "").replace("％", "%")


def _grouped(value: str) -> str:
    whole, point, rest = value.partition(".")
    return (f"{Decimal(whole):,}" if whole.lstrip("-").isdecimal() else whole) + point + rest


def paragraphs(summary: Summary, text: str) -> Iterator[tuple[Piece, ...]]:
    """The lines of the report that hold anything, each cut wherever a mark begins or ends."""
    marks = _Marks(summary, len(text))
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        if line.strip():
            yield tuple(marks.pieces(text, start, start + len(line.rstrip())))
        start = end


class _Marks:
    """Where numbers and evidence stand in a text of ``length`` characters; what lies outside of it is left out."""

    def __init__(self, summary: Summary, length: int) -> None:
        self._numbers = [number for number in summary.ledger.numbers if number.end <= length]
        withheld = (each.item for each in summary.withheld if not isinstance(each.item, Unplaced))
        items = (*summary.achievements, *summary.statistics, *summary.honors, *withheld)
        self._evidence = [
            (quoted.start, quoted.end, item.id) for item in items for quoted in item.evidence if quoted.end <= length
        ]
        edges = {at for number in self._numbers for at in (number.start, number.end)}
        self._edges = sorted(edges | {at for start, end, _ in self._evidence for at in (start, end)})

    def pieces(self, text: str, start: int, end: int) -> Iterator[Piece]:
        """The stretch ``start:end`` of ``text`` cut at every edge."""
        cuts = [start, *(edge for edge in self._edges if start < edge < end), end]
        for left, right in pairwise(cuts):
            number = next((each for each in self._numbers if each.start <= left and right <= each.end), None)
            items = tuple(dict.fromkeys(id for begin, stop, id in self._evidence if begin <= left and right <= stop))
            yield Piece(text[left:right], number, number is not None and number.start == left, items)


@cache
def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("summarizer.output"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html")
