"""Stories: what is told of one person or one night, and not of what the body achieved.

Decides by the words of telling, for a whole sentence (a named officer who rushes in, an old lady whose savings were saved,
words spoken by the way) or for its stretches about one person (李某因诈骗4万元获刑). A sentence that sums up (全县, 共, 累计,
同比) or counts what the body reached (抓获5名) is never one. Leaves ages and years of service to ``numbers``. Gathered from
the features that police and fire brigades publish beside their figures; all in Simplified.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill, sign_of
from summarizer.text import Span

__all__ = ["is_story", "personal_parts"]

_SUMS_UP = re.compile(fill(r"{of_whole}"))
# … nor is one in which the body reached something that is counted: 蹲守9天,抓获嫌疑人5名.
_REACHES = re.compile(fill(r"{reaching}[^,，。;；]{0,14}[\d一二两三四五六七八九十百千万]"))
_WHOLE_FORCE = re.compile(fill(r"{of_all_bodies}"))
# Common surnames, and 小, 老 before one.
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金"
    "韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤赖邬温樊小老"
)
# Further surnames, before 某 alone, and those that are no other word before a name.
_RARER = "饶柳毕凌祝卓蓝葛柯鲁翁游阮施邢梅庄章童穆卞齐尤伍涂宁颜倪骆裴季焦甘耿关詹申左鲍苗尚管麦纪洪简岳滕桂屈柴路霍喻符冉项包房解辛翟卫蒲"
_SURE = "王李张刘陈杨黄赵吴周徐孙朱胡郭林罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋杜叶魏苏吕丁卢姚沈钟姜崔谭陆汪廖"
_ROLES = fill(r"(?:{service_person})")
_TELLS = re.compile(
    fill(
        rf"{_ROLES}[一-鿿]{{2,3}}?(?:{{story_act}}|在[一-鿿]{{1,6}}[上里中前](?:守|蹲|站|坐|待)|[两三四五六七八九十几]次(?:{{rescue_act}}))"
        r"|一(?:[名个家位]|处)?(?:{one_harmed})[^,，。;；]{0,6}?(?:{befell})"  # 一|店铺被盗香烟86条
        rf"|[{_SURNAMES}](?:{{neighbor}})(?!们)|{{drama}}|从警[一二三四五六七八九十\d]+年"
        rf"|(?:{{kept_watch}})(?:整整)?[一二两三四五六七八九十\d]+[天夜个昼]"
    )
)
# … as people talk: a result may stand in quotation marks too.
_SPOKEN = re.compile(
    fill(r"\s*[“「](?=[^“「”」]*(?:[我你您他她咱!！]|{then_or_now}|了[。,，”」]))[^“「”」]{4,60}[”」]?\s*")
)

# A person whose name the report does not give: 李某, 张某某, 被告人王某甲, 李女士.
_UNNAMED = re.compile(
    fill(
        r"(?<![一-鿿])某(?![些种个一区县市乡镇村局院])[一-鿿]{0,5}?(?:{case_firm})(?![区园])"
        # 一名42岁男司机, 一位退休女教师: one person by age, sex or origin
        r"|一[名位](?:(?:现年|年约|年近)?\d{1,3}岁的?(?:{one_described}){0,3}(?:{one_of_many})?|(?:{one_described}){1,3}(?:{one_of_many})?|被告|{one_of_many})(?!等)"
        r"|(?<![一-鿿\d])一(?:{one_of_many})"
        rf"|(?:{{case_kind}})(?:[小阿老][一-鿿](?![区组学年])|[{_SURNAMES}]某?某)(?=[一-鿿,，])"
        rf"|(?:{{case_party}})[{_SURNAMES}](?:[男女翁妇](?![士儿生子科])|姓)(?![、和及])"
        # 林姓驾驶, 该名业者
        rf"|(?<![百同])[{_SURNAMES}]姓(?:{{one_of_many}})(?![、和及等])|该(?:[名位])?(?:{{one_of_many}}|车(?=[,，被遭超载核因]))"
        rf"|(?:{{case_party|one_of_many}})[{_SURE}][一-鿿]{{1,2}}(?=[因被遭在驾酒醉无超将违非])"
        rf"|(?:[{_SURNAMES}{_RARER}欧司诸]某(?:[某甲乙丙丁]|[一-鿿](?=[因被以在为]))?|(?<![一-鿿])某[男女]|[{_SURNAMES}](?:{{address}})(?!们))(?!等\d|[、和与及])"
    )
)
_PERSONAL = re.compile(fill(r"{person_act}|{private_act}"))
_OF_BODY = re.compile(fill(r"{reaching}"))
_SENTENCED = re.compile(
    fill(
        r"\s*(?:后|又|其|并|也){0,2}(?:依法)?(?:{of_family}|{kin}|[欠积拖]欠?下?[一-鿿]{0,3}[费债租款]|{verdict}|{person_act})"
    )
)
# 被处以罚款3万元, 遭裁罚4万元并吊扣驾照6个月: what an authority did to the person before
_PUNISHED = re.compile(fill(r"[,，;；][^,，。;；]{0,3}?(?:[被遭受][^,，。;；]{0,10}?(?:{punished_verb}))"))
_GOES_ON = re.compile(fill(r"\s*[并另]?(?:{case_detail})"))
# 查获|王某超速62%行驶: the body caught one driver, whose rate is his own
_CAUGHT = re.compile(fill(r"{reaching}(?:{case_party|one_of_many|case_kind})?\Z"))
_OFFENCE = re.compile(fill(r"{driving_offence}"))
_CAREER = re.compile(
    fill(
        r"[一-鿿]{2,3}(?:同志)?(?:{served_since}|扎根[一-鿿]{2,6}|坚守[一-鿿]{2,6})(?:以来)?[一二三四五六七八九十两\d]+多?余?(?:{years_of_service})"
    )
)
# No person is told of without one of these: looking for them first spares most sentences the patterns.
_PERSON_SIGN = re.compile(
    sign_of("story_person", "one_sign").pattern + "|" + "|".join(f"{before}[一-鿿]" for before in "小阿老")
)
_MARK = re.compile(r"[,，;；。!！?？]")


def personal_parts(text: str, sentence: Span) -> list[Span]:
    """The stretches of ``sentence`` that tell what one person did or suffered, or of one person's career.

    What the body reached for a person (帮王某追回12万元) is none: there a verb of reaching stands before the figure.
    """
    if _PERSON_SIGN.search(text, *sentence) is None:
        return []
    career = _CAREER.search(text, *sentence)
    if career is not None and _WHOLE_FORCE.search(text, *sentence) is None:
        return [Span(career.start(), sentence.end)]
    found: list[Span] = []
    for match in _UNNAMED.finditer(text, *sentence):
        if found and match.start() < found[-1].end:
            continue
        start, end = match.end(), _clause_end(text, match.end(), sentence.end)
        reached = _reached(text, _clause_start(text, match.start(), sentence.start), match, end)
        acts = _PERSONAL.search(text, start, end) or _SENTENCED.match(text, end + 1, sentence.end)
        acts = acts or _punished(text, end, sentence.end)
        if reached or acts is None:
            continue
        found.append(Span(start, _case_end(text, max(end, acts.start()), sentence.end)))
    return found


def _reached(text: str, start: int, person: re.Match[str], end: int) -> bool:
    """Whether the clause ``start:end`` tells what a body reached, and not that it caught one driver."""
    if _OF_BODY.search(text, start, end) is None:
        return False
    caught = (
        _CAUGHT.search(text, start, person.start()) is not None and _OF_BODY.search(text, person.end(), end) is None
    )
    return not (caught and _OFFENCE.search(text, person.end(), end) is not None)


def _punished(text: str, at: int, end: int) -> re.Match[str] | None:
    """The punishment that a later clause tells of the person (被处以罚款3万元), before anything that a body did or that sums up."""
    found = _PUNISHED.search(text, at, end)
    if found is None or _OF_BODY.search(text, at, found.start()) or _SUMS_UP.search(text, at, found.start()):
        return None
    return found


def _case_end(text: str, at: int, end: int) -> int:
    """Where the clauses that go on with a person's case end."""
    at = _clause_end(text, at, end)
    while at < end and (_SENTENCED.match(text, at + 1, end) or _GOES_ON.match(text, at + 1, end)):
        at = _clause_end(text, at + 1, end)
    return at


def _clause_start(text: str, at: int, start: int) -> int:
    while at > start and _MARK.match(text[at - 1]) is None:
        at -= 1
    return at


def _clause_end(text: str, at: int, end: int) -> int:
    mark = _MARK.search(text, at, end)
    return mark.start() if mark is not None else end


def is_story(text: str, sentence: Span) -> bool:
    """Whether the clean ``sentence`` is told of a person, so that its figures are no results of the body."""
    if _SUMS_UP.search(text, *sentence) is not None:  # most sentences of a report do
        return False
    if _TELLS.search(text, *sentence) is None and _SPOKEN.fullmatch(text, *sentence) is None:
        return False
    return _REACHES.search(text, *sentence) is None
