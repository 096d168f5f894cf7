"""Portuguese words for what is no person: bodies, papers, times, places, works."""

from __future__ import annotations

from bot.core.quotes.languages.contract import What
from bot.core.quotes.listed import listed

WHAT = What(
    bodies=listed("""
    academia administração agência aliança assembleia associação autoridade autoridades autarquia banco batalhão
    bombeiros
    câmara centro clube coligação coletivo comissão comitê companhia comunidade confederação congresso conselho
    corpo corte cruz defesa defensoria delegacia departamento direção executivo exército embaixada empresa entidade
    escola federação força forças fundação governo grupo guarda hospital instituto junta justiça liga ministério
    movimento município museu observatório onu organização otan nato parlamento partido polícia prefeitura
    presidência procuradoria rede secretaria senado serviço sindicato sociedade supremo tribunal ue união universidade
    lusa efe afp reuters ap pt psdb psd ps pcp bloco mdb pl psol stf stj tse gnr psp inem anvisa petrobras google
    facebook amazon twitter microsoft kremlin pentágono planalto fifa uefa cbf flamengo corinthians benfica sporting
    oms fmi unesco unicef ibge
"""),
    papers=listed("""
    comunicado relatório carta e-mail mensagem nota documento estudo pesquisa sondagem tweet texto artigo declaração
    livro
    sentença acórdão despacho denúncia decreto boletim reportagem post ofício
"""),
    times=listed("""
    segunda terça quarta quinta sexta sábado domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
    janeiro
    fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro hoje ontem amanhã manhã tarde noite
    madrugada semana mês ano anos dia dias hora horas
"""),
    places=listed("""
    portugal brasil espanha frança alemanha itália bélgica suíça inglaterra irlanda polónia polônia rússia ucrânia
    grécia
    turquia israel irão irã iraque síria líbano egito líbia tunísia argélia marrocos eua méxico canadá argentina chile
    colômbia venezuela peru bolívia equador paraguai uruguai cuba china japão coreia índia paquistão afeganistão
    austrália
    europa áfrica ásia américa angola moçambique cabo-verde lisboa porto coimbra braga faro brasília salvador recife
    fortaleza curitiba manaus belém goiânia londres paris berlim madrid madri roma bruxelas moscovo moscou kiev
    washington
    pequim tóquio viena gaza jerusalém teerã teerão
"""),
    works=listed("""
    título intitulado intitulada batizado batizada apelidado apelidada chamado chamada denominado denominada filme livro
    romance canção disco álbum série programa obra projeto operação exposição plano slogan lema palavra termo expressão
    navio jornal revista conceito campanha espetáculo documentário faixa aplicativo
"""),
    articles=listed("o a os as"),
    within=listed("sem para contra"),
    of=listed("de do da dos das"),
    national=("ano", "ana", "ês", "esa", "eiro", "eira"),
)
