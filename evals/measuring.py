"""The commands that measure the checker, the references and the likeness of names rather than a run of a system.

Decides what is asked and printed. Leaves counting to ``checker``, ``margins``, ``replay`` and ``judged_pairs``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from evals.dataset import load
from evals.judged_pairs import agreement_lines, judged_pairs
from evals.options import References, Reports
from evals.tables import agreement_table

__all__ = ["measures"]

measures = typer.Typer()


@measures.command("checker")
def checker_command(
    reports: Reports,
    gold: References,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write what was missed, the false alarms and the table here.")
    ] = None,
    seed: Annotated[int, typer.Option(help="Which errors are planted.")] = 1,
) -> None:
    """Plant errors into true summaries; count what ``check`` catches and what it wrongly blames."""
    from evals.checker import run_checker
    from evals.checker_counts import table

    typer.echo(table(run_checker(reports, gold, out, seed)))


@measures.command("margins")
def margins_command(
    reports: Reports,
    gold: References,
    seed: Annotated[int, typer.Option(help="Which errors are planted.")] = 1,
) -> None:
    """Move each margin of attachment alone; show in which range the checker answers no worse."""
    from evals.margins import fitted, questions, table

    asked = tuple(questions(load(reports, gold), seed))
    for line in table(asked, fitted(asked)):
        typer.echo(line)


@measures.command("hostile")
def hostile_command(
    reports: Reports,
    answers: Annotated[Path, typer.Option(metavar="DIR", help="Kept answers of a strong model.")],
    seed: Annotated[int, typer.Option(help="Which errors are planted.")] = 1,
    every: Annotated[bool, typer.Option("--every", help="Show each error that was let through.")] = False,
) -> None:
    """Plant errors into a strong model's answers; count what arbitration and the checker let through."""
    from evals.replay.answers import load_answers
    from evals.replay.hostile import Vandal
    from evals.replay.outcomes import outcomes, table
    from summarizer.document.read import read

    kept = load_answers(answers)
    files = [file for name in sorted(kept) for file in reports.glob(f"{name}.*")]
    found = outcomes(((read(file), kept[file.stem]) for file in files), Vandal(seed=seed))
    typer.echo(table(found))
    for each in found.let_through if every else ():
        typer.echo(f"let through: {each}")


@measures.command("agreement")
def agreement_command(
    reports: Reports,
    first: Annotated[Path, typer.Argument(metavar="GOLD", help="One annotator's references.")],
    second: Annotated[Path, typer.Argument(metavar="GOLD", help="Another's.")],
) -> None:
    """How far two annotators agree: the ceiling for any system."""
    typer.echo(agreement_table(load(reports, first), load(reports, second)))


@measures.command()
def similarity() -> None:
    """How the similarity of indicator names agrees with hand judgements."""
    for line in agreement_lines(judged_pairs()):
        typer.echo(line)
