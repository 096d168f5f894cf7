"""Portuguese infinitives → their forms in the third person, and what each form is."""

from __future__ import annotations

from bot.core.quotes.families.forms import Forms, written

_IRREGULAR = {
    "dizer": "diz dizem dizia diziam disse disseram dissera dirá dirão diria diga digam | dito dita ditos | dizendo",
    "contradizer": "contradiz contradisse | contradito | contradizendo",
    "predizer": "prediz predisse | predito | predizendo",
    "fazer": "faz fazem fazia faziam fez fizeram fará farão faria faça façam | feito feita feitos feitas | fazendo",
    "pôr": "põe põem punha pôs puseram porá poria ponha | posto posta postos | pondo",
    "propor": "propõe propõem propunha propôs propuseram proporá | proposto proposta | propondo",
    "expor": "expõe expõem expunha expôs expuseram | exposto exposta | expondo",
    "contrapor": "contrapõe contrapôs | contraposto | contrapondo",
    "supor": "supõe supõem supôs | suposto suposta | supondo",
    "ter": "tem têm tinha tinham teve tiveram terá terão teria teriam tenha tenham | tido tida | tendo",
    "sustentar": "sustenta sustentam sustentava sustentou sustentaram sustentará | sustentado sustentada | sustentando",
    "manter": "mantém mantêm mantinha manteve mantiveram manterá | mantido mantida mantidos | mantendo",
    "obter": "obtém obtêm obtinha obteve obtiveram obterá | obtido obtida | obtendo",
    "vir": "vem vêm vinha vinham veio vieram virá viria venha | vindo vinda | vindo",
    "intervir": "intervém intervinha interveio intervieram | intervindo | intervindo",
    "ir": "vai vão ia iam foi foram irá irão iria vá | ido ida | indo",
    "ser": "é são era eram foi foram será serão seria seriam seja sejam | sido | sendo",
    "estar": "está estão estava estavam esteve estiveram estará estaria esteja | estado | estando",
    "haver": "há havia haviam houve houveram haverá haveria haja | havido | havendo",
    "poder": "pode podem podia podiam pôde puderam poderá poderão poderia possa possam | podido | podendo",
    "querer": "quer querem queria queriam quis quiseram quererá queira | querido querida | querendo",
    "saber": "sabe sabem sabia sabiam soube souberam saberá saberia saiba | sabido sabida | sabendo",
    "ver": "vê veem via viam viu viram verá veria veja | visto vista vistos vistas | vendo",
    "prever": "prevê preveem previa previu preverá | previsto prevista previstos | prevendo",
    "dar": "dá dão dava davam deu deram dará dariam dê | dado dada dados dadas | dando",
    "sair": "sai saem saía saíam saiu saíram sairá sairia saia | saído saída | saindo",
    "cair": "cai caem caía caiu caíram cairá | caído caída | caindo",
    "crer": "crê creem cria creu | crido | crendo",
    "ler": "lê leem lia leu leram lerá leia | lido lida lidos | lendo",
    "rir": "ri riem ria riu riram | rido | rindo",
    "sorrir": "sorri sorriem sorria sorriu | sorrido | sorrindo",
    "escrever": "escreve escrevem escrevia escreveu escreveram escreverá | escrito escrita escritos | escrevendo",
    "descrever": "descreve descrevem descrevia descreveu descreveram | descrito descrita | descrevendo",
    "abrir": "abre abrem abria abriu abriram abrirá abra | aberto aberta abertos | abrindo",
    "trazer": "traz trazem trazia trouxe trouxeram trará traga | trazido trazida | trazendo",
    "conseguir": "consegue conseguem conseguia conseguiu conseguiram conseguirá | conseguido | conseguindo",
    "seguir": "segue seguem seguia seguiu seguiram seguirá | seguido seguida seguidos | seguindo",
    "prosseguir": "prossegue prosseguem prosseguia prosseguiu | prosseguido | prosseguindo",
    "pedir": "pede pedem pedia pediam pediu pediram pedirá peça | pedido pedida pedidos | pedindo",
    "impedir": "impede impedem impedia impediu impediram | impedido impedida | impedindo",
    "repetir": "repete repetem repetia repetiu repetiram | repetido repetida | repetindo",
    "sentir": "sente sentem sentia sentiu sentiram sentirá | sentido sentida | sentindo",
    "desmentir": "desmente desmentem desmentia desmentiu desmentiram | desmentido | desmentindo",
    "mentir": "mente mentem mentia mentiu | mentido | mentindo",
    "advertir": "adverte advertem advertia advertiu advertiram | advertido advertida | advertindo",
    "sugerir": "sugere sugerem sugeria sugeriu sugeriram | sugerido sugerida | sugerindo",
    "referir": "refere referem referia referiu referiram | referido referida referidos | referindo",
    "inferir": "infere inferiu | inferido | inferindo",
    "preferir": "prefere preferem preferia preferiu preferiram | preferido | preferindo",
    "concluir": "conclui concluem concluía concluiu concluíram | concluído concluída | concluindo",
    "incluir": "inclui incluem incluía incluiu incluíram | incluído incluída | incluindo",
    "construir": "constrói constroem construiu construíram | construído construída | construindo",
    "perder": "perde perdem perdia perdeu perderam perderá | perdido perdida | perdendo",
    "servir": "serve servem servia serviu serviram servirá | servido | servindo",
    "dormir": "dorme dormem dormia dormiu | dormido | dormindo",
    "cobrir": "cobre cobrem cobria cobriu | coberto coberta | cobrindo",
    "descobrir": "descobre descobrem descobriu descobriram | descoberto descoberta | descobrindo",
    "ganhar": "ganha ganham ganhava ganhou ganharam ganhará | ganho ganha ganhos | ganhando",
    "pagar": "paga pagam pagava pagou pagaram pagará | pago paga pagos | pagando",
    "entregar": "entrega entregam entregava entregou entregaram | entregue entregues | entregando",
}  # fmt: skip


def conjugated(infinitive: str) -> Forms:
    """The forms of a verb; of one that no table has, those of its ending."""
    if infinitive in _IRREGULAR:
        return written(infinitive, _IRREGULAR[infinitive])
    stem = infinitive[:-2]
    finite = {infinitive + ending for ending in ("á", "ão", "ia", "iam")}
    if infinitive.endswith("ear"):
        finite |= {stem + "ia", stem + "iam"}
    if infinitive.endswith("ar"):
        soft = _soft(stem)
        finite |= {stem + "a", stem + "am", stem + "ava", stem + "avam", stem + "ou", stem + "aram", stem + "ara"}
        finite |= {soft + "e", soft + "em"}
        return Forms(finite, {stem + end for end in ("ado", "ada", "ados", "adas")}, {stem + "ando"}, {infinitive})
    past = "eu" if infinitive.endswith("er") else "iu"
    vowel = infinitive[-2]
    finite |= {stem + "e", stem + "em", stem + "ia", stem + "iam", stem + past, stem + vowel + "ram", stem + "a"}
    return Forms(finite, {stem + end for end in ("ido", "ida", "idos", "idas")}, {stem + vowel + "ndo"}, {infinitive})


def _soft(stem: str) -> str:
    """A stem before e: explicar → expliqu-, negar → negu-, alcançar → alcanc-."""
    for hard, soft in (("c", "qu"), ("g", "gu"), ("ç", "c")):
        if stem.endswith(hard):
            return stem[:-1] + soft
    return stem
