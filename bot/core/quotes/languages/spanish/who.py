"""Spanish words for people: offices, trades, relatives, titles."""

from __future__ import annotations

from bot.core.quotes.families.forms import pairs
from bot.core.quotes.languages.contract import Who
from bot.core.quotes.listed import listed

# masculine feminine, or one form for both
_PAIRS = """
presidente presidenta | vicepresidente vicepresidenta | expresidente expresidenta | director directora
consejero consejera
senador senadora | diputado diputada | concejal concejala | alcalde alcaldesa | abogado abogada | fiscal fiscal
profesor profesora | investigador investigadora | entrenador entrenadora | seleccionador seleccionadora
capitán capitana | jefe jefa | fundador fundadora | cofundador cofundadora | dirigente dirigenta
agricultor agricultora
ganadero ganadera | pescador pescadora | actor actriz | cantante cantante | escritor escritora | autor autora
conservador conservadora | inspector inspectora | maestro maestra | médico médica | cirujano cirujana
enfermero enfermera
farmacéutico farmacéutica | estudiante estudiante | vecino vecina | jubilado jubilada | comerciante comerciante
panadero panadera | cocinero cocinera | obrero obrera | empleado empleada | trabajador trabajadora | delegado delegada
representante representante | militante militante | magistrado magistrada | juez jueza | oficial oficial
historiador historiadora | técnico técnica | músico música | comediante comediante | guardia x | ingeniero ingeniera
consultor consultora | experto experta | responsable responsable | ministro ministra | viceministro viceministra
exministro exministra | portavoz portavoz | vocero vocera | secretario secretaria | subsecretario subsecretaria
periodista periodista | economista economista | biólogo bióloga | sindicalista sindicalista | especialista especialista
analista analista | artista artista | sociólogo socióloga | politólogo politóloga | psicólogo psicóloga
geólogo geóloga
arqueólogo arqueóloga | arquitecto arquitecta | diplomático diplomática | embajador embajadora | comisario comisaria
general general | coronel coronel | teniente teniente | comandante comandanta | sargento sargenta | almirante x | papa x
cardenal x | obispo x | arzobispo x | sacerdote x | rey reina | príncipe princesa | canciller canciller
gobernador gobernadora
tesorero tesorera | gerente gerente | propietario propietaria | dueño dueña | empresario empresaria | artesano artesana
carnicero carnicera | chófer x | piloto x | atleta atleta | jugador jugadora | futbolista futbolista
delantero delantera
defensa x | portero portera | árbitro árbitra | míster x | corredor corredora | presentador presentadora
productor productora
científico científica | climatólogo climatóloga | virólogo viróloga | epidemiólogo epidemióloga | filósofo filósofa
psiquiatra psiquiatra | notario notaria | encargado encargada | coordinador coordinadora | mediador mediadora
negociador negociadora | editor editora | redactor redactora | fotógrafo fotógrafa | pintor pintora | escultor escultora
bailarín bailarina | librero librera | bibliotecario bibliotecaria | dramaturgo dramaturga | cineasta cineasta
acusado acusada | testigo testigo | víctima x | sospechoso sospechosa | parlamentario parlamentaria
eurodiputado eurodiputada
líder lideresa | mandatario mandataria | titular titular | funcionario funcionaria | docente docente | perito perita
coleccionista coleccionista | conductor conductora | joyero joyera | bombero bombera | activista activista
asesor asesora
candidato candidata | legislador legisladora | asambleísta asambleísta | intendente intendenta | edil edila
prefecto prefecta
rector rectora | decano decana | catedrático catedrática | meteorólogo meteoróloga | veterinario veterinaria
viticultor viticultora
cabecilla x | ponente ponente | guionista guionista | realizador realizadora | camarero camarera | hostelero hostelera
"""
_EVERY, _MEN, _WOMEN = pairs(_PAIRS)
_KIN = listed("""
    padre madre hijo hija hermano hermana tío tía primo prima sobrino sobrina marido mujer esposa esposo viuda viudo
    compañero compañera amigo amiga padres abuelo abuela hombre chico chica
""")

ANAPHORIC = listed("""
    español española italiano italiana francés francesa alemán alemana portugués portuguesa inglés inglesa ruso rusa
    ucraniano ucraniana polaco polaca argentino argentina chileno chilena mexicano mexicana colombiano colombiana
    peruano peruana uruguayo uruguaya venezolano venezolana brasileño brasileña cubano cubana vasco vasca catalán
    catalana gallego gallega andaluz andaluza madrileño madrileña sevillano sevillana guipuzcoano guipuzcoana
    anciano anciana viejo vieja mandatario mandataria interesado interesada
""")  # by origin or age: whoever was just named

WHO = Who(
    roles=_EVERY | listed("ministros diputados abogados vecinos investigadores expertos fuentes") | _KIN,
    titles=listed("sr. sra. sr sra dr. dra. dr dra don doña señor señora doctor doctora monseñor sor fray"),
    feminine=(_WOMEN - listed("música técnica delantera política"))
    | listed(
        "sra. sra dra. dra doña señora doctora sor madre hija hermana tía prima sobrina mujer esposa viuda abuela"
    ),
    masculine=_MEN
    | listed("sr. sr don señor fray monseñor padre hijo hermano tío primo sobrino marido esposo viudo abuelo hombre"),
    endings=("ólogo", "óloga", "ista"),
    kin=_KIN,
    anybody=ANAPHORIC
    | listed("""
    hombre mujer madre padre chica chico viuda viudo jubilado jubilada abuela abuelo joven
"""),
    copulas=listed("es era fue sigue"),
    joined=listed("que también quien"),
    named=listed("nombrado nombrada elegido elegida como"),
    past=listed("ex exministro antiguo antigua"),
)
