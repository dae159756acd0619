"""Options in groups: a command takes a dataclass, and on the command line each of its fields is an option.

Decides how a group stands in the help: in place of the parameter, its fields in their order. Leaves what the options are to
``options`` and to the command that has them alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import wraps
from inspect import Parameter, Signature, signature
from typing import TYPE_CHECKING, Any, TypeGuard, get_type_hints

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

__all__ = ["grouped"]


def grouped(command: Callable[..., None]) -> Callable[..., None]:
    """``command`` as typer is to see it: a parameter that is a dataclass gives way to a parameter for each field."""
    hints = get_type_hints(command, include_extras=True)
    groups = {name: hint for name, hint in hints.items() if _is_group(hint)}

    @wraps(command)
    def called(**given: Any) -> None:
        for name, group in groups.items():
            given[name] = group(**{each.name: given.pop(each.name) for each in fields(group)})
        command(**given)

    called.__signature__ = Signature(list(_parameters(command, hints)))  # type: ignore[attr-defined]  # as PEP 362 has it
    return called


def _is_group(hint: object) -> TypeGuard[type[DataclassInstance]]:
    return isinstance(hint, type) and is_dataclass(hint)


def _parameters(command: Callable[..., None], hints: dict[str, Any]) -> Iterator[Parameter]:
    for parameter in signature(command).parameters.values():
        hint = hints[parameter.name]
        if _is_group(hint):
            told = get_type_hints(hint, include_extras=True)
            for field in fields(hint):
                yield _keyword(field.name, told[field.name], _default(field))
        else:
            yield _keyword(parameter.name, hint, parameter.default)


def _keyword(name: str, annotation: Any, default: Any) -> Parameter:
    return Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def _default(field: Field[Any]) -> Any:
    return Parameter.empty if field.default is MISSING else field.default
