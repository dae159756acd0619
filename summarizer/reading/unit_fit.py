"""Whether the words of a name can be what its unit counts.

Decides that no cases are people or vehicles (查处驾驶员900起), no bodies are sums or rates (零售企业销售额4家), no beds are hospitals
(医院934张) and no things are a movement (蔬菜价格上涨30种). Leaves everything else that may be wrong with a name to ``name_signs``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import any_of, words
from summarizer.numbers.mention import Kind, NumberMention
from summarizer.reading.lexicon import DOWN_WORDS, PERSON_NOUNS, UP_WORDS

__all__ = ["is_movement", "misfits"]

_CASE_UNITS = frozenset("起 件 宗".split())
_NO_CASES = (*PERSON_NOUNS, *"车船艇")
_ACTS = words("verb")
_ACT = re.compile(any_of("verb") + r"\Z")  # 网约车|查处
_LONGEST_ACT = 4  # characters
_BODY_UNITS = frozenset("家 所 户 座".split())
_PIECE_UNITS = frozenset("张 辆 艘 架 台 册 把".split())
_SUMS = (*words("money_head"), *"额值率价")
_BODY = re.compile(any_of("has_belongings") + r"\Z|[院校所站馆厂店]\Z")
_MOVES = tuple(word for word in (*UP_WORDS, *DOWN_WORDS, *words("amplitude_up", "amplitude_down")) if len(word) > 1)


def misfits(mention: NumberMention, name: str, core: str) -> bool:
    """Whether the unit of a count can't count what ``core``, ``name`` without its endings, ends with."""
    unit = mention.unit
    if mention.kind is not Kind.COUNT or unit is None or f"{unit}数" in name:
        return False
    if unit in _CASE_UNITS:
        done = _ACT.search(core, max(0, len(core) - _LONGEST_ACT)) if not core.startswith(_ACTS) else None
        return (core if done is None else core[: done.start()]).endswith(_NO_CASES)
    if unit in _BODY_UNITS:
        return core.endswith(_SUMS)
    return unit in _PIECE_UNITS and _BODY.search(core) is not None


def is_movement(mention: NumberMention, core: str) -> bool:
    """Whether a count of things has the name of how something moved (进出口增长, 外贸增速)."""
    return mention.kind is Kind.COUNT and mention.unit is not None and core.endswith(_MOVES)
