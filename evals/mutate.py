"""Planted errors: correct summaries made from reference annotations, and one error put into each.

Decides which kinds are planted, and plants what stands in no reference: invented figures and honors, and the figures of
plans and of the site. Leaves changing a figure to ``misstating`` and ``misplacing``, what a correct summary states to
``statements`` and judging what was caught to ``checker``. The same seed plants the same errors.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from evals import misplacing, misstating
from evals.dataset import Case
from evals.misstating import DIGITS, NARROW, SCALE_SIGN
from evals.planting import AWARD_VERBS, INVENTED_HONORS, INVENTED_INDICATORS, ISSUERS, PLANS
from evals.statements import (
    HonorStatement,
    Planted,
    Planting,
    Statement,
    honors_of,
    readable,
    sentence_around,
    statements_of,
)
from summarizer.numbers.mention import Approximation, Disposition

__all__ = ["plant", "retold"]

_BOUNDING = ("突破", "超过", "超", "达到")
_PLAN_WORDS = re.compile(r"将|力[争爭]|[争爭]取|[争爭][创創]|再|拟|擬|明年|[计計][划劃]|目[标標]|要")


def plant(case: Case, seed: int, rounds: int = 3) -> Iterator[Planted]:
    """One error after another in the case's statements; ``rounds`` times each kind where chance decides."""
    statements, honors = statements_of(case), honors_of(case)
    for kind, planter in _PLANTERS.items():
        source = random.Random(f"{seed}/{case.name}/{kind.value}")
        for statement in statements:
            for _ in range(rounds):
                planted = planter(statement, statements, source)
                if planted is not None and planted != statement:
                    yield Planted(kind, planted, statement)
    yield from _invented(case, statements, seed, rounds)
    yield from _outside(case)
    yield from _awards(honors, case, seed)


def retold(case: Case, seed: int) -> list[Statement | HonorStatement]:
    """The case's changes, awards and plans in other words that are as true, for prose to tell."""
    source = random.Random(f"{seed}/{case.name}/retold")
    changes = (misstating.reworded(statement, source) for statement in statements_of(case))
    honors = (replace(honor, verb=source.choice(AWARD_VERBS), awarded_by=None) for honor in honors_of(case))
    plans = (planted.statement for planted in _outside(case) if planted.kind is Planting.PLAN)
    planned = [
        replace(each, indicator=source.choice(PLANS) + each.indicator) for each in plans if isinstance(each, Statement)
    ]
    return [*(each for each in changes if each is not None), *honors, *planned]


Planter = Callable[[Statement, Sequence[Statement], random.Random], Statement | None]


_PLANTERS: Mapping[Planting, Planter] = {
    Planting.DIGIT: misstating.digit,
    Planting.SWAP: misstating.swap,
    Planting.POINT: misstating.point,
    Planting.SCALE: misstating.scale,
    Planting.UNIT: misstating.unit,
    Planting.POINTS: misstating.points,
    Planting.DIRECTION: misstating.direction,
    Planting.DIRECTION_WORD: misstating.direction_word,
    Planting.OPPOSITE: misstating.opposite,
    Planting.BOUND_DROPPED: misstating.bound_dropped,
    Planting.BOUND_ADDED: misstating.bound_added,
    Planting.NEIGHBOUR: misplacing.neighbour,
    Planting.SECTION: misplacing.section,
    Planting.PERIOD: misplacing.period,
    Planting.BASIS: misplacing.basis,
    Planting.SCOPE: misplacing.scope,
}


def _invented(case: Case, statements: Sequence[Statement], seed: int, rounds: int) -> Iterator[Planted]:
    """Figures that the report does not hold, under indicators that it does not have."""
    source = random.Random(f"{seed}/{case.name}/invented")
    taken = {statement.value for statement in statements}
    for indicator, unit in INVENTED_INDICATORS:
        if indicator[2:6] in case.document.text:
            continue
        for _ in range(rounds):
            value = Decimal(source.randint(31, 98765))
            if value in taken or str(value) in case.document.text:
                continue
            yield Planted(
                Planting.INVENTED,
                Statement(
                    indicator, f"{value}{unit}", value, unit, Approximation.EXACT, None, None, None, None, None, None
                ),
                None,
            )


def _outside(case: Case) -> Iterator[Planted]:
    """Figures of plans and of the site's own lines, told as results."""
    kinds = {Disposition.PLAN: Planting.PLAN, Disposition.BOILERPLATE: Planting.MENU}
    text = case.document.text
    stated = {(each.start, each.end) for each in case.gold.statistics}
    said = {readable(each.surface) for each in case.gold.statistics}
    said |= {readable(each.surface) for each in case.gold.other_numbers if each.reason is not Disposition.BOILERPLATE}
    for each in case.gold.other_numbers:
        kind = kinds.get(each.reason)
        figure = readable(each.surface)
        written = DIGITS.search(figure)
        if kind is Planting.MENU and figure in said:
            continue  # 119 stands in the report as well
        if kind is None or written is None or (each.start, each.end) in stated or re.search(r"[年月日:：-]", figure):
            continue
        start, end = sentence_around(text, each.start, each.end)
        before = readable(re.split(r"[,，、;；:：|]", text[start : each.start])[-1])
        after = readable(re.split(r"[,，、;；:：|]", text[each.end : end])[0])
        if kind is Planting.PLAN and before.endswith(_BOUNDING):
            continue  # 突破2000亿元: whether the bound is part of the figure is a matter of taste
        value = Decimal(written.group().translate(NARROW).replace(",", ""))
        unit = figure[written.end() :] or None
        scaled = unit is not None and SCALE_SIGN.match(unit) is not None
        yield Planted(
            kind,
            Statement(
                _PLAN_WORDS.sub("", before + after)[-24:] or "件数",
                figure,
                None if scaled else value,
                None if scaled else unit,
                Approximation.EXACT,
                None,
                None,
                None,
                None,
                (each.start, each.end),
                (start, end),
            ),
            None,
        )


_CLASSES = (
    ("一等功", "三等功"),
    ("二等功", "一等功"),
    ("三等功", "二等功"),
    ("全国", "全省"),
    ("全國", "全省"),
    ("全省", "全国"),
)


_NAMES = (
    ("先进", "模范"),
    ("先進", "模範"),
    ("优秀", "标兵"),
    ("優秀", "標兵"),
    ("集体", "个人"),
    ("集體", "個人"),
    ("市", "省"),
)


def _awards(honors: Sequence[HonorStatement], case: Case, seed: int) -> Iterator[Planted]:
    source = random.Random(f"{seed}/{case.name}/honors")
    for title, issuer in INVENTED_HONORS:
        if title not in case.document.text and honors:
            quote = source.choice(honors).quote
            yield Planted(Planting.INVENTED_HONOR, HonorStatement(title, issuer, None, quote), None)
    titles = [title for title, _ in INVENTED_HONORS if title not in case.document.text]
    for verb in AWARD_VERBS if titles else ():
        yield Planted(Planting.INVENTED_WORD, HonorStatement(source.choice(titles), None, None, (0, 0), verb), None)
    for honor in honors:
        changed = next((honor.title.replace(a, b, 1) for a, b in (*_CLASSES, *_NAMES) if a in honor.title), None)
        if changed is not None and changed not in case.document.text:
            yield Planted(Planting.HONOR_CLASS, replace(honor, title=changed), honor)
        if honor.awarded_by is not None:
            start, end = honor.quote
            around = case.document.text[start:end]
            others = [each for each in ISSUERS if each not in honor.awarded_by and each not in around]
            issuer = source.choice(others)
            yield Planted(Planting.HONOR_ISSUER, replace(honor, awarded_by=issuer), honor)
