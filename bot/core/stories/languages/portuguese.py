"""Portuguese headlines of live blogs, round-ups, explainers and lists."""

HEADLINES = (
    r"\b(?:ao vivo|em direto|minuto a minuto|em tempo real)\s*(?:[:,|–-]|$)",
    r"^(?:ao vivo|direto|em direto)\s*[:,|–-]",
    r"\b(?:as notícias (?:do dia|de hoje|da semana)|resumo (?:do dia|da semana)|revista de imprensa|manchetes)\b",
    (
        r"\b(?:o que (?:se sabe|sabemos|é preciso saber)|tudo o que|entenda|perguntas e respostas|"
        r"cronologia|linha do tempo)\b"
    ),
    r"^(?:o que|quem) (?:é|são|era|foi) [^?]{3,50}\?",
    (
        r"^(?:as |os |top )*(?:\d{1,3}|cinco|seis|sete|oito|nove|dez|doze) "
        r"(?:melhores|piores|coisas|razões|motivos|dicas|filmes|livros|séries|perguntas|curiosidades)\b"
    ),
    r"\b(?:em imagens|fotogaleria|horóscopo|newsletter|podcast)\b",
)
