"""English nouns for people by office, trade or part in the news."""

from __future__ import annotations

from bot.core.quotes.listed import listed

ROLES = listed("""
    abbess accountant acrobat activist actor actress adjutant administrator admiral adviser advisor advocate aide
    aircraftman alderman alderwoman allies ally ambassador american anaesthetist analyst anchor announcer
    anthropologist apothecary apprentice archbishop archdeacon architect archivist artist astronaut astronomer
    athlete attorney attorneys auctioneer auditor aunt author authorities ayatollah bailiff baker ballerina banker
    baron barrister bartender batsman beekeeper billionaire biographer biologist bishop blogger bookseller boss
    boy bricklayer bride bridegroom brigadier brit briton broadcaster broker brother builder bursar businessman
    businesswoman busker cabbie californian cameraman candidate canon captain cardinal caretaker cashier caterer
    celebrity cellist ceo ceramicist cfo chair chairman chairperson chairwoman chancellor chaplain cheesemaker
    chef chemist chief chiropractor choirmaster choreographer cinematographer cleaner cleric clerk climber clown
    co-author co-chair co-chairman co-founder co-host coach cochair cofounder colonel columnist comedian commander
    commentator commissioner commissioners commodore composer comptroller concierge conductor congressman
    congressmen congresswoman conservationist conservative conservatives constable consul consultant contractor
    contributor coordinator coroner correspondent cosmonaut councillor councilman councilwoman counsel counselor
    count countess courier cousin critic critics cryptographer curator customer cyclist dad dancer daughter deacon
    dean deckhand defendant defender delegate democrat democrats demographer dentist deputy dermatologist designer
    detainee detective developer dictator dietitian diplomat diplomats director directors docent dockworker doctor
    doctors donor donors dramatist driver drummer duchess duke earl ecologist economist economists editor educator
    electrician emir emissary emperor employee empress engineer engraver entertainer enthusiast entomologist
    entrepreneur envoy epidemiologist ex-husband ex-president ex-wife executive executives expert experts farmer
    farmers father father-in-law ferryman fiddler fighter filmmaker financier firefighter firefighters fisherman
    floridian florist folklorist footballer foreman founder freelancer friend front-runner frontrunner general
    geologist german girl glaciologist goalkeeper governess governor governors graduate granddaughter grandfather
    grandmother grandson grocer groundskeeper guard guardian guest guitarist hairdresser harbourmaster head
    headmaster headmistress headteacher herder herdsman hiker historian homeowner hoosier host hostess hotelier
    housekeeper husband hydrologist icon illustrator imam incumbent innkeeper insider insiders inspector
    instructor intern interpreter inventor investigator investigators investor investors israeli jeweler jeweller
    jockey journalist journalists judge judges juror justice kentuckian keyboardist king labourer landlady
    landlord landowner laureate lawmaker lawmakers lawyer lawyers leader leaders lecturer legend legislator
    liberal liberals librarian lieutenant lifeguard linguist lobbyist locksmith logger magician magistrate magnate
    maid major man manager manufacturer marine mariner marquess marshal mathematician matron mayor mayors mechanic
    medic member members men meteorologist microbiologist midfielder midwife militant milliner millionaire
    millwright minister ministers missionary moderator mogul monarch monk mother mum mom mountaineer mourner musician
    navigator neighbor neighbour neighbours nephew neurologist neuroscientist new-yorker niece nominee notary
    novelist nun nurse nurses nutritionist observer observers oceanographer officer officers official officials
    ohioan ombudsman oncologist operative operatives opponent opponents optician organiser organist organizer
    orphan owner paediatrician painter paralegal paramedic paramedics parent parents parliamentarian participant
    partner passenger pastor pathologist patient patriarch pediatrician pensioner people percussionist performer
    pharmacist philanthropist philosopher photographer physician physicist pianist pilot plaintiff player
    playwright plumber poet police policeman policewoman politician politicians pollster pope postman practitioner
    preacher prefect premier presenter president presidents priest primatologist prime prince princess principal
    prioress prisoner producer professor professors programmer proprietor prosecutor prosecutor-general
    prosecutors protester protesters provost psychiatrist psychologist psychotherapist publisher pundit pupil
    quarterback queen rabbi radiologist ranger realtor rebel rebels receptionist recruiter rector referee refugee
    registrar regulator regulators repairman reporter reporters representative representatives republican
    republicans researcher researchers resident residents respondent restaurateur retailer retiree reverend rival
    roofer rower russian saddler sailor salesman scholar scholars scientist scientists screenwriter sculptor
    seaman seamstress secretary secretary-general seismologist seller senator senators sergeant sheikh sheriff
    shipbuilder shipowner shoemaker shopkeeper singer sister skater skier skipper socialist sociologist soldier
    soldiers solicitor son soprano source sources speaker specialist specialists spokesman spokesmen spokespeople
    spokesperson spokeswoman sponsor sportsman sprinter staffer staffers statesman stationmaster statistician
    stewardess stockbroker stonemason storekeeper strategist strategists student students stylist successor
    superintendent supervisor supporter supporters surgeon surrogate surveyor survivor survivors suspect swimmer
    taoiseach teacher teachers technician tenant texan theologian therapist tourist toxicologist trader trainee
    trainer translator trapper treasurer trustee trustees tsar tutor twin tycoon uncle undersecretary undertaker
    urbanist valet vermonter vet veteran veterans veterinarian vicar vicar-general vice vice-chairman vice-
    president victim violinist virginian virologist viscount vocalist volcanologist volunteer volunteers voter
    voters waiter waitress warden watchmaker watchman welder whip widow widower wife winemaker winner witness
    witnesses woman women woodcutter worker workers writer yachtsman youth zookeeper zoologist
""")
