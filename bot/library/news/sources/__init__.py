"""Where news comes from, what each address answered last, and how each source does."""
