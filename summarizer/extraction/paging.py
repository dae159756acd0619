"""Where a paged report shows what a summary says: the page and the boxes of each piece of evidence and each number.

Decides nothing; a report without pages has none. Leaves finding the places to the readers of ``document.formats``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from summarizer.layout import Layout
from summarizer.schema import Achievement, Honor, LedgerNumber, PageBox, QuotedEvidence, Statistic, Summary, Unplaced

__all__ = ["paged"]

Place = TypeVar("Place", QuotedEvidence, LedgerNumber)
Item = TypeVar("Item", Achievement, Statistic, Honor)

_DIGITS = 1  # of a point that a box is given in


def paged(summary: Summary, layout: Layout | None) -> Summary:
    """``summary`` with the pages and boxes of ``layout``; as it is if that is None."""
    if layout is None:
        return summary
    ledger = summary.ledger.model_copy(
        update={"numbers": tuple(_placed(number, layout) for number in summary.ledger.numbers)}
    )
    withheld = tuple(each.model_copy(update={"item": _held(each.item, layout)}) for each in summary.withheld)
    return summary.model_copy(
        update={
            "achievements": _items(summary.achievements, layout),
            "statistics": _items(summary.statistics, layout),
            "honors": _items(summary.honors, layout),
            "ledger": ledger,
            "withheld": withheld,
        }
    )


def _held(
    item: Achievement | Statistic | Honor | Unplaced, layout: Layout
) -> Achievement | Statistic | Honor | Unplaced:
    match item:
        case Achievement():
            return _item(item, layout)
        case Statistic():
            return _item(item, layout)
        case Honor():
            return _item(item, layout)
    return item


def _items(items: Iterable[Item], layout: Layout) -> tuple[Item, ...]:
    return tuple(_item(item, layout) for item in items)


def _item(item: Item, layout: Layout) -> Item:
    return item.model_copy(update={"evidence": tuple(_placed(each, layout) for each in item.evidence)})


def _placed(place: Place, layout: Layout) -> Place:
    boxes = tuple(
        PageBox(
            page=box.page, **{side: round(getattr(box, side), _DIGITS) for side in ("left", "top", "right", "bottom")}
        )
        for box in layout.boxes(place.start, place.end)
    )
    return place.model_copy(update={"page": boxes[0].page if boxes else None, "boxes": boxes})
