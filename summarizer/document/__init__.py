"""Bytes to text that maps back: reading a report, undoing its damage, marking what is not its own."""
