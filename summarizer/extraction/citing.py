"""The citing protocol: the model answers about ids and never writes a figure.

Decides what is asked of each part and how the answers become a draft. A part goes to the model once, with its
figures masked and named by rule; the model confirms or corrects each name, or the doubtful ones where each question
is dear, says which figures are no results, and condenses the part where it is longer than a summary may be. Leaves
believing any of it to ``ground`` and ``checking``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from summarizer.extraction.acceptance import (
    doubtful_names,
    is_grounded_name,
    is_grounded_sentence,
    is_supported_role,
)
from summarizer.extraction.asking import Answers, ask_each
from summarizer.extraction.drafts import Citation, Draft, DraftAchievement, DraftStatistic, Usage
from summarizer.extraction.forms import RESULT, ROLE_WORDS, SUMMARY, Form, form_for, read_fields
from summarizer.extraction.masking import masked, unmasked
from summarizer.extraction.parts import Part, cut_parts
from summarizer.extraction.wording import SUMMARY_LENGTH, own_words, rule_name, tidy_name, tidy_sentence
from summarizer.model.prompts import load_prompt
from summarizer.model.replies import Finish, LanguageModel, Question
from summarizer.numbers.mention import Disposition
from summarizer.progress import Progress
from summarizer.settings import Review
from summarizer.structure.passages import Passages, SectionRole

__all__ = ["PROMPT", "extract_by_id"]

PROMPT = "citing"

_AGREED = frozenset({"对", "正确", "是", "对的"})
_NONE = re.compile(
    r"(?:这段|段里|本段)?(?:无|没有|暂无|未)(?:说|提)?(?:到|及)?(?:已经?)?(?:取得)?的?(?:具体)?(?:成果)?"
)
_SHORTEST_RESULT = 10
"""A line shorter than this without a figure is a heading or a slogan, and nobody is asked about it."""

_DONE = re.compile(
    r"实现|确保了|圆满|完成|建立|建成|组建|成立|设立|出台|制定|制订|推出|推行|开通|启动|实施|落实|简化|优化|创新|研发|开发|升级|打造|拓展"
    r"|荣获|获得|获评|授予|评为|表彰|肯定|推广|前列|前茅|首位|榜首|最低|最好|最少|最高|杜绝|没有发生|未发生|全部|破获|侦破|查处|打掉|捣毁|抓获"
    r"|整治|整改|化解|查办|办结|审结|救助|救出|扑灭|连根拔起|上升|下降|增长|减少|提升|改善|举办|开展了|组织了|召开了|签订|覆盖|上线|投入使用"
)
"""Words for something done or reached; a sentence without any and without a figure is a slogan, and not asked about."""


@dataclass(frozen=True, slots=True)
class Filled:
    """The fields that the model filled in for a part, why others are missing, what that cost, and which were asked."""

    fields: Mapping[str, str]
    problem: str | None
    usage: Usage
    asked: frozenset[str] = frozenset()


def extract_by_id(passages: Passages, model: LanguageModel, progress: Progress, review: Review = Review.EVERY) -> Draft:
    """Everything the model says of the report, part by part; ``review`` says which names it looks over."""
    doubtful = doubtful_names(passages) if review is Review.DOUBTFUL else None
    parts = [part for part in cut_parts(passages) if _is_asked(passages, part)]
    progress.stage("reading passages", len(parts))
    answers = ask_each(
        parts,
        lambda part: _ask(passages, part, _form(passages, part, doubtful), model),
        model.concurrency,
        progress,
        lambda filled: filled.usage.prompt_tokens + filled.usage.completion_tokens,
    )
    return _draft(passages, parts, answers)


def _is_asked(passages: Passages, part: Part) -> bool:
    """Parts with an open figure, and body text long enough to be a result and not a heading."""
    if part.numbers:
        return True
    heading = passages.sections[passages.sentence(part.sentence).section].heading
    is_heading = heading is not None and heading.covers(part.span)
    words = passages.text.text[slice(*part.span)]
    is_told = _length(part) >= _SHORTEST_RESULT and _DONE.search(words) is not None
    return part.role is SectionRole.BODY and not is_heading and is_told


def _length(part: Part) -> int:
    return part.span.end - part.span.start


def _asks_summary(passages: Passages, part: Part) -> bool:
    """Only what is too long to be its own summary, and can't be shortened to the clauses with its figures."""
    told = part.role in (SectionRole.BODY, SectionRole.HEADLINE)
    return told and _length(part) > SUMMARY_LENGTH and not _figures_fit(passages, part)


def _figures_fit(passages: Passages, part: Part) -> bool:
    if not part.numbers:
        return False
    words = own_words(passages, part.span, part.numbers)
    surfaces = (tidy_name(passages.text.text[slice(*passages.mention(number).clean)]) for number in part.numbers)
    return len(words) <= SUMMARY_LENGTH + 1 and all(surface in words for surface in surfaces)


def _form(passages: Passages, part: Part, doubtful: frozenset[str] | None) -> Form:
    """What is asked of ``part``: the names of all its figures, or of those that are ``doubtful``."""
    numbers = part.numbers if doubtful is None else [number for number in part.numbers if number in doubtful]
    return form_for(part, _asks_summary(passages, part), numbers)


def _ask(passages: Passages, part: Part, form: Form, model: LanguageModel) -> Filled:
    """``form`` filled in; what a cut-off reply left open is asked for again, and only that."""
    fields: dict[str, str] = {}
    usage, problem, asked = Usage(), None, frozenset(form.fields)
    while form.fields:
        reply = model.ask(_question(passages, part, form))
        usage += Usage.of(reply)
        complete = read_fields(form, reply)
        fields |= complete
        rest = form.without(complete)
        problem = reply.problem or f"the reply was {reply.finish.value}"
        if reply.finish is Finish.COMPLETE or not complete:
            return Filled(fields, None if not rest.fields else problem, usage, asked)
        form = rest
    return Filled(fields, None, usage, asked)


def _question(passages: Passages, part: Part, form: Form) -> Question[BaseModel]:
    prompt = load_prompt(PROMPT)
    lines = [f"段：{masked(passages, part.span, part.numbers)}"]
    for number in part.numbers:
        if number in form.fields:
            place = passages.mention(number).clean
            surface = passages.text.text[place.start : place.end]
            lines.append(f"{number} {surface}：{passages.figure(number).label}")
    return Question(prompt.text, "\n".join(lines), form.answer, form.max_tokens)


def _draft(passages: Passages, parts: Sequence[Part], answers: Answers[Filled]) -> Draft:
    statistics: list[DraftStatistic] = []
    achievements: list[DraftAchievement] = []
    dispositions: dict[str, Disposition] = {}
    usage = Usage()
    for part, filled in zip(parts, answers.answers, strict=True):
        if filled is None:
            continue
        usage += filled.usage
        roles = _roles(passages, filled)
        dispositions |= roles
        counted = [number for number in part.numbers if number not in roles]
        statistics += [_statistic(passages, part, number, filled) for number in counted]
        achievements += _achievement(passages, part, filled, counted)
    return Draft(tuple(statistics), tuple(achievements), (), dispositions, usage, answers.broken_off)


def _roles(passages: Passages, filled: Filled) -> dict[str, Disposition]:
    """The figures that the model calls no result, where the text gives a cue for it."""
    roles = {number: ROLE_WORDS[word] for number, word in filled.fields.items() if word in ROLE_WORDS}
    return {number: role for number, role in roles.items() if is_supported_role(passages, number, role)}


def _statistic(passages: Passages, part: Part, number: str, filled: Filled) -> DraftStatistic:
    """A figure by the model's name where that can be believed, else by the rule's; with what speaks against it."""
    name_by_rule, answer = rule_name(passages, number), filled.fields.get(number)
    citation, unsaid = Citation(span=part.span), not passages.figure(number).label
    doubt = "原文没有直接说明这个数字统计的是什么" if unsaid else None
    if number not in filled.asked:
        return DraftStatistic(name_by_rule, citation, number, by_rule=True, asked=False, doubt=doubt)
    if answer is None:
        doubt = f"模型没有给出可用的回答（{filled.problem}），指标名取自原文"
    elif answer in ROLE_WORDS:
        doubt = f"模型认为这个数字是“{answer}”，原文里没有这样的提示"
    elif tidy_name(answer) not in _AGREED and is_grounded_name(passages, number, tidy_name(answer)):
        return DraftStatistic(tidy_name(answer), citation, number)
    return DraftStatistic(name_by_rule, citation, number, by_rule=True, doubt=doubt)


def _achievement(passages: Passages, part: Part, filled: Filled, counted: Sequence[str]) -> list[DraftAchievement]:
    """The part's result: the model's sentence, or the report's own words where they will do."""
    if part.role not in (SectionRole.BODY, SectionRole.HEADLINE):
        return []
    citation, plain = Citation(span=part.span), own_words(passages, part.span, part.numbers)
    written = filled.fields.get(SUMMARY)
    is_result = bool(counted) or filled.fields.get(RESULT) == "是"
    if written is not None and _NONE.fullmatch(tidy_name(written)) is None:
        sentence = tidy_sentence(unmasked(passages, written, part.numbers) or "")
        is_short = 0 < len(sentence) <= SUMMARY_LENGTH + 1
        # Whole clauses lose no more figures than they must; a condensing that loses more is no gain.
        keeps = _figures_kept(passages, part, sentence) >= _figures_kept(passages, part, plain)
        if is_short and keeps and is_grounded_sentence(passages, part.span, written):
            return [DraftAchievement(sentence, citation)]
        is_result = True
    return [DraftAchievement(plain, citation, by_rule=True)] if is_result else []


def _figures_kept(passages: Passages, part: Part, sentence: str) -> int:
    """How many of the part's open figures ``sentence`` writes."""
    surfaces = (tidy_name(passages.text.text[slice(*passages.mention(number).clean)]) for number in part.numbers)
    return sum(surface in sentence for surface in surfaces)
