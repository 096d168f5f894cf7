"""Polish, Ukrainian and Russian verbs of saying."""

from __future__ import annotations

from bot.core.quotes.languages.plain.words import Plain
from bot.core.quotes.listed import listed

POLISH = Plain(
    ("pl",),
    listed("""
    powiedział powiedziała mówi mówił mówiła stwierdził stwierdziła stwierdza podkreślił podkreśliła podkreśla dodał
    dodała
    dodaje zaznaczył zaznaczyła zaznacza ocenił oceniła ocenia wyjaśnił wyjaśniła wyjaśnia przyznał przyznała przyznaje
    napisał napisała pisze zapewnił zapewniła zapewnia odpowiedział odpowiedziała odpowiada ostrzegł ostrzegła ostrzega
    poinformował poinformowała informuje zauważył zauważyła zauważa opowiada wspomina twierdzi skomentował
    skomentowała komentuje zapowiedział zapowiedziała tłumaczy tłumaczył tłumaczyła oświadczył oświadczyła przekonuje
    przekonywał przekonywała sprostował sprostowała przypomniał przypomniała relacjonuje pyta zapytał zapytała
"""),
    cases=True,
)
UKRAINIAN = Plain(
    ("uk",),
    listed("""
    сказав сказала каже говорить казав казала заявив заявила заявляє зазначив зазначила зазначає додав додала додає
    підкреслив підкреслила підкреслює наголосив наголосила наголошує пояснив пояснила пояснює розповів розповіла
    розповідає повідомив повідомила повідомляє відповів відповіла відповідає запевнив запевнила запевняє написав
    написала
    пише уточнив уточнила уточнює визнав визнала зізнався зізналася попередив попередила вважає стверджує нагадав
    нагадала прокоментував прокоментувала пообіцяв пообіцяла розказав розказала переконаний переконана
"""),
    cases=True,
)
RUSSIAN = Plain(
    ("ru",),
    listed("""
    сказал сказала говорит говорил говорила заявил заявила заявляет отметил отметила отмечает добавил добавила добавляет
    подчеркнул подчеркнула подчеркивает пояснил пояснила поясняет объяснил объяснила объясняет рассказал рассказала
    рассказывает сообщил сообщила сообщает ответил ответила отвечает заверил заверила заверяет написал написала пишет
    уточнил уточнила уточняет признал признала признался призналась признаётся предупредил предупредила считает
    утверждает напомнил напомнила прокомментировал прокомментировала пообещал пообещала вспоминает
"""),
    cases=True,
)
