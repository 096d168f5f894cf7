"""Heavy work on foreign bytes → processes that have a limit and can be ended."""
