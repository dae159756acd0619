"""What an editor decides about a summary, and the summary that follows from it."""
