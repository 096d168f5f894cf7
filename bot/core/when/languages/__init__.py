"""The words of each language for times, days and lengths."""
