"""The passages protocol against a scripted model: what is asked, and what happens to replies that are no good."""

from __future__ import annotations

import json
import re
from typing import Any

from summarizer.extraction.answers import PassageAnswer
from summarizer.extraction.cutting import cut_passages
from summarizer.extraction.readings import Slipped
from tests.extraction.passage_scripts import Said, answer, by_surface, figure, reading_of
from tests.extraction.scripts import REPORT, ScriptedModel, number_of, passages_of
from tests.extraction.test_cutting import LONG

SAID: Said = {
    "3200余起": "破获刑事案件数",
    "1850名": "抓获犯罪嫌疑人数",
    "12.5%": {"indicator": "刑事警情同比变化", "change": "decrease", "basis": "同比"},
    "46个": "打掉电信网络诈骗团伙数",
    "6800余万元": "为群众挽回损失金额",
    "5人": "荣立个人三等功人数",
    "三等": "role:name",
    "8个百分点": "role:plan",
    "20个": "role:plan",
}


def every(user: str, fields: tuple[str, ...]) -> dict[str, Any]:
    """An answer for each tag that is shown."""
    return answer(statistics=[figure(n, f"第{n}项指标数") for n in re.findall(r"〔(n\d+)〕", user)])


def test_one_schema_and_one_instruction_serve_every_call() -> None:
    """So that an endpoint compiles the one and caches the other; the text comes last."""
    model = ScriptedModel(every)
    passages = passages_of(LONG)
    reading_of(passages, model)
    assert len(model.asked) == len(cut_passages(passages)) > 1
    assert {question.answer for question in model.asked} == {PassageAnswer}
    assert len({question.system for question in model.asked}) == 1
    assert all("标题：禾州市公安局2023年工作总结" in question.user.split("〔s")[0] for question in model.asked)


def test_the_names_by_rule_are_not_shown() -> None:
    """Two readings are worth more than one that agrees: the model sees the report and nothing else."""
    model = ScriptedModel(by_surface(SAID))
    passages = passages_of(REPORT)
    reading_of(passages, model)
    asked = re.sub(r"〔[sn]\d+〕", "", model.asked[0].user.split("〔s", 1)[1])
    report = re.sub(r"\s", "", passages.text.text)
    assert all(re.sub(r"\s", "", line.split("〕")[-1]) in report for line in asked.splitlines())


def test_every_number_has_its_reading() -> None:
    """A statistic or a role, by id."""
    passages = passages_of(REPORT)
    told = reading_of(passages, ScriptedModel(by_surface(SAID)))
    assert told.figures[number_of(passages, "3200余起")].indicator == "破获刑事案件数"
    assert told.roles[number_of(passages, "20个")] == "plan"
    assert told.unanswered == frozenset()
    assert told.usage.calls == 1


def test_ids_left_out_are_asked_once_more_and_alone() -> None:
    """The second question names them, shows their sentences only, and asks for nothing else."""
    passages = passages_of(REPORT)
    wanted = number_of(passages, "46个")

    def script(user: str, fields: tuple[str, ...]) -> dict[str, Any]:
        said = SAID if "只答这些编号" in user else {key: value for key, value in SAID.items() if key != "46个"}
        return by_surface(said)(user, fields)

    model = ScriptedModel(script)
    told = reading_of(passages, model)
    assert told.figures[wanted].indicator == "打掉电信网络诈骗团伙数"
    assert [f"只答这些编号：{wanted}" in question.user for question in model.asked] == [False, True]
    assert "不答成果和荣誉" in model.asked[1].user
    assert "3200余起〔" not in model.asked[1].user


def test_an_id_that_stays_without_an_answer_is_asked_about_twice_at_most() -> None:
    """It is named as unanswered."""
    passages = passages_of(REPORT)
    model = ScriptedModel(by_surface({key: value for key, value in SAID.items() if key != "46个"}))
    told = reading_of(passages, model)
    assert told.unanswered == {number_of(passages, "46个")}
    assert len(model.asked) == 2


def test_a_cut_reply_is_split_and_only_the_rest_asked_for() -> None:
    """What came before the cut is kept, no number is asked about twice, no question sent twice."""
    passages = passages_of(LONG)
    seen: list[str] = []

    def script(user: str, fields: tuple[str, ...]) -> str | dict[str, Any]:
        ids = re.findall(r"〔(n\d+)〕", user)
        if len(ids) <= 10:
            seen.extend(ids)
            return every(user, fields)
        seen.extend(ids[:5])
        whole = json.dumps(answer(statistics=[figure(n, "检查场所数") for n in ids[:6]]), ensure_ascii=False)
        return whole[: whole.rindex("indicator")] + "…"

    model = ScriptedModel(script)
    told = reading_of(passages, model)
    assert told.unanswered == frozenset()
    assert len(seen) == len(set(seen)) == len(told.figures)
    assert len({question.user for question in model.asked}) == len(model.asked)


def test_a_model_that_is_always_cut_off_ends() -> None:
    """Down to one number a question, and then the number stays unanswered."""
    passages = passages_of(REPORT)
    told = reading_of(passages, ScriptedModel(lambda user, fields: "{…"))
    assert told.figures == {}
    assert number_of(passages, "46个") in told.unanswered


def test_ids_that_do_not_exist_or_come_twice_are_slips_of_the_reply() -> None:
    """Neither makes a figure; one that is answered in two ways is asked about again."""
    passages = passages_of(REPORT)
    twice = number_of(passages, "46个")

    def script(user: str, fields: tuple[str, ...]) -> dict[str, Any]:
        said = by_surface(SAID)(user, fields)
        if "只答这些编号" not in user:
            said["statistics"] += [figure("n999", "凭空的指标数"), figure(twice, "另一个指标数")]
        return said

    told = reading_of(passages, ScriptedModel(script))
    assert {(slip.kind, slip.citation) for slip in told.slips} == {
        (Slipped.NO_SUCH_ID, "n999"),
        (Slipped.CITED_TWICE, twice),
    }
    assert told.figures[twice].indicator == "打掉电信网络诈骗团伙数"


def test_passages_are_asked_in_parallel() -> None:
    """Order of arrival does not matter to the reading."""
    passages = passages_of(LONG)
    told = [reading_of(passages, ScriptedModel(every, concurrency=n)) for n in (1, 4)]
    assert told[0].figures == told[1].figures
