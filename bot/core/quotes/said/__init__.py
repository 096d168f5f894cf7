"""What is said: words of saying, what each of them takes, and the drafts of quotes made of it."""
