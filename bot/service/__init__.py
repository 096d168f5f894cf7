"""The running bot: its wiring, its rounds and schedule, its health; only the command line imports it."""
