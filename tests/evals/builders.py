"""Small reports with their references, written here, that the tests of the harness share."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from evals.dataset import Case
from evals.reference import Gold
from summarizer.text import Document

TEXT = (
    "2021年，全市公安机关检查车辆16.5万余辆、人员22.4万余人，劝返车辆930辆。\n"
    "破获电信网络诈骗案件1.2亿元，发案同比下降7.7%。\n"
    "刑侦支队被公安部记集体一等功，民警李明获评省级先进个人。\n"
    "明年计划新建派出所3个。\n"
)


def place(words: str, text: str = TEXT) -> tuple[int, int]:
    """Where ``words`` stand in ``text``."""
    start = text.index(words)
    return start, start + len(words)


def statistic(surface: str, value: str, unit: str | None, indicator: str, **fields: Any) -> dict[str, Any]:
    """A reference figure as its JSON."""
    start, end = place(surface)
    plain = {"approximation": "exact", "change": None, "basis": None, "period": "2021年", "scope": None}
    return {
        "surface": surface,
        "start": start,
        "end": end,
        "value": value,
        "unit": unit,
        "indicator": indicator,
        "indicator_also": [],
        **plain,
        **fields,
    }


def reference() -> dict[str, Any]:
    """The reference annotation of ``TEXT``."""
    honor = "刑侦支队被公安部记集体一等功"
    achievement = "检查车辆16.5万余辆、人员22.4万余人，劝返车辆930辆"
    return {
        "document": "small.txt",
        "statistics": [
            statistic("16.5万余辆", "165000", "辆", "检查车辆数", approximation="more_than"),
            statistic("22.4万余人", "224000", "人", "检查人员数", approximation="more_than"),
            statistic("930辆", "930", "辆", "劝返车辆数"),
            statistic("1.2亿元", "120000000", "元", "破获电信网络诈骗案件涉案金额"),
            statistic("7.7%", "7.7", "%", "电信网络诈骗发案同比变化", change="decrease", basis="同比"),
        ],
        "other_numbers": [
            {"surface": "2021年", "start": 0, "end": 5, "reason": "date"},
            {"surface": "3个", "start": place("3个")[0], "end": place("3个")[1], "reason": "plan"},
        ],
        "honors": [
            {
                "title": "集体一等功",
                "awarded_by": "公安部",
                "recipient": "刑侦支队",
                "quote": honor,
                "start": place(honor)[0],
                "end": place(honor)[1],
            }
        ],
        "achievements": [
            {
                "summary": "检查车辆16.5万余辆、人员22.4万余人，劝返车辆930辆。",
                "quote": achievement,
                "start": place(achievement)[0],
                "end": place(achievement)[1],
            }
        ],
    }


def gold(**changed: Any) -> Gold:
    """The reference of ``TEXT`` with some of its tables changed."""
    return Gold.model_validate({**reference(), **changed})


def case(name: str = "small", **changed: Any) -> Case:
    """``TEXT`` and its reference as a case."""
    sha256 = hashlib.sha256(TEXT.encode()).hexdigest()
    return Case(
        name, Path(f"{name}.txt"), Document(TEXT, f"{name}.txt", "text/plain", "utf-8", sha256), gold(**changed)
    )


def perfect() -> dict[str, Any]:
    """A summary that says what the reference says, in the shape of ``summary.json``."""
    told = reference()
    ledger = [{**n, "disposition": "statistic"} for n in told["statistics"]]
    ledger += [{**n, "disposition": n["reason"]} for n in told["other_numbers"]]
    return {
        "statistics": [{**item, "id": f"t{at}", "status": "verified"} for at, item in enumerate(told["statistics"], 1)],
        "honors": [{**item, "evidence": [evidence(item)]} for item in told["honors"]],
        "achievements": [{**item, "evidence": [evidence(item)]} for item in told["achievements"]],
        "ledger": {"numbers": ledger},
        "withheld": [],
    }


def evidence(item: Mapping[str, Any]) -> dict[str, Any]:
    """The quoted stretch of an item."""
    return {"quote": item["quote"], "start": item["start"], "end": item["end"]}


def write_dataset(folder: Path, names: tuple[str, ...]) -> None:
    """Reports and references on disk, all of them ``TEXT`` under different names."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / f"{name}.txt").write_text(TEXT, encoding="utf-8", newline="")
        content = {**reference(), "document": f"{name}.txt"}
        (folder / f"{name}.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    manifest = {
        "documents": [
            {"document": f"{name}.txt", "genre": f"genre {at % 2}", "script": "simplified", "split": "test"}
            for at, name in enumerate(names)
        ]
    }
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
