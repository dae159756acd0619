"""Which parts say what a body is, and nothing that it did: 现有干警152人, 其中法官86人, 占56.6%.

Decides that by clauses: a part is a profile where it begins as one does (成立于, 下辖, 总人口), or where each of its clauses
with a figure counts the body's own people. Leaves everything else that is no result to ``framing``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill

__all__ = ["is_profile"]

# 某院成立于1996年,下辖法庭5个,在编干警152名
_BEGINS = re.compile(fill(r"[^,，。;；]{0,24}?(?:{profile_sign})(?![全第前])"))
_MANY = r"(?:[0-9][0-9.,]{0,9}|[一二三四五六七八九十百千两]{1,5})(?:余|多)?"
# 两级法院共有干警584人, 其中法官86人, 女41人, 正科级29人: no verb stands before the people, as it does in 抓获公务员5人.
_PEOPLE = re.compile(
    fill(
        rf"(?:[一-鿿]{{0,12}}?(?:{{unit_of_body}})(?={{staff_lead}}|{{own_staff}}))?"
        rf"(?=(?:{{staff_lead}}){{0,4}}(?:{{own_staff}}))(?:{{staff_lead}}|{{own_staff}}){{1,8}}"
        rf"[:：]?{_MANY}(?:名|人|位)?(?:[(（][^()（）]{{1,16}}[)）])?"
    )
)
_AGED = r"[0-9]{2}(?:[-—~～至][0-9]{2})?周?岁(?:以[上下])?的?[0-9]{1,5}人"
_SHARE = re.compile(
    fill(
        rf"占[一-鿿]{{0,8}}[0-9.]{{1,6}}%|共计?[0-9]{{1,5}}[人名]|(?:{{staff_lead}}|{{own_staff}}){{0,3}}(?P<aged>{_AGED})"
    )
)
_CLAUSES = re.compile(r"[,，;；、。]+")
_DIGIT = re.compile(r"[0-9]")


def is_profile(words: str) -> bool:
    """Whether ``words`` (clean text of one part) say what a body or place is."""
    if _BEGINS.match(words) is not None:
        return True
    clauses = [clause.strip() for clause in _CLAUSES.split(words)]
    counted = [clause for clause in clauses if _DIGIT.search(clause) is not None]
    people = [clause for clause in counted if _PEOPLE.fullmatch(clause) is not None]
    others = [_SHARE.fullmatch(clause) for clause in counted if clause not in people]
    aged = any(match is not None and match["aged"] for match in others)
    return bool(people or aged) and all(match is not None for match in others)
