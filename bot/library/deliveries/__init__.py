"""What was due, claimed, posted, and what became of it."""
