"""How a summary and the report of a check show themselves in a notebook: a heading, a verdict, tables.

Decides layout, in plain elements that take on the notebook's own style, without script. Leaves wording to ``phrasing`` and
``display_names``; everything is escaped by the template engine.
"""

from __future__ import annotations

import os

from summarizer.output import phrasing
from summarizer.output.display_names import labels_in
from summarizer.output.findings import verdict_line
from summarizer.output.language import language_of
from summarizer.output.review import rank_of
from summarizer.output.templating import template
from summarizer.schema import CheckReport, Summary

__all__ = ["check_html", "summary_html"]

_SHOWN = 200
"""Rows of a table; a longer one says how many it leaves out."""


def summary_html(summary: Summary) -> str:
    """``summary`` as a piece of HTML, in the language of the locale."""
    labels = labels_in(language_of(os.environ))
    return template("notebook_summary.html").render(
        summary=summary, labels=labels, wording=phrasing, rank_of=rank_of, most=_SHOWN
    )


def check_html(report: CheckReport) -> str:
    """``report`` as a piece of HTML, in the language of the locale."""
    labels = labels_in(language_of(os.environ))
    verdict = verdict_line(report, labels)
    return template("notebook_check.html").render(report=report, labels=labels, verdict=verdict, most=_SHOWN)
