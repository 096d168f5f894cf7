"""Spanish words for what is no person: bodies, papers, times, places, works."""

from __future__ import annotations

from bot.core.quotes.languages.contract import What
from bot.core.quotes.listed import listed

WHAT = What(
    bodies=listed("""
    academia administración agencia alianza alcaldía asamblea asociación audiencia autoridad autoridades
    ayuntamiento banco
    cámara centro club coalición colectivo comisión comité compañía comunidad confederación congreso consejería consejo
    constructora cooperativa corte cruz delegación departamento diputación dirección ejecutivo ejército embajada empresa
    escuela estado federación fiscalía fuerza fuerzas fundación gobernación gobierno grupo guardia hospital instituto
    intendencia jefatura junta juzgado liga ministerio movimiento municipalidad museo observatorio oficina onu
    organismo organización otan parlamento partido plataforma policía presidencia red secretaría senado servicio
    sindicato sociedad tribunal ue unión universidad efe afp reuters ap psoe pp vox podemos erc pnv junts sumar ugt ccoo
    fmi oms unesco unicef moncloa kremlin pentágono fifa uefa bbva google facebook amazon twitter microsoft gremio
    prefectura defensoría procuraduría contraloría cancillería
"""),
    papers=listed("""
    comunicado informe carta correo mensaje nota documento estudio encuesta sondeo tuit texto artículo declaración libro
    sentencia auto fallo denuncia bando decreto boletín reportaje
"""),
    times=listed("""
    lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre
    setiembre octubre noviembre diciembre hoy ayer mañana anoche tarde noche mediodía semana mes año años día días hora
    horas jornada fin
"""),
    places=listed("""
    españa francia alemania italia portugal bélgica suiza inglaterra irlanda polonia rusia ucrania grecia turquía
    israel irán
    irak siria líbano egipto libia túnez argelia marruecos estados-unidos eeuu méxico canadá brasil argentina chile
    colombia venezuela perú bolivia ecuador paraguay uruguay cuba nicaragua honduras guatemala panamá china japón corea
    india pakistán afganistán australia europa áfrica asia américa madrid barcelona valencia sevilla bilbao zaragoza
    málaga galicia cataluña andalucía euskadi asturias aragón murcia extremadura navarra canarias baleares bogotá
    caracas lima quito santiago montevideo asunción managua tegucigalpa londres parís berlín roma lisboa bruselas moscú
    kiev kyiv washington pekín tokio viena gaza jerusalén teherán
"""),
    works=listed("""
    título titulado titulada titulados bautizado bautizada apodado apodada apodados llamado llamada denominado
    denominada
    película libro novela canción disco álbum serie programa obra proyecto operación exposición plan lema eslogan
    palabra término expresión barco diario periódico revista etiqueta concepto campaña espectáculo documental aplicación
"""),
    articles=listed("el la los las"),
    within=listed("sin para contra"),
    of=listed("de del"),
    national=("ano", "ana", "eño", "eña", "és", "esa"),
)
