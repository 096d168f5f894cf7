"""Articles, each stored once, however often and wherever it appears."""
