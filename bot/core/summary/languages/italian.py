"""Italian words that lean on the sentence before, or speak of the writer."""

from bot.core.summary.languages.contract import leaning

LEANING = leaning(
    back=r"\b(?:anche|inoltre|tuttavia|però|quindi|dunque|pertanto|invece|infatti|intanto|così|quest'ultim[oa]|"
    r"(?:di|a|da|in|con|su|per|secondo|contro) (?:questo|questa|questi|queste|quello|quella|lui|lei|loro|ciò)|"
    r"(?:lo|la) stess[oa]|tale|tali)\b|^(?:ecco|da qui|poi)\b",
    aside=r"\b(?:io|mio|mia|miei|mi|noi|nostr[oaie]|voi|vostr[oaie]|tu|tuo|tua|ci)\b",
)
