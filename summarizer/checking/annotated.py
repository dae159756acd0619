"""Numbers that a tool for annotating text writes beside what it found: offsets, ids, scores, tags of tokens.

Decides by key, shape and neighbours what belongs to the tool (Label Studio, doccano, brat, spaCy, Prodigy, token classifiers) and states
nothing of a report. A score is one only up to 1: {"score": 96.5} may be a figure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from summarizer.language.lexicon import words

__all__ = ["belongs_to_tool", "is_offsets"]

_BOOKKEEPING = frozenset(
    "id start end offset page index version schema_version sha256 confidence no no. # timestamp created_at "
    "generated_at updated_at model tokens seed temperature begin lead_time completed_by inner_id".split()
) | frozenset(words("key_of_tool"))
# Where a value stands in a text, a list or a file: char_interval, start_pos, extraction_index, document_id, startOffset.
_PLACE_KEY = re.compile(
    r"(?:^|_)(?:interval|pos|position|offsets?|index|idx|ids?|span|tokens?|seed|page|line|hash|timestamp|start|end|begin|at)$|^(?:start|end)_(?:char|token|word)$"
)
_CAMEL = re.compile(r"(?<=[a-z])(?:Ids?|Index|Start|End|Begin|Offset|Hash|Position)$")
_SCORE = re.compile(r"(?:^|_)(?:score|scores|prob|probability|probabilities|logit|logprob|confidence)$")
_SCORES = frozenset(words("key_of_score"))
_TOOL = frozenset(
    "annotations predictions inner_id completed_by was_cancelled lead_time _task_hash _input_hash".split()
)
_OF_TOOL = frozenset(
    "project task result_count total_annotations total_predictions cancelled_annotations comment_count "
    "unresolved_comment_count original_width original_height image_rotation accept".split()
)
_TAGS = re.compile(r"(?:^|_)(?:tags?|labels?)$")
_WORDS = ("tokens", "words")
_SPANS = frozenset("spans offsets ranges locations indices entities ents label labels annotations span tags".split())
_MARK = re.compile(r"[TEREAMN#*]\d{1,5}")


def belongs_to_tool(key: str, value: object, data: Mapping[str, object]) -> bool:
    """Whether ``value``, which stands under ``key`` in ``data``, is the tool's own and not said of the report."""
    name = key.lower()
    if name in _BOOKKEEPING or _PLACE_KEY.search(name) is not None or _CAMEL.search(key) is not None:
        return True
    if _SCORE.search(name) is not None or name in _SCORES:
        return _is_score(value)
    if name in _OF_TOOL and not _TOOL.isdisjoint(map(str, data)):
        return True
    tokens = next((data[each] for each in _WORDS if each in data), None)
    return tokens is not None and _TAGS.search(name) is not None and _is_list_of(value, int)


def is_offsets(key: str, values: Sequence[object]) -> bool:
    """Whether a list is where something stands in a text: [14, 20] or [14, 20, "label"] under such a key, or behind "T1"."""
    if len(values) == 1 and isinstance(values[0], str):
        return False
    if values and isinstance(values[0], str) and _MARK.fullmatch(values[0]) is not None:
        return True
    pair = len(values) in (2, 3) and all(isinstance(each, int) for each in values[:2])
    if not pair or key.lower() not in _SPANS:
        return False
    first, second = values[0], values[1]
    assert isinstance(first, int)
    assert isinstance(second, int)
    return 0 <= first <= second and (len(values) == 2 or isinstance(values[2], str))


def _is_score(value: object) -> bool:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return all(_is_score(each) for each in value)
    return isinstance(value, int | float) and 0 <= value <= 1


def _is_list_of(value: object, kind: type) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str) and all(isinstance(each, kind) for each in value)
