"""A server of the Model Context Protocol with four tools: check, numbers, locate, run.

Decides what a client may ask for: reports by their text or by a path below one folder, and one new file for the result of
a run. Which model is asked, and where, is the settings' to say and never a client's. Leaves the work to the verbs.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations
from pydantic import Field

from summarizer import __version__
from summarizer.checking.check import check
from summarizer.checking.checkable import ensure_checkable
from summarizer.checking.locate import locate
from summarizer.checking.stated import parsed_summary, summary_text
from summarizer.errors import SummarizerError, UsageError
from summarizer.finding import as_record, find_numbers
from summarizer.pipeline import summarize
from summarizer.schema import CheckReport
from summarizer.serving.plain_server import PlainServer
from summarizer.serving.root import Root
from summarizer.serving.tool_results import Located, Numbers, RunAnswer, answer_of
from summarizer.settings import Settings
from summarizer.writing import write_result

__all__ = ["server_for"]

_MOST = 500
_INSTRUCTIONS = """\
Figures, honors and achievements of Chinese public-sector work reports, each held against the report.
Give a report by its path below the folder that is served, or by its text. Offsets count code points of the report's text,
the end exclusive. Use check before you tell a figure of a report to anybody: what it calls an error is not borne out."""

Report = Annotated[str | None, Field(description="The path of the report, below the folder that is served.")]
Text = Annotated[str | None, Field(description="The text of the report, in place of a path.")]
_READS = ToolAnnotations(read_only_hint=True, open_world_hint=False)


def server_for(root: Root, settings: Settings) -> MCPServer:
    """A server that reads below ``root`` and asks the model of ``settings``."""
    server = PlainServer("summarizer", version=__version__, instructions=_INSTRUCTIONS, log_level="ERROR")
    _add_reading(server, root)
    _add_checking(server, root)
    _add_run(server, root, settings)
    return server


def _add_reading(server: MCPServer, root: Root) -> None:
    @server.tool(annotations=_READS)
    def numbers(
        report: Report = None,
        text: Text = None,
        first: Annotated[int, Field(ge=0, description="Leave out this many.")] = 0,
        most: Annotated[int, Field(ge=1, le=_MOST, description="Give no more than this.")] = _MOST,
    ) -> Numbers:
        """List every number of a report with its value, bounds, unit, kind and place; by rules, without a model."""
        with _told():
            found = find_numbers(root.report(report, text))
            return Numbers(total=len(found), numbers=[as_record(each) for each in found[first : first + most]])

    @server.tool(name="locate", annotations=_READS)
    def locate_quote(
        quote: Annotated[str, Field(description="The words that are looked for.")],
        report: Report = None,
        text: Text = None,
    ) -> Located:
        """Find where a report says a quote, through script, width and damage, never through another number."""
        with _told():
            return Located(evidence=locate(root.report(report, text), quote))


def _add_checking(server: MCPServer, root: Root) -> None:
    @server.tool(name="check", annotations=_READS)
    def check_summary(
        summary: Annotated[
            str | None, Field(description="The summary itself: text, Markdown, JSON or JSON Lines.")
        ] = None,
        summary_file: Annotated[
            str | None, Field(description="The path of the summary, in place of the summary itself.")
        ] = None,
        report: Report = None,
        text: Text = None,
    ) -> CheckReport:
        """Check a summary against its report, without a model: each figure, period, basis and honor of it.

        Errors are what the report does not bear out; ``omitted`` is what the summary leaves out. A summary that states
        nothing to check is refused.
        """
        with _told():
            if (summary is None) is (summary_file is None):
                raise UsageError("give either the summary or the path of its file")
            document = root.report(report, text)
            if summary_file is not None:
                summary = summary_text(root.inside(summary_file), summary_file)
            content = parsed_summary(summary or "", summary_file or "given")
            found = check(document, content)
            ensure_checkable(found, content, summary_file or "given")
            return found


def _add_run(server: MCPServer, root: Root, settings: Settings) -> None:
    @server.tool(annotations=ToolAnnotations(read_only_hint=False, destructive_hint=False))
    def run(
        report: Report = None,
        text: Text = None,
        output: Annotated[
            str | None, Field(description="Write the whole summary to this new file, summary.json for example.")
        ] = None,
    ) -> RunAnswer:
        """Turn a report into checked achievements, statistics and honors; each points to the words that say it.

        Asks the model that the server was started with, which may take minutes. What is wrong is withheld with reasons.
        """
        with _told():
            place = root.new_file(output) if output is not None else None
            summary = summarize(root.report(report, text), settings)
            if place is not None:
                write_result(place, summary.model_dump_json(indent=2))
            return answer_of(summary, output)


@contextmanager
def _told() -> Iterator[None]:
    """Errors that the caller can mend, told to it; all others are faults, of which a client learns nothing."""
    try:
        yield
    except SummarizerError as error:
        raise ToolError(" ".join(str(error).split())) from error
