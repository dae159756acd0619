"""Runs a system over a dataset, one report at a time, so that it can be stopped anywhere and goes on there.

Decides what is skipped (reports that are finished), what is a failure (a report for which the system has no
summary: kept, counted and shown) and what is measured of each report. Leaves the files to ``records`` and the
scores to ``scoring``.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path

import summarizer
from evals.dataset import Case, Dataset
from evals.recording import KeptReply, Recorder, UnansweredError
from evals.records import DocumentRecord, Outcome, RunFolder
from evals.systems import Content, System
from summarizer.errors import SummarizerError
from summarizer.model.replies import LanguageModel

__all__ = ["program_version", "run_dataset"]

Listener = Callable[[str], None]


def run_dataset(  # noqa: PLR0913 - each is a thing of its own that a run needs
    dataset: Dataset,
    folder: RunFolder,
    system: System,
    model: LanguageModel | None,
    say: Listener,
    *,
    reuse: Iterable[KeptReply] = (),
    retry_failed: bool = False,
) -> None:
    """Run ``system`` over every case that the folder does not hold yet, and keep each as it ends.

    ``model`` may be None for a system that asks nothing, or where kept replies are to answer everything.
    ``reuse`` are replies of other runs that may answer too. ``say`` hears one line for each report.
    """
    finished = folder.documents()
    kept = [*folder.replies(), *reuse]
    for number, case in enumerate(dataset, 1):
        earlier = finished.get(case.name)
        if earlier is not None and (earlier.outcome is Outcome.DONE or not retry_failed):
            continue
        record = _run_case(case, system, model, kept, folder)
        folder.keep_document(record)
        say(f"[{number}/{len(dataset)}] {_line(record)}")


def _run_case(
    case: Case, system: System, model: LanguageModel | None, kept: Iterable[KeptReply], folder: RunFolder
) -> DocumentRecord:
    name = folder.record().model or "none"
    recorder = Recorder(case.name, model, kept, folder.keep_reply, name=name)
    started = time.monotonic()
    summary: Content | None = None
    problem: str | None = None
    try:
        summary = system.predict(case.document, recorder)
    except SummarizerError as error:
        problem = f"{type(error).__name__}: {error}"
    seconds = time.monotonic() - started + recorder.replayed_seconds
    before = _before_repair(case, system, recorder, name) if summary is not None else None
    used = recorder.used
    return DocumentRecord(
        document=case.name,
        outcome=Outcome.DONE if summary is not None else Outcome.FAILED,
        problem=problem,
        source_sha256=case.document.sha256,
        prompt_sha256=tuple(sorted({reply.prompt for reply in used})),
        schema_sha256=tuple(sorted({reply.schema_sha256 for reply in used})),
        model=folder.record().model,
        program=program_version(),
        calls=len(used),
        prompt_tokens=sum(reply.prompt_tokens for reply in used),
        completion_tokens=sum(reply.completion_tokens for reply in used),
        seconds=round(seconds, 3),
        summary=dict(summary) if summary is not None else None,
        before_repair=dict(before) if before is not None else None,
        replies=used,
    )


def _before_repair(case: Case, system: System, recorder: Recorder, name: str) -> Content | None:
    """What the replies give without repair; None where they don't hold all that it would have asked."""
    replay = Recorder(case.name, None, recorder.used, _keep_nothing, name=name)
    try:
        return system.before_repair(case.document, replay)
    except UnansweredError:
        return None


def _keep_nothing(reply: KeptReply) -> None:
    """A replay makes no new replies."""


def _line(record: DocumentRecord) -> str:
    if record.outcome is Outcome.FAILED:
        return f"{record.document}: failed: {record.problem}"
    return f"{record.document}: {record.seconds:.1f} s, {record.calls} calls"


@lru_cache(maxsize=1)
def program_version() -> str:
    """The program's version with the hash of its modules and prompts: a changed rule is another program."""
    package = Path(summarizer.__file__).parent
    digest = hashlib.sha256()
    for file in sorted([*package.rglob("*.py"), *package.parent.glob("prompts/*.txt")]):
        digest.update(file.relative_to(package.parent).as_posix().encode())
        digest.update(file.read_bytes())
    return f"{summarizer.__version__}+{digest.hexdigest()[:12]}"
