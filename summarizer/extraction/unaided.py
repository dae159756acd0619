"""What the rules say of a report by themselves: reader 1 alone, where no model is asked or none can be reached.

Decides how the structure of a report becomes readings and a draft. Leaves finding and naming figures to ``reading`` and
awards to ``awards``.
"""

from __future__ import annotations

from summarizer.extraction.readings import FigureReading
from summarizer.extraction.wording import tidy_name
from summarizer.reading.passages import Passages

__all__ = ["reading_by_rule"]


def reading_by_rule(passages: Passages, number: str) -> FigureReading:
    """What the rules say of the figure ``number``; its name is "" if the report does not name it."""
    figure = passages.figure(number)
    return FigureReading(
        tidy_name(figure.label),
        figure.change,
        figure.basis,
        figure.period.text if figure.period is not None else None,
        figure.scope.text if figure.scope is not None else None,
    )
