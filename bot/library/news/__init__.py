"""What was published: articles, who spoke in them, where they come from."""
