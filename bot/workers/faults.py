"""What can befall a piece of work in a process of its own; whoever asked for it words it for people."""

from __future__ import annotations


class WorkerFault(Exception):  # noqa: N818 - a kind of fault, caught by its subclasses
    """The work has no result. It says nothing of whoever the bytes came from."""


class TimedOut(WorkerFault):
    """It took longer than its limit, `seconds`."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"longer than {seconds:g} s")
        self.seconds = seconds


class Died(WorkerFault):
    """Its process ended under it: the machine was short of something, or somebody ended it."""


class TooLarge(WorkerFault):
    """It wants more memory than any piece of work may take."""
