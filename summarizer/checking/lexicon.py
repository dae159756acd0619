"""The words that the checker reads meaning from: sums, names of nothing, plans, instructions.

Decides which words count as what, in Simplified Chinese (callers fold first). Leaves using them to the other modules of
``checking``, changes to ``directions`` and awards to ``reading.award``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import any_of, fill, words

__all__ = [
    "DIFFERENCE_WORD",
    "EXHAUSTIVE_LIST",
    "GENERIC_NOUN",
    "GENERIC_VERBS",
    "NONE_AT_ALL",
    "OPEN_RATE",
    "PLAN_CUE",
    "SHARE_WORD",
    "SUM_WORD",
]

# Words with which a summary announces that it added, subtracted or divided figures.
SUM_WORD = re.compile(fill(r"{added_up}"))
DIFFERENCE_WORD = re.compile(fill(r"比.{0,20}[多少高低]|{differing}|差(?![评旅异错别价])"))
SHARE_WORD = re.compile(fill(r"{part_of_whole}"))

# What nearly every indicator of such reports may be called: in common, it says nothing of whose a figure is.
GENERIC_NOUN = re.compile(fill(r"{generic_name}"))

# What such reports say was done, of nearly everything: one of these in common tells no figure from another far away.
GENERIC_VERBS = words("generic_verb")

# After these words the parts that follow are all the parts there are.
EXHAUSTIVE_LIST = re.compile(fill(r"{shared_out}|由.{1,20}组成"))

# Rates that may pass 100 %: growth, plans overfulfilled, ratios of two different things.
OPEN_RATE = re.compile(fill(r"{rate_over_hundred}|是.{0,12}的$"))

# A zero that is said without a numeral.
NONE_AT_ALL = re.compile(fill(r"零|{nothing_happened}"))

# Words with which a summary may say that a figure is still to come: wider than what makes a plan in a report.
PLAN_CUE = re.compile(
    fill(rf"{any_of('plan_ahead', 'plan_verb', 'target')}|{{claim_plan}}|{{to_ensure}}(?!了)|到20\d\d年(?:底|末)")
)
