"""Whether what a claim calls its figure can be said of a figure of that sort.

Decides clashes of sorts alone: a rank is no count, cases are no people and no money, what is more than a hundred things is
no share. Leaves which figure of the right sort is meant to ``rivals``.
"""

from __future__ import annotations

import re

from summarizer.checking.claims import NumberClaim
from summarizer.checking.figure import Figure, Sort

__all__ = ["is_other_sort"]

_BEFORE = 16
_AFTER_NAME = re.compile(r"[为是达到约近超共]{1,9}$")
# Units in which the climbing of a rank is told.
_STEPS = frozenset(("位", "个位次", "位次", "个名次", "强"))
_COUNT_NAME = re.compile(r"(?<![指分位系基倍参])数$|金额$|占比$|比重$")
# 劳动生产率 is told in money a head, 容积率 and 生产率 in whatever is made.
_SHARE_NAME = re.compile(r"占比$|比重$|比例$|(?<![效频税利汇费积])(?<!生产)率$")
_THINGS_NAME = re.compile(r"[人户件起口家项](?:口|次)?数$|金额$")
# Cases are no people, and people no cases (审结贪污犯罪5件5人).
_CASES_NAME = re.compile(r"(?:案件|[起件宗])数$")
_PEOPLE = frozenset("人 名 位".split())
_WHOLE = 100
_RANK_NAME = re.compile(r"(?:排名|名次|位次)$")


def is_other_sort(claim: NumberClaim, figure: Figure) -> bool:
    """Whether what the claim calls its figure can't be of the figure's sort.

    A rank is no count, nothing else is a rank, and what is more than a hundred things is no share.
    """
    before, said, _ = claim.announced.partition(claim.surface)
    names = [_AFTER_NAME.sub("", name) for name in (*claim.called[:1], before[-_BEFORE:] if said else "")]
    ranked = any(_RANK_NAME.search(name) for name in names)
    if figure.sort is Sort.MONEY and figure.direction is None and not ranked and _CASES_NAME.search(claim.label):
        return True
    if figure.sort in (Sort.AMOUNT, Sort.MONEY) and any(_SHARE_NAME.search(name) for name in names):
        value = figure.mention.value
        return value is not None and value > _WHOLE and figure.direction is None and not ranked
    if figure.sort is Sort.RANK:
        return not ranked and any(_COUNT_NAME.search(name) for name in names)
    if figure.sort is Sort.RATE and figure.direction is None and not ranked:
        return any(_THINGS_NAME.search(name) for name in names)
    if (
        figure.unit in _PEOPLE
        and not ranked
        and _CASES_NAME.search(claim.label)
        and not _CASES_NAME.search(figure.name)
    ):
        return True
    return ranked and figure.unit not in _STEPS and figure.direction is None
