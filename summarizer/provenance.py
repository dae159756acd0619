"""Proof of origin: hashes that tie a summary to its report, to the replies that it was made from, and to its own content.

Decides what is hashed and how each hash holds the one before, and what is said where a summary, or its report, is not as it
was. The hashes prove that nothing was changed by accident or by an editor; they are no signature: whoever makes a summary
can make its hashes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator

from summarizer.schema import Provenance, Summary
from summarizer.text import Document

__all__ = ["broken_links", "sealed"]

_SAYS = {
    "report": "the report is not the one that the summary was made from",
    "text": "the text of the report is not the one that the summary was made from; another version may have read it",
    "replies": "the list of replies, or its hash, was edited",
}


_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sealed(summary: Summary, text: str, replies: Iterable[str] = ()) -> Summary:
    """``summary`` with the hashes of its report, the report's ``text``, the ``replies`` (their hashes) and of its own parts.

    A summary that had hashes before keeps those of its replies.
    """
    kept = tuple(replies) or (summary.provenance.replies if summary.provenance is not None else ())
    links: dict[str, str] = {}
    before = ""
    for name, content in _contents(summary, summary.source.sha256, text, kept):
        before = links[name] = _link(before, name, content)
    return summary.model_copy(update={"provenance": Provenance(replies=kept, links=links)})


def broken_links(summary: Summary, document: Document) -> Iterator[str]:
    """What is not as it was when ``summary`` was made from ``document``, a line each; none if all is."""
    if summary.provenance is None:
        yield "the summary holds no hashes, so nothing can be proved; make it again with this version"
        return
    links = summary.provenance.links
    contents = tuple(_contents(summary, document.sha256, document.text, summary.provenance.replies))
    if list(links) != [name for name, _ in contents]:
        yield "the list of hashes was edited"
        return
    before = ""
    for name, content in contents:
        if links[name] != _link(before, name, content):
            yield _SAYS.get(name, f"{name!r} of the summary, or its hash, was edited")
        before = links[name]


def _contents(summary: Summary, source: str, text: str, replies: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The links of the chain by name, with what each stands for: the origins first, then the parts of the summary."""
    yield "report", source
    yield "text", text
    yield "replies", " ".join(replies)
    for name, part in summary.model_dump(mode="json", exclude={"provenance"}).items():
        yield name, _CANONICAL.encode(part)


def _link(before: str, name: str, content: str) -> str:
    return _hash(f"{before} {name} {_hash(content.encode('utf-8', 'surrogatepass'))}".encode())


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
