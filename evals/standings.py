"""The leaderboard as a table, and as a page with a plot of quality against price.

Decides columns and geometry. A run lies on the frontier if none is both better and cheaper.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil, floor, log10

from evals.leaderboard import SHOWN, Price, Share, Standing, frontier
from evals.page import environment
from evals.statistics import Interval
from evals.tally import Metric

__all__ = ["leaderboard_page", "leaderboard_table", "pareto_svg"]

WIDTH, HEIGHT = 760, 420
LEFT, RIGHT, TOP, BOTTOM = 60, 180, 20, 50
_UNITS = {Price.COST: "cost of a report", Price.SECONDS: "seconds a report", Price.TOKENS: "tokens a report"}
_DECADE_ROOM = 0.15
_LINE, _LETTER = 15, 7


def leaderboard_table(runs: Sequence[Standing]) -> str:
    """The runs as a Markdown table, best first; intervals are at 95 %."""
    head = ["system", *(f"{metric.value} F1" for metric in SHOWN), "grounding F1", "perfect reports", "escapes",
            "wrong if readers differ", "wrong if not", "s/report", "tokens/report", "cost/report"]  # fmt: skip
    rows = [head, ["---"] * len(head)]
    for run in runs:
        rows.append([
            run.name, *(_sure(*run.f1[metric]) for metric in SHOWN), _sure(*run.grounding),
            f"{run.perfect} of {run.reports}", f"{run.score.escapes} of {run.score.verified}",
            _share(run.calibration.differ), _share(run.calibration.agree),
            f"{run.seconds:.2f}", f"{run.tokens:.0f}", "–" if run.cost is None else f"{run.cost:.4f}",
        ])  # fmt: skip
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def leaderboard_page(runs: Sequence[Standing], price: Price) -> str:
    """The runs as one HTML file: the plot, the table, and what the columns mean."""
    table = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in leaderboard_table(runs).splitlines()]
    return (
        environment()
        .get_template("leaderboard.html")
        .render(head=table[0], rows=table[2:], plot=_plot(runs, price), alone=False, reports=runs[0].score.attempted)
    )


def pareto_svg(runs: Sequence[Standing], price: Price) -> str:
    """The plot alone, as an SVG file: F1 of statistics with its interval against the price of a report."""
    return environment().get_template("pareto.svg").render(plot=_plot(runs, price), alone=True)


@dataclass(frozen=True, slots=True)
class Point:
    """A run in pixels; ``best`` if it lies on the frontier, ``label`` the height of its name, clear of the others'."""

    name: str
    x: float
    y: float
    high: float
    low: float
    best: bool
    label: float = 0.0


@dataclass(frozen=True, slots=True)
class Pareto:
    """The plot in pixels: points, the frontier's line, and ticks as (place, words). ``missing`` have no price."""

    points: tuple[Point, ...]
    line: str
    x_ticks: tuple[tuple[float, str], ...]
    y_ticks: tuple[tuple[float, str], ...]
    x_title: str
    missing: tuple[str, ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    top: int = TOP
    bottom: int = HEIGHT - BOTTOM


def _plot(runs: Sequence[Standing], price: Price) -> Pareto:
    """Prices on a scale of powers of ten; a price of nothing stands at the left edge."""
    known = [(run, cost) for run in runs if (cost := run.price(price)) is not None]
    above = [cost for _, cost in known if cost > 0] or [1.0]
    first, last = floor(log10(min(above)) - _DECADE_ROOM), ceil(log10(max(above)) + _DECADE_ROOM)
    floor_of_y = floor(10 * min((run.f1[Metric.STATISTICS][1].low for run, _ in known), default=0.0)) / 10

    def x(cost: float) -> float:
        share = (log10(cost) - first) / (last - first) if cost > 0 else 0.0
        return LEFT + share * (WIDTH - RIGHT - LEFT)

    def y(value: float) -> float:
        return HEIGHT - BOTTOM - (value - floor_of_y) / (1 - floor_of_y or 1) * (HEIGHT - BOTTOM - TOP)

    best = frontier(runs, price)
    points = tuple(
        Point(run.name, x(cost), y(run.headline), y(run.f1[Metric.STATISTICS][1].high),
              y(run.f1[Metric.STATISTICS][1].low), run in best)
        for run, cost in known
    )  # fmt: skip
    line = " ".join(f"{point.x:.1f},{point.y:.1f}" for point in sorted(points, key=lambda p: p.x) if point.best)
    steps = round((1 - floor_of_y) * 10)
    return Pareto(
        points=_labelled(points),
        line=line,
        x_ticks=tuple((x(10.0**power), f"{10.0**power:g}") for power in range(first, last + 1)),
        y_ticks=tuple((y(floor_of_y + step / 10), f"{floor_of_y + step / 10:.1f}") for step in range(steps + 1)),
        x_title=_UNITS[price],
        missing=tuple(run.name for run in runs if run.price(price) is None),
    )


def _labelled(points: Sequence[Point]) -> tuple[Point, ...]:
    """``points`` with the heights of their names: where two would overlap, the later one goes up."""
    placed: list[Point] = []
    for point in sorted(points, key=lambda each: (-each.y, each.x)):
        height = point.y
        while any(_overlap(point, height, other) for other in placed):
            height -= _LINE
        placed.append(replace(point, label=height))
    return tuple(placed)


def _overlap(point: Point, height: float, other: Point) -> bool:
    first, second = sorted((point, other), key=lambda each: each.x)
    return abs(height - other.label) < _LINE and second.x - first.x < _LETTER * (len(first.name) + 2)


def _sure(value: float, interval: Interval) -> str:
    return f"{value:.3f} ({interval.low:.2f}–{interval.high:.2f})"


def _share(share: Share) -> str:
    interval = share.interval
    if share.rate is None or interval is None:
        return "–"
    return f"{share.wrong} of {share.shown} ({interval.low:.0%}–{interval.high:.0%})"
