"""HTML of a page → its article."""
