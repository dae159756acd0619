"""Time and memory of a whole run with the embedded model, on a report named on the command line or the example.

Prints figures and judges nothing: how long the model took to start and to answer, how long everything else took, and
the most memory that the program and the model's process held.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from summarizer.document.read import read
from summarizer.model import open_model
from summarizer.model.replies import LanguageModel, Question, Reply
from summarizer.pipeline import summarize_with
from summarizer.settings import EMBEDDED, Settings

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "report.txt"
Answer = TypeVar("Answer", bound=BaseModel)


@dataclass(slots=True)
class Timed:
    """A model that notes how long each of its answers took, in seconds."""

    model: LanguageModel
    seconds: list[float] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The model's own name."""
        return self.model.name

    @property
    def concurrency(self) -> int:
        """One at a time, so that the answers' times add up."""
        return 1

    def ask(self, question: Question[Answer]) -> Reply[Answer]:
        """Pass the question on."""
        began = time.perf_counter()
        try:
            return self.model.ask(question)
        finally:
            self.seconds.append(time.perf_counter() - began)


def most_memory_in_mib(process: Path) -> float:
    """The most memory that a process held at once (VmHWM), in MiB; 0 where it has ended."""
    try:
        status = (process / "status").read_text(encoding="utf-8")
    except OSError:
        return 0.0
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else 0.0


def own_processes() -> Iterator[Path]:
    """This process and every one that it started, directly or not."""
    parents = {}
    for process in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(process.name)] = int((process / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    family = {int(Path("/proc/self").resolve().name)}
    while grown := {child for child, parent in parents.items() if parent in family} - family:
        family |= grown
    return (Path("/proc") / str(each) for each in sorted(family))


def main() -> None:
    """Run once and print."""
    report = read(Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLE)
    settings = replace(Settings.load(), model=EMBEDDED, reuse_replies=False)
    began = time.perf_counter()
    with open_model(settings) as model:
        started = time.perf_counter()
        timed = Timed(model)
        summary = summarize_with(report, timed, settings)
        ended = time.perf_counter()
        memory = sum(most_memory_in_mib(process) for process in own_processes())
    asking = sum(timed.seconds)
    print(f"report            {report.name}, {len(report.text)} characters, {len(summary.ledger.numbers)} numbers")
    print(f"model             {summary.run.model}")
    print(f"model started in  {started - began:8.2f} s")
    print(f"run               {ended - started:8.2f} s")
    print(
        f"  answering       {asking:8.2f} s in {len(timed.seconds)} calls, {summary.run.completion_tokens} tokens out"
    )
    print(f"  all the rest    {1000 * (ended - started - asking):8.0f} ms")
    print(f"most memory       {memory:8.0f} MiB, program and model together")


if __name__ == "__main__":
    main()
