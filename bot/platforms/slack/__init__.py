"""Slack: envelopes and requests in, blocks out, by slack-bolt."""
