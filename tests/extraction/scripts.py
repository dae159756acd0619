"""Reports and models for the tests of extraction: short texts of our own, and a model that answers by function."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from typing import Any

from pydantic import BaseModel, ValidationError

from summarizer.document.clean import clean
from summarizer.document.read import document_of
from summarizer.model.replies import Answer, Finish, Question, Reply
from summarizer.numbers.inventory import take_inventory
from summarizer.reading.divide import divide
from summarizer.reading.passages import Passages

REPORT = """禾州市公安局2023年工作总结
2023年，全市公安机关忠诚履职，各项工作取得新成效。
一、严打违法犯罪
全年共破获刑事案件3200余起，抓获犯罪嫌疑人1850名，刑事警情同比下降12.5%。打掉电信网络诈骗团伙46个，为群众挽回损失6800余万元。
二、改进服务
建立案件回访制度，开通网上受理窗口。同志们用汗水守护万家灯火。
市局被省公安厅评为“全省优秀公安局”，5人荣立个人三等功。
三、下一步打算
2024年，力争破案率提高8个百分点，新建警务站20个。
"""


def passages_of(text: str = REPORT) -> Passages:
    """The passages of ``text``, through the real rooms below."""
    cleaned = clean(document_of(text))
    return divide(cleaned, take_inventory(cleaned))


def number_of(passages: Passages, surface: str) -> str:
    """The id of the first mention written ``surface``."""
    return next(mention.id for mention in passages.inventory.mentions if mention.surface == surface)


Script = Callable[[str, tuple[str, ...]], "str | dict[str, Any]"]


class ScriptedModel:
    """A model in the same process: ``script`` gets the question's text and field names, and gives a reply's text."""

    name = "scripted"

    def __init__(self, script: Script, concurrency: int = 1) -> None:
        self.script = script
        self.concurrency = concurrency
        self.asked: list[Question[Any]] = []
        self._lock = threading.Lock()

    def ask(self, question: Question[Answer]) -> Reply[Answer]:
        """The scripted reply; text that is no valid answer comes back as malformed, text ended by … as cut off."""
        with self._lock:
            self.asked.append(question)
        wanted = self.script(question.user, tuple(question.answer.model_fields))
        text = wanted if isinstance(wanted, str) else json.dumps(wanted, ensure_ascii=False)
        if text.endswith("…"):
            return Reply(None, text[:-1], Finish.TRUNCATED, 10, 5, "cut at the token limit")
        try:
            return Reply(question.answer.model_validate_json(text), text, Finish.COMPLETE, 10, 5)
        except ValidationError:
            return Reply(None, text, Finish.MALFORMED, 10, 5, "not what was asked for")


def agree(user: str, fields: tuple[str, ...]) -> dict[str, Any]:
    """The answers of a model that agrees with everything and condenses nothing."""
    words = {"摘要": "无", "成果": "是", "其他": []}
    return {field: words.get(field, "对") for field in fields}


def answer_type(question: Question[BaseModel]) -> dict[str, Any]:
    """The JSON Schema of what ``question`` asks for."""
    return question.answer.model_json_schema()
