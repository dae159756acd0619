"""Five summaries of invented reports: three years of one bureau, and two other districts in the last of them.

Indicators are named anew from report to report, and some are grouped differently. ``PAIRS`` says by the number's id which
are the same: each line is one indicator.
"""

from __future__ import annotations

from typing import Any

from summarizer.schema import Approximation, Direction, Statistic, Summary
from tests.sample_summary import sample

UP, DOWN = Direction.INCREASE, Direction.DECREASE


def figure(id: str, indicator: str, value: str, unit: str | None, **more: Any) -> Statistic:
    """A statistic; exact unless ``low`` or ``high`` say otherwise."""
    fields = {"period": None, "scope": None, "change": None, "basis": None, "low": value, "high": value, **more}
    exact = fields["low"] == fields["high"]
    return (
        sample()
        .statistics[0]
        .model_copy(
            update={
                "id": id,
                "number": id,
                "indicator": indicator,
                "surface": f"{value}{unit or ''}",
                "value": value,
                "unit": unit,
                "approximation": Approximation.EXACT if exact else Approximation.MORE_THAN,
                **fields,
            }
        )
    )


def report(body: str, period: str, *statistics: Statistic) -> Summary:
    """The summary of a report of ``body`` about ``period``."""
    source = sample().source.model_copy(
        update={
            "organization": body,
            "period": period,
            "title": f"{body}{period}工作总结",
            "name": f"{body}{period}.txt",
        }
    )
    return sample().model_copy(update={"source": source, "statistics": statistics})


CHANGE = {"basis": "同比", "unit": "%"}

REPORTS = (
    report(
        "青岚市公安局", "2021年",
        figure("a1", "接报有效警情数", "52000", "起"),
        figure("a2", "破获刑事案件数", "1800", "起"),
        figure("a3", "抓获犯罪嫌疑人数", "2400", "名"),
        figure("a4", "破获电信网络诈骗案件数", "400", "起"),
        figure("a5", "道路交通事故死亡人数", "50", "人"),
        figure("a6", "群众安全感", "97.1", "%"),
        figure("a7", "命案破案率", "100", "%"),
        figure("a8", "上半年走访群众户数", "3000", "户", period="2021年上半年"),
        figure("a9", "为群众挽回损失金额", "30000000", "元", high="31000000"),
        figure("a10", "化解矛盾纠纷数", "2100", "起"),
    ),
    report(
        "青岚市公安局", "2022年",
        figure("b1", "接报警情数", "50000", "起"),
        figure("b2", "侦破刑事案件数", "1980", "起"),
        figure("b2c", "侦破刑事案件数同比变化", "10", change=UP, **CHANGE),
        figure("b3", "抓获嫌疑人数", "2520", "名"),
        figure("b3c", "抓获嫌疑人数同比变化", "8", change=UP, **CHANGE),
        figure("b4", "电信诈骗案件破获数", "430", "件"),
        figure("b5", "交通事故死亡人数", "45", "人"),
        figure("b5c", "交通事故死亡人数同比变化", "10", change=DOWN, **CHANGE),
        figure("b6", "群众安全感", "97.6", "%"),
        figure("b6c", "群众安全感变化", "0.5", "个百分点", change=UP, basis="比上年"),
        figure("b7", "命案破案率", "100", "%"),
        figure("b8", "走访群众户数", "7000", "户"),
        figure("b9", "追回群众损失金额", "45000000", "元", high="46000000"),
        figure("b10", "上年破获刑事案件数", "1800", "起", period="2021年"),
        figure("b11", "查处治安案件数", "900", "起"),
        figure("b12", "查处黄赌案件数", "120", "起"),
    ),
    report(
        "青岚市公安局", "二〇二三年",
        figure("c1", "全市接报有效警情数", "48000", "起"),
        figure("c2", "刑事案件破获数", "2000", "起"),
        figure("c3", "抓获各类犯罪嫌疑人数", "2500", "人"),
        figure("c4", "破获电诈案件数", "500", "起"),
        figure("c5", "道路交通事故死亡数", "40", "人"),
        figure("c6", "群众安全感", "98", "%"),
        figure("c7", "刑事案件破案率", "61", "%"),
        figure("c8", "走访群众户数", "8000", "户", scope="城东分局"),
        figure("c10", "调解矛盾纠纷数", "2300", "起"),
        figure("c11", "查处治安案件数", "950", "起"),
        figure("c12", "发放宣传资料数", "10000", "份"),
    ),
    report(
        "白汀县公安局", "2023年",
        figure("d1", "接报警情数", "9000", "起"),
        figure("d2", "破获刑事案件数", "300", "起"),
        figure("d3", "抓获犯罪嫌疑人数", "410", "人"),
        figure("d4", "电诈案件发案数", "95", "起"),
        figure("d6", "群众安全感指数", "98.9", "%"),
        figure("d11", "查处治安案件人数", "260", "人"),
        figure("d12", "发放宣传品数", "10000", "件"),
    ),
    report(
        "石埠区公安分局", "2023年",
        figure("e1", "接报有效警情数", "12000", "起"),
        figure("e2", "刑事案件立案数", "700", "起"),
        figure("e3", "刑事拘留犯罪嫌疑人数", "150", "名"),
        figure("e5", "交通事故受伤人数", "33", "人"),
        figure("e6", "群众满意度", "98.1", "%"),
        figure("e11", "查处治安案件数", "210", "起"),
        figure("e13", "召开新闻发布会次数", "12", "次"),
        figure("e14", "召开新闻发布会场次", "4", "场"),
    ),
)  # fmt: skip

PAIRS = (
    ("a1", "b1", "c1", "d1", "e1"),
    ("a2", "b2", "c2", "d2"),
    ("a3", "b3", "c3", "d3"),
    ("a4", "b4", "c4"),
    ("a5", "b5", "c5"),
    ("a6", "b6", "c6", "d6"),
    ("a7", "b7"),
    ("a9", "b9"),
    ("a10", "c10"),
    ("b11", "c11", "e11"),
)
