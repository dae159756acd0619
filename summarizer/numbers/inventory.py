"""Takes the inventory of a report: every number mention, in order, none overlapping.

Decides a mention's place in the report, its surface and unit as the report writes them, and the direction and basis
that its clause gives it. Leaves finding the numerals and what they are to ``numeral_readers``, what a table says of its numbers to
``cells``, and what a figure counts, for
when and for whom to ``summarizer.reading``.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from summarizer.numbers.bracketed_units import with_shared_brackets
from summarizer.numbers.captions import captions_apart
from summarizer.numbers.cells import apart, in_tables
from summarizer.numbers.clause_change import CHANGE_AFTER, basis_before, change_before, direction_of, is_enumerated
from summarizer.numbers.headed import under_heads
from summarizer.numbers.listings import commas_apart
from summarizer.numbers.mention import ClauseChange, Inventory, Kind, MentionRuling, NumberMention
from summarizer.numbers.numeral_readers import scan
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.units import TENTHS
from summarizer.numbers.variants import fold_variants
from summarizer.text import CleanText

__all__ = ["take_inventory"]

# Readers look one or two characters past a numeral; the padding spares each of them a check for the end.
_PADDING: Final = "\n\n\n\n"
# A long text is folded and read by stretches, so that its folded copy is never whole in memory. They end with a line or
# sentence, and no reader looks further than the context around one.
_STRETCH: Final = 20_000
_CONTEXT: Final = 256
_END_OF_STRETCH: Final = Pattern("[\n。]")

# Damage behind the last character, 613個(gè), is no part of what was written; inside a figure, 13.7 萬(wàn)人, it must stay.
_READING_BEHIND: Final = Pattern(r"(?<=[㐀-鿿])[(（][a-zà-üāēīōūǎěǐǒǔǖǘǚǜ]{1,6}[)）]\Z")

_RATES: Final = frozenset({Kind.PERCENT, Kind.MULTIPLE})
_CHANGING: Final = frozenset(
    {Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MULTIPLE, Kind.FRACTION, Kind.DURATION}
)


def take_inventory(text: CleanText) -> Inventory:
    """Every number mention of ``text``, with ids "n1", "n2", … in order of place."""
    return Inventory(text, in_tables(text, captions_apart(text, _under_units(text))))


def _under_units(text: CleanText) -> Iterator[NumberMention]:
    """The mentions of ``text``, with the units that brackets give them."""
    return with_shared_brackets(text, under_heads(text, _mentions(text)))


def _mentions(text: CleanText) -> Iterator[NumberMention]:
    # One string for all mentions and units that are written alike: most of the memory would be theirs.
    shared: dict[str, str] = {}
    taken, start, length = 0, 0, len(text.text)
    while start < length:
        found = _END_OF_STRETCH.search(text.text, start + _STRETCH)
        end = found.end() if found is not None else length
        base = max(0, start - _CONTEXT)
        stretch = _Stretch(text, base, _folded(text, base, end + _CONTEXT), shared)
        taken, last_end = yield from stretch.mentions(start - base, end - base, taken)
        start = max(end, last_end)


def _folded(text: CleanText, start: int, end: int) -> str:
    folded = apart(text.tables, start, fold_variants(text.text[start:end]))
    return commas_apart(text, start, folded) + _PADDING


class _Stretch(NamedTuple):
    """A stretch of a clean text from ``base`` on, as the readers see it, and what leads from it to the report."""

    text: CleanText
    base: int
    folded: str
    shared: dict[str, str]

    def mentions(self, first: int, stop: int, taken: int) -> Generator[NumberMention, None, tuple[int, int]]:
        """The mentions that begin in ``first:stop``, ``taken`` being known before them; how many then, and their end."""
        text, base, folded, shared = self
        raw_span, raw, unmoved = text.offsets.raw_span, text.document.text, text.offsets.is_identity
        last: NumberMention | None = None
        before_change = change_before()
        end = 0
        for start, end, reading, kind, unit, date, reason, rule in scan(folded, first, stop):
            change = None
            changing = reason is None and kind in _CHANGING
            if changing and (folded[start - 1] in before_change or folded[end] in CHANGE_AFTER):
                change = self._change(start, end)
            if changing and change is None and last is not None and self._continues(last, start, kind):
                change = last.change
            raw_start, raw_end = (base + start, base + end) if unmoved else raw_span(base + start, base + end)
            if raw_end - raw_start > end - start:
                reading_behind = _READING_BEHIND.search(raw, raw_start, raw_end)
                raw_end = reading_behind.start() if reading_behind is not None else raw_end
            surface = raw[raw_start:raw_end]
            surface = shared.setdefault(surface, surface)
            taken += 1
            # Where cleaning moved nothing, one integer serves as the raw and the clean offset.
            mention = NumberMention(
                taken, raw_start, surface, reading, self._unit(unit, start, end, surface) if unit else None, kind,
                raw_start if raw_start == base + start else base + start, end - start, change, date,
                _ruling_of(reason, rule) if rule is not None else None,
            )  # fmt: skip
            yield mention
            if changing:
                last = mention if change is not None else None
        return taken, base + end

    def _continues(self, last: NumberMention, start: int, kind: Kind) -> bool:
        """Whether the figure at ``start`` stands in one enumeration with the changing figure ``last``."""
        alike = last.kind is kind or (last.kind in _RATES and kind in _RATES)  # 分别升1.8倍及46%
        return alike and is_enumerated(self.folded, last.clean_end - self.base, start)

    def _change(self, start: int, end: int) -> ClauseChange | None:
        """What the clause of the figure at ``start:end`` says of its change, None where it says nothing."""
        direction = direction_of(self.folded, start, end)
        if direction is None:
            return None
        place = basis_before(self.folded, start)
        basis = self.text.as_written(self.base + place[0], self.base + place[1]) if place is not None else None
        return _change_of(direction, basis)

    def _unit(self, unit: tuple[tuple[int, int], ...], start: int, end: int, surface: str) -> str:
        """The unit as the report writes it, in its script and width (％ stays ％); 百分之 writes a % before its number,
        and 三成 and 八折 are so many per cent.

        ``surface`` is what the report has for ``start:end``: as long as it is where nothing was cleaned away in it.
        """
        if len(surface) == end - start and unit[-1][1] <= end:
            if len(unit) == 1:
                written = surface[unit[0][0] - start : unit[0][1] - start]
                if written in self.shared and not written.endswith("分百"):
                    return self.shared[written]
            else:
                written = "".join(surface[first - start : last - start] for first, last in unit)
        else:
            written = "".join(self.text.as_written(self.base + first, self.base + last) for first, last in unit)
        if written in TENTHS:
            return "%"
        if written.endswith(("分之", "份之", "分百")):
            return _PARTS_OF.get(written[0], "%")
        return self.shared.setdefault(written, written)


# One object for all mentions of which the same is said.
_change_of = lru_cache(maxsize=1024)(ClauseChange)
_ruling_of = lru_cache(maxsize=1024)(MentionRuling)
_PARTS_OF: Final = {"千": "‰", "仟": "‰", "万": "‱", "萬": "‱"}
