"""Clauses that can't stand alone in a summary: 同比下降…, 其中…, 在…专项行动中.

Decides the words by which a clause depends on the one before it, or only leads to the one behind it, and which clauses of
a sentence therefore go together. Leaves choosing clauses to ``wording`` and cutting sentences to ``parts``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = ["DEPENDENT", "LEADS_ON", "leaders_of", "only_leads", "only_opens"]

# What a clause begins with that speaks of the subject of the one before. A change or a rank without its own subject is
# the commonest; 其中 names a part of what was counted.
DEPENDENT = re.compile(
    r"[\s]*(?:也|又|且|并|还|仍)?(?:[与同和](?:去年|上年|上月)(?:同期)?(?:基本)?(?:相比|持平|相当)|同比|环比|按年|按月|比(?:去年|上年|上月|同期|[0-9]{4}年|[^,，;；]{1,20}(?:增|减|升|降|[高低多少][0-9]))|较(?:去年|上年|上月|同期|[0-9]{4}年)"
    r"|(?:升|降|增|涨|跌)幅|增速|其中|(?:所?占)(?![地道用领据])(?:总|全|比|[0-9]|[^,，;；]{1,12}的?[0-9])|分别(?:同比|环比|比|较|达|为|占|下降|上升|增长|减少|增加|是|提高)"
    r"|均(?:为|达|超|创|居|位|高于|低于|实现)|创(?:历史|历年|近|建|下?[0-9]|新)|[是为](?:近?[0-9一二三四五六七八九十]{1,3}年|历[年史]|建[国省市]|去年|上年|全[国省市]|改革)"
    r"|(?:位居|位列|排名|排|名列|居|列)(?:全|各|第|前|我|[^,，;；]{1,6}第)|相当于|即(?!墨)(?:[^,，;；]{0,6}[0-9])?|(?:下降|上升|增长|减少|增加|降至|升至|达到?|超过|高于|低于)了?[0-9]|这是)"
)
# A clause that ends so only says in what, when or after what the next one happened.
LEADS_ON = re.compile(r"(?<![集其])(?:[^一二三][^生]中|期间|之际|(?<![以之上天旗名])下|以来|之后)[,，]\Z")
_OPENING = re.compile(r"(?:面对|针对|按照|根据|围绕|随着)[^，；]*\Z")
# A clause of means, aim or occasion, which is half a sentence without the clause that it leads to.
_LEADING = re.compile(
    r"(?:通过|以|为|在|针对|面对|按照|根据|围绕|随着|结合|依托|利用|借助|从|对|当|经过|作为|由于|坚持|本着|紧紧|始终)"
)


def only_leads(clause: str) -> bool:
    """Whether ``clause`` only leads to the one behind it, and says nothing where that one is dropped."""
    return _LEADING.match(clause) is not None or LEADS_ON.search(f"{clause}，") is not None


def only_opens(sentence: str) -> bool:
    """Whether ``sentence`` (without its full stop) is nothing but the occasion of something that it does not tell."""
    return all(_OPENING.match(clause) or LEADS_ON.search(f"{clause}，") for clause in re.split("[，；]", sentence))


def leaders_of(clauses: Sequence[str], at: int) -> tuple[int, ...]:
    """The clauses before the one at ``at`` without which it says nothing, in order; itself not among them.

    A change hangs on the clause that names what changed; a part (其中…) is named itself and hangs on the whole.
    """
    leaders: list[int] = []
    while at > 0 and DEPENDENT.match(clauses[at]) is not None:
        before = at - 1
        while before > 0 and DEPENDENT.match(clauses[before]) is not None and not clauses[before].startswith("其中"):
            before -= 1
        leaders.append(before)
        at = before
    return tuple(reversed(leaders))
