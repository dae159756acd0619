"""``summarizer run`` against endpoints that answer well, badly or not at all: how it ends and what is kept."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from summarizer.cli.app import main
from summarizer.schema import Disposition, Summary
from tests.faulty_endpoint import Fault, agreeing, faulty
from tests.scripted_server import (
    Act,
    Script,
    ScriptedServer,
    failing,
    hanging,
    refusal,
    reply,
    too_many_requests,
    unknown_model,
)

REPORT = """禾州市公安局2023年工作总结
2023年，全市公安机关忠诚履职，各项工作取得新成效。
全年共破获刑事案件3200余起，抓获犯罪嫌疑人1850名，刑事警情同比下降12.5%。
打掉电信网络诈骗团伙46个，为群众挽回损失6800余万元。
查处酒驾醉驾1260起，交通事故起数同比下降9.1%。
市局被省公安厅评为“全省优秀公安局”，5人荣立个人三等功。
"""
FIGURES = {"3200余起", "1850名", "12.5%", "46个", "6800余万元", "1260起", "9.1%"}

Start = Callable[..., ScriptedServer]
Capture = pytest.CaptureFixture[str]


@dataclass
class Ended:
    """How a run ended: its exit code, its lines on stderr, and the summary that it left, None where it left none."""

    code: int
    lines: list[str]
    summary: Summary | None

    @property
    def figures(self) -> set[str]:
        """The surfaces of the statistics."""
        return {item.surface for item in self.summary.statistics} if self.summary else set()


@pytest.fixture
def run(tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> Callable[[ScriptedServer], Ended]:
    """Runs the command on the report with a server's model, keeping no replies and waiting for nobody."""
    report, target, settings = tmp_path / "report.txt", tmp_path / "s.json", tmp_path / "settings.toml"
    report.write_text(REPORT, encoding="utf-8")
    settings.write_text(
        'protocol = "portions"\nreuse_replies = false\ntimeout_seconds = 2\nmax_attempts = 2\nconcurrency = 1\n'
    )

    def ended(server: ScriptedServer) -> Ended:
        monkeypatch.setenv("OPENAI_API_KEY", server.api_key)
        options = ["--base-url", server.base_url, "--model", "scripted", "--settings", str(settings)]
        code = main(["run", str(report), "-o", str(target), "--quiet", *options])
        said = capsys.readouterr()
        assert said.out == ""
        summary = Summary.model_validate_json(target.read_bytes()) if target.exists() else None
        return Ended(code, said.err.splitlines(), summary)

    return ended


def after(count: int, then: Act) -> Script:
    """A model that agrees ``count`` times, and does the same other thing ever after."""
    left = [count]
    lock = threading.Lock()

    def act(body: dict[str, Any]) -> Act:
        with lock:
            left[0] -= 1
            return agreeing(body) if left[0] >= 0 else then

    return act


def test_good_answers_give_every_figure(scripted_server: Start, run: Callable[[ScriptedServer], Ended]) -> None:
    """Exit 0, nothing on stderr, every figure a statistic and every number accounted for."""
    ended = run(scripted_server(agreeing))
    assert (ended.code, ended.lines) == (0, [])
    assert ended.figures >= FIGURES
    assert ended.summary is not None
    assert Disposition.UNACCOUNTED.value not in {key for key, n in ended.summary.ledger.totals.items() if n}


@pytest.mark.parametrize(
    "bad",
    [
        pytest.param(reply('{"n3": "破'), id="malformed JSON"),
        pytest.param(reply('{"n999": "对", "s77": "对"}'), id="ids that don't exist"),
        pytest.param(reply(""), id="an empty reply"),
        pytest.param(reply(None), id="no reply"),
        pytest.param(refusal("I can't help with that."), id="a refusal"),
        pytest.param(reply('{"n1": "对", "n2"', finish_reason="length"), id="cut at the token limit"),
        pytest.param(reply('["对"]'), id="JSON of another shape"),
    ],
)
def test_useless_replies_midway_lose_no_number(
    bad: Act, scripted_server: Start, run: Callable[[ScriptedServer], Ended]
) -> None:
    """The run ends well: what the model answered is kept, what it did not answer is named by rule or accounted for."""
    ended = run(scripted_server(after(2, bad)))
    assert ended.code == 0
    assert ended.summary is not None
    surfaces = {number.surface for number in ended.summary.ledger.numbers}
    assert surfaces >= FIGURES
    assert len(ended.figures & FIGURES) >= 2


def test_digits_in_a_name_never_reach_the_summary(
    scripted_server: Start, run: Callable[[ScriptedServer], Ended]
) -> None:
    """A model that types figures into names changes none of them."""

    def typing(body: dict[str, Any]) -> Act:
        fields = body["response_format"]["json_schema"]["schema"]["properties"]
        return reply(json.dumps(dict.fromkeys(fields, "破获案件9999起，同比下降77.7%"), ensure_ascii=False))

    ended = run(scripted_server(typing))
    assert ended.code == 4  # not one reply could be used
    assert ended.summary is not None and ended.summary.partial
    shown = [item.indicator for item in ended.summary.statistics] + [
        item.summary for item in ended.summary.achievements
    ]
    shown += [item.title for item in ended.summary.honors]
    assert [words for words in shown if "9999" in words or "77.7" in words] == []
    assert ended.figures >= FIGURES


def test_a_busy_endpoint_is_asked_again(scripted_server: Start, run: Callable[[ScriptedServer], Ended]) -> None:
    """429 with Retry-After is waited out."""
    ended = run(scripted_server(too_many_requests(retry_after=0), agreeing))
    assert ended.code == 0
    assert ended.figures >= FIGURES


@pytest.mark.parametrize(
    "down", [pytest.param(failing(500), id="500"), pytest.param(hanging(30), id="a hung connection")]
)
def test_an_endpoint_that_goes_down_midway_leaves_what_it_gave(
    down: Act, scripted_server: Start, run: Callable[[ScriptedServer], Ended]
) -> None:
    """Exit 4 with one line that says what is where; the answers that came before are in the file."""
    ended = run(scripted_server(after(2, down)))
    assert ended.code == 4
    assert len(ended.lines) == 1
    assert "partial" in ended.lines[0]
    assert len(ended.figures & FIGURES) >= 2


@pytest.mark.parametrize(
    "down",
    [
        pytest.param(failing(500), id="500"),
        pytest.param(too_many_requests(retry_after=0), id="429"),
        pytest.param(unknown_model(), id="no such model"),
        pytest.param(Act(401, {"error": {"message": "Incorrect API key", "code": "invalid_api_key"}}), id="bad key"),
        pytest.param(Act(200, "<html>a captive portal</html>"), id="no API at all"),
    ],
)
def test_an_endpoint_that_never_answers_is_said_in_one_line(
    down: Act, scripted_server: Start, run: Callable[[ScriptedServer], Ended]
) -> None:
    """Exit 4."""
    ended = run(scripted_server(down))
    assert ended.code == 4
    assert len(ended.lines) == 1
    assert ended.lines[0].startswith("summarizer: ")


def test_nobody_listening_is_said_in_one_line(scripted_server: Start, run: Callable[[ScriptedServer], Ended]) -> None:
    """Exit 4 where the port is closed."""
    server = scripted_server(agreeing)
    server.stop()
    ended = run(server)
    assert ended.code == 4
    assert len(ended.lines) == 1


@pytest.mark.parametrize("fault", [Fault.CONTENT_LIST, Fault.HALF_CHARACTER, Fault.ODD_USAGE])
def test_odd_replies_are_read_as_far_as_they_go(
    fault: Fault, scripted_server: Start, run: Callable[[ScriptedServer], Ended]
) -> None:
    """Content in parts, half a character before it, a usage that is no number: the run ends well."""
    ended = run(scripted_server(faulty(agreeing, {fault: 1.0})))
    assert (ended.code, ended.lines) == (0, [])
    assert ended.figures >= FIGURES


@pytest.mark.parametrize(
    "fault",
    [Fault.RATE_LIMIT, Fault.UNAVAILABLE, Fault.RESET, Fault.CUT_BODY, Fault.EMPTY_BODY, Fault.HTML, Fault.DEEP_BODY],
)
def test_passing_faults_cost_attempts_and_nothing_else(
    fault: Fault, scripted_server: Start, run: Callable[[ScriptedServer], Ended]
) -> None:
    """Each answer fails once and comes the second time."""
    seen: set[str] = set()
    lock = threading.Lock()
    always = faulty(agreeing, {fault: 1.0})

    def once(body: dict[str, Any]) -> Act:
        with lock:
            is_new = (asked := json.dumps(body)) not in seen
            seen.add(asked)
        return always(body) if is_new else agreeing(body)

    ended = run(scripted_server(once))
    assert (ended.code, ended.lines) == (0, [])
    assert ended.figures >= FIGURES


@pytest.mark.parametrize("fault", [Fault.REFUSED, Fault.MALFORMED, Fault.EMPTY, Fault.TOO_LONG])
def test_replies_of_which_none_can_be_used_are_no_success(
    fault: Fault, scripted_server: Start, run: Callable[[ScriptedServer], Ended]
) -> None:
    """Exit 4 with one line; what the rules read is kept as a partial summary."""
    ended = run(scripted_server(faulty(agreeing, {fault: 1.0})))
    assert (ended.code, len(ended.lines)) == (4, 1)
    assert "could be used" in ended.lines[0] and "partial" in ended.lines[0]
    assert ended.summary is not None and ended.summary.partial
    assert ended.figures >= FIGURES


@pytest.mark.parametrize("protocol", ["portions", "passages"])
@pytest.mark.parametrize("seed", range(4))
def test_a_mixture_of_faults_ends_in_a_summary(
    seed: int, protocol: str, scripted_server: Start, run: Callable[[ScriptedServer], Ended], tmp_path: Path
) -> None:
    """Whatever happens, the exit code is 0 or 4, there is a line at the most, and the ledger holds every figure."""
    rates: dict[Fault, float] = {fault: 0.04 for fault in Fault if fault not in (Fault.HANG, Fault.DRIP)}
    settings = tmp_path / "settings.toml"
    settings.write_text(settings.read_text().replace("portions", protocol))
    ended = run(scripted_server(faulty(agreeing, rates, seed)))
    assert ended.code in (0, 4)
    assert len(ended.lines) == (1 if ended.code else 0)
    if ended.summary is not None:
        assert {number.surface for number in ended.summary.ledger.numbers} >= FIGURES
        assert ended.summary.partial == (ended.code == 4)
