"""English words that lean on the sentence before, or speak of the writer."""

from bot.core.summary.languages.contract import leaning

LEANING = leaning(
    back=r"\b(?:therefore|instead|moreover|likewise|otherwise|nevertheless|nonetheless|afterwards|thereafter|in turn|"
    r"though[,.]|too\.|as well\.|the (?:latter|former)|which is why|(?:in|of|on|at|for|from|despite) (?:these|those) )|"
    r"^(?:on|at|in) the (?:edge|top|heart|end) of the\b|"
    r"^(?:rather|here's|here is|here are|according to (?:him|her|them|it))\b|\bresponded that it\b",
    aside=r"\b(?:i|i'm|i've|i'd|i'll|my|me|you'll|let's)\b",
)
