"""Many reports: which ones, within which limits, with a record of each, and several at once."""
