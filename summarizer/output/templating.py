"""The templates of pages: everything that one shows is escaped, and control characters are made visible.

The template engine is imported when the first page is made.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from summarizer.output.shown import shown

if TYPE_CHECKING:
    from jinja2 import Template

__all__ = ["template"]


def _shown(value: Any) -> Any:
    """What a template shows of ``value``; what is markup already stays as it is."""
    return shown(value) if type(value) is str else value


@cache
def template(name: str) -> Template:
    """The template ``name`` of ``templates/``; one that asks for what it was not given is an error."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("summarizer.output"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    return environment.get_template(name)
