"""Spanish headlines of live blogs, round-ups, explainers and lists."""

HEADLINES = (
    r"\b(?:en (?:vivo|directo)|minuto a minuto|última hora)\s*(?:[:,|–-]|$)",
    r"^(?:en )?(?:directo|vivo)\s*[:,|–-]",
    r"\b(?:las noticias (?:del día|de hoy|de la semana|más importantes)|resumen (?:del día|de la semana|de prensa))\b",
    (
        r"\b(?:lo que (?:se sabe|sabemos|hay que saber)|todo lo que|claves (?:de|para)|"
        r"preguntas y respuestas|cronología)\b"
    ),
    r"^¿?(?:qué|quién|quiénes) (?:es|son|era|fue) [^?]{3,50}\?",
    (
        r"^(?:las |los |nuestros |top )*(?:\d{1,3}|cinco|seis|siete|ocho|nueve|diez|doce) "
        r"(?:mejores|peores|cosas|razones|consejos|películas|libros|series|preguntas|claves|datos)\b"
    ),
    r"\b(?:en imágenes|fotogalería|horóscopo|newsletter|boletín)\b",
)
