"""A summary as one HTML page that needs nothing else: no network, no other file, and no script to be read.

Decides what stands on the page and what its policy allows: the style and the script that it was made with, by their
hashes, and nothing else. Leaves layout to ``templates/``, what the templates show of an item to ``view``, wording to
``phrasing`` and ``display_names``. Everything that comes from a report or a model is escaped by the template engine.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib import resources

from summarizer.output.display_names import labels_in
from summarizer.output.language import Language
from summarizer.output.original import Original, OriginalView
from summarizer.output.templating import template
from summarizer.output.view import View
from summarizer.schema import Summary

__all__ = ["render_page"]

_STYLES = ("page.css", "ledger.css", "sheets.css", "narrow.css", "print.css")
_SCRIPTS = ("places.js", "movement.js", "filters.js", "details.js", "decisions.js", "start.js")


def render_page(
    summary: Summary, text: str | None = None, language: Language = Language.CHINESE, original: Original | None = None
) -> str:
    """The page of ``summary`` with labels in ``language``; ``text`` is the report's raw text, shown with its numbers.

    ``original`` is the paged file that the report was read from: its pages are linked and, as far as it has pictures, shown.
    """
    from markupsafe import Markup

    view = View(summary, text, labels_in(language))
    style = _joined(_STYLES) + _shares(view)
    script = '"use strict";\n(() => {\n' + _joined(_SCRIPTS) + "})();\n"
    policy = (
        "default-src 'none'",
        f"style-src {_hash(style)}",
        f"script-src {_hash(script)}",
        "base-uri 'none'",
        "form-action 'none'",
        *(["img-src data:"] if original is not None and original.pictures else []),
    )
    return template("page.html").render(
        view=view,
        original=OriginalView(summary, original),
        summary=summary,
        labels=view.labels,
        style=Markup(style),
        script=Markup(script),
        policy=Markup("; ".join(policy)),
    )


def _shares(view: View) -> str:
    """The widths of the ledger's bar, which are no attributes so that the policy can forbid those."""
    return "".join(
        f".bar i:nth-child({place}){{flex-grow:{count}}}\n" for place, (_, _, count) in enumerate(view.dispositions, 1)
    )


def _hash(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


@cache
def _joined(names: tuple[str, ...]) -> str:
    folder = resources.files("summarizer.output") / "templates"
    return "".join((folder / name).read_text(encoding="utf-8") for name in names)
