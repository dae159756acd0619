from __future__ import annotations

from summarizer.numbers.mention import Disposition
from summarizer.reading.passages import SectionRole
from tests.reading.dividing import REPORT, divided, figures


def _roles(text: str) -> list[SectionRole]:
    return [section.role for section in divided(text).sections]


def test_headline_body_and_plan() -> None:
    """A title, numbered run-in headings and a plan at the end are told apart."""
    passages = divided(REPORT)
    headings = [passages.text.text[s.heading.start : s.heading.end] for s in passages.sections if s.heading]
    assert headings[0].startswith("柳湾县公安局")
    assert headings[1:] == ["一、严打犯罪。", "二、服务群众。", "三、下一步打算。"]
    assert [s.role for s in passages.sections][-1] is SectionRole.PLAN


def test_figures_of_a_plan_are_planned() -> None:
    """Every figure under a plan's heading gets the reason plan."""
    found = figures(REPORT)
    assert found["12个"].reason is Disposition.PLAN
    assert found["3个百分点"].reason is Disposition.PLAN
    assert found["812起"].reason is None


def test_plan_paragraph_without_heading() -> None:
    """A last paragraph that opens with 下一步 is a plan though nothing is numbered."""
    assert _roles("全局破案30起,处罚20人。\n下一步,我们将新增巡逻车5辆。") == [SectionRole.BODY, SectionRole.PLAN]


def test_later_year_with_intent_is_a_plan() -> None:
    """A paragraph about the year after the report's own is a plan."""
    text = "某局2021年工作回顾\n2021年,破案30起。\n2022年,我局将建成示范所3个。"
    assert figures(text)["3个"].reason is Disposition.PLAN


def test_plan_ends_where_results_begin_again() -> None:
    """A sentence with results among plans is no plan."""
    text = "破案30起。\n下一步,将新建岗亭5个。截至目前,已建成岗亭2个。"
    found = figures(text)
    assert found["5个"].reason is Disposition.PLAN
    assert found["2个"].reason is None


def test_plan_sentence_inside_the_body() -> None:
    """One sentence of intent among results is a plan, its neighbours are not."""
    found = figures("今年抓获嫌疑人40人。力争年底前再增设站点6处。目前运行站点9处。")
    assert found["6处"].reason is Disposition.PLAN
    assert found["40人"].reason is None and found["9处"].reason is None


def test_words_of_planning_in_results_are_no_plan() -> None:
    """Planned investment that was made, 三年计划 and 将 before an object announce nothing."""
    for text in ("完成计划投资的119%。", "持续实施三年计划,在乡镇建成驿站8个。", "成功将热线转到县里,接听来电600次。"):
        assert all(figure.reason is None for s, figure in figures(text).items() if s[0] in "186")


def test_problems_keep_their_figures() -> None:
    """Figures under the heading of problems stay open."""
    passages = divided("破案30起。\n存在的问题\n仍有积案14起未破,群众有意见。")
    assert passages.sections[-1].role is SectionRole.PROBLEMS
    assert [f.reason for f in passages.figures][-1] is None


def test_government_report_by_its_headings() -> None:
    """The review's heading gives the year, a heading of the next year opens the plan and keeps it below."""
    text = (
        "2023年工作回顾\n全市新建公园12座，生产总值增长6%，各项事业取得新的成绩。\n"
        "2024年工作安排\n（一）扩大投资\n新建公园15座，生产总值增长7%，各项事业再上台阶。"
    )
    found = figures(text)
    assert found["12座"].reason is None and found["6%"].reason is None
    assert found["15座"].reason is Disposition.PLAN and found["7%"].reason is Disposition.PLAN
    assert found["12座"].period is not None and found["12座"].period.text == "2023年"
