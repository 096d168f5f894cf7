"""French words that lean on the sentence before, or speak of the writer."""

from bot.core.summary.languages.contract import leaning

LEANING = leaning(
    back=r"\b(?:aussi|également|donc|toutefois|cependant|pourtant|néanmoins|ainsi|ensuite|en revanche|par ailleurs|"
    r"en outre|d'ailleurs|celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette dernière|ces derniers|pour autant|"
    r"(?:pour|à|de|avec|selon|chez|contre|sur|par) (?:lui|elle|eux|elles|cela|ce|cet|cette|ces)|quant à)\b|"
    r"^(?:pour (?:lui|elle|eux)|puis|alors|là|résultat|de quoi|d'où|reste)\b",
    aside=r"\b(?:je|j'\w+|moi|mon|ma|mes|nous|notre|nos|vous|votre|vos|me|m'\w+)\b",
)
