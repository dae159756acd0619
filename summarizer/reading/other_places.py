"""Other places: figures of places that are told behind a first one, or that it is held against, of the same thing.

Decides what the figures of a list of places count (甲县的信访量203件,…其它依次为乙县147件), and of which thing the values of
other places are (老化指數為92.2,較日本200、德國161.5為低). Leaves rankings that begin with 最高 and the like to ``rankings``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarizer.language.lexicon import fill
from summarizer.numbers.mention import Kind
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.rankings import Ranked
from summarizer.text import Span

__all__ = ["other_places"]

_PLACE = r"(?:[一-鿿]{1,7}?(?:省|市|县|区|州|旗|镇|乡)|{place_name})"
_FIRST = re.compile(fill(rf"(?P<place>{_PLACE})的?(?P<what>[^的]{{2,24}})"))
_OTHERS = re.compile(
    fill(rf"[,，;；](?:{{other_place}}){{1,2}}(?:分别|各)?(?:为|是|有)?(?P<place>{_PLACE})(?:为|有|达)?\Z")
)
_GOES_ON = re.compile(fill(rf"[,，、;；和及与](?P<place>{_PLACE}|[一-鿿]{{2,4}})(?:为|有|达)?\Z"))
_AGAINST = re.compile(
    fill(
        r"[,，;；](?:但|而|也|亦|均)?(?:{compared_to}|低于|高于)(?P<place>{place_name}(?:[及和与、](?:{place_name})){0,2})的?\Z"
    )
)
_GOES_ON_AGAINST = re.compile(fill(r"[、和及与](?P<place>{place_name}(?:[及和与](?:{place_name})){0,2})的?\Z"))
_WINDOW = 24  # characters
_KINDS = (Kind.COUNT, Kind.MONEY, Kind.PERCENT)


def other_places(text: str, sentence: Span, readings: Sequence[Reading]) -> dict[int, Ranked]:
    """The figures of ``sentence`` that are those of other places, by their numbers, each with its place."""
    return {ranked.reading.mention.number: ranked for ranked in _found(text, readings)}


def _found(text: str, readings: Sequence[Reading]) -> Iterator[Ranked]:
    first: Ranked | None = None  # the place that the list begins with
    level: Reading | None = None
    going: re.Pattern[str] | None = None
    for before, reading in zip((None, *readings), readings, strict=False):
        led = _led(text, before, reading, going) if level is not None and _alike(level, reading) else None
        if led is not None and level is not None:
            against = led.re in (_AGAINST, _GOES_ON_AGAINST)
            if first is None and not against:
                continue
            if first is not None and led.re is _OTHERS:
                yield first
            going = _GOES_ON_AGAINST if against else _GOES_ON
            of = level if against or first is None else first.reading
            yield Ranked(_of_place(reading, of), Span(*led.span("place")))
        elif reading.form is Form.LEVEL and reading.noun and not reading.clause.bracketed:
            level, going = reading, None
            first = _first(text, reading)


def _led(text: str, before: Reading | None, reading: Reading, going: re.Pattern[str] | None) -> re.Match[str] | None:
    """How the words before ``reading`` lead to another place, None where they do not."""
    at = reading.mention.clean_start
    start = max(before.mention.clean_end if before is not None else 0, at - _WINDOW)
    for lead in (_OTHERS, _AGAINST):
        match = lead.search(text, start, at)
        if match is not None:
            return match
    return going.fullmatch(text, start, at) if going is not None else None


def _alike(level: Reading, reading: Reading) -> bool:
    same = level.mention.kind is reading.mention.kind and level.mention.unit == reading.mention.unit
    return same and reading.form is Form.LEVEL and reading.mention.kind in _KINDS and level is not reading


def _first(text: str, reading: Reading) -> Ranked | None:
    """The first figure as that of a place with what it counts (甲县的|信访量); None where its words begin with no place."""
    if reading.verb is not None or len(reading.noun) != 1 or reading.leads_noun:
        return None
    named = _FIRST.fullmatch(text, *reading.noun[0])
    if named is None:
        return None
    return Ranked(reading._replace(noun=(Span(*named.span("what")),)), Span(*named.span("place")))


def _of_place(reading: Reading, of: Reading) -> Reading:
    """``reading`` with the words of what the level ``of`` counts."""
    return reading._replace(
        form=Form.LEVEL,
        verb=of.verb,
        noun=of.noun,
        predicate=None,
        leads_noun=False,
        share=False,
        of=None,
        direction=None,
    )
