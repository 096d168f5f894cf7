"""Portuguese words for people: offices, trades, relatives, titles."""

from __future__ import annotations

from bot.core.quotes.families.forms import pairs
from bot.core.quotes.languages.contract import Who
from bot.core.quotes.listed import listed

# masculine feminine, or one form for both
_PAIRS = """
presidente presidenta | vice-presidente vice-presidente | ex-presidente ex-presidente | diretor diretora
conselheiro conselheira
senador senadora | deputado deputada | vereador vereadora | prefeito prefeita | autarca autarca | advogado advogada
procurador procuradora | promotor promotora | delegado delegada | professor professora | pesquisador pesquisadora
investigador investigadora | treinador treinadora | técnico técnica | selecionador selecionadora | capitão capitã
chefe chefe
fundador fundadora | dirigente dirigente | agricultor agricultora | pescador pescadora | ator atriz | cantor cantora
escritor escritora | autor autora | inspetor inspetora | mestre mestra | médico médica | cirurgião cirurgiã
enfermeiro enfermeira | farmacêutico farmacêutica | estudante estudante | vizinho vizinha | morador moradora
aposentado aposentada | reformado reformada | comerciante comerciante | padeiro padeira | cozinheiro cozinheira
operário operária | empregado empregada | trabalhador trabalhadora | representante representante | magistrado magistrada
juiz juíza | desembargador desembargadora | oficial oficial | policial policial | historiador historiadora
músico x | engenheiro engenheira | consultor consultora | especialista especialista | responsável responsável
ministro ministra | ex-ministro ex-ministra | porta-voz porta-voz | secretário secretária | jornalista jornalista
economista economista | biólogo bióloga | sindicalista sindicalista | analista analista | artista artista
sociólogo socióloga | politólogo politóloga | cientista cientista | psicólogo psicóloga | geólogo geóloga
arqueólogo arqueóloga | arquiteto arquiteta | diplomata diplomata | embaixador embaixadora | comissário comissária
general x | coronel x | tenente tenente | major major | sargento x | comandante comandante | almirante x | papa x
cardeal x
bispo x | arcebispo x | padre x | pastor pastora | rei rainha | príncipe princesa | chanceler chanceler
governador governadora
tesoureiro tesoureira | gerente gerente | proprietário proprietária | dono dona | empresário empresária | artesão artesã
açougueiro açougueira | piloto x | atleta atleta | jogador jogadora | atacante atacante | zagueiro x | goleiro goleira
guarda-redes x | avançado x | médio x | árbitro árbitra | apresentador apresentadora | produtor produtora
virologista virologista
filósofo filósofa | psiquiatra psiquiatra | notário notária | coordenador coordenadora | mediador mediadora
editor editora
redator redatora | fotógrafo fotógrafa | pintor pintora | escultor escultora | bailarino bailarina | livreiro livreira
cineasta cineasta | arguido arguida | réu ré | acusado acusada | testemunha x | vítima x | suspeito suspeita
parlamentar parlamentar | eurodeputado eurodeputada | líder líder | mandatário mandatária | titular titular
funcionário funcionária | docente docente | perito perita | motorista motorista | bombeiro bombeira | ativista ativista
assessor assessora | candidato candidata | reitor reitora | meteorologista meteorologista | veterinário veterinária
curador curadora | enólogo enóloga | faroleiro faroleira | sanfoneiro sanfoneira | porteiro porteira
criminalista criminalista
executivo executiva | defensor defensora | relator relatora | repórter repórter | capitão-de-fragata x
ex-jogador ex-jogadora
"""
_EVERY, _MEN, _WOMEN = pairs(_PAIRS)
_KIN = listed("""
    pai mãe filho filha irmão irmã tio tia primo prima sobrinho sobrinha marido mulher esposa viúva viúvo companheiro
    companheira amigo amiga pais avô avó homem rapaz
""")

ANAPHORIC = listed("""
    português portuguesa espanhol espanhola francês francesa alemão alemã italiano italiana inglês inglesa russo
    russa ucraniano ucraniana polaco polaca polonês polonesa sueco sueca argentino argentina uruguaio uruguaia
    chileno chilena brasileiro brasileira angolano angolana paulista carioca mineiro mineira gaúcho gaúcha baiano
    baiana minhoto minhota lisboeta portuense velho velha idoso idosa cassado
""")  # by origin or age: whoever was just named

WHO = Who(
    roles=_EVERY | listed("ministros deputados advogados moradores pesquisadores especialistas fontes") | _KIN,
    titles=listed("sr. sra. sr sra dr. dra. dr dra dom dona senhor senhora doutor doutora frei"),
    feminine=(_WOMEN - listed("técnica ré"))
    | listed(
        "sra. sra dra. dra dona senhora doutora mãe filha irmã tia prima sobrinha mulher esposa viúva companheira"
    ),
    masculine=_MEN
    | listed("sr. sr senhor dom frei pai filho irmão tio primo sobrinho marido viúvo companheiro avô homem rapaz"),
    endings=("ólogo", "óloga", "ista"),
    kin=_KIN,
    anybody=ANAPHORIC | listed("homem mulher mãe pai rapaz moça viúva viúvo aposentado aposentada avó avô jovem"),
    copulas=listed("é era foi segue"),
    joined=listed("que também quem"),
    named=listed("nomeado nomeada eleito eleita como"),
    past=listed("ex antigo antiga"),
)
