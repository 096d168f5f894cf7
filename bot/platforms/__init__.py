"""Where people talk: each platform carries questions in and replies out, and knows nothing of what they mean."""
