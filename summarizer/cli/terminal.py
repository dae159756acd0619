"""The one place where text goes to a terminal: what can't be seen is shown, and nothing of it is obeyed.

Decides which characters of reports, models and file names are replaced by signs that can be seen, and how JSON keeps them
without sending them. Colours are put around text afterwards and stay what they are. Leaves layout to ``output``.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderableType
    from rich.segment import Segment

__all__ = ["console", "echo", "echo_json", "escaped_json", "on_one_line", "say", "visible"]

_PAGE_WIDTH = 100

# Controls (tab and line feed excepted), marks that turn the direction of writing, separators of lines that no editor
# shows, tag characters that spell text nobody sees, and halves of surrogate pairs, which no terminal can print.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\U000e0000-\U000e007f]"
)
_DELETE, _FIRST_PICTURE, _DELETE_PICTURE = 0x7F, 0x2400, "\u2421"


def visible(text: str) -> str:
    """``text`` with a sign for each character that would act and not show: ␛ for an escape, ⟨U+202E⟩ for a turn."""
    return _UNSEEN.sub(lambda found: _sign(ord(found[0])), text.replace("\r\n", "\n"))


def on_one_line(text: str) -> str:
    """``text`` with ␊ for each line end, which a file's name may hold."""
    return text.replace("\n", chr(_FIRST_PICTURE + ord("\n")))


def _sign(code: int) -> str:
    if code < 0x20:
        return chr(_FIRST_PICTURE + code)
    return _DELETE_PICTURE if code == _DELETE else f"⟨U+{code:04X}⟩"


def escaped_json(text: str) -> str:
    r"""The JSON ``text`` with the same content, its unseen characters written as \\u escapes."""
    return _UNSEEN.sub(lambda found: _escape(ord(found[0])), text)


def _escape(code: int) -> str:
    if code <= 0xFFFF:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"


def echo(text: str) -> None:
    """Write ``text`` to standard output, a line end behind it."""
    typer.echo(visible(text))


def echo_json(text: str) -> None:
    """Write the JSON ``text`` to standard output, a line end behind it."""
    typer.echo(escaped_json(text))


def say(line: str) -> None:
    """Write one line to stderr; it must not itself fail if stderr is closed or full."""
    try:
        typer.echo(visible(line), err=True)
    except (OSError, ValueError):
        return


def console(**options: Any) -> Console:
    """A rich console on standard output: as wide as the terminal, or as a page of 100 columns if there is none.

    ``options`` are those of ``rich.console.Console``. Everything printed through it is made visible first.
    """
    from rich.console import Console
    from rich.segment import Segment

    class VisibleConsole(Console):
        """Renders as any console, and passes on no character that acts."""

        def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
            for segment in super().render(renderable, options):
                yield segment if segment.control else Segment(visible(segment.text), segment.style)

        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    width = None if sys.stdout.isatty() else _PAGE_WIDTH
    return VisibleConsole(**{"width": width, "highlight": False, "emoji": False, "markup": False, **options})
