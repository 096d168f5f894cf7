"""The world outside → articles and feeds: fetched politely, read whatever the bytes are."""
