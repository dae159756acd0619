"""Summaries as tidy tables, one row a thing, and the files that hold them: CSV, JSON Lines, XLSX, Parquet, DuckDB."""
