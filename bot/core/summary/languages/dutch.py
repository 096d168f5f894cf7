"""Dutch words that lean on the sentence before, or speak of the writer."""

from bot.core.summary.languages.contract import leaning

LEANING = leaning(
    back=r"\b(?:ook|echter|bovendien|daarom|daardoor|daarnaast|daarbij|daarmee|daarvan|daarvoor|daarna|daarop|daarin|"
    r"hierdoor|hiervoor|hiermee|toch|dus|eveneens|tevens|intussen|overigens|wel degelijk|dat laatste|"
    r"(?:in|met|van|voor|uit|bij|na|op|aan|over|onder|tegen) (?:deze|dit|die|dat|hem|haar|hen))\b|^(?:zo|vervolgens)\b",
    aside=r"\b(?:ik|mij|me|mijn|wij|we|ons|onze|je|jij|jouw|u|uw)\b",
)
