from __future__ import annotations

import pytest

from summarizer.numbers.mention import Disposition
from summarizer.reading.passages import SectionRole
from summarizer.reading.planned import planned_parts, tells_plan
from summarizer.text import Span
from tests.reading.dividing import divided, figures, labels


@pytest.mark.parametrize(
    ("text", "plans", "results"),
    [
        ("原计划改造村道12条，实际改造15条。", ["12条"], ["15条"]),
        ("原定招录辅警80名，招录92名。", ["80名"], ["92名"]),
        ("全年目标为走访5000户，实际走访5600户。", ["5000户"], ["5600户"]),
        ("年初目标1000件，已完成1200件，完成率120%。", ["1000件"], ["1200件", "120%"]),
        ("预计2024年税收增长5%左右，有望突破30亿元。", ["5%左右", "突破30亿元"], []),
        ("2024年目标为14亿元。", ["14亿元"], []),
        ("到2030年，建成警务站15个，绿化率达到45%。", ["15个", "45%"], []),
        ("项目建成后年产值可达8亿元。", ["8亿元"], []),
        ("项目投产后，可新增就业300人。", ["300人"], []),
        ("明年打算招录辅警60名，准备投入900万元。", ["60名", "900万元"], []),
        ("2024年拟新建消防站2座，投资3000万元。", ["2座", "3000万元"], []),
        ("規劃新增停車位3000個，預期投資2億元。", ["3000個", "2億元"], []),
        ("超过全年目标5个百分点，好于预期2个百分点。", [], ["5个百分点", "2个百分点"]),
        ("完成计划投资的98.2%。", [], ["98.2%"]),
        ("三年行动计划实施以来，建成警务站12个。", [], ["12个"]),
        ("“十四五”规划建设的12个站点全部投用。", [], ["12个"]),
        ("全县预计完成生产总值96亿元，比上年增长9.3%；完成投资31亿元。", [], ["96亿元", "9.3%", "31亿元"]),
        ("全县预计完成投资31亿元。", ["31亿元"], []),
        ("预计全市实现生产总值430亿元，增长4.7%。", [], ["430亿元", "4.7%"]),
        ("全年预期新增岗位1800个，实际新增2100个。", ["1800个"], ["2100个"]),
        ("规划到2025年新增医院2家；“十三五”规划确定的15项任务全部完成，新增床位180张。", ["2家"], ["180张"]),
        ("该政策可为企业减负2.3亿元。", ["2.3亿元"], []),
        ("明年粮食面积稳定在82万亩，今年已达80万亩。", ["82万亩"], ["80万亩"]),
        ("113年預定汰換救護車15輛。", ["15輛"], []),
        ("年内拟再开通公交线路4条；目前开通线路86条。", ["4条"], ["86条"]),
        ("机场扩建后，旅客吞吐能力将提升到800万人次。", ["800万人次"], []),
        ("原本预计投入300万元的工程，最终只花了218万元。", ["300万元"], ["218万元"]),
        ("造林4.6万亩；2024年任务5万亩。", ["5万亩"], ["4.6万亩"]),
        ("将违法率降至2.1%，执行安保任务120次。", [], ["2.1%", "120次"]),
        ("大桥预计2025年建成，届时通行时间将缩短20分钟；2023年完成投资2.2亿元。", ["20分钟"], ["2.2亿元"]),
        ("擬於明年增設長者中心3間；今年新設2間。", ["3間"], ["2間"]),
        ("预计2024年新增站点3座；2025年新增5座。", ["3座", "5座"], []),
        ("从2020年到2022年，建成警务站12个。", [], ["12个"]),
        ("试点将从7个镇增加到17个。", ["17个"], ["7个"]),
        ("窗口从5个增加到12个。", [], ["5个", "12个"]),
        ("原本规划校舍改造3处，包括主楼，经费2亿元；东楼1,200万元。", ["3处", "2亿元", "1,200万元"], []),
        ("原计划改造3处，其中：主楼900万元；实际改造2处，花费700万元。", ["3处", "900万元"], ["2处", "700万元"]),
        ("原计划投资9亿元，其中中央资金2亿元；全年完成投资7亿元。", ["9亿元", "2亿元"], ["7亿元"]),
        ("最终建成泵站2座。水务部门的目标是把漏损率降到8%以下。", ["8%以下"], ["2座"]),
        ("建成泵站2座。审计报告建议该局将周转期缩短至30天。", ["30天"], ["2座"]),
        ("建成泵站2座。该局应逐步将漏损率降至6%，现为9%。", ["6%"], ["2座"]),
        ("采纳建议45条，将周转期缩短至30天。", [], ["45条", "30天"]),
        ("响应时间缩短，相应将成本降至3元。", [], ["3元"]),
        ("编列3000万元，购车12辆，其中包括轿车4辆。", [], ["3000万元", "12辆", "4辆"]),
        ("将从业人员登记1200名。", [], ["1200名"]),
    ],
)
def test_plans_and_results_of_one_sentence_are_told_apart(text: str, plans: list[str], results: list[str]) -> None:
    """What is expected, aimed at or was planned is a plan; what came, and what is said against a plan, is a result."""
    found = figures(f"柳湾县公安局2023年工作总结\n{text}")
    assert {surface: found[surface].reason for surface in plans} == dict.fromkeys(plans, Disposition.PLAN)
    assert {surface: found[surface].reason for surface in results} == dict.fromkeys(results, None)


def test_every_plan_carries_the_name_of_its_rule() -> None:
    """The ledger can say by which rule a figure was set aside."""
    text = "原计划改造村道12条，实际改造15条，预计明年再改造8条。"
    assert [part.rule for part in planned_parts(text, Span(0, len(text)), 2023)] == ["was planned", "forecast"]
    assert figures(text)["12条"].rule == "plan: was planned"


def test_what_is_added_to_a_plan_is_planned() -> None:
    """Money added to what was planned in the sentence before is still to be spent, and so are its parts; else it was given."""
    added = "因此再追加6,000万元，包括：西楼4,000万元；北楼2,000万元。"
    found = figures(f"柳湾县公安局2023年工作总结\n原本规划改造4处，经费2亿元。年中发现仍有旧楼，{added}")
    assert {found[each].reason for each in ("6,000万元", "4,000万元", "2,000万元")} == {Disposition.PLAN}
    found = figures(f"柳湾县公安局2023年工作总结\n全年改造4处，花费2亿元。年中发现仍有旧楼，{added}")
    assert {found[each].reason for each in ("6,000万元", "4,000万元", "2,000万元")} == {None}


def test_a_sentence_of_plans_alone_is_a_plan() -> None:
    """A forecast beside the results of the body is a plan sentence; one with a result is none."""
    passages = divided("2023年建成警务站3座。预计2024年新增警务站2座。原计划招录80名，实际招录92名。")
    roles = [sentence.role for sentence in passages.sentences]
    assert roles == [SectionRole.BODY, SectionRole.PLAN, SectionRole.BODY]


@pytest.mark.parametrize(
    ("words", "expected"), [("预计新增3座", True), ("拟新建3座", True), ("有望突破3亿元", True), ("新增3座", False)]
)
def test_a_claim_that_tells_a_plan(words: str, expected: bool) -> None:
    """A summary that says 预计, 拟 or 有望 tells the plan as one."""
    assert tells_plan(words) is expected


@pytest.mark.parametrize(
    ("text", "plans", "results"),
    [
        ("原订添购救护车8辆，最终添购11辆。", ["8辆"], ["11辆"]),
        ("按照年度计划，2022年应抽检种子300批次，年底前已抽检352批次。", ["300批次"], ["352批次"]),
        ("按规定，全年应休假1200人次。", [], []),
        ("规划到2030年，全市三级医院增至6所，绿道达到480公里。", ["6所", "480公里"], []),
        ("该隧道通车后将拉动沿线投资90亿元，带动就业1.2万人。", ["90亿元", "1.2万人"], []),
        ("隧道通车后日均车流2.1万辆。", [], ["2.1万辆"]),
        ("到年末，全市三级医院有6所。", [], ["6所"]),
    ],
)
def test_what_was_due_and_what_will_follow(text: str, plans: list[str], results: list[str]) -> None:
    """What a plan asked for, a later year behind 规划, and what a work will bring are plans; what was reached is none."""
    found = figures(text)
    assert {surface for surface in plans if found[surface].reason is not Disposition.PLAN} == set()
    assert {surface for surface in results if found[surface].reason is not None} == set()


@pytest.mark.parametrize(
    ("text", "plans", "results"),
    [
        ("全院计划筛查儿童2000人，实际筛查2360人。", ["2000人"], ["2360人"]),
        ("年初目标登记文物300件，最终登记412件。", ["300件"], ["412件"]),
        ("码头超计划完成更换护舷80套，检修岸桥6台。", [], ["80套", "6台"]),
        ("按计划接种疫苗300剂，实际到诊290人。", [], ["300剂", "290人"]),
    ],
)
def test_a_plan_of_any_verb_before_what_really_came(text: str, plans: list[str], results: list[str]) -> None:
    """Before 实际 and 最终 a plan may have any verb; what went by a plan or beyond it is a result."""
    found = figures(text)
    assert {surface for surface in plans if found[surface].reason is not Disposition.PLAN} == set()
    assert {surface for surface in results if found[surface].reason is not None} == set()


def test_a_result_behind_its_plan_counts_what_was_planned() -> None:
    """实际筛查 and 最终展出 take their noun from the plan; what has its own, or none to take, keeps its words."""
    found = figures(
        "计划抽检药品300批次，实际抽检342批次。原计划展出书画80幅，最终展出96幅。原定投入2亿元，实际投入3亿元。"
    )
    assert found["342批次"].label == "抽检药品批次"
    assert found["96幅"].label == "展出书画数"
    assert found["3亿元"].label == "投入金额"


def test_a_result_with_a_year_of_its_own_ends_a_plan() -> None:
    """2022年已建成 begins results again behind what is planned for a later year."""
    found = figures("医院计划2023年增设病房30间，2022年已建成18间。")
    assert found["30间"].reason is Disposition.PLAN and found["18间"].reason is None


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("《公报》显示，2023年全县卫生总费用预计达12亿元。", None),
        ("据统计，2022年全县用电量预计为3亿千瓦时。", None),
        ("2023年全县产值预计达12亿元。", Disposition.PLAN),
        ("据统计，2024年全县用电量预计达12亿千瓦时。", Disposition.PLAN),
    ],
)
def test_statistics_of_a_past_year_are_preliminary(words: str, reason: Disposition | None) -> None:
    """What statistics expect of a year that they look back on is a result; any other forecast stays one."""
    found = figures(f"柳湾县2023年统计公报\n2023年，全县建成学校8所。\n{words}")
    assert next(figure.reason for surface, figure in found.items() if surface.startswith(("12亿", "3亿"))) is reason


@pytest.mark.parametrize(
    ("text", "surface", "indicator"),
    [
        ("原定接送游客30万人次，实际接送36万人次。", "36万人次", "接送游客人次"),
        ("原计划培训护士300人，因疫情影响，实际培训260人。", "260人", "培训护士人数"),
        ("原計劃訪視長者3000戶，實際訪視3600戶。", "3600戶", "访视长者数"),
        ("拟新建泵站3座，实际新建5座。", "5座", "新建泵站数"),
        ("计划招生600人，实际录取612人。", "612人", "录取人数"),
    ],
)
def test_a_result_counts_what_its_plan_does(text: str, surface: str, indicator: str) -> None:
    """A result with the act of its plan alone counts what was planned, people only if it is the same act."""
    assert labels(text)[surface] == indicator
