"""Honors by set phrase."""

from __future__ import annotations

from time import process_time

import pytest

from summarizer.reading.award.rules import awards_in, mentions_award
from summarizer.text import Span

Row = tuple[str, str | None, str | None]

CASES: list[tuple[str, list[Row]]] = [
    ("城东派出所被省公安厅评为“枫叶式派出所”。", [("枫叶式派出所", "省公安厅", "城东派出所")]),
    ("被省委、省政府联合授予“平安建设先进市”荣誉称号", [("平安建设先进市", "省委、省政府", None)]),
    ("刑侦支队荣获全国公安机关先进集体称号,", [("全国公安机关先进集体", None, "刑侦支队")]),
    ("5人荣立个人三等功,2个集体被嘉奖、表彰", [("个人三等功", None, "5人"), ("嘉奖、表彰", None, "2个集体")]),
    ("9个集体、31名个人荣立三等功。", [("三等功", None, "9个集体、31名个人")]),
    ("立集体二等功3个、个人三等功11人次。", [("集体二等功", None, "3个"), ("个人三等功", None, "11人次")]),
    (
        "活动对荣获“全省优秀派出所”称号的4个单位进行表彰。",
        [("全省优秀派出所", None, None)],
    ),
    ("市局两次被公安部记集体一等功;", [("集体一等功", "公安部", None)]),
    ("在省统计局组织的群众安全感满意度测评中,禾州市位居全省第二名。", [("群众安全感满意度测评", "省统计局", "禾州市")]),
    ("在全省消防技能大赛中夺得团体冠军", [("团体冠军", None, None)]),
    ("被省禁毒委命名为全省禁毒示范县", [("全省禁毒示范县", "省禁毒委", None)]),
    ("县局被县委授予「先进集體」稱號", [("先进集體", "县委", None)]),
    ("城东派出所被市局评为“先进派出所”。", [("先进派出所", "市局", "城东派出所")]),
    ("2023年城东派出所荣获“枫叶式派出所”称号。", [("枫叶式派出所", None, "城东派出所")]),
    (
        "荣获全省优秀公安基层单位、全市青年文明号等称号。",
        [("全省优秀公安基层单位", None, None), ("全市青年文明号", None, None)],
    ),
    ("3名同志获评全国优秀人民警察。", [("全国优秀人民警察", None, "3名同志")]),
    ("李某某同志被评为全省先进工作者。", [("全省先进工作者", None, "李某某同志")]),
    (
        "立个人二等功2人、三等功15人,嘉奖86人。",
        [("个人二等功", None, "2人"), ("三等功", None, "15人"), ("嘉奖", None, "86人")],
    ),
    ("成功创建全国文明城市、国家卫生城市。", [("全国文明城市", None, None), ("国家卫生城市", None, None)]),
    ("“平安建设先进个人”、江北派出所民警林一舟;", [("平安建设先进个人", None, "江北派出所民警林一舟")]),
    (
        "涌现出全国劳动模范周大海、全省优秀人民警察何小满等。",
        [("全国劳动模范", None, "周大海"), ("全省优秀人民警察", None, "何小满")],
    ),
    ("特警支队勇夺全省特警比武第一名。", [("全省特警比武第一名", None, "特警支队")]),
    ("禁毒大队喜获“全省禁毒先进集体”殊荣。", [("全省禁毒先进集体", None, "禁毒大队")]),
    ("公众安全感测评位居全省第三。", [("公众安全感测评", None, None)]),
    (
        "被省高院记集体三等功两次、集体二等功一次。",
        [("集体三等功", "省高院", None), ("集体二等功", "省高院", None)],
    ),
    (
        "先后被评为全省人民满意法院、全市法治和平安建设先进集体。",
        [("全省人民满意法院", None, None), ("全市法治和平安建设先进集体", None, None)],
    ),
    ("江北法庭因连续三年无积案荣获全省优秀法庭称号。", [("全省优秀法庭称号", None, "江北法庭")]),
    (
        "9个部门荣获全省法院立案、审判、宣传等工作先进集体。",
        [("全省法院立案、审判、宣传等工作先进集体", None, "9个部门")],
    ),
    ("省高院授予江北法庭“全省优秀法庭”称号。", [("全省优秀法庭", "省高院", "江北法庭")]),
    ("全年荣获省级以上荣誉32项。", [("省级以上荣誉", None, None)]),
    ("七个县区全部建成国家平安建设示范县。", [("国家平安建设示范县", None, "七个县区")]),
    ("县局被评为全国“护林”行动先进集体。", [("全国“护林”行动先进集体", None, None)]),
    ("被市政府授予“枫叶单位”及“红枫集体”荣誉称号。", [("枫叶单位", "市政府", None), ("红枫集体", "市政府", None)]),
    ("先后三次受到省委政法委的通令嘉奖。", [("通令嘉奖", "省委政法委", None)]),
    ("区政府研究决定,对区消防大队予以通报表扬。", [("通报表扬", "区政府", "区消防大队")]),
    ("省总工会授予禾东派出所“省五一劳动奖状”。", [("省五一劳动奖状", "省总工会", "禾东派出所")]),
    ("省公安厅给专案二组记集体二等功。", [("集体二等功", "省公安厅", "专案二组")]),
    (
        "8个单位和5名同志分别获评全省档案工作先进单位和先进个人。",
        [("全省档案工作先进单位", None, "8个单位"), ("先进个人", None, "5名同志")],
    ),
    ("越剧《江上月》斩获第九届金桂戏剧节最高奖——优秀剧目奖。", [("优秀剧目奖", "第九届金桂戏剧节", "越剧《江上月》")]),
    ("县图书馆荣获全国质量最高荣誉——红枫奖。", [("红枫奖", None, "县图书馆")]),
    ("民警周大海荣立二等功。", [("二等功", None, "民警周大海")]),
    ("民警周大海被记个人三等功1次。", [("个人三等功", None, "民警周大海")]),
    ("获评全省五个试点之一、全市首个国家平安建设示范县。", [("国家平安建设示范县", None, None)]),
    ("获水利部批准建设国家节水型城市。", [("国家节水型城市", "水利部", None)]),
    ("荣获“全国平安优秀市”,受到中央政法委表彰。", [("全国平安优秀市", "中央政法委", None)]),
    (
        "被市委授予全市先进集体、被省厅记集体二等功。",
        [("全市先进集体", "市委", None), ("集体二等功", "省厅", None)],
    ),
    ("司法部多次贺电嘉奖。", [("贺电嘉奖", "司法部", None)]),
    ("荣获全省创新大赛金奖2个。", [("全省创新大赛金奖", None, None)]),
    ("区政府作出关于给区法院记集体二等功的决定,给区法院记集体二等功1次。", [("集体二等功", "区政府", "区法院")]),
    ("禾州经开区成为首批全国平安建设示范园区。", [("全国平安建设示范园区", None, "禾州经开区")]),
    ("“一网办”平台被评为全国“数字服务”50强。", [("全国“数字服务”50强", None, "“一网办”平台")]),
    ("江北分局荣立集体三等功2个、个人二等功5个。", [("集体三等功", None, "2个"), ("个人二等功", None, "5个")]),
    ("禾东法院获批全省首批一站式服务试点。", [("一站式服务试点", None, "禾东法院")]),
    ("获评全县年度考核“优秀”等次。", [("全县年度考核", None, None)]),
    ("检修分队抱回全国抢险技能竞赛冠军。", [("全国抢险技能竞赛冠军", None, "检修分队")]),
    ("少儿馆入选省级示范馆。", [("省级示范馆", None, "少儿馆")]),
    ("甲村被评为文明村,乙村修路3公里。", [("文明村", None, "甲村")]),
    (
        "6个村获评省级美丽乡村、11个村获评市级美丽乡村。",
        [("省级美丽乡村", None, "6个村"), ("市级美丽乡村", None, "11个村")],
    ),
    (
        "城北小学、城南小学分别获得“书香校园”“绿色学校”称号。",
        [("书香校园", None, "城北小学"), ("绿色学校", None, "城南小学")],
    ),
    (
        "省总工会授予检修班“工人先锋号”,授予秋远“五一劳动奖章”。",
        [("工人先锋号", "省总工会", "检修班"), ("五一劳动奖章", None, "秋远")],
    ),
    (
        "先后涌现出全国模范法官1人、全省法院办案标兵2人。",
        [("全国模范法官", None, "1人"), ("全省法院办案标兵", None, "2人")],
    ),
    (
        "50个单位受到省级表彰,119名干警受到市级表彰。",
        [("省级表彰", None, "50个单位"), ("市级表彰", None, "119名干警")],
    ),
    ("禾东法院共荣立集体一等功1次。", [("集体一等功", None, "禾东法院")]),
    ("水务局被评为污染防治先进单位。", [("污染防治先进单位", None, "水务局")]),
    ("护林站获评火灾隐患排查示范单位。", [("火灾隐患排查示范单位", None, "护林站")]),
    ("急救科跻身全省青年文明号行列。", [("全省青年文明号", None, "急救科")]),
    ("法官林小舟当选全省最美法官。", [("全省最美法官", None, "法官林小舟")]),
    ("财务科被评为先进科室、文明窗口。", [("先进科室", None, "财务科"), ("文明窗口", None, "财务科")]),
    ("禾州马拉松获评中国田协金牌赛事。", [("中国田协金牌赛事", "中国田协", "禾州马拉松")]),
    ("19个单位荣获省级民族团结进步示范命名。", [("省级民族团结进步示范命名", None, "19个单位")]),
    ("高级督察何某某获特区政府颁授荣誉勋章。", [("荣誉勋章", "特区政府", "高级督察何某某")]),
    ("本署获评申诉专员嘉许状。", [("申诉专员嘉许状", None, None)]),
    ("禾州县获行政院评定为绩优机关。", [("绩优机关", "行政院", "禾州县")]),
    (
        "交通队荣获教育部友善校园“创新奖”。",
        [("友善校园“创新奖”", "教育部", "交通队")],
    ),
    ("执行局荣获全省法院“先进集体”称号。", [("先进集体", None, "执行局")]),
    ("这是该院继获评“全省优秀法院”后再获殊荣。", [("全省优秀法院", None, None)]),
    ("我院被评为全省优秀法院。", [("全省优秀法院", None, None)]),
    ("市委授予禾东派出所等9个单位“先进集体”称号。", [("先进集体", "市委", "禾东派出所等9个单位")]),
    ("跻身全国综合实力百强区第41位。", [("全国综合实力百强区", None, None)]),
    ("年度考核荣获全县一等奖。", [("全县一等奖", None, None)]),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_set_phrases_give_title_issuer_and_recipient(sentence: str, expected: list[Row]) -> None:
    """Each phrase is read into its fields; the reporting body itself is no recipient."""
    found = awards_in(sentence, Span(0, len(sentence)))
    rows = [
        (
            sentence[slice(*award.title)],
            sentence[slice(*award.issuer)] if award.issuer else None,
            sentence[slice(*award.recipient)] if award.recipient else None,
        )
        for award in found
    ]
    assert rows == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "抓获“黄赌”违法犯罪人员760余名。",
        "力争被省公安厅评为优秀公安局。",
        "积极争创全国文明单位。",
        "深入开展全国文明城市创建。",
        "办案质量考核连续三年位居全市第一。",
        "全市刑事警情同比下降12.5%。",
        "开展“最美警察”评选活动，表彰了一批先进个人。",
        "工作经验获得各级领导充分肯定。",
        "抓好窗口服务,赢得群众“感情分”。",
        "开展“千警进万家”活动,获得社会各界肯定。",
        "大会对12个先进集体和40名先进个人进行表彰。",
        "将对表现突出的大队予以通报表扬。",
        "3件案例入选省级典型案例。",
        "6家餐馆被评为食品安全失信单位。",
        "两处厂房被认定为重大隐患单位。",
        "某小区被评为C级危房。",
        "5名司机被评为最差服务者。",
        "12家企业被列为高污染企业。",
        "各项工作荣获优秀成绩。",
        "40个集体、200名个人受到各级表彰奖励。",
        "成功跻身全国前列。",
    ],
)
def test_what_is_no_award_received_is_none(sentence: str) -> None:
    """Arrests, aims, awards given away and praise without a title are no honors."""
    assert awards_in(sentence, Span(0, len(sentence))) == ()


@pytest.mark.parametrize(
    ("sentence", "recipients"),
    [
        ("禾东派出所荣立集体二等功,并被授予全省“枫叶式派出所”称号。", ["禾东派出所", "禾东派出所"]),
        ("两个工作组被省厅荣记集体二等功,被评为全省先进集体。", ["两个工作组", "两个工作组"]),
        ("全年3人荣立三等功,荣获全省平安建设先进集体称号。", ["3人", None]),
        ("禾东派出所荣立集体二等功;全年工作有序,获评全省先进集体。", ["禾东派出所", None]),
    ],
)
def test_a_clause_without_a_subject_takes_the_one_of_the_award_before(
    sentence: str, recipients: list[str | None]
) -> None:
    """What stands right behind an award of one unit is that unit's as well; people who were counted stay behind."""
    found = awards_in(sentence, Span(0, len(sentence)))
    assert [sentence[slice(*award.recipient)] if award.recipient else None for award in found] == recipients


def test_an_award_is_found_once() -> None:
    """Phrases that overlap give one award each title and recipient."""
    sentence = "市局被省公安厅授予“全省优秀公安局”荣誉称号。"
    assert len(awards_in(sentence, Span(0, len(sentence)))) == 1


def test_sentences_without_an_award_word_are_not_asked_about() -> None:
    """The model is not troubled with sentences that can hold no honor."""
    assert not mentions_award("全市道路交通事故起数同比下降5.1%。")
    assert mentions_award("12人受到市局嘉奖。")


@pytest.mark.parametrize(
    "run",
    ["5人、", "1", "荣立个人三等功,", "获得“先进”、", "被省厅评为先进集体,", "、", "“", "获", "被授予", "在测评中"],
)
def test_a_report_that_repeats_itself_costs_no_more_than_its_length(run: str) -> None:
    """Twenty thousand characters of one phrase are read in a fraction of a second (searches that grow with the square of
    the length took ten); the bound is wide, for busy machines."""
    sentence = run * (20_000 // len(run))
    began = process_time()
    awards_in(sentence, Span(0, len(sentence)))
    assert process_time() - began < 3


@pytest.mark.parametrize(
    "sentence", ["该所将被授予“全省优秀派出所”称号。", "未能获评“全国文明单位”。", "有望获评“全国文明单位”。"]
)
def test_an_award_that_is_still_to_come_is_none(sentence: str) -> None:
    """What will, may or did not happen is no honor received."""
    assert awards_in(sentence, Span(0, len(sentence))) == ()


def test_a_long_list_of_awards_is_read_to_its_end() -> None:
    """Each of many awards in one sentence keeps its own issuer and recipient."""
    clauses = [f"第{at}派出所被市公安局评为“先进派出所{at}”" for at in range(40)]
    sentence = "，".join(clauses) + "。"
    found = awards_in(sentence, Span(0, len(sentence)))
    assert [sentence[slice(*award.title)] for award in found] == [f"先进派出所{at}" for at in range(40)]
    assert {sentence[slice(*award.issuer)] for award in found if award.issuer} == {"市公安局"}
    assert all(award.recipient is not None for award in found)
