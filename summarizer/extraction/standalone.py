"""Clauses that can't stand alone in a summary: 同比下降…, 其中…, 在…专项行动中.

Decides the words by which a clause depends on the one before it, or only leads to the one behind it, and which clauses of
a sentence therefore go together. Leaves choosing clauses to ``wording`` and cutting sentences to ``parts``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.language.lexicon import fill

__all__ = ["DEPENDENT", "LEADS_ON", "leaders_of", "only_leads", "only_opens"]

# What a clause begins with that speaks of the subject of the one before. A change or a rank without its own subject is
# the commonest; 其中 names a part of what was counted.
DEPENDENT = re.compile(
    fill(
        r"[\s]*(?:也|又|且|并|还|仍)?(?:[与同和](?:去年|上年|上月)(?:同期)?(?:基本)?(?:相比|持平|相当)|{clause_opening}"
        r"|比(?:{compared_with}|[0-9]{4}年|[^,，;；]{1,20}(?:增|减|升|降|[高低多少][0-9]))|较(?:{compared_with}|[0-9]{4}年)"
        r"|(?:所?占)(?![地道用领据])(?:总|全|比|[0-9]|[^,，;；]{1,12}的?[0-9])|创(?:{record_time}|下?[0-9])"
        r"|[是为](?:近?[0-9一二三四五六七八九十]{1,3}年|{record_scope})|(?:{stands_at})(?:全|各|第|前|我|[^,，;；]{1,6}第)"
        r"|即(?!墨)(?:[^,，;；]{0,6}[0-9])?|(?:{per_year})?(?:{change_or_level})了?[0-9])"
    )
)
# A clause that ends so only says in what, when or after what the next one happened.
LEADS_ON = re.compile(fill(r"(?<![集其])(?:[^一二三][^生]中|{span_end}|(?<![以之上天旗名])下)[,，]\Z"))
_OPENING = re.compile(fill(r"(?:{circumstance})[^，；]*\Z"))
# A clause of means, aim or occasion, which is half a sentence without the clause that it leads to.
_LEADING = re.compile(fill(r"(?:{circumstance_or_means})"))


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
