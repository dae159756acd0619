"""Commands whose options come in groups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

import pytest
import typer
from typer.testing import CliRunner

from summarizer.cli.option_groups import grouped


@dataclass(frozen=True)
class Size:
    """How large."""

    width: Annotated[int, typer.Option(help="From side to side.")]
    height: Annotated[int | None, typer.Option("--tall", help="From foot to head.")] = None


def call(*arguments: str) -> tuple[int, str, list[Any]]:
    """Exit code, output, and what a command with a group was called with."""
    given: list[Any] = []
    app = typer.Typer(rich_markup_mode=None)

    @app.command()
    @grouped
    def command(name: str, *, loud: bool = False, size: Size) -> None:
        given.extend((name, loud, size))

    result = CliRunner().invoke(app, list(arguments))
    return result.exit_code, result.output, given


@pytest.mark.parametrize(
    ("arguments", "size"), [(["--width", "3", "--tall", "4"], Size(3, 4)), (["--width", "3"], Size(3))]
)
def test_a_group_is_filled_from_its_options(arguments: list[str], size: Size) -> None:
    """Each field has its own option, and what is not given has the field's default."""
    assert call("A", *arguments) == (0, "", ["A", False, size])


def test_a_field_without_a_default_must_be_given() -> None:
    """As with a parameter of the command itself, it is wrong usage to leave it out."""
    code, output, given = call("A")
    assert (code, given) == (2, [])
    assert "--width" in output


def test_the_help_shows_the_options_where_the_group_stands() -> None:
    """In the order of the parameters, and of the fields in them."""
    shown = call("--help")[1]
    assert [shown.index(option) for option in ("--loud", "--width", "--tall")] == sorted(
        shown.index(option) for option in ("--loud", "--width", "--tall")
    )
    assert "From foot to head." in shown
