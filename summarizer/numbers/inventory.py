"""Takes the inventory of a report: every number mention, in order, none overlapping.

Decides a mention's place in the report, its surface and unit as the report writes them, and the direction and basis
that its clause gives it. Leaves finding the numerals and what they are to ``scan``, and what a figure counts, for
when and for whom to ``summarizer.structure``.
"""

from __future__ import annotations

from typing import Final

from summarizer.numbers.context import CHANGE_AFTER, CHANGE_BEFORE, basis_before, direction_of, is_enumerated
from summarizer.numbers.mention import Approximation, Direction, Inventory, Kind, NumberMention
from summarizer.numbers.scan import scan
from summarizer.numbers.variants import fold_variants
from summarizer.text import CleanText, Span

__all__ = ["take_inventory"]

# Readers look one or two characters past a numeral; the padding spares each of them a check for the end.
_PADDING: Final = "\n\n\n\n"

_CHANGING: Final = frozenset(
    {Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MULTIPLE, Kind.FRACTION, Kind.DURATION}
)


def take_inventory(text: CleanText) -> Inventory:
    """Every number mention of ``text``, with ids "n1", "n2", … in order of place."""
    folded = fold_variants(text.text) + _PADDING
    mentions: list[NumberMention] = []
    last: NumberMention | None = None
    # One string for all mentions and units that are written alike: most of the memory would be theirs.
    shared: dict[str, str] = {}
    for found in scan(folded):
        start, end, reading, kind, unit, date, reason, rule = found
        direction = basis = None
        changing = reason is None and kind in _CHANGING
        if changing and (folded[start - 1] in CHANGE_BEFORE or folded[end] in CHANGE_AFTER):
            direction, basis = _change(text, folded, start, end)
        if changing and last is not None and direction is None and _continues(folded, last, start, kind):
            direction, basis = last.direction, last.basis
        raw = text.offsets.raw_span(start, end)
        clean = raw if raw == (start, end) else Span(start, end)
        surface = text.document.text[raw.start : raw.end]
        surface = shared.setdefault(surface, surface)
        value, low, high, approximation = reading or _NO_READING
        mention = NumberMention(
            f"n{len(mentions) + 1}", raw.start, raw.end, surface, value, low, high, approximation,
            _unit(text, start, unit, surface, end - start, shared) if unit else None, kind, clean, direction, basis, date,
            reason, rule,
        )  # fmt: skip
        mentions.append(mention)
        if changing:
            last = mention if direction is not None else None
    return Inventory(text, tuple(mentions))


def _continues(folded: str, last: NumberMention, start: int, kind: Kind) -> bool:
    """Whether the figure at ``start`` stands in one enumeration with the changing figure ``last``."""
    return last.kind is kind and is_enumerated(folded, last.clean.end, start)


def _change(text: CleanText, folded: str, start: int, end: int) -> tuple[Direction | None, str | None]:
    """Direction and basis of the figure's own clause."""
    direction = direction_of(folded, start, end)
    place = basis_before(folded, start) if direction is not None else None
    return direction, text.as_written(*place) if place is not None else None


_NO_READING: Final = (None, None, None, Approximation.EXACT)
_PARTS_OF: Final = {"千": "‰", "仟": "‰", "万": "‱", "萬": "‱"}


def _unit(
    text: CleanText, start: int, unit: tuple[tuple[int, int], ...], surface: str, length: int, shared: dict[str, str]
) -> str:
    """The unit as the report writes it, in its script and width (％ stays ％); 百分之 writes a % before its number.

    ``surface`` is what the report has for the ``length`` clean characters from ``start``: as long as they are
    where nothing was cleaned away in it.
    """
    if len(surface) == length:
        if len(unit) == 1:
            written = surface[unit[0][0] - start : unit[0][1] - start]
            if written in shared:
                return shared[written]
        else:
            written = "".join(surface[first - start : last - start] for first, last in unit)
    else:
        written = "".join(text.as_written(first, last) for first, last in unit)
    if written.endswith(("分之", "分百")):
        return _PARTS_OF.get(written[0], "%")
    return shared.setdefault(written, written)
