"""English nouns for people by office, trade or part in the news."""

from __future__ import annotations

from bot.core.quotes.listed import listed

ROLES = listed("""
    activist actor actress adjutant administrator admiral adviser advisor advocate aide allies ally ambassador
    analyst anchor announcer archbishop architect archivist artist astronaut astronomer athlete attorney
    attorneys author authorities ayatollah baker banker baron barrister biographer biologist bishop blogger boss
    boy brigadier broadcaster businessman businesswoman candidate captain cardinal celebrity ceo cfo chair
    chairman chairperson chairwoman chancellor chaplain chef chemist chief cleric clerk coach co-founder
    cofounder columnist comedian commander commentator commissioner commissioners comptroller congressman
    congresswoman congressmen conservative constable consul consultant contractor contributor coordinator
    coroner correspondent councillor councilman councilwoman counsel counselor count critic critics curator
    customer dancer dean defendant defender delegate democrat deputy designer detective developer dictator
    diplomat diplomats director directors doctor doctors donor donors driver economist economists editor
    educator emir emperor employee engineer entertainer entrepreneur envoy epidemiologist executive executives
    expert experts farmer farmers father fighter filmmaker firefighter fisherman footballer founder friend
    general geologist girl governor governors guard guest guitarist head headteacher historian homeowner host
    hostess imam inspector instructor investigator investigators investor investors journalist journalists judge
    judges justice king labourer landlord lawmaker lawmakers lawyer lawyers leader leaders lecturer legislator
    liberal librarian lieutenant lobbyist magistrate major man manager manufacturer marine marshal mayor mayors
    mechanic member members men meteorologist midwife militant minister ministers missionary moderator monarch
    monk mother mourner musician neighbor neighbour neighbours nominee novelist nun nurse nurses observer
    observers officer officers official officials ombudsman operative opponent opponents organizer organiser
    owner painter paramedic parent parents parliamentarian participant partner passenger pastor patient
    patriarch people performer photographer physician physicist pilot player playwright plaintiff poet police
    politician politicians pollster pope premier presenter president presidents priest prime prince princess
    principal prisoner producer professor professors programmer prosecutor prosecutors protester protesters
    psychiatrist psychologist publisher pundit pupil queen rabbi ranger realtor rebel rebels receptionist
    recruiter referee refugee regulator regulators reporter reporters representative representatives republican
    republicans democrats researcher researchers resident residents respondent retiree reverend rival sailor
    salesman scholar scholars scientist scientists screenwriter sculptor secretary secretary-general seller
    senator senators sergeant sheikh sheriff shopkeeper singer skipper socialist sociologist soldier soldiers
    solicitor son source sources speaker specialist specialists spokesman spokesmen spokesperson spokeswoman
    spokespeople sponsor staffer staffers statesman statistician strategist strategists student students
    successor superintendent supervisor supporter supporters surgeon survivor survivors suspect taoiseach
    teacher teachers technician theologian therapist tourist trader trainer treasurer tsar undersecretary
    veteran veterans vet vice victim vicar volunteer volunteers voter voters warden winner witness witnesses
    woman women worker workers writer youth frontrunner front-runner incumbent mogul billionaire millionaire
    magnate tycoon icon legend texan floridian ohioan californian vermonter new-yorker hoosier kentuckian
    virginian brit american russian israeli german briton surrogate insider insiders operatives conservatives
    liberals co-author co-chair co-chairman cochair co-host vice-president vice-chairman whip ex-president
    ex-wife ex-husband
""")
