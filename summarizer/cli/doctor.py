"""``summarizer doctor``: which model a run would use and why, whether it answers, and where everything lies.

Decides what is worth knowing before the first run and when something goes wrong. Leaves choosing the model to
``settings`` and asking it to ``model``. It shows no key, ever.
"""

from __future__ import annotations

import json
import platform
import sys
from contextlib import closing
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer import __version__
from summarizer.cli import streams
from summarizer.cli.option_groups import grouped
from summarizer.cli.options import ModelOptions, Weights
from summarizer.cli.terminal import echo_json, say
from summarizer.errors import ModelError
from summarizer.redaction import shown_url
from summarizer.settings import NO_MODEL, EndpointKind, Settings, default_settings_file, which_endpoint

if TYPE_CHECKING:
    from summarizer.model.preparation import Progress

__all__ = ["Diagnosis", "WeightsFile", "command", "diagnose"]

_PACKAGES = ("openai", "instructor", "tenacity", "pydantic", "typer", "rich", "opencc", "pypinyin", "xllamacpp")


@dataclass(frozen=True, slots=True)
class WeightsFile:
    """The embedded model's file: ``state`` is "verified", "to be put together", "not installed" or "your own"."""

    path: str
    state: str


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What the doctor found. ``problem`` is None where the model answered; then ``answer_seconds`` says how fast, and
    ``ready_seconds`` how long it took to have it ready. ``weights`` is None for a remote endpoint."""

    program: str
    python: str
    platform: str
    packages: dict[str, str | None]
    endpoint: str
    model: str
    base_url: str | None
    reason: str
    capability: str | None
    weights: WeightsFile | None
    cache_folder: str
    kept_replies: int
    settings_file: str
    settings_file_exists: bool
    ready_seconds: float | None
    answer_seconds: float | None
    problem: str | None


@grouped
def command(
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    asking: ModelOptions,
    gguf: Weights = None,
    forget: Annotated[bool, typer.Option("--forget", help="First forget the replies kept from earlier runs.")] = False,
) -> None:
    """Say which model would be used and why, whether it answers, versions and paths.

    The exit code is 4 if the model does not answer.
    """
    settings = asking.settings(gguf=gguf)
    if forget:
        _forget(settings)
    diagnosis = diagnose(settings, asking.settings_file)
    if as_json:
        echo_json(json.dumps(asdict(diagnosis), ensure_ascii=False, indent=2))
    else:
        _show(diagnosis)
    if diagnosis.problem is not None:
        raise typer.Exit(ModelError.exit_code)


def diagnose(settings: Settings, settings_file: Path | None = None) -> Diagnosis:
    """Look at everything and ask the model one tiny question. Raises ``UsageError`` for settings that mean no model."""
    from summarizer.model.embedded import alias_of

    endpoint = which_endpoint(settings)
    outcome = _try_out(settings)
    file = settings_file or default_settings_file()
    return Diagnosis(
        program=__version__,
        python=platform.python_version(),
        platform=platform.platform(terse=True),
        packages={name: _version_of(name) for name in _PACKAGES},
        endpoint=endpoint.kind.value,
        model=endpoint.model or (NO_MODEL if endpoint.kind is EndpointKind.NONE else alias_of(endpoint.gguf)),
        base_url=shown_url(endpoint.base_url) if endpoint.base_url is not None else None,
        reason=endpoint.reason,
        capability=outcome.capability,
        weights=_weights(settings) if endpoint.kind is EndpointKind.EMBEDDED else None,
        cache_folder=str(settings.cache_folder),
        kept_replies=_kept_replies(settings),
        settings_file=str(file),
        settings_file_exists=file.exists(),
        ready_seconds=outcome.ready_seconds,
        answer_seconds=outcome.answer_seconds,
        problem=outcome.problem,
    )


@dataclass(frozen=True, slots=True)
class _Outcome:
    ready_seconds: float | None = None
    answer_seconds: float | None = None
    capability: str | None = None
    problem: str | None = None


def _try_out(settings: Settings) -> _Outcome:
    import time
    from dataclasses import replace

    from summarizer.cli.progress import reporting
    from summarizer.model import open_model
    from summarizer.model.preparation import told_to
    from summarizer.model.probe import probe

    if which_endpoint(settings).kind is EndpointKind.NONE:
        return _Outcome()
    began = time.monotonic()
    ready: float | None = None
    try:
        # A kept reply would prove nothing, and damaged weights are to be found here rather than in a run.
        fresh = replace(settings, reuse_replies=False)
        with reporting(quiet=not sys.stderr.isatty()) as progress:
            _verify_weights(fresh, told_to(progress))
            with open_model(fresh, told_to(progress)) as model:
                ready = round(time.monotonic() - began, 2)
                answered = probe(model)
                return _Outcome(ready, answered.seconds, getattr(model, "capability", None))
    except ModelError as problem:
        return _Outcome(ready, problem=str(problem))


def _verify_weights(settings: Settings, progress: Progress) -> None:
    """Read the default weights in full where they are in use and put together."""
    from summarizer.model.weights import inspect_weights, provide_weights

    endpoint, folder = which_endpoint(settings), settings.weights_folder
    if endpoint.kind is EndpointKind.EMBEDDED and endpoint.gguf is None and inspect_weights(folder).assembled:
        provide_weights(folder, progress=progress, verify=True)


def _weights(settings: Settings) -> WeightsFile:
    from summarizer.model.weights import inspect_weights

    if settings.gguf is not None:
        return WeightsFile(str(settings.gguf), "your own")
    found = inspect_weights(settings.weights_folder)
    if found.assembled:
        return WeightsFile(str(found.path), "verified")
    return WeightsFile(str(found.path), "not installed" if found.missing_packages else "to be put together")


def _kept_replies(settings: Settings) -> int:
    from summarizer.model.store import ReplyStore

    if not settings.replies_file.exists():
        return 0
    with closing(ReplyStore(settings.replies_file, tell=_note)) as store:
        return store.count()


def _forget(settings: Settings) -> None:
    from summarizer.model.store import ReplyStore

    if settings.replies_file.exists():
        with closing(ReplyStore(settings.replies_file, tell=_note)) as store:
            store.clear()


def _note(line: str) -> None:
    say(f"summarizer: {line}")


def _version_of(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def _show(diagnosis: Diagnosis) -> None:
    from rich.table import Table

    grid = Table.grid(padding=(0, 2))
    for name, value in _rows(diagnosis):
        grid.add_row(name, value)
    streams.console().print(grid)


def _rows(diagnosis: Diagnosis) -> list[tuple[str, str]]:
    where = f" at {diagnosis.base_url}" if diagnosis.base_url else ""
    if diagnosis.endpoint == EndpointKind.NONE.value:
        answers = "not asked: the rules read alone"
    elif diagnosis.problem is None:
        answers = f"yes, in {diagnosis.answer_seconds:g} s (ready after {diagnosis.ready_seconds:g} s)"
    else:
        answers = f"NO: {diagnosis.problem}"
    exists = "" if diagnosis.settings_file_exists else " (does not exist; not needed)"
    rows = [
        ("model", f"{diagnosis.model} ({diagnosis.endpoint}){where}"),
        ("because", diagnosis.reason),
        ("answers", answers),
        ("schema by", diagnosis.capability or "not known yet"),
        ("cache", f"{diagnosis.cache_folder} ({diagnosis.kept_replies} replies kept)"),
        ("settings file", f"{diagnosis.settings_file}{exists}"),
        ("summarizer", diagnosis.program),
        ("python", f"{diagnosis.python} on {diagnosis.platform}"),
        (
            "packages",
            ", ".join(f"{name} {version or '(not installed)'}" for name, version in diagnosis.packages.items()),
        ),
    ]
    if diagnosis.weights is not None:
        rows.insert(3, ("weights", f"{diagnosis.weights.path}: {diagnosis.weights.state}"))
    return rows
