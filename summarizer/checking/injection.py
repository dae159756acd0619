"""Words of a report that speak to a program and not to a reader: instructions, chat markup, hidden comments, answers.

Decides where such a passage is and how far it reaches: from the words that give it away to the end of their paragraph,
for what is to be written follows them. Nothing in it is taken out: the items that are read there are marked, and a
reader judges. Leaves marking items to ``extraction.settle``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import merge
from typing import NamedTuple

from summarizer.language.lexicon import fill, sign_of, words
from summarizer.text import CleanText, Span

__all__ = ["Injection", "injections"]

_REACH = 240
"""Characters behind the words that give an instruction away; no more of a text without paragraphs is doubted."""
_SHOWN = 40


class Injection(NamedTuple):
    """A raw stretch that speaks to a program, the words that give it away, and the name of the rule that says so."""

    span: Span
    words: str
    rule: str


_RULES = re.compile(
    "|".join(
        (
            fill(
                r"(?P<disregard>(?<![不未别勿]得)(?<![不未别勿])(?:{disregard})(?:你"
                r"|您)?(?:(?:(?:在?此)?(?:{text_before})){1,2}[^,。;:]{0,10}?(?:{prompt}|{instruction_name})"
                r"|[^,。;:]{0,8}(?:{prompt})))"
            ),
            fill(
                r"(?P<addressed>(?:{supposing})?(?:你|您)(?:现在|如今|从现在起)?(?:{acting_as})[^,。;:]{0,12}(?:{program}|助手|机器人|程序)"
                r"|作为(?:一[个名款])?(?:{program})[,:]?(?:{bidding})"
                r"|(?:{program})(?:们|读者)?[,:!]?\s?(?:{bidding_you}|注意[:,]|(?:须(?!知)|必须|只需|不要)[^,。;:]{0,8}(?:{make_say}"
                r"|{answer}|把|将))"
                r"|[供由](?:{program})(?:阅读|读取|解析)|(?:{addressing})[^,。;:]{0,12}(?:{program})[:,]"
                r"|(?:{reader_work})(?:本|这|此|该)(?:{text_name})?[^,。;:]{0,4}的?(?:{program})|系统(?:提示|消息|指令)(?:词|语)?[:])"
            ),
            fill(
                r"(?P<answer>(?:{obliging})[^,。;]{0,8}?(?:在|将|把|于"
                r"|对)?[^,。;]{0,12}?(?:(?<!劳务)(?<!摘要)(?:{answer}))[^。;,、]{0,14}?(?:{make_say})"
                r"|(?:{answer})(?:{inside_end})[^,。;]{0,4}(?:{bidding_to})"
                r"|(?:请|务必|必须)(?:{output_how})?(?:{output_verb})(?:[^,。;]{0,16}(?:JSON|json|{output_what})|[:\"“「])"
                r"|(?:把|将)[^,。;]{1,20}(?:{written_as})[^,。;]{0,10}\d)"
            ),
            r"(?P<english>(?i:(?:ignore|disregard|forget|override|skip)\s+(?:(?:all|any|the|your|every|of|these|those)\s+){0,3}(?:previous|above|prior|preceding|"
            r"earlier|foregoing|instructions?|rules|guidelines|prompts?)|system\s+(?:prompt|message|override)|you\s+are\s+(?:now\s+)?(?:an?|the)\s+(?:\w+\s+){0,3}?"
            r"(?:ai|assistant|model|llm|summari[sz]er|chatbot|bot)\b|as\s+an?\s+(?:ai|assistant|language\s+model)|(?:note|attention|message|instructions?|memo)\s+(?:to|for)\s+"
            r"(?:the\s+|any\s+|all\s+)?(?:ai|llm|model|assistant|summari[sz]er|reader\s+model)|(?:respond|reply|answer)\s+(?:only\s+)?with|(?:output|return|write|print)\s+(?:only|exactly|"
            r"the\s+following|json)|(?:the\s+|your\s+)?(?:summary|output|json|answer)\s+(?:must|should|shall|needs\s+to)|(?:must|should)\s+be\s+(?:reported|summari[sz]ed|recorded)\s+as|"
            r"(?:do\s+not|don't|never)\s+(?:mention|include|report|summari[sz]e|reveal)|(?:set|change|replace)\s+(?:\S+\s+){1,6}?(?:to|with|by)\s+\d))",
            r"(?P<foreign>を[無无][視视]して|指示を[無无][視视]|出力して(?:ください)?|지시(?:를|사항을)\s*무시|출력(?:하|해)|(?i:игнорируй\w*|выведи\w*|ignor(?:a|e|ez|iere|ieren)\s+(?:\w+\s+){0,3}?"
            r"(?:instruc\w+|anweisung\w*|consignes?|indicaciones)))",
            r"(?P<markup><\|?\s*(?:im_start|im_end|im_sep|system|assistant|user|endoftext|begin_of_text|start_header_id|tool_call|function_call)\b[^>\n]{0,40}>"
            r"|\[/?INST\]|<</?SYS>>|\"role\"\s*:\s*\"|tool_calls|(?m:^)(?i:\s{0,9}(?:#{1,6}\s{0,3})?(?:system|assistant|human|user|instructions?)\s{0,3}:)|(?m:^)\s{0,9}#{1,6}\s{0,3}(?:系统)?(?:指令|提示词)(?=[:\n]))",
            r"(?P<schema>[\"'](?:statistics|achievements|honors|indicator|awarded_by|recipient|ledger|withheld|disposition|others|missed|evidence|summary)[\"']\s{0,3}:)",
            r"(?P<tags>[〔\[【]\s{0,3}[ns][1-9]\d{0,3}\s{0,3}[〕\]】])",
        )
    )
)
_COMMENT = re.compile(r"<!--((?:(?!<!--|-->).){1,4000})(?:-->)?", re.DOTALL)  # a second opening ends it: linear
_TELLS = re.compile(
    fill(r"\d\s?[万亿]?[余多]?[起件宗人名次户项元个例家%％]|{award_talk}|[A-Za-z]{3}\s[A-Za-z]{2,20}\s[A-Za-z]{2}")
)
# Only a line that holds one of these can speak to a program: two quick searches spare most texts all the rules.
_WORD_CUE = sign_of("disregard", "program", "prompt", "answer", also=words("written_order"))
_SIGN_CUE = re.compile(r"[A-Za-z<〔#\[【{\u0400-\u04ff\u3040-\u30ff\uac00-\ud7af](?:(?<![A-Za-z])|[A-Za-z]{2})")
_HIDDEN = re.compile("[\U000e0020-\U000e007f]{2,}|[\u200b-\u200d\u2060\u2062-\u2064\ufeff]{8,}")
_BY_NAME = {
    "disregard": "told to disregard",
    "addressed": "words to a program",
    "answer": "told what to write",
    "english": "instruction in English",
    "foreign": "instruction in another language",
    "markup": "markup of a chat",
    "schema": "keys of an answer",
    "tags": "tags of our own",
}


def injections(text: CleanText) -> tuple[Injection, ...]:
    """The passages of ``text`` that speak to a program, disjoint and in order of place."""
    found = sorted((*_spoken(text), *_hidden(text)))
    kept: list[Injection] = []
    for each in found:
        if kept and each.span.start < kept[-1].span.end:
            kept[-1] = kept[-1]._replace(span=Span(kept[-1].span.start, max(kept[-1].span.end, each.span.end)))
        else:
            kept.append(each)
    return tuple(kept)


def _spoken(text: CleanText) -> Iterator[Injection]:
    """What the words of the clean text give away, to the end of the paragraph."""
    for line in _lines(text.text):
        for match in _RULES.finditer(text.text, *line):
            end = min(line.end, match.end() + _REACH)
            yield Injection(text.raw_span(match.start(), end), match[0][:_SHOWN], _BY_NAME[str(match.lastgroup)])


def _lines(text: str) -> Iterator[Span]:
    """The lines that hold a cue; a heading of instructions takes in the line below it."""
    at = 0
    for cue in merge(*((found.start() for found in cues.finditer(text)) for cues in (_WORD_CUE, _SIGN_CUE))):
        if cue < at:
            continue
        start = text.rfind("\n", 0, cue) + 1
        end = text.find("\n", cue)
        if text[cue] == "#" and end >= 0:
            end = text.find("\n", end + 1)
        at = len(text) if end < 0 else end
        yield Span(start, at)


def _hidden(text: CleanText) -> Iterator[Injection]:
    """Comments of a page's source that tell something, and signs that nobody sees."""
    raw = text.document.text
    if "<!--" in raw:
        for match in _COMMENT.finditer(raw):
            if _TELLS.search(match[1]):
                yield Injection(Span(*match.span()), match[1].strip()[:_SHOWN], "hidden comment")
    for match in _HIDDEN.finditer(raw):
        line_end = raw.find("\n", match.end(), match.end() + _REACH)
        end = line_end if line_end >= 0 else min(len(raw), match.end() + _REACH)
        yield Injection(Span(match.start(), end), "…", "signs that nobody sees")
