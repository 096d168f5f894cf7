"""Spanish words that lean on the sentence before, or speak of the writer."""

from bot.core.summary.languages.contract import leaning

LEANING = leaning(
    back=r"\b(?:también|además|asimismo|sin embargo|no obstante|por tanto|por lo tanto|entonces|en cambio|por su parte|"
    r"(?:de|en|con|por|para|a|según|contra|sobre) (?:este|esta|estos|estas|ese|esa|esos|esas|ello|eso|esto|él|ella)|"
    r"(?:el|la) mism[oa]|dich[oa]s?|est[ea] últim[oa])\b|^(?:así|tras (?:ello|esto)|de ahí)\b",
    aside=r"\b(?:yo|mi|mis|me|nosotros|nuestr[oa]s?|nos|usted|ustedes|tú|tu|tus)\b",
)
