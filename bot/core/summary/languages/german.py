"""German words that lean on the sentence before, or speak of the writer."""

from bot.core.summary.languages.contract import leaning

LEANING = leaning(
    back=r"\b(?:auch|zudem|außerdem|jedoch|allerdings|dagegen|hingegen|ebenfalls|ebenso|deshalb|deswegen|daher|darum|"
    r"dabei|damit|dafür|dazu|danach|davon|darauf|daraufhin|darin|darüber|darunter|dort|dorthin|zugleich|gleichzeitig|"
    r"stattdessen|trotzdem|dennoch|demnach|somit|folglich|indes|unterdessen|weiterhin|weitere[rsmn]?|letztere[rsmn]?|"
    r"(?:in|mit|von|für|aus|bei|nach|vor|zu|auf|an|über|unter|gegen) (?:diese[rsmn]?|jene[rsmn]?|ihm|ihn|ihnen)|"
    r"diese[rsmn]?|der letzten|einen weiteren|eine weitere)\b|^(?:gemeint|so|hinzu|grund)\b",
    aside=r"\b(?:ich|mich|mir|mein(?:e[rsmn]?)?|wir|uns|unser(?:e[rsmn]?)?|man|du|dich|dir)\b",
)
