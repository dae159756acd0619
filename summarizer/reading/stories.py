"""Stories: whether a sentence tells of one person or one night, and not of what the body achieved.

Decides by the words of telling: a named officer who rushes in, an old lady whose savings were saved, words spoken by the
way. A sentence that sums up (全县, 共, 累计, 同比) or counts what the body reached (抓获5名) is never one. Leaves ages and
years of service to ``numbers``. Gathered from the features that police and fire brigades publish beside their figures;
all in Simplified.
"""

from __future__ import annotations

import re

from summarizer.text import Span

__all__ = ["is_story"]

_SUMS_UP = re.compile(
    r"全[市省县区州局院国]|我[市省县区州局院国]|本[市省县区州局院国]|累计|总计|共|同比|较去年|较上年|上半年|下半年|全年|今年以来"
    r"|去年以来|截至|平均"
)
# … nor is one in which the body reached something that is counted: 蹲守9天,抓获嫌疑人5名.
_REACHES = re.compile(
    r"(?:抓获|破获|侦破|捣毁|打掉|查获|缴获|收缴|追回|追缴|挽回|营救|救助|刑拘|处罚)[^,，。;；]{0,14}[\d一二两三四五六七八九十百千万]"
)
# Common surnames, and 小, 老 before one.
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金"
    "韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤赖邬温樊小老"
)
_ROLES = r"(?:站长|所长|队长|教导员|指导员|主任|民警|法官|检察官|消防员|专员|辅警)"
_TELLS = re.compile(
    rf"{_ROLES}[一-鿿]{{2,3}}?(?:的手机|入队|从警|入警|在[一-鿿]{{1,6}}[上里中前](?:守|蹲|站|坐|待)"
    r"|[两三四五六七八九十几]次(?:冲|跳|爬|钻|下水)|冲进|跳进|堵在)"
    rf"|[{_SURNAMES}](?:老师|大娘|大爷|大妈|女士|先生|阿姨|婆婆|老伯|奶奶|爷爷|师傅)(?!们)"
    r"|逢人便|失而复得|险些(?:被|把|上)|苦劝|身上被|从警[一二三四五六七八九十\d]+年"
    r"|(?:蹲守|守了|熬了|走了)(?:整整)?[一二两三四五六七八九十\d]+[天夜个昼]"
)
# … as people talk: a result may stand in quotation marks too.
_SPOKEN = re.compile(
    r"\s*[“「](?=[^“「”」]*(?:[我你您他她咱!！]|以前|从前|过去|现在|如今|再也|了[。,，”」]))[^“「”」]{4,60}[”」]?\s*"
)


def is_story(text: str, sentence: Span) -> bool:
    """Whether the clean ``sentence`` is told of a person, so that its figures are no results of the body."""
    if _SUMS_UP.search(text, *sentence) is not None:  # most sentences of a report do
        return False
    if _TELLS.search(text, *sentence) is None and _SPOKEN.fullmatch(text, *sentence) is None:
        return False
    return _REACHES.search(text, *sentence) is None
