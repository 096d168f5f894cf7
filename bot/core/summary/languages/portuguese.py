"""Portuguese words that lean on the sentence before, or speak of the writer."""

from bot.core.summary.languages.contract import leaning

LEANING = leaning(
    back=r"\b(?:também|além disso|porém|contudo|todavia|entretanto|no entanto|portanto|assim|então|por sua vez|"
    r"(?:d|n)?(?:este|esta|estes|estas|esse|essa|esses|essas|isso|isto)|(?:d|n)?ele[s]?|(?:d|n)?ela[s]?|"
    r"o mesmo|a mesma|tal|tais)\b|^(?:já|daí|depois)\b",
    aside=r"\b(?:eu|meu|minha|meus|minhas|nós|nosso|nossa|nossos|nossas|você|vocês|seu leitor)\b",
)
