"""What is shown: the key quotes of a speaker, and the place of each in its article."""
