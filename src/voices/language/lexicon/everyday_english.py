"""English words of everyday talk, by which English inside Swahili speech is known: base forms."""

from __future__ import annotations

from voices.language.lexicon.speech import words

EVERYDAY = words("""
    accident account address adult advice agency agent airtime alarm alcohol ambulance angry apartment app apply
    appointment april area argue arrest arrive attack attend attention audit august aunt autumn available avoid
    baby background bad bag balance ball bank bar bathroom battery beach beat beautiful bed bedroom beer bench
    benefit best better big bill bird birth birthday bitter black blade blanket bleed blind block blood blow blue
    board boat body bomb bond bone bonus book border boring born borrow boss bottle bottom box boy brain branch
    brave bread break breakfast breathe bribe brick bridge bright bring broke broken brother brown budget build
    building bulb bullet burn burst bury bus bush business busy butcher butchery buy buyer cabin cable call camera
    camp campaign cancel cancer candidate capacity capital car card care career careful carry cartel case cash
    casual catch cause cell centre center ceremony certificate chain chair chairlady chairman chance change channel
    charcoal charge charity cheap cheat check chemical chemist chest chief child childhood children choice choir
    choose christmas church cigarette citizen city civil claim class classroom clean cleaner cleaning clear clerk
    clever client clinic clock close cloth clothes cloud club coach coffee cold collapse colleague collect college
    colour comfort comfortable comment committee common community company compensation competition complain
    complaint complete computer concern condition conflict confuse connection consider contact container contract
    contractor control cook cool cooperative copy corner corridor corrupt corruption cost cough council counsellor
    count county couple courage course court cousin cover crack crash crazy credit crime criminal crisis cross
    crossing crowd cruel cup current curfew customer cut cycle cyclist daily damage dance danger dangerous dark
    darkness date daughter dead deadline deaf deal death debt december decide decision deep defend degree delay
    deliver delivery demand demolish demolition department depend deposit depressed depression design desk destroy
    development device diabetes die diet difference different difficult dignity dinner diploma direct dirt dirty
    disability disabled disappear disaster discipline discuss disease dispensary dispute distance district disturb
    divide division divorce doctor document dog dollar donate donor door double doubt drain drainage dream dress
    drink drive driver drop drought drown drug drunk drunkard dry dump dumpsite dust duty early earn earth east
    easy eat economy educate education effect effort egg eight eighteen eighty elder elderly elect election
    electric electricity electronics eleven emergency employ employee employer employment empty encourage end enemy
    energy engine enjoy enough enter entrance environment equal equipment escape estate evening event evict eviction
    evidence evil exam example excuse exercise expect expensive experience expert explain exploit express extra eye
    face facility factory fail failure fair faith fake fall false family famous far fare farm farmer fast fat
    father fault favour fear february federation fee feed feel feeling fellow female fence field fifteen fifty
    fight figure file fill film final finally finance find fine finger finish fire fireman firm first fish fit five
    fix flat flight flood floor flow flower fly focus follow food foot football force foreign forest forever forget
    forgive form former forty forward foundation four fourteen fraud free freedom fresh friday friend friendship
    front fruit fuel full fun fund funeral funny furniture future game gang gangster garage garbage garden gas gate
    general generation gentleman germ get ghetto gift girl glass global gloves god gold government governor grade
    graduate grandmother grass green ground group grow growth guard guess guest guide guilty gumboots gun guy habit
    hair half hall hammer hand handcart handle happen happy harass harassment hard hardware harm hate hawker head
    headmaster headteacher health healthy hear heart heat heaven heavy height hell help helper hide high highway
    hire history hit hold hole holiday home homeless homework honest hope hospital host hostel hot hotel hour house
    household housing huge human hundred hunger hungry hurry hurt husband idea identity idle ignore ill illegal
    illness image imagine immediately impact important impossible improve income increase independent individual
    industry infection inform information injection injure injury innocent insecure insecurity inspector instead
    insult insurance interest internet interview invest investigate investment involve iron island issue item jail
    january jealous job join joke journey joy judge july jump june junction junior justice keep kerosene key kick
    kid kidnap kidney kill killer killing kilo kindergarten king kiosk kiss kitchen knife knock knowledge label
    labour lack ladder lady lake lamp land landlady landlord lane language laptop large last late latrine laugh
    launch law lawyer lay lazy lead leader leadership leak learn learner leather leave left leg legal lend lesson
    let letter level liar library licence license lie life lift light lighting limit line link list listen litre
    live lively living load loan local location lock loiter lonely long loose lorry lose loss lost loud love lover
    low luck lucky lunch machine mad main maintain majority malaria male malnutrition manage management manager
    march mark market marriage marry massage master match mate material maternity matter mattress maybe mayor meal
    measure meat mechanic media medical medicine meet meeting member membership memory mental mess message meter
    metre middle midnight midwife migrate mile military milk million mind minimum minister ministry minor minute
    miss missing mission mistake mix mixed mob mobile model modern moment monday money monitor month morning mosque
    mosquito most mother motorbike motorist mountain mouth move movement movie mud mugging municipal murder muscle
    museum music muslim mutual name narrow nation national natural nature nearby nearly neck need needle negative
    neglect negotiate neighbour neighbourhood nephew nervous net network never new news newspaper next niece night
    nightmare nine nineteen ninety noise noisy normal north nose note notice november number nurse nursery
    nutrition oath obey object observe occupy october offence offer office officer official oil old older one
    onion online open operate operation opinion opportunity opposite option orange order ordinary organise
    organisation organization orphan outreach outside oven overcrowded overload owner oxygen pack packet pad page
    pain paint pair paper parade parent park parking parliament partner party pass passenger passport password past
    pastor path patient patrol pattern pause pavement pay payment peace peaceful peer pen penalty pencil pension
    people pepper percent perfect perform permanent permission permit person personal petition petrol pharmacy phone
    photo physical pick pickpocket picture piece pig pill pilot pipe pit pity plan plant plastic plate play player
    plaza pleasure plenty plot pocket poem point poison police policeman policewoman policy polite politician
    politics poll polling pollution pool poor popular population porridge position positive possible post poster
    pot potato pound poverty power practical practice pray prayer pregnancy pregnant prepare president pressure
    pretend pretty prevent price pride priest primary prince principal print prison prisoner private prize problem
    process produce product profession professional profit program programme progress project promise promote
    promotion proof proper properly property prostitute protect protection protest proud prove provide public pull
    punish punishment pupil purpose push quality quarrel quarter queen question queue quick quickly quiet quit
    radio raid rail railway rain rainy raise rally random range rape rapist rare rat rate raw reach react read
    ready real reality reason receipt receive recent reception recharge record recover recruit red reduce refer
    reform refugee refuse region register registration regret regular rehabilitation reject relate relation
    relationship relative relax release relief religion religious relocate remain remember remind remove rent
    rental repair repeat replace report reporter request rescue research resident resist resource respect respond
    response responsibility responsible rest restaurant result retire return revenge reward rice rich ride rider
    right ring riot rise risk risky river road roadside rob robber robbery rock role roof room root rope rot rotten
    rough round route routine row rubbish rude ruin rule run rural sack sad sadly safe safety salary sale salon
    salt sample sand sanitation saturday save saving saying scam scandal scare scared scene scheme scholarship
    school science scrap scream screen sea search season seat second secondary secret secretary section sector
    secure security sell send senior sense sentence separate september serious seriously servant serve service
    session settle settlement seven seventeen seventy severe sewage sewer sewing sex sexual shack shake shame shape
    share sharp sheet shelter shift shine ship shirt shock shoe shoot shop shopkeeper short shortage shoulder shout
    show shower shut sick sickness side sign signal silence silent silver similar simple simply single sister site
    situation six sixteen sixty size skill skin skip sky slap slave sleep slow slowly slum small smart smell smile
    smoke smooth snake snatch soap soccer social society sofa soft soil soldier solid solution solve someone son
    song soon sorry sort soul sound soup source south space speak special speech speed spend spirit split spoil
    sponsor spoon sport spot spread spring spy square squatter stab stable staff stage stairs stall stand standard
    star start starve state statement station statistics status stay steal steel step stick stigma still stock
    stomach stone stop store storm story straight strange stranger stream street strength stress stressed strict
    strike string strong structure struggle stubborn stuck student study stuff stupid style subject suburb success
    suddenly suffer sugar suggest suicide suit summer sun sunday supermarket supper supplier supply support suppose
    surgery surprise survey survive suspect suspend swear sweat sweep sweet swim swimming switch symptom system
    table tailor talent talk tall tank tap target task taste tax taxi tea teach teacher team tear technical
    technician technology teenage teenager telephone television temple temporary ten tenant tension tent term
    terrible terrorism terrorist test text theatre theft thick thief thin third thirsty thirteen thirty thousand
    threat threaten three throat throw thug thursday ticket tight till timber tin tiny tip tired tissue title
    tobacco today together toilet tomato tomorrow tone tonight tool tooth top topic torch torture total touch tough
    tour tourist towel tower town toy track trade trader tradition traffic train trainer training transfer
    transformer transparency transport trap trash trauma travel treat treatment tree trench trial tribe tribal
    trick trip trouble truck trust truth tuesday tuition turn tv twelve twenty twice twin two type typhoid ugly
    umbrella uncle unemployed unemployment unfair uniform union unit unity university unless unsafe unstable update
    upgrade upper upset urban urgent urine user usual usually vacancy vacation valley valuable value van vehicle
    vendor verandah vermin version very vibe victim video view village violence violent virus visit visitor voice
    volunteer vote voter voucher vulnerable wage wait waiter wake walk wall wallet war ward wardrobe warm warn
    warning wash waste watch watchman water wave weak weapon wear weather website wedding wednesday weed week
    weekend weekly weigh weight welfare west wet wheel wheelchair white widow wife wild willing win wind window
    wine wing winner winter wire wise wish witness woman women wonder wonderful wood word work worker workplace
    workshop world worm worried worry worse worst worth wound wrap write writing wrong yard year yellow yesterday
    young youth zero zone
""")

CALENDAR = words("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december christmas easter ramadan
""")
"""Written with a capital, but no names."""
