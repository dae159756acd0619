"""Write docs/reference anew from the program itself: the help of each command, the public names, the findings."""

from __future__ import annotations

import inspect
import io
import os
import re
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from pathlib import Path

from pydantic import BaseModel

import summarizer
from summarizer.cli.app import app, main
from summarizer.messages import Language
from summarizer.output.display_names import labels_in
from summarizer.schema import FindingCode
from summarizer.testing import assert_supported

REFERENCE = Path(__file__).parent / "reference"
_COLUMNS = "80"


def pages() -> dict[str, str]:
    """Each page of the reference by the name of its file."""
    return {
        "commands.md": "\n".join(_commands()) + "\n",
        "python.md": "\n".join(_python()) + "\n",
        "findings.md": "\n".join(_findings()) + "\n",
    }


def _commands() -> Iterator[str]:
    yield "# Commands\n\nWhat `summarizer COMMAND --help` says.\n"
    for command in sorted(app.registered_commands, key=lambda each: str(each.name)):
        yield f"## {command.name}\n\n```text\n{_help(str(command.name))}\n```\n"


def _help(command: str) -> str:
    page, width = io.StringIO(), os.environ.get("TERMINAL_WIDTH")
    os.environ["TERMINAL_WIDTH"] = _COLUMNS
    try:
        with redirect_stdout(page):
            main([command, "--help"])
    finally:
        os.environ.pop("TERMINAL_WIDTH")
        if width is not None:
            os.environ["TERMINAL_WIDTH"] = width
    return page.getvalue().strip()


def _python() -> Iterator[str]:
    yield "# Python\n\n`from summarizer import …`; `assert_supported` is in `summarizer.testing`.\n"
    for name in (*sorted(summarizer.__all__, key=str.lower), "assert_supported"):
        value = assert_supported if name == "assert_supported" else getattr(summarizer, name)
        yield f"## {name}\n\n{_signature(name, value)}{_markdown(inspect.getdoc(value) or '')}\n"
        if inspect.isclass(value) and issubclass(value, BaseModel):
            fields = (f"- `{field}`{_told(info.description)}" for field, info in value.model_fields.items())
            yield "\n".join(fields) + "\n"


def _signature(name: str, value: Callable[..., object]) -> str:
    if inspect.isclass(value):
        return ""
    written = re.sub(r"<(?:[\w.]+\.)?(\w+) object at \w+>", r"\1()", str(inspect.signature(value)).replace("'", ""))
    return f"```python\n{name}{re.sub(r'[a-z_]+[.](?=[A-Z])', '', written)}\n```\n\n"


def _markdown(docstring: str) -> str:
    return docstring.replace("``", "`")


def _told(description: str | None) -> str:
    return f": {description}" if description else ""


def _findings() -> Iterator[str]:
    chinese, english = labels_in(Language.CHINESE), labels_in(Language.ENGLISH)
    yield "# Findings\n\nAn error keeps an item out of the results and makes `check` end with 5; a warning is worth a look.\n"
    yield "| code | severity | in English | in Chinese |\n| --- | --- | --- | --- |"
    for code in FindingCode:
        said = (labels.of("finding", code.value) for labels in (english, chinese))
        yield f"| `{code.value}` | {code.severity.value} | {' | '.join(said)} |"


if __name__ == "__main__":
    for name, page in pages().items():
        (REFERENCE / name).write_text(page, encoding="utf-8")
