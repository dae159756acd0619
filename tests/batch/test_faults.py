"""A batch at an endpoint of which a fifth of all answers go wrong, in every way at once."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from summarizer.batch.entries import entries_of
from summarizer.batch.limits import Limits
from summarizer.batch.local import summarize_entries
from summarizer.batch.manifest import Fate
from summarizer.batch.plan import Plan
from summarizer.settings import Settings
from tests.batch.reports import contents, report
from tests.faulty_endpoint import Fault, agreeing, faulty
from tests.scripted_server import Act, Delivery, ScriptedServer

Start = Callable[..., ScriptedServer]
REPORTS = 40


def is_an_answer(act: Act) -> bool:
    """Whether whoever asked got a completion, of whatever use."""
    return act.status == 200 and act.delivery is Delivery.WHOLE and isinstance(act.body, dict) and "choices" in act.body


def test_every_report_ends_done_or_listed_and_nothing_is_paid_twice(tmp_path: Path, scripted_server: Start) -> None:
    """What is done equals what a faultless endpoint gives; no question is asked again once it was answered."""
    (tmp_path / "reports").mkdir()
    for number in range(REPORTS):
        (tmp_path / "reports" / f"{number:02}.txt").write_text(report(number), encoding="utf-8")
    met: dict[str, list[Act]] = defaultdict(list)
    script = faulty(agreeing, {fault: 0.2 / len(Fault) for fault in Fault}, seed=4)

    def recorded(body: dict[str, Any]) -> Act:
        act = script(body)
        met[json.dumps(body["messages"])].append(act)
        return act

    calm, wild = scripted_server(agreeing), scripted_server(recorded)
    entries = tuple(entries_of([str(tmp_path / "reports")]))
    plans = {name: Plan(tmp_path / name, Limits(reports=16), processes=1) for name in ("calm", "wild")}
    for server, name in ((calm, "calm"), (wild, "wild")):
        settings = Settings(
            model="scripted",
            base_url=server.base_url,
            api_key=server.api_key,
            concurrency=16,
            timeout_seconds=20.0 if name == "wild" else None,  # on a busy machine a good answer takes seconds
            cache_dir=tmp_path / f"{name}-cache",
        )
        done = summarize_entries(entries, settings, plans[name])
        assert {line.report for line in done.lines} == {entry.name for entry in entries}
        assert all(line.reason for line in done.lines if line.fate is not Fate.DONE)
    expected, found = contents(tmp_path / "calm"), contents(tmp_path / "wild")
    assert len(expected) == REPORTS and len(found) >= 0.8 * REPORTS
    assert all(found[name] == expected[name] for name in found)
    for acts in met.values():
        assert not any(is_an_answer(act) for act in acts[:-1])
