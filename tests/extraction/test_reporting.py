from __future__ import annotations

from dataclasses import replace

from summarizer.extraction.readings import FigureReading, ModelReading
from summarizer.extraction.reporting import without_reporter
from tests.reading.dividing import divided

NOTE = divided("渔政动态\n青礁渔政站巡航9次，放生6尾，救助4人，登记船舶81艘，查扣网具12副。\n")


def told(*scopes: str | None) -> ModelReading:
    """A reading of as many figures as there are ``scopes``."""
    figures = {f"n{at}": FigureReading("巡航次数", scope=scope) for at, scope in enumerate(scopes, 1)}
    return replace(ModelReading(figures={}, roles={}), figures=figures)


def scopes(reading: ModelReading) -> list[str | None]:
    """The scopes of a reading's figures, in order."""
    return [said.scope for said in reading.figures.values()]


def test_a_body_that_most_figures_belong_to_is_the_reporters_own() -> None:
    """Its short and its longer name count together, and neither is a scope."""
    reading = told(*["青礁"] * 4, *["青礁渔政站"] * 3, "礁东码头", None, None)
    assert scopes(without_reporter(NOTE, reading)) == [None] * 7 + ["礁东码头", None, None]


def test_a_body_of_some_figures_stays_their_scope() -> None:
    """Half of the figures are no majority, and a few figures say nothing about whose report it is."""
    half = told(*["青礁渔政站"] * 5, *[None] * 5)
    assert scopes(without_reporter(NOTE, half)) == scopes(half)
    few = told("青礁渔政站", "青礁渔政站", None)
    assert scopes(without_reporter(NOTE, few)) == scopes(few)
