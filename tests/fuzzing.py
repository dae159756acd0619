"""Random input for what reads: texts of numerals, words, damage and instructions; bytes; summaries; replies.

Each maker takes a ``random.Random``, so that a seed is enough to see a failure again. ``VERBS`` are what they are thrown at.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from random import Random

from pydantic import BaseModel

from summarizer import ReportUnreadable, UsageError, check, find_numbers, locate, read
from summarizer.model.parsing import parse_answer
from tests.hostile import DAMAGED, HONEST, INSTRUCTIONS, SHAPES

__all__ = ["VERBS", "Answer"]

_PIECES = (
    *SHAPES.values(),
    *INSTRUCTIONS.values(),
    *"0 1 9 12 1,234 18.6 0.5 零 一 十 百 万 亿 兆 几 数 余 多 近 约 逾 第 分之 成 倍 半 两 廿 ½ ① ² ㎡ ％ ‰ %".split(),
    *"个百分点 元 起 件 人次 人 名 年 月 日 2023年 去年 同比 环比 比 较 分别 其中 占 达 至 从 由 计划 荣获 被 授予 称号".split(),
    *"“ ” 《 》 （ ） ( ) [ ] 〔 〕 | 、 ， 。 ； ： , . ; : - — ~ / + = # * ? ! \\ 萬 臺 億 ＋ １２ ａ A n1 s3 null {} <b> $".split(),
    *"\t \n\r\x00\x1b\u200b\u202e\ufeff\ufffd\U0001f600\ue000",
)
_KEYS = (
    "achievements statistics honors summary title value unit surface start end evidence quote number ledger source run "
    "numbers 指标 数量"
).split()


class Answer(BaseModel):
    """A reply as the model is asked for it."""

    name: str
    numbers: list[int] = []


def _text(random: Random) -> str:
    pieces = [random.choice(_PIECES) for _ in range(random.randint(0, 24))]
    if random.random() < 0.2:
        pieces.append(chr(random.choice((random.randrange(0xD800), random.randrange(0xE000, 0x110000)))))
    return "".join(pieces)


def _bytes(random: Random) -> bytes:
    data = bytearray(
        random.choice((*DAMAGED.values(), _text(random).encode(random.choice(("utf-8", "gb18030", "utf-16", "utf-7")))))
    )
    for _ in range(random.randint(0, 8)):
        if data:
            data[random.randrange(len(data))] = random.randrange(256)
    return bytes(data)


def _json(random: Random, depth: int = 0) -> object:
    kind = random.randrange(6 if depth > 3 else 8)
    if kind < 2:
        return _text(random)
    if kind < 6:
        return random.choice(
            (None, True, -1, 0, 1462, 1e400, -0.5, float("nan"), 10**40, "1462", "16.5万余", "NaN", "")
        )
    if kind == 6:
        return [_json(random, depth + 1) for _ in range(random.randint(0, 4))]
    return {random.choice((*_KEYS, _text(random))): _json(random, depth + 1) for _ in range(random.randint(0, 6))}


def _summary(random: Random) -> object:
    if random.random() < 0.4:
        return _text(random)
    lists = {
        name: [_json(random, 2) for _ in range(random.randint(0, 2))]
        for name in ("achievements", "statistics", "honors")
    }
    return random.choice((lists, _json(random), [_json(random)]))


def _read(random: Random) -> None:
    try:
        document = read(_bytes(random))
    except ReportUnreadable:
        return
    assert document.text


def _numbers(random: Random) -> None:
    text = _text(random)
    last = 0
    for mention in find_numbers(text):
        assert last <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.surface
        last = mention.end


def _locate(random: Random) -> None:
    text = _text(random) + HONEST
    first = random.randrange(len(text))
    quote = random.choice((text[first : first + random.randint(1, 30)], _text(random)))
    found = locate(text, quote)
    assert found is None or text[found.start : found.end] == found.quote


def _check(random: Random) -> None:
    summary = _summary(random)
    try:
        checked = check(HONEST + _text(random), summary)  # type: ignore[arg-type]
    except UsageError:
        return
    assert checked.supported is not any(finding.severity == "error" for finding in checked.findings)


def _reply(random: Random) -> None:
    text = _text(random) + json.dumps(_json(random), default=str) + _text(random)
    place = random.randrange(len(text) + 1)
    assert parse_answer(random.choice((text, text[:place], text[place:])), Answer) is not None


VERBS: Mapping[str, Callable[[Random], None]] = {
    "read": _read,
    "numbers": _numbers,
    "locate": _locate,
    "check": _check,
    "reply": _reply,
}
