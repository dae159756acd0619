"""The SDK's server, except that it says in one line what is wrong with the arguments of a call.

Decides the words alone. Leaves which arguments are right to the tools' own types.
"""

from __future__ import annotations

from typing import Any

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from pydantic import ValidationError

__all__ = ["PlainServer"]


class PlainServer(MCPServer[Any]):
    """A server whose clients read no more than a line of what they did wrong."""

    async def call_tool(self, name: str, arguments: dict[str, Any], context: Any = None) -> Any:
        """Call the tool ``name``. Raises ``ToolError``, of one line for wrong arguments."""
        known = {tool.name: tool.input_schema.get("properties", {}) for tool in await self.list_tools()}
        unknown = sorted(arguments.keys() - known.get(name, arguments).keys())
        if unknown:
            given, taken = ", ".join(map(repr, unknown)), ", ".join(known[name])
            raise ToolError(f"Error executing tool {name}: it has no argument {given}; it takes {taken}")
        try:
            return await super().call_tool(name, arguments, context)
        except ToolError as error:
            if isinstance(error.__cause__, ValidationError):
                raise ToolError(f"Error executing tool {name}: {_wrong(error.__cause__)}") from None
            raise


def _wrong(problem: ValidationError) -> str:
    """Each wrong argument with what is wrong with it; never what was given, which may be long."""
    return "; ".join(f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in problem.errors())
