"""The faults that a reader is told about, each worded with what to do next."""


class BotError(Exception):
    """A fault for the person who asked.

    `what` says in one sentence what is wrong, `remedy` what to do about it. Both are plain text in the bot's own
    words; foreign text in them (a name typed, an address) is shown literally by every renderer. `field` names the
    option at fault, where one is.
    """

    def __init__(self, what: str, remedy: str = "", *, field: str = "") -> None:
        super().__init__(f"{what} {remedy}".strip())
        self.what = what
        self.remedy = remedy
        self.field = field


class UsageError(BotError):
    """The words of a command are not understood."""


class UnsureError(UsageError):
    """The words may mean several things: `choices` are (label, the command line to ask instead)."""

    def __init__(self, what: str, remedy: str, choices: tuple[tuple[str, str], ...]) -> None:
        super().__init__(what, remedy)
        self.choices = choices


class NotFoundError(BotError):
    """Nothing in the library answers the question."""


class NotAllowedError(BotError):
    """The asker may not do this here."""


class UnreadableError(BotError):
    """A page, feed or file cannot be had or is not what it should be."""


class ConfigurationError(BotError):
    """The configuration is wrong: `faults` holds every fault at once, one line each, with file, key and remedy."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


class DatabaseError(BotError):
    """The database cannot be opened, read or written."""


class AwayError(DatabaseError):
    """The database's server is away for the moment: it is starting, being restarted, or cannot be reached."""
