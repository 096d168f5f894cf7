"""Who is named: the names of an article, one person for each, and who is the same across articles."""
