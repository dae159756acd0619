"""Who got an award, where a sentence tells of several: 张某获评先进个人,李某获评优秀民警.

Decides from the clauses whether a recipient got another award than the one claimed. Says nothing where recipient and
title stand in one clause, or where the clause of the title names nobody of its own. Leaves all other parts of an honor
to ``awards``.
"""

from __future__ import annotations

import re

from summarizer.checking.lexicon import AWARD_CLASS, AWARD_VERB

__all__ = ["another_award"]

_PART = re.compile(r"[,，、;；。\n]")
_CLAUSE = re.compile(r"[,，;；。\n]")
_NOISE = re.compile(r"[\s“”‘’\"'「」『』《》〈〉()（）]")
# What stands before a verb of awarding and names no recipient: 并先后被省公安厅|授予.
_NO_NAME = re.compile(
    r"(?:并|还|又|也|同时|先后|分别|多次|连续|再次|成功|均|都|一举|其中){0,6}(?:(?:被|由|经|获|受到|荣)[^,，]{0,40})?$"
)


def another_award(written: str, title: str, recipient: str) -> str | None:
    """What ``recipient`` got in the sentence ``written`` (folded) instead of ``title``; None where nothing speaks against it."""
    return _another_class(written, title, recipient) or _another_title(written, title, recipient)


def _another_class(written: str, title: str, recipient: str) -> str | None:
    """The class of award that the recipient got (24人记个人三等功), where the title's own is somebody else's."""
    own, who = AWARD_CLASS.search(title), _plain(recipient)
    if own is None or not who:
        return None
    clauses = [clause for clause in _PART.split(written) if who in _plain(clause)]
    classes = [found.group() for clause in clauses if (found := AWARD_CLASS.search(clause)) is not None]
    same = any(own.group() in clause for clause in clauses)
    return classes[0] if classes and len(classes) == len(clauses) and not same else None


def _another_title(written: str, title: str, recipient: str) -> str | None:
    """The award of the recipient's own clause, where the clause of the title names another recipient."""
    what, who = _plain(title), _plain(recipient)
    clauses = [_plain(clause) for clause in _CLAUSE.split(written)]
    if not who or any(what in clause and who in clause for clause in clauses):
        return None
    theirs = [clause for clause in clauses if what in clause]
    ours = [(clause, verb) for clause in clauses if who in clause and (verb := AWARD_VERB.search(clause)) is not None]
    if not ours or not theirs or not all(map(_names_somebody, theirs)):
        return None
    clause, verb = ours[0]
    return clause[verb.end() :] or clause


def _names_somebody(clause: str) -> bool:
    verb = AWARD_VERB.search(clause)
    return verb is not None and _NO_NAME.sub("", clause[: verb.start()]) != ""


def _plain(text: str) -> str:
    return _NOISE.sub("", text)
