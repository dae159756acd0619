"""The options that several commands share: what each is called, what its help says, and which setting it means.

Imported by every command, so it imports no model client, pydantic or rich.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from summarizer.output.language import Language
from summarizer.settings import ExtractionProtocol, Settings, options_from

__all__ = [
    "AskingOptions",
    "Lang",
    "ModelOptions",
    "Output",
    "Quiet",
    "Report",
    "ReportOfSummary",
    "SummaryFile",
    "SummaryFiles",
    "Weights",
]

Report = Annotated[str, typer.Argument(metavar="REPORT", help="The report, a file; - reads standard input.")]
SummaryFile = Annotated[Path, typer.Argument(metavar="SUMMARY", help="A summary.json that `summarizer run` wrote.")]
SummaryFiles = Annotated[
    list[Path], typer.Argument(metavar="SUMMARY", help="Files that `summarizer run` wrote, or folders of them.")
]
ReportOfSummary = Annotated[
    Path | None,
    typer.Option("--report", metavar="FILE", help="The report. Default: the file of its name beside the summary."),
]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write the result to this file.")]
Weights = Annotated[
    Path | None, typer.Option("--gguf", metavar="FILE", help="Other weights for the embedded model: a GGUF file.")
]
Lang = Annotated[
    Language | None, typer.Option("--lang", help="The language of labels and messages. Default: that of your locale.")
]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Show no progress.")]


@dataclass(frozen=True, slots=True)
class ModelOptions:
    """Which model is used. What is not given is left to the environment and the settings file."""

    model: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The model, by the name that its endpoint knows; none for rules alone."),
    ] = None
    base_url: Annotated[
        str | None, typer.Option(metavar="URL", help="An OpenAI-compatible endpoint, such as http://localhost:8000/v1.")
    ] = None
    settings_file: Annotated[
        Path | None, typer.Option("--settings", metavar="FILE", help="Use this settings file instead of your own.")
    ] = None

    def settings(self, **others: Any) -> Settings:
        """The settings that these options and ``others`` mean, by field; None is "not given". Raises ``UsageError``."""
        return Settings.load({**self._named(), **others}, settings_file=self.settings_file)

    def _named(self) -> dict[str, Any]:
        return {"model": self.model, "base_url": self.base_url}


@dataclass(frozen=True, slots=True)
class AskingOptions(ModelOptions):
    """Which model is used and how it is asked."""

    protocol: Annotated[
        ExtractionProtocol | None,
        typer.Option(help="How the model is asked: whole passages or short portions by id, or quotes that it copies."),
    ] = None
    timeout: Annotated[
        float | None, typer.Option(metavar="SECONDS", help="Give up an attempt at a question after this long.")
    ] = None
    max_attempts: Annotated[
        int | None, typer.Option(metavar="N", help="Attempts at a question if the endpoint is busy or fails.")
    ] = None
    option: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME=VALUE", help="Send this to the endpoint too, such as reasoning_effort=low; repeatable."
        ),
    ] = None

    def _named(self) -> dict[str, Any]:
        return {
            "model": self.model,
            "base_url": self.base_url,
            "protocol": self.protocol,
            "timeout_seconds": self.timeout,
            "max_attempts": self.max_attempts,
            **options_from(self.option or ()),
        }
