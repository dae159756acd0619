from __future__ import annotations

import re
import signal
import time
from collections.abc import Callable, Iterator

import pytest

from tests.growth.collecting import PatternInUse, patterns_in_use
from tests.growth.pumping import TAILS, pumps

_SHORT, _LONG = 256, 4096
_PATIENCE = 4.0
"""Seconds by the clock for one text; what takes longer has run away."""
_NOTHING = 25e-6
"""Seconds for the short text below which no square can hide: 256² / 2 steps of a nanosecond take longer."""
_MOST = 90.0
"""By how much time may grow where the text grows sixteenfold: linear is 16, five times that on a busy machine, a square 256."""

_Ask = Callable[[str], object]


class _RunAway(Exception):
    pass


def test_no_pattern_grows_faster_than_its_text(in_time: None) -> None:
    """Every pattern of the package takes time in proportion to its text, on texts made to defeat it."""
    patterns = patterns_in_use()
    assert len(patterns) >= 500
    slow = {f"{pattern.place} {pattern.source[:80]}": found for pattern in patterns if (found := _defeat(pattern))}
    assert not slow


@pytest.mark.parametrize(
    ("source", "way"),
    [
        (r"(?:\s*[0-9][0-9.,]*\s*[万亿]?){1,8}起", "fullmatch"),
        (r"(?:一|二|一二)+\Z", "fullmatch"),
        (r"[^,]*起", "search"),
        (r"\s*\(?\s*\d", "sub"),
    ],
)
def test_a_pattern_that_runs_away_is_found(source: str, way: str, in_time: None) -> None:
    """The pumps defeat nested repeats, ambiguous alternatives and repeats that a search begins anew."""
    assert _defeat(PatternInUse(source, 0, "here", frozenset({way})))


@pytest.fixture
def in_time() -> Iterator[None]:
    """Whatever takes longer than ``_PATIENCE`` is broken off."""

    def break_off(*_: object) -> None:
        raise _RunAway

    before = signal.signal(signal.SIGALRM, break_off)
    yield
    signal.signal(signal.SIGALRM, before)


def _defeat(pattern: PatternInUse) -> str | None:
    """A text on which ``pattern`` grows too fast, in words; None if there is none."""
    compiled = re.compile(pattern.source, pattern.flags)
    asks: list[_Ask] = [lambda text: sum(1 for _ in compiled.finditer(text))] if pattern.roams else []
    asks += [getattr(compiled, way) for way in sorted(pattern.ways & {"match", "fullmatch"})]
    for pump in sorted(pumps(pattern.source, pattern.flags), key=lambda pump: (pump.lead, pump.body)):
        for tail in TAILS:
            for ask in asks:
                if _grows(ask, lambda length, pump=pump, tail=tail: pump.text(length, tail)):  # type: ignore[misc]
                    return f"{pump.lead!r}, {pump.body!r} again and again, {tail!r}"
    return None


def _grows(ask: _Ask, text: Callable[[int], str]) -> bool:
    """Whether ``ask`` takes longer in more than proportion; what looks so is measured again, for machines are busy."""
    try:
        if _seconds(ask, text(_SHORT), 1) < _NOTHING:
            return False
        return all(_seconds(ask, text(_LONG), n) > _MOST * _seconds(ask, text(_SHORT), n) for n in (1, 3, 7))
    except _RunAway:
        return True


def _seconds(ask: _Ask, text: str, times: int) -> float:
    """The least of ``times`` measurements."""
    return min(_once(ask, text) for _ in range(times))


def _once(ask: _Ask, text: str) -> float:
    signal.setitimer(signal.ITIMER_REAL, _PATIENCE)
    try:
        began = time.process_time()
        ask(text)
        return time.process_time() - began
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
