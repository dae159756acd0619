"""The shapes in which a summary may come: our JSON, another program's JSON, prose in either script.

Decides how a statement is written in each. Leaves what is stated, right or wrong, to ``mutate``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from typing import Any

from evals.dataset import Case
from evals.statements import HonorStatement, Statement
from summarizer.numbers.mention import Direction
from summarizer.schema import decimal_text

__all__ = ["TELLING", "Shape", "Stated", "write"]


class Shape(StrEnum):
    """A way to write a summary. ``LISTS`` has our three lists without places; ``OURS`` cites."""

    OURS = "our JSON"
    LISTS = "lists without places"
    FOREIGN = "other JSON"
    PROSE = "prose"
    TRADITIONAL = "prose, Traditional"


TELLING = (Shape.PROSE, Shape.TRADITIONAL)
"""The shapes that tell with a verb."""

Stated = Statement | HonorStatement


def write(shape: Shape, case: Case, stated: Sequence[Stated]) -> dict[str, Any] | str:
    """A summary that states ``stated`` in that order; items of our shapes have the ids x0, x1, …"""
    if shape in (Shape.OURS, Shape.LISTS):
        return _lists(case, stated, placed=shape is Shape.OURS)
    if shape is Shape.FOREIGN:
        return {"报告摘要": [_record(each) for each in stated]}
    text = "\n".join(_sentence(each) for each in stated)
    return _traditional(text) if shape is Shape.TRADITIONAL else _simplified(text)


def _lists(case: Case, stated: Sequence[Stated], *, placed: bool) -> dict[str, Any]:
    statistics, honors = [], []
    for number, each in enumerate(stated):
        item = {"id": f"x{number}"}
        if isinstance(each, Statement):
            statistics.append(item | _statistic(case, each, placed=placed))
        else:
            honors.append(item | _honor(case, each, placed=placed))
    return {"statistics": statistics, "honors": honors}


def _quote(case: Case, span: tuple[int, int]) -> dict[str, Any]:
    return {"quote": case.document.text[span[0] : span[1]], "start": span[0], "end": span[1]}


def _statistic(case: Case, each: Statement, *, placed: bool) -> dict[str, Any]:
    item: dict[str, Any] = {
        "indicator": each.indicator,
        "value": decimal_text(each.value),
        "unit": each.unit,
        "approximation": each.approximation.value,
        "change": each.change.value if each.change else None,
        "basis": each.basis,
        "period": each.period,
        "scope": each.scope,
    }
    if item["value"] is None:
        del item["value"], item["unit"], item["approximation"]
    if not placed or item.get("value") is None:
        item["surface"] = each.figure
    if placed and each.place is not None:
        item |= {"start": each.place[0], "end": each.place[1]}
        if each.figure == re.sub(r"\s|\([^)]*\)", "", case.document.text[each.place[0] : each.place[1]]):
            item["surface"] = case.document.text[each.place[0] : each.place[1]]
        else:
            item["surface"] = each.figure
    if placed and each.quote is not None:
        item["evidence"] = [_quote(case, each.quote)]
    return item


def _honor(case: Case, each: HonorStatement, *, placed: bool) -> dict[str, Any]:
    item: dict[str, Any] = {"title": each.title, "awarded_by": each.awarded_by, "recipient": each.recipient}
    return item | ({"evidence": [_quote(case, each.quote)]} if placed else {})


def _record(each: Stated) -> dict[str, Any]:
    if isinstance(each, HonorStatement):
        issuer = f"被{each.awarded_by}授予" if each.awarded_by else "获得"
        return {"荣誉": f"{each.recipient or ''}{issuer}“{each.title}”称号"}
    changed = {Direction.INCREASE: "上升", Direction.DECREASE: "下降", None: ""}[each.change]
    record = {"指标": each.indicator, "数值": f"{changed}{each.figure}", "时间": each.period, "范围": each.scope}
    record["对比"] = each.basis
    return {key: value for key, value in record.items() if value}


_CHANGE_TAIL = re.compile(r"(?:的)?(?:同比|环比)?(?:变化|增长|下降|上升|降低|提高|变动)?(?:幅度|率|情况)?$")


def _sentence(each: Stated) -> str:
    if isinstance(each, HonorStatement):
        if each.verb is not None:
            return f"{each.recipient or ''}{each.verb}{each.title}。"
        issuer = f"被{each.awarded_by}" if each.awarded_by else "被"
        return f"{each.recipient or ''}{issuer}授予“{each.title}”称号。"
    when = f"{each.period}，" if each.period else ""
    where = f"{each.scope}" if each.scope else ""
    if each.change is not None:
        verb = each.verb or ("上升" if each.change is Direction.INCREASE else "下降")
        what = _CHANGE_TAIL.sub("", each.indicator) or each.indicator
        return f"{when}{where}{what}{each.basis or ''}{verb}{each.figure}。"
    return f"{when}{where}{each.indicator}为{each.figure}。"


@cache
def _converter(name: str) -> Any:
    import opencc

    return opencc.OpenCC(name)


def _traditional(text: str) -> str:
    return str(_converter("s2t").convert(_converter("t2s").convert(text)))


def _simplified(text: str) -> str:
    return str(_converter("t2s").convert(text))
