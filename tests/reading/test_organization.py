"""Organization: whose report it is."""

from __future__ import annotations

import pytest

from summarizer.checking.reading import passages_of


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("本报讯 记者从全市公安局长会议上了解到,江屏市公安局连续两年位居全省第二名。", "江屏市公安局"),
        ("日前,澜江省检察院发布表彰决定,松岭区检察院被评为全省先进基层检察院。", "松岭区检察院"),
        ("江屏市公安局被授予全国五一劳动奖状。", "江屏市公安局"),
        ("在县委县政府坚强领导下,全县经济稳中向好。", None),
        ("过去五年,在县人大监督和上级法院指导下,县法院忠实履行职责。", None),
        ("4月至6月,期间海关共查获香烟200箱。", None),
        ("青岚市公安局港北分局2023年工作总结\n全年破案12起。", "青岚市公安局港北分局"),
        ("目前全县中小学党组织覆盖率98%，新增学位6200个。", None),
        ("一些地方公安机关抓获逃犯430名。", None),
        ("记者从江屏市政府新闻办获悉，江屏市公安局去年破案640起。", "江屏市公安局"),
        ("教育事业\n江屏技师学院挂牌成立，改造学校3所。", None),
        ("四大检察全面协调充分发展，办理案件730件。", None),
        ("日前，江屏市中院召开了全市法院工作会议，全年结案5200件。", "江屏市中院"),
        ("松岭县2022年统计公报\n松岭县统计局\n全县生产总值64亿元，增长5%。", "松岭县统计局"),
        (
            "政府工作报告\n(2021年2月在松岭县人民代表大会上)\n松岭县人民政府县长 石 川\n各位代表：去年生产总值64亿元。",
            "松岭县人民政府",
        ),
        (
            "澜江省人大会议上,院长介绍去年的工作。澜江法院收案7万件。澜江省法院结案6万件。澜江法院执行5万件。",
            "澜江法院",
        ),
        ("松岭县就业介绍服务中心2023年工作总结\n中心举办招聘会36场。", "松岭县就业介绍服务中心"),
        ("江屏港务集团有限公司2023年上半年运营情况\n完成吞吐量3200万吨。", "江屏港务集团有限公司"),
        ("江屏市文化馆112年度業務報告\n舉辦活動320場。", "江屏市文化馆"),
        ("全县各乡镇卫生院2023年工作总结\n门诊3.2万人次。", None),
        ("便民服务中心建设情况\n建成服务中心36个。", None),
        ("汛期服务情况通报\n走访松岭县水文站18次。", None),
    ],
)
def test_the_body_that_reports(text: str, organization: str | None) -> None:
    """The body that reports is the one with a proper name that acts: none that commends, none of a kind alone, no scrap."""
    found = passages_of(text).heading.organization
    assert (found.text if found is not None else None) == organization
