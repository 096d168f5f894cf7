"""The wires to Slack: its Web API, its socket, its requests, and the tokens for them."""
