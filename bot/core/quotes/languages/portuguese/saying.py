"""Portuguese verbs and nouns of saying → what each takes; see `Saying` for the letters."""

from __future__ import annotations

from bot.core.quotes.families.forms import Forms, entries, every, lettered
from bot.core.quotes.languages.contract import Saying
from bot.core.quotes.languages.portuguese.conjugation import conjugated
from bot.core.quotes.listed import listed

_VERBS = """
acrescentar qs | aconselhar qs | acreditar s | acusar qi | adiantar qs | admitir qsi | advertir qs | afirmar qsi
agradecer q
alegar qs | alertar qs | analisar q | anotar q | anunciar qs | apelar q | apontar qs | apostar s | apurar x
argumentar qs
arrematar q | asseverar qs | assegurar qsi | assinalar qs | atacar q | atestar qs | atirar q | avaliar qs | avançar qs
avisar qs | brincar q | cantar q | celebrar q | citar q | clamar q | classificar q | cobrar q | comemorar q
comentar qs
comparar q | completar qs | comunicar qs | conceder q | concluir qs | concordar q | confessar qsi | confiar s
confidenciar qs
confirmar qs | considerar qs | constatar qs | contar qs | contestar qs | continuar q | contrapor qs | convidar o
corrigir q
criticar q | crer s | culpar q | declarar qs | defender qs | definir q | demandar q | denunciar qs | desabafar q
desafiar q
descartar i | descrever q | desculpar q | desejar q | desmentir s | destacar qs | detalhar qs | determinar q
devolver q
disparar q | discordar q | discursar q | dizer qsi | elogiar q | emendar q | encerrar q | enfatizar qs | enumerar q
especificar qs | esclarecer qs | esperar s | estimar qs | exaltar q | exclamar q | exemplificar q | exigir s
explanar q
explicar qs | expor q | expressar q | falar x | festejar q | finalizar q | frisar qs | fazer x | garantir qsi | gritar q
ironizar q | implorar q | indagar qs | indicar qs | informar qs | insinuar qs | insistir qs | instar o | interpelar q
jurar qsi | julgar s | justificar qs | lamentar qs | lançar q | lembrar qs | ler x | mencionar qs | manifestar x
minimizar q
murmurar q | narrar qs | negar si | notar qs | objetar qs | observar qs | opinar qs | ordenar x | pedir s | pensar s
perguntar qs | ponderar qs | pontuar qs | postar q | precisar qs | pregar q | prever s | proclamar qs | profetizar q
prometer qsi | propor s | prosseguir q | protestar q | provocar q | publicar q | questionar q | queixar qs
reafirmar qs
reagir q | realçar qs | rebater qs | recear s | recitar q | reclamar qs | recomendar qs | reconhecer qsi | recordar qs
reforçar qs | refutar s | referir qs | registrar q | registar q | rejeitar s | reiterar qs | relatar qs | relembrar qs
rematar q | repetir qs | replicar qs | responder qs | ressaltar qs | ressalvar qs | resumir q | retomar q | retrucar qs
revelar qs | rir q | salientar qs | saudar q | sentenciar q | sinalizar s | sintetizar q | solicitar s | sorrir q
sublinhar qs
sugerir qs | suplicar q | suspirar q | sussurrar q | sustentar qs | temer s | teorizar q | testemunhar qs | torcer x
tranquilizar q | tuitar q | twittar q | vaticinar qs | escrever qs | evocar q | ameaçar qs | enaltecer q | orientar o
alfinetar q | cutucar q | debochar q | bradar q | calcular q | despistar q | gracejar q | ripostar q | discursar q
pontuar qs | confidenciar qs | suspirar q | berrar q | resmungar q | vociferar q | gabar q | ensinar q
entender s
estranhar q | explodir q | saber x | ser x | divulgar qs | notificar qs | reportar qs | atribuir x | contabilizar q
argumenta qs | contradizer q | deixar x | incentivar o | vislumbrar q | vangloriar q | rechaçar s | assumir qs
"""
NOUNS = listed("""
    afirmação anúncio apelo argumento aviso comentário crítica declaração declarações explicação frase mensagem opinião
    palavra palavras promessa pergunta resposta reflexão testemunho alerta depoimento
""")
_COMMON = """
haver ser estar ter ir vir poder querer saber dever fazer pôr ver dar sair cair ler abrir trazer conseguir seguir
impedir
sentir mentir preferir incluir construir perder servir dormir cobrir descobrir ganhar pagar entregar obter manter
passar chegar ficar deixar levar encontrar mostrar jogar custar mover começar trabalhar buscar tomar tratar ocorrer
viver receber precisar aceitar acabar ajudar aparecer apoiar aprovar mudar cometer comprar conhecer convocar criar
cumprir decidir desenvolver elevar enfrentar entrar evitar existir faltar assinar formar funcionar gostar importar
iniciar tentar marcar merecer morrer nascer nomear ocupar oferecer organizar parecer participar permitir pertencer
apresentar realizar recuperar reduzir representar requerer respeitar resultar sofrer somar superar terminar tocar usar
utilizar visitar votar voltar virar acontecer atingir bater chamar colocar contratar correr crescer disputar
"""


def verbs() -> dict[str, str]:
    """Every form of every verb of saying → its letters."""
    return lettered(_VERBS, conjugated)


def forms() -> Forms:
    """The forms of the verbs of saying and of the commonest others, by what they are."""
    return every((*(verb for verb, _ in entries(_VERBS)), *_COMMON.split()), conjugated)


SAYING = Saying(
    verbs=verbs(),
    particles={},
    nouns=NOUNS,
    according=(
        ("segundo",),
        ("para",),
        ("conforme",),
        ("de", "acordo", "com"),
        *(
            (before, opinion, of)
            for before in ("na", "no")
            for opinion in ("avaliação", "opinião", "entender", "visão")
            for of in ("de", "do", "da")
        ),
    ),
    views=frozenset({("para",)}),
    plain=listed("disse afirmou explicou"),
    asked=listed("p pergunta"),
    answered=listed("r resposta"),
)
