"""The same indicator across reports: lined up by name, unit and scope, its changes computed anew."""
