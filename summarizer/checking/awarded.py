"""The awards that running text states as received: 被省公安厅授予“全省优秀基层单位”称号.

Decides where a clause names an award and who gave it; one that is aimed at is none. Leaves judging to ``awards``.
"""

from __future__ import annotations

import re

from summarizer.checking.claims import HonorClaim, TextPart
from summarizer.checking.lexicon import AWARD_VERB

__all__ = ["honors_of_text"]

_QUOTED = re.compile(r"[“「『《\"]([^”」』》\"]{2,60})[”」』》\"]")
# 授予“全省“最美公务员””称号: a title with a quoted part, whose marks are alike once folded.
_NESTED = re.compile(
    r"[\"]([^\",，。;；\n]{0,30}[\"][^\",，。;；\n]{2,30}[\"][^\",，。;；、和\n]{0,20})[\"](?=(?:荣誉)?称号|荣誉)"
)
_ISSUER = re.compile(
    r"(?:被|获|由|经(?![开济营贸侦办费理])|受到|荣获|获得)((?:(?!被)[\u3400-\u9fff、（）()]){2,40}?)(?:联合|共同|分别|先后)?(?:授予|评为|评选为|表彰为|命名为|确定为|记)"
)
_TITLE_AFTER = re.compile(
    r"(?:授予|评为|评选为|表彰为|命名为|荣获|荣膺|获评|获得|荣立|记)([^,，。;；、:：!\n]{2,40}?)"
    r"(?:荣誉称号|称号|荣誉|$|(?=[,，。;；、!\n数人共为达]|的.{0,4}数|[次项个]数))"
)
_AWARD_NAME = re.compile(
    r"先进|模范|标兵|优秀|劳动奖|奖章|奖状|文明|示范|集体|个人|[一二三]等功|嘉奖|英雄|卫士|能手|十佳|十大|红旗|品牌|单位|称号|金奖|银奖"
)


_BESIDE = 4
# 荣立二等功个人数, 获得省级表彰集体数: how many got it is no part of its title.
_COUNTED = re.compile(r"的?(?:个人?|集体|单位|民警|人员)[人次个]?数?$")


def honors_of_text(part: TextPart, folded: str) -> tuple[HonorClaim, ...]:
    """The awards that ``part`` states as received; ``folded`` is its text folded, of the same length."""
    found: list[HonorClaim] = []
    if AWARD_VERB.search(folded) is None:
        return ()
    for clause in re.split(r"[。;；!！\n]", folded):
        verb = AWARD_VERB.search(clause)
        if verb is None or re.search(r"争创|争取|力争|创建目标|计划", clause[: verb.start()]):
            continue
        issuer = _ISSUER.search(clause)
        for title in _titles(clause, verb.start()):
            found.append(
                HonorClaim(part.item, title, awarded_by=issuer.group(1) if issuer else None, evidence=part.evidence)
            )
    return tuple(found)


def _titles(clause: str, start: int) -> list[str]:
    nested = _NESTED.search(clause, start)
    if nested is not None and nested.start() - start <= _BESIDE and '"、"' not in nested.group(1):
        return [nested.group(1)]
    quoted = list(_QUOTED.finditer(clause, start))
    named = [
        match.group(1) for match in quoted if match.start() - start <= _BESIDE or _AWARD_NAME.search(match.group(1))
    ]
    if named:
        return named
    after = _TITLE_AFTER.search(clause, start)
    if after is None or not _AWARD_NAME.search(after.group(1)):
        return []
    return [_COUNTED.sub("", after.group(1)).strip()]
