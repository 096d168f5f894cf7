"""Spanish verbs and nouns of saying → what each takes; see `Saying` for the letters."""

from __future__ import annotations

from bot.core.quotes.families.forms import Forms, entries, every, lettered
from bot.core.quotes.languages.contract import Saying
from bot.core.quotes.languages.spanish.conjugation import conjugated
from bot.core.quotes.listed import listed

_VERBS = """
aclarar qs | aconsejar qs | acotar q | acusar qi | adelantar qs | admitir qsi | aducir qs | advertir qs | afirmar qsi
agradecer q | agregar qs | alegar qs | alertar qs | alabar q | añadir qs | anotar q | anunciar qs | apostillar q
apreciar q | apuntar qs | apuntalar q | argumentar qs | argüir qs | arremeter q | asegurar qsi | aseverar qs | asentir q
atestiguar qs | augurar qs | avisar qs | bromear q | balbucear q | celebrar q | cerrar x | citar q | clamar q
clarificar q | coincidir s | comentar qs | comparar q | compartir q | completar q | comunicar qs | conceder q
concluir qs | concretar qs | confesar qsi | confiar s | confirmar qs | considerar qs | constatar qs | contar qs
contestar qs | contraatacar q | contradecir q | corroborar qs | corregir q | creer s | criticar q | cuestionar q
dar x | decir qsi | declarar qs | defender qs | definir q | demandar qs | denunciar qs | deplorar q | desafiar q
desear s | describir q | descartar s | descasetear q | desgranar q | desmentir s | despejar q | despedir q
destacar qs | detallar qs | develar qs | deslizar q | diagnosticar q | disculpar q | discrepar q | disparar q
ejemplificar q | elogiar q | enfatizar qs | enumerar q | entender s | esgrimir q | espetar q | esperar s
especificar qs | esbozar q | establecer x | estimar qs | estallar q | evaluar q | evocar q | exclamar q | exhortar q
exigir qs | explayar q | explicar qs | explicitar q | exponer qs | expresar qs | felicitar q | finalizar q
garantizar qs | gritar q | hablar x | hacer x | ilustrar q | implorar q | incidir qs | indicar qs | informar qs
insinuar qs | insistir qs | instar o | interpelar q | intervenir q | inquirir q | ironizar q | jurar qsi
justificar q | lamentar qs | lanzar q | leer x | llamar x | manifestar qs | mantener qs | matizar qs | mencionar qs
murmurar q | narrar qs | negar si | notar qs | notificar qs | objetar qs | observar qs | opinar qs | ordenar s
parafrasear q | pedir s | pensar s | plantear qs | poner x | ponderar q | precisar qs | preguntar qs | presagiar q
presumir q | prever s | proclamar qs | profundizar q | prometer qsi | pronosticar qs | pronunciar x | proponer s
proseguir q | protestar q | puntualizar qs | quejar qs | reaccionar q | razonar q | recalcar qs | recapitular q
rebatir q | recitar q | reclamar s | recomendar qs | reconocer qsi | recordar qs | redundar q | referir qs
reflexionar q
reivindicar qs | reír q | relatar qs | remachar q | remarcar qs | rematar q | repasar q | repetir qs | replicar qs
reponer q | reprochar qs | requerir s | resaltar qs | reseñar q | responder qs | resumir q | retar q | revelar qs
rogar s | rechazar x | rememorar q | ratificar qs | reiterar qs | reflejar x | saludar q | satirizar q | seguir x
sentenciar qs | señalar qs | sincerar q | solicitar s | solventar q | sonreír q | soltar q | sostener qs | subrayar qs
suplicar q | sugerir qs | suspirar q | susurrar q | tachar x | teorizar q | temer s | tercia q | terciar q
testificar qs
titubear q | tuitear q | urgir s | valorar qs | vaticinar qs | vociferar q | zanjar q | escribir qs | apelar q
continuar q | desahogar q | enfadar q | ironiza q | mascullar q | musitar q | predecir qs | publicar q | relativizar q
rezongar q | ahondar q | abundar q | afear q | delatar q | calcular q | evacuar q | susurrar q | amenazar q
celebrar q | desvelar qs | puntualizar qs | apuntar qs | aportar q | apostar s | cifrar q | describe q | lanzar q
transmitir qs
trasladar qs | verbalizar q | agradecer q | asumir qs | calificar q | recoger x | suscribir q | denegar x | dudar s
"""
NOUNS = listed("""
    afirmación anuncio argumento comentario crítica declaración declaraciones explicación frase mensaje opinión palabra
    palabras promesa pregunta reflexión respuesta sentencia testimonio advertencia veredicto
""")
_COMMON = """
haber ser estar tener ir venir poder querer saber deber hacer poner ver dar salir caer leer oír abrir morir volver
resolver
traer conducir producir incluir construir obtener pasar llegar quedar dejar llevar encontrar mostrar demostrar jugar
costar mover perder comenzar empezar trabajar pagar ganar buscar tomar tratar ocurrir vivir recibir sentir servir elegir
conseguir impedir necesitar aceptar acabar ayudar aparecer apoyar aprobar cambiar cometer comprar conocer convertir
convocar crear cumplir decidir deber desarrollar elevar enfrentar entrar entregar evitar existir faltar firmar
formar funcionar gustar importar iniciar intentar lograr marcar merecer nacer nombrar ocupar ofrecer organizar parecer
participar permitir pertenecer presentar provocar realizar recuperar reducir registrar regresar representar requerir
respetar resultar sufrir sumar superar suponer terminar tocar usar utilizar visitar votar acordar mentir acudir
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
        ("según",),
        ("para",),
        ("de", "acuerdo", "con"),
        ("de", "acuerdo", "a"),
        ("a", "juicio", "de"),
        ("a", "juicio", "del"),
        ("en", "opinión", "de"),
        ("en", "opinión", "del"),
        ("en", "palabras", "de"),
        ("en", "palabras", "del"),
    ),
    views=frozenset({("para",)}),
    plain=listed("dijo afirmó señaló explicó"),
    asked=listed("p pregunta"),
    answered=listed("r respuesta"),
)
