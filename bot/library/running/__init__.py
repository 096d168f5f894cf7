"""What the bots on one database know of each other: their configuration, and who is alive."""
