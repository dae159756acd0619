from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable

import pytest

from summarizer import Settings, check, read, summarize
from summarizer.pipeline import read_passages, summarize_with
from summarizer.text import Document
from tests.batch.models import Silent
from tests.hostile import SHAPES, shaped

_SHORT, _LONG = 1500, 6000
_MOST = 9.0
"""By how much time may grow where the text grows fourfold: linear is 4, twice that on a busy machine, a square 16."""
_LEAST = 0.05
"""Seconds; below, a machine's own unrest is all that is measured."""

_HARDEST = (
    "digits and commas", "per cent", "closing brackets", "bars", "parts", "plans", "slashes", "ranges", "figures of a list",
)  # fmt: skip

_ONE_SENTENCE = (
    "digits and commas", "lines of years", "signs of mail", "hundreds and commas", "ones in a list",
    "per cent of nothing", "figures under accents",
)  # fmt: skip


def test_there_are_shapes_enough() -> None:
    """Fifty and more ways of repeating something."""
    assert len(SHAPES) >= 56


@pytest.mark.parametrize("name", _HARDEST)
def test_reading_grows_with_the_text(name: str) -> None:
    """Reading a report that repeats one shape takes time in proportion to its length."""
    assert _growth(name, read_passages) <= _MOST


@pytest.mark.parametrize("name", ["parts", "slashes", "per cent", "plans"])
def test_checking_grows_with_the_text(name: str) -> None:
    """So does checking a summary of one length against it."""
    summary = shaped(name, 120)
    assert _growth(name, lambda document: check(document, summary)) <= _MOST


@pytest.mark.parametrize("name", _ONE_SENTENCE)
def test_summing_up_grows_with_the_text(name: str) -> None:
    """Nor does a summary by the rules take longer than that, of a text that is one sentence of figures or lines of them."""
    assert _growth(name, lambda document: summarize(document, Settings(model="none"))) <= _MOST


def test_what_comes_out_grows_with_the_text() -> None:
    """A text without marks is not quoted whole by each of its figures."""
    short, long = (len(_summary("ranges", length)) for length in (_SHORT, _LONG))
    assert long < 6 * short


def test_memory_grows_with_the_text() -> None:
    """Nor is it kept whole by each of them."""
    short, long = (_peak("slashes", length) for length in (_SHORT, _LONG))
    assert long < 6 * short


def _growth(name: str, run: Callable[[Document], object]) -> float:
    """How many times as long the long report takes as the short one."""
    short, long = (read(shaped(name, length).encode()) for length in (_SHORT, _LONG))
    run(short)  # what is compiled or read at first use is paid for here
    return _seconds(run, long) / max(_seconds(run, short), _LEAST)


def _seconds(run: Callable[[Document], object], document: Document) -> float:
    def once() -> float:
        began = time.process_time()
        run(document)
        return time.process_time() - began

    return min(once() for _ in range(2))


def _summary(name: str, length: int) -> str:
    document = read(shaped(name, length).encode())
    return summarize_with(document, Silent(), Settings(repair_rounds=0)).model_dump_json()


def _peak(name: str, length: int) -> int:
    """Bytes that reading and checking hold at most."""
    document = read(shaped(name, length).encode())
    tracemalloc.start()
    try:
        check(document, shaped(name, 60))
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
