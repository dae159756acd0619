"""``python -m evals``: run a system over reports, score what it kept, compare runs, guard a baseline.

Decides what is asked of runs, what is printed, and the exit code. 0 done; 2 wrong usage; 4 the model can't be had; 5 done,
but a report failed, or the gate found a reason. Leaves commands about anything but runs to ``measuring``.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from evals.catalogue import SystemName, choose
from evals.comparing import compare as compare_runs
from evals.comparing import gate as gate_run
from evals.dataset import load
from evals.leaderboard import Price, standings
from evals.measuring import measures
from evals.options import Page, References, Reports, opened_model, price_text, settings_of
from evals.records import RunFolder, RunRecord, relative
from evals.run import program_version, run_dataset
from evals.run_score import RunScore
from evals.scores_json import SCORES, as_json
from evals.scoring import score_run
from evals.tables import comparison_table, matrix, run_table
from summarizer.errors import SummarizerError

FOUND_SOMETHING = 5
HELP = "Run a system over reports, score what it kept, compare runs, guard a baseline."

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help=HELP)


@app.command()
def run(  # noqa: PLR0913 - an option each, as the command line has them
    reports: Reports,
    gold: References,
    out: Annotated[Path, typer.Option(metavar="RUN", help="The run's folder; a run that is there goes on.")],
    system: Annotated[SystemName, typer.Option(help="What is evaluated.")] = SystemName.PORTIONS,
    model: Annotated[str | None, typer.Option(metavar="NAME", help="The model, as its endpoint names it.")] = None,
    base_url: Annotated[str | None, typer.Option(metavar="URL", help="An OpenAI-compatible endpoint.")] = None,
    split: Annotated[str | None, typer.Option(help="Only the reports of this split of the manifest.")] = None,
    only: Annotated[list[str] | None, typer.Option(metavar="NAME", help="Only this report; may be repeated.")] = None,
    reuse: Annotated[list[Path] | None, typer.Option(metavar="RUN", help="Replies of this run answer too.")] = None,
    retry_failed: Annotated[bool, typer.Option("--retry-failed", help="Try reports again that failed.")] = False,
    answers: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Kept answers of a strong model, in place of an endpoint.")
    ] = None,
    prompt_price: Annotated[str | None, typer.Option(help="Price of a million prompt tokens.")] = None,
    completion_price: Annotated[str | None, typer.Option(help="Price of a million completion tokens.")] = None,
    html: Page = None,
) -> None:
    """Run a system over every report that has a reference, keep all replies, and score it."""
    settings = settings_of(model, base_url, prompt_price, completion_price)
    dataset = load(reports, gold).only(split, only or ())
    folder, chosen = RunFolder(out), choose(system, settings)
    kept = [reply for earlier in reuse or () for reply in RunFolder(earlier).replies()]
    with opened_model(settings, system, dataset, answers) as language_model:
        record = RunRecord(
            system=chosen.name,
            model=language_model.name if language_model is not None else None,
            prompt=chosen.prompt,
            program=program_version(),
            reports=relative(reports, out),
            gold=relative(gold, out),
            split=split,
            only=tuple(sorted(only or ())),
            dataset_sha256=dataset.sha256,
            prompt_price=price_text(settings.prompt_price),
            completion_price=price_text(settings.completion_price),
        )
        folder.start(record)
        run_dataset(dataset, folder, chosen, language_model, _say, reuse=kept, retry_failed=retry_failed)
    _show(score_run(out), out, html)


@app.command()
def score(
    path: Annotated[Path, typer.Argument(metavar="RUN", help="A run's folder.")],
    reports: Annotated[Path | None, typer.Option(metavar="DIR", help="Other reports than the run's own.")] = None,
    gold: Annotated[Path | None, typer.Option(metavar="DIR", help="Other references than the run's own.")] = None,
    html: Page = None,
) -> None:
    """Score a run again from what it kept, without the model."""
    _show(score_run(path, reports, gold), path, html)


@app.command()
def compare(
    runs: Annotated[list[Path], typer.Argument(metavar="RUN RUN…", help="Runs; the first is what the others meet.")],
    html: Page = None,
) -> None:
    """Compare runs on the reports that all of them came to: one table, then each against the first."""
    if len(runs) < 2:
        raise typer.BadParameter("at least two runs")
    scores = [score_run(path) for path in runs]
    shared = set.intersection(*(set(score.attempted) for score in scores))
    scores = [score.on(shared) for score in scores]
    typer.echo(f"{len(shared)} reports: {', '.join(sorted(shared))}\n")
    compared = [compare_runs(scores[0], other) for other in scores[1:]]
    typer.echo(matrix(scores))
    for comparison in compared:
        typer.echo("\n" + comparison_table(comparison))
    if html is not None:
        from evals.page import comparison_page

        html.write_text(comparison_page(compared), encoding="utf-8")


@app.command()
def leaderboard(
    runs: Annotated[list[Path], typer.Argument(metavar="RUN…", help="Folders of runs.")],
    price: Annotated[Price, typer.Option("--against", help="What quality is weighed against.")] = Price.SECONDS,
    html: Page = None,
    svg: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the plot here too.")] = None,
) -> None:
    """Rank runs on the reports that all of them came to: quality with intervals beside seconds, tokens and cost."""
    from evals.standings import leaderboard_page, leaderboard_table, pareto_svg

    ranked = standings([score_run(path) for path in runs])
    typer.echo(leaderboard_table(ranked))
    if html is not None:
        html.write_text(leaderboard_page(ranked, price), encoding="utf-8")
    if svg is not None:
        svg.write_text(pareto_svg(ranked, price), encoding="utf-8")


@app.command()
def gate(
    path: Annotated[Path, typer.Argument(metavar="RUN", help="The run that wants to pass.")],
    baseline: Annotated[Path, typer.Option(metavar="RUN", help="The run that it is held against.")],
    drop: Annotated[float, typer.Option(min=0, max=1, help="The largest loss of F1 that is let pass.")] = 0.01,
    alpha: Annotated[float, typer.Option(min=0, max=1, help="The level of significance.")] = 0.05,
) -> None:
    """Fail on any new escape, any new failure, and any drop that is both significant and larger than --drop."""
    problems = gate_run(score_run(baseline), score_run(path), drop=drop, alpha=alpha)
    for problem in problems:
        typer.echo(f"{problem.kind.value}: {problem.words}")
    if problems:
        raise typer.Exit(FOUND_SOMETHING)
    typer.echo("the gate is open: no new escape, no new failure, no significant drop")


app.add_typer(measures)


def _show(scored: RunScore, path: Path, html: Path | None) -> None:
    (path / SCORES).write_text(as_json(scored) + "\n", encoding="utf-8")
    typer.echo(run_table(scored))
    if html is not None:
        from evals.page import run_page

        html.write_text(run_page(scored), encoding="utf-8")
    if scored.failures:
        raise typer.Exit(FOUND_SOMETHING)


def _say(line: str) -> None:
    typer.echo(line, err=True)


def main() -> None:
    """Run the command line; an error that a user can mend is one line and its exit code."""
    try:
        app()
    except SummarizerError as error:
        typer.echo(f"evals: {error}", err=True)
        sys.exit(error.exit_code)


if __name__ == "__main__":
    main()
