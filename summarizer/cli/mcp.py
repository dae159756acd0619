"""``summarizer mcp``: the verbs for language models, over standard input and output.

Decides which folder and which model are served. Leaves the tools to ``serving``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from summarizer.cli.option_groups import grouped
from summarizer.cli.options import ModelOptions
from summarizer.errors import UsageError

__all__ = ["command"]


@grouped
def command(
    *,
    root: Annotated[
        Path,
        typer.Option(metavar="DIR", show_default="the current folder", help="Read and write below this folder only."),
    ] = Path(),
    asking: ModelOptions,
) -> None:
    """Serve check, numbers, locate and run to a language model (Model Context Protocol, over standard input and output).

    Reports are read below DIR only; a run writes nothing but the new file that it is asked for. The model is the one that you
    name here, never one that a client names. Needs the extra `mcp`.
    """
    try:
        import mcp  # noqa: F401 - whether it is there; serving imports it
    except ImportError as missing:
        raise UsageError("the MCP SDK is not installed: pip install 'summarizer[mcp]'") from missing
    from summarizer.serving.root import Root
    from summarizer.serving.server import server_for

    server_for(Root.at(root), asking.settings()).run("stdio")
