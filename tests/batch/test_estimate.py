"""What a batch would take."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from summarizer.batch.entries import Entry
from summarizer.batch.estimate import estimate
from summarizer.document.read import document_of, read
from summarizer.settings import ExtractionProtocol, Settings

SETTINGS = Settings(model="m", base_url="http://localhost:1/v1", protocol=ExtractionProtocol.PASSAGES)


def test_a_large_batch_is_judged_by_a_sample() -> None:
    """A thousand reports of a hundred characters are a hundred thousand, though two hundred are read."""
    opened: list[int] = []

    def open_report(number: int) -> Entry:
        return Entry(str(number), lambda: opened.append(number) or document_of("破" * 100))  # type: ignore[func-returns-value]

    found = estimate([open_report(number) for number in range(1000)], SETTINGS)
    assert (found.reports, found.sampled, found.characters, len(opened)) == (1000, 200, 100_000, 200)


def test_prices_make_a_cost_and_their_absence_is_said() -> None:
    """Without prices the cost is unknown, not zero."""
    entries = [Entry("a", partial(document_of, "破" * 10_000))]
    assert estimate(entries, SETTINGS).cost is None
    assert "no price is set" in estimate(entries, SETTINGS).text
    priced = Settings(
        model="m", base_url="http://localhost:1/v1", prompt_price=Decimal(1000), completion_price=Decimal(1000)
    )
    cost, found = estimate(entries, priced).cost, estimate(entries, priced)
    assert cost == Decimal(found.prompt_tokens + found.completion_tokens) / 1000


def test_reports_that_cannot_be_read_are_counted() -> None:
    """They take nothing, and the line says how many there are."""
    found = estimate([Entry("a", partial(document_of, "破" * 100)), Entry("b", partial(read, b""))], SETTINGS)
    assert found.unreadable == 1
    assert "1 of 2 looked at can't be read" in found.text
