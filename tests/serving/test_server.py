"""The server, asked through the SDK's own client."""

from __future__ import annotations

import json
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("mcp")

import anyio
from mcp import Client, StdioServerParameters

from summarizer.errors import UsageError
from summarizer.schema import Summary
from summarizer.serving.root import Root
from summarizer.serving.server import server_for
from summarizer.settings import Settings
from tests.checking.report import REPORT

NONE = Settings.load({"model": "none"})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A served folder with one report and one summary, and a file outside of it."""
    served = tmp_path / "served"
    served.mkdir()
    (served / "report.txt").write_text(REPORT, encoding="utf-8")
    (served / "digest.md").write_text("破获刑事案件1264起。", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("保密数字3起。", encoding="utf-8")
    (served / "link.txt").symlink_to(tmp_path / "secret.txt")
    return served


def asked(folder: Path, tool: str, **arguments: object) -> tuple[bool, Any, str]:
    """Whether the call failed, the structured answer, and the text."""

    async def ask() -> tuple[bool, Any, str]:
        async with Client(server_for(Root.at(folder), NONE)) as client:
            result = await client.call_tool(tool, arguments)
            return bool(result.is_error), result.structured_content, getattr(result.content[0], "text", "")

    return anyio.run(ask)


def test_it_offers_four_tools_that_say_what_they_do(folder: Path) -> None:
    """Each has a description, and only run may write."""

    async def listed() -> dict[str, bool]:
        async with Client(server_for(Root.at(folder), NONE)) as client:
            tools = (await client.list_tools()).tools
            assert all(tool.description for tool in tools)
            return {tool.name: bool(tool.annotations and tool.annotations.read_only_hint) for tool in tools}

    assert anyio.run(listed) == {"check": True, "numbers": True, "locate": True, "run": False}


def test_numbers_come_in_order_and_in_parts(folder: Path) -> None:
    """A long report is asked for piece by piece."""
    _, everything, _ = asked(folder, "numbers", report="report.txt")
    _, part, _ = asked(folder, "numbers", report="report.txt", first=1, most=2)
    assert part["total"] == everything["total"] == len(everything["numbers"])
    assert part["numbers"] == everything["numbers"][1:3]
    assert REPORT[part["numbers"][0]["start"] : part["numbers"][0]["end"]] == part["numbers"][0]["surface"]


def test_locate_finds_a_quote_and_says_null_for_none(folder: Path) -> None:
    """Another number is not found."""
    _, found, _ = asked(folder, "locate", report="report.txt", quote="刑事案件1246起")
    assert REPORT[found["evidence"]["start"] : found["evidence"]["end"]] == "刑事案件1246起"
    _, missing, _ = asked(folder, "locate", report="report.txt", quote="刑事案件1264起")
    assert missing == {"evidence": None}


@pytest.mark.parametrize("given", [{"summary": "破获刑事案件1264起。"}, {"summary_file": "digest.md"}])
def test_check_tells_what_is_not_borne_out(given: dict[str, str], folder: Path) -> None:
    """A summary by itself or in a file, against a text or a file."""
    for report in ({"report": "report.txt"}, {"text": REPORT}):
        _, found, _ = asked(folder, "check", **given, **report)
        assert not found["supported"]
        assert found["findings"][0]["code"] == "wrong_value"


@pytest.mark.parametrize("summary", ["", "   ", "hello", "5", '{"a": 1}\n{"b": 2}'])
def test_check_refuses_a_summary_that_states_nothing(summary: str, folder: Path) -> None:
    """Nothing to check is no verdict: a client that sends nothing must not be told that all is supported."""
    failed, answer, words = asked(folder, "check", summary=summary, report="report.txt")
    assert failed and answer is None
    assert "nothing to check" in words and "\n" not in words


def test_run_answers_with_the_results_and_writes_what_was_asked_for(folder: Path) -> None:
    """The file holds the whole summary; nothing else appears."""
    before = {file.name for file in folder.iterdir()}
    failed, answer, _ = asked(folder, "run", report="report.txt", output="out.json")
    assert not failed
    written = Summary.model_validate_json((folder / "out.json").read_bytes())
    assert [each["id"] for each in answer["statistics"]] == [each.id for each in written.statistics]
    assert {file.name for file in folder.iterdir()} - before == {"out.json"}


def test_run_writes_nothing_unasked(folder: Path) -> None:
    """Without an output the answer is all there is."""
    before = sorted(folder.iterdir())
    assert not asked(folder, "run", report="report.txt")[0]
    assert sorted(folder.iterdir()) == before


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        ("numbers", {"report": "../secret.txt"}),
        ("numbers", {"report": "link.txt"}),
        ("numbers", {"report": "/etc/passwd"}),
        ("numbers", {"report": "a\x00b"}),
        ("numbers", {}),
        ("numbers", {"report": "report.txt", "text": "x"}),
        ("numbers", {"report": "missing.txt"}),
        ("locate", {"report": "../secret.txt", "quote": "3起"}),
        ("check", {"report": "report.txt", "summary_file": "../secret.txt"}),
        ("check", {"report": "report.txt"}),
        ("check", {"report": "report.txt", "summary": "{not json"}),
        ("run", {"report": "../secret.txt"}),
        ("run", {"report": "report.txt", "output": "../out.json"}),
        ("run", {"report": "report.txt", "output": "report.txt"}),
        ("run", {"report": "report.txt", "output": "none/out.json"}),
        ("numbers", {"report": 5}),
        ("numbers", {"report": "two\nlines"}),
        ("numbers", {"report": "report.txt", "first": -1, "most": 9999}),
        ("numbers", {"report": "report.txt", "mots": 3}),
        ("locate", {"report": "report.txt"}),
        ("check", {"report": "report.txt", "summary": {"破案": 5}}),
        ("nothing", {"report": "report.txt"}),
    ],
)
def test_what_is_outside_or_wrong_is_refused_in_one_line(tool: str, arguments: dict[str, object], folder: Path) -> None:
    """The line says why; nothing is read from outside, and nothing is written."""
    before = {file: file.read_bytes() for file in folder.parent.rglob("*") if file.is_file()}
    failed, answer, words = asked(folder, tool, **arguments)
    assert failed
    assert answer is None
    assert "\n" not in words and "保密" not in words
    assert {file: file.read_bytes() for file in folder.parent.rglob("*") if file.is_file()} == before


def test_wrong_arguments_are_named(folder: Path) -> None:
    """All of them at once, and what stands in their place."""
    _, _, words = asked(folder, "numbers", report="report.txt", first=-1, most=9999)
    assert "first: " in words and "most: " in words and "pydantic" not in words
    _, _, words = asked(folder, "locate", report="report.txt", quot="刑事案件")
    assert "no argument 'quot'; it takes quote, report, text" in words


def test_a_deleted_folder_is_no_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory that was deleted meanwhile is wrong usage."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(UsageError, match="name one with --root"):
        Root.at(Path())


def test_a_root_is_a_folder(tmp_path: Path) -> None:
    """A file, or nothing, can't be served."""
    with pytest.raises(UsageError, match="is not a folder"):
        Root.at(tmp_path / "none")


def test_the_command_serves_over_standard_input_and_output(folder: Path) -> None:
    """Nothing but the protocol goes to standard output."""
    server = StdioServerParameters(
        command=sys.executable,
        args=["-c", "from summarizer.cli.app import main; main()", "mcp", "--root", str(folder), "--model", "none"],
        env={"PYTHONPATH": str(Path(__file__).resolve().parents[2]), "HOME": str(folder.parent)},
    )

    async def ask(call: Callable[[Client], Awaitable[Any]]) -> Any:
        async with Client(server) as client:
            return await call(client)

    result = anyio.run(ask, lambda client: client.call_tool("run", {"report": "report.txt"}))
    assert json.loads(result.content[0].text)["numbers"] == result.structured_content["numbers"]
